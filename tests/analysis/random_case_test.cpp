#include "support/random_case.h"

#include <algorithm>
#include <map>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "analysis/brute_force.h"
#include "model/validate.h"

using namespace leeway;

namespace {

/// Counts, over plays written out, in how many cases something happens.
class Census {
public:
    void take(const support::RandomCase& random_case, const brute::Tree& tree) {
        std::map<std::string, bool> met;
        for (const brute::Node& node : tree.nodes) look(*random_case.scenario, node, met);
        met["own parameters"] = random_case.policy->model != model::Parameters();
        for (const auto& [what, happens] : met) cases_[what] += happens ? 1 : 0;
    }
    [[nodiscard]] int cases(const std::string& what) const { return cases_.at(what); }

private:
    static void look(const model::Scenario& scenario, const brute::Node& node, std::map<std::string, bool>& met) {
        const model::Scene& scene = scenario.scenes[node.scene];
        const auto here = [&](const auto& given) { return given.first == node.scene; };
        met["a scene again"] |= std::any_of(node.given.begin(), node.given.end(), here);
        met["an ending"] |= scene.ending.has_value();
        met["a mood"] |= scene.mood != 0;
        met["stuck"] |= !scene.ending && node.options.empty();
        for (const brute::Option& option : node.options) {
            const model::Response& response = scene.responses[option.response];
            met["breach"] |= option.kind == engine::ActionKind::Anyway;
            met["several layers"] |= option.layers > 1;
            met["own authority"] |= option.kind == engine::ActionKind::Do && response.need.has_value();
            met["days of waiting"] |= response.hours >= 24;
            met["a note set"] |= !response.sets.empty();
            met["a note taken away"] |=
                std::any_of(response.clears.begin(), response.clears.end(),
                            [&](const NoteId& note) { return node.notes.count(note.text) != 0; });
            met["a note asked for"] |= !response.when.notes.empty();
            met["happiness asked for"] |= response.when.happiness.has_value();
            for (const brute::Branch& branch : option.branches) {
                met["chance"] |= branch.outcome > 0;
                met["refused on"] |= !branch.approved && response.refused.has_value();
                met["refused to the same scene"] |= !branch.approved && !response.refused;
            }
        }
    }

    std::map<std::string, int> cases_;
};

}  // namespace

TEST_CASE("the random cases are valid, and everything that the model knows happens in them", "[analysis]") {
    Census census;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        const support::RandomCase random_case = support::random_case(seed);
        REQUIRE(!model::has_errors(model::validate(*random_case.scenario)));
        REQUIRE(!model::has_errors(model::validate(*random_case.policy)));
        const auto tree = brute::grow_tree(*random_case.scenario, *random_case.policy, 20'000);
        if (tree) census.take(random_case, *tree);
    }
    for (const char* what : {"a scene again", "an ending", "a mood", "breach", "own authority", "days of waiting",
                             "a note set", "happiness asked for", "chance", "own parameters"}) {
        INFO(what);
        CHECK(census.cases(what) > 100);
    }
    for (const char* what : {"several layers", "a note asked for", "a note taken away", "refused on",
                             "refused to the same scene", "stuck"}) {
        INFO(what);
        CHECK(census.cases(what) > 30);
    }
}

TEST_CASE("the same seed makes the same case, another seed another", "[analysis]") {
    CHECK(*support::random_case(7).scenario == *support::random_case(7).scenario);
    CHECK(*support::random_case(7).policy == *support::random_case(7).policy);
    CHECK(*support::random_case(7).scenario != *support::random_case(8).scenario);
}
