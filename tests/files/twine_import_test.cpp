#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "files/id_maker.h"
#include "files/scenario_file.h"
#include "files/twine_export.h"
#include "files/twine_extras.h"
#include "files/twine_markup.h"
#include "files/twine_stories.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// Words and links of a passage in one line: "words | a->b | c->d".
std::string plain(std::string_view text, std::string_view format = "") {
    const files::PlainPassage passage = files::plain_passage(text, format);
    std::string line = passage.text;
    for (const files::TwineLink& link : passage.links) line += " | " + link.text + "->" + link.target;
    return line;
}

}  // namespace

TEST_CASE("links are divided as Twine divides them", "[files][twine]") {
    CHECK(plain("[[a]]") == " | a->a");
    CHECK(plain("[[a->b]]") == " | a->b");
    CHECK(plain("[[b<-a]]") == " | a->b");
    CHECK(plain("[[a|b]]") == " | a->b");
    CHECK(plain("[[a -> b -> c]]") == " | a -> b->c");
    CHECK(plain("[[c <- b <- a]]") == " | b <- a->c");
    CHECK(plain("[[a|b][$x to 1]]", "SugarCube") == " | a->b");
    CHECK(plain("Go [[on->b]] or\n* [[stop->c]]\n[[d]]") == "Go on or | on->b | stop->c | d->d");
    CHECK(plain("[[no end\n]] [[") == "[[no end\n]] [[");
    CHECK(plain("[[->b]] [[a->]]") == " | ->b | a->");
    CHECK(plain("See [[us->https://example.org/a]].") == "See us.");
    CHECK(plain("(link-goto: \"a\", \"b\")", "Harlowe") == " | a->b");
    CHECK(plain("<<link \"a\" \"b\">><</link>> <<link [[c|d]]>><</link>>", "SugarCube") == " | a->b | c->d");
}

TEST_CASE("macros, code, comments, elements and formatting are left out and remarked upon", "[files][twine]") {
    CHECK(plain("<<set $a to 1>>Hello<<if $a>> you<</if>>", "SugarCube") == "Hello you");
    CHECK(plain("(set: $a to \"(\")Hello(if: $a is 1)[ you [[all->b]]]!", "Harlowe") == "Hello you all! | all->b");
    CHECK(plain("A note (note: this) stays", "Harlowe") == "A note (note: this) stays");
    CHECK(plain("(set: no end", "Harlowe") == "(set: no end");
    CHECK(plain("a<!-- b -->c/* d */e<% f %>g") == "aceg");
    CHECK(plain("a<br>b <i>c</i> <script>d</script>1 < 2") == "a\nb c 1 < 2");
    CHECK(plain("//a// ''b'' and/or http://c //d") == "a b and/or http://c //d");
    CHECK(plain("[img[a.png]] b") == "b");
    const files::PlainPassage passage = files::plain_passage("//a// $b $b <<c>> //d//", "SugarCube");
    REQUIRE(passage.remarks.size() == 3);
    CHECK(passage.remarks[1].text == "the variable \"$b\" stays as it is written");
    CHECK(passage.remarks[2].offset == 12);
    CHECK(passage.remarks[2].text == "the macro \"<<c>>\" is left out");
}

TEST_CASE("what was left out of a passage is listed with its line and column and kept", "[files][twine]") {
    const std::string text = "Wait, <<run x()>>please.\n[[Yes|b][$y to 1]]";
    const files::Imported story = imported(":: StoryData\n{\"format\":\"SugarCube\"}\n:: a\n" + text + "\n:: b\nEnd\n");
    CHECK_THAT(left_out(story), ContainsSubstring("4:7 passage \"a\": the macro \"<<run x()>>\" is left out") &&
                                    ContainsSubstring("5:1 passage \"a\": what a link does, \"$y to 1\", is left out"));
    CHECK(story.left_out.back().pointer == "/scenes/a/x-twine");
    CHECK(scene(story, "a").says == "Wait, please.");
    CHECK(files::extras_of(scene(story, "a")).text == text);
    CHECK_THAT(files::write_twee(files::to_story(story.scenario)), ContainsSubstring(":: a\n" + text + "\n"));
    CHECK(files::extras_of(scene(story, "b")).text.empty());
}

