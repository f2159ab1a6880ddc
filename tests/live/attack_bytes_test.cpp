#include <chrono>
#include <cstddef>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/open_room.h"

/// Clients that send too much, too little, too slowly or nonsense.

using namespace leeway::live;
using std::chrono::milliseconds;

namespace {

std::string head_with(OpenRoom& room, const std::string& more) {
    return "GET / HTTP/1.1\r\nHost: " + room.host() + "\r\n" + more + "\r\n";
}

/// What is answered, after which the connection has to be closed.
int last_words(OpenRoom& room, const std::string& bytes) {
    Client client(room.port());
    client.send(bytes);
    const int status = client.read_response().value_or(Response{}).status;
    CHECK(client.is_closed_by_server());
    return status;
}

std::string lines(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "X-" + std::to_string(i) + ": 1\r\n";
    return text;
}

#ifdef LEEWAY_SANITIZED
long resident_kb() { return 0; }  // what was given back is kept by sanitizers, to tell of its use
#else
/// Memory that this process really uses, in kilobytes.
long resident_kb() {
    std::ifstream file("/proc/self/status");
    std::string word;
    while (file >> word) {
        long kilobytes = 0;
        if (word == "VmRSS:" && file >> kilobytes) return kilobytes;
    }
    return 0;
}
#endif

Limits hasty() {
    Limits limits = Limits().for_shared_address();
    limits.request_deadline = milliseconds(200);
    limits.idle = milliseconds(200);
    limits.write_deadline = milliseconds(200);
    return limits;
}

}  // namespace

