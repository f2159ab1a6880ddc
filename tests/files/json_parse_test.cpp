#include "files/json_parse.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/limits.h"

using namespace leeway::files;

TEST_CASE("a document keeps every value with its place", "[files][json]") {
    const std::string text =
        " { \"a\" : [ 1, -2.5e1 , \"h\xC3\xA9\" ],\n\t\"b\":{\"c\" :null,\"d\":true }, \"e\":false}\n";
    const JsonParse parse = parse_json(text);
    REQUIRE_FALSE(parse.error);
    const JsonDocument& document = parse.document;
    CHECK(document.node(0).kind == JsonKind::Object);
    CHECK(document.count(0) == 3);

    const NodeIndex a = *document.member(0, "a");
    CHECK(document.node(a).kind == JsonKind::Array);
    CHECK(document.count(a) == 3);
    CHECK(document.raw(a) == "[ 1, -2.5e1 , \"h\xC3\xA9\" ]");
    CHECK(document.node(a).begin == text.find('['));
    CHECK(document.node(a).key_begin == text.find("\"a\""));
    CHECK(document.text(a + 2) == "-2.5e1");
    CHECK(document.text(a + 3) == "h\xC3\xA9");
    CHECK(document.node(a + 3).begin == text.find("\"h"));
    CHECK(document.pointer(a + 2) == "/a/1");

    const NodeIndex b = *document.member(0, "b");
    CHECK(document.pointer(*document.member(b, "d")) == "/b/d");
    CHECK(document.pointer(*document.member(b, "d"), b) == "/d");
    CHECK(document.node(*document.member(b, "c")).kind == JsonKind::Null);
    CHECK(document.node(*document.member(b, "d")).kind == JsonKind::True);
    CHECK(document.node(*document.member(0, "e")).kind == JsonKind::False);
    CHECK(document.raw(*document.member(0, "e")) == "false");
    CHECK_FALSE(document.member(0, "f"));
    CHECK_FALSE(document.member(a, "a"));
}

TEST_CASE("escapes are undone in texts and keys, and kept in what is raw", "[files][json]") {
    const std::string text = R"({ "k\u0065y": "a\n\"\\\/\u20ac\ud83d\udc5f\t", "plain": "x\\" })";
    const JsonParse parse = parse_json(text);
    REQUIRE_FALSE(parse.error);
    const std::optional<NodeIndex> value = parse.document.member(0, "key");
    REQUIRE(value);
    CHECK(parse.document.text(*value) == "a\n\"\\/\xE2\x82\xAC\xF0\x9F\x91\x9F\t");
    CHECK(parse.document.raw(*value) == R"("a\n\"\\\/\u20ac\ud83d\udc5f\t")");
    CHECK(parse.document.raw(*parse.document.member(0, "plain")) == R"("x\\")");
}

TEST_CASE("numbers end where they end, also at the end of the text", "[files][json]") {
    const JsonParse alone = parse_json("17");
    REQUIRE_FALSE(alone.error);
    CHECK(alone.document.raw(0) == "17");
    const JsonParse list = parse_json("[1,2 ,3.5\n,4e2]");
    REQUIRE_FALSE(list.error);
    CHECK(list.document.text(1) == "1");
    CHECK(list.document.text(2) == "2");
    CHECK(list.document.text(3) == "3.5");
    CHECK(list.document.text(4) == "4e2");
}

TEST_CASE("empty arrays and objects hold nothing", "[files][json]") {
    const JsonParse parse = parse_json("[[],{},[ ]]");
    REQUIRE_FALSE(parse.error);
    CHECK(parse.document.count(0) == 3);
    CHECK(parse.document.count(1) == 0);
    CHECK(parse.document.count(2) == 0);
    CHECK(parse.document.raw(3) == "[ ]");
}

TEST_CASE("nesting may be 64 deep and no deeper", "[files][json]") {
    CHECK_FALSE(parse_json(std::string(64, '[') + std::string(64, ']')).error);
    const JsonParse deeper = parse_json(std::string(65, '[') + std::string(65, ']'));
    REQUIRE(deeper.error);
    CHECK(deeper.error->offset == 64);
    CHECK(parse_json(std::string(1'000'000, '[')).error);
}

TEST_CASE("a text past 32 MiB, or with too many values, is refused", "[files][json]") {
    const JsonParse large = parse_json("\"" + std::string(kLargestFile, 'x') + "\"");
    REQUIRE(large.error);
    CHECK(large.error->text == "the file is larger than 32 MiB");

    std::string many = "[0";
    for (std::size_t i = 0; i < kMostValues; ++i) many += ",0";
    const JsonParse parse = parse_json(many + "]");
    REQUIRE(parse.error);
    CHECK(parse.error->text == "the file holds more than 2000000 values");
}

TEST_CASE("a text of nearly 32 MiB is read", "[files][json]") {
    const std::string text = "\"" + std::string(kLargestFile - 2, 'x') + "\"";
    const JsonParse parse = parse_json(text);
    REQUIRE_FALSE(parse.error);
    CHECK(parse.document.text(0).size() == kLargestFile - 2);
}
