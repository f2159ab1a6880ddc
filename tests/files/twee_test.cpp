#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "files/scenario_file.h"
#include "files/twee_read.h"
#include "files/twine_export.h"
#include "files/twine_extras.h"
#include "files/twine_stories.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string kParcel =
    ":: StoryTitle\nThe late parcel\n\n"
    ":: StoryData\n{ \"ifid\": \"D674C58C-DEFA-4F70-B7A2-27742230C0FC\", \"format\": \"SugarCube\",\n"
    "  \"format-version\": \"2.37.3\", \"start\": \"Hello\", \"zoom\": 0.25 }\n\n"
    ":: Goodbye, then\nIt came.\nThank you.\n\n\n"
    ":: Hello [calm mail] {\"position\":\"120,80.5\",\"size\":\"100,200\"}\n"
    "Where is it?\n\n[[I'll look->Look it up]]\n[[Look it up<-I am looking]]\n[[Soon|Goodbye, then]]\n[[Goodbye, "
    "then]]\n\n"
    ":: Look it up\nAnd?\n[[Tomorrow->Goodbye, then]]\n";

}  // namespace

TEST_CASE("passages become scenes, links responses, and a passage without links an ending", "[files][twine]") {
    const files::Imported story = imported(kParcel);
    CHECK(left_out(story).empty());
    CHECK(story.scenario.id.text == "the-late-parcel");
    CHECK(story.scenario.title == "The late parcel");
    CHECK(story.scenario.start.text == "hello");
    REQUIRE(story.scenario.scenes.size() == 3);
    const model::Scene& hello = scene(story, "hello");
    CHECK(hello.says == "Where is it?");
    CHECK(hello.layout == model::Position{120, 80.5});
    REQUIRE(hello.responses.size() == 4);
    CHECK(link_of(hello.responses[0]) == "I'll look->look-it-up");
    CHECK(hello.responses[0].id.text == "ill-look");
    CHECK(link_of(hello.responses[1]) == "I am looking->look-it-up");
    CHECK(link_of(hello.responses[2]) == "Soon->goodbye-then");
    CHECK(link_of(hello.responses[3]) == "Goodbye, then->goodbye-then");
    const model::Scene& end = scene(story, "goodbye-then");
    CHECK(end.says == "It came.\nThank you.");
    REQUIRE(end.ending);
    CHECK(end.ending->title == "Goodbye, then");
    CHECK(end.ending->lesson.empty());
    CHECK(files::extras_of(hello).tags == std::vector<std::string>{"calm", "mail"});
    CHECK(files::extras_of(hello).name == "Hello");
    CHECK(files::extras_of(story.scenario).ifid == "D674C58C-DEFA-4F70-B7A2-27742230C0FC");
}

TEST_CASE("an imported story is a good file, and saving keeps what Twine knew", "[files][twine]") {
    const files::Imported story = imported(kParcel);
    const auto again = files::parse_scenario(files::write_scenario(story.scenario), "f");
    REQUIRE(again.value);
    CHECK(*again.value == story.scenario);
    const files::StoryExtras extras = files::extras_of(*again.value);
    CHECK(extras.format == "SugarCube");
    CHECK(extras.format_version == "2.37.3");
    CHECK(extras.data == "{ \"zoom\": 0.25 }");
    CHECK(files::extras_of(again.value->scenes[1]).size == "100,200");
}

TEST_CASE("a story that comes and goes keeps its IFID, names, tags, places and text", "[files][twine]") {
    const std::string twee = files::write_twee(files::to_story(imported(kParcel).scenario));
    CHECK_THAT(
        twee, ContainsSubstring("\"ifid\": \"D674C58C-DEFA-4F70-B7A2-27742230C0FC\"") &&
                  ContainsSubstring("\"format\": \"SugarCube\"") && ContainsSubstring("\"zoom\": 0.25") &&
                  ContainsSubstring("\n:: Hello [calm mail] { \"position\": \"120,80.5\", \"size\": \"100,200\" }\n") &&
                  ContainsSubstring("[[Look it up<-I am looking]]\n[[Soon|Goodbye, then]]"));
}

