#include <regex>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "files/data_files.h"
#include "files/scenario_file.h"
#include "files/twine_export.h"
#include "files/twine_extras.h"
#include "files/twine_stories.h"
#include "support/bundled_cases.h"
#include "support/random_case.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string twee_of(const model::Scenario& scenario) { return files::write_twee(files::to_story(scenario)); }

/// A text with everything that Twee, Twine and Leeway give a meaning to.
std::string random_story_text(support::Chooser& chooser) {
    static const std::vector<std::string> kPieces{
        "coat", " ", "\n", "\n\n",  "::", "\n:: x", "\\:",      "[[",        "]]",    "->",
        "<-",   "|", "//", "''",    "{",  "}",      "<b>",      "(set: $x)", "<<y>>", "$z",
        "é",    "👟", "\t", "&amp;", "\"", "\\",     "http://a", "(refused)", "\x01",  "[[a->b]]"};
    std::string text;
    for (int i = chooser.between(0, 10); i > 0; --i) text += chooser.pick(kPieces);
    return text;
}

void decorate_story(model::Scenario& scenario, support::Chooser& chooser) {
    scenario.title = random_story_text(chooser) + "t";
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        model::Scene& scene = scenario.scenes[i];
        scene.says = random_story_text(chooser);
        scene.narration = random_story_text(chooser);
        if (chooser.chance(50)) scene.layout = model::Position{chooser.between(-9999, 9999) / 8.0, 2};
        if (chooser.chance(30)) scene.channel = static_cast<model::Channel>(chooser.below(6));
        if (scene.ending) scene.ending->lesson = random_story_text(chooser);
        for (model::Response& response : scene.responses) response.say = random_story_text(chooser) + "s";
    }
}

/// The two-scene case of these tests, as Twee.
std::string small_twee() {
    return twee_of(*files::parse_scenario(support::good_text("everything.scenario.json"), "f").value);
}

model::Scenario small() { return *files::parse_scenario(support::good_text("everything.scenario.json"), "f").value; }

}  // namespace

TEST_CASE("every bundled case comes back from Twee as the very same file", "[files][twine]") {
    std::size_t count = 0;
    std::string last;
    for (const support::BundledCase& bundled : support::bundled_cases()) {
        if (bundled.scenario->id.text == last) continue;  // under another policy
        last = bundled.scenario->id.text;
        CAPTURE(last);
        const files::Imported back = imported(twee_of(*bundled.scenario));
        REQUIRE(left_out(back).empty());
        REQUIRE(back.scenario == *bundled.scenario);
        REQUIRE(files::write_scenario(back.scenario) == files::write_scenario(*bundled.scenario));
        ++count;
    }
    CHECK(count >= 24);
}

TEST_CASE("generated cases with any text come back from Twee as the very same file", "[files][twine]") {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        support::Chooser chooser(seed);
        model::Scenario scenario = support::random_scenario(chooser, {});
        decorate_story(scenario, chooser);
        const std::string twee = twee_of(scenario);
        CAPTURE(seed, twee);
        const files::Imported back = imported(twee);
        REQUIRE(left_out(back) == "");
        REQUIRE(back.scenario == scenario);
        REQUIRE(files::write_scenario(back.scenario) == files::write_scenario(scenario));
        REQUIRE(twee_of(back.scenario) == twee);
    }
}

TEST_CASE("drafts come back from Twee too, whatever is wrong with them", "[files][twine]") {
    model::Scenario scenario;
    scenario.scenes.resize(3);
    scenario.scenes[0].responses.resize(11);
    scenario.scenes[1].id = SceneId("a]]b");
    scenario.scenes[2].id = SceneId("Story c|d");
    scenario.scenes[1].responses.emplace_back().then.emplace_back().target = SceneId("nowhere");
    const files::Imported back = imported(twee_of(scenario));
    CHECK(back.scenario == scenario);
    CHECK(left_out(back).empty());
}

