#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "ui/screen_probe.h"
#include "ui/text_layout.h"
#include "ui/utf8.h"

namespace leeway::ui_tests {

namespace {

const ImFont& font() { return *fonts_at(1.0F).set().get(ui::Size::Body); }
float letter() { return font().GetCharAdvance('x'); }  // the test font's letters are all equally wide

std::vector<std::string> lines(const std::string& text, float width) {
    std::vector<std::string> found;
    for (const ui::TextLine& line : ui::wrap_text(font(), text, width).lines) {
        found.push_back(text.substr(line.begin, line.end - line.begin));
    }
    return found;
}

using Lines = std::vector<std::string>;

/// Words, spaces, line breaks and letters of several bytes, as they come.
std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "a",  "word", "ä",  "–",  "-", "/",          " ",     " ",
        "  ", "\n",   "東", "京", "🎉", "well-known", "12-34", std::string(40, 'm'),
        ".",  "\xff"};
    std::string text;
    const std::size_t count = random() % 40;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
    return text;
}

/// As it would be written in a program: the reporter breaks lines by itself and wants no letters of several bytes.
std::string quoted(const std::string& text) {
    std::ostringstream out;
    for (const char letter_of : text) {
        const auto byte = static_cast<unsigned char>(letter_of);
        if (byte >= 0x20 && byte < 0x7F) {
            out << letter_of;
        } else {
            out << "\\x" << std::hex << static_cast<int>(byte);
        }
    }
    return out.str();
}

}  // namespace

TEST_CASE("Text is broken at spaces, which belong to no line", "[ui]") {
    CHECK(lines("one two three", letter() * 8.5F) == Lines{"one two", "three"});
    CHECK(lines("one   two", letter() * 4.5F) == Lines{"one", "two"});
    CHECK(lines("one two ", letter() * 20.0F) == Lines{"one two"});
    CHECK(lines("", 100.0F).empty());
}

TEST_CASE("Line breaks are kept, empty lines too", "[ui]") {
    CHECK(lines("one\n\ntwo", 1000.0F) == Lines{"one", "", "two"});
    CHECK(lines("one\n", 1000.0F) == Lines{"one", ""});
    CHECK(ui::wrap_text(font(), "\n", 100.0F).width == 0.0F);
}

TEST_CASE("A word is broken after its hyphen, a number is not", "[ui]") {
    CHECK(lines("a well-known", letter() * 8.5F) == Lines{"a well-", "known"});
    CHECK(lines("to 40-77182", letter() * 8.5F) == Lines{"to", "40-77182"});
}

TEST_CASE("A word that is wider than the line is broken inside", "[ui]") {
    CHECK(lines("abcdefgh", letter() * 3.5F) == Lines{"abc", "def", "gh"});
    CHECK(lines("a bcdefgh", letter() * 3.5F) == Lines{"a", "bcd", "efg", "h"});
    CHECK(lines("äöü", letter() * 0.5F) == Lines{"ä", "ö", "ü"});
}

TEST_CASE("Scripts without spaces are broken between their signs", "[ui]") {
    const float wide = font().GetCharAdvance(U'東');
    CHECK(lines("東京東京", wide * 2.5F) == Lines{"東京", "東京"});
}

TEST_CASE("Whatever the text, no line is too wide, nothing is lost, and no letter is cut in two", "[ui]") {
    std::mt19937 random(20260309);
    for (int round = 0; round < 3000; ++round) {
        const std::string text = random_text(random);
        const float width = letter() * (1.2F + static_cast<float>(random() % 200) * 0.1F);
        const ui::TextBlock block = ui::wrap_text(font(), text, width);
        INFO("text \"" << quoted(text) << "\", width " << width);
        std::size_t at = 0;
        for (const ui::TextLine& line : block.lines) {
            REQUIRE(line.begin >= at);
            for (std::size_t i = at; i < line.begin; ++i) REQUIRE((text[i] == ' ' || text[i] == '\n'));
            float measured = 0.0F;
            std::size_t letters = 0;
            for (std::size_t i = line.begin; i < line.end; ++letters) {
                const ui::CodePoint c = ui::code_point_at(text, i);
                measured += font().GetCharAdvance(static_cast<ImWchar>(c.value));
                i += c.bytes;
                REQUIRE(i <= line.end);
            }
            REQUIRE(std::abs(measured - line.width) < 0.01F);
            REQUIRE((line.width <= width || letters == 1));
            REQUIRE(line.width <= block.width);
            at = line.end;
        }
        for (std::size_t i = at; i < text.size(); ++i) REQUIRE((text[i] == ' ' || text[i] == '\n'));
    }
}

TEST_CASE("What was laid out is found again, and another width is another layout", "[ui]") {
    ui::TextCache cache;
    const std::string text = "one two three four";
    const ui::TextBlock& first = cache.block(font(), text, letter() * 8.5F);
    CHECK(first.lines.size() == 3);
    CHECK(&cache.block(font(), std::string(text), letter() * 8.5F) == &first);
    CHECK(cache.block(font(), text, letter() * 100.0F).lines.size() == 1);
    cache.clear();
    CHECK(cache.block(font(), text, letter() * 8.5F).lines.size() == 3);
}

TEST_CASE("A cache that has gathered much keeps what is still asked for", "[ui]") {
    ui::TextCache cache;
    const ui::TextBlock* kept = nullptr;
    for (int i = 0; i < 6000; ++i) {
        (void)cache.block(font(), "text number " + std::to_string(i), 100.0F);
        kept = &cache.block(font(), "asked for in every frame", 100.0F);
        cache.end_frame();
    }
    CHECK(&cache.block(font(), "asked for in every frame", 100.0F) == kept);
}

TEST_CASE("A comfortable line has between 45 and 75 letters", "[ui]") {
    ui::TextCache cache;
    for (const float scale : {0.8F, 1.0F, 2.6F}) {
        const ImFont& scaled = *fonts_at(scale).set().get(ui::Size::Body);
        const std::string prose =
            "A shop heard that a customer's mother had died, sent the carrier to fetch the shoes so that she need not, "
            "and then "
            "sent flowers. Would anyone in your organisation feel that they had the authority to do this, on a Monday "
            "morning, "
            "with thirty-eight more waiting behind it?";
        const ui::TextBlock& block = cache.block(scaled, prose, cache.comfortable_width(scaled));
        REQUIRE(block.lines.size() > 2);
        for (std::size_t i = 0; i + 1 < block.lines.size(); ++i) {
            const std::size_t letters = block.lines[i].end - block.lines[i].begin;
            CHECK(letters >= 45);
            CHECK(letters <= 75);
        }
    }
}

TEST_CASE("UTF-8 is read letter by letter, and what is none of it byte by byte", "[ui]") {
    const std::string text = "aä€🎉\xff\xc3";
    CHECK(ui::code_point_at(text, 0).value == U'a');
    CHECK(ui::code_point_at(text, 1).value == U'ä');
    CHECK(ui::code_point_at(text, 3).value == U'€');
    CHECK(ui::code_point_at(text, 6).value == U'🎉');
    CHECK(ui::code_point_at(text, 6).bytes == 4);
    for (const std::size_t broken : {std::size_t{10}, std::size_t{11}}) {
        CHECK(ui::code_point_at(text, broken).value == 0xFFFD);
        CHECK(ui::code_point_at(text, broken).bytes == 1);
    }
}

}  // namespace leeway::ui_tests
