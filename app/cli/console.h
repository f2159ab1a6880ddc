#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "words/catalogue.h"

namespace leeway::cli {

/// What is wanted of the window.
struct WindowWish {
    std::string case_path;                      ///< a case to show first, or empty
    std::vector<std::string> scenario_folders;  ///< absolute
};

/// Everything that a command knows of the world. Data goes to `out`, messages go to `err`.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool in_is_terminal = false;
    bool out_is_terminal = false;
    std::size_t width = 0;  ///< columns at which text is wrapped; 0: not wrapped
    bool colour = false;
    std::vector<std::filesystem::path> scenario_folders = {};  ///< where cases are looked for, the first of them first
    std::filesystem::path plays_folder = {};  ///< where plays are kept, as the window keeps them; empty: nowhere
    /// Opens the window and returns its status once it is closed; nothing where no window can be shown. May be empty.
    std::function<std::optional<int>(const WindowWish&)> open_window = {};

    /// The texts of the interface.
    [[nodiscard]] const words::Catalogue& words() const { return words::Catalogue::english(); }
    [[nodiscard]] std::string text(std::string_view key, std::initializer_list<words::Fill> fills = {}) const {
        return words().text(key, fills);
    }

    /// Writes a paragraph, wrapped, with a line break at the end; nothing for empty text.
    void say(std::string_view text) const;
    /// The same in bold where there is colour.
    void say_strongly(std::string_view text) const;
    /// An empty line.
    void gap() const;
    /// Writes "leeway: message" to err, or an error with its place.
    void complain(std::string_view message) const;
    void complain(const Error& error) const;
};

/// Text as it may go to a terminal: control characters other than line breaks, which could steer it, as U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// A file's name as an argument on a command line, in quotes where a shell would take it for something else.
[[nodiscard]] std::string as_argument(const std::filesystem::path& file);

}  // namespace leeway::cli
