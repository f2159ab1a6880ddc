#pragma once

#include "ui/ui.h"

/// Small drawn signs, so that nothing is said by colour alone and no font needs to have them.
namespace leeway::ui {

enum class Sign {
    Check,
    Star,
    Approximately,  ///< a wave
    Down,           ///< an arrow
    TwiceDown,
    Up,
    Right,  ///< an arrow
    Next,   ///< chevrons
    Open,
    Close,
    Warning,  ///< a triangle with an exclamation mark
    Clock,
    Ask,  ///< a person with an arrow upwards
    Note,
    Coin,
    Cross,
    Dot,
    Again,
    Info,
    Plus,
    Flag,
    Speech,  ///< a bubble
    Lock,
    Never,  ///< a circle, struck through
    Undo,   ///< an arrow that bends back to the left
    Redo,   ///< the same to the right
};

/// Draws a sign in a square box.
/// @param colour of its strokes. @param behind colour of what is cut out of filled signs.
void sign(const Ui& ui, Sign which, const Rect& box, ImU32 colour, ImU32 behind);

}  // namespace leeway::ui
