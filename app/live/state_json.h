#pragma once

#include <string>
#include <string_view>

#include "live/room.h"
#include "live/token.h"

/// What phones are told, as JSON on one line. Apart from quotes, commas and braces all that can mean something in a
/// page, a script or an event stream is written as \u....
namespace leeway::live {

/// What is the same for everybody, up to and with `"me":`. own_state() follows it.
[[nodiscard]] std::string shared_state(const Room& room);

/// What is one phone's own, and the end of the whole.
[[nodiscard]] std::string own_state(const Room& room, const Token& token);

/// A text in quotes. What is not UTF-8 becomes U+FFFD, a byte at a time.
[[nodiscard]] std::string json_text(std::string_view text);

}  // namespace leeway::live
