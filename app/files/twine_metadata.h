#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/json_document.h"
#include "files/json_parse.h"

/// The bits of JSON in stories of Twine.
namespace leeway::files {

/// A JSON object whose members can be asked for; keeps the text that it was read from.
class JsonObject {
public:
    /// Nothing, and why, for what is no JSON object.
    [[nodiscard]] static std::optional<JsonObject> parse(std::string_view text, JsonError& error);
    /// The same where nobody asks why.
    [[nodiscard]] static std::optional<JsonObject> parse(std::string_view text);

    [[nodiscard]] const JsonDocument& document() const { return document_; }
    /// A member's text; nothing if there is none or it is none.
    [[nodiscard]] std::optional<std::string> text(std::string_view key) const;
    /// The texts in a list; without what is none.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    /// A member as written, or empty.
    [[nodiscard]] std::string raw(std::string_view key) const;
    /// All members but these, as a JSON object; empty if there are none.
    [[nodiscard]] std::string without(const std::vector<std::string_view>& keys) const;

private:
    std::unique_ptr<const std::string> source_;  ///< the document points into it
    JsonDocument document_;
};

/// Metadata as it may stand under an `x-` key: as it is, or as a text in quotes where it is nested too deeply for a
/// file of ours or is no JSON.
[[nodiscard]] std::string keepable(std::string_view json);

}  // namespace leeway::files
