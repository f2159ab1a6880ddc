#pragma once

#include <string>
#include <string_view>

#include "ui/form.h"

/// The box that text is typed in: what fields of text and of numbers have in common.
namespace leeway::ui {

struct EditBox {
    const FieldLook& field;
    Trouble trouble = Trouble::None;
    std::string_view placeholder;
    std::string_view unit;  ///< behind the text
    int least_rows = 1;
    int most_rows = 1;            ///< more of them scroll
    bool breaks = false;          ///< Enter begins a new paragraph instead of ending the typing
    bool whole_by_click = false;  ///< the click that begins the typing chooses all of the text
    bool stays = false;           ///< Enter does not end the typing: it is the caller's
    bool takes_rows = true;       ///< the arrows up and down are for the caret
    std::string (*clean)(std::string_view) = nullptr;
};

struct EditResult {
    bool is_typing = false;  ///< then ui.state.typing.edit has the text
    bool changed = false;    ///< it was changed in this frame
    bool entered = false;    ///< Enter ended it
    bool escaped = false;    ///< Escape did
};

/// Whether the field with that label is typed in. @param label as given to ImGui, with what follows "##".
[[nodiscard]] bool is_typed_in(const Ui& ui, const std::string& label);

/// Draws the box, begins and ends the typing, and lets keys and mouse do their work.
EditResult edit_box(Ui& ui, Column& column, const EditBox& box, const std::string& value);

}  // namespace leeway::ui
