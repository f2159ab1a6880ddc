#pragma once

#include "ui/text_edit.h"
#include "ui/text_rows.h"
#include "ui/ui.h"

/// What the keyboard does to a text that is typed.
namespace leeway::ui {

struct InputRules {
    bool breaks = false;     ///< Enter begins a new paragraph
    bool takes_rows = true;  ///< the arrows up and down move the caret
    std::size_t page = 1;    ///< rows that Page Up and Page Down move by
    std::string (*clean)(std::string_view pasted) = nullptr;
};

struct InputResult {
    bool changed = false;
    bool moved = false;  ///< the caret
};

/// From now to the next frame keys are for a text: nobody else reads them, and keys and letters come in the order in
/// which they were typed.
/// @param caret where it stands on the screen, for input methods that show their suggestions there.
void claim_typing(const Rect& caret);

/// Reads the keys of this frame. @param rows of the text as it is before any of them.
InputResult read_typing(TextEdit& edit, const TextRows& rows, const InputRules& rules);

/// The letters of this frame as UTF-8, which are then used up.
[[nodiscard]] std::string typed_letters();

}  // namespace leeway::ui
