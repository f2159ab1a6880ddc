#include "shell/library_source.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "files/digest.h"
#include "files/journey_file.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "support/scenario_builder.h"
#include "support/temp_dir.h"

using leeway::flow::Library;
using leeway::shell::LibraryPlaces;
using leeway::shell::load_library;
using leeway::support::TempDir;
namespace fs = std::filesystem;

namespace {

Library load(const std::vector<fs::path>& folders, const fs::path& single_case = {}) {
    return load_library({folders, single_case}, leeway::words::Catalogue::english());
}

/// The text of a case that can be played, with a title of its own.
std::string case_text(const std::string& id, const std::string& title) {
    leeway::model::Scenario scenario =
        leeway::support::ScenarioBuilder(id).scene("start").response("help").then("end").ending("end").build();
    scenario.title = title;
    return leeway::files::write_scenario(scenario);
}

/// The text of a journey through those cases.
std::string journey_text(const std::string& id, const std::vector<std::string>& cases) {
    leeway::model::Journey journey;
    journey.id = leeway::JourneyId(id);
    journey.title = "A trip";
    for (const std::string& name : cases) journey.stages.push_back({leeway::ScenarioId(name), "a week", {}});
    return leeway::files::write_journey(journey);
}

std::string policy_text(const std::string& id) {
    return leeway::files::write_policy(leeway::support::PolicyBuilder(id).build());
}

std::vector<std::string> titles(const Library& library) {
    std::vector<std::string> titles;
    for (const auto& entry : library.cases) titles.push_back(entry.scenario->title);
    return titles;
}

}  // namespace

TEST_CASE("The bundled folder gives the two stories, three policies and four journeys, and nothing in it is broken",
          "[shell]") {
    const Library library = load({fs::path(LEEWAY_REPOSITORY) / "scenarios"});
    CHECK(library.cases.size() >= 2);
    CHECK(library.policies.size() >= 3);
    CHECK(library.broken.empty());
    CHECK(std::count_if(library.cases.begin(), library.cases.end(), leeway::flow::is_journey) == 4);
    for (const auto& entry : library.cases) CHECK(entry.digest.size() == 32);
}

TEST_CASE("Cases and policies are read from every folder, by file name, with the digests of their files", "[shell]") {
    const TempDir temp;
    temp.write("one/b.json", case_text("beta", "Beta"));
    temp.write("one/a.json", case_text("alpha", "Alpha"));
    temp.write("one/policies/kind.json", policy_text("kind"));
    temp.write("two/c.json", case_text("gamma", "Gamma"));
    const Library library = load({temp.path() / "one", temp.path() / "two"});
    CHECK(titles(library) == std::vector<std::string>{"Alpha", "Beta", "Gamma"});
    REQUIRE(library.policies.size() == 1);
    CHECK(library.policies[0].policy->id.text == "kind");
    CHECK(library.policies[0].digest == leeway::files::digest(policy_text("kind")));
    CHECK(library.cases[1].digest == leeway::files::digest(case_text("beta", "Beta")));
    CHECK(library.broken.empty());
}

TEST_CASE("Schemas and what is no JSON file are passed over", "[shell]") {
    const TempDir temp;
    temp.write("scenario.schema.json", "{}");
    temp.write(".a.json.swp", "{");
    temp.write("notes.txt", "x");
    const Library library = load({temp.path()});
    CHECK(library.cases.empty());
    CHECK(library.broken.empty());
}

TEST_CASE("A broken file is listed with its line and its first error, the others can be played", "[shell]") {
    const TempDir temp;
    temp.write("good.json", case_text("good", "Good"));
    temp.write("bad.json", "{\n  \"leeway\": \"scenario\",,\n}");
    temp.write("policies/odd.json", "[]");
    const Library library = load({temp.path()});
    CHECK(titles(library) == std::vector<std::string>{"Good"});
    REQUIRE(library.broken.size() == 2);
    CHECK(library.broken[0].file.ends_with("bad.json"));
    CHECK(library.broken[0].problem.starts_with("Line 2: "));
    CHECK(library.broken[1].file.ends_with("odd.json"));
}

TEST_CASE("Of two cases with one id the earlier folder's is used", "[shell]") {
    const TempDir temp;
    temp.write("one/x.json", case_text("same", "Mine"));
    temp.write("two/a.json", case_text("same", "Bundled"));
    CHECK(titles(load({temp.path() / "one", temp.path() / "two"})) == std::vector<std::string>{"Mine"});
}

TEST_CASE("A single case comes before all others, and is not in its own way", "[shell]") {
    const TempDir temp;
    const fs::path single = temp.write("one/a.json", case_text("same", "A"));
    CHECK(load({temp.path() / "one"}, single).broken.empty());
    const fs::path other = temp.write("elsewhere.json", case_text("same", "Elsewhere"));
    CHECK(titles(load({temp.path() / "one"}, other)) == std::vector<std::string>{"Elsewhere"});
}

