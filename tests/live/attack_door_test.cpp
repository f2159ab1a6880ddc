#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/open_room.h"
#include "live/page.h"

/// People who want to be in a room that is not theirs, to be somebody else there, or to be the facilitator.

using namespace leeway::live;

TEST_CASE("Nothing that comes over the network does what a facilitator does", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::string before = phone.state();
    for (const char* what : {"present", "lock", "reveal", "clear", "teams", "admin", "facilitator", "host", "wipe",
                             "next", "state", "events", "page.js", ""}) {
        CAPTURE(what);
        const int status = phone.post(what, "phase=over&round=1&role=host&admin=1&is_locked=1").status;
        CHECK((status == 404 || status == 405));
        if (std::string(what).empty() || phone.get(std::string("/") + kCode + "/" + what).status == 200) continue;
        CHECK(phone.get(std::string("/") + kCode + "/" + what).status == 404);
    }
    CHECK(phone.get(std::string("/") + kCode + "/state?phase=over&round=9").body == before);
    CHECK(phone.get(std::string("/") + kCode + "/vote?round=1&choice=1&count=1").status == 405);
    CHECK(phone.state() == before);
}

TEST_CASE("After some wrong codes nobody is told any more whether a code is right", "[live]") {
    Limits limits;
    limits.wrong_codes_a_minute_an_address = 5;
    OpenRoom room(limits);
    Phone guesser(room);
    for (int i = 0; i < 5; ++i)
        CHECK(guesser.get(i % 2 == 0 ? "/AAAAA" + std::to_string(i + 2) : "/?code=BBBBBB").status == 404);
    const Response limited = guesser.get("/CCCCCC");
    CHECK(limited.status == 429);
    CHECK(limited.body == code_html(CodePage::TooOften));
    CHECK(limited.headers.contains("retry-after"));
    CHECK(guesser.get("/?code=CCCCCC").status == 429);
    CHECK(guesser.get(std::string("/") + kCode).status == 429);
    CHECK(guesser.get(std::string("/?code=") + kCode).status == 429);
    CHECK(guesser.get(std::string("/") + kCode + "/state").status == 429);
    CHECK(guesser.post("vote", "round=1&choice=0&count=1").status == 429);
    CHECK(guesser.get("/").status == 200);
    CHECK(room.wait_for([](const News& n) { return n.traffic.wrong_codes == 5; }));

    SECTION("Other addresses can still come in") { CHECK(Phone(room, "127.0.0.2").join()); }
}

TEST_CASE("Somebody else's guesses do not keep out who is in", "[live]") {
    Limits limits;
    limits.wrong_codes_a_minute_an_address = 2;
    OpenRoom room(limits);
    Phone phone(room);
    REQUIRE(phone.join());
    Phone guesser(room);
    for (int i = 0; i < 4; ++i) CHECK(guesser.get("/AAAAAA").status >= 404);
    CHECK(guesser.get(std::string("/") + kCode).status == 429);
    CHECK(phone.vote(1, 0, 1).status == 204);
    CHECK(phone.get(std::string("/") + kCode).status == 200);
}

TEST_CASE("A phone's cookie is made by the server, out of scripts' and other sites' reach, and never twice", "[live]") {
    OpenRoom room;
    std::set<std::string> seen;
    for (int i = 0; i < 50; ++i) {
        const std::string cookie = Phone(room).get(std::string("/") + kCode + "/state").headers.at("set-cookie");
        REQUIRE(cookie.size() > 39);
        CHECK(cookie.starts_with("leeway="));
        CHECK(cookie.find_first_not_of("0123456789abcdef", 7) == 39);
        CHECK(cookie.substr(39) == "; Path=/; HttpOnly; SameSite=Strict");
        seen.insert(cookie);
    }
    CHECK(seen.size() == 50);
}

TEST_CASE("A token that somebody made up is worth nothing", "[live]") {
    OpenRoom room;
    Phone phone(room);
    phone.set_cookie("leeway=00112233445566778899aabbccddeeff");
    const Response state = phone.get(std::string("/") + kCode + "/state");
    CHECK(state.body == R"({"refused":"UnknownVoter"})");
    CHECK_FALSE(has(state.headers.at("set-cookie"), "00112233445566778899aabbccddeeff"));
    CHECK(phone.get(std::string("/") + kCode + "/events").status == 409);
    CHECK(phone.vote(1, 0, 1).body == R"({"refused":"UnknownVoter"})");
    CHECK(room.last_news().joined == 0);
}

TEST_CASE("A page that is opened without its cookie, as after a link on another site, makes nobody a second voter",
          "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::string own = phone.cookie();
    phone.set_cookie("");
    const Response page = phone.get(std::string("/") + kCode);
    CHECK(page.status == 200);
    CHECK_FALSE(page.headers.contains("set-cookie"));
    phone.set_cookie(own);
    const Response state = phone.get(std::string("/") + kCode + "/state");
    CHECK(state.status == 200);
    CHECK_FALSE(state.headers.contains("set-cookie"));
    Phone other(room);
    REQUIRE(other.join());
    CHECK(room.wait_for([](const News& n) { return n.joined == 2; }));
    CHECK(room.last_news().joined == 2);
}

