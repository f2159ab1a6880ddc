#pragma once

#include <string_view>

/// What phones get, as bytes that are built in; the sources lie in page/. Valid as long as the program runs. The
/// answers of a server to all of it allow no inline script and no inline style, and the pages have none.
namespace leeway::live {

/// The page of a room, to be served at /CODE. Names /page.css and /page.js, and nothing else.
[[nodiscard]] std::string_view page_html();

[[nodiscard]] std::string_view page_css();

/// Finds the room's code in the page's own address.
[[nodiscard]] std::string_view page_js();

/// Why somebody is asked for the code.
enum class CodePage {
    Asked,      ///< at /
    WrongCode,  ///< no room has what was typed, or had in an old address
    TooOften,   ///< too many wrong ones from one address
};

/// The page with the box for the code: a form that GETs /?code=...; needs no script. Names /page.css.
[[nodiscard]] std::string_view code_html(CodePage why = CodePage::Asked);

}  // namespace leeway::live
