#include "house/reading_ease.h"

#include <cctype>
#include <string>

namespace leeway::house {

namespace {

bool is_vowel(char c) { return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos; }

/// Bytes above 127 belong to letters with accents, to dashes and to quotes; the former are by far the most.
bool is_word_sign(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\'' || static_cast<unsigned char>(c) > 127;
}

bool ends_sentence(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '\n') return true;
    const bool is_mark = c == '.' || c == '!' || c == '?';
    // "$28.75" and "..." go on.
    return is_mark && (at + 1 == text.size() || !(is_word_sign(text[at + 1]) || text[at + 1] == '.'));
}

}  // namespace

std::size_t syllables_in(std::string_view word) {
    std::size_t count = 0;
    bool was_vowel = false;
    for (const char c : word) {
        const bool vowel = is_vowel(c);
        if (vowel && !was_vowel) ++count;
        was_vowel = vowel;
    }
    // A silent e at the end, but for "table".
    const bool is_silent =
        word.size() > 2 && word.back() == 'e' && !is_vowel(word[word.size() - 2]) && word[word.size() - 2] != 'l';
    if (is_silent && count > 1) --count;
    return count == 0 ? 1 : count;
}

void Text::add(std::string_view piece) {
    std::string word;
    bool is_open = false;
    for (std::size_t at = 0; at < piece.size(); ++at) {
        if (is_word_sign(piece[at])) {
            word += piece[at];
            is_open = true;
            continue;
        }
        if (!word.empty()) {
            ++words;
            syllables += syllables_in(word);
            word.clear();
        }
        if (is_open && ends_sentence(piece, at)) {
            ++sentences;
            is_open = false;
        }
    }
    if (!word.empty()) {
        ++words;
        syllables += syllables_in(word);
    }
    if (is_open) ++sentences;
}

double Text::reading_ease() const {
    if (words == 0) return 0;
    const auto count = static_cast<double>(words);
    return 206.835 - 1.015 * count / static_cast<double>(sentences) - 84.6 * static_cast<double>(syllables) / count;
}

}  // namespace leeway::house
