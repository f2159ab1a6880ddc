#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "flow/intent.h"
#include "words/catalogue.h"

namespace leeway::shell {

/// The characters that the fonts must have: a few that are always wanted, and every one that a text brings. Each is
/// drawn fifteen times, in all sizes and faces, so that only those are taken that occur. Control characters are left
/// out.
class Characters {
public:
    /// ASCII, dashes, quotation marks, bullets and the like.
    [[nodiscard]] static Characters usual();

    /// Adds those of a text. @param text UTF-8; what is not UTF-8 is passed over.
    void add(std::string_view text);
    void add(const words::Catalogue& words);
    /// Adds those of what arrived from the world (cases, policies, messages) or was typed.
    void add(const flow::Intent& intent);

    [[nodiscard]] bool contains(char32_t character) const;
    [[nodiscard]] std::size_t size() const;

    /// First and last of each unbroken run, rising.
    using Ranges = std::vector<std::pair<char32_t, char32_t>>;
    [[nodiscard]] Ranges ranges() const;

private:
    void add(char32_t first, char32_t last);

    std::vector<bool> has_;  // by code point
};

}  // namespace leeway::shell