TEST_CASE("more than nine links, and links to no passage, are listed", "[files][twine]") {
    std::string text = ":: a\n";
    for (int i = 0; i < 11; ++i) text += "[[say " + std::to_string(i) + "->b]]\n";
    const files::Imported story = imported(text + "[[x->gone]]\n:: b\n[[y->gone]] [[z->a]]\n:: gone-\nEnd\n");
    CHECK(scene(story, "a").responses.size() == model::kMostResponses);
    CHECK_THAT(left_out(story), ContainsSubstring("11:1 passage \"a\": a scene has at most 9 responses, so the link to "
                                                  "\"b\" is left out") &&
                                    ContainsSubstring("14:1 passage \"b\": there is no passage \"gone\""));
    CHECK_THAT(files::extras_of(scene(story, "a")).text, ContainsSubstring("[[say 10->b]]"));
    // It opens as a draft in which the missing scene can be made.
    CHECK(link_of(scene(story, "b").responses[0]) == "y->gone-2");
    const auto again = files::parse_scenario(files::write_scenario(story.scenario), "f");
    CHECK(again.draft);
    CHECK_FALSE(again.value);
}

TEST_CASE("scripts and the like are no scenes, and stay with the scenario", "[files][twine]") {
    const files::Imported story = imported(
        ":: a\nb\n:: code [script]\nalert([[1]])\n:: look [stylesheet]\na > b {}\n:: StoryInit\n<<set $x to 1>>\n");
    CHECK(story.scenario.scenes.size() == 1);
    const files::StoryExtras extras = files::extras_of(story.scenario);
    REQUIRE(extras.passages.size() == 3);
    CHECK(extras.passages[0].text == "alert([[1]])");
    CHECK(extras.passages[1].tags == std::vector<std::string>{"stylesheet"});
    CHECK_THAT(left_out(story), ContainsSubstring("3:1 passage \"code\": it is no scene; it is kept as it is"));
    CHECK_THAT(
        files::write_twee(files::to_story(story.scenario)),
        ContainsSubstring(":: code [script]\nalert([[1]])\n") && ContainsSubstring(":: look [stylesheet]\na > b {}\n"));
}

TEST_CASE("names become ids that are valid and unique", "[files][twine]") {
    files::IdMaker ids;
    CHECK(ids.make("Where is it?", "scene") == "where-is-it");
    CHECK(ids.make("where is it", "scene") == "where-is-it-2");
    CHECK(ids.make("Café Zürich – it's", "scene") == "cafe-zurich-its");
    CHECK(ids.make("Привет", "scene") == "privet");
    CHECK(ids.make("你好", "scene") == "scene");
    CHECK(ids.make("!", "scene") == "scene-2");
    CHECK(ids.make("one two three four", "r", 12) == "one-two");
    const std::string longest = ids.make(std::string(200, 'a'), "scene");
    const std::string next = ids.make(std::string(200, 'a'), "scene");
    CHECK(longest.size() == 64);
    CHECK(next.size() == 64);
    CHECK(next != longest);
    CHECK(is_valid_id(next));
    const files::Imported story = imported(":: A\n[[b->a]]\n:: a\nfirst\n:: a\nsecond\n:: -\nthird\n");
    CHECK(story.scenario.scenes[1].id.text == "a-2");
    CHECK(link_of(story.scenario.scenes[0].responses[0]) == "b->a-2");
    CHECK(story.scenario.scenes[3].id.text == "scene");
    CHECK_THAT(left_out(story), ContainsSubstring("5:1 passage \"a\": there is already a passage of this name"));
}

TEST_CASE("the start is the named passage, else Start, else the first", "[files][twine]") {
    CHECK(imported(":: a\n1\n:: Start\n2\n").scenario.start.text == "start");
    CHECK(imported(":: a\n1\n:: b\n2\n").scenario.start.text == "a");
    const files::Imported story = imported(":: StoryData\n{\"start\":\"c\"}\n:: a\n1\n:: b\n2\n");
    CHECK(story.scenario.start.text == "a");
    CHECK_THAT(left_out(story), ContainsSubstring("there is no passage \"c\" to start with"));
}

TEST_CASE("places that are no places are listed and kept", "[files][twine]") {
    const files::Imported story = imported(
        ":: a {\"position\":\"NaN,3\"}\n1\n:: b {\"position\":\" -7.12345 , 2. \"}\n2\n:: c "
        "{\"position\":\"1e9,2\"}\n3\n"
        ":: d {\"position\":\"99999999,2\"}\n4\n:: e {\"position\":\"5\"}\n5\n");
    CHECK_FALSE(scene(story, "a").layout);
    CHECK(files::extras_of(scene(story, "a")).position == "NaN,3");
    CHECK(scene(story, "b").layout == model::Position{-7.123, 2});
    CHECK_FALSE(scene(story, "c").layout);
    CHECK_FALSE(scene(story, "d").layout);
    CHECK_FALSE(scene(story, "e").layout);
    CHECK(story.left_out.size() == 5);
}
