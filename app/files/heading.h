#pragma once

#include <string>
#include <string_view>

#include "files/fields.h"

/// The first two keys of every file, which say what it is.
namespace leeway::files {

/// What a file of this content has for "leeway"; to be specialised.
template <typename T>
std::string_view kind_word();

/// Whether the document says that it is a file of this kind in a format that we know; complains if not, and then the
/// rest makes no sense. @param kind "scenario", "policy" or "journey".
[[nodiscard]] bool check_heading(Reader& reader, std::string_view kind);

/// "leeway": check_heading has read it.
template <typename T>
constexpr Field<T> kind_field() {
    return {{"leeway", Presence::Required},
            {[](Reader&, NodeIndex, T&) {}, [](const T&, const Spelling&) { return JsonTree::text(kind_word<T>()); },
             [](const T&) { return false; }}};
}

/// "format": check_heading has read it.
template <typename T>
constexpr Field<T> format_field() {
    return {{"format", Presence::Required},
            {[](Reader&, NodeIndex, T&) {},
             [](const T&, const Spelling& spelling) { return JsonTree::scalar(spelling.of(1, 0, "1")); },
             [](const T&) { return false; }}};
}

}  // namespace leeway::files
