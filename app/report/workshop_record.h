#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/chart.h"

/// What a workshop came to, ready to be printed. All texts are ready to be shown.
namespace leeway::report {

/// Something that was said or that happened.
struct RecordPart {
    std::string name;  ///< who speaks; empty for narration
    std::string text;
    std::string detail;  ///< under it, or empty
};

struct RecordChoice {
    std::string letter;
    std::string text;
    std::string authority;           ///< who decides it under the policy, or empty
    std::vector<std::string> votes;  ///< "12 (40 %)": of everybody, then a team; empty where nobody answered
    bool taken = false;
};

/// Answers to the same question before the room was asked once more.
struct RecordFirstVotes {
    std::string heading;
    std::vector<std::string> lines;  ///< "A: 12 (40 %)"
};

struct RecordDecision {
    std::string heading;   ///< "Decision 2"
    std::string language;  ///< BCP 47 tag of the author's texts
    std::vector<RecordPart> before;
    std::string speaker;
    std::string says;
    std::vector<RecordChoice> choices;
    std::vector<RecordFirstVotes> first_votes;
    std::string apart;                  ///< how far the teams are apart, or empty
    std::string taken;                  ///< what the room took, and how
    std::vector<RecordPart> came_of;    ///< what came of it
    std::string happiness;              ///< "Happiness 43 before, 51 after"
    std::string verdict;                ///< how well it served and why; empty before the case is worked out
    std::vector<std::string> explored;  ///< what else was looked at, and what it led to at once
    std::vector<std::pair<std::string, std::string>> others;  ///< kinds of people, and what they would most likely do
    std::string question;                                     ///< for the room, or empty
};

struct WorkshopRecord {
    std::string title;  ///< of the case
    std::string language;
    std::string policy;              ///< "Policy: Standard"
    std::string date;                ///< "12 March 2026, 14:05"
    std::vector<std::string> facts;  ///< phones, teams, who decided; a line each
    std::vector<std::string> teams;
    std::vector<RecordDecision> decisions;
    std::string ending_title;  ///< empty where the room did not come to the end
    std::vector<RecordPart> ending;
    std::string lesson;
    std::string ending_question;
    std::string summary;  ///< of the whole path; empty before the case is worked out
    std::string cost;     ///< "What it cost: $12.40"
    std::optional<Chart> chart;
    std::string model_note;  ///< what the numbers rest on
};

}  // namespace leeway::report
