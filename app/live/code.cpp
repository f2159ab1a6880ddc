#include "live/code.h"

namespace leeway::live {

namespace {

char capital(char sign) { return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign; }

}  // namespace

std::string make_code(const std::array<std::uint8_t, 8>& random) {
    // 30^6 into 2^64: the most favoured code is likelier by one part in ten thousand million.
    std::uint64_t number = 0;
    for (const std::uint8_t byte : random) number = number << 8U | byte;
    std::string code;
    for (std::size_t i = 0; i < kCodeLength; ++i) {
        code += kCodeSigns[static_cast<std::size_t>(number % kCodeSigns.size())];
        number /= kCodeSigns.size();
    }
    return code;
}

std::optional<std::string> read_code(std::string_view typed) {
    std::string code;
    for (const char sign : typed) {
        if (sign == ' ' || sign == '-' || sign == '\t') continue;
        if (code.size() == kCodeLength || kCodeSigns.find(capital(sign)) == std::string_view::npos) return std::nullopt;
        code += capital(sign);
    }
    if (code.size() != kCodeLength) return std::nullopt;
    return code;
}

bool is_same_code(std::string_view a, std::string_view b) {
    const std::optional<std::string> first = read_code(a);
    return first && first == read_code(b);
}

}  // namespace leeway::live
