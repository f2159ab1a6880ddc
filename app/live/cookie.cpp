#include "live/cookie.h"

#include <algorithm>
#include <cstddef>

namespace leeway::live {

namespace {

constexpr std::string_view kName = "leeway=";

}  // namespace

std::optional<Token> token_in(std::string_view cookies) {
    while (!cookies.empty()) {
        const std::size_t end = std::min(cookies.find(';'), cookies.size());
        std::string_view cookie = cookies.substr(0, end);
        cookies.remove_prefix(std::min(end + 1, cookies.size()));
        cookie.remove_prefix(std::min(cookie.find_first_not_of(' '), cookie.size()));
        if (!cookie.starts_with(kName)) continue;
        if (const std::optional<Token> token = Token::from_text(cookie.substr(kName.size()))) return token;
    }
    return std::nullopt;
}

std::string cookie_of(const Token& token) {
    return std::string(kName) + token.to_text() + "; Path=/; HttpOnly; SameSite=Strict";
}

}  // namespace leeway::live
