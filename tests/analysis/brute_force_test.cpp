#include <catch2/catch_test_macros.hpp>

#include "analysis/brute_compare.h"
#include "model/validate.h"

using namespace leeway;

namespace {

constexpr std::size_t kMostNodes = 10'000;

using Make = support::RandomCase (*)(std::uint64_t seed, const support::CaseLimits& limits);

/// Compares `wanted` random cases that are small enough to be written out.
void compare_cases(int wanted, std::uint64_t first_seed, const support::CaseLimits& limits,
                   Make make = support::random_case) {
    int compared = 0;
    for (std::uint64_t seed = first_seed; compared < wanted; ++seed) {
        const support::RandomCase random_case = make(seed, limits);
        std::optional<brute::Tree> tree = brute::grow_tree(*random_case.scenario, *random_case.policy, kMostNodes);
        if (!tree || tree->nodes.size() < 6) continue;
        std::string difference;
        const brute::Pair pair = brute::pair_up(*std::move(tree), random_case, difference);
        if (difference.empty()) difference = brute::compare_values(pair);
        if (difference.empty()) difference = brute::compare_contact_values(pair);
        if (difference.empty()) difference = brute::compare_counts(pair);
        if (difference.empty()) difference = brute::compare_frontier(pair);
        if (difference.empty()) difference = brute::compare_dilemmas(pair);
        if (difference.empty()) difference = brute::compare_personas(pair);
        INFO("seed " << seed);
        REQUIRE(difference == "");
        ++compared;
    }
}

}  // namespace

TEST_CASE("On 600 random cases the analysis agrees with writing out every play", "[analysis]") {
    compare_cases(600, 1, support::CaseLimits());
}

TEST_CASE("Where nothing is left to chance the analysis agrees with writing out every play", "[analysis]") {
    support::CaseLimits limits;
    limits.with_luck = false;
    limits.scenes = 6;
    compare_cases(200, 1, limits);
}

TEST_CASE("Where much leads back the analysis agrees with writing out every play", "[analysis]") {
    support::CaseLimits limits;
    limits.scenes = 3;
    limits.back_percent = 50;
    compare_cases(200, 1, limits);
}

TEST_CASE("On 300 random journeys the analysis agrees with writing out every play through all their contacts",
          "[analysis]") {
    support::CaseLimits limits;
    limits.scenes = 3;
    limits.responses = 2;
    compare_cases(300, 1, limits, support::random_journey);
}
