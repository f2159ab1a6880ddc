#include <sys/resource.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "bench/live_echo.h"
#include "bench/live_guests.h"
#include "bench/live_visit.h"

/// Many simulated phones with real connections, in one thread.
///
///     leeway_live_load --phones 2000                      how a room of this computer does, beside the yardstick
///     leeway_live_load --phones 500 --soak 3600           whether its memory grows
///     leeway_live_load --url http://ADDRESS:PORT/CODE --phones 200 --vote-for B
///                                                         guests for a room of another program, until it ends
///
/// Figures are printed, never asserted; what was lost or counted twice is, with exit status 1.
namespace {

using namespace leeway::bench;

struct Options {
    VisitOptions visit;
    GuestOptions guests;
    std::string stage;
    double within_s = 5;
    double soak_s = 0;
    double stay_s = 3600;
    bool is_echo = false;
    bool has_yardstick = true;
};

/// Two sockets a phone, and those of the server, which is a child and inherits this.
void raise_open_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void add_options(CLI::App& app, Options& options) {
    app.add_option("--phones", options.visit.phones, "How many")->check(CLI::Range(1, 6000));
    app.add_option("--slow", options.visit.slow, "Clients that dribble bytes, besides");
    app.add_option("--within", options.within_s, "Seconds in which everybody votes");
    app.add_option("--soak", options.soak_s, "Seconds of rounds instead");
    app.add_option("--stage", options.stage, "The server: leeway_live_stage beside this program if not given");
    app.add_flag("!--no-yardstick", options.has_yardstick, "Without the bare server for comparison");
    app.add_option("--url", options.guests.url, "A room of another program");
    app.add_option("--vote-for", options.guests.vote_for,
                   "With --url: a letter, a number from 0, spread (over all answers), or none");
    app.add_option("--stay", options.stay_s, "With --url: seconds after which they go, unless the room ends before");
    app.add_flag("--echo", options.is_echo, "Be the yardstick: commands from the standard input");
}

void print_figures(const Visit& visit, const Visit& yardstick) {
    fmt::print("{:<46} {:>12} {:>12} {:>8}\n", "", "Leeway", "bare Beast", "ratio");
    for (const Figure& figure : visit.figures) {
        const std::string unit = figure.unit.empty() ? "" : " " + figure.unit;
        std::string beside, ratio;
        for (const Figure& other : yardstick.figures) {
            if (other.name != figure.name) continue;
            beside = fmt::format("{:.1f}{}", other.value, unit);
            if (other.value > 0) ratio = fmt::format("{:.2f}", figure.value / other.value);
        }
        fmt::print("{:<46} {:>12} {:>12} {:>8}\n", figure.name, fmt::format("{:.1f}{}", figure.value, unit), beside,
                   ratio);
    }
}

int report(const Visit& visit, const Visit& yardstick) {
    print_figures(visit, yardstick);
    for (const std::string& wrong : visit.wrong) fmt::print("WRONG: {}\n", wrong);
    for (const std::string& wrong : yardstick.wrong) fmt::print("(of the yardstick: {})\n", wrong);
    return visit.wrong.empty() ? 0 : 1;
}

int measure(Options options) {
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe");
    if (options.stage.empty()) options.stage = self.parent_path() / "leeway_live_stage";
    options.visit.server = {options.stage};
    options.visit.within = std::chrono::milliseconds(static_cast<int>(options.within_s * 1000));
    if (options.soak_s > 0) {
        return report(measure_soak(options.visit, std::chrono::seconds(static_cast<int>(options.soak_s))), {});
    }
    Visit yardstick;
    if (options.has_yardstick) {
        VisitOptions bare = options.visit;
        bare.server = {self, "--echo"};
        bare.is_room = false;
        yardstick = measure_visit(bare);
    }
    return report(measure_visit(options.visit), yardstick);
}

}  // namespace

int main(int count, char** words) {
    CLI::App app("Many simulated phones with real connections");
    Options options;
    add_options(app, options);
    CLI11_PARSE(app, count, words);
    raise_open_files();
    if (options.is_echo) return run_echo();
    if (options.guests.url.empty()) return measure(std::move(options));
    options.guests.phones = options.visit.phones;
    options.guests.within = std::chrono::milliseconds(static_cast<int>(options.within_s * 1000));
    options.guests.stay = std::chrono::seconds(static_cast<int>(options.stay_s));
    return be_guests(options.guests);
}
