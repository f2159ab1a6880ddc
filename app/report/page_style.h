#pragma once

#include <string_view>

namespace leeway::report {

/// The style sheet of the debrief's page: light and dark, for screens of every width and for paper.
[[nodiscard]] std::string_view page_style();

}  // namespace leeway::report
