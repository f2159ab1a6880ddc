#pragma once

#include <string>
#include <string_view>

#include "model/scenario.h"
#include "report/graph_svg.h"
#include "words/catalogue.h"

namespace leeway::report {

/// A case as a picture to be printed: every scene as a card with its first words and all answers, laid out anew for
/// the size that these have on paper; cards that were put somewhere by hand keep their order. Also of a case with
/// findings; none that was put together from a journey, for its scenes' ids are not unique.
/// @param currency ISO 4217, of what answers cost; empty where no policy says it.
[[nodiscard]] DrawnGraph draw_case(const model::Scenario& scenario, const words::Catalogue& words,
                                   std::string_view currency);

/// The same as an SVG file.
[[nodiscard]] std::string case_svg(const model::Scenario& scenario, const words::Catalogue& words,
                                   std::string_view currency = {});

}  // namespace leeway::report
