#include "files/left_out.h"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "files/scenario_file.h"
#include "files/twine_stories.h"
#include "model/kept_lines.h"

using namespace leeway;

namespace {

constexpr const char* kStory =
    ":: StoryTitle\nCoats\n\n:: Start\nIt is \"cold\".\n<<set $warm to 1>>\n[[A coat->End]]\n\n:: End\nWarm.\n";

}  // namespace

TEST_CASE("What a story had and a case has no room for is read again from the case's file", "[files][twine]") {
    files::Imported story = tests::imported(kStory);
    REQUIRE_FALSE(story.left_out.empty());
    files::keep_left_out(story.scenario, story.left_out);
    const auto again = files::parse_scenario(files::write_scenario(story.scenario), "coats.json");
    const model::Scenario& read = again.value ? *again.value : *again.draft;
    const std::vector<std::string> lines = model::kept_lines(read.written, model::kLeftOutKey);
    REQUIRE(lines.size() == story.left_out.size());
    CHECK(lines.front() == files::left_out_line(story.left_out.front()));
    CHECK(lines.front().starts_with("Line 6: "));
}

TEST_CASE("Keeping nothing takes an older list away", "[files][twine]") {
    files::Imported story = tests::imported(kStory);
    files::keep_left_out(story.scenario, story.left_out);
    files::keep_left_out(story.scenario, {});
    CHECK(files::write_scenario(story.scenario).find("x-twine-left-out") == std::string::npos);
    CHECK(files::write_scenario(story.scenario).find("x-twine") != std::string::npos);
}
