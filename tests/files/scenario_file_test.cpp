#include "files/scenario_file.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/data_files.h"
#include "files/problem_lines.h"
#include "support/temp_dir.h"

using namespace leeway;
using files::Loaded;
using files::parse_scenario;
using support::lines_of;
using Lines = std::vector<std::string>;

namespace {

model::Scenario everything() {
    Loaded<model::Scenario> loaded = parse_scenario(support::good_text("everything.scenario.json"), "f");
    REQUIRE(loaded.value);
    return *loaded.value;
}

}  // namespace

TEST_CASE("a scenario's heading and customer are read", "[files][scenario]") {
    const model::Scenario scenario = everything();
    CHECK(scenario.schema == "../../../scenarios/scenario.schema.json");
    CHECK(scenario.id == ScenarioId("late-coat"));
    CHECK(scenario.title == "The late coat");
    CHECK(scenario.summary == "A winter coat that arrives in March.");
    CHECK(scenario.language == "en-GB");
    CHECK(scenario.industry == "retail");
    CHECK(scenario.channel == model::Channel::Chat);
    CHECK(scenario.difficulty == 2);
    CHECK(scenario.minutes == 8);
    CHECK(scenario.objectives == Lines{"Say sorry first", "Offer what helps, not what is cheap"});
    CHECK(scenario.tags == Lines{"delivery"});
    CHECK(scenario.author == "Zoë Łukasik");
    CHECK(scenario.inspiration == "A cold winter");
    CHECK(scenario.content_note == "None");
    CHECK(scenario.failure == model::Failure::Feelings);
    CHECK(scenario.stakes == model::Stakes::Minor);
    CHECK(scenario.start == SceneId("first-mail"));
    const model::Customer customer{"Noor Lindqvist",          "she/her", "Has bought here for years.", 40, 55,
                                   Money::from_cents(90'000), {}};
    CHECK(scenario.customer == customer);
    CHECK(scenario.facts ==
          std::vector<model::Fact>{{"Order", "A winter coat, 14 November", {}}, {"Delivered", "", {}}});
    CHECK(scenario.notes == std::vector<model::Note>{{NoteId("promised"), "Somebody promised to call back"},
                                                     {NoteId("x-ray"), "An id may begin with x-"}});
}

TEST_CASE("a scenario's scenes and responses are read", "[files][scenario]") {
    const model::Scenario scenario = everything();
    REQUIRE(scenario.scenes.size() == 2);
    const model::Scene& first = scenario.scenes[0];
    CHECK(first.id == SceneId("first-mail"));
    CHECK(first.channel == model::Channel::Letter);
    CHECK(first.after == "13 months");
    CHECK(first.says ==
          "I should like to know where my coat is.\n\t\"Soon\" was three weeks ago \\ €5 of it spent on stamps 👟.");
    CHECK(first.mood == -4);
    CHECK(first.discuss == "What would you have wanted to read?");
    CHECK(first.layout == model::Position{120, 80.5});
    CHECK_FALSE(first.ending);
    REQUIRE(first.responses.size() == 2);

    const model::Response& call = first.responses[0];
    CHECK(call.spend == Money::from_cents(850));
    CHECK(call.minutes == 6);
    CHECK(call.need == model::Need{PermissionId("carrier-pickup"), Money::from_cents(850), {}});
    CHECK(call.when == model::When{{NoteId("x-ray")}, {NoteId("promised")}, model::HappinessBounds{30, 100}, {}});
    CHECK(call.sets == std::vector<NoteId>{NoteId("promised")});
    CHECK(call.clears == std::vector<NoteId>{NoteId("x-ray")});
    CHECK(call.refused == SceneId("end"));
    REQUIRE(call.then.size() == 2);
    CHECK(call.then[0] == model::ChanceOutcome{70, SceneId("end"), "At home.", -3, {}, {}, {}});
    CHECK(call.then[1].clears == std::vector<NoteId>{NoteId("promised")});
    CHECK(call.then_is_list);

    const model::Response& wait = first.responses[1];
    CHECK(wait.process == 50);
    CHECK(wait.interaction == 20);
    CHECK(wait.then_is_list);
    CHECK_FALSE(wait.need);
    CHECK_FALSE(wait.refused);
    CHECK(scenario.scenes[1].ending == model::Ending{"A coat in March", "", {}});
    CHECK(scenario.scenes[1].layout == model::Position{0.125, -40});
}

TEST_CASE("what a scenario leaves out has its default", "[files][scenario]") {
    const Loaded<model::Scenario> loaded = parse_scenario(support::good_text("smallest.scenario.json"), "f");
    REQUIRE(loaded.value);
    CHECK(loaded.problems.empty());
    model::Scenario expected;
    expected.id = ScenarioId("a");
    expected.title = "A";
    expected.customer.name = "B";
    expected.customer.happiness = 0;
    expected.customer.expectation = 100;
    expected.start = SceneId("s");
    expected.scenes.emplace_back().id = SceneId("s");
    expected.scenes.back().ending = model::Ending{"E", "", {}};
    CHECK(*loaded.value == expected);
}

TEST_CASE("a scenario with mistakes in its meaning is a draft for the designer", "[files][scenario]") {
    std::string text = support::good_text("everything.scenario.json");
    const std::string link = "\"chance\": 100, \"goto\": \"end\"";
    text.replace(text.find(link), link.size(), "\"chance\": 100, \"goto\": \"edn\"");
    const Loaded<model::Scenario> loaded = parse_scenario(text, "late-coat.json");
    CHECK_FALSE(loaded.value);
    REQUIRE(loaded.draft);
    CHECK(loaded.draft->scenes[0].responses[1].then.front().target == SceneId("edn"));
    CHECK(lines_of(loaded.problems) == Lines{"late-coat.json:83:38: error: no scene \"edn\"; did you mean \"end\"?"});
    CHECK(loaded.problems.front().pointer == "/scenes/first-mail/responses/1/then/0/goto");
    CHECK(files::write_scenario(*loaded.draft) == text);
}

TEST_CASE("a scenario that cannot be understood is neither a value nor a draft", "[files][scenario]") {
    const Loaded<model::Scenario> loaded = parse_scenario("{ \"leeway\": \"scenario\", \"format\": 1 }", "f");
    CHECK_FALSE(loaded.value);
    CHECK_FALSE(loaded.draft);
    CHECK(lines_of(loaded.problems) ==
          Lines{"f:1:1: error: a scenario needs \"id\", \"title\", \"customer\", \"start\" and \"scenes\""});
}

TEST_CASE("warnings come with the value", "[files][scenario]") {
    std::string text = support::good_text("smallest.scenario.json");
    text.replace(text.find("\"s\":{"), 5, "\"t\":{\"ending\":{\"title\":\"T\"}},\"s\":{");
    const Loaded<model::Scenario> loaded = parse_scenario(text, "f");
    CHECK(loaded.value);
    CHECK(lines_of(loaded.problems) == Lines{"f:1:132: warning: nothing leads to the scene \"t\""});
}

TEST_CASE("a file is read with the digest of its bytes, and named as it was asked for", "[files][scenario]") {
    const support::TempDir folder;
    const std::filesystem::path path = folder.write("coat.json", support::good_text("everything.scenario.json"));
    const Loaded<model::Scenario> loaded = files::read_scenario(path);
    REQUIRE(loaded.value);
    CHECK(loaded.digest == parse_scenario(support::good_text("everything.scenario.json"), "f").digest);
    CHECK(loaded.digest.size() == 32);

    const Loaded<model::Scenario> missing = files::read_scenario(folder.path() / "caot.json");
    CHECK_FALSE(missing.value);
    CHECK(missing.digest.empty());
    CHECK(lines_of(missing.problems) == Lines{(folder.path() / "caot.json").string() +
                                              ": error: there is no such file; did you mean \"coat.json\"?"});
}
