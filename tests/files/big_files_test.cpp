#include <string>

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

#include "files/limits.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "support/big_scenario.h"

using namespace leeway;
using files::parse_scenario;

TEST_CASE("a scenario of a thousand scenes is read without a problem and written as it was", "[files][big]") {
    const std::string text = support::big_scenario_text(1'000);
    const auto loaded = parse_scenario(text, "f");
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.value);
    CHECK(loaded.value->scenes.size() == 1'000);
    CHECK(files::write_scenario(*loaded.value) == text);
}

TEST_CASE("objects with the same keys share what was written", "[files][big]") {
    const auto loaded = parse_scenario(support::big_scenario_text(10), "f");
    REQUIRE(loaded.value);
    const auto& scenes = loaded.value->scenes;
    CHECK(scenes[0].written.ref != nullptr);
    CHECK(scenes[0].written.ref == scenes[1].written.ref);
    CHECK(scenes[0].responses[1].written.ref == scenes[8].responses[1].written.ref);
    CHECK(scenes[0].responses[0].written.ref != scenes[0].responses[1].written.ref);
    CHECK(scenes[0].written.ref != scenes[9].written.ref);
}

TEST_CASE("at most a thousand problems are listed", "[files][big]") {
    std::string unknown = "{ \"leeway\": \"scenario\", \"format\": 1";
    for (int i = 0; i < 3'000; ++i) unknown += fmt::format(",\n\"q{}\": 1", i);
    const auto shapeless = parse_scenario(unknown + "}", "f");
    CHECK(shapeless.problems.size() == files::kMostProblems);
    CHECK_FALSE(shapeless.draft);

    std::string stuck = support::big_scenario_text(2);
    std::string scenes;
    for (int i = 0; i < 3'000; ++i) scenes += fmt::format("\"stuck-{}\": {{}},\n", i);
    stuck.insert(stuck.rfind("\"scene-1\""), scenes);
    const auto draft = parse_scenario(stuck, "f");
    REQUIRE(draft.draft);
    REQUIRE(draft.problems.size() == files::kMostProblems + 1);
    CHECK(draft.problems.back().text == "there are more problems than these 1000; they are not listed");
    CHECK(draft.problems.back().severity == files::Severity::Error);
}

TEST_CASE("a scenario in which every link is wrong gets its messages soon", "[files][big]") {
    std::string text = support::big_scenario_text(10'000);
    for (std::size_t at = text.find("\"then\": \"scene-"); at != std::string::npos;
         at = text.find("\"then\": \"scene-", at)) {
        text[at + 9] = 'z';
    }
    const auto loaded = parse_scenario(text, "f");
    CHECK(loaded.draft);
    CHECK(loaded.problems.size() == files::kMostProblems + 1);
}

TEST_CASE("a text or key of many megabytes is met with a short message", "[files][big]") {
    const std::string monster(20'000'000, 'q');
    std::string text = support::big_scenario_text(2);
    text.insert(text.find("\"id\""), "\"" + monster + "\": 1, \"start\": \"" + monster + "\", ");
    text.replace(text.find("\"A long way\""), 12, "\"" + std::string(5'000'000, 'w') + "\"");
    const auto loaded = parse_scenario(text, "f");
    CHECK_FALSE(loaded.draft);
    REQUIRE_FALSE(loaded.problems.empty());
    for (const files::Problem& problem : loaded.problems) CHECK(problem.text.size() < 300);
}

namespace {

constexpr int kVeryMany = 300'000;  ///< anything that grows with the square of this does not come back

/// `"prefix0"separator"prefix1"...`, with what follows each.
std::string very_many(const std::string& prefix, const std::string& after) {
    std::string list;
    for (int i = 0; i < kVeryMany; ++i) list += fmt::format("{}\"{}{}\"{}", i == 0 ? "" : ",", prefix, i, after);
    return list;
}

}  // namespace

TEST_CASE("very many notes in one response are answered", "[files][big]") {
    std::string text = support::big_scenario_text(2);
    const std::string notes = very_many("n", "");
    text.insert(text.find("\"say\""),
                "\"clears\": [" + notes + "], \"when\": { \"notes\": [" + notes + "], \"not\": [" + notes + "] },");
    const auto loaded = parse_scenario(text, "f");
    CHECK(loaded.draft);
    CHECK(loaded.problems.size() == files::kMostProblems + 1);
}

TEST_CASE("very many keys of one's own are kept", "[files][big]") {
    std::string text = support::big_scenario_text(2);
    text.insert(1, very_many("x-", ": 0") + ",");
    const auto loaded = parse_scenario(text, "f");
    REQUIRE(loaded.value);
    const std::string written = files::write_scenario(*loaded.value);
    CHECK(written.find("\"x-299999\": 0,\n") != std::string::npos);
}

TEST_CASE("very many roles and limits are answered", "[files][big]") {
    std::string roles;
    for (int i = 0; i < kVeryMany; ++i) roles += fmt::format("{}{{\"id\":\"r{}\",\"wage\":1}}", i == 0 ? "" : ",", i);
    const std::string text =
        R"({"leeway":"policy","format":1,"id":"p","name":"P","currency":"EUR","point_value":1,"permissions":{"g":{)" +
        very_many("r", ": 2.0") + R"(}},"roles":[)" + roles + "]}";
    const auto loaded = files::parse_policy(text, "f");
    CHECK_FALSE(loaded.value);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems.front().text == "300000 roles are too many; at most 64 are allowed");
}

TEST_CASE("very many problems on one very long line are answered", "[files][big]") {
    std::string text = support::big_scenario_text(10'000);
    for (char& c : text) {
        if (c == '\n') c = ' ';
    }
    for (std::size_t at = text.find("\"then\": \"scene-"); at != std::string::npos;
         at = text.find("\"then\": \"scene-", at)) {
        text[at + 9] = 'z';
    }
    const auto loaded = parse_scenario(text, "f");
    REQUIRE(loaded.problems.size() == files::kMostProblems + 1);
    for (const files::Problem& problem : loaded.problems) {
        if (problem.line != 1 || text.compare(problem.column - 1, 7, "\"zcene-") != 0) FAIL(files::to_string(problem));
    }
}
