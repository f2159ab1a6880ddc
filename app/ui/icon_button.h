#pragma once

#include <string>
#include <string_view>

#include "ui/signs.h"
#include "ui/touch.h"
#include "ui/ui.h"

namespace leeway::ui {

inline constexpr float kIconSide = 40.0F;  // logical pixels

struct IconLook {
    Sign sign = Sign::Cross;
    bool on = false;       ///< it is a switch that is on
    std::string_view tip;  ///< said instead of the label, for a reason or a key: "Undo (Ctrl+Z)"
    TouchOptions options;
};

/// A square button with a sign, kIconSide a side unless the rectangle says otherwise. Its label, or what is said
/// instead, is shown in a small card when the mouse has rested on it for half a second, or the keyboard is on it.
/// @return whether it was pressed.
[[nodiscard]] bool icon_button_at(Ui& ui, const Rect& rect, const std::string& label, const IconLook& look);

/// The same at the column's place. @param right at the column's right edge instead of its left.
[[nodiscard]] bool icon_button(Ui& ui, Column& column, const std::string& label, const IconLook& look,
                               bool right = false);

/// The small card for whatever is touched at `rect`: call it after touch() with what that returned. It stays inside
/// the window and never covers the rectangle.
void tip(Ui& ui, const Rect& rect, const Touch& touched, std::string_view words);

}  // namespace leeway::ui
