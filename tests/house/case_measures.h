#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "analysis/analysis.h"
#include "house/library_case.h"

/// What the rules of the craft look at in a case.
namespace leeway::house {

/// What the scenes offer in play.
struct Offered {
    std::string scene;
    std::size_t least = 0;  ///< responses at once, in the states that can be reached
    std::size_t most = 0;
};

struct CaseMeasures {
    std::size_t words = 0;  ///< that a reader may meet
    double reading_ease = 0;
    std::size_t endings = 0;
    std::size_t longest_way = 0;   ///< decisions; a scene shown again after a refusal counts once
    std::size_t responses = 0;     ///< without those that only a journey offers; journeys_test looks at them
    std::vector<Offered> offered;  ///< a scene that can be reached, the scenario's order
    std::array<std::pair<int, int>, 3> ratings;  ///< lowest and highest outcome, process and interaction
    analysis::Analysis under_own;
    std::vector<std::string> off_every_frontier;  ///< "scene/response" of those, under no policy of the library
    std::vector<std::string> off_without_why;     ///< those among them whose `why` is too short to say why not
    std::array<double, 5> tricks{};               ///< see tricks.h
    analysis::Expected dearest;                   ///< of the way of playing that costs most
    analysis::Expected dearest_allowed;           ///< the same without going against policy
    std::size_t happiest_choices = 0;             ///< of the happiest plan: scenes and what it says there
    std::size_t happiest_longest = 0;             ///< how often that is the longest text

    /// Of the responses, those that some point of the own frontier uses, 0..1.
    [[nodiscard]] double share_on_frontier() const;
};

[[nodiscard]] CaseMeasures measure(const LibraryCase& of, const Policies& policies);

}  // namespace leeway::house
