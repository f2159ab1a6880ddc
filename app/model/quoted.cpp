#include "model/quoted.h"

#include <fmt/format.h>

namespace leeway::model {

namespace {

constexpr std::size_t kLongestQuote = 60;

bool continues_sequence(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string quoted(std::string_view word) {
    std::string text = "\"";
    std::size_t shown = 0;
    for (std::size_t at = 0; at < word.size();) {
        if (shown == kLongestQuote) return text + "...\"";
        std::size_t end = at + 1;
        while (end < word.size() && continues_sequence(word[end])) ++end;
        const auto lead = static_cast<unsigned char>(word[at]);
        const bool is_c1 = lead == 0xC2 && end == at + 2 && static_cast<unsigned char>(word[at + 1]) < 0xA0;
        if (lead < 0x20 || lead == 0x7F) {
            text += fmt::format("\\u{:04X}", lead);
        } else if (is_c1) {
            text += fmt::format("\\u{:04X}", static_cast<unsigned char>(word[at + 1]));
        } else {
            text += word.substr(at, end - at);
        }
        ++shown;
        at = end;
    }
    return text + "\"";
}

}  // namespace leeway::model
