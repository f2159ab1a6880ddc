#include <random>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "ui/screen_probe.h"
#include "ui/text_edit.h"
#include "ui/text_rows.h"
#include "ui/utf8.h"

namespace leeway::ui_tests {

using ui::TextEdit;
using ui::TextSpan;

namespace {

const std::string kFamily = "\U0001F468\u200D\U0001F469\u200D\U0001F467";  // one sign on the screen
const std::string kFlags = "\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7";     // two flags

TextEdit edit_of(const std::string& text, std::size_t caret) {
    TextEdit edit;
    edit.text = text;
    edit.caret = edit.anchor = caret;
    return edit;
}

/// Where a caret can stand, from the left.
std::vector<std::size_t> step_stops(const std::string& text) {
    std::vector<std::size_t> all{0};
    while (all.back() < text.size()) all.push_back(ui::next_sign(text, all.back()));
    return all;
}

bool is_boundary(const std::string& text, std::size_t at) {
    return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

std::string random_typing(std::mt19937& random) {
    static const std::vector<std::string> kPieces{"a",    "B",       " ",      "  ",     "\n",
                                                  "-",    "e\u0301", "\u00E9", "\u4F60", kFamily,
                                                  kFlags, "word",    "don't ", "\u2014", "."};
    std::string text;
    const std::size_t pieces = random() % 12;
    for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random() % kPieces.size()];
    return text;
}

}  // namespace

TEST_CASE("The caret steps over whole signs, with their accents and parts", "[ui]") {
    CHECK(step_stops("ab") == std::vector<std::size_t>{0, 1, 2});
    CHECK(step_stops("e\u0301x") == std::vector<std::size_t>{0, 3, 4});
    CHECK(step_stops(kFamily + "x") == std::vector<std::size_t>{0, kFamily.size(), kFamily.size() + 1});
    CHECK(step_stops(kFlags) == std::vector<std::size_t>{0, 8, 16});
    CHECK(step_stops("\u4F60\u597D") == std::vector<std::size_t>{0, 3, 6});
    CHECK(step_stops("\n\u0301") == std::vector<std::size_t>{0, 1, 3});
    CHECK(step_stops("a\x80z") == std::vector<std::size_t>{0, 1, 2, 3});  // what is not UTF-8 is passed in one step
}

TEST_CASE("Stepping back is stepping on the other way round", "[ui]") {
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        const std::string text = random_typing(random);
        CAPTURE(text);
        const std::vector<std::size_t> all = step_stops(text);
        for (std::size_t k = 1; k < all.size(); ++k) CHECK(ui::previous_sign(text, all[k]) == all[k - 1]);
        CHECK(ui::previous_sign(text, 0) == 0);
    }
}

TEST_CASE("Words are stepped over with the spaces behind them, line breaks one by one", "[ui]") {
    const std::string text = "I can't, go\n\non";
    std::vector<std::size_t> forwards;
    for (std::size_t at = 0; at < text.size();) forwards.push_back(at = ui::next_word(text, at));
    CHECK(forwards == std::vector<std::size_t>{2, 7, 9, 11, 12, 13, 15});
    std::vector<std::size_t> backwards;
    for (std::size_t at = text.size(); at > 0;) backwards.push_back(at = ui::previous_word(text, at));
    CHECK(backwards == std::vector<std::size_t>{13, 12, 11, 9, 7, 2, 0});
    CHECK(ui::word_around(text, 4) == TextSpan{2, 7});
    CHECK(ui::word_around(text, 11) == TextSpan{9, 11});
    CHECK(ui::word_around(text, 12) == TextSpan{12, 12});
    CHECK(ui::paragraph_around(text, 5) == TextSpan{0, 11});
    CHECK(ui::paragraph_around(text, 15) == TextSpan{13, 15});
}

TEST_CASE("What is put in takes the place of what is selected", "[ui]") {
    TextEdit edit = edit_of("one two three", 7);
    edit.anchor = 4;
    CHECK(ui::selected_text(edit) == "two");
    ui::put(edit, "2");
    CHECK(edit.text == "one 2 three");
    CHECK(edit.caret == 5);
    CHECK_FALSE(ui::has_selection(edit));
    CHECK(ui::take_away(edit, 0));
    CHECK(edit.text == " three");
    CHECK_FALSE(ui::take_away(edit, 0));
}

