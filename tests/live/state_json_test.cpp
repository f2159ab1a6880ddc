#include <cstdint>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "live/room.h"
#include "live/state_json.h"

using namespace leeway::live;

namespace {

Token shown_phone(std::uint8_t number) {
    Token token;
    token.bytes.fill(number);
    return token;
}

Presented coat_shown(Phase phase) {
    Presented presented;
    presented.phase = phase;
    presented.round = 3;
    presented.language = "en";
    presented.title = "The late coat_shown";
    presented.speaker = "Ada";
    presented.says = "Cold.";
    presented.choices = {"Look", "Send"};
    return presented;
}

std::string state(const Room& room, std::uint8_t number) {
    return shared_state(room) + own_state(room, shown_phone(number));
}

}  // namespace

TEST_CASE("A shown_phone is told what is shown, its own vote, and nothing of other phones", "[live]") {
    Room room;
    room.set_teams({"Red", "Blue"});
    room.present(coat_shown(Phase::Open));
    for (std::uint8_t i = 1; i <= 2; ++i) {
        REQUIRE_FALSE(room.join(shown_phone(i)));
        REQUIRE_FALSE(room.choose_team(shown_phone(i), i - 1U));
    }
    REQUIRE_FALSE(room.vote(shown_phone(2), 3, 1, 4));
    CHECK(
        state(room, 2) ==
        R"({"rev":2,"phase":"open","round":3,"what_if":false,"led":false,"lang":"en","title":"The late coat_shown","speaker":"Ada","says":"Cold.",)"
        R"("choices":["Look","Send"],"chosen":null,"votes":null,"teams":["Red","Blue"],)"
        R"("me":{"team":1,"mine":1,"count":4}})");
    CHECK(own_state(room, shown_phone(1)) == R"({"team":0,"mine":null,"count":0}})");
    Presented what_if = coat_shown(Phase::Open);
    what_if.is_what_if = true;
    room.present(what_if);
    CHECK(state(room, 2).find(R"("rev":3,"phase":"open","round":3,"what_if":true,"led":false,)") == 1);
}

TEST_CASE("Nobody learns the votes before they are revealed, nor when they are not to be shown", "[live]") {
    Room room;
    REQUIRE_FALSE(room.join(shown_phone(1)));
    room.present(coat_shown(Phase::Open));
    REQUIRE_FALSE(room.vote(shown_phone(1), 3, 1, 1));
    for (const Phase phase : {Phase::Waiting, Phase::Scene, Phase::Open, Phase::Locked, Phase::Over}) {
        Presented presented = coat_shown(phase);
        presented.shows_votes = true;
        presented.chosen = 1;
        room.present(presented);
        CHECK(state(room, 1).find(R"("chosen":null,"votes":null)") != std::string::npos);
    }
    Presented presented = coat_shown(Phase::Revealed);
    presented.chosen = 0;
    room.present(presented);
    CHECK(state(room, 1).find(R"("chosen":0,"votes":null)") != std::string::npos);
    presented.shows_votes = true;
    room.present(presented);
    CHECK(state(room, 1).find(R"("chosen":0,"votes":[[0,1]])") != std::string::npos);
}

TEST_CASE("No text can end the line, the quotes or the script that it stands in", "[live]") {
    CHECK(json_text("a\"b\\c") == R"("a\u0022b\u005cc")");
    CHECK(json_text("</script><b>&'") == R"("\u003c/script\u003e\u003cb\u003e\u0026\u0027")");
    CHECK(json_text("a\nb\r\tc\x7f") == R"("a\u000ab\u000d\u0009c\u007f")");
    CHECK(json_text(std::string("a\0b", 3)) == R"("a\u0000b")");
    CHECK(json_text("a\u2028b\u2029c\u2030") == "\"a\\u2028b\\u2029c\u2030\"");
}

TEST_CASE("Text in any language stays as it is, and broken text is marked", "[live]") {
    CHECK(json_text("Zoë \u05e9\u05dc\u05d5\u05dd 東京 \U0001F600") ==
          "\"Zoë \u05e9\u05dc\u05d5\u05dd 東京 \U0001F600\"");
    CHECK(json_text("a\xff"
                    "b\xc3") == "\"a\\ufffdb\\ufffd\"");
    CHECK(json_text("\xed\xa0\x80") == "\"\\ufffd\\ufffd\\ufffd\"");
    CHECK(json_text("") == "\"\"");
}
