#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/case_findings.h"
#include "cli/cli_run.h"
#include "cli/json_reading.h"
#include "files/scenario_file.h"
#include "support/scenario_builder.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

model::Scenario contact(const char* id, const char* title) {
    support::ScenarioBuilder builder(id);
    builder.scene("desk").response("warm", 80, 80, 80).sets({"promised"}).then("well");
    builder.response("cold", 30, 30, 30).then("badly");
    builder.response("recall", 90, 90, 90).when({"promised"}).then("well");
    builder.ending("well").ending("badly");
    model::Scenario scenario = builder.build();
    scenario.title = title;
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        model::Scene& scene = scenario.scenes[i];
        scene.narration = std::string(title) + ": " + scene.id.text + ".";
    }
    return scenario;
}

/// The world of all command line tests, with a journey of two contacts.
struct JourneyWorld : CliWorld {
    JourneyWorld() {
        folder().write("shoes.json", files::write_scenario(contact("shoes", "The shoes")));
        folder().write("coat.json", files::write_scenario(contact("coat", "The coat")));
        folder().write("journeys/years.json",
                       R"({"leeway": "journey", "format": 1, "id": "years", "title": "Years with Sam", "stages": [
                           {"scenario": "shoes"}, {"scenario": "coat", "after": "13 months"}]})");
    }
};

}  // namespace

TEST_CASE("analyze works out a whole journey, scenes named with their scenario", "[cli][journey]") {
    const JourneyWorld world;
    const Run run = world.run({"analyze", "years", "--policy", "standard", "--json"});
    INFO(run.err);
    REQUIRE(run.status == 0);
    const ReadJson json(run.out);
    CHECK(json.text("/scenario") == "years");
    CHECK(json.text("/plays") == "5");  // warm, then three ways; cold, then two
    CHECK(json.keys("/endings") == "shoes/well shoes/badly coat/well coat/badly");
    CHECK(json.text("/endings/shoes~1badly") == "true");
    CHECK(json.text("/frontier/0/plan/0/scene") == "shoes/desk");
    CHECK(json.text("/frontier/0/plan/1/scene") == "coat/desk");
}

TEST_CASE("A journey may be named by its file", "[cli][journey]") {
    const JourneyWorld world;
    const Run by_id = world.run({"analyze", "years", "--policy", "standard"});
    const Run by_path = world.run({"analyze", world.path("journeys/years.json"), "--policy", "standard"});
    CHECK(by_path.status == 0);
    CHECK(by_path.out == by_id.out);
}

TEST_CASE("A journey is played through all its contacts, with the time between them, to one review", "[cli][journey]") {
    const JourneyWorld world;
    const Run run = world.run({"play", "years", "--policy", "standard", "--seed", "1"}, "1\n3\n");
    INFO(run.out);
    CHECK(run.status == 0);
    const std::vector<std::string> in_order{"Years with Sam",   "2 contacts",           "The shoes: desk.",
                                            "The shoes: well.", "13 months later",      "The coat: desk.",
                                            "The coat: well.",  "Judgement: 100 of 100"};
    std::size_t at = 0;
    for (const std::string& text : in_order) {
        INFO(text);
        at = run.out.find(text, at);
        REQUIRE(at != std::string::npos);
    }
}

TEST_CASE("A journey says how it begins, and who gets in touch wherever that is somebody else", "[cli][journey]") {
    const JourneyWorld world;
    const std::vector<std::string> play{"play", "years", "--policy", "standard", "--seed", "1"};
    const std::string alike = world.run(play, "1\n3\n").out;
    CHECK_THAT(alike,
               ContainsSubstring(
                   "A journey of 2 contacts, each of which remembers those before it. It begins with: The shoes\n"));
    const std::size_t first = alike.find("The customer: ");
    REQUIRE(first != std::string::npos);
    CHECK(alike.find("The customer: ", first + 1) == std::string::npos);
    model::Scenario coat = contact("coat", "The coat");
    coat.customer.name = "Bo Lind";
    coat.customer.about = "Her brother.";
    coat.scenes.back().after = "a week";
    world.folder().write("coat.json", files::write_scenario(coat));
    const std::string different = world.run(play, "1\n3\n").out;
    INFO(different);
    const std::size_t second = different.find("\nThe customer: Bo Lind. Her brother.\n");
    REQUIRE(second != std::string::npos);
    CHECK(different.find("13 months later") < second);
    CHECK(second < different.find("The coat: desk."));
    const std::string badly = world.run(play, "1\n2\n").out;
    CHECK_THAT(badly, ContainsSubstring("\nA week later\nThe coat: badly.\n"));
}

