#include "bench/live_guests.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "bench/live_crowd.h"

namespace leeway::bench {

namespace {

constexpr std::size_t kJoiningAtOnce = 50;
constexpr std::chrono::seconds kLonely{15};  ///< without a single line to the room: it has gone

void say(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

/// Nothing: none, or spread.
std::optional<std::size_t> choice_named(const std::string& name) {
    if (name.size() != 1) return std::nullopt;
    if (name[0] >= '0' && name[0] <= '8') return static_cast<std::size_t>(name[0] - '0');
    if (name[0] >= 'A' && name[0] <= 'I') return static_cast<std::size_t>(name[0] - 'A');
    if (name[0] >= 'a' && name[0] <= 'i') return static_cast<std::size_t>(name[0] - 'a');
    return std::nullopt;
}

class Guests {
public:
    Guests(const GuestOptions& options, const RoomAddress& room)
        : options_(options), crowd_(io_, room, options.phones), voted_(options.phones), timers_(options.phones) {
        for (auto& timer : timers_) timer = std::make_unique<boost::asio::steady_timer>(io_);
        crowd_.whenever_told([this](Phone& phone) { told(phone); });
    }

    int visit() {
        const std::size_t joined = crowd_.join_all(std::min(kJoiningAtOnce, options_.phones)).ms.size();
        say(fmt::format("joined {} of {}", joined, options_.phones));
        const auto end = Clock::now() + options_.stay;
        auto seen = Clock::now();
        while (Clock::now() < end && Clock::now() - seen < kLonely && over_ < joined) {
            crowd_.run_for(std::chrono::milliseconds(100));
            if (crowd_.in_room() > 0) seen = Clock::now();
            tell_rounds();
        }
        say(over_ > 0 ? "over" : "the room has gone, or the time is over");
        for (const auto& [round, votes] : rounds_) {
            if (votes.taken != votes.begun) failed_ = true;
            say(fmt::format("round {}: {} of {} votes taken", round, votes.taken, votes.begun));
        }
        return joined == options_.phones && !failed_ ? 0 : 1;
    }

private:
    struct Round {
        std::size_t begun = 0, taken = 0, told = 0;
    };

    void told(Phone& phone) {
        const Seen& seen = phone.seen();
        if (seen.phase == "over" && went_.insert(phone.number()).second) ++over_;
        if (seen.teams > 0 && !seen.has_team) return choose_team(phone);
        if (seen.phase != "open" || seen.choices == 0 || seen.mine || options_.vote_for == "none") return;
        if (!voted_[phone.number()].insert(seen.round).second) return;
        ++rounds_[seen.round].begun;
        const auto moment = options_.within * static_cast<std::int64_t>(phone.number() * 7919 % crowd_.size()) /
                            static_cast<std::int64_t>(crowd_.size());
        auto& timer = *timers_[phone.number()];
        timer.expires_after(moment);
        timer.async_wait([this, &phone, round = seen.round](const boost::system::error_code& error) {
            if (!error) vote(phone, round);
        });
    }

    void choose_team(Phone& phone) {
        if (!teamed_.insert(phone.number()).second) return;
        phone.choose_team(phone.number() % phone.seen().teams, [this, &phone](bool is_taken) {
            if (!is_taken) failed_ = true;
            teamed_.erase(phone.number());
        });
    }

    void vote(Phone& phone, std::uint32_t round) {
        const std::size_t choices = std::max<std::size_t>(phone.seen().choices, 1);
        const std::size_t choice = choice_named(options_.vote_for).value_or(phone.number() % choices);
        phone.vote(round, std::min(choice, choices - 1), [this, round](Clock::duration, bool is_taken) {
            if (is_taken) ++rounds_[round].taken;
        });
    }

    /// Once all that have begun are in.
    void tell_rounds() {
        for (auto& [round, votes] : rounds_) {
            if (votes.taken != votes.begun || votes.told == votes.taken) continue;
            votes.told = votes.taken;
            say(fmt::format("round {}: {} votes taken so far", round, votes.taken));
        }
    }

    const GuestOptions& options_;
    boost::asio::io_context io_{1};
    Crowd crowd_;
    std::vector<std::set<std::uint32_t>> voted_;
    std::vector<std::unique_ptr<boost::asio::steady_timer>> timers_;
    std::set<std::size_t> teamed_, went_;
    std::map<std::uint32_t, Round> rounds_;
    std::size_t over_ = 0;
    bool failed_ = false;
};

}  // namespace

int be_guests(const GuestOptions& options) {
    const std::optional<RoomAddress> room = read_url(options.url);
    if (!room) {
        say("--url wants http://ADDRESS:PORT/CODE, with an address in numbers");
        return 2;
    }
    Guests guests(options, *room);
    return guests.visit();
}

}  // namespace leeway::bench
