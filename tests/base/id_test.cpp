#include "base/id.h"

#include <string>
#include <unordered_set>

#include <catch2/catch_test_macros.hpp>

using leeway::is_valid_id;
using leeway::SceneId;

TEST_CASE("an id is 1 to 64 of a-z, 0-9 and hyphens", "[base][id]") {
    CHECK(is_valid_id("a"));
    CHECK(is_valid_id("7"));
    CHECK(is_valid_id("late-coat"));
    CHECK(is_valid_id("a-"));
    CHECK(is_valid_id("x--1"));
    CHECK(is_valid_id(std::string(64, 'a')));
}

TEST_CASE("what is longer, empty or written with other characters is no id", "[base][id]") {
    CHECK_FALSE(is_valid_id(""));
    CHECK_FALSE(is_valid_id(std::string(65, 'a')));
    CHECK_FALSE(is_valid_id("-a"));
    CHECK_FALSE(is_valid_id("Late"));
    CHECK_FALSE(is_valid_id("late coat"));
    CHECK_FALSE(is_valid_id("late_coat"));
    CHECK_FALSE(is_valid_id("caf\xC3\xA9"));
    CHECK_FALSE(is_valid_id("a\n"));
    CHECK_FALSE(is_valid_id(std::string_view("a\0b", 3)));
}

TEST_CASE("every other byte makes an id invalid wherever it stands", "[base][id]") {
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const bool is_alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        CAPTURE(byte);
        CHECK(is_valid_id(std::string(1, c)) == is_alphanumeric);
        CHECK(is_valid_id(std::string("a") + c + "b") == (is_alphanumeric || c == '-'));
    }
}

TEST_CASE("ids compare, order and hash by their text", "[base][id]") {
    CHECK(SceneId("a") == SceneId(std::string("a")));
    CHECK(SceneId("a") != SceneId("b"));
    CHECK(SceneId("a") < SceneId("b"));
    CHECK(SceneId().empty());
    const std::unordered_set<SceneId> ids{SceneId("a"), SceneId("b"), SceneId("a")};
    CHECK(ids.size() == 2);
}
