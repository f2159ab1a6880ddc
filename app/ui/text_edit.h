#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ui/text_steps.h"

/// A text while it is edited: the caret, what is selected, and what changes them. Knows nothing of lines on a screen.
namespace leeway::ui {

struct TextEdit {
    std::string text;
    std::size_t caret = 0;     ///< byte before which it stands
    std::size_t anchor = 0;    ///< the other end of what is selected; the caret itself if nothing is
    bool upstream = false;     ///< where a line is broken without a space: at the end of the upper row
    std::optional<float> aim;  ///< the x, pixels, that moving up and down keeps to
};

[[nodiscard]] inline bool has_selection(const TextEdit& edit) { return edit.caret != edit.anchor; }
[[nodiscard]] TextSpan selection_of(const TextEdit& edit);
[[nodiscard]] std::string_view selected_text(const TextEdit& edit);

/// Puts the caret there. @param select the other end of the selection stays.
void move_caret(TextEdit& edit, std::size_t at, bool select, bool upstream = false);
void select_all(TextEdit& edit);

/// Puts a text in the place of what is selected, and the caret behind it.
void put(TextEdit& edit, std::string_view text);

/// Takes what is selected away, else what lies between the caret and `to`. @return whether there was anything.
bool take_away(TextEdit& edit, std::size_t to);

/// The text was changed by somebody else: what lies around the change keeps its caret; a caret inside goes to its end.
void adopt(TextEdit& edit, const std::string& text);

/// What may be put into a field: line breaks as "\n" (in a single line: spaces), no other control characters, and
/// nothing that is not UTF-8.
[[nodiscard]] std::string typable(std::string_view text, bool many_lines);

}  // namespace leeway::ui
