#include <chrono>
#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/adapters.h"
#include "live/open_room.h"
#include "live/page.h"
#include "live/server.h"

/// What a room does for phones that mean well.

using namespace leeway;
using namespace leeway::live;

namespace {

std::string part(const std::string& state, const std::string& from) {
    const std::size_t at = state.find(from);
    return at == std::string::npos ? "" : state.substr(at);
}

}  // namespace

TEST_CASE("A phone loads the page, joins, votes, and the facilitator hears of it", "[live]") {
    OpenRoom room;
    Phone phone(room);
    const Response page = phone.get(std::string("/") + kCode);
    CHECK(page.status == 200);
    CHECK(page.body == page_html());
    CHECK(phone.get("/page.css").body == page_css());
    CHECK(phone.get("/page.js").body == page_js());
    REQUIRE(phone.join());
    CHECK(phone.vote(1, 1, 1).status == 204);
    const std::optional<News> news = room.wait_for([](const News& n) { return n.tally.voters == 1; });
    REQUIRE(news);
    CHECK(news->joined == 1);
    CHECK(news->connected == 0);
    CHECK(news->phone_has_come);
    CHECK(news->tally.votes == std::vector<std::vector<std::uint32_t>>{{0, 1, 0}});
}

TEST_CASE("A phone that listens is told the whole state at once, and again with every change", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::unique_ptr<Client> stream = phone.listen();
    CHECK(has(stream->read_event().value_or(""), R"("phase":"open","round":1)"));
    CHECK(room.wait_for([](const News& n) { return n.connected == 1; }));
    room.show(coat(Phase::Locked));
    CHECK(has(stream->read_event().value_or(""), R"("phase":"locked")"));
    Presented revealed = coat(Phase::Revealed);
    revealed.chosen = 2;
    revealed.shows_votes = true;
    room.show(revealed);
    CHECK(has(stream->read_event().value_or(""), R"("chosen":2,"votes":[[0,0,0]])"));
}

TEST_CASE("Teams are chosen by phone, and what a phone does is seen on all its pages", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::unique_ptr<Client> stream = phone.listen();
    REQUIRE(stream->read_event());
    room.server().set_teams({"Red", "Blue"});
    CHECK(has(stream->read_event().value_or(""), R"("teams":["Red","Blue"])"));
    CHECK(phone.vote(1, 1, 1).body == R"({"refused":"NoTeam"})");
    CHECK(phone.post("team", "team=1").status == 204);
    CHECK(part(stream->read_event().value_or(""), "\"me\"") == R"("me":{"team":1,"mine":null,"count":0}})");
    CHECK(phone.vote(1, 2, 1).status == 204);
    CHECK(part(stream->read_event().value_or(""), "\"me\"") == R"("me":{"team":1,"mine":2,"count":1}})");
    CHECK(phone.post("team", "team=0").body == R"({"refused":"TeamIsFixed"})");
    CHECK(phone.post("team", "team=2").body == R"({"refused":"NoSuchTeam"})");
}

TEST_CASE("Somebody who comes late sees what the others see", "[live]") {
    OpenRoom room;
    Phone first(room);
    REQUIRE(first.join());
    REQUIRE(first.vote(1, 0, 1).status == 204);
    room.show(coat(Phase::Locked, 1));
    room.show(coat(Phase::Open, 2));
    Phone late(room);
    REQUIRE(late.join());
    CHECK(has(late.state(), R"("phase":"open","round":2)"));
    CHECK(late.vote(2, 0, 1).status == 204);
}

TEST_CASE("A phone that slept through everything comes back to its own vote and the present state", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    std::unique_ptr<Client> stream = phone.listen();
    REQUIRE(stream->read_event());
    REQUIRE(phone.vote(1, 2, 1).status == 204);
    stream.reset();
    CHECK(room.wait_for([](const News& n) { return n.connected == 0 && n.tally.voters == 1; }));
    room.show(coat(Phase::Locked));
    Presented revealed = coat(Phase::Revealed);
    revealed.chosen = 2;
    room.show(revealed);
    stream = phone.listen();
    const std::string state = stream->read_event().value_or("");
    CHECK(has(state, R"("phase":"revealed")"));
    CHECK(has(state, R"("me":{"team":null,"mine":2,"count":1}})"));
    const Response again = phone.get(std::string("/") + kCode);
    CHECK_FALSE(again.headers.contains("set-cookie"));
    CHECK(room.last_news().joined == 1);
}

TEST_CASE("Phones are told that the workshop is over, even when the room is closed at once", "[live]") {
    OpenRoom room;
    std::vector<std::unique_ptr<Client>> streams;
    for (int i = 0; i < 30; ++i) {
        Phone phone(room);
        REQUIRE(phone.join());
        streams.push_back(phone.listen());
        REQUIRE(streams.back()->read_event());
    }
    room.server().present(coat(Phase::Over));
    room.close();
    for (const std::unique_ptr<Client>& stream : streams) {
        CHECK(has(stream->read_event().value_or(""), R"("phase":"over")"));
        CHECK(stream->is_closed_by_server());
    }
}