TEST_CASE("A head past 8 kB or 32 lines is refused", "[live]") {
    OpenRoom room;
    CHECK(last_words(room, head_with(room, "X-A: " + std::string(8200, 'a') + "\r\n")) == 431);
    CHECK(last_words(room, head_with(room, "X-A: " + std::string(100'000, 'a') + "\r\n")) == 431);
    CHECK(last_words(room, "GET /" + std::string(9000, 'a') + " HTTP/1.1\r\n\r\n") == 431);
    CHECK(last_words(room, head_with(room, lines(32))) == 431);
    Client client(room.port());
    client.send(head_with(room, lines(31)));
    CHECK(client.read_response().value_or(Response{}).status == 200);
}

TEST_CASE("A body past 1 kB, in pieces or without a length is refused", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::string fits = phone.post_bytes("vote", "round=1&choice=0&count=1&x=" + std::string(997, 'a'));
    const std::string too_large = phone.post_bytes("vote", "round=1&choice=0&count=1&x=" + std::string(998, 'a'));
    REQUIRE(has(fits, "Content-Length: 1024\r\n"));
    Client client(room.port());
    client.send(fits);
    CHECK(client.read_response().value_or(Response{}).status == 204);
    CHECK(last_words(room, too_large) == 413);
    const std::string head = fits.substr(0, fits.find("Content-Length"));
    CHECK(last_words(room, head + "Content-Length: 99999999999\r\n\r\n") == 413);
    CHECK(last_words(room, head + "Content-Length: -1\r\n\r\n") == 400);
    CHECK(last_words(room, head + "\r\n") == 411);
    CHECK(last_words(room, head + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n") == 411);
    CHECK(last_words(room, head + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n") >= 400);
    CHECK(last_words(room, head_with(room, "Content-Length: 2000\r\n")) == 413);
}

TEST_CASE("A hundred megabytes in pieces are cut off early and cost no memory", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::string post = phone.post_bytes("vote", "");
    const long before = resident_kb();
    Client client(room.port());
    client.send(post.substr(0, post.find("Content-Length")) + "Transfer-Encoding: chunked\r\n\r\n");
    const std::string piece = "10000\r\n" + std::string(0x10000, 'a') + "\r\n";
    std::size_t sent = 0;
    while (sent < 100'000'000 && client.send(piece)) sent += piece.size();
    CHECK(sent < 100'000'000);
    CHECK(resident_kb() - before < 8 * 1024);
    CHECK(phone.vote(1, 0, 1).status == 204);
}

TEST_CASE("Nonsense is answered once, and nothing behind it is read", "[live]") {
    OpenRoom room;
    const std::string good = head_with(room, "");
    for (const std::string& junk :
         {std::string("\r\n\r\n\r\n\r\nhello\r\n\r\n"), std::string(300, '\0') + "\r\n\r\n", std::string("GET\r\n\r\n"),
          std::string("GET / HTTP/9.9\r\n\r\n"), std::string("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
          std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 tls hello\r\n\r\n"),
          std::string("GET / HTTP/1.1\r\nHost\r\n\r\n"), std::string("GET / HTTP/1.1\r\n: x\r\n\r\n"),
          std::string("GET / HTTP/1.1\nHost: x\n\n\r\n\r\n")}) {
        CAPTURE(junk);
        const int status = last_words(room, junk + good);
        CHECK((status == 400 || status == 0));
    }
    CHECK(last_words(room, "GET /\x80 HTTP/1.1\r\nHost: " + room.host() + "\r\n\r\n") == 400);
    Client client(room.port());
    client.send(good + "junk that is pipelined\r\n\r\n" + good);
    CHECK(client.read_response().value_or(Response{}).status == 200);
    CHECK(client.read_response().value_or(Response{}).status == 400);
    CHECK_FALSE(client.read_response());
}

TEST_CASE("Bytes behind the request for an event stream end it", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::unique_ptr<Client> stream = phone.listen();
    REQUIRE(stream->read_event());
    stream->send("GET / HTTP/1.1\r\n\r\n");
    CHECK(stream->is_closed_by_server());
}

TEST_CASE("Who dribbles a request meets the deadline of the whole request", "[live]") {
    OpenRoom room(hasty());
    Phone phone(room);
    REQUIRE(phone.join());
    const std::string post = phone.post_bytes("vote", "round=1&choice=0&count=1");
    const std::size_t body_at = post.find("\r\n\r\n") + 4;
    for (const std::size_t whole : {std::size_t{10}, body_at, body_at + 5}) {
        CAPTURE(whole);
        Client client(room.port());
        client.send(post.substr(0, whole));
        bool is_over = false;
        for (std::size_t i = whole; i + 1 < post.size() && !is_over; ++i) {
            client.send(post.substr(i, 1));
            is_over = client.has_more(50);
        }
        CHECK(is_over);
        CHECK(client.read_response().value_or(Response{}).status == 408);
        CHECK(client.is_closed_by_server());
    }
    CHECK(room.last_news().tally.voters == 0);
}

TEST_CASE("Who connects and says nothing, or nothing more, is let go without a word", "[live]") {
    OpenRoom room(hasty());
    Client silent(room.port());
    CHECK_FALSE(silent.read_response());
    CHECK(silent.is_closed_by_server());
    Client done(room.port());
    done.send(head_with(room, ""));
    CHECK(done.read_response().value_or(Response{}).status == 200);
    CHECK_FALSE(done.read_response());
    CHECK(done.is_closed_by_server());
}

TEST_CASE("Two hundred clients that dribble do not stand in a phone's way", "[live]") {
    OpenRoom room;
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<Client>(room.port()));
        slow.back()->send("GET / HT");
    }
    Phone phone(room);
    CHECK(phone.join());
    for (const std::unique_ptr<Client>& client : slow) client->send("T");
    CHECK(phone.vote(1, 0, 1).status == 204);
}

TEST_CASE("A phone that does not listen gets only the newest state when it does again", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::unique_ptr<Client> stream = phone.listen();
    Presented presented = coat();
    presented.says = std::string(60'000, 'a');
    constexpr std::uint32_t kStates = 400;
    const long before = resident_kb();
    for (std::uint32_t i = 1; i <= kStates; ++i) {
        presented.round = i;
        room.show(presented);
    }
    CHECK(resident_kb() - before < 8 * 1024);
    std::size_t events = 0;
    bool is_newest = false;
    while (!is_newest) {
        const std::optional<std::string> event = stream->read_event();
        REQUIRE(event);
        ++events;
        is_newest = has(*event, "\"round\":" + std::to_string(kStates) + ",");
    }
    CHECK(events < kStates / 2);
}

TEST_CASE("A phone that never listens again is let go", "[live]") {
    Limits limits = hasty();
    limits.heartbeat = milliseconds(1000);
    OpenRoom room(limits);
    Phone phone(room);
    REQUIRE(phone.join());
    const std::unique_ptr<Client> stream = phone.listen();
    REQUIRE(room.wait_for([](const News& n) { return n.connected == 1; }));
    Presented presented = coat();
    for (std::uint32_t i = 1; i <= 200; ++i) {
        presented.says = std::string(60'000, 'a');
        presented.round = i;
        room.show(presented);
    }
    CHECK(room.wait_for([](const News& n) { return n.connected == 0; }));
}
