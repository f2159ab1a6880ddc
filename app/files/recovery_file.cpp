#include "files/recovery_file.h"

#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"
#include "files/json_parse.h"
#include "files/json_tree.h"
#include "files/stamp.h"

namespace leeway::files {
namespace {

std::string to_hex(std::string_view bytes) {
    std::string hex;
    for (const char byte : bytes) hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return hex;
}

std::optional<std::string> from_hex(std::string_view hex) {
    std::string bytes;
    for (; hex.size() >= 2; hex.remove_prefix(2)) {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(hex.data(), hex.data() + 2, value, 16);
        if (error != std::errc() || end != hex.data() + 2) return std::nullopt;
        bytes += static_cast<char>(value);
    }
    return hex.empty() ? std::optional(bytes) : std::nullopt;
}

std::optional<std::string> text_of(const JsonDocument& document, std::string_view key) {
    const std::optional<NodeIndex> found = document.member(0, key);
    if (!found || document.node(*found).kind != JsonKind::Text) return std::nullopt;
    return std::string(document.text(*found));
}

std::optional<std::string> path_of(const JsonDocument& document) {
    if (const std::optional<std::string> hex = text_of(document, "path_bytes")) return from_hex(*hex);
    return text_of(document, "path");
}

/// What the file says, where all of it makes sense.
std::optional<Recovery> recovery_of(const JsonDocument& document) {
    std::optional<std::string> path = path_of(document);
    std::optional<std::string> base = text_of(document, "base");
    std::optional<std::string> saved_at = text_of(document, "saved");
    std::optional<std::string> text = text_of(document, "text");
    if (!path || !path->starts_with('/') || !base || !saved_at || !text) return std::nullopt;
    if ((!base->empty() && !is_digest(*base)) || !is_timestamp(*saved_at)) return std::nullopt;
    return Recovery{*std::move(path), *std::move(base), *std::move(saved_at), *std::move(text)};
}

}  // namespace

std::string write_recovery(const Recovery& recovery) {
    JsonTree tree = JsonTree::object(JsonTree::Layout::Spread);
    tree.add("leeway", JsonTree::text("recovery"));
    tree.add("format", JsonTree::scalar("1"));
    tree.add("path", JsonTree::text(recovery.path));
    if (first_invalid_utf8(recovery.path)) tree.add("path_bytes", JsonTree::text(to_hex(recovery.path)));
    tree.add("base", JsonTree::text(recovery.base));
    tree.add("saved", JsonTree::text(recovery.saved_at));
    tree.add("text", JsonTree::text(recovery.text));
    return tree.to_file();
}

Result<Recovery> parse_recovery(std::string_view text, const std::string& file) {
    const JsonParse parsed = parse_json(text);
    if (parsed.error) return Error{ErrorCode::BadInput, parsed.error->text, file};
    const JsonDocument& document = parsed.document;
    const bool is_object = document.node(0).kind == JsonKind::Object;
    const std::optional<NodeIndex> format = is_object ? document.member(0, "format") : std::nullopt;
    if (!format || text_of(document, "leeway") != "recovery") {
        return Error{ErrorCode::BadInput, "this is nothing that was kept of a case", file};
    }
    if (document.raw(*format) != "1") {
        return Error{ErrorCode::Unavailable, "it was kept by a later version of Leeway, which can restore it", file};
    }
    if (std::optional<Recovery> recovery = recovery_of(document)) return *std::move(recovery);
    return Error{ErrorCode::BadInput, "something is missing in what was kept, or is not what it should be", file};
}

}  // namespace leeway::files
