#include <array>

#include "edit/scenes.h"

namespace leeway::edit {

namespace {

constexpr std::size_t kLongest = 40;

/// What remains of the letters U+00C0 to U+017F without their accents, one or two letters each; "-" for what is none.
constexpr std::string_view kLatin =
    "a a a a a a aec e e e e i i i i d n o o o o o - o u u u u y thss"
    "a a a a a a aec e e e e i i i i d n o o o o o - o u u u u y thy "
    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l "
    "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s "
    "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";

/// The next code point of valid UTF-8; U+FFFD for what is none.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80U) return lead;
    const int more = lead >= 0xF0U ? 3 : lead >= 0xE0U ? 2 : 1;
    char32_t character = lead & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more && at < text.size(); ++i) {
        character = (character << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    }
    return character;
}

std::string_view letters_of(char32_t character) {
    constexpr char32_t kFirst = 0xC0;
    if (character < kFirst || character > 0x17F) return "-";
    std::string_view letters = kLatin.substr(std::size_t{2} * (character - kFirst), 2);
    if (letters[1] == ' ') letters.remove_suffix(1);
    return letters;
}

/// At most the longest, at a word's end where there is one in the second half.
std::string cut(std::string slug) {
    if (slug.size() > kLongest) {
        const std::size_t end = slug.rfind('-', kLongest);
        slug.resize(end != std::string::npos && end > kLongest / 2 ? end : kLongest);
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug;
}

}  // namespace

std::string slug_of(std::string_view text) {
    std::string slug;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        const bool is_plain = (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
        if (is_plain) {
            slug += static_cast<char>(character);
        } else if (character >= U'A' && character <= U'Z') {
            slug += static_cast<char>(character - U'A' + U'a');
        } else if (character == U'\'' || character == 0x2019) {
            continue;  // "I'll" is one word
        } else if (const std::string_view letters = letters_of(character); letters != "-") {
            slug += letters;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    slug = cut(std::move(slug));
    return slug.empty() ? "scene" : slug;
}

}  // namespace leeway::edit
