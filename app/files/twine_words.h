#pragma once

#include <string>
#include <string_view>

namespace leeway::files {

/// Puts a passage's words together: lines that hold nothing but links, or what lists put before them, are no words.
class TwineWords {
public:
    void add(char c);
    void add_link(std::string_view words);
    /// All of it, with at most one blank line between paragraphs.
    [[nodiscard]] std::string finish();

private:
    void end_line();

    std::string all_;
    std::string line_;
    bool has_link_ = false;   ///< the line
    bool has_words_ = false;  ///< besides links
};

}  // namespace leeway::files
