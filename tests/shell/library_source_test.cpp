#include "shell/library_source.h"

#include <catch2/catch_test_macros.hpp>

#include "files/digest.h"
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

std::string policy_text(const std::string& id) {
    return leeway::files::write_policy(leeway::support::PolicyBuilder(id).build());
}

std::vector<std::string> titles(const Library& library) {
    std::vector<std::string> titles;
    for (const auto& entry : library.cases) titles.push_back(entry.scenario->title);
    return titles;
}

}  // namespace

TEST_CASE("The bundled folder gives the two stories and three policies, and nothing in it is broken", "[shell]") {
    const Library library = load({fs::path(LEEWAY_REPOSITORY) / "scenarios"});
    CHECK(library.cases.size() >= 2);
    CHECK(library.policies.size() >= 3);
    CHECK(library.broken.empty());
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

TEST_CASE("Schemas, journeys and what is no JSON file are passed over", "[shell]") {
    const TempDir temp;
    temp.write("scenario.schema.json", "{}");
    temp.write(".a.json.swp", "{");
    temp.write("notes.txt", "x");
    temp.write("journeys/trip.json", "{}");
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

TEST_CASE("A missing folder is an empty one", "[shell]") {
    const TempDir temp;
    const Library library = load({temp.path() / "none"});
    CHECK(library.cases.empty());
    CHECK(library.broken.empty());
}
