#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/check.h"
#include "files/data_files.h"
#include "files/journey_file.h"
#include "files/json_parse.h"
#include "files/play_log.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "support/random_case.h"

using namespace leeway;

namespace {

/// What must hold of whatever bytes: a value has no errors, no value has some, and every problem has its place.
template <typename T>
void check_sound(const files::Loaded<T>& loaded, std::string_view text) {
    bool is_sound = loaded.value.has_value() != files::has_errors(loaded.problems);
    is_sound = is_sound && !(loaded.value && loaded.draft);
    for (const files::Problem& problem : loaded.problems) {
        is_sound = is_sound && problem.line >= 1 && problem.column >= 1 && !problem.text.empty();
    }
    if (!is_sound) FAIL("unsound for: " << text);
}

using ReadAny = bool (*)(std::string_view);

/// @return whether there is a value.
template <typename T, files::Loaded<T> (*Parse)(std::string_view, const std::string&)>
bool read_any(std::string_view text) {
    const files::Loaded<T> loaded = Parse(text, "f");
    check_sound(loaded, text);
    return loaded.value.has_value();
}

constexpr ReadAny kReadScenario = &read_any<model::Scenario, &files::parse_scenario>;
constexpr ReadAny kReadPolicy = &read_any<model::Policy, &files::parse_policy>;
constexpr ReadAny kReadJourney = &read_any<model::Journey, &files::parse_journey>;

void cut_everywhere(const std::string& text, ReadAny read) {
    // What is cut off behind the last brace is a line feed.
    for (std::size_t length = 0; length + 1 < text.size(); ++length) {
        if (read(std::string_view(text).substr(0, length))) FAIL("a value from the first " << length << " bytes");
    }
}

void flip_everywhere(const std::string& text, ReadAny read) {
    support::Chooser chooser(20);
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = text;
            flipped[at] =
                static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << static_cast<unsigned>(bit)));
            static_cast<void>(read(flipped));
        }
        std::string changed = text;
        changed[at] = static_cast<char>(chooser.below(256));
        static_cast<void>(read(changed));
    }
}

/// Cuts pieces out, doubles them and moves them.
void shuffle(const std::string& text, ReadAny read, int times) {
    support::Chooser chooser(21);
    const int size = static_cast<int>(text.size());
    for (int i = 0; i < times; ++i) {
        std::string changed = text;
        for (int step = chooser.between(1, 4); step > 0 && !changed.empty(); --step) {
            const auto from = static_cast<std::size_t>(chooser.below(static_cast<int>(changed.size())));
            const auto length = static_cast<std::size_t>(chooser.between(1, chooser.chance(80) ? 12 : size));
            const std::string piece = changed.substr(from, length);
            if (chooser.chance(60)) changed.erase(from, length);
            if (chooser.chance(60)) {
                changed.insert(static_cast<std::size_t>(chooser.below(static_cast<int>(changed.size()) + 1)), piece);
            }
        }
        static_cast<void>(read(changed));
    }
}

}  // namespace

TEST_CASE("a scenario that is cut off anywhere is never a value", "[files][broken]") {
    cut_everywhere(support::good_text("everything.scenario.json"), kReadScenario);
}

TEST_CASE("a policy that is cut off anywhere is never a value", "[files][broken]") {
    cut_everywhere(support::good_text("everything.policy.json"), kReadPolicy);
}

TEST_CASE("a journey that is cut off anywhere is never a value", "[files][broken]") {
    cut_everywhere(support::good_text("everything.journey.json"), kReadJourney);
}

TEST_CASE("flipped bits give a value without errors or errors without a value", "[files][broken]") {
    flip_everywhere(support::good_text("everything.scenario.json"), kReadScenario);
    flip_everywhere(support::good_text("everything.policy.json"), kReadPolicy);
    flip_everywhere(support::good_text("everything.journey.json"), kReadJourney);
}

TEST_CASE("shuffled pieces give a value without errors or errors without a value", "[files][broken]") {
    shuffle(support::good_text("everything.scenario.json"), kReadScenario, 3'000);
    shuffle(support::good_text("everything.policy.json"), kReadPolicy, 3'000);
}

TEST_CASE("a log that is broken in any way gives a value without errors or errors without a value", "[files][broken]") {
    const std::string text = support::good_text("everything.play.jsonl");
    constexpr ReadAny kReadLog = &read_any<engine::Record, &files::parse_play_log>;
    flip_everywhere(text, kReadLog);
    shuffle(text, kReadLog, 3'000);
}

TEST_CASE("any bytes at all are met with a message", "[files][broken]") {
    support::Chooser chooser(22);
    const std::string alphabet = "{}[]:,\"\\u0123456789abcdef.eE+-truefalsn \n\xC3\xA9\xFF";
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        const int length = chooser.between(0, 40);
        for (int at = 0; at < length; ++at) {
            const bool is_wild = chooser.chance(10);
            text += is_wild ? static_cast<char>(chooser.below(256))
                            : alphabet[static_cast<std::size_t>(chooser.below(static_cast<int>(alphabet.size())))];
        }
        const files::JsonParse parse = files::parse_json(text);
        if (parse.error && (parse.error->text.empty() || parse.error->offset > text.size())) FAIL(text);
        static_cast<void>(kReadScenario(text));
        static_cast<void>(files::kind_of(text));
    }
}
