#pragma once

#include <cstddef>
#include <string_view>

/// Steps through a text as a person sees it: over whole signs with their accents, over words, over paragraphs. All
/// places are bytes into UTF-8 text, at the beginning of a code point.
namespace leeway::ui {

/// Behind the sign that begins at `at`: a letter with its accents, an emoji with its parts. The text's end stays.
[[nodiscard]] std::size_t next_sign(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t previous_sign(std::string_view text, std::size_t at);

/// Where the next word begins; a line break is a stop of its own.
[[nodiscard]] std::size_t next_word(std::string_view text, std::size_t at);
/// Where the word before begins.
[[nodiscard]] std::size_t previous_word(std::string_view text, std::size_t at);

struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(TextSpan, TextSpan) = default;
};

/// The word, or the spaces, or the other signs around a place.
[[nodiscard]] TextSpan word_around(std::string_view text, std::size_t at);

/// What lies between two line breaks.
[[nodiscard]] TextSpan paragraph_around(std::string_view text, std::size_t at);

/// The beginning of the code point that the byte belongs to.
[[nodiscard]] std::size_t code_point_start(std::string_view text, std::size_t at);

/// How many code points there are.
[[nodiscard]] std::size_t count_characters(std::string_view text);

}  // namespace leeway::ui
