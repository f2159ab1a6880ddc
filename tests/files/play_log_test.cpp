#include "files/play_log.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/data_files.h"
#include "files/problem_lines.h"

using namespace leeway;
using engine::ActionKind;
using engine::Belief;
using files::parse_play_log;
using support::lines_of;
using Lines = std::vector<std::string>;

namespace {

const std::string kHeading =
    R"({ "leeway": "play", "format": 1, "play": "0b5e8f8e-3f0a-4c1d-9a47-6d1c2f3e4a5b", "scenario": "late-coat", )"
    R"("digest": "99aa06d3014798d86001c324468d497f", "policy": "trusting", )"
    R"("policy_digest": "00112233445566778899aabbccddeeff", "seed": 7, "started": "2026-03-01T09:30:00Z" })"
    "\n";
const std::string kStep =
    R"({ "step": 1, "scene": "a", "response": "b", "action": "do", "approved": true, "outcome": 0, "ms": 12 })"
    "\n";
const std::string kEnd = "{ \"end\": \"z\", \"happiness\": 50, \"cost\": 0, \"score\": 100 }\n";

Lines problems_of(const std::string& text) {
    const auto loaded = parse_play_log(text, "f");
    CHECK_FALSE(loaded.value);
    return lines_of(loaded.problems);
}

/// What is said about a log whose step has one thing replaced.
Lines problems_of_step(const std::string& from, const std::string& to) {
    std::string step = kStep;
    step.replace(step.find(from), from.size(), to);
    return problems_of(kHeading + step);
}

}  // namespace

