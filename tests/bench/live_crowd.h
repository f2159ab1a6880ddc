#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "bench/live_phone.h"

/// Many simulated phones in one thread, and how long things take for all of them.
namespace leeway::bench {

struct Samples {
    std::vector<double> ms;

    /// 0.5 is the middle, 1 the longest; 0 if there are none.
    [[nodiscard]] double quantile(double share) const;
};

/// When a vote is given: all at once, or each at its own moment within a time.
struct Votes {
    std::uint32_t round = 0;
    std::size_t choices = 1;
    std::size_t shift = 0;  ///< phone n votes for (n + shift) % choices
    std::chrono::milliseconds within{0};
};

class Crowd {
public:
    Crowd(boost::asio::io_context& io, RoomAddress room, std::size_t size);

    /// Runs the loop until this holds; whether it did in time.
    bool run_until(const std::function<bool()>& holds, std::chrono::seconds patience);

    void run_for(std::chrono::milliseconds time);

    /// Everybody joins, some hundred at a time. How long each took.
    Samples join_all(std::size_t at_once);

    /// How long after @p began each phone knew of a phase in a round; what makes it so is done by @p present.
    Samples hear(const std::string& phase, std::uint32_t round, const std::function<void()>& present);

    /// How long each vote took until it was taken. Votes that were refused or lost are missing in it.
    Samples vote_all(const Votes& votes);

    /// Everybody's line breaks, and everybody comes back in the same moment. How long each took.
    Samples storm();

    /// What everybody does whenever the room's state arrives, besides.
    void whenever_told(std::function<void(Phone&)> what) { whenever_told_ = std::move(what); }

    [[nodiscard]] std::size_t size() const { return phones_.size(); }
    [[nodiscard]] const Phone& phone(std::size_t number) const { return *phones_[number]; }
    [[nodiscard]] std::size_t in_room() const;
    [[nodiscard]] std::uint64_t retries() const;

private:
    void told(Phone& phone);

    struct Given {
        Samples taken;
        std::size_t settled = 0;  ///< those that were refused as well
    };
    void start_vote(Phone& phone, const Votes& votes, const std::shared_ptr<Given>& given);

    /// What is waited for: each phone counts once.
    struct Wait {
        std::string phase;  ///< empty: any
        std::uint32_t round = 0;
        std::vector<std::optional<Clock::time_point>> began;  ///< for each phone; nothing: not begun, or counted
        Samples samples;
    };

    boost::asio::io_context& io_;
    RoomAddress room_;
    std::vector<std::unique_ptr<Phone>> phones_;
    std::vector<std::unique_ptr<boost::asio::steady_timer>> timers_;
    std::function<void(Phone&)> whenever_told_;
    std::function<void()> start_next_;
    Wait wait_;
};

/// Clients that send a byte of a request every quarter of a second, and begin again when they are thrown out.
class Dribblers {
public:
    Dribblers(boost::asio::io_context& io, RoomAddress room, std::size_t size);
    ~Dribblers();
    Dribblers(const Dribblers&) = delete;
    Dribblers& operator=(const Dribblers&) = delete;

private:
    struct One;
    void begin(const std::shared_ptr<One>& one);
    void go_on(const std::shared_ptr<One>& one);

    boost::asio::io_context& io_;
    RoomAddress room_;
    std::string request_;
    std::vector<std::shared_ptr<One>> all_;
};

}  // namespace leeway::bench
