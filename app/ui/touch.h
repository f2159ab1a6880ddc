#pragma once

#include <string>

#include "ui/ui.h"

namespace leeway::ui {

struct Touch {
    bool clicked = false;  ///< by mouse, or by Enter or Space while the keyboard is on it
    bool hovered = false;
    bool focused = false;  ///< draw the focus ring

    [[nodiscard]] bool lit() const { return hovered || focused; }
};

struct TouchOptions {
    bool enabled = true;
    bool take_focus = false;    ///< the keyboard comes here now (the mouse's user sees no ring)
    bool marks = false;         ///< with take_focus: the mouse's user sees the ring, too, for Enter means this now
    bool tab_starts = false;    ///< where Tab goes first while the keyboard is on nothing
    bool leave_enter = false;   ///< Enter stays the screen's own: for what is chosen already
    bool ignores_keys = false;  ///< Enter and Space do nothing here yet: they were meant for what stood here before
    int number = 0;             ///< 1 to 9: the key that means it too
};

/// Makes a rectangle clickable. Everything clickable goes through here: it is an item of ImGui with the visible label
/// as its name (what follows "##" is not visible), and a stop of the keyboard. Draws nothing.
[[nodiscard]] Touch touch(Ui& ui, const std::string& label, const Rect& rect, TouchOptions options = {});

}  // namespace leeway::ui