TEST_CASE("Ten requests of one phone at once are one vote", "[live]") {
    Limits limits = Limits().for_shared_address();
    limits.votes_a_second_a_voter = 1000;
    OpenRoom room(limits);
    Phone phone(room);
    REQUIRE(phone.join());
    std::vector<std::thread> threads;
    for (std::uint32_t i = 0; i < 10; ++i) threads.emplace_back([&phone, i] { (void)phone.vote(1, i % 3, i + 1); });
    for (std::thread& thread : threads) thread.join();
    CHECK(phone.vote(1, 1, 99).status == 204);
    const std::optional<News> news = room.wait_for([](const News& n) { return n.tally.votes[0][1] == 1; });
    REQUIRE(news);
    CHECK(news->tally.voters == 1);
    CHECK(news->tally.votes == std::vector<std::vector<std::uint32_t>>{{0, 1, 0}});
}

TEST_CASE("A phone that votes too often is asked to slow down, and its last vote counts", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    Client client(room.port());
    std::string burst;
    for (int i = 1; i <= 20; ++i) {
        burst += phone.post_bytes("vote", "round=1&choice=0&count=" + std::to_string(i));
    }
    client.send(burst);
    int taken = 0;
    int too_many = 0;
    for (int i = 1; i <= 20; ++i) {
        const int status = client.read_response().value_or(Response{}).status;
        taken += status == 204 ? 1 : 0;
        too_many += status == 429 ? 1 : 0;
    }
    CHECK(taken + too_many == 20);
    CHECK(taken >= 5);
    CHECK(too_many > 0);
}

TEST_CASE("Nobody can vote for somebody else", "[live]") {
    OpenRoom room;
    Phone first(room);
    Phone second(room);
    REQUIRE(first.join());
    REQUIRE(second.join());
    REQUIRE(first.vote(1, 2, 1).status == 204);
    CHECK(second.post("vote", "round=1&choice=0&count=9&voter=1&token=" + first.cookie().substr(7)).status == 204);
    CHECK(has(first.state(), R"("me":{"team":null,"mine":2,"count":1}})"));
    CHECK(has(second.state(), R"("me":{"team":null,"mine":0,"count":9}})"));
    CHECK_FALSE(has(second.state(), first.cookie().substr(7)));
}

TEST_CASE("Votes for another question, for no answer, or after the lock are refused", "[live]") {
    Limits limits = Limits().for_shared_address();
    limits.votes_a_second_a_voter = 1000;
    OpenRoom room(limits);
    Phone phone(room);
    REQUIRE(phone.join());
    CHECK(phone.vote(2, 0, 1).body == R"({"refused":"OtherRound"})");
    CHECK(phone.vote(1, 3, 1).body == R"({"refused":"NoSuchChoice"})");
    for (const char* body :
         {"", "round=1", "round=1&choice=0", "round=1&choice=x&count=1", "round=1&choice=-1&count=1",
          "round=1&choice=0&count=1&count=2", "{\"round\":1}", "team=0", "round=1&choice=0&count="}) {
        CAPTURE(body);
        CHECK(phone.post("vote", body).status == 400);
    }
    room.show(coat(Phase::Locked));
    CHECK(phone.vote(1, 0, 1).body == R"({"refused":"NotOpen"})");
    CHECK(room.last_news().tally.voters == 0);
}

TEST_CASE("Newcomers find the door locked and are told so, who is in stays in", "[live]") {
    OpenRoom room;
    Phone inside(room);
    REQUIRE(inside.join());
    room.server().lock_door(true);
    REQUIRE(room.wait_for([](const News& n) { return n.is_door_locked; }));
    Phone outside(room);
    CHECK_FALSE(outside.join());
    CHECK(outside.get(std::string("/") + kCode + "/state").body == R"({"refused":"DoorIsLocked"})");
    CHECK(inside.vote(1, 0, 1).status == 204);
}

TEST_CASE("A full room says so, and nobody in it loses a place", "[live]") {
    Limits limits = Limits().for_shared_address();
    limits.voters = 2;
    OpenRoom room(limits);
    std::vector<Phone> phones(3, Phone(room));
    CHECK(phones[0].join());
    CHECK(phones[1].join());
    CHECK_FALSE(phones[2].join());
    CHECK(phones[2].get(std::string("/") + kCode + "/state").body == R"({"refused":"RoomIsFull"})");
    CHECK(phones[0].vote(1, 0, 1).status == 204);
    CHECK(room.wait_for([](const News& n) { return n.traffic.turned_away_full == 2 && n.joined == 2; }));
}

TEST_CASE("One address cannot fill the room with phones that are none", "[live]") {
    Limits limits;
    limits.joins_a_minute_an_address = 3;
    OpenRoom room(limits);
    for (int i = 0; i < 3; ++i) CHECK(Phone(room).join());
    Phone fourth(room);
    CHECK(fourth.get(std::string("/") + kCode + "/state").status == 429);
    CHECK_FALSE(fourth.join());
    CHECK(Phone(room, "127.0.0.2").join());
    CHECK(room.wait_for([](const News& n) { return n.joined == 4 && n.traffic.turned_away_by_address > 0; }));
}
