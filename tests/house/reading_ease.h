#pragma once

#include <cstddef>
#include <string_view>

/// How easy a text is to read.
namespace leeway::house {

struct Text {
    std::size_t sentences = 0;
    std::size_t words = 0;
    std::size_t syllables = 0;

    /// Counts a piece of English in. What ends without a full stop ends a sentence all the same.
    void add(std::string_view piece);

    /// Flesch reading ease (Flesch 1948): 206.835 - 1.015 words a sentence - 84.6 syllables a word. 60 to 70 is plain,
    /// 80 and more is how people talk. 0 for no text.
    [[nodiscard]] double reading_ease() const;
};

/// The syllables of a word, by its groups of vowels; at least 1.
[[nodiscard]] std::size_t syllables_in(std::string_view word);

}  // namespace leeway::house
