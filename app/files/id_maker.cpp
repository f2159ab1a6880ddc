#include "files/id_maker.h"

namespace leeway::files {

namespace {

/// U+00C0 to U+00FF without their accents; a blank is no letter.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

/// The letter or digit that begins at text[at], small, or '-'; moves `at` to behind it.
char next_sign(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at++]);
    const char sign = static_cast<char>(byte);
    if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')) return sign;
    if (sign >= 'A' && sign <= 'Z') return static_cast<char>(sign - 'A' + 'a');
    if (byte == 0xC3 && at < text.size()) {
        const char letter = kLatin1[static_cast<unsigned char>(text[at++]) & 0x3FU];
        if (letter != ' ') return letter;
    }
    return '-';
}

/// "It's 5 o'clock" is "its-5-oclock".
std::string slug(std::string_view name, std::size_t longest) {
    std::string id;
    for (std::size_t at = 0; at < name.size() && id.size() < longest;) {
        const bool is_apostrophe = name[at] == '\'' || name.substr(at, 3) == "\u2019";
        if (is_apostrophe) {
            at += name[at] == '\'' ? std::size_t{1} : std::size_t{3};
            continue;
        }
        const char sign = next_sign(name, at);
        if (sign != '-' || (!id.empty() && id.back() != '-')) id += sign;
    }
    // Words are not cut where that can be helped.
    const std::size_t last_word = id.rfind('-');
    if (id.size() >= longest && last_word != std::string::npos && last_word >= longest / 2) id.resize(last_word);
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

}  // namespace

std::string IdMaker::make(std::string_view name, std::string_view fallback, std::size_t longest) {
    std::string base = slug(name, longest);
    if (base.empty()) base = fallback;
    if (taken_.insert(base).second) return base;
    std::size_t& number = next_.try_emplace(base, 2).first->second;
    for (;; ++number) {
        const std::string suffix = "-" + std::to_string(number);
        std::string id = base.substr(0, 64 - suffix.size()) + suffix;
        if (taken_.insert(id).second) return id;
    }
}

}  // namespace leeway::files
