#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace leeway::flow {

struct CaseCard {
    std::string title;
    std::string summary;
    std::string detail;        ///< "Retail · e-mail · 8 minutes"
    std::string difficulty;    ///< in words
    int difficulty_level = 1;  ///< 1..3, for dots beside the words
    std::string content_note;  ///< or empty
    std::string history;       ///< "Best so far: 82" or empty
    bool chosen = false;
};

struct PolicyCard {
    std::string name;
    std::string about;
    std::string detail;  ///< "A point of happiness is worth $1.50 here"
    bool chosen = false;
};

struct BrokenCard {
    std::string file;
    std::string problem;
};

struct TrainView {
    std::string title;
    std::string cases_heading;
    std::vector<CaseCard> cases;
    std::vector<BrokenCard> broken;
    std::string broken_heading;
    std::string policies_heading;
    std::string policies_hint;
    std::vector<PolicyCard> policies;
    // The chosen case, in full
    std::string chosen_title;
    std::string chosen_summary;
    std::string chosen_about_customer;
    std::string objectives_heading;
    std::vector<std::string> objectives;
    std::string content_note;  ///< or empty
    std::string ask_belief;    ///< label of the switch
    std::string ask_belief_hint;
    bool ask_belief_on = false;
    std::string on, off;  ///< what a switch says
    std::string start;    ///< label
    std::string under;    ///< beside it: "Under the policy “Standard”"; empty without policies
    bool can_start = false;
    std::string start_reason;  ///< why not, or empty
    bool loading = false;
    std::string empty_text;  ///< no cases: what to do; else empty
    std::string reload;
};

}  // namespace leeway::flow
