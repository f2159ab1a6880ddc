#include <filesystem>
#include <locale>
#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"
#include "cli/console.h"
#include "cli/run_cli.h"
#include "files/play_log.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::vector<std::string> play_small(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"play", "small", "--policy", "standard", "--seed", "1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

engine::Record log_of(const CliWorld& world, const std::string& name) {
    const auto loaded = files::read_play_log(world.path(name));
    REQUIRE(loaded.value);
    return *loaded.value;
}

}  // namespace

TEST_CASE("A whole play through a pipe says every number in words and ends with the review", "[cli]") {
    const CliWorld world;
    const Run run = world.run(play_small(), "1\n1\n");
    INFO(run.out << run.err);
    CHECK(run.status == 0);
    CHECK_THAT(run.out, ContainsSubstring("Happiness 40. Expectation 50."));
    CHECK_THAT(run.out, ContainsSubstring("Sam: Well?"));
    CHECK_THAT(run.out, ContainsSubstring("1. Listen to the whole story. Takes 4 minutes."));
    CHECK_THAT(run.out, ContainsSubstring("Happiness 52, up 12. Expectation 55. Cost so far $1.40."));
    CHECK_THAT(run.out, ContainsSubstring("Happiness 60, up 8. Expectation 59. Cost so far $3.15."));
    CHECK_THAT(run.out, ContainsSubstring("2. Send flowers. Takes $30.00, 5 minutes. Your team lead decides this."));
    CHECK_THAT(run.out, ContainsSubstring("Judgement: 100 of 100."));
    CHECK_THAT(run.out, ContainsSubstring("How do you answer? 1\n"));
    CHECK(run.out.find('\x1B') == std::string::npos);
    CHECK(run.err.empty());
}

TEST_CASE("What needs asking or goes against policy takes a second, deliberate step", "[cli]") {
    const CliWorld world;
    // Flowers: back; flowers, against policy, not confirmed; flowers, against policy, confirmed.
    const Run against = world.run(play_small(), "1\n2\n0\n2\n2\nno\n2\n2\nyes\n");
    INFO(against.out);
    CHECK(against.status == 0);
    CHECK_THAT(against.out, ContainsSubstring("1. Ask your team lead. The customer waits about an hour, it takes $3.00 "
                                              "of their time, and the answer may be no."));
    CHECK_THAT(against.out, ContainsSubstring("This goes against policy, which counts $40.00 for it."));
    CHECK_THAT(against.out, ContainsSubstring("Cost so far $73.15."));
    CHECK_THAT(against.out, ContainsSubstring("Steps against policy: $40.00."));
    // Without the word, nothing is done.
    const Run careful = world.run(play_small(), "1\n2\n2\ny\n1\n");
    CHECK(careful.status == 0);
    CHECK_THAT(careful.out, ContainsSubstring("Steps against policy: $0.00."));
    const Run asked = world.run(play_small(), "1\n2\n1\n");
    CHECK(asked.status == 0);
    CHECK_THAT(asked.out, ContainsSubstring("Your team lead said "));
}

TEST_CASE("Questions can be asked at any time and change nothing", "[cli]") {
    const CliWorld world;
    const Run plain = world.run(play_small(), "1\n1\n");
    const Run curious = world.run(play_small(), "?\nf\nn\nl\nr\nwhat\n0\n99\n\n1\n2\n?\nl\n0\n1\n");
    CHECK(curious.status == 0);
    CHECK_THAT(curious.out, ContainsSubstring("q: leave the play."));
    CHECK_THAT(curious.out, ContainsSubstring("There are no facts on file."));
    CHECK_THAT(curious.out, ContainsSubstring("There are no notes on the account."));
    CHECK_THAT(curious.out, ContainsSubstring("Cost so far $1.40. Spent on the customer $0.00. Your time $1.40."));
    CHECK_THAT(curious.out, ContainsSubstring("Answer with a number from 1 to 2"));
    const auto review = [](const std::string& out) { return out.substr(out.find("The parcel: how it went")); };
    CHECK(review(curious.out) == review(plain.out));
}

TEST_CASE("Leaving keeps an unfinished log; answers that run out are worth a status", "[cli]") {
    const CliWorld world;
    const Run left = world.run(play_small({"--log", world.path("left.jsonl")}), "1\nq\n");
    CHECK(left.status == 0);
    CHECK_THAT(left.out, ContainsSubstring("You left the play after 1 decision; it stays unfinished."));
    CHECK_FALSE(log_of(world, "left.jsonl").end);
    CHECK(log_of(world, "left.jsonl").steps.size() == 1);
    const Run dry = world.run(play_small({"--log", world.path("dry.jsonl")}), "1\n");
    CHECK(dry.status == 1);
    CHECK_THAT(dry.out, ContainsSubstring("There are no more answers; the play stays unfinished after 1 decision."));
    CHECK_FALSE(log_of(world, "dry.jsonl").end);
    CHECK(world.run(play_small(), "").status == 1);
}

