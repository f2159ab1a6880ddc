#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "flow/intent.h"

namespace leeway::flow {

struct CaseCard {
    std::size_t number = 0;  ///< what ChooseCase takes
    std::string title;
    std::string summary;
    std::string detail;        ///< "Retail · e-mail · 8 minutes"
    std::string difficulty;    ///< in words
    int difficulty_level = 1;  ///< 1..3, for dots beside the words
    std::string content_note;  ///< or empty
    std::string history;       ///< "Best so far: 82" or empty
    bool chosen = false;
    std::string origin = {};  ///< that it is one's own in place of a bundled one, or empty
};

struct PolicyCard {
    std::size_t number = 0;  ///< in the library
    std::string name;
    std::string about;
    std::string detail;  ///< "A point of happiness is worth $1.50 here"
    bool chosen = false;
    std::string recommended;  ///< that the case was written for this one, or empty
};

/// One value that cases can be filtered by.
struct FilterOption {
    std::string label;  ///< "Bank (3)": how many cases would be listed
    std::string value;  ///< for FilterCases
    bool chosen = false;
};

/// What one facet offers.
struct FilterMenu {
    Facet facet = Facet::Industry;
    std::string label;  ///< of the facet, or of the value that is wanted
    bool active = false;
    std::vector<FilterOption> options;  ///< the first one is "any"; where there are two in all, no menu is needed
};

/// How a case is found.
struct FindView {
    std::string search_label;  ///< what to type
    std::string search;        ///< typed so far
    std::vector<FilterMenu> menus;
    std::string filters;        ///< names the menus where they are folded away, with how many are in use
    bool filters_used = false;  ///< any of them
    std::string clear;          ///< label; empty where everything is listed
    std::string surprise;
    bool can_surprise = false;
    std::string nothing_found;  ///< or empty
    std::size_t listings = 0;   ///< another number: another list, which begins at its top
    std::size_t surprises = 0;  ///< another number: the chosen case is to be brought into view
};

struct BrokenCard {
    std::string file;
    std::string problem;
};

/// One contact of a journey.
struct StageRow {
    std::string after;  ///< the time that passes before it: "7 months later"; or empty
    std::string title;
    std::string detail;  ///< "Retail · e-mail · about 8 minutes"
};

struct TrainView {
    std::string title;
    FindView find;
    std::string cases_heading;  ///< how many are listed
    std::vector<CaseCard> cases;
    std::vector<BrokenCard> broken;
    std::string unfinished;  ///< how many of one's own cases are still in the designer's hands, or empty
    std::string broken_heading;
    std::string broken_hint;   ///< what to do about them
    std::string broken_all;    ///< label: shows those that are left out first
    std::string broken_short;  ///< label where there is little room: how many there are
    std::string policies_heading;
    std::string policies_hint;
    std::vector<PolicyCard> policies;
    // The chosen case, in full
    std::string chosen_title;
    std::string chosen_summary;
    std::string chosen_about_customer;
    std::string stages_heading;
    std::vector<StageRow> stages;  ///< of a journey; none for a case of its own
    std::string objectives_heading;
    std::vector<std::string> objectives;
    std::string content_note;  ///< or empty
    std::string ask_belief;    ///< label of the switch
    std::string ask_belief_hint;
    bool ask_belief_on = false;
    std::string on, off;      ///< what a switch says
    std::string start;        ///< label
    std::string under;        ///< beside it: "Under the policy “Standard”"; empty without policies
    std::string under_short;  ///< the same where there is little room
    bool can_start = false;
    std::string start_reason;  ///< why not, or empty
    bool loading = false;
    std::string empty_text;  ///< no cases at all: what to do; else empty
    std::string reload;
};

}  // namespace leeway::flow
