#include <filesystem>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/data_files.h"
#include "files/journey_file.h"
#include "files/policy_file.h"
#include "files/problem_lines.h"
#include "files/scenario_file.h"
#include "support/random_case.h"

using namespace leeway;
namespace fs = std::filesystem;

namespace {

/// A text with what a file may hold: quotes, breaks, letters of all lengths.
std::string random_text(support::Chooser& chooser) {
    static const std::vector<std::string> kPieces{"coat", " ", "\"", "\\", "\n", "\t", "/", "é", "€", "👟", "late", "'"};
    std::string text;
    for (int i = chooser.between(0, 12); i > 0; --i) text += chooser.pick(kPieces);
    return text;
}

/// Fills in what random cases leave out, for they are made for playing.
void decorate(model::Scenario& scenario, support::Chooser& chooser) {
    for (std::string* text : {&scenario.summary, &scenario.industry, &scenario.author, &scenario.inspiration,
                              &scenario.content_note, &scenario.customer.about, &scenario.customer.pronouns}) {
        *text = random_text(chooser);
    }
    scenario.difficulty = chooser.between(1, 3);
    scenario.channel = static_cast<model::Channel>(chooser.below(6));
    for (int i = chooser.below(3); i > 0; --i) scenario.objectives.push_back(random_text(chooser));
    for (int i = chooser.below(3); i > 0; --i)
        scenario.facts.push_back({"L" + random_text(chooser), random_text(chooser), {}});
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        model::Scene& scene = scenario.scenes[i];
        scene.narration = random_text(chooser);
        scene.discuss = random_text(chooser);
        if (chooser.chance(30)) scene.channel = static_cast<model::Channel>(chooser.below(6));
        if (chooser.chance(50))
            scene.layout = model::Position{chooser.between(-9999, 9999) / 8.0, chooser.between(0, 99) / 2.0};
        for (model::Response& response : scene.responses) response.why = random_text(chooser);
    }
}

}  // namespace

TEST_CASE("a file in the usual layout is saved byte for byte as it was", "[files][round-trip]") {
    const std::string scenario = support::good_text("everything.scenario.json");
    CHECK(files::write_scenario(*files::parse_scenario(scenario, "f").value) == scenario);
    const std::string policy = support::good_text("everything.policy.json");
    CHECK(files::write_policy(*files::parse_policy(policy, "f").value) == policy);
    const std::string journey = support::good_text("everything.journey.json");
    CHECK(files::write_journey(*files::parse_journey(journey, "f").value) == journey);
}

TEST_CASE("a file in another layout is saved with the same content, and then as it is", "[files][round-trip]") {
    const std::string text = support::good_text("smallest.scenario.json");
    const auto first = files::parse_scenario(text, "f");
    REQUIRE(first.value);
    const std::string written = files::write_scenario(*first.value);
    CHECK(written != text);
    const auto second = files::parse_scenario(written, "f");
    CHECK(second.value == first.value);
    CHECK(files::write_scenario(*second.value) == written);
}

TEST_CASE("generated scenarios are the same after saving and loading", "[files][round-trip]") {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        support::Chooser chooser(seed);
        model::Scenario scenario = support::random_scenario(chooser, {});
        decorate(scenario, chooser);
        const std::string text = files::write_scenario(scenario);
        const auto loaded = files::parse_scenario(text, "f");
        CAPTURE(seed, text, support::lines_of(loaded.problems));
        REQUIRE(loaded.value);
        REQUIRE(*loaded.value == scenario);
        REQUIRE(files::write_scenario(*loaded.value) == text);
    }
}

TEST_CASE("generated policies are the same after saving and loading", "[files][round-trip]") {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        support::Chooser chooser(seed);
        model::Policy policy = support::random_policy(chooser, {});
        policy.about = random_text(chooser);
        if (chooser.chance(50)) {
            policy.model.slope = {chooser.between(0, 9), chooser.between(1, 9)};
            policy.model.loss_weight = {chooser.between(0, 300), chooser.chance(50) ? 100 : 1};
            policy.model.money = {chooser.between(0, 100), 0, 0};
            policy.model.money.process = 100 - policy.model.money.outcome;
            policy.model.zone = chooser.between(0, 10);
        }
        const std::string text = files::write_policy(policy);
        const auto loaded = files::parse_policy(text, "f");
        CAPTURE(seed, text, support::lines_of(loaded.problems));
        REQUIRE(loaded.value);
        REQUIRE(*loaded.value == policy);
        REQUIRE(files::write_policy(*loaded.value) == text);
    }
}

TEST_CASE("unfinished scenarios are the same after saving and loading", "[files][round-trip]") {
    model::Scenario scenario;
    scenario.scenes.emplace_back();
    scenario.scenes.back().responses.emplace_back();
    scenario.scenes.back().responses.emplace_back().then_is_list = true;
    scenario.scenes.back().responses.back().when.notes.emplace_back();
    scenario.scenes.back().responses.back().need.emplace();
    scenario.scenes.emplace_back().id = SceneId("a/b~c \"d\"");
    scenario.scenes.back().ending.emplace();
    const auto loaded = files::parse_scenario(files::write_scenario(scenario), "f");
    CHECK_FALSE(loaded.value);
    REQUIRE(loaded.draft);
    CHECK(*loaded.draft == scenario);
}

TEST_CASE("the bundled files are the same after saving and loading", "[files][round-trip]") {
    const fs::path folder = fs::path(LEEWAY_REPOSITORY) / "scenarios";
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        const fs::path& path = entry.path();
        if (path.extension() != ".json" || path.stem().extension() == ".schema") continue;
        CAPTURE(path.string());
        if (path.parent_path().filename() == "policies") {
            const auto loaded = files::read_policy(path);
            REQUIRE(loaded.value);
            CHECK(files::parse_policy(files::write_policy(*loaded.value), "f").value == loaded.value);
        } else if (path.parent_path() == folder) {
            const auto loaded = files::read_scenario(path);
            REQUIRE(loaded.value);
            CHECK(files::parse_scenario(files::write_scenario(*loaded.value), "f").value == loaded.value);
        }
    }
}
