#include "base/pasted.h"

#include <array>
#include <utility>

#include "base/text.h"

namespace leeway {

namespace {

using Exchange = std::pair<std::string_view, std::string_view>;

/// The longest first where one begins another.
constexpr std::array<Exchange, 12> kExchanges{{{"\r\n", "\n"},
                                               {"\r", "\n"},
                                               {"\v", "\n"},
                                               {"\f", "\n"},
                                               {"\t", " "},
                                               {"\xE2\x80\xA8", "\n"},  // line separator
                                               {"\xE2\x80\xA9", "\n"},  // paragraph separator
                                               {"\xC2\x85", "\n"},      // next line
                                               {"\xC2\xA0", " "},       // no-break space
                                               {"\xE2\x80\xAF", " "},   // narrow no-break space
                                               {"\xC2\xAD", ""},        // soft hyphen
                                               {"\xEF\xBB\xBF", ""}}};  // byte order mark

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Valid UTF-8: what is not becomes U+FFFD, a byte at a time.
std::string repaired(std::string_view text) {
    std::string valid;
    while (const std::optional<std::size_t> wrong = first_invalid_utf8(text)) {
        valid += text.substr(0, *wrong);
        valid += kReplacement;
        text.remove_prefix(*wrong + 1);
    }
    return valid += text;
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n') || byte == 0x7F;
}

}  // namespace

std::string clean_paste(std::string_view text) {
    const std::string valid = repaired(text);
    std::string clean;
    for (std::size_t at = 0; at < valid.size();) {
        const Exchange* found = nullptr;
        for (const Exchange& exchange : kExchanges) {
            if (found == nullptr && valid.compare(at, exchange.first.size(), exchange.first) == 0) found = &exchange;
        }
        if (found != nullptr) {
            clean += found->second;
            at += found->first.size();
        } else {
            if (!is_control(valid[at])) clean += valid[at];
            ++at;
        }
    }
    return clean;
}

}  // namespace leeway
