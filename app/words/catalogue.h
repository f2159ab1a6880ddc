#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

/// Every text of the interface, by key, so that a second language is a file. The texts stand in app/words/en.txt.
namespace leeway::words {

/// A name in braces inside a text, and what to put there.
using Fill = std::pair<std::string_view, std::string_view>;

class Catalogue {
public:
    /// The English texts, which are built in and always complete.
    [[nodiscard]] static const Catalogue& english();

    /// Reads "key = text" lines; "#" starts a comment line, "\n" in a text is a line break. Keys that it lacks come
    /// from English. Errors: BadInput with the line, for a line without "=", a key that English does not have ("did you
    /// mean") or a placeholder that the English text does not have.
    [[nodiscard]] static Result<Catalogue> parse(std::string_view content, std::string_view name);

    /// The text of a key. The key must exist: a test compares the keys that the code uses with the file.
    [[nodiscard]] std::string_view text(std::string_view key) const;

    /// The text with its {placeholders} filled in.
    [[nodiscard]] std::string text(std::string_view key, std::initializer_list<Fill> fills) const;

    /// key + ".one" for 1, else key + ".other", with {n} filled in besides.
    [[nodiscard]] std::string count(std::string_view key, std::int64_t n, std::initializer_list<Fill> fills = {}) const;

    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::vector<std::string_view> keys() const;

private:
    std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace leeway::words
