#pragma once

#include <string>

#include "report/workshop_record.h"
#include "words/catalogue.h"

namespace leeway::report {

/// The record of a workshop as one self-contained HTML page to be printed: headings, tables with captions, the chart
/// with its description, lines to write on; no script, nothing fetched, every text escaped.
[[nodiscard]] std::string to_html(const WorkshopRecord& record, const words::Catalogue& words);

}  // namespace leeway::report
