#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "files/twine_extras.h"
#include "files/twine_html.h"
#include "files/twine_stories.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string kPage =
    "<!DOCTYPE html>\n<html><head><meta charset=\"iso-8859-1\"><title>x</title>\n"
    "<script>if (a<b) document.write('<tw-storydata name=\"no\">')</script></head><body>\n"
    "<tw-story></tw-story><tw-storydata name=\"Caf&eacute; &amp; \xE2\x82\xAC\" startnode=\"2\" creator=\"Twine\" "
    "creator-version=\"2.6.2\" ifid=\"D674C58C-DEFA-4F70-B7A2-27742230C0FC\" zoom=\"1\" format=\"Harlowe\" "
    "format-version=\"3.3.9\" options=\"\" tags=\"\" hidden><style role=\"stylesheet\" id=\"twine-user-stylesheet\" "
    "type=\"text/twine-css\">a > b { }</style><script role=\"script\" id=\"twine-user-script\" "
    "type=\"text/twine-javascript\">if (1 < 2) {}</script><tw-tag name=\"mail\" color=\"red\"></tw-tag>\n"
    "<tw-passagedata pid=\"1\" name=\"The &quot;end&quot;\" tags=\"\" position=\"10,20\" size=\"100,100\">Thank "
    "you.</tw-passagedata>\n"
    "<tw-passagedata pid=\"2\" name=\"Hello\" tags=\"mail calm\" position=\"5.5,6\" size=\"100,100\">Where &lt;is&gt; "
    "it?\n\n[[Here-&gt;The &quot;end&quot;]]&#10;[[There|The "
    "&quot;end&quot;]]</tw-passagedata></tw-storydata></body></html>";

}  // namespace

TEST_CASE("a page that Twine published is read without what is not the story", "[files][twine]") {
    const files::Imported story = imported(kPage);
    CHECK(story.scenario.title == "Caf\xC3\xA9 & \xE2\x82\xAC");
    CHECK(story.scenario.start.text == "hello");
    REQUIRE(story.scenario.scenes.size() == 2);
    const model::Scene& hello = scene(story, "hello");
    CHECK(hello.layout == model::Position{5.5, 6});
    REQUIRE(hello.responses.size() == 2);
    CHECK(link_of(hello.responses[0]) == "Here->the-end");
    CHECK(link_of(hello.responses[1]) == "There->the-end");
    CHECK(files::extras_of(hello).tags == std::vector<std::string>{"mail", "calm"});
    CHECK(scene(story, "the-end").ending->title == "The \"end\"");
    const files::StoryExtras extras = files::extras_of(story.scenario);
    CHECK(extras.ifid == "D674C58C-DEFA-4F70-B7A2-27742230C0FC");
    CHECK_THAT(extras.data, ContainsSubstring("\"tag-colors\": { \"mail\": \"red\" }"));
    REQUIRE(extras.passages.size() == 2);
    CHECK(extras.passages[0].text == "a > b { }");
    CHECK(extras.passages[1].text == "if (1 < 2) {}");
}

TEST_CASE("pages without a story of Twine 2 are refused, each for its reason", "[files][twine]") {
    const auto refusal = [](std::string_view page) {
        const auto result = files::import_story(page, "p.html");
        REQUIRE_FALSE(result);
        return result.error().to_string();
    };
    CHECK_THAT(refusal("<html><p>Hello"), ContainsSubstring("p.html: there is no story of Twine in this page"));
    CHECK_THAT(refusal("<div id=\"storeArea\"><div tiddler=\"Start\">x</div></div>"),
               ContainsSubstring("was made by Twine 1"));
    CHECK_THAT(refusal("<tw-storydata name=\"x\"></tw-storydata>"), ContainsSubstring("no passage in the story"));
    CHECK_THAT(refusal("<p>\n\xFF"), ContainsSubstring("p.html:2:1: this is not UTF-8"));
    std::string deep;
    for (int i = 0; i < 300; ++i) deep += "<tw-x>";
    CHECK_THAT(refusal(deep), ContainsSubstring("nested too deeply"));
    CHECK_THAT(refusal(deep.substr(deep.size() / 3)), ContainsSubstring("no story"));
}

TEST_CASE("the first story of an archive is imported, and the others are mentioned", "[files][twine]") {
    const files::Imported story = imported(
        "<tw-storydata name=\"one\" startnode=\"7\"><tw-passagedata pid=\"1\" "
        "name=\"a\">b</tw-passagedata></tw-storydata>"
        "<tw-storydata name=\"two\"><tw-passagedata pid=\"1\" name=\"c\">d</tw-passagedata></tw-storydata>");
    CHECK(story.scenario.title == "one");
    CHECK(story.scenario.scenes.size() == 1);
    CHECK_THAT(left_out(story), ContainsSubstring("the first of 2 stories is imported") &&
                                    ContainsSubstring("no passage has the number \"7\""));
}

TEST_CASE("broken pages give what can be read of them", "[files][twine]") {
    const files::Imported story = imported(
        "<tw-storydata name=one startnode=1><tw-passagedata pid=1 name='a'>b<b>c</b><br>d<tw-passagedata pid=2>e");
    REQUIRE(story.scenario.scenes.size() == 2);
    CHECK(scene(story, "a").says == "bc\nd");
    CHECK(scene(story, "untitled-passage").says == "e");
    CHECK_THAT(left_out(story), ContainsSubstring("an element inside of a passage's text, \"b\", is left out"));
}

TEST_CASE("texts of many megabytes arrive whole", "[files][twine]") {
    const std::string words(12'000'000, 'w');
    const auto read = files::read_twine_html(
        "<tw-storydata name=\"x\"><tw-passagedata pid=\"1\" name=\"a\">" + words + "</tw-passagedata></tw-storydata>",
        "p");
    REQUIRE(read);
    CHECK(read->story.passages.front().text == words);
}
