#include "files/json_document.h"

#include "model/finding.h"

namespace leeway::files {

namespace {

/// Where a text that starts with the quote at `begin` ends, past its closing quote.
std::size_t end_of_text(std::string_view source, std::size_t begin) {
    std::size_t at = begin + 1;
    while (source[at] != '"') at += source[at] == '\\' ? 2U : 1U;
    return at + 1;
}

}  // namespace

std::size_t JsonDocument::count(NodeIndex index) const {
    std::size_t count = 0;
    const NodeIndex end = node(index).next;
    for (NodeIndex child = index + 1; child < end; child = node(child).next) ++count;
    return count;
}

std::optional<NodeIndex> JsonDocument::member(NodeIndex object, std::string_view key) const {
    for (const NodeIndex child : children(object)) {
        if (has_key(child) && this->key(child) == key) return child;
    }
    return std::nullopt;
}

std::string_view JsonDocument::raw(NodeIndex index) const {
    const JsonNode& value = node(index);
    if (value.kind != JsonKind::Text) return {value.text, value.text_length};
    return source_.substr(value.begin, end_of_text(source_, value.begin) - value.begin);
}

std::string JsonDocument::pointer(NodeIndex index, NodeIndex ancestor) const {
    if (index == ancestor) return {};
    const JsonNode& value = node(index);
    std::string text = pointer(value.parent, ancestor);
    text += '/';
    text += has_key(index) ? model::pointer_step(std::string(key(index))) : std::to_string(value.ordinal);
    return text;
}

}  // namespace leeway::files