TEST_CASE("In the list of all cases a journey is said to be one", "[cli][journey]") {
    const JourneyWorld world;
    const Run run = world.run({"play", "--policy", "standard"}, "q\n");
    CHECK_THAT(run.out, ContainsSubstring("Years with Sam. Journey, 2 contacts."));
    CHECK_THAT(run.out, !ContainsSubstring("The shoes. Journey"));
}

TEST_CASE("A play of a journey is kept, and gone on with after its first contact", "[cli][journey]") {
    const JourneyWorld world;
    const Run left = world.run_at_terminal({"play", "years", "--policy", "standard"}, "2\nq\n");
    CHECK_THAT(left.out, ContainsSubstring("13 months later"));
    const Run resumed = world.run_at_terminal({"play", "years", "--policy", "standard"}, "1\n1\n\n");
    INFO(resumed.out);
    CHECK_THAT(resumed.out, ContainsSubstring("Years with Sam"));
    CHECK_THAT(resumed.out, ContainsSubstring("The coat: well."));
}

TEST_CASE("A play of a journey is gone on with where a case of it is overridden by one's own", "[cli][journey]") {
    const JourneyWorld world;
    world.folder().write("mine/coat.json", files::write_scenario(contact("coat", "My coat")));
    const std::vector<std::string> play{"play", "years", "--policy", "standard", "--scenarios", world.path("mine")};
    CHECK_THAT(world.run_at_terminal(play, "2\nq\n").out, ContainsSubstring("My coat: desk."));
    const Run resumed = world.run_at_terminal(play, "1\n1\n\n");
    INFO(resumed.out);
    CHECK_THAT(resumed.out, ContainsSubstring("My coat: well."));
}

TEST_CASE("A journey's log is replayed", "[cli][journey]") {
    const JourneyWorld world;
    const std::string log = world.path("play.jsonl");
    REQUIRE(world.run({"play", "years", "--policy", "standard", "--seed", "1", "--log", log}, "1\n2\n").status == 0);
    const Run run = world.run({"replay", log, "--json"});
    INFO(run.err);
    CHECK(run.status == 0);
    const ReadJson json(run.out);
    CHECK(json.size("/steps") == 2);
    CHECK(json.text("/steps/1/scene") == "coat/desk");
    CHECK(json.text("/same_scenario_file") == "true");
}

TEST_CASE("replay says of a journey what each contact comes to by itself", "[cli][journey]") {
    const JourneyWorld world;
    const std::string log = world.path("play.jsonl");
    REQUIRE(world.run({"play", "years", "--policy", "standard", "--seed", "1", "--log", log}, "2\n1\n").status == 0);
    const std::string text = world.run({"replay", log}).out;
    const std::size_t shoes = text.find("Contact 1 of 2: The shoes\nThis contact by itself: ");
    const std::size_t coat = text.find("Contact 2 of 2: The coat\nThis contact by itself: 100 of 100, ");
    INFO(text);
    REQUIRE(coat != std::string::npos);
    CHECK(shoes < text.find("Step 1: "));
    CHECK(text.find("Step 1: ") < coat);
    CHECK(coat < text.find("Step 2: "));
    const std::string printed = world.run({"replay", log, "--json"}).out;
    const ReadJson json(printed);
    CHECK(json.text("/steps/0/contact") == "1");
    CHECK(json.text("/steps/1/contact") == "2");
    CHECK(json.text("/steps/1/contact_regret") == json.text("/steps/1/regret"));
    CHECK(json.text("/steps/1/contact_verdict") == json.text("/steps/1/verdict"));
    CHECK(json.size("/contacts") == 2);
    CHECK(json.text("/contacts/0/scenario") == "shoes");
    CHECK(json.text("/contacts/0/regret") == json.text("/steps/0/contact_regret"));
    CHECK(json.text("/contacts/1/score") == "100");
}

