#include <atomic>
#include <chrono>
#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/connection.h"
#include "live/open_room.h"
#include "live/server.h"
#include "live/streams.h"

/// What the facilitator is told of a server that is at its limits, or at its end.

using namespace leeway;
using namespace leeway::live;

namespace {

class NoConnection final : public Connection {
public:
    void begin() override {}
    void look_at_clock(Time /*now*/) override {}
    void state_changed() override { ++told; }
    void close() override {}
    [[nodiscard]] bool is_idle() const override { return false; }
    [[nodiscard]] const std::optional<Token>& stream() const override { return none_; }
    [[nodiscard]] AddressKey from() const override { return 0; }

    int told = 0;

private:
    std::optional<Token> none_;
};

Token token_of(std::uint8_t number) {
    Token token;
    token.bytes.fill(number);
    return token;
}

Limits brief(Limits limits) {
    limits.turned_away = std::chrono::seconds(2);
    limits.heartbeat = std::chrono::milliseconds(200);  // and so the clock is looked at often
    limits.news_gap = std::chrono::milliseconds(20);
    return limits;
}

}  // namespace

TEST_CASE("A room is said to be full only while it is", "[live]") {
    Limits limits = brief(Limits().for_shared_address());
    limits.connections = 2;
    limits.turned_away = std::chrono::minutes(10);  // that there is room again is not for want of people who knock
    OpenRoom room(limits);
    Phone phone(room);
    REQUIRE(phone.join());
    std::unique_ptr<Client> first = phone.listen();
    const std::unique_ptr<Client> second = phone.listen();
    CHECK_FALSE(room.last_news().is_full);
    CHECK(phone.get(std::string("/") + kCode + "/state").status == 503);
    CHECK(room.wait_for([](const News& n) { return n.is_full; }));
    first.reset();
    const std::optional<News> free = room.wait_for([](const News& n) { return !n.is_full; });
    REQUIRE(free);
    CHECK(free->traffic.turned_away_full > 0);
}

TEST_CASE("That the room is full goes when nobody knocks any more", "[live]") {
    Limits limits = brief(Limits().for_shared_address());
    limits.voters = 1;
    OpenRoom room(limits);
    Phone phone(room);
    REQUIRE(phone.join());
    Phone other(room);
    REQUIRE_FALSE(other.join());
    CHECK(room.wait_for([](const News& n) { return n.is_full; }));
    CHECK(room.wait_for([](const News& n) { return !n.is_full; }));
    static_cast<void>(other.state());
    CHECK(room.wait_for([](const News& n) { return n.is_full; }));
}

TEST_CASE("Too many phones of one address are told of while they come", "[live]") {
    Limits limits = brief(Limits());
    limits.joins_a_minute_an_address = 1;
    OpenRoom room(limits);
    REQUIRE(Phone(room).join());
    REQUIRE(room.wait_for([](const News& n) { return n.joined == 1; }));
    CHECK_FALSE(room.last_news().is_crowded);
    CHECK_FALSE(Phone(room).join());
    CHECK(room.wait_for([](const News& n) { return n.is_crowded && !n.is_full; }));
    CHECK(room.wait_for([](const News& n) { return !n.is_crowded; }));
}

TEST_CASE("A server that comes to its end by itself says so before it closes anything", "[live]") {
    std::promise<bool> was_open;
    std::atomic<std::uint16_t> port{0};
    std::atomic<bool> is_to_fail{false};
    ServerOptions options;
    options.address = "127.0.0.1";
    options.port = 0;
    options.code = kCode;
    auto server = Server::start(options, [&](const News& news) {
        if (!news.failure.empty()) return was_open.set_value(Client(port).is_connected());
        if (is_to_fail) throw std::runtime_error("no memory left");
    });
    REQUIRE(server);
    port = (*server)->port();
    is_to_fail = true;
    (*server)->present(coat());
    std::future<bool> answer = was_open.get_future();
    REQUIRE(answer.wait_for(std::chrono::seconds(10)) == std::future_status::ready);
    CHECK(answer.get());
}

TEST_CASE("Event streams are known by their phone; one that is not there can be taken out, and changes nothing",
          "[live]") {
    Streams streams;
    std::vector<NoConnection> open(kMostStreams + 1);
    CHECK_FALSE(streams.remove(token_of(1), open[0]));
    for (NoConnection& each : open) {
        CHECK(streams.surplus(token_of(1)) == nullptr);
        streams.add(token_of(1), each);
    }
    NoConnection other;
    streams.add(token_of(2), other);
    CHECK(streams.surplus(token_of(1)) == &open[0]);
    CHECK_FALSE(streams.remove(token_of(2), open[0]));
    CHECK_FALSE(streams.remove(token_of(1), other));
    CHECK(streams.remove(token_of(1), open[0]));
    CHECK_FALSE(streams.remove(token_of(1), open[0]));
    CHECK(streams.size() == kMostStreams + 1);
    streams.each(token_of(1), [](Connection& stream) { stream.state_changed(); });
    CHECK(open[0].told == 0);
    CHECK(open[1].told == 1);
    CHECK(other.told == 0);
    streams.each([](Connection& stream) { stream.state_changed(); });
    CHECK(open[1].told == 2);
    CHECK(other.told == 1);
}
