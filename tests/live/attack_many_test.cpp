#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/open_room.h"

/// Too many at once, from one place or in all; where the server can be reached, and what is left when it has ended.

using namespace leeway::live;

namespace {

std::vector<std::unique_ptr<Client>> streams_of(const std::vector<Phone*>& phones) {
    std::vector<std::unique_ptr<Client>> streams;
    for (Phone* phone : phones) streams.push_back(phone->listen());
    return streams;
}

}  // namespace

TEST_CASE("One address has only so many connections, others are not kept out by it", "[live]") {
    Limits limits;
    limits.connections_an_address = 4;
    OpenRoom room(limits);
    Phone greedy(room);
    REQUIRE(greedy.join());
    const auto streams = streams_of({&greedy, &greedy, &greedy, &greedy});
    const Response response = greedy.get("/");
    CHECK(response.status == 429);
    CHECK(response.headers.contains("retry-after"));
    CHECK(has(response.body, "from one address"));
    CHECK(has(response.body, R"(<meta http-equiv="refresh" content="10">)"));
    CHECK(greedy.get("/page.js").status == 200);  // or a page that came through could never come again by itself
    CHECK(greedy.get("/page.css").status == 200);
    CHECK(greedy.get(std::string("/") + kCode + "/state").status == 429);
    Phone other(room, "127.0.0.2");
    CHECK(other.join());
    CHECK(other.vote(1, 0, 1).status == 204);
    CHECK(room.wait_for([](const News& n) { return n.traffic.turned_away_by_address > 0; }));
}

TEST_CASE("One phone has four event streams at most: with another one the oldest ends", "[live][attack]") {
    OpenRoom room;
    Phone greedy(room);
    Phone other(room);
    REQUIRE(greedy.join());
    REQUIRE(other.join());
    auto streams = streams_of({&other, &greedy, &greedy, &greedy, &greedy});
    for (const std::unique_ptr<Client>& stream : streams) REQUIRE(stream->read_event());
    for (std::size_t oldest = 1; oldest <= 2; ++oldest) {
        streams.push_back(greedy.listen());
        REQUIRE(streams.back()->read_event());
        CHECK(streams[oldest]->is_closed_by_server());
    }
    CHECK(room.wait_for([](const News& n) { return n.connected == 5; }));
    room.show(coat(Phase::Locked));
    for (const std::size_t left : {0U, 3U, 4U, 5U, 6U})
        CHECK(has(streams[left]->read_event().value_or(""), R"("phase":"locked")"));
}

TEST_CASE("A facilitator can let many phones in from one address while the room is open", "[live]") {
    Limits limits;
    limits.joins_a_minute_an_address = 2;
    limits.connections_an_address = 2;
    OpenRoom room(limits);
    Phone first(room);
    Phone second(room);
    REQUIRE(first.join());
    REQUIRE(second.join());
    CHECK_FALSE(Phone(room).join());
    room.server().allow_shared_address(true);
    room.show(coat(Phase::Open, 2));
    for (int i = 0; i < 20; ++i) CHECK(Phone(room).join());
    CHECK(streams_of({&first, &second, &first, &second}).size() == 4);
    CHECK(first.vote(2, 0, 1).status == 204);
    room.server().allow_shared_address(false);
    room.show(coat(Phase::Open, 3));
    CHECK_FALSE(Phone(room).join());
}

TEST_CASE("A place at one address is free again when a connection ends", "[live]") {
    Limits limits;
    limits.connections_an_address = 1;
    limits.joins_a_minute_an_address = 100;
    OpenRoom room(limits);
    Phone phone(room);
    for (int i = 0; i < 20; ++i) {
        std::optional<Response> response;
        for (int tried = 0; tried < 200 && (!response || response->status == 429); ++tried) response = phone.get("/");
        REQUIRE(response->status == 200);
    }
}

TEST_CASE("Past the most connections in all people are told that the room is full", "[live]") {
    Limits limits = Limits().for_shared_address();
    limits.connections = 5;
    OpenRoom room(limits);
    Phone phone(room);
    Phone other(room);
    REQUIRE(phone.join());
    REQUIRE(other.join());
    auto streams = streams_of({&phone, &phone, &phone, &other, &other});
    const Response response = phone.get("/");
    CHECK(response.status == 503);
    CHECK(has(response.body, "full"));
    CHECK(room.wait_for([](const News& n) { return n.traffic.turned_away_full > 0; }));
    streams.pop_back();
    REQUIRE(room.wait_for([](const News& n) { return n.connected == 4; }));
    CHECK(phone.get("/").status == 200);
}

TEST_CASE("Connections that are kept for nothing make room for those who come", "[live]") {
    Limits limits = Limits().for_shared_address();
    limits.connections = 5;
    OpenRoom room(limits);
    Phone phone(room);
    std::vector<std::unique_ptr<Client>> kept;
    for (int i = 0; i < 20; ++i) {
        kept.push_back(std::make_unique<Client>(room.port()));
        kept.back()->send(phone.get_bytes("/"));
        CHECK(kept.back()->read_response().value_or(Response{}).status == 200);
    }
    CHECK(phone.join());
}

TEST_CASE("Somebody who asks without pause is slowed down, others are not", "[live]") {
    Limits limits;
    limits.requests_a_second_an_address = 5;
    OpenRoom room(limits);
    Phone busy(room);
    int refused = 0;
    for (int i = 0; i < 40; ++i) refused += busy.get("/").status == 429 ? 1 : 0;
    CHECK(refused > 0);
    CHECK(Phone(room, "127.0.0.2").get("/").status == 200);
}

TEST_CASE("The server is bound to the one address that was chosen", "[live]") {
    OpenRoom room;
    CHECK(Client(room.port(), "127.0.0.1").is_connected());
    ServerOptions options;
    options.address = "127.0.0.3";
    options.port = 0;
    options.code = kCode;
    const auto elsewhere = Server::start(options, nullptr);
    REQUIRE(elsewhere);
    CHECK_FALSE(Client(elsewhere.value()->port()).is_connected());
    CHECK(elsewhere.value()->url() == "http://127.0.0.3:" + std::to_string(elsewhere.value()->port()) + "/" + kCode);
}

TEST_CASE("When the workshop ends all lines are cut and nothing of it is left", "[live]") {
    auto room = std::make_unique<OpenRoom>();
    const std::uint16_t port = room->port();
    Phone phone(*room);
    REQUIRE(phone.join());
    REQUIRE(phone.vote(1, 1, 1).status == 204);
    const std::unique_ptr<Client> stream = phone.listen();
    REQUIRE(stream->read_event());
    Client idle(port);
    idle.send(phone.get_bytes("/"));
    REQUIRE(idle.read_response());
    room->close();
    CHECK(stream->is_closed_by_server());
    CHECK(idle.is_closed_by_server());
    CHECK_FALSE(Client(port).is_connected());

    OpenRoom next;
    Phone again(next);
    again.set_cookie(phone.cookie());
    CHECK(again.get(std::string("/") + kCode + "/state").body == R"({"refused":"UnknownVoter"})");
    CHECK(next.last_news().tally.voters == 0);
}

TEST_CASE("A server can end at any moment, whatever phones are doing", "[live]") {
    for (int i = 0; i < 20; ++i) {
        OpenRoom room;
        Phone phone(room);
        REQUIRE(phone.join());
        const std::unique_ptr<Client> stream = phone.listen();
        Client half(room.port());
        half.send("GET / HT");
        for (std::uint32_t round = 1; round < 20; ++round) room.server().present(coat(Phase::Open, round));
        room.close();
        CHECK(stream->is_closed_by_server());
    }
}
