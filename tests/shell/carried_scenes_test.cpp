#include <string>

#include <catch2/catch_test_macros.hpp>

#include "shell/carried_scenes.h"
#include "support/scenario_builder.h"

using namespace leeway;

TEST_CASE("Scenes are read from the text that another window has put on the clipboard, and from no other", "[shell]") {
    const auto scenario =
        support::ScenarioBuilder("small").scene("start").response("help").then("end").ending("end").share();
    const auto read = shell::scenes_in(shell::text_of_scenes(*scenario));
    REQUIRE(read);
    CHECK(read->scenes == scenario->scenes);
    auto part = *scenario;  // whose link leads to what did not come along
    part.scenes.resize(1);
    const auto read_part = shell::scenes_in(shell::text_of_scenes(part));
    REQUIRE(read_part);
    CHECK(read_part->scenes == part.scenes);
    for (const char* text : {"", "{", "{\"name\": 3}", "{\"leeway\": \"policy\", \"format\": 1}"})
        CHECK(shell::scenes_in(text) == nullptr);
    CHECK(shell::scenes_in("{" + std::string(std::size_t{9} << 20U, ' ') + "}") == nullptr);
}
