#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/signs.h"
#include "ui/touch.h"
#include "ui/ui.h"

/// Buttons. Labels that do not fit on a line take several.
namespace leeway::ui {

enum class ButtonKind {
    Primary,  ///< filled; one in an area
    Quiet,    ///< tinted
    Plain,    ///< words alone, for what is seldom wanted
    Caution,  ///< gold: against policy
};

struct ButtonLook {
    ButtonKind kind = ButtonKind::Quiet;
    std::optional<Sign> sign;  ///< before the label; Next stands behind it
    std::string key;           ///< shown in a badge before the label, instead of a sign: "1"
    TouchOptions options;
    std::string_view tip = {};  ///< more about it, in a small card as those of icon_button.h
    bool hangs = false;  ///< in a column: its words begin where others' do, and its surface hangs out to the left
};

/// The size in a column of that width.
[[nodiscard]] ImVec2 button_size(const Ui& ui, const std::string& label, const ButtonLook& look, float width);

/// Draws one there. @return whether it was pressed.
[[nodiscard]] bool button_at(Ui& ui, const Rect& rect, const std::string& label, const ButtonLook& look);

/// The next button in the column. @param whole as wide as the column instead of as its label needs.
[[nodiscard]] bool button(Ui& ui, Column& column, const std::string& label, const ButtonLook& look, bool whole = false);

/// What of a label is seen: all before "##".
[[nodiscard]] std::string_view visible_part(const std::string& label);

/// A small round badge with a key or a number.
void key_badge(Ui& ui, const Rect& box, std::string_view key, ImU32 fill_colour, ImU32 text_colour);

}  // namespace leeway::ui
