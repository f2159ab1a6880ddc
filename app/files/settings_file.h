#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace leeway::files {

/// A file of settings: one flat JSON object. What nobody asks for, say settings of a later version, is kept and written
/// back where it stood.
class SettingsFile {
public:
    /// Reads a file's text. @param file how errors name it.
    /// Errors: BadInput with line and column for what is no JSON object, or has a key twice.
    [[nodiscard]] static Result<SettingsFile> parse(std::string_view text, const std::string& file);

    /// The value of a key; nothing if it is not there or of another kind, a whole number also if it does not fit.
    [[nodiscard]] std::optional<std::string> text(std::string_view key) const;
    [[nodiscard]] std::optional<int> number(std::string_view key) const;
    [[nodiscard]] std::optional<bool> flag(std::string_view key) const;

    /// Replaces a value, or adds it at the end.
    void set_text(std::string_view key, std::string_view text);
    void set_number(std::string_view key, int number);
    void set_flag(std::string_view key, bool flag);

    /// What the file shall hold.
    [[nodiscard]] std::string to_text() const;

private:
    /// What is kept without being understood.
    struct Unknown {
        std::string json;
    };
    using Value = std::variant<std::string, int, bool, Unknown>;

    [[nodiscard]] const Value* find(std::string_view key) const;
    void set(std::string_view key, Value value);

    std::vector<std::pair<std::string, Value>> values_;  // in the order of the file
};

}  // namespace leeway::files
