#pragma once

#include <string_view>

#include "ui/ui.h"

namespace leeway::ui {

/// What a card beside a point says, each part on lines of its own; empty parts take no room.
struct TipWords {
    std::string_view head;
    std::string_view words;  ///< cut at the end of a word where the screen has no room for all of them
    std::string_view rest;
};

/// A card beside a point, above it or below it, kept inside the screen, above everything. It does not cover the
/// point while there is room for its head and rest.
void tooltip(Ui& ui, ImVec2 point, const TipWords& said);

/// The same beside what the point is on, which it does not cover where there is room on any side of it.
/// @param within the part of the screen that it keeps to: what is drawn later may lie over the rest.
void tooltip_beside(Ui& ui, const Rect& what, ImVec2 point, const TipWords& said, const Rect& within);

}  // namespace leeway::ui
