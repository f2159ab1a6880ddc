#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "bench/live_line.h"

/// A simulated phone: does what app/live/page/page.js does, in the same order.
namespace leeway::bench {

using Clock = std::chrono::steady_clock;

/// http://ADDRESS:PORT/CODE, taken apart.
struct RoomAddress {
    Line::Endpoint endpoint;
    std::string host;  ///< ADDRESS:PORT
    std::string path;  ///< /CODE
};

/// Nothing if it is not of that form, with an address in numbers.
[[nodiscard]] std::optional<RoomAddress> read_url(const std::string& url);

/// What a phone is told of the room.
struct Seen {
    std::uint64_t revision = 0;
    std::string phase;
    std::uint32_t round = 0;
    std::size_t choices = 0;
    std::size_t teams = 0;
    bool has_team = false;
    std::optional<std::size_t> mine;
    std::uint32_t count = 0;
};

class Phone {
public:
    /// @param number from 0; decides where its connections come from.
    /// @param on_state each time the room's state arrives.
    Phone(boost::asio::io_context& io, const RoomAddress& room, std::size_t number,
          std::function<void(Phone&)> on_state);

    /// The page with its style and script, the state, the stream. Tries again until it is in.
    void join();

    /// As after sleep: the state, then the stream, on new connections. Tries again until it is in.
    void resume();

    /// Without telling the room, as when the Wi-Fi is gone.
    void drop();

    /// The next one of its votes. Tries again until it is taken or refused.
    /// @param then how long it took from the first try, and whether it was taken.
    void vote(std::uint32_t round, std::size_t choice, std::function<void(Clock::duration, bool)> then);

    void choose_team(std::size_t team, std::function<void(bool)> then);

    [[nodiscard]] std::size_t number() const { return number_; }
    [[nodiscard]] bool is_in() const { return is_in_; }  ///< has a stream that has told the state
    [[nodiscard]] const Seen& seen() const { return seen_; }
    [[nodiscard]] std::uint32_t retries() const { return retries_; }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }  ///< of the page with all that belongs to it

private:
    void load_page(std::size_t part);
    void look();
    void open_stream();
    void take_state(std::string_view json);
    void post(std::string what, std::string form, std::function<void(int)> then);
    void send_vote(std::string form, Clock::time_point began, std::function<void(Clock::duration, bool)> then);
    void again(std::function<void()> what);
    [[nodiscard]] std::string get(std::string_view path) const;
    [[nodiscard]] std::shared_ptr<Line> make_line() const;
    [[nodiscard]] boost::asio::ip::address_v4 source() const;

    boost::asio::io_context& io_;
    const RoomAddress& room_;
    std::size_t number_;
    std::function<void(Phone&)> on_state_;
    std::shared_ptr<Line> line_;  ///< the page's, then the stream's
    std::shared_ptr<Line> post_;
    boost::asio::steady_timer pause_, vote_pause_;
    std::string cookie_;
    Seen seen_;
    bool is_in_ = false;
    std::uint32_t count_ = 0;
    std::uint32_t retries_ = 0;
    std::size_t bytes_ = 0;
};

}  // namespace leeway::bench
