#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "report/changes.h"
#include "report/chart.h"

namespace leeway::flow {

/// The open case beside another version of it. Made anew only when one of the two changes, or what is known of them.
struct CompareView {
    std::string title;
    std::string with_label;
    std::vector<std::string> versions;  ///< that it can be compared with
    std::size_t chosen = 0;             ///< past the end: a file that was named
    std::string file_label, file_hint, file_button;

    bool is_waiting = false;
    bool is_wrong = false;   ///< the other version cannot be had
    std::string words;       ///< what is waited for, what is wrong, or that nothing has changed; else empty
    std::string summary;     ///< empty where nothing has changed
    std::string what_title;  ///< of the list of changes
    std::vector<report::ChangedPart> parts;
    std::string more;  ///< how many are not listed, or empty

    std::string leads_title;
    bool is_analysing = false;
    std::vector<std::string> leads_to;   ///< sentences: what it did to the frontier, or why that is not known
    std::optional<report::Chart> chart;  ///< both frontiers
    std::string now, before;             ///< which line is which
};

}  // namespace leeway::flow
