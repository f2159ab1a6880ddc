#include <new>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"
#include "cli/run_cli.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

const std::vector<std::string> kCommands{"play", "check", "analyze", "replay", "simulate",
                                         "lab",  "demo",  "import",  "export", "compare"};

}  // namespace

TEST_CASE("Help and version go to the output, with status 0", "[cli]") {
    const CliWorld world;
    const Run version = world.run({"--version"});
    CHECK(version.status == 0);
    CHECK(std::regex_match(version.out, std::regex("leeway [0-9]+\\.[0-9]+\\.[0-9]+\n")));
    for (const std::string& command : kCommands) {
        const Run help = world.run({command, "--help"});
        INFO(command);
        CHECK(help.status == 0);
        CHECK(help.err.empty());
        CHECK_THAT(help.out, ContainsSubstring("Usage: leeway " + command));
        CHECK_THAT(world.run({"--help"}).out, ContainsSubstring("\n  " + command + " "));
    }
}

TEST_CASE("Arguments that make no sense give status 2, a message, and no output", "[cli]") {
    const CliWorld world;
    const std::vector<std::vector<std::string>> senseless{
        {"--frobnicate"},
        {"analyze"},
        {"analyze", "small"},
        {"play", "small", "extra"},
        {"play", "--seed", "many"},
        {"play", "--seed"},
        {"check"},
        {"replay"},
        {"simulate", "small", "--policy", "standard", "--plays", "0"},
        {"simulate", "small", "--policy", "standard", "--persona", "bold"},
        {"lab", "--persona", "bold"},
        {"analyse"},
        {"nonsense"},
        {"demo", "--json"}};
    for (const std::vector<std::string>& arguments : senseless) {
        const Run run = world.run(arguments);
        INFO(arguments[0] << " " << run.err);
        CHECK(run.status == 2);
        CHECK(run.out.empty());
        CHECK_THAT(run.err, StartsWith("leeway: "));
    }
    CHECK_THAT(world.run({"analyse"}).err, ContainsSubstring("did you mean “analyze”?"));
}

TEST_CASE("What is not there gives status 1 and names what is near", "[cli]") {
    const CliWorld world;
    const Run policy = world.run({"analyze", "small", "--policy", "standart"});
    CHECK(policy.status == 1);
    CHECK(policy.out.empty());
    CHECK_THAT(policy.err, StartsWith("leeway: ") && ContainsSubstring("did you mean \"standard\"?"));
    CHECK(world.run({"analyze", "no/such.json", "--policy", "standard"}).status == 1);
    CHECK_THAT(world.run({"--scenarios", world.path("nowhere"), "lab"}).err, ContainsSubstring("There is no folder"));
    CHECK(world.run({"replay", world.path("no.jsonl")}).status == 1);
}

TEST_CASE("A broken file with the id of a good one is told of, and the good one is used", "[cli]") {
    const CliWorld world;
    std::string text = world.folder().read("small.json");
    text.replace(text.find("\"second\""), 8, "\"secnod\"");
    world.folder().write("own/small.json", text);
    const std::vector<std::string> analyze{"--scenarios", world.path("own"), "analyze",
                                           "small",       "--policy",        "standard"};
    const Run run = world.run(analyze);
    INFO(run.err);
    CHECK(run.status == 0);
    CHECK_THAT(run.err, ContainsSubstring("own/small.json:") && ContainsSubstring("did you mean \"second\"?") &&
                            ContainsSubstring(world.path("small.json") + " is used; another file"));
    const Run listed = world.run({"--scenarios", world.path("own"), "play"}, "q\n");
    CHECK_THAT(listed.out, ContainsSubstring("1. The parcel."));
    CHECK_THAT(listed.err,
               ContainsSubstring("1 file cannot be used. To see why: leeway check " + world.path("own/small.json")));
    // Nothing is said of it where another case is meant by its file.
    CHECK(world.run({"--scenarios", world.path("own"), "analyze", world.path("small.json"), "--policy", "standard"})
              .err.empty());
}

TEST_CASE("A good file that another folder's hides is told of once", "[cli]") {
    const CliWorld world;
    world.folder().write("own/mine.json", world.folder().read("small.json"));
    const Run run = world.run({"--scenarios", world.path("own"), "lab", "small", "small"});
    const std::string told = world.path("small.json") + " is not used: " + world.path("own/mine.json");
    INFO(run.err);
    REQUIRE(run.err.find(told) != std::string::npos);
    CHECK(run.err.find(told) == run.err.rfind(told));
    CHECK_THAT(world.run({"--scenarios", world.path("own"), "analyze", "small", "--policy", "standard"}).err,
               ContainsSubstring(told));
}

