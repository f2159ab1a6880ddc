#include <string>

#include <catch2/catch_test_macros.hpp>

#include "model/finding_lines.h"
#include "model/validate.h"

using namespace leeway;
using support::lines_of;
using Lines = std::vector<std::string>;

TEST_CASE("a journey has an id, a title and stages", "[model][validate]") {
    model::Journey journey;
    journey.id = JourneyId("two-coats");
    journey.title = "Two coats";
    journey.stages = {{ScenarioId("late-coat"), "", {}}, {ScenarioId("torn-coat"), "13 months", {}}};
    CHECK(model::validate(journey).empty());

    journey.stages.front().scenario = ScenarioId("Late");
    journey.stages.back().after = "\x07";
    CHECK(
        lines_of(model::validate(journey)) ==
        Lines{"error /stages/0/scenario: \"Late\" is not an id: an id has 1 to 64 of a-z, 0-9 and \"-\", and does not "
              "begin with \"-\"",
              "error /stages/1/after: this text holds the control character U+0007; only line feeds and tabs are "
              "allowed"});
    CHECK(lines_of(model::validate(model::Journey{})) == Lines{"error /id: an id is missing here",
                                                               "error /title: \"title\" must not be empty",
                                                               "error /stages: a journey needs at least one stage"});
}
