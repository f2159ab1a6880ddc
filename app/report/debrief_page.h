#pragma once

#include <string>

#include "report/debrief.h"
#include "words/catalogue.h"

namespace leeway::report {

/// The debrief as one self-contained HTML page: headings, lists, a table beside the chart (inline SVG with title and
/// description), print styles, no script, nothing fetched; every text escaped. @param language a BCP 47 tag for the
/// page.
[[nodiscard]] std::string to_html(const Debrief& debrief, const words::Catalogue& words, const std::string& language);

/// The chart alone as an SVG element for an HTML page; it takes ink and colours from the page where that defines them.
/// @param id prefix of the ids inside, unique on a page.
[[nodiscard]] std::string to_svg(const Chart& chart, const std::string& id);

/// The debrief as plain text for a terminal or a screen reader, wrapped at `width` columns (0: not wrapped). One
/// thing after another, nothing drawn with characters.
[[nodiscard]] std::string to_text(const Debrief& debrief, const words::Catalogue& words, std::size_t width);

}  // namespace leeway::report
