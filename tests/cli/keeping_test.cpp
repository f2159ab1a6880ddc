#include <algorithm>
#include <filesystem>
#include <istream>
#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"
#include "cli/console.h"
#include "cli/opening.h"
#include "cli/run_cli.h"
#include "files/play_log.h"
#include "files/play_store.h"
#include "files/scenario_file.h"
#include "report/small_case.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::vector<engine::Record> kept_in(const CliWorld& world) {
    const files::LoadedRecords loaded = files::load_records(world.path("plays"));
    CHECK(loaded.unreadable.empty());
    return loaded.records;
}

const std::vector<std::string> kPlaySmall{"play", "small", "--policy", "standard", "--seed", "1"};

std::string kept_log_of(const CliWorld& world, const engine::Record& record) {
    return world.path("plays/" + record.play + ".jsonl");
}

}  // namespace

TEST_CASE("A play in the terminal is kept as the window keeps it, finished or not, and its place is said", "[cli]") {
    const CliWorld world;
    const Run left = world.run_keeping(kPlaySmall, "1\nq\n");
    INFO(left.out << left.err);
    REQUIRE(kept_in(world).size() == 1);
    const engine::Record begun = kept_in(world).front();
    CHECK(begun.steps.size() == 1);
    CHECK_FALSE(begun.end);
    CHECK_THAT(left.err, ContainsSubstring("The play is kept in " + kept_log_of(world, begun)));
    CHECK_THAT(left.out, ContainsSubstring("leeway play --resume " + kept_log_of(world, begun)));
    const Run whole = world.run_keeping(kPlaySmall, "1\n1\n");
    CHECK(whole.status == 0);
    const std::vector<engine::Record> kept = kept_in(world);
    REQUIRE(kept.size() == 2);
    CHECK(std::count_if(kept.begin(), kept.end(), [](const auto& record) { return record.end.has_value(); }) == 1);
}

TEST_CASE("Every answer is kept at once, so that a terminal that is closed loses none", "[cli]") {
    /// Answers that run out; counts what is kept when they have, before the program knows.
    class Answers : public std::stringbuf {
    public:
        explicit Answers(const CliWorld& world) : std::stringbuf("1\n"), world_(world) {}
        std::size_t kept = 0;

    protected:
        int_type underflow() override {
            const int_type next = std::stringbuf::underflow();
            if (next == traits_type::eof()) kept = kept_in(world_).size();
            return next;
        }

    private:
        const CliWorld& world_;
    };
    const CliWorld world;
    Answers answers(world);
    std::istream in(&answers);
    std::ostringstream out;
    cli::Console console{in, out, out};
    console.scenario_folders = {world.folder().path()};
    console.plays_folder = world.path("plays");
    CHECK(cli::run_cli(kPlaySmall, console) == 1);
    CHECK(answers.kept == 1);
}

TEST_CASE("A play is not kept without an answer, with --no-keep, or where --log says otherwise", "[cli]") {
    const CliWorld world;
    const auto with = [](std::vector<std::string> more) {
        more.insert(more.begin(), kPlaySmall.begin(), kPlaySmall.end());
        return more;
    };
    CHECK(world.run_keeping(kPlaySmall, "q\n").status == 0);
    CHECK(world.run_keeping(with({"--no-keep"}), "1\n1\n").status == 0);
    CHECK(world.run_keeping(with({"--log", world.path("mine.jsonl")}), "1\n1\n").status == 0);
    CHECK(files::read_play_log(world.path("mine.jsonl")).value);
    CHECK(kept_in(world).empty());
    CHECK(world.run_keeping(with({"--no-keep", "--log", world.path("mine.jsonl")}), "").status == 2);
}

TEST_CASE("A play whose log cannot be written can be played all the same, and that is said", "[cli]") {
    const CliWorld world;
    world.folder().write("plays", "a file in the way");
    const Run run = world.run_keeping(kPlaySmall, "1\n1\n");
    CHECK(run.status == 1);
    CHECK_THAT(run.out, ContainsSubstring("Judgement: 100 of 100."));
    CHECK_THAT(run.err, ContainsSubstring("plays") && !ContainsSubstring("The play is kept"));
}

TEST_CASE("A play that was left goes on in its own log, with the luck it would have had", "[cli]") {
    const CliWorld world;
    CHECK(world.run_keeping(kPlaySmall, "1\nq\n").status == 0);
    const engine::Record begun = kept_in(world).front();
    const Run run = world.run_keeping({"play", "--resume", kept_log_of(world, begun)}, "3\n");
    INFO(run.out << run.err);
    CHECK(run.status == 0);
    CHECK_THAT(run.out, ContainsSubstring("Your answers so far\n1. “Listen to the whole story”"));
    REQUIRE(kept_in(world).size() == 1);
    const engine::Record done = kept_in(world).front();
    CHECK(done.play == begun.play);
    CHECK(done.steps.size() == 2);
    CHECK(done.steps[0] == begun.steps[0]);
    REQUIRE(done.end);
    const CliWorld other;
    CHECK(other.run_keeping(kPlaySmall, "1\n3\n").status == 0);
    CHECK(kept_in(other).front().end == done.end);
    const Run again = world.run_keeping({"play", "--resume", kept_log_of(world, done)}, "1\n");
    CHECK(again.status == 1);
    CHECK_THAT(again.err,
               ContainsSubstring("This play is over.") && ContainsSubstring("--from " + kept_log_of(world, done)));
}

