#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ui/form.h"

/// Text that is typed. It wraps as it does where text is only shown, so that nothing of it is cut off.
namespace leeway::ui {

struct TextFieldLook {
    FieldLook field;
    std::string_view placeholder;  ///< shown while there is no text
    bool breaks = false;           ///< it may have several paragraphs; else Enter ends the typing
    int least_rows = 1;            ///< the field is never lower
    int most_rows = 8;             ///< it grows with its text up to so many, then it scrolls
    std::string_view unit;         ///< at the right end of the field: how many were found; or empty
    bool* entered = nullptr;       ///< where given, Enter does not end the typing but is told here
    std::size_t most = 4000;       ///< characters; the count is shown when it comes near, and marked beyond
    std::string (*clean)(std::string_view pasted) = nullptr;  ///< what becomes of a pasted text, before it is put in
};

/// A field over the whole column. Tab, a click, or Enter while the keyboard is on it begin the typing; Tab, Escape, a
/// click elsewhere, and Enter where there is one paragraph end it. Undo and redo are the caller's: the value may change
/// at any time, also while it is typed in; the caret stays where it makes sense.
/// @param value UTF-8. @return the new text, in every frame in which it was changed by typing.
[[nodiscard]] std::optional<std::string> text_field(Ui& ui, Column& column, const TextFieldLook& look,
                                                    const std::string& value);

}  // namespace leeway::ui
