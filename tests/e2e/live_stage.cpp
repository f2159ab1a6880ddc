#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "live/server.h"

/// A room for tests in other programs: a server on this computer that does what it is told in lines of JSON, and tells
/// in lines of JSON what comes in.
///
///     leeway_live_stage ['{"port":0,"code":"ABC234","voters":6000}']
///
/// Says {"url":...} when it listens, {"done":...} after each command, {"joined":...,"tally":...} when news come; ends
/// with its input.
namespace {

using namespace leeway;
using nlohmann::json;

/// One line at once, from whichever thread.
void tell(const json& line) {
    const std::string text = line.dump() + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void tell_news(const live::News& news) {
    tell({{"joined", news.joined},
          {"connected", news.connected},
          {"round", news.tally.round},
          {"tally", news.tally.votes},
          {"refused", news.traffic.turned_away_by_address + news.traffic.turned_away_full}});
}

live::Phase phase_of(const std::string& name) {
    if (name == "scene") return live::Phase::Scene;
    if (name == "open") return live::Phase::Open;
    if (name == "locked") return live::Phase::Locked;
    if (name == "revealed") return live::Phase::Revealed;
    if (name == "over") return live::Phase::Over;
    return live::Phase::Waiting;
}

live::Presented presented_of(const json& command) {
    live::Presented presented;
    presented.phase = phase_of(command.value("phase", ""));
    presented.round = command.value("round", 0U);
    presented.language = command.value("lang", "");
    presented.title = command.value("title", "");
    presented.speaker = command.value("speaker", "");
    presented.says = command.value("says", "");
    presented.choices = command.value("choices", std::vector<std::string>{});
    if (command.contains("chosen")) presented.chosen = command["chosen"].get<std::size_t>();
    presented.shows_votes = command.value("shows_votes", false);
    presented.is_what_if = command.value("what_if", false);
    presented.is_led = command.value("led", false);
    return presented;
}

void obey(live::Server& server, const json& command) {
    const std::string what = command.value("do", "");
    if (what == "present") server.present(presented_of(command));
    if (what == "teams") server.set_teams(command.value("names", std::vector<std::string>{}));
    if (what == "lock") server.lock_door(command.value("on", true));
    if (what == "clear") server.clear_round(command.value("round", 0U));
    tell({{"done", what}});
}

live::ServerOptions options_of(const json& wanted) {
    live::ServerOptions options;
    options.address = "127.0.0.1";
    options.port = wanted.value("port", std::uint16_t{0});
    options.code = wanted.value("code", "ABC234");
    options.limits.voters = wanted.value("voters", options.limits.voters);
    options.limits.connections = wanted.value("connections", std::size_t{19'000});
    options.limits = options.limits.for_shared_address();
    return options;
}

}  // namespace

int main(int count, char** words) {
    const json wanted = json::parse(count > 1 ? words[1] : "{}");
    Result<std::unique_ptr<live::Server>> server = live::Server::start(options_of(wanted), tell_news);
    if (!server) {
        fmt::print(stderr, "live_stage: {}\n", server.error().message);
        return 1;
    }
    tell({{"url", server.value()->url()}});
    for (std::string line; std::getline(std::cin, line);) obey(*server.value(), json::parse(line));
    return 0;
}
