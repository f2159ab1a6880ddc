#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "report/debrief.h"

namespace leeway::flow {

struct DebriefLabels {
    std::string score, bill, decisions, alternatives, taken, expected_happiness, expected_cost, chart, worth, lesson,
        try_again, play_on, play_again, export_page, open_exported, other_cases, why, frontier, you, contact_ended;
};

struct DebriefView {
    bool working = false;  ///< the analysis is under way
    std::string working_text;
    std::string problem;                             ///< why there is none, and what to do; else empty
    std::shared_ptr<const report::Debrief> debrief;  ///< null while working and on a problem
    std::size_t chosen = 0;                          ///< decision whose alternatives are shown
    DebriefLabels labels;
    std::string exported;  ///< "Saved as ...", or empty
    std::string back;      ///< label of the way back to the designer, of a trial; else empty
};

}  // namespace leeway::flow