TEST_CASE("headers are read with escaped signs, and bad ones are left out and listed", "[files][twine]") {
    const auto read = files::read_twee(
        "words\n:: a \\[b\\] \\\\ c [x\\]y z] {\"position\":\"1,2\"}\none\n:: d [open\ntwo\n:: e {\"position\": 1,}\n"
        "three\n::f\n\\:: no header\n::\nnameless\n",
        "t");
    REQUIRE(read);
    const auto& passages = read->story.passages;
    REQUIRE(passages.size() == 5);
    CHECK(passages[0].name == "a [b] \\ c");
    CHECK(passages[0].tags == std::vector<std::string>{"x]y", "z"});
    CHECK(passages[0].position == "1,2");
    CHECK(passages[1].tags.empty());
    CHECK(passages[2].position.empty());
    CHECK(passages[3].text == ":: no header");
    CHECK(passages[4].name == "Untitled Passage");
    std::string lines;
    for (const files::Problem& problem : read->left_out) lines += to_string(problem) + '\n';
    CHECK_THAT(lines, ContainsSubstring("t:1:1: warning: what stands before the first passage is left out") &&
                          ContainsSubstring("t:4:6: warning: the passage's tags are left out") &&
                          ContainsSubstring("t:6:20: warning: the passage's metadata are left out") &&
                          ContainsSubstring("t:10:1: warning: a passage has no name"));
}

TEST_CASE("bad data of the story are left out with their line, and the story is imported all the same",
          "[files][twine]") {
    const files::Imported story =
        imported(":: StoryData\n{\n\"ifid\": }\n:: StoryTitle\nA\n:: StoryTitle\nB\n:: x\ny\n");
    CHECK(story.scenario.title == "A");
    CHECK_THAT(left_out(story), ContainsSubstring("3:1 the story's data are left out") &&
                                    ContainsSubstring("6:1 a second title, \"B\", is left out"));
    CHECK(files::extras_of(story.scenario).data == "\"{\\n\\\"ifid\\\": }\"");
}

TEST_CASE("what is no story is refused with its place", "[files][twine]") {
    const auto invalid = files::import_story(":: a\nb\n\xC3\n", "t.twee");
    REQUIRE_FALSE(invalid);
    CHECK(invalid.error().code == ErrorCode::BadInput);
    CHECK(invalid.error().where == "t.twee:3:1");
    CHECK_THAT(invalid.error().message, ContainsSubstring("not UTF-8"));
    for (const char* text : {"", "no passage", ":: StoryTitle\nA title alone\n"}) {
        INFO(text);
        const auto empty = files::import_story(text, "t.twee");
        REQUIRE_FALSE(empty);
        CHECK_THAT(empty.error().message, ContainsSubstring("there is no passage in it"));
    }
    const auto code = files::import_story(":: a [script]\nx\n", "t.twee");
    REQUIRE_FALSE(code);
    CHECK_THAT(code.error().message, ContainsSubstring("no passage in it that could be a scene"));
    CHECK(files::import_story(std::string(files::kLargestFile + 1, ':'), "t").error().code == ErrorCode::TooLarge);
    std::string many;
    for (std::size_t i = 0; i <= files::kMostPassages; ++i) many += "::a\n";
    CHECK(files::import_story(many, "t").error().code == ErrorCode::TooLarge);
}

TEST_CASE("line ends of every system, a byte order mark and zero bytes do no harm", "[files][twine]") {
    const files::Imported story = imported(std::string("\xEF\xBB\xBF:: a\r\nb\0c\r\rd\r\n[[x->a]]\r\n", 27));
    CHECK(story.scenario.scenes.front().says == "b\uFFFDc\n\nd");
}
