#pragma once

#include <string>
#include <vector>

#include "model/scenario.h"
#include "words/catalogue.h"

namespace leeway::report {

/// How people at a table let chance decide: with a coin, ten cards or two dice, the simplest that fits.
struct Draw {
    std::string how;                   ///< "Toss a coin."
    std::vector<std::string> results;  ///< for each outcome, "Heads" or "1 to 8"; empty for a chance of 0
};

/// @param outcomes two or more; where their chances do not sum to 100, the last results are what is left of 100.
[[nodiscard]] Draw make_draw(const std::vector<model::ChanceOutcome>& outcomes, const words::Catalogue& words);

}  // namespace leeway::report
