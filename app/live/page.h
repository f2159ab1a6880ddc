#pragma once

#include <string_view>

/// What phones get, as bytes that are built in. Valid as long as the program runs.
namespace leeway::live {

/// The page of a room.
[[nodiscard]] std::string_view page_html();

[[nodiscard]] std::string_view page_css();

[[nodiscard]] std::string_view page_js();

/// The page with the box for the code.
[[nodiscard]] std::string_view code_html();

}  // namespace leeway::live
