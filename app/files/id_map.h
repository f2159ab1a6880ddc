#pragma once

#include <string_view>
#include <unordered_set>

#include "files/reader.h"

namespace leeway::files {

/// Goes over an object whose keys are ids (so none is kept apart for beginning with "x-"), complaining of repeated
/// ones.
/// @param what the object must be, for the complaint that it is no object. @param read is called as read(node, id).
template <typename Read>
void read_id_map(Reader& reader, NodeIndex node, std::string_view what, const Read& read) {
    if (!reader.expect(node, JsonKind::Object, what)) return;
    std::unordered_set<std::string_view> met;
    met.reserve(reader.document().count(node));
    for (const NodeIndex member : reader.document().children(node)) {
        if (reader.is_full()) return;
        const std::string_view id = reader.document().key(member);
        if (met.insert(id).second) {
            read(member, id);
        } else {
            reader.complain_of_repeated(member);
        }
    }
}

}  // namespace leeway::files
