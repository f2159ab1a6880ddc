#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What stands between the brackets of a link, or behind the name of a macro that is one.
namespace leeway::files {

struct LinkParts {
    std::string_view text;
    std::string_view target;
    std::string_view setter;  ///< SugarCube's code that the link runs, or empty
};

/// @param inside what stands between "[[" and "]]". Divided as Twine does it: at the last "->", else the first "<-",
/// else the last "|".
[[nodiscard]] LinkParts link_parts(std::string_view inside);

/// The link that a macro's arguments make: one text in quotes (words and target are alike), or two.
/// @param code what stands behind the macro's name.
[[nodiscard]] std::optional<LinkParts> quoted_link(std::string_view code);

}  // namespace leeway::files
