#include "files/settings_file.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include <fmt/format.h>

#include "files/json_parse.h"
#include "files/json_tree.h"
#include "files/text_position.h"

namespace leeway::files {

namespace {

Error bad_input(std::string_view text, const std::string& file, std::size_t offset, std::string message) {
    const TextPosition position = TextPositions(text).at(offset);
    return {ErrorCode::BadInput, std::move(message), fmt::format("{}:{}:{}", file, position.line, position.column)};
}

/// A whole number that fits.
std::optional<int> to_int(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

Result<SettingsFile> SettingsFile::parse(std::string_view text, const std::string& file) {
    const JsonParse parsed = parse_json(text);
    if (parsed.error) return bad_input(text, file, parsed.error->offset, parsed.error->text);
    const JsonDocument& document = parsed.document;
    if (document.node(0).kind != JsonKind::Object) {
        return bad_input(text, file, document.node(0).begin,
                         "settings must be an object, as in { \"theme\": \"dark\" }");
    }
    SettingsFile settings;
    std::unordered_set<std::string_view> met;
    for (const NodeIndex index : document.children(0)) {
        const JsonNode& node = document.node(index);
        const std::string_view key = document.key(index);
        if (!met.insert(key).second) {
            return bad_input(text, file, node.key_begin, fmt::format("\"{}\" is there twice", key));
        }
        Value value = Unknown{std::string(document.raw(index))};
        if (node.kind == JsonKind::Text) value = std::string(document.text(index));
        if (node.kind == JsonKind::True || node.kind == JsonKind::False) value = node.kind == JsonKind::True;
        if (node.kind == JsonKind::Number) {
            if (const std::optional<int> number = to_int(document.text(index))) value = *number;
        }
        settings.values_.emplace_back(std::string(key), std::move(value));
    }
    return settings;
}

std::optional<std::string> SettingsFile::text(std::string_view key) const {
    const auto* found = std::get_if<std::string>(find(key));
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<int> SettingsFile::number(std::string_view key) const {
    const auto* found = std::get_if<int>(find(key));
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<bool> SettingsFile::flag(std::string_view key) const {
    const auto* found = std::get_if<bool>(find(key));
    return found == nullptr ? std::nullopt : std::optional(*found);
}

void SettingsFile::set_text(std::string_view key, std::string_view text) { set(key, std::string(text)); }
void SettingsFile::set_number(std::string_view key, int number) { set(key, number); }
void SettingsFile::set_flag(std::string_view key, bool flag) { set(key, flag); }

std::string SettingsFile::to_text() const {
    struct ToTree {
        JsonTree operator()(const std::string& text) const { return JsonTree::text(text); }
        JsonTree operator()(int number) const { return JsonTree::scalar(fmt::format("{}", number)); }
        JsonTree operator()(bool flag) const { return JsonTree::scalar(flag ? "true" : "false"); }
        JsonTree operator()(const Unknown& unknown) const { return JsonTree::scalar(unknown.json); }
    };
    JsonTree tree = JsonTree::object(JsonTree::Layout::Spread);
    for (const auto& [key, value] : values_) tree.add(key, std::visit(ToTree{}, value));
    return tree.to_file();
}

const SettingsFile::Value* SettingsFile::find(std::string_view key) const {
    const auto found =
        std::find_if(values_.begin(), values_.end(), [&](const auto& entry) { return entry.first == key; });
    return found == values_.end() ? nullptr : &found->second;
}

void SettingsFile::set(std::string_view key, Value value) {
    const auto found =
        std::find_if(values_.begin(), values_.end(), [&](const auto& entry) { return entry.first == key; });
    if (found == values_.end()) {
        values_.emplace_back(std::string(key), std::move(value));
    } else {
        found->second = std::move(value);
    }
}

}  // namespace leeway::files
