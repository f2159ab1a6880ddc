#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "live/token.h"

namespace leeway::live {

/// The token among a browser's cookies ("a=1; leeway=..."): the first well-formed one of our name.
[[nodiscard]] std::optional<Token> token_in(std::string_view cookies);

/// What makes a browser keep a token until it is closed: out of scripts' reach and never sent along from other sites.
/// There is no "Secure", since the page is plain http, and no "Domain", so that no other host gets it.
[[nodiscard]] std::string cookie_of(const Token& token);

}  // namespace leeway::live
