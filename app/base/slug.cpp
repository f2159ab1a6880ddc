#include "base/slug.h"

#include <array>
#include <utility>

namespace leeway {

namespace {

/// What remains of the letters U+00C0 to U+017F without their accents, one or two letters each; "-" for what is none.
constexpr std::string_view kLatin =
    "a a a a a a aec e e e e i i i i d n o o o o o - o u u u u y thss"
    "a a a a a a aec e e e e i i i i d n o o o o o - o u u u u y thy "
    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l "
    "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s "
    "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";

/// Greek small letters U+03B1 to U+03CE (ELOT 743, letter by letter).
constexpr std::array<std::string_view, 30> kGreek{"a", "v", "g",  "d",  "e", "z", "i", "th", "i", "k",
                                                  "l", "m", "n",  "x",  "o", "p", "r", "s",  "s", "t",
                                                  "y", "f", "ch", "ps", "o", "i", "y", "o",  "y", "o"};

/// Greek letters with accents that stand apart from these, U+0386 to U+0390, and U+03AC to U+03B0; "-" for what is
/// none.
constexpr std::array<std::string_view, 11> kGreekCapitals{"a", "-", "e", "i", "i", "-", "o", "-", "y", "o", "i"};
constexpr std::array<std::string_view, 5> kGreekAccented{"a", "e", "i", "i", "y"};

/// Cyrillic small letters U+0430 to U+045F; the hard and the soft sign leave nothing.
constexpr std::array<std::string_view, 48> kCyrillic{
    "a", "b",  "v",  "g", "d",  "e",  "zh", "z",  "i",  "y",    "k",  "l", "m", "n", "o",  "p",
    "r", "s",  "t",  "u", "f",  "kh", "ts", "ch", "sh", "shch", "",   "y", "",  "e", "yu", "ya",
    "e", "yo", "dj", "g", "ye", "dz", "i",  "yi", "j",  "lj",   "nj", "c", "k", "i", "u",  "dz"};

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

bool is_between(char32_t character, char32_t first, char32_t last) { return character >= first && character <= last; }

std::string_view latin(char32_t character) {
    std::string_view letters = kLatin.substr(std::size_t{2} * (character - 0xC0), 2);
    if (letters[1] == ' ') letters.remove_suffix(1);
    return letters;
}

/// Romanian letters with a comma below, and Vietnamese ones.
std::string_view latin_beyond(char32_t character) {
    if (is_between(character, 0x218, 0x219)) return "s";
    if (is_between(character, 0x21A, 0x21B)) return "t";
    if (is_between(character, 0x1A0, 0x1A1)) return "o";
    if (is_between(character, 0x1AF, 0x1B0)) return "u";
    if (is_between(character, 0x1EA0, 0x1EB7)) return "a";
    if (is_between(character, 0x1EB8, 0x1EC7)) return "e";
    if (is_between(character, 0x1EC8, 0x1ECB)) return "i";
    if (is_between(character, 0x1ECC, 0x1EE3)) return "o";
    if (is_between(character, 0x1EE4, 0x1EF1)) return "u";
    if (is_between(character, 0x1EF2, 0x1EF9)) return "y";
    return "-";
}

std::string_view greek(char32_t character) {
    if (is_between(character, 0x386, 0x390)) return kGreekCapitals.at(character - 0x386);
    if (is_between(character, 0x3AC, 0x3B0)) return kGreekAccented.at(character - 0x3AC);
    if (is_between(character, 0x391, 0x3AB)) character += 0x20;
    if (is_between(character, 0x3B1, 0x3CE)) return kGreek.at(character - 0x3B1);
    return "-";
}

std::string_view cyrillic(char32_t character) {
    if (is_between(character, 0x410, 0x42F)) character += 0x20;
    if (is_between(character, 0x400, 0x40F)) character += 0x50;
    if (is_between(character, 0x490, 0x491)) return "g";
    if (is_between(character, 0x430, 0x45F)) return kCyrillic.at(character - 0x430);
    return "-";
}

/// What stands for a character beyond ASCII; "-" for what is no letter that has something.
std::string_view letters_of(char32_t character) {
    if (is_between(character, 0xC0, 0x17F)) return latin(character);
    if (is_between(character, 0x300, 0x36F)) return "";  // an accent by itself
    if (is_between(character, 0x370, 0x3FF)) return greek(character);
    if (is_between(character, 0x400, 0x4FF)) return cyrillic(character);
    return latin_beyond(character);
}

std::string cut(std::string slug, std::size_t longest) {
    if (slug.size() > longest) {
        const std::size_t end = slug.rfind('-', longest);
        slug.resize(end != std::string::npos && end > longest / 2 ? end : longest);
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug;
}

}  // namespace

std::string slug(std::string_view text, std::size_t longest) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        if (is_between(character, U'a', U'z') || is_between(character, U'0', U'9')) {
            made += static_cast<char>(character);
        } else if (is_between(character, U'A', U'Z')) {
            made += static_cast<char>(character - U'A' + U'a');
        } else if (character == U'\'' || character == 0x2019) {
            continue;  // "I'll" is one word
        } else if (const std::string_view letters = letters_of(character); letters != "-") {
            made += letters;
        } else if (!made.empty() && made.back() != '-') {
            made += '-';
        }
    }
    return cut(std::move(made), longest);
}

}  // namespace leeway