TEST_CASE("A caret stays where it makes sense when somebody else changes the text", "[ui]") {
    TextEdit edit = edit_of("one two three", 9);  // before "hree"
    ui::adopt(edit, "one three");
    CHECK(edit.caret == 5);
    edit = edit_of("one two three", 2);
    ui::adopt(edit, "one three");
    CHECK(edit.caret == 2);
    edit = edit_of("one two three", 6);
    ui::adopt(edit, "one four three");
    CHECK(edit.text.substr(0, edit.caret) == "one four");
    edit = edit_of("\u00E9\u00E8", 4);
    ui::adopt(edit, "\u00E9\u00E9");  // they differ in their second byte alone
    CHECK(edit.caret == 4);
}

TEST_CASE("Whatever becomes of a text, caret and selection stay between its signs", "[ui]") {
    std::mt19937 random(2);
    for (int i = 0; i < 1000; ++i) {
        TextEdit edit = edit_of(random_typing(random), 0);
        const std::vector<std::size_t> all = step_stops(edit.text);
        edit.caret = all[random() % all.size()];
        edit.anchor = all[random() % all.size()];
        std::string text = random_typing(random);
        if (i % 2 == 0) text = edit.text.substr(0, all[all.size() / 2]) + text + edit.text.substr(all[all.size() / 2]);
        CAPTURE(edit.text, text);
        ui::adopt(edit, text);
        CHECK(edit.text == text);
        CHECK(is_boundary(text, edit.caret));
        CHECK(is_boundary(text, edit.anchor));
    }
}

TEST_CASE("Only what belongs into a field is put into it", "[ui]") {
    CHECK(ui::typable("a\r\nb\rc\nd", true) == "a\nb\nc\nd");
    CHECK(ui::typable("a\r\nb\tc", false) == "a b c");
    CHECK(ui::typable(std::string("\xEF\xBB\xBF") + "a\x01\x7F"
                                                    "b\x80",
                      true) == "ab\uFFFD");
    CHECK(ui::typable("\u00E9\u4F60" + kFamily, true) == "\u00E9\u4F60" + kFamily);
}

TEST_CASE("A code point becomes UTF-8 and is read back as it was", "[ui]") {
    for (const char32_t value :
         {U'\x1', U'~', U'\x80', U'\u07FF', U'\u0800', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
        std::string text;
        ui::append_utf8(text, value);
        const ui::CodePoint back = ui::code_point_at(text, 0);
        CHECK(back.value == value);
        CHECK(back.bytes == text.size());
    }
    std::string text;
    ui::append_utf8(text, 0x110000);
    CHECK(text == "\uFFFD");
}

TEST_CASE("Every place in a text is in one row, and the caret is found where it is drawn", "[ui]") {
    const ImFont& font = *fonts_at(1.0F).set().get(ui::Size::Body);
    const float letter = font.GetCharAdvance('m');
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i) {
        const std::string text = random_typing(random) + random_typing(random);
        const float width = letter * static_cast<float>(3 + random() % 12);
        const ui::TextBlock block = ui::wrap_text(font, text, width, ui::Lead::Kept);
        const ui::TextRows rows(font, text, block, width);
        CAPTURE(text, width);
        std::size_t last_row = 0;
        for (const std::size_t at : step_stops(text)) {
            const std::size_t row = rows.row_of({at, false});
            CHECK((row == last_row || row == last_row + 1));
            last_row = row;
            // A place between rows may be found as the end of the upper one; both are right there.
            const ui::TextRows::Place end = rows.row_end(row);
            if (at > end.at) continue;  // in the spaces that hang over
            const ui::TextRows::Place found = rows.nearest(row, rows.x_of(row, at) + 0.01F);
            CHECK((found.at == at || rows.x_of(row, found.at) == rows.x_of(row, at)));
            CHECK(rows.row_of(found) == row);
        }
        CHECK(last_row + 1 == rows.count());
        for (std::size_t row = 0; row < rows.count(); ++row) {
            CHECK(rows.row_of(rows.row_end(row)) == row);  // also where the next one begins at the same place
            CHECK(rows.nearest(row, 1.0e6F).at == rows.row_end(row).at);
        }
    }
}

}  // namespace leeway::ui_tests