TEST_CASE("What goes wrong in the server's thread ends the room and nothing else, and is told", "[live]") {
    std::promise<std::string> told;
    ServerOptions options{"127.0.0.1", 0, kCode, {}};
    auto server = Server::start(options, [&told](const News& news) {
        if (news.failure.empty()) throw std::runtime_error("no memory left");
        told.set_value(news.failure);
    });
    REQUIRE(server);
    const std::uint16_t port = (*server)->port();
    (*server)->present(coat());
    std::future<std::string> failure = told.get_future();
    REQUIRE(failure.wait_for(std::chrono::seconds(10)) == std::future_status::ready);
    CHECK(failure.get() == "no memory left");
    const auto latest = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (Client(port).is_connected()) {  // it is told first, and shut then
        REQUIRE(std::chrono::steady_clock::now() < latest);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    (*server)->present(coat(Phase::Over));  // is passed over
    server->reset();
    options.port = port;
    const auto again = Server::start(options, {});
    REQUIRE(again);
    CHECK((*again)->port() == port);
}

TEST_CASE("Proxies are asked to hand an event stream on as it is", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    Client stream(room.port());
    stream.send(phone.get_bytes(std::string("/") + kCode + "/events"));
    CHECK(has(stream.read_head().value_or(Response{}).headers["cache-control"], "no-transform"));
}

TEST_CASE("A heartbeat comes by itself on a quiet stream", "[live]") {
    Limits limits = Limits().for_shared_address();
    limits.heartbeat = std::chrono::milliseconds(60);
    OpenRoom room(limits);
    Phone phone(room);
    REQUIRE(phone.join());
    const std::unique_ptr<Client> stream = phone.listen();
    REQUIRE(stream->read_event());
    CHECK(stream->read_event("beat"));
    CHECK(stream->read_event("beat"));
    room.show(coat(Phase::Locked));
    CHECK(has(stream->read_event().value_or(""), "locked"));
}

TEST_CASE("Several requests can come on one connection, even all at once", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    Client client(room.port());
    const std::string state = phone.get_bytes(std::string("/") + kCode + "/state");
    client.send(state + phone.post_bytes("vote", "round=1&choice=0&count=1") + state);
    CHECK(has(client.read_response().value_or(Response{}).body, "\"mine\":null"));
    CHECK(client.read_response().value_or(Response{}).status == 204);
    CHECK(has(client.read_response().value_or(Response{}).body, "\"mine\":0"));
    client.send(state);
    CHECK(client.read_response().value_or(Response{}).status == 200);
}

TEST_CASE("The code can be typed into the page at the root, however it is written", "[live]") {
    OpenRoom room;
    Phone phone(room);
    CHECK(phone.get("/").body == code_html());
    for (const char* typed : {"K7RTQ2", "k7rtq2", "k7r+tq2", "%20K7R-TQ2"}) {
        CAPTURE(typed);
        const Response response = phone.get(std::string("/?code=") + typed);
        CHECK(response.status == 303);
        CHECK(response.headers.at("location") == "/K7RTQ2");
    }
    const Response wrong = phone.get("/?code=AAAAAA");
    CHECK(wrong.status == 404);
    CHECK(wrong.body == code_html(CodePage::WrongCode));
    CHECK(phone.get("/k7rtq2").body == page_html());
}

TEST_CASE("A taken port gives way to the next one, and an address that is not ours to an error", "[live]") {
    OpenRoom room;
    ServerOptions options;
    options.address = "127.0.0.1";
    options.port = room.port();
    options.code = kCode;
    {
        const auto second = Server::start(options, nullptr);
        if (room.port() < 65'535) {
            REQUIRE(second);
            CHECK(second.value()->port() > room.port());
            CHECK(second.value()->url() == "http://127.0.0.1:" + std::to_string(second.value()->port()) + "/" + kCode);
        }
    }
    options.address = "192.0.2.77";
    CHECK(Server::start(options, nullptr).error().code == ErrorCode::Unavailable);
    options.address = "somewhere";
    CHECK(Server::start(options, nullptr).error().code == ErrorCode::BadInput);
    options.address = "127.0.0.1";
    options.code = "12";
    CHECK(Server::start(options, nullptr).error().code == ErrorCode::BadInput);
}

TEST_CASE("News come together, however many votes do", "[live]") {
    OpenRoom room;
    std::vector<Phone> phones(30, Phone(room));
    for (Phone& phone : phones) REQUIRE(phone.join());
    const std::size_t before = room.news_count();
    const auto began = std::chrono::steady_clock::now();
    for (Phone& phone : phones) CHECK(phone.vote(1, 0, 1).status == 204);
    REQUIRE(room.wait_for([](const News& n) { return n.tally.voters == 30; }));
    const auto took = std::chrono::steady_clock::now() - began;
    CHECK(room.news_count() - before <= static_cast<std::size_t>(took / std::chrono::milliseconds(250)) + 2);
}

TEST_CASE("Many threads can tell the server what to show at once", "[live]") {
    OpenRoom room;
    std::vector<std::thread> threads;
    for (std::uint32_t i = 1; i <= 4; ++i) {
        threads.emplace_back([&room, i] {
            for (std::uint32_t j = 0; j < 25; ++j) {
                room.server().present(coat(Phase::Open, i * 100 + j));
                room.server().set_teams(j % 2 == 0 ? std::vector<std::string>{"Red", "Blue"}
                                                   : std::vector<std::string>{});
                room.server().clear_round(i * 100 + j);
                room.server().lock_door(j % 2 == 0);
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    room.server().lock_door(false);
    room.server().set_teams({});
    room.show(coat(Phase::Open, 7));
    CHECK(room.wait_for([](const News& n) { return n.tally.round == 7 && !n.is_door_locked; }));
    Phone phone(room);
    CHECK(phone.join());
    CHECK(phone.vote(7, 0, 1).status == 204);
}