TEST_CASE("replay says nothing of contacts where there is no journey", "[cli][journey]") {
    const JourneyWorld world;
    const std::string log = world.path("play.jsonl");
    REQUIRE(world.run({"play", "shoes", "--policy", "standard", "--seed", "1", "--log", log}, "2\n").status == 0);
    CHECK_THAT(world.run({"replay", log}).out, !ContainsSubstring("itself"));
    const std::string json = world.run({"replay", log, "--json"}).out;
    CHECK_THAT(json, !ContainsSubstring("contact"));
}

TEST_CASE("check names the stage of a journey that is not there", "[cli][journey]") {
    const JourneyWorld world;
    const std::string file = world.path("journeys/years.json");
    CHECK(world.run({"check", file}).status == 0);
    std::string text = world.folder().read("journeys/years.json");
    text.replace(text.find("\"coat\""), 6, "\"coats\"");
    world.folder().write("journeys/years.json", text);
    const Run run = world.run({"check", file});
    CHECK(run.status == 1);
    CHECK_THAT(run.out, ContainsSubstring(file + ":2:") && ContainsSubstring("did you mean \"coat\"?"));
    CHECK(world.run({"play", "years", "--policy", "standard"}).status == 1);
}

TEST_CASE("A journey that lies among the cases is told where it belongs, by every command", "[cli][journey]") {
    const JourneyWorld world;
    std::string text = world.folder().read("journeys/years.json");
    text.replace(text.find("\"years\""), 7, "\"decade\"");
    const std::string file = world.folder().write("decade.json", text).string();
    const std::string right = world.path("journeys");
    const std::string told = file + " is a journey and belongs in the folder " + right;
    for (const std::string command : {"play", "analyze", "simulate", "lab"}) {
        INFO(command);
        const Run by_id = world.run({command, "decade", "--policy", "standard"});
        CHECK(by_id.status == 1);
        CHECK_THAT(by_id.err, ContainsSubstring(told));
        const Run by_path = world.run({command, file, "--policy", "standard"});
        CHECK_THAT(by_path.err, ContainsSubstring(told));
    }
    const Run check = world.run({"check", file});
    CHECK_THAT(check.out, ContainsSubstring("decade.json:1:") &&
                              ContainsSubstring("warning: a journey belongs in the folder " + right));
    const Run elsewhere = world.run({"check", world.path("journeys/years.json")});
    CHECK_THAT(elsewhere.out, !ContainsSubstring("belongs"));
}

TEST_CASE("Who misspells the id of a journey is asked whether they meant it", "[cli][journey]") {
    const JourneyWorld world;
    const Run run = world.run({"analyze", "yaers", "--policy", "standard"});
    CHECK(run.status == 1);
    CHECK_THAT(run.err, ContainsSubstring("there is no scenario or journey \"yaers\" in ") &&
                            ContainsSubstring("did you mean \"years\"?"));
    CHECK_THAT(world.run({"analyze", "caot", "--policy", "standard"}).err, ContainsSubstring("did you mean \"coat\"?"));
}

TEST_CASE("check warns of a journey that is too large for a debrief", "[cli][journey]") {
    const auto policy = std::make_shared<const model::Policy>(support::PolicyBuilder("standard").build());
    const std::vector<cli::PolicyFile> policies{{policy, "", ""}};
    const auto journey = std::make_shared<const model::Scenario>(contact("coat", "The coat"));
    const words::Catalogue& words = words::Catalogue::english();
    CHECK(cli::size_findings(journey, policies, words).empty());
    const model::Findings findings = cli::size_findings(journey, policies, words, 2);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == model::Severity::Warning);
    CHECK(findings[0].where == "/stages");
    CHECK_THAT(findings[0].text,
               ContainsSubstring(
                   "about 2 states or more, or very many ways between them, can be reached under policy standard"));
}

