#include "files/journey_case.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "files/problem.h"
#include "files/scenario_file.h"
#include "support/scenario_builder.h"
#include "support/temp_dir.h"

using namespace leeway;
using files::FindStage;
using files::Loaded;

namespace {

std::shared_ptr<const model::Scenario> scenario(const char* id) {
    return support::ScenarioBuilder(id).scene("mail").response("yes").then("end").ending("end").share();
}

std::string journey_text(const std::string& stages) {
    return R"({"leeway": "journey", "format": 1, "id": "years", "title": "Years", "stages": [)" + stages + "]}";
}

const std::string kBoth = R"({"scenario": "shoes"}, {"scenario": "coat", "after": "13 months"})";

FindStage shelf(const std::string& coat_digest = "c") {
    return files::stages_among({{scenario("shoes"), "s"}, {scenario("coat"), coat_digest}});
}

std::string line_of(const Loaded<model::Scenario>& loaded) {
    REQUIRE(loaded.problems.size() == 1);
    return files::to_string(loaded.problems.front());
}

}  // namespace

TEST_CASE("A journey's file and its scenarios' make one case", "[files][journey]") {
    const Loaded<model::Scenario> loaded = files::parse_journey_case(journey_text(kBoth), "years.json", shelf());
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.value);
    CHECK(loaded.value->id.text == "years");
    REQUIRE(loaded.value->contacts.size() == 2);
    CHECK(loaded.value->contacts[1].scenario->id.text == "coat");
    CHECK(loaded.value->contacts[1].after == "13 months");
}

TEST_CASE("The digest of a journey changes with each of its files", "[files][journey]") {
    const auto digest = [](const std::string& text, const FindStage& find) {
        return files::parse_journey_case(text, "years.json", find).digest;
    };
    const std::string one = digest(journey_text(kBoth), shelf());
    CHECK(one.size() == 32);
    CHECK(one == digest(journey_text(kBoth), shelf()));
    CHECK(one != digest(journey_text(kBoth), shelf("d")));
    CHECK(one != digest(journey_text(kBoth) + "\n", shelf()));
}

TEST_CASE("A stage that there is none of is an error at its place, with the nearest id", "[files][journey]") {
    const std::string text = journey_text(R"({"scenario": "shoes"}, {"scenario": "coats"})");
    const Loaded<model::Scenario> loaded = files::parse_journey_case(text, "years.json", shelf());
    CHECK_FALSE(loaded.value);
    const std::string column = std::to_string(text.find("\"coats\"") + 1);
    CHECK(line_of(loaded) == "years.json:1:" + column +
                                 ": error: there is no scenario \"coats\" that can be used; did you mean \"coat\"?");
}

TEST_CASE("A stage whose file is broken says what is wrong there", "[files][journey]") {
    const support::TempDir folder;
    folder.write("shoes.json", files::write_scenario(*scenario("shoes")));
    const std::string coat = folder.write("coat.json", R"({"leeway": "scenario", "format": 1, "id": "coat"})").string();
    const auto path = folder.write("journeys/years.json", journey_text(kBoth));
    const Loaded<model::Scenario> loaded =
        files::read_journey_case(path, files::stages_around(path, files::Library({})));
    CHECK_FALSE(loaded.value);
    const std::string line = line_of(loaded);
    CHECK(line.find("error: the scenario \"coat\" cannot be used: " + coat + ":1:") != std::string::npos);
}

TEST_CASE("A journey named by its path finds its scenarios in the folder around it", "[files][journey]") {
    const support::TempDir folder;
    folder.write("shoes.json", files::write_scenario(*scenario("shoes")));
    folder.write("coat.json", files::write_scenario(*scenario("coat")));
    const auto path = folder.write("journeys/years.json", journey_text(kBoth));
    CHECK(files::read_journey_case(path, files::stages_around(path, files::Library({}))).value);
}

TEST_CASE("A journey in one of a library's folders has the cases that the library has under their ids",
          "[files][journey]") {
    const support::TempDir folder;
    folder.write("usual/shoes.json", files::write_scenario(*scenario("shoes")));
    folder.write("usual/coat.json", files::write_scenario(*scenario("coat")));
    model::Scenario mine = *scenario("coat");
    mine.title = "My own coat";
    folder.write("mine/coat.json", files::write_scenario(mine));
    const auto path = folder.write("usual/journeys/years.json", journey_text(kBoth));
    const files::Library library({folder.path() / "mine", folder.path() / "usual"});
    const Loaded<model::Scenario> by_path = files::read_journey_case(path, files::stages_around(path, library));
    REQUIRE(by_path.value);
    CHECK(by_path.value->contacts[1].scenario->title == "My own coat");
    std::vector<files::StageCase> cases;
    for (files::Listed<model::Scenario>& listed : library.scenarios())
        cases.push_back(
            {std::make_shared<const model::Scenario>(std::move(*listed.loaded.value)), listed.loaded.digest});
    CHECK(files::read_journey_case(path, files::stages_among(std::move(cases))).digest == by_path.digest);
}

TEST_CASE("A stage is never a file of that name in the folder that one happens to be in", "[files][journey]") {
    const support::TempDir folder;
    folder.write("shoes.json", files::write_scenario(*scenario("shoes")));
    folder.write("coat.json", files::write_scenario(*scenario("coat")));
    folder.write("elsewhere/coat", "no case");
    const auto path = folder.write("journeys/years.json", journey_text(kBoth));
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path() / "elsewhere");
    const Loaded<model::Scenario> loaded =
        files::read_journey_case(path, files::stages_around(path, files::Library({})));
    std::filesystem::current_path(before);
    CHECK(loaded.value);
}

TEST_CASE("A journey with more notes than can be told apart is refused", "[files][journey]") {
    std::vector<files::StageCase> cases;
    for (const std::string id : {"shoes", "coat"}) {
        model::Scenario many = *scenario(id.c_str());
        for (std::size_t i = 0; i < 600; ++i) many.notes.push_back({NoteId(id + std::to_string(i)), "A note"});
        cases.push_back({std::make_shared<const model::Scenario>(std::move(many)), id});
    }
    const FindStage find = files::stages_among(std::move(cases));
    const Loaded<model::Scenario> loaded = files::parse_journey_case(journey_text(kBoth), "years.json", find);
    CHECK_FALSE(loaded.value);
    CHECK(line_of(loaded).find("together the scenarios have 1200 notes") != std::string::npos);
}
