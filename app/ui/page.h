#pragma once

#include <string_view>

#include "ui/ui.h"

/// How a screen divides its room.
namespace leeway::ui {

/// Space between the room's edge and the content: less where there is little room, more than enough where there is
/// much.
[[nodiscard]] float page_margin(const Ui& ui, const Rect& room);

/// The part of a column in the middle that is at most so many logical pixels wide.
[[nodiscard]] Column centred(const Ui& ui, const Column& column, float most);

/// Something is on its way: three dots and what is being waited for, in the middle of the column.
void waiting(Ui& ui, Column& column, std::string_view what);

}  // namespace leeway::ui