TEST_CASE("check refuses a journey that has the id of a case", "[cli][journey]") {
    const JourneyWorld world;
    std::string text = world.folder().read("journeys/years.json");
    text.replace(text.find("\"years\""), 7, "\"shoes\"");
    const std::string file = world.folder().write("journeys/shoes.json", text).string();
    const Run run = world.run({"check", file});
    CHECK(run.status == 1);
    CHECK_THAT(run.out, ContainsSubstring(file + ":1:") && ContainsSubstring("a scenario has the id \"shoes\" too"));
}

TEST_CASE("A file that is no journey takes no journey's place, and one that is no case has no case's id",
          "[cli][journey]") {
    const JourneyWorld world;
    const std::string file = world.path("journeys/years.json");
    world.folder().write("journeys/a.json", files::write_scenario(contact("years", "The years")));
    world.folder().write("journeys/b.json", R"({"leeway": "journey", "format": 1, "id": "years", "title": "Empty"})");
    world.folder().write("years.json", R"({"leeway": "scenario", )");
    const Run run = world.run({"check", file});
    INFO(run.out);
    CHECK(run.status == 0);
    CHECK(run.out.empty());
    std::string twin = world.folder().read("journeys/years.json");
    world.folder().write("journeys/c.json", twin);
    CHECK_THAT(world.run({"check", file}).out, ContainsSubstring("not used: " + world.path("journeys/c.json")));
}

TEST_CASE("A journey among the cases has nobody's id but its own", "[cli][journey]") {
    const JourneyWorld world;
    const std::string text = world.folder().read("journeys/years.json");
    const std::string astray = world.folder().write("years.json", text).string();
    for (const std::string& file : {astray, world.path("journeys/years.json")}) {
        const Run run = world.run({"check", file});
        INFO(run.out);
        CHECK(run.status == 0);
        CHECK_THAT(run.out, !ContainsSubstring("a scenario has the id"));
    }
    world.folder().write("a-journey.json", text);
    world.folder().write("years.json", files::write_scenario(contact("years", "The years")));
    CHECK_THAT(world.run({"check", astray}).out, !ContainsSubstring("a-journey.json"));
}

TEST_CASE("check warns of a recommended policy that there is none of", "[cli][journey]") {
    const JourneyWorld world;
    std::string text = world.folder().read("journeys/years.json");
    text.replace(text.find("\"title\""), 0, "\"x-policy\": \"standrad\", ");
    const std::string file = world.folder().write("journeys/years.json", text).string();
    const Run run = world.run({"check", file});
    CHECK(run.status == 0);
    CHECK_THAT(run.out, ContainsSubstring("warning: there is no policy \"standrad\"; did you mean \"standard\"?"));
}

TEST_CASE("Where nobody named a policy, the one that the case recommends is the first of the list", "[cli]") {
    const JourneyWorld world;
    std::string text = world.folder().read("shoes.json");
    text.replace(text.find("\"title\""), 0, "\"x-policy\": \"standard\", ");
    world.folder().write("shoes.json", text);
    const Run run = world.run({"play", "shoes", "--seed", "1"}, "1\n1\n");
    INFO(run.out);
    CHECK_THAT(run.out, ContainsSubstring("Recommended for this case."));
    CHECK(run.out.find("Recommended") < run.out.find("2. "));
}

TEST_CASE("The policy that a journey recommends is said to be the journey's", "[cli][journey]") {
    const JourneyWorld world;
    std::string text = world.folder().read("journeys/years.json");
    text.replace(text.find("\"title\""), 0, "\"x-policy\": \"standard\", ");
    world.folder().write("journeys/years.json", text);
    const Run run = world.run({"play", "years", "--seed", "1"}, "q\n");
    INFO(run.out);
    CHECK_THAT(run.out, ContainsSubstring("Recommended for this journey."));
}
