#include "bench/live_visit.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <boost/asio/io_context.hpp>
#include <nlohmann/json.hpp>

#include "bench/live_child.h"
#include "bench/live_crowd.h"

namespace leeway::bench {

namespace {

using nlohmann::json;

constexpr std::size_t kChoices = 4;
constexpr std::size_t kJoiningAtOnce = 200;
constexpr int kPushes = 10;
constexpr std::chrono::seconds kPatience{20};

/// A scene of a usual length.
json scene(const std::string& phase, std::uint32_t round) {
    json command{{"do", "present"},
                 {"phase", phase},
                 {"round", round},
                 {"lang", "en"},
                 {"title", "The order of somebody who died"},
                 {"speaker", "Nora Halvorsen"},
                 {"says", std::string(400, 'w')},
                 {"choices", std::vector<std::string>(kChoices, std::string(90, 'c'))}};
    if (phase == "revealed") {
        command["chosen"] = 1;
        command["shows_votes"] = true;
    }
    return command;
}

class Visitors {
public:
    explicit Visitors(const VisitOptions& options) : options_(options), child_(io_, options.server) {
        const auto end = Clock::now() + kPatience;
        while (child_.url().empty() && !child_.has_ended() && Clock::now() < end) {
            io_.run_one_for(std::chrono::milliseconds(50));
        }
        room_ = read_url(child_.url()).value();
        crowd_.emplace(io_, room_, options.phones);
    }

    void join() {
        const auto began = Clock::now();
        const Samples samples = crowd_->join_all(std::min(kJoiningAtOnce, options_.phones));
        const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
        figure("all have joined", "s", seconds);
        figure("joining, page and all, median", "ms", samples.quantile(0.5));
        expect(samples.ms.size(), "phones have joined");
        figure("server's memory with all of them", "MB", child_.resident_mb());
        figure("page in bytes", "", static_cast<double>(crowd_->phone(0).bytes()));
    }

    Samples push(const std::string& phase, std::uint32_t round) {
        Samples samples = crowd_->hear(phase, round, [&] { child_.tell(scene(phase, round)); });
        expect(samples.ms.size(), fmt::format("phones know that the room is {}", phase));
        return samples;
    }

    /// To everybody, several times.
    void pushes(const std::string& how) {
        Samples all;
        std::vector<double> longest;
        for (int i = 0; i < kPushes; ++i) {
            const Samples samples = push(i % 2 == 0 ? "scene" : "locked", 1);
            all.ms.insert(all.ms.end(), samples.ms.begin(), samples.ms.end());
            longest.push_back(samples.quantile(1));
            crowd_->run_for(std::chrono::milliseconds(200));
        }
        quantiles("a push to all" + how, all);
    }

    Samples vote(const std::string& how, const Votes& votes) {
        (void)push("locked", votes.round);
        (void)push("open", votes.round);
        Samples samples = crowd_->vote_all(votes);
        expect(samples.ms.size(), "votes are taken" + how);
        if (options_.is_room) compare(votes);
        return samples;
    }

    void measure_vote(const std::string& how, const Votes& votes) { quantiles("a vote" + how, vote(how, votes)); }

    void quantiles(const std::string& name, const Samples& samples) {
        figure(name + ", p50", "ms", samples.quantile(0.5));
        figure(name + ", p99", "ms", samples.quantile(0.99));
        figure(name + ", max", "ms", samples.quantile(1));
    }

    Samples storm(std::size_t shift) {
        Samples samples = crowd_->storm();
        expect(samples.ms.size(), "phones are back");
        if (!options_.is_room) return samples;
        std::size_t right = 0;
        for (std::size_t i = 0; i < crowd_->size(); ++i) {
            if (crowd_->phone(i).seen().mine == (i + shift) % kChoices) ++right;
        }
        expect(right, "phones that came back know their vote");
        return samples;
    }

    void with_slow_clients(std::uint32_t round) {
        const Dribblers slow(io_, room_, options_.slow);
        crowd_->run_for(std::chrono::seconds(3));
        const std::string how = fmt::format(", beside {} slow clients", options_.slow);
        pushes(how);
        measure_vote(how, {round, kChoices, 3, options_.within});
    }

    void finish() {
        figure("tries that had to be repeated", "", static_cast<double>(crowd_->retries()));
        figure("server's processor time", "s", child_.cpu_seconds());
        figure("server's memory at the end", "MB", child_.resident_mb());
    }

    void figure(std::string name, std::string unit, double value) {
        visit_.figures.push_back({std::move(name), std::move(unit), value});
    }

    void run_for(std::chrono::milliseconds time) { crowd_->run_for(time); }
    [[nodiscard]] double memory() const { return child_.resident_mb(); }
    [[nodiscard]] Visit take() { return std::move(visit_); }

private:
    /// Something that holds for all phones.
    void expect(std::size_t count, const std::string& what) {
        if (count != crowd_->size()) visit_.wrong.push_back(fmt::format("{} of {} {}", count, crowd_->size(), what));
    }

    /// Whether the room counts what was voted, no more and no less.
    void compare(const Votes& votes) {
        std::vector<std::size_t> expected(kChoices);
        for (std::size_t i = 0; i < crowd_->size(); ++i) ++expected[(i + votes.shift) % kChoices];
        const json wanted = json::array({expected});
        const auto is_right = [&] {
            return child_.news().value("round", 0U) == votes.round && child_.news().value("tally", json()) == wanted;
        };
        if (crowd_->run_until(is_right, std::chrono::seconds(3))) return;
        visit_.wrong.push_back(
            fmt::format("the room counts {}, but {} was voted", child_.news().dump(), wanted.dump()));
    }

    const VisitOptions& options_;
    boost::asio::io_context io_{1};
    Child child_;
    RoomAddress room_;
    std::optional<Crowd> crowd_;
    Visit visit_;
};

}  // namespace

Visit measure_visit(const VisitOptions& options) {
    Visitors visitors(options);
    visitors.join();
    visitors.pushes("");
    visitors.measure_vote(fmt::format(", within {} s", options.within.count() / 1000),
                          {2, kChoices, 0, options.within});
    visitors.measure_vote(", all at once", {2, kChoices, 1, std::chrono::milliseconds(0)});
    visitors.quantiles("coming back, all at once", visitors.storm(1));
    if (options.slow > 0 && options.is_room) visitors.with_slow_clients(3);
    visitors.finish();
    return visitors.take();
}

Visit measure_soak(const VisitOptions& options, std::chrono::seconds time) {
    constexpr std::uint32_t kRounds = 12;  // as a long case has; then it begins again
    constexpr std::uint32_t kFirst = 2 * kRounds;
    Visitors visitors(options);
    visitors.join();
    const auto began = Clock::now();
    Samples all;
    double at_first = 0;
    std::uint32_t turn = 0;
    for (; Clock::now() - began < time; ++turn) {
        const std::uint32_t round = 1 + turn % kRounds;
        const std::string how = fmt::format(" in turn {}", turn + 1);
        const Samples samples = visitors.vote(how, {round, kChoices, turn % kChoices, options.within});
        all.ms.insert(all.ms.end(), samples.ms.begin(), samples.ms.end());
        (void)visitors.push("revealed", round);
        if (turn % kRounds == kRounds - 1) (void)visitors.storm(turn % kChoices);
        if (turn == kFirst) at_first = visitors.memory();
    }
    visitors.quantiles("a vote", all);
    visitors.figure("turns", "", turn);
    visitors.figure(fmt::format("server's memory after {} turns", kFirst), "MB", at_first);
    visitors.finish();
    return visitors.take();
}

}  // namespace leeway::bench
