#include "files/twine_metadata.h"

#include <algorithm>
#include <utility>

#include "files/json_tree.h"

namespace leeway::files {

namespace {

/// An `x-` value lies a few levels deep in a file that may have 64 (files/limits.h).
constexpr std::size_t kDeepestKept = 32;

std::size_t depth_of(const JsonDocument& document) {
    std::size_t deepest = 0;
    std::vector<NodeIndex> ends;  // of what is open
    const NodeIndex end = document.node(0).next;
    for (NodeIndex i = 0; i < end; ++i) {
        while (!ends.empty() && ends.back() <= i) ends.pop_back();
        ends.push_back(document.node(i).next);
        deepest = std::max(deepest, ends.size());
    }
    return deepest;
}

}  // namespace

std::optional<JsonObject> JsonObject::parse(std::string_view text, JsonError& error) {
    JsonObject object;
    object.source_ = std::make_unique<const std::string>(text);
    JsonParse parsed = parse_json(*object.source_);
    if (parsed.error) {
        error = *parsed.error;
        return std::nullopt;
    }
    if (parsed.document.node(0).kind != JsonKind::Object) {
        error = {0, "must be an object, in braces"};
        return std::nullopt;
    }
    object.document_ = std::move(parsed.document);
    return object;
}

std::optional<JsonObject> JsonObject::parse(std::string_view text) {
    JsonError error;
    return parse(text, error);
}

std::optional<std::string> JsonObject::text(std::string_view key) const {
    const std::optional<NodeIndex> member = document_.member(0, key);
    if (!member || document_.node(*member).kind != JsonKind::Text) return std::nullopt;
    return std::string(document_.text(*member));
}

std::vector<std::string> JsonObject::texts(std::string_view key) const {
    std::vector<std::string> texts;
    const std::optional<NodeIndex> list = document_.member(0, key);
    if (!list || document_.node(*list).kind != JsonKind::Array) return texts;
    for (const NodeIndex item : document_.children(*list)) {
        if (document_.node(item).kind == JsonKind::Text) texts.emplace_back(document_.text(item));
    }
    return texts;
}

std::string JsonObject::raw(std::string_view key) const {
    const std::optional<NodeIndex> member = document_.member(0, key);
    return member ? std::string(document_.raw(*member)) : std::string();
}

std::string JsonObject::without(const std::vector<std::string_view>& keys) const {
    JsonTree rest = JsonTree::object(JsonTree::Layout::Flowing);
    bool has_any = false;
    for (const NodeIndex member : document_.children(0)) {
        const std::string_view key = document_.key(member);
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
        rest.add(key, JsonTree::scalar(std::string(document_.raw(member))));
        has_any = true;
    }
    return has_any ? rest.to_line() : std::string();
}

std::string keepable(std::string_view json) {
    const JsonParse parsed = parse_json(json);
    const bool fits = !parsed.error && depth_of(parsed.document) <= kDeepestKept;
    return fits ? std::string(json) : json_text(json);
}

}  // namespace leeway::files
