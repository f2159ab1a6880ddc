#pragma once

#include <string>
#include <string_view>

namespace leeway {

/// A text as it comes off a clipboard, made fit for a field: line ends of every kind become line feeds (also the soft
/// ones of word processors, U+000B and U+2028), tabs and spaces that do not break become spaces, soft hyphens, marks of
/// byte order, spaces without width at an end, and control characters go, what is not UTF-8 becomes U+FFFD. Quotation
/// marks, dashes and everything else that somebody wrote in any language stay as they are.
[[nodiscard]] std::string clean_paste(std::string_view text);

}  // namespace leeway
