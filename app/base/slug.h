#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace leeway {

/// A text as a word for file names and ids: small letters a to z and digits, everything else a hyphen, none doubled,
/// at most `longest`, at a word's end where there is one in the second half. Accents are dropped, Greek and Cyrillic
/// letters written as they are mostly transliterated, one by one; what has no such letters (Hebrew, Arabic, Chinese)
/// leaves nothing, so that the result can be empty.
[[nodiscard]] std::string slug(std::string_view text, std::size_t longest);

}  // namespace leeway
