#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "live/request.h"

using namespace leeway::live;

namespace {

const Site kSite("192.168.1.20", 8420);

Request look() {
    Request request;
    request.method = "GET";
    request.target = "/K7RTQ2";
    request.host = "192.168.1.20:8420";
    request.lines = 8;
    return request;
}

Request post() {
    Request request = look();
    request.method = "POST";
    request.origin = "http://192.168.1.20:8420";
    request.content_type = "application/x-www-form-urlencoded;charset=UTF-8";
    request.has_length = true;
    return request;
}

/// What speaks against a request that was changed in one way.
template <typename Change>
std::optional<Status> against(Request request, Change change) {
    change(request);
    return head_objection(request, kSite);
}

}  // namespace

TEST_CASE("Nothing speaks against what phones send", "[live]") {
    CHECK_FALSE(head_objection(look(), kSite));
    CHECK_FALSE(head_objection(post(), kSite));
}

TEST_CASE("A request that names another host is refused, so that no foreign page reaches the room by a name",
          "[live]") {
    for (const char* host : {"", "evil.example", "192.168.1.20", "192.168.1.20:8421", "192.168.1.20:8420.evil.example",
                             "192.168.1.20:8420,evil.example", "localhost:8420", "[::1]:8420"}) {
        CAPTURE(host);
        CHECK(against(look(), [&](Request& r) { r.host = host; }) == Status::MisdirectedRequest);
        CHECK(against(post(), [&](Request& r) { r.host = host; }) == Status::MisdirectedRequest);
    }
}

TEST_CASE("A form that another page sends is refused", "[live]") {
    for (const char* origin : {"", "null", "http://evil.example", "https://192.168.1.20:8420", "http://192.168.1.20",
                               "http://192.168.1.20:8420/", "http://192.168.1.20:8420,http://evil.example"}) {
        CAPTURE(origin);
        CHECK(against(post(), [&](Request& r) { r.origin = origin; }) == Status::Forbidden);
    }
}

TEST_CASE("Only forms of a stated length are taken, and no other way of asking", "[live]") {
    CHECK(against(post(), [](Request& r) { r.content_type = "text/plain"; }) == Status::UnsupportedMediaType);
    CHECK(against(post(), [](Request& r) { r.content_type = "application/x-www-form-urlencodedx"; }) ==
          Status::UnsupportedMediaType);
    CHECK(against(post(), [](Request& r) { r.has_length = false; }) == Status::LengthRequired);
    CHECK(against(post(), [](Request& r) { r.has_transfer_encoding = true; }) == Status::LengthRequired);
    CHECK(against(look(), [](Request& r) { r.has_transfer_encoding = true; }) == Status::LengthRequired);
    for (const char* method : {"HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "X", ""}) {
        CAPTURE(method);
        CHECK(against(look(), [&](Request& r) { r.method = method; }) == Status::MethodNotAllowed);
    }
    CHECK_FALSE(against(look(), [](Request& r) { r.lines = 32; }));
    CHECK(against(look(), [](Request& r) { r.lines = 33; }) == Status::HeadTooLarge);
}

TEST_CASE("A site is written as browsers write it", "[live]") {
    CHECK(kSite.host == "192.168.1.20:8420");
    CHECK(kSite.origin == "http://192.168.1.20:8420");
    CHECK(Site("10.0.0.1", 80).origin == "http://10.0.0.1");
    CHECK(Site("fd00::1", 8420).host == "[fd00::1]:8420");
}

TEST_CASE("A target is a path with a query, and nothing else", "[live]") {
    const std::optional<Target> target = read_target("/K7RTQ2/events?x=1?2");
    REQUIRE(target);
    CHECK(target->first == "K7RTQ2");
    CHECK(target->rest == "events");
    CHECK(target->query == "x=1?2");
    CHECK(read_target("/")->first.empty());
    CHECK(read_target("/k7r%20tq2/")->first == "k7r tq2");
    CHECK(read_target("/a//b/../c")->rest == "/b/../c");
    for (const char* bad : {"", "*", "K7RTQ2", "http://evil.example/", "/%", "/%g0", "/a b", "/\x80", "/a/%1"}) {
        CAPTURE(bad);
        CHECK_FALSE(read_target(bad));
    }
}
