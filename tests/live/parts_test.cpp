#include <array>
#include <chrono>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "live/address_key.h"
#include "live/cookie.h"
#include "live/form.h"
#include "live/gate.h"
#include "live/pace.h"
#include "live/tickets.h"
#include "live/token.h"

/// The small parts of the server, each by itself.

using namespace leeway::live;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr Time kStart{seconds(1000)};

Token token(std::uint8_t number) {
    Token made;
    made.bytes.fill(number);
    return made;
}

}  // namespace

TEST_CASE("A token is the same when it is read back, and nothing else is a token", "[live]") {
    Token made;
    std::iota(made.bytes.begin(), made.bytes.end(), std::uint8_t{0xF5});
    const std::string text = made.to_text();
    CHECK(text == "f5f6f7f8f9fafbfcfdfeff0001020304");
    CHECK(Token::from_text(text) == made);
    CHECK(Token::from_text("F5F6F7F8F9FAFBFCFDFEFF0001020304") == made);
    CHECK_FALSE(Token::from_text(""));
    CHECK_FALSE(Token::from_text(text + "0"));
    CHECK_FALSE(Token::from_text(text.substr(1)));
    CHECK_FALSE(Token::from_text("g5f6f7f8f9fafbfcfdfeff0001020304"));
}

TEST_CASE("The token is found among a browser's cookies", "[live]") {
    const std::string text = token(0xAB).to_text();
    CHECK(token_in("leeway=" + text) == token(0xAB));
    CHECK(token_in("a=1; leeway=" + text + "; b=2") == token(0xAB));
    CHECK(token_in("leeway=broken; leeway=" + text) == token(0xAB));
    CHECK_FALSE(token_in("notleeway=" + text));
    CHECK_FALSE(token_in("leeway=" + text + "00"));
    CHECK_FALSE(token_in("leeway"));
    CHECK_FALSE(token_in(""));
    CHECK_FALSE(token_in(";;; ; =;"));
}

TEST_CASE("The cookie is out of reach of scripts and of other sites", "[live]") {
    CHECK(cookie_of(token(1)) == "leeway=01010101010101010101010101010101; Path=/; HttpOnly; SameSite=Strict");
}

TEST_CASE("A form gives its fields back", "[live]") {
    const std::optional<Form> form = read_form("round=3&choice=1&count=5&name=a%20b+c%26");
    REQUIRE(form);
    CHECK(number_of(*form, "round") == 3);
    CHECK(number_of(*form, "choice") == 1);
    CHECK(field_of(*form, "name") == "a b c&");
    CHECK_FALSE(field_of(*form, "other"));
    CHECK(read_form("")->empty());
    CHECK(field_of(*read_form("a="), "a") == "");
}

TEST_CASE("A form that is not written as browsers write it is none", "[live]") {
    for (const char* text : {"a", "a=1&", "&a=1", "a=1&&b=2", "a=1&a=2", "a=%", "a=%2", "a=%zz", "a=% 1",
                             "a= ", "a=\x80", "a=1\r\n", "a=%+1", "a=%-1", "1=&2=&3=&4=&5=&6=&7=&8=&9="}) {
        CAPTURE(text);
        CHECK_FALSE(read_form(text));
    }
}

TEST_CASE("A number in a form is digits and fits", "[live]") {
    const auto number = [](const std::string& text) { return number_of(*read_form("n=" + text), "n"); };
    CHECK(number("0") == 0);
    CHECK(number("4294967295") == 4294967295U);
    for (const char* text :
         {"", "4294967296", "-1", "%2B1", "+1", "1.0", "1e3", "0x1", "99999999999999999999", "1%20", "%D9%A1"}) {
        CAPTURE(text);
        CHECK_FALSE(number(text));
    }
}

TEST_CASE("A pace lets so many pass at once, then one for each share of the time", "[live]") {
    const Pace::Rule rule{5, seconds(1), 3};
    Pace pace;
    for (int i = 0; i < 3; ++i) CHECK(pace.take(kStart, rule));
    CHECK_FALSE(pace.take(kStart, rule));
    CHECK_FALSE(pace.take(kStart + milliseconds(199), rule));
    CHECK(pace.take(kStart + milliseconds(200), rule));
    CHECK_FALSE(pace.take(kStart + milliseconds(200), rule));
    CHECK_FALSE(pace.is_rested(kStart + milliseconds(700)));
    CHECK(pace.is_rested(kStart + milliseconds(800)));
    for (int i = 0; i < 3; ++i) CHECK(pace.take(kStart + seconds(9), rule));
    CHECK_FALSE(pace.take(kStart + seconds(9), rule));
    CHECK_FALSE(Pace().may(kStart, {0, seconds(1), 1}));
}

TEST_CASE("The key of an address is SipHash-2-4, as its authors computed it", "[live]") {
    Salt salt{};
    std::iota(salt.begin(), salt.end(), std::uint8_t{0});
    std::array<std::uint8_t, 15> message{};
    std::iota(message.begin(), message.end(), std::uint8_t{0});
    CHECK(address_key(salt, message) == 0xa129ca6149be45e5U);
    CHECK(address_key(salt, {}) == 0x726fdb47dd0e0e31U);
    CHECK(address_key(salt, std::span(message).first(8)) == 0x93f5f5799a932462U);
    CHECK(address_key(Salt{}, message) != address_key(salt, message));
}

TEST_CASE("The gate counts for each address by itself, and forgets it when it is quiet", "[live]") {
    Limits limits;
    limits.connections_an_address = 2;
    limits.joins_a_minute_an_address = 1;
    Gate gate(limits);
    CHECK(gate.enter(1));
    CHECK(gate.enter(1));
    CHECK_FALSE(gate.enter(1));
    CHECK(gate.enter(2));
    gate.leave(1);
    CHECK(gate.enter(1));
    CHECK(gate.take_join(1, kStart));
    CHECK_FALSE(gate.take_join(1, kStart));
    CHECK(gate.take_join(2, kStart));
    gate.leave(1);
    gate.leave(1);
    gate.leave(2);
    gate.forget(kStart);
    CHECK(gate.size() == 2);
    gate.forget(kStart + seconds(61));
    CHECK(gate.size() == 0);
}

TEST_CASE("Wrong codes close the gate for guesses from one address, for a while", "[live]") {
    Limits limits;
    limits.wrong_codes_a_minute_an_address = 3;
    Gate gate(limits);
    for (int i = 0; i < 3; ++i) {
        CHECK(gate.may_guess(1, kStart));
        gate.count_wrong_code(1, kStart);
    }
    CHECK_FALSE(gate.may_guess(1, kStart));
    CHECK(gate.may_guess(2, kStart));
    CHECK_FALSE(gate.may_guess(1, kStart + seconds(19)));
    CHECK(gate.may_guess(1, kStart + seconds(20)));
}

TEST_CASE("Tickets are kept until they are taken, the newest ones longest", "[live]") {
    Tickets tickets(2);
    tickets.add(token(1));
    tickets.add(token(2));
    CHECK(tickets.has(token(1)));
    tickets.take(token(2));
    CHECK_FALSE(tickets.has(token(2)));
    tickets.add(token(3));
    CHECK_FALSE(tickets.has(token(1)));
    CHECK(tickets.has(token(3)));
    tickets.wipe();
    CHECK_FALSE(tickets.has(token(3)));
}