TEST_CASE("a log is read", "[files][log]") {
    const auto loaded = parse_play_log(support::good_text("everything.play.jsonl"), "f");
    CHECK(lines_of(loaded.problems).empty());
    REQUIRE(loaded.value);
    const engine::Record& record = *loaded.value;
    CHECK(record.play == "0b5e8f8e-3f0a-4c1d-9a47-6d1c2f3e4a5b");
    CHECK(record.scenario == ScenarioId("late-coat"));
    CHECK(record.digest == "99aa06d3014798d86001c324468d497f");
    CHECK(record.policy == PolicyId("trusting"));
    CHECK(record.policy_digest == "00112233445566778899aabbccddeeff");
    CHECK(record.seed == 18446744073709551615U);
    CHECK(record.started == "2026-03-01T09:30:00Z");
    REQUIRE(record.steps.size() == 3);
    const engine::RecordedStep second{
        SceneId("first-mail"), ResponseId("call"), ActionKind::Ask, false, 0, 0, Belief::Yes};
    CHECK(record.steps[1] == second);
    const engine::RecordedStep third{
        SceneId("first-mail"), ResponseId("call"), ActionKind::Anyway, true, 1, 90'061, Belief::Ask};
    CHECK(record.steps[2] == third);
    CHECK(record.end == engine::RecordedEnd{SceneId("end"), 88, Money::from_cents(1'430), 97.1});
}

TEST_CASE("a log is written as it was read", "[files][log]") {
    const std::string text = support::good_text("everything.play.jsonl");
    CHECK(files::write_play_log(*parse_play_log(text, "f").value) == text);
}

TEST_CASE("scores and beliefs survive a log to the last bit", "[files][log]") {
    engine::Record record = *parse_play_log(kHeading + kStep + kEnd, "f").value;
    for (const double score : {0.0, 100.0, 1.0 / 3.0, 97.123456789012345, 5e-324, 99.99999999999999}) {
        record.end->score = score;
        for (const Belief belief : {Belief::Yes, Belief::Ask, Belief::No}) {
            record.steps.front().thought_allowed = belief;
            CHECK(parse_play_log(files::write_play_log(record), "f").value == record);
        }
    }
}

TEST_CASE("a log without an end is a play under way", "[files][log]") {
    const auto begun = parse_play_log(kHeading, "f");
    REQUIRE(begun.value);
    CHECK(begun.value->steps.empty());
    CHECK_FALSE(begun.value->end);
    const auto halfway = parse_play_log(kHeading + kStep, "f");
    REQUIRE(halfway.value);
    CHECK(halfway.value->steps.size() == 1);
    CHECK(halfway.problems.empty());
}

TEST_CASE("a last line that is cut off is reported and the rest kept", "[files][log]") {
    const std::string whole = kHeading + kStep + kEnd;
    const std::size_t end = kHeading.size() + kStep.size();
    for (std::size_t length = end + 1; length + 2 < whole.size(); ++length) {
        const auto loaded = parse_play_log(whole.substr(0, length), "f");
        CAPTURE(length);
        REQUIRE(loaded.value);
        REQUIRE(loaded.value->steps.size() == 1);
        REQUIRE_FALSE(loaded.value->end);
        REQUIRE(lines_of(loaded.problems) ==
                Lines{"f:3:1: warning: the last line is cut off; the play is read up to there"});
    }
    CHECK(parse_play_log(whole.substr(0, whole.size() - 1), "f").value->end);
    CHECK(parse_play_log(whole.substr(0, end), "f").problems.empty());
}

TEST_CASE("a heading that is cut off leaves nothing to keep", "[files][log]") {
    for (std::size_t length = 0; length + 2 < kHeading.size(); ++length) {
        const auto loaded = parse_play_log(kHeading.substr(0, length), "f");
        if (loaded.value || !files::has_errors(loaded.problems)) FAIL(length);
    }
}

TEST_CASE("keys of others are passed over, unknown ones are not", "[files][log]") {
    std::string step = kStep;
    step.insert(1, "\"x-mood\": [1, 2],");
    CHECK(parse_play_log(kHeading + step, "f").value);
    CHECK(problems_of_step("\"ms\"", "\"sm\"") ==
          Lines{"f:2:93: error: unknown key \"sm\" in a step; did you mean \"ms\"?"});
}

TEST_CASE("each thing that a log says must be right", "[files][log]") {
    CHECK(problems_of_step("\"step\": 1", "\"step\": 2") ==
          Lines{"f:2:11: error: steps count from 1 without a gap; this must be 1"});
    CHECK(problems_of_step("\"scene\": \"a\"", "\"scene\": \"A\"") == Lines{"f:2:23: error: this must be an id"});
    CHECK(problems_of_step("\"do\"", "\"don\"") ==
          Lines{"f:2:55: error: \"don\" is not known here; did you mean \"do\"?"});
    CHECK(problems_of_step("true", "1") == Lines{"f:2:73: error: this must be true or false"});
    CHECK(problems_of_step("\"ms\": 12", "\"ms\": -1") ==
          Lines{"f:2:99: error: this must be a whole number from 0 to 9223372036854775807"});
    CHECK(problems_of_step("\"outcome\": 0", "\"outcome\": 4294967296") ==
          Lines{"f:2:90: error: this must be a whole number from 0 to 4294967295"});
    CHECK(problems_of(kHeading + "{ \"end\": \"z\", \"happiness\": 101, \"cost\": 1.5, \"score\": 100.1 }\n") ==
          Lines{"f:2:28: error: this must be a whole number from 0 to 100",
                "f:2:41: error: this must be a whole number from 0 to 9223372036854775807",
                "f:2:55: error: a score must be a number from 0 to 100"});
}

TEST_CASE("each thing that a heading says must be right", "[files][log]") {
    const auto problems_with = [](const std::string& from, const std::string& to) {
        std::string heading = kHeading;
        heading.replace(heading.find(from), from.size(), to);
        return problems_of(heading + kStep);
    };
    CHECK(problems_with("\"play\", ", "\"scenario\", ") == Lines{"f:1:13: error: this is a scenario, not a play"});
    CHECK(problems_with("\"format\": 1", "\"format\": 3") ==
          Lines{"f:1:31: error: format 3 is not known; this program reads format 1"});
    CHECK(problems_with("0b5e8f8e", "0b5e8f8") == Lines{"f:1:42: error: this must be a UUID"});
    CHECK(problems_with("99aa", "99AA") == Lines{"f:1:117: error: this must be a digest, 32 hex digits"});
    CHECK(problems_with("\"seed\": 7", "\"seed\": 18446744073709551616").size() == 1);
    CHECK(problems_with("2026-03", "2026-13").size() == 1);
}

TEST_CASE("lines must be what they are where they are", "[files][log]") {
    CHECK(problems_of("") == Lines{"f:1:1: error: the file is empty"});
    CHECK(problems_of(kStep).size() == 1);
    CHECK(problems_of(kHeading + "\n" + kStep) == Lines{"f:2:1: error: this line is empty"});
    CHECK(problems_of(kHeading + "[]\n") == Lines{"f:2:1: error: this must be a step or the end, { ... }"});
    CHECK(problems_of(kHeading + kStep + kEnd + kEnd) == Lines{"f:4:1: error: nothing may follow the end of a play"});
    CHECK(problems_of(kHeading + kStep + kStep) ==
          Lines{"f:3:11: error: steps count from 1 without a gap; this must be 2"});
    CHECK(problems_of(kHeading + "{ \"step\": }\n" + kEnd) == Lines{"f:2:11: error: a value is missing before }"});
    CHECK(
        problems_of(kHeading + "{ \"step\": 1 }\n") ==
        Lines{"f:2:1: error: a step needs \"scene\", \"response\", \"action\", \"approved\", \"outcome\" and \"ms\""});
}

TEST_CASE("a log that is written again keeps the keys that begin with \"x-\", each in its line", "[files][log]") {
    const auto with = [](std::string line, const std::string& own) {
        return line.insert(line.rfind(" }"), ", " + own);
    };
    std::string second = kStep;
    second.replace(second.find("1"), 1, "2");
    const std::string before = with(kHeading, "\"x-course\": \"a \\\"b\\\"\", \"x-b\": [1, {\"c\": null}]") +
                               with(kStep, "\"x-note\": 1.50") + with(second, "\"x-note\": 2") +
                               with(kEnd, "\"x-mark\": true");
    auto loaded = parse_play_log(before, "f");
    REQUIRE(loaded.value);
    CHECK(files::write_play_log(*loaded.value, before) == before);
    CHECK(files::write_play_log(*loaded.value) == kHeading + kStep + second + kEnd);
    loaded.value->steps[0].response = ResponseId("other");
    loaded.value->end.reset();
    const std::string after = files::write_play_log(*loaded.value, before);
    CHECK(after.find("1.50") == std::string::npos);
    CHECK(after.find("\"x-note\": 2 }\n") != std::string::npos);
    CHECK(after.find("x-mark") == std::string::npos);
    CHECK(files::write_play_log(*loaded.value, "no log\n[\n7\n[\"x-\"]") == files::write_play_log(*loaded.value));
}
