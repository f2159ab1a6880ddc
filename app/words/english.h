#pragma once

#include <string_view>

namespace leeway::words {

/// The content of app/words/en.txt, as it was when the program was built; embed.cmake writes the definition.
[[nodiscard]] std::string_view english_content();

}  // namespace leeway::words