TEST_CASE("A case can be named by its file, and --scenarios adds a folder before or after the command", "[cli]") {
    const CliWorld world;
    const CliWorld other;
    std::filesystem::rename(other.path("small.json"), other.path("other.json"));
    CHECK(world.run({"analyze", world.path("small.json"), "--policy", world.path("policies/rich.json")}).status == 0);
    CHECK(world.run({"--scenarios", other.path("."), "lab"}).status == 0);
    CHECK(world.run({"lab", "--scenarios", other.path(".")}).status == 0);
    // Before and after add up.
    CHECK(world
              .run({"--scenarios", other.path("policies"), "analyze", "--scenarios", other.path("policies"), "small",
                    "--policy", "standard"})
              .status == 0);
    for (const std::string& command : kCommands)
        CHECK_THAT(world.run({command, "--help"}).out, ContainsSubstring("--scenarios DIR"));
    // An option that may be given more than once takes one word each time, and leaves the case alone.
    const Run lab = world.run({"lab", "--policy", "rich", "--persona", "balanced", "small"});
    CHECK(lab.status == 0);
    CHECK_THAT(lab.out, ContainsSubstring("\nsmall,rich,balanced,"));
}

TEST_CASE("Without a command the window opens, with the case and the folders that were named", "[cli]") {
    const CliWorld world;
    cli::WindowWish wished;
    const auto window = [&](const cli::WindowWish& wish) -> std::optional<int> {
        wished = wish;
        return 7;
    };
    CHECK(world.run({"small"}, window).status == 7);
    CHECK(std::filesystem::path(wished.case_path).filename() == "small.json");
    CHECK(std::filesystem::path(wished.case_path).is_absolute());
    CHECK(world.run({"--scenarios", world.path("policies")}, window).status == 7);
    CHECK(wished.scenario_folders == std::vector<std::string>{world.path("policies")});
    CHECK(wished.case_path.empty());
}

TEST_CASE("The manual page lists every option that --help knows", "[cli]") {
    const CliWorld world;
    const Run man = world.run({"--man"});
    CHECK(man.status == 0);
    CHECK_THAT(man.out, StartsWith(".TH LEEWAY 1"));
    const std::string unescaped = std::regex_replace(man.out, std::regex("\\\\-"), "-");
    std::set<std::string> options;
    std::vector<std::vector<std::string>> helps{{"--help"}};
    for (const std::string& command : kCommands) helps.push_back({command, "--help"});
    for (const std::vector<std::string>& arguments : helps) {
        const std::string help = world.run(arguments).out;
        const std::regex option("--[a-z][a-z-]+");
        for (std::sregex_iterator it(help.begin(), help.end(), option), end; it != end; ++it) options.insert((*it)[0]);
    }
    CHECK(options.size() >= 10);
    CHECK_THAT(unescaped, ContainsSubstring("\\fB--from\\fR \\fILOG:STEP\\fR\n"));
    CHECK_THAT(unescaped, ContainsSubstring("\\fB--plays\\fR \\fIN\\fR\n"));
    for (const std::string& option : options) CHECK_THAT(unescaped, ContainsSubstring("\\fB" + option + "\\fR"));
    for (const std::string& command : kCommands) CHECK_THAT(unescaped, ContainsSubstring(".SS leeway " + command));
}

namespace {

/// A place for output that takes everything and loses it in the end, as a disk that is full does.
class LossyBuffer : public std::stringbuf {
protected:
    int sync() override { return -1; }
};

}  // namespace

TEST_CASE("Output that cannot be written to the end is told of, with status 1", "[cli]") {
    const CliWorld world;
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"--version"}, {"play", "--help"}, {"analyze", "small", "--policy", "standard", "--json"}}) {
        LossyBuffer lossy;
        std::istringstream in;
        std::ostream out(&lossy);
        std::ostringstream err;
        cli::Console console{in, out, err};
        console.scenario_folders = {world.folder().path()};
        INFO(arguments.front());
        CHECK(cli::run_cli(arguments, console) == 1);
        CHECK(err.str() == "leeway: The output could not be written to the end. Is the disk full?\n");
    }
}

TEST_CASE("What takes more memory than there is ends with a sentence and status 1", "[cli]") {
    const CliWorld world;
    const Run run = world.run({}, [](const cli::WindowWish&) -> std::optional<int> { throw std::bad_alloc(); });
    CHECK(run.status == 1);
    CHECK(run.err == "leeway: There is not enough memory for it.\n");
}
