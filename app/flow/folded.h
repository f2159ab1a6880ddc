#pragma once

#include <string>
#include <string_view>

namespace leeway::flow {

/// The words of a text for finding them: in small letters, without accents and apostrophes, a space before each word
/// and nothing else between them. "Fünf Röcke, Jane's" becomes " funf rocke janes". Of accents, those of Latin letters
/// are known (up to U+024F, and from U+1E00 to U+1EFF), and combining ones; of alphabets, Greek and Cyrillic are made
/// small too. Everything else beyond ASCII stays as it is, as part of a word.
/// @param text UTF-8; what is not UTF-8 is copied.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace leeway::flow
