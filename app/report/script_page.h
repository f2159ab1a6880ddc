#pragma once

#include <string>

#include "model/scenario.h"
#include "words/catalogue.h"

namespace leeway::report {

/// A case as a script to be printed and played in pairs, without a computer: a sheet with the customer and the account,
/// then a page a scene with its answers and where each leads, and at the end, for the facilitator alone, what every
/// answer is rated, costs and teaches. One self-contained HTML page: no script, nothing fetched, every text escaped,
/// each scene on a new sheet of paper. The start is page 1; the others follow as the author has them.
/// @param scenario also one with findings; none that was put together from a journey, for its scenes' ids are not
/// unique. @param language a BCP 47 tag for the page's own words.
[[nodiscard]] std::string to_script(const model::Scenario& scenario, const words::Catalogue& words,
                                    const std::string& language);

}  // namespace leeway::report
