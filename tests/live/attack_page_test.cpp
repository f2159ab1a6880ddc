#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/open_room.h"

/// Pages of other sites that want to reach into the room through a visitor's browser, and texts that want to be markup.

using namespace leeway::live;

namespace {

/// A response of each kind that there is.
std::vector<Response> all_kinds(OpenRoom& room) {
    Phone phone(room);
    const std::string inside = std::string("/") + kCode;
    std::vector<Response> responses{phone.get("/"),           phone.get(inside),
                                    phone.get("/page.css"),   phone.get("/page.js"),
                                    phone.get("/AAAAAA"),     phone.get(inside + "/state"),
                                    phone.get(inside + "/x"), phone.get("/?code=" + std::string(kCode))};
    REQUIRE(phone.join());
    responses.push_back(phone.get(inside + "/state"));
    responses.push_back(phone.vote(1, 0, 1));
    responses.push_back(phone.vote(1, 9, 2));
    responses.push_back(phone.post("vote", "broken"));
    responses.push_back(phone.get(inside + "/vote"));
    Client stream(room.port());
    stream.send(phone.get_bytes(inside + "/events"));
    responses.push_back(stream.read_head().value_or(Response{}));
    Client junk(room.port());
    junk.send("what is this\r\n\r\n");
    responses.push_back(junk.read_response().value_or(Response{}));
    return responses;
}

int status_of(OpenRoom& room, const std::string& bytes) {
    Client client(room.port());
    client.send(bytes);
    return client.read_response().value_or(Response{}).status;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("Every response keeps browsers strict: only our own files, no guessing, no frames, no other sites",
          "[live]") {
    OpenRoom room;
    for (const Response& response : all_kinds(room)) {
        CAPTURE(response.head);
        REQUIRE(response.status != 0);
        const std::string& policy = response.headers.at("content-security-policy");
        CHECK(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "));
        CHECK_FALSE(has(policy, "unsafe"));
        CHECK(has(policy, "frame-ancestors 'none'"));
        CHECK(has(policy, "base-uri 'none'"));
        CHECK(response.headers.at("x-content-type-options") == "nosniff");
        CHECK(response.headers.at("cache-control") == "no-store, no-transform");
        CHECK_FALSE(has(response.head, "Access-Control"));
        CHECK_FALSE(has(response.head, "Server:"));
        if (response.status != 204) CHECK(response.headers.contains("content-type"));
    }
}

TEST_CASE("Requests that name another host are refused: a foreign name that leads here finds nothing", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::string vote = phone.post_bytes("vote", "round=1&choice=0&count=1");
    const std::string look = phone.get_bytes(std::string("/") + kCode + "/state");
    const std::string line = "Host: " + room.host() + "\r\n";
    for (const std::string& host :
         {std::string("Host: evil.example\r\n"), "Host: localhost:" + std::to_string(room.port()) + "\r\n",
          std::string("Host: 127.0.0.1\r\n"), std::string(), line + "Host: evil.example\r\n"}) {
        CAPTURE(host);
        CHECK(status_of(room, replaced(vote, line, host)) == 421);
        CHECK(status_of(room, replaced(look, line, host)) == 421);
    }
    CHECK(status_of(room, replaced(look, "GET /", "GET http://" + room.host() + "/")) == 400);
    CHECK(room.wait_for([](const News& n) { return n.traffic.bad_requests >= 10; }));
    CHECK(room.last_news().tally.voters == 0);
    CHECK(status_of(room, vote) == 204);
}

TEST_CASE("Votes that another site's page sends are refused, whatever cookie comes along", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::string vote = phone.post_bytes("vote", "round=1&choice=0&count=1");
    const std::string line = "Origin: " + room.origin() + "\r\n";
    for (const std::string& origin :
         {std::string("Origin: http://evil.example\r\n"), std::string("Origin: null\r\n"), std::string(),
          "Origin: https://" + room.host() + "\r\n", line + line, std::string("Origin: http://127.0.0.1\r\n")}) {
        CAPTURE(origin);
        CHECK(status_of(room, replaced(vote, line, origin)) == 403);
    }
    CHECK(status_of(room, replaced(vote, "application/x-www-form-urlencoded", "text/plain")) == 415);
    CHECK(status_of(room, replaced(vote, "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) ==
          415);
    CHECK(room.last_news().tally.voters == 0);
    CHECK(status_of(room, vote) == 204);
}

TEST_CASE("Other ways of asking than GET and POST are refused", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::string look = phone.get_bytes(std::string("/") + kCode);
    for (const char* method : {"HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "PROPFIND"}) {
        CAPTURE(method);
        CHECK(status_of(room, replaced(look, "GET", method)) == 405);
    }
}

TEST_CASE("Nothing that a client sends ever comes back to it as text or markup", "[live]") {
    OpenRoom room;
    Phone phone(room);
    REQUIRE(phone.join());
    const std::string evil = "zq<script>alert(1)</script>zq";
    const std::string coded = "zq%3Cscript%3Ealert(1)%3C/script%3Ezq";
    const std::string head = " HTTP/1.1\r\nHost: " + room.host() + "\r\n";
    const std::string inside = std::string("/") + kCode;
    for (const std::string& bytes :
         {"GET /" + evil + head + "\r\n", "GET /" + coded + head + "\r\n", "GET /?code=" + coded + head + "\r\n",
          "GET " + inside + "/" + coded + head + "\r\n", "GET /" + head + "Cookie: leeway=" + evil + "\r\n\r\n",
          "GET /" + head + "User-Agent: " + evil + "\r\nX-" + "a: " + evil + "\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: " + evil + "\r\n\r\n", evil + "\r\n\r\n", "GET /" + head + evil + "\r\n\r\n",
          phone.post_bytes("vote", "round=" + coded + "&choice=0&count=1"), phone.post_bytes("team", "team=" + evil),
          phone.post_bytes(coded, ""), "GET " + inside + "?" + coded + head + "Cookie: " + phone.cookie() + "\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: " + room.host() + "\r\nReferer: " + evil + "\r\nX-Forwarded-For: " + evil +
              "\r\n\r\n"}) {
        CAPTURE(bytes);
        Client client(room.port());
        client.send(bytes);
        const std::optional<Response> response = client.read_response();
        REQUIRE(response);
        CHECK_FALSE(has(response->head + response->body, "zq"));
        CHECK_FALSE(has(response->head + response->body, "alert(1)"));
    }
    CHECK_FALSE(has(phone.state(), "zq"));
}

TEST_CASE("A customer's words stay words, whatever is in them", "[live]") {
    OpenRoom room;
    Presented presented = coat();
    presented.says = "</script><script>alert(1)</script>\n\ndata: {}\n\nevent: state\n\"}";
    presented.choices = {"<img src=x onerror=alert(1)>", "\xff\xfe", std::string("a\0b", 3)};
    room.show(presented);
    Phone phone(room);
    REQUIRE(phone.join());
    const std::unique_ptr<Client> stream = phone.listen();
    const std::string event = stream->read_event().value_or("");
    CHECK(event == phone.state());
    CHECK(event.find_first_of("<>\n") == std::string::npos);
    CHECK(event.ends_with(R"("me":{"team":null,"mine":null,"count":0}})"));
    CHECK_FALSE(stream->has_more(50));
}
