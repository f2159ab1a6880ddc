#include "files/json_tree.h"

#include <string>
#include <type_traits>

#include <catch2/catch_test_macros.hpp>

#include "files/json_parse.h"

using namespace leeway::files;

namespace {

JsonTree numbers(int count) {
    JsonTree array = JsonTree::array();
    for (int i = 0; i < count; ++i) array.add(JsonTree::scalar(std::to_string(i)));
    return array;
}

}  // namespace

static_assert(!std::is_copy_constructible_v<JsonDocument> && std::is_move_constructible_v<JsonDocument>);

TEST_CASE("texts are written with the escapes that JSON demands and no others", "[files][json]") {
    CHECK(json_text("plain") == "\"plain\"");
    CHECK(json_text("\"\\/") == "\"\\\"\\\\/\"");
    CHECK(json_text("a\nb\tc\rd") == "\"a\\nb\\tc\\rd\"");
    CHECK(json_text(std::string(1, '\0') + "\x1F\x7F") == "\"\\u0000\\u001f\x7F\"");
    CHECK(json_text("\xE2\x82\xAC\xF0\x9F\x91\x9F") == "\"\xE2\x82\xAC\xF0\x9F\x91\x9F\"");
}

TEST_CASE("bytes that are not UTF-8 are written as the sign for what cannot be shown", "[files][json]") {
    CHECK(json_text("coat\xFF.json") == "\"coat\xEF\xBF\xBD.json\"");
    CHECK(json_text("\xC3\"\xE2\x82") == "\"\xEF\xBF\xBD\\\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
    CHECK_FALSE(parse_json(json_text("\xED\xA0\x80")).error);
}

TEST_CASE("every text of one or two bytes is read back as it was", "[files][json]") {
    for (int a = 0; a < 128; ++a) {
        for (int b = 0; b < 128; ++b) {
            const std::string text{static_cast<char>(a), static_cast<char>(b)};
            const std::string json = json_text(text);
            const JsonParse parse = parse_json(json);
            if (parse.error || parse.document.text(0) != text) FAIL(a << " " << b);
        }
    }
}

TEST_CASE("objects spread over lines, lists of scalars stay on one", "[files][json]") {
    JsonTree tree = JsonTree::object(JsonTree::Layout::Spread);
    tree.add("a", JsonTree::text("x"));
    tree.add("list", numbers(3));
    tree.add("none", JsonTree::array());
    tree.add("nothing", JsonTree::object(JsonTree::Layout::Spread));
    JsonTree flowing = JsonTree::object(JsonTree::Layout::Flowing);
    flowing.add("b", JsonTree::scalar("1"));
    flowing.add("c", numbers(1));
    tree.add("flowing", std::move(flowing));
    tree.add("left-out", JsonTree());
    CHECK(tree.to_file() ==
          "{\n  \"a\": \"x\",\n  \"list\": [0, 1, 2],\n  \"none\": [],\n  \"nothing\": {},\n"
          "  \"flowing\": { \"b\": 1, \"c\": [0] }\n}\n");
    CHECK(tree.to_line() ==
          R"({ "a": "x", "list": [0, 1, 2], "none": [], "nothing": {}, "flowing": { "b": 1, "c": [0] } })");
}

TEST_CASE("what does not end within 100 characters, a comma included, is spread", "[files][json]") {
    // `  "k": ["..."],` takes 12 characters around the text.
    for (const std::size_t length : {88U, 89U}) {
        JsonTree array = JsonTree::array();
        array.add(JsonTree::text(std::string(length, 'x')));
        JsonTree tree = JsonTree::object(JsonTree::Layout::Spread);
        tree.add("k", std::move(array));
        tree.add("l", JsonTree::scalar("1"));
        const bool is_on_one_line = tree.to_file().find("[\"") != std::string::npos;
        CHECK(is_on_one_line == (length == 88));
    }
}

TEST_CASE("an array of arrays or objects is spread", "[files][json]") {
    JsonTree array = JsonTree::array();
    array.add(numbers(2));
    array.add(numbers(1));
    CHECK(array.to_file() == "[\n  [0, 1],\n  [0]\n]\n");
}