TEST_CASE("A play is not gone on with when its case has changed, but a new one can be begun out of it", "[cli]") {
    const CliWorld world;
    CHECK(world.run_keeping(kPlaySmall, "1\nq\n").status == 0);
    const std::string log = kept_log_of(world, kept_in(world).front());
    model::Scenario changed = small_scenario();
    changed.title = "The parcel, revised";
    world.folder().write("small.json", files::write_scenario(changed));
    const Run refused = world.run_keeping({"play", "--resume", log}, "1\n");
    CHECK(refused.status == 1);
    CHECK_THAT(refused.err, ContainsSubstring("has changed since this play was begun"));
    CHECK(world.run_at_terminal({"play"}, "q\n").out.find("Go on where you left off?") == std::string::npos);
    CHECK(world.run_keeping({"play", "--from", log + ":1"}, "1\n1\n").status == 0);
    CHECK(kept_in(world).size() == 2);
}

TEST_CASE("A new play can begin at any decision of a log, which stays as it was", "[cli]") {
    const CliWorld world;
    const Run whole = world.run_keeping(kPlaySmall, "1\n2\n1\n");
    INFO(whole.out);
    const engine::Record first = kept_in(world).front();
    const std::string log = kept_log_of(world, first);
    CHECK_THAT(whole.out, ContainsSubstring("leeway play --from " + log + ":"));
    const Run on = world.run_keeping({"play", "--from", log + ":2"}, "1\n");
    INFO(on.out << on.err);
    CHECK(on.status == 0);
    CHECK(*files::read_play_log(log).value == first);
    const std::vector<engine::Record> kept = kept_in(world);
    REQUIRE(kept.size() == 2);
    const engine::Record& second = kept[0].play == first.play ? kept[1] : kept[0];
    CHECK(second.seed == first.seed);
    REQUIRE(second.steps.size() == 2);
    CHECK(second.steps[0] == first.steps[0]);
    CHECK(second.steps[1].response == ResponseId("card"));
    const Run past = world.run_keeping({"play", "--from", log + ":3"}, "1\n");
    CHECK(past.status == 1);
    CHECK_THAT(past.err, ContainsSubstring("This play has 2 decisions"));
    for (const std::string& senseless : {log, log + ":0", log + ":two", std::string(":1")}) {
        CHECK(world.run_keeping({"play", "--from", senseless}, "1\n").status == 2);
    }
    CHECK(world.run_keeping({"play", "--from", log + ":1", "--seed", "3"}, "1\n").status == 2);
}

TEST_CASE("At a terminal unfinished plays are offered first, and after the review one can play on", "[cli]") {
    const CliWorld world;
    const Run first = world.run_at_terminal(kPlaySmall, "1\nq\n");
    CHECK(first.status == 0);
    CHECK(first.out.find("Go on where you left off?") == std::string::npos);
    const Run resumed = world.run_at_terminal({"play"}, "7\n1\n1\n9\n2\n2\n2\nyes\n\n");
    INFO(resumed.out << resumed.err);
    CHECK(resumed.status == 0);
    CHECK_THAT(resumed.out, ContainsSubstring("Go on where you left off?\n1. The parcel, under “Standard”: 1 answer so "
                                              "far, begun on "));
    CHECK_THAT(resumed.out, ContainsSubstring("Play on from which decision? Its number, or Enter to leave:"));
    const std::vector<engine::Record> kept = kept_in(world);
    REQUIRE(kept.size() == 2);
    for (const engine::Record& record : kept) {
        CHECK(record.end);
        CHECK(record.steps.size() == 2);
    }
    // Enter begins a new play; a case that is named offers only its own.
    CHECK(world.run_at_terminal({"play", "small", "--policy", "rich"}, "1\nq\n").status == 0);
    const Run anew = world.run_at_terminal({"play", "small"}, "\n1\nq\n");
    CHECK_THAT(anew.out, ContainsSubstring("Go on where") && ContainsSubstring("Under which policy?"));
    CHECK(world.run_at_terminal({"play", "small", "--policy", "standard"}, "q\n").out.find("Go on where") ==
          std::string::npos);
    CHECK(world.run_at_terminal({"play"}, "q\n").status == 0);
}

TEST_CASE("A file's name is quoted where a shell would take it apart", "[cli]") {
    CHECK(cli::as_argument("/home/noor/play-1.jsonl") == "/home/noor/play-1.jsonl");
    CHECK(cli::as_argument("/home/no or/it's") == "'/home/no or/it'\\''s'");
    CHECK(cli::as_argument("") == "''");
}
