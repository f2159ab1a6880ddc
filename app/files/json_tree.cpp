#include "files/json_tree.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace leeway::files {

namespace {

constexpr std::size_t kLineLength = 100;

/// How long the last line of a text is, in characters.
std::size_t length_of_last_line(std::string_view text) {
    const std::size_t feed = text.rfind('\n');
    return code_points(feed == std::string_view::npos ? text : text.substr(feed + 1));
}

/// With U+FFFD for every byte that belongs to no character.
std::string as_utf8(std::string_view text) {
    std::string utf8;
    while (const std::optional<std::size_t> invalid = first_invalid_utf8(text)) {
        utf8.append(text.substr(0, *invalid)).append("\xEF\xBF\xBD");
        text.remove_prefix(*invalid + 1);
    }
    return utf8.append(text);
}

}  // namespace

JsonTree JsonTree::scalar(std::string json) {
    JsonTree tree;
    tree.kind_ = Kind::Scalar;
    tree.scalar_ = std::move(json);
    return tree;
}

JsonTree JsonTree::text(std::string_view text) { return scalar(json_text(text)); }

JsonTree JsonTree::array() {
    JsonTree tree;
    tree.kind_ = Kind::Array;
    tree.layout_ = Layout::Flowing;
    return tree;
}

JsonTree JsonTree::object(Layout layout) {
    JsonTree tree;
    tree.kind_ = Kind::Object;
    tree.layout_ = layout;
    return tree;
}

void JsonTree::add(JsonTree item) { add({}, std::move(item)); }

void JsonTree::add(std::string_view key, JsonTree value) {
    if (!value.is_absent()) members_.push_back({std::string(key), std::move(value)});
}

std::string JsonTree::to_file() const {
    std::string out;
    print(out, 0);
    out += '\n';
    return out;
}

std::string JsonTree::to_line() const {
    std::string out;
    print_flat(out);
    return out;
}

void JsonTree::print(std::string& out, std::size_t indent) const {
    if (kind_ == Kind::Scalar || members_.empty()) {
        print_flat(out);
        return;
    }
    if (flows()) {
        std::string flat;
        print_flat(flat);
        // A comma may follow.
        const bool fits = length_of_last_line(out) + code_points(flat) < kLineLength;
        if (fits && flat.find('\n') == std::string::npos) {
            out += flat;
            return;
        }
    }
    const bool is_object = kind_ == Kind::Object;
    out += is_object ? '{' : '[';
    const char* separator = "\n";
    for (const Member& member : members_) {
        out += separator;
        out.append(indent + 2, ' ');
        if (is_object) out += json_text(member.key) + ": ";
        member.value.print(out, indent + 2);
        separator = ",\n";
    }
    out += '\n';
    out.append(indent, ' ');
    out += is_object ? '}' : ']';
}

void JsonTree::print_flat(std::string& out) const {
    if (kind_ == Kind::Scalar) {
        out += scalar_;
        return;
    }
    const bool is_object = kind_ == Kind::Object;
    const char* pad = is_object && !members_.empty() ? " " : "";
    out += is_object ? "{" : "[";
    out += pad;
    const char* separator = "";
    for (const Member& member : members_) {
        out += separator;
        if (is_object) out += json_text(member.key) + ": ";
        member.value.print_flat(out);
        separator = ", ";
    }
    out += pad;
    out += is_object ? "}" : "]";
}

bool JsonTree::flows() const {
    if (kind_ == Kind::Object) return layout_ == Layout::Flowing;
    return std::all_of(members_.begin(), members_.end(),
                       [](const Member& member) { return member.value.kind_ == Kind::Scalar; });
}

std::string json_text(std::string_view text) {
    if (first_invalid_utf8(text)) return json_text(as_utf8(text));
    std::string json = "\"";
    json.reserve(text.size() + 2);
    for (const char c : text) {
        switch (c) {
            case '"': json += "\\\""; break;
            case '\\': json += "\\\\"; break;
            case '\n': json += "\\n"; break;
            case '\t': json += "\\t"; break;
            case '\r': json += "\\r"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
                } else {
                    json += c;
                }
        }
    }
    json += '"';
    return json;
}

}  // namespace leeway::files
