#pragma once

#include <string>
#include <string_view>

namespace leeway::model {

/// A word from a file in double quotes, for a message: at most 60 characters of it (then "..."), control characters as
/// \u001B, so that no file can steer the terminal that the message is printed on.
[[nodiscard]] std::string quoted(std::string_view word);

}  // namespace leeway::model