TEST_CASE("Journeys come after the cases, each as one case whose digest covers all its files", "[shell]") {
    const TempDir temp;
    temp.write("journeys/trip.json", journey_text("trip", {"alpha", "beta"}));
    temp.write("a.json", case_text("alpha", "Alpha"));
    temp.write("b.json", case_text("beta", "Beta"));
    const Library library = load({temp.path()});
    CHECK(library.broken.empty());
    CHECK(titles(library) == std::vector<std::string>{"Alpha", "Beta", "A trip"});
    REQUIRE(library.cases.size() == 3);
    const leeway::model::Scenario& trip = *library.cases[2].scenario;
    REQUIRE(trip.contacts.size() == 2);
    CHECK(trip.contacts[1].scenario == library.cases[1].scenario);
    CHECK(trip.contacts[1].after == "a week");
    temp.write("b.json", case_text("beta", "Beta, told anew"));
    CHECK(load({temp.path()}).cases[2].digest != library.cases[2].digest);
}

TEST_CASE("A journey that is broken, or misses a case, is listed with its problem", "[shell]") {
    const TempDir temp;
    temp.write("a.json", case_text("alpha", "Alpha"));
    temp.write("bad.json", "{");
    temp.write("journeys/half.json", "{\n  \"leeway\": \"journey\",,\n}");
    temp.write("journeys/lost.json", journey_text("lost", {"alpha", "gamma"}));
    const Library library = load({temp.path()});
    CHECK(titles(library) == std::vector<std::string>{"Alpha"});
    REQUIRE(library.broken.size() == 3);
    CHECK(library.broken[1].file.ends_with("half.json"));
    CHECK(library.broken[1].problem.starts_with("Line 2: "));
    CHECK(library.broken[2].file.ends_with("lost.json"));
    CHECK(library.broken[2].problem.find("there is no scenario \"gamma\"") != std::string::npos);
}

TEST_CASE("A journey with the id of a case is listed as a problem, because plays are kept by id", "[shell]") {
    const TempDir temp;
    temp.write("a.json", case_text("alpha", "Alpha"));
    temp.write("journeys/a.json", journey_text("alpha", {"alpha"}));
    const Library library = load({temp.path()});
    CHECK(titles(library) == std::vector<std::string>{"Alpha"});
    REQUIRE(library.broken.size() == 1);
    CHECK(library.broken[0].problem.starts_with("There is a case with the same id, “alpha”"));
}

TEST_CASE("A single journey is put together from the cases beside it and comes before all others", "[shell]") {
    const TempDir temp;
    temp.write("mine/a.json", case_text("alpha", "Alpha"));
    temp.write("usual/b.json", case_text("beta", "Beta"));
    const fs::path trip = temp.write("mine/journeys/trip.json", journey_text("trip", {"alpha", "beta"}));
    CHECK(titles(load({temp.path() / "usual"}, trip)) == std::vector<std::string>{"A trip", "Beta"});
    CHECK(titles(load({temp.path() / "mine", temp.path() / "usual"}, trip)) ==
          std::vector<std::string>{"A trip", "Alpha", "Beta"});
}

TEST_CASE("A missing folder is an empty one", "[shell]") {
    const TempDir temp;
    const Library library = load({temp.path() / "none"});
    CHECK(library.cases.empty());
    CHECK(library.broken.empty());
}

TEST_CASE("A case or journey of one's own with the id of a bundled one is marked, and nothing else is", "[shell]") {
    const TempDir temp;
    const fs::path mine = temp.path() / "mine";
    const fs::path bundled = temp.path() / "bundled";
    temp.write("bundled/a.json", case_text("alpha", "Alpha"));
    temp.write("bundled/b.json", case_text("beta", "Beta"));
    temp.write("bundled/journeys/j.json", journey_text("trip", {"alpha"}));
    temp.write("mine/a.json", case_text("alpha", "My alpha"));
    temp.write("mine/g.json", case_text("gamma", "Gamma"));
    temp.write("mine/journeys/j.json", journey_text("trip", {"beta"}));
    const auto marked = [&](const fs::path& single_case) {
        std::vector<std::string> ids;
        const LibraryPlaces places{{mine, bundled}, single_case, bundled};
        for (const auto& entry : load_library(places, leeway::words::Catalogue::english()).cases) {
            if (entry.replaces_bundled) ids.push_back(entry.scenario->id.text);
        }
        return ids;
    };
    using Ids = std::vector<std::string>;
    CHECK(marked({}) == Ids{"alpha", "trip"});
    CHECK(marked(bundled / "a.json") == Ids{"trip"});
    CHECK(marked(temp.write("elsewhere/b.json", case_text("beta", "My beta"))) == Ids{"beta", "alpha", "trip"});
}

TEST_CASE("Only what lies in the person's own folder is their own, broken files too", "[shell]") {
    const TempDir temp;
    const fs::path mine = temp.path() / "mine";
    const fs::path named = temp.path() / "named";
    temp.write("named/a.json", case_text("alpha", "Alpha"));
    temp.write("named/torn.json", "{");
    temp.write("mine/b.json", case_text("beta", "Beta"));
    temp.write("mine/torn too.json", "{");
    const LibraryPlaces places{{named, mine}, {}, {}, mine};
    const Library library = load_library(places, leeway::words::Catalogue::english());
    REQUIRE(library.cases.size() == 2);
    REQUIRE(library.broken.size() == 2);
    for (const auto& entry : library.cases) CHECK(entry.is_own == (entry.scenario->id.text == "beta"));
    for (const auto& broken : library.broken) CHECK(broken.is_own == broken.file.ends_with("torn too.json"));
}