TEST_CASE("The log and the page of a play are written and say what happened", "[cli]") {
    const CliWorld world;
    const Run run =
        world.run(play_small({"--log", world.path("play.jsonl"), "--html", world.path("play.html"), "--ask-belief"}),
                  "1\n2\n1\n2\nyes\n");
    INFO(run.out << run.err);
    CHECK(run.status == 0);
    const engine::Record record = log_of(world, "play.jsonl");
    CHECK(record.seed == 1);
    CHECK(record.play.size() == 36);
    CHECK(record.play[14] == '4');
    CHECK(record.started.size() == 20);
    REQUIRE(record.steps.size() == 2);
    CHECK_FALSE(record.steps[0].thought_allowed);
    CHECK(record.steps[1].thought_allowed == engine::Belief::Yes);
    CHECK(record.steps[1].action == engine::ActionKind::Anyway);
    REQUIRE(record.end);
    CHECK(record.end->cost.cents() == 7'315);
    CHECK_THAT(world.folder().read("play.html"), ContainsSubstring(">The parcel</h1>"));
    CHECK_THAT(run.err, ContainsSubstring("play.html") && ContainsSubstring("play.jsonl"));
}

TEST_CASE("Who decides is not told before the belief is asked, and what it takes is", "[cli]") {
    const CliWorld world;
    const Run run = world.run(play_small({"--ask-belief"}), "1\n2\nperhaps\n3\n0\n1\n");
    INFO(run.out);
    CHECK(run.status == 0);
    CHECK_THAT(run.out, ContainsSubstring("2. Send flowers. Takes $30.00, 5 minutes.\n"));
    const std::size_t asked = run.out.find("May you do this yourself?");
    const std::size_t told = run.out.find("Your team lead decides this.");
    REQUIRE(asked != std::string::npos);
    REQUIRE(told != std::string::npos);
    CHECK(asked < told);
    CHECK_THAT(run.out, ContainsSubstring("Answer with 1, 2 or 3."));
}

TEST_CASE("A belief that is not the policy's is answered gently, one that is with the plain fact", "[cli]") {
    const CliWorld world;
    const Run wrong = world.run(play_small({"--ask-belief"}), "1\n2\n1\n0\n1\n");
    CHECK_THAT(wrong.out, ContainsSubstring("This policy sees it differently. Your team lead decides this."));
    const Run right = world.run(play_small({"--ask-belief"}), "1\n2\n2\n0\n1\n");
    CHECK_THAT(right.out, ContainsSubstring("Your team lead decides this.") && !ContainsSubstring("differently"));
}

TEST_CASE("The same seed has the same luck, and a case and a policy can be chosen from lists", "[cli]") {
    const CliWorld world;
    const std::string answers = "1\n3\n";
    CHECK(world.run(play_small(), answers).out == world.run(play_small(), answers).out);
    const Run chosen = world.run({"play", "--seed", "1"}, "9\n1\n2\n1\n1\n");
    INFO(chosen.out);
    CHECK(chosen.status == 0);
    CHECK_THAT(chosen.out, ContainsSubstring("1. The parcel.") && ContainsSubstring("2. Standard."));
    CHECK_THAT(chosen.out, ContainsSubstring("“Standard”"));
    CHECK(world.run({"play"}, "q\n").status == 1);
}

TEST_CASE("Control characters in a case do not reach the terminal", "[cli]") {
    CHECK(cli::printable("a\x1B[2J\tb\nc\x7F\xC2\x9B") == "a\xEF\xBF\xBD[2J b\nc\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(cli::printable("é“”") == "é“”");
}

TEST_CASE("Numbers are printed the same whatever the locale", "[cli]") {
    struct Grouped : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const auto lab_in = [](const std::locale& locale) {
        const std::locale before = std::locale::global(locale);
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        cli::Console console{in, out, err};
        console.scenario_folders = {std::filesystem::path(LEEWAY_REPOSITORY) / "scenarios"};
        CHECK(cli::run_cli({"lab", "worn-shoes", "--policy", "standard"}, console) == 0);
        CHECK(cli::run_cli({"analyze", "worn-shoes", "--policy", "standard", "--json"}, console) == 0);
        CHECK(cli::run_cli({"analyze", "worn-shoes", "--policy", "standard"}, console) == 0);
        std::locale::global(before);
        return out.str();
    };
    CHECK(lab_in(std::locale::classic()) == lab_in(std::locale(std::locale::classic(), new Grouped)));
}