TEST_CASE("a case has the same IFID whatever its text, and another case another one", "[files][twine]") {
    model::Scenario scenario = small();
    const std::string ifid = files::to_story(scenario).ifid;
    CHECK(std::regex_match(ifid, std::regex("[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}")));
    scenario.title += "!";
    CHECK(files::to_story(scenario).ifid == ifid);
    scenario.id = ScenarioId("another");
    CHECK(files::to_story(scenario).ifid != ifid);
}

TEST_CASE("words, links, titles and the start that were changed in Twine win, and the rest stays", "[files][twine]") {
    const std::string text =
        R"({ "leeway": "scenario", "format": 1, "id": "x", "title": "Old", "customer": { "name": "Ada", "happiness": 40,
           "expectation": 55 }, "start": "first", "scenes": {
           "first": { "narration": "Monday.", "says": "Where is it?", "mood": -3, "responses": [
             { "id": "look", "say": "I look.", "outcome": 60, "process": 70, "interaction": 80, "minutes": 4,
               "then": [ { "chance": 80, "goto": "found" }, { "chance": 20, "goto": "lost", "happiness": -5 } ] },
             { "id": "send", "say": "Another one.", "outcome": 90, "process": 91, "interaction": 92, "spend": 18,
               "need": { "permission": "gift" }, "then": "found", "refused": "lost" },
             { "id": "rule", "say": "Wait.", "outcome": 1, "process": 2, "interaction": 3, "then": "lost" } ] },
           "found": { "says": "Thanks.", "ending": { "title": "Found", "lesson": "Look." } },
           "lost": { "says": "No.", "ending": { "title": "Lost", "lesson": "Ask." } } } })";
    const model::Scenario before = *files::parse_scenario(text, "f").value;
    const std::string twee = twee_of(before);
    CHECK_THAT(twee,
               ContainsSubstring("//Monday.//\n\nWhere is it?\n\n[[I look. (80 %)->found]]\n[[I look. (20 %)->lost]]\n"
                                 "[[Another one.->found]]\n[[Another one. (refused)->lost]]\n[[Wait.->lost]]\n"));

    SECTION("words") {
        std::string edited = replaced(twee, "Where is it?", "Where is my coat?");
        edited = replaced(edited, "//Monday.//", "//Tuesday.//");
        edited = replaced(edited, "[[I look. (80 %)->found]]", "[[I'll look. (80 %)->found]]");
        edited = replaced(edited, "''Found''\n\nLook.", "''Found it''\n\nLook well.");
        const files::Imported back = imported(replaced(edited, "\nOld\n", "\nNew\n"));
        model::Scenario expected = before;
        expected.title = "New";
        expected.scenes[0].narration = "Tuesday.";
        expected.scenes[0].says = "Where is my coat?";
        expected.scenes[0].responses[0].say = "I'll look.";
        expected.scenes[1].ending->title = "Found it";
        expected.scenes[1].ending->lesson = "Look well.";
        CHECK(left_out(back).empty());
        CHECK(back.scenario == expected);
    }
    SECTION("links") {
        std::string edited = replaced(twee, "[[Wait.->lost]]", "[[Wait.->found]]\n[[New answer->new passage]]");
        edited = replaced(edited, "[[Another one. (refused)->lost]]", "[[Another one. (refused)->found]]");
        const files::Imported back = imported(edited + "\n:: new passage\nWell?\n[[Yes->found]]\n");
        CHECK(left_out(back).empty());
        const model::Scene& first = scene(back, "first");
        REQUIRE(first.responses.size() == 4);
        CHECK(first.responses[0] == before.scenes[0].responses[0]);
        CHECK(first.responses[1].refused == SceneId("found"));
        CHECK(first.responses[1].spend == Money::from_cents(1800));
        CHECK(first.responses[2].then[0].target.text == "found");
        CHECK(first.responses[2].interaction == 3);
        CHECK(link_of(first.responses[3]) == "New answer->new-passage");
        CHECK(link_of(scene(back, "new-passage").responses[0]) == "Yes->found");
    }
    SECTION("what is gone") {
        std::string edited = replaced(twee, "[[Another one.->found]]\n[[Another one. (refused)->lost]]\n", "");
        edited = replaced(edited, "[[I look. (20 %)->lost]]\n", "");
        const files::Imported back = imported(edited);
        REQUIRE(scene(back, "first").responses.size() == 2);
        CHECK(scene(back, "first").responses[0].then.size() == 1);
        CHECK(scene(back, "first").says == "Where is it?");
        CHECK_THAT(left_out(back), ContainsSubstring("the response \"send\" has no link any more") &&
                                       ContainsSubstring("the response \"look\" has fewer links than it had"));
    }
    SECTION("order") {
        std::string edited = replaced(twee, "[[Wait.->lost]]\n", "");
        edited = replaced(edited, "[[I look. (80 %)", "[[Wait.->lost]]\n[[I look. (80 %)");
        const files::Imported back = imported(edited);
        REQUIRE(scene(back, "first").responses.size() == 3);
        CHECK(scene(back, "first").responses[0] == before.scenes[0].responses[2]);
        CHECK(scene(back, "first").responses[1] == before.scenes[0].responses[0]);
    }
    SECTION("endings") {
        const files::Imported open = imported(replaced(twee, "''Found''", "[[Go on->lost]]\n\n''Found''"));
        CHECK_FALSE(scene(open, "found").ending);
        CHECK_THAT(left_out(open), ContainsSubstring("it was an ending and has links now"));
        const std::string list =
            twee.substr(twee.find("[[I look."), twee.find("[[Wait.->lost]]") + 15 - twee.find("[[I look."));
        const files::Imported closed = imported(replaced(twee, list, ""));
        REQUIRE(scene(closed, "first").ending);
        CHECK(scene(closed, "first").ending->title == "first");
    }
    SECTION("a renamed passage, the start, a place and tags") {
        std::string edited =
            replaced(twee, "\n:: lost [ending]\n", "\n:: Lost for good [ending sad] {\"position\":\"7,8\"}\n");
        for (int i = 0; i < 3; ++i) edited = replaced(edited, "->lost]]", "->Lost for good]]");
        const files::Imported back = imported(replaced(edited, "\"start\": \"first\"", "\"start\": \"found\""));
        CHECK(left_out(back).empty());
        CHECK(back.scenario.start.text == "found");
        CHECK(scene(back, "lost").layout == model::Position{7, 8});
        CHECK(files::extras_of(scene(back, "lost")).tags == std::vector<std::string>{"ending", "sad"});
        CHECK(scene(back, "first").responses == before.scenes[0].responses);
        CHECK_THAT(twee_of(back.scenario), ContainsSubstring(":: Lost for good [ending sad] "));
    }
    SECTION("a passage that is gone") {
        const std::string lost = twee.substr(twee.find(":: lost"), twee.find(":: Leeway") - twee.find(":: lost"));
        const files::Imported back = imported(replaced(twee, lost, ""));
        CHECK(back.scenario.scenes.size() == 2);
        CHECK(scene(back, "first").responses == before.scenes[0].responses);
        CHECK_THAT(left_out(back), ContainsSubstring("the scene \"lost\" has no passage any more and is left out"));
    }
}

TEST_CASE("a scenario that was spoilt in Twine is kept aside, and the passages are imported without it",
          "[files][twine]") {
    const files::Imported back =
        imported(replaced(small_twee(), "\"leeway\": \"scenario\"", "\"leeway\": \"scenery\""));
    CHECK_THAT(left_out(back), ContainsSubstring("the scenario that it holds cannot be read"));
    CHECK(back.scenario.scenes.size() == small().scenes.size());
    REQUIRE(files::extras_of(back.scenario).passages.size() == 1);
    CHECK_THAT(files::extras_of(back.scenario).passages[0].text, ContainsSubstring("scenery"));
}
