#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeway::files {

/// A JSON value that is to be written.
class JsonTree {
public:
    struct Member;
    enum class Kind { Absent, Scalar, Array, Object };
    /// Spread: each member on a line of its own. Flowing: on one line when it is short enough.
    enum class Layout { Spread, Flowing };

    /// Nothing: adding it to an object does nothing.
    JsonTree() = default;
    /// @param json as it will stand in the file.
    static JsonTree scalar(std::string json);
    static JsonTree text(std::string_view text);
    /// Arrays flow when they hold scalars only.
    static JsonTree array();
    static JsonTree object(Layout layout);

    void add(JsonTree item);
    void add(std::string_view key, JsonTree value);

    [[nodiscard]] bool is_absent() const { return kind_ == Kind::Absent; }
    /// The file: two spaces a level, one line for what flows and ends within 100 characters, a line feed at the end.
    [[nodiscard]] std::string to_file() const;
    /// On one line, as in a log, without a line feed.
    [[nodiscard]] std::string to_line() const;

private:
    void print(std::string& out, std::size_t indent) const;
    void print_flat(std::string& out) const;
    [[nodiscard]] bool flows() const;

    Kind kind_ = Kind::Absent;
    Layout layout_ = Layout::Spread;
    std::string scalar_;
    std::vector<Member> members_;
};

/// One value in an array or object.
struct JsonTree::Member {
    std::string key;  ///< of an object's member
    JsonTree value;
};

/// A text as JSON: in double quotes, with the escapes that JSON demands and no others. Bytes that are not UTF-8, as
/// file names may have them, become U+FFFD.
[[nodiscard]] std::string json_text(std::string_view text);

}  // namespace leeway::files
