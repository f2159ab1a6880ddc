#pragma once

#include <string>

#include "edit/canvas.h"
#include "model/scenario.h"
#include "report/graph_svg.h"
#include "words/catalogue.h"

namespace leeway::report {

/// A case's scenes and links as they lie on the designer's canvas. @param canvas of this very scenario.
[[nodiscard]] DrawnGraph draw_case(const model::Scenario& scenario, const edit::Canvas& canvas,
                                   const words::Catalogue& words);

/// The whole picture of a case, laid out as the designer lays it out when it is opened.
[[nodiscard]] std::string case_svg(const model::Scenario& scenario, const words::Catalogue& words);

}  // namespace leeway::report
