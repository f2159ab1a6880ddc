#pragma once

#include "ui/ui.h"

/// Filled and outlined shapes. None draws while measuring or outside the view.
namespace leeway::ui {

/// Whether something there would be seen.
[[nodiscard]] bool is_seen(const Ui& ui, const Rect& rect);

/// @param corner radius in pixels.
void fill(const Ui& ui, const Rect& rect, ImU32 colour, float corner = 0.0F);
void outline(const Ui& ui, const Rect& rect, ImU32 colour, float thickness, float corner = 0.0F);
void disc(const Ui& ui, ImVec2 centre, float radius, ImU32 colour);
void ring(const Ui& ui, ImVec2 centre, float radius, ImU32 colour, float thickness);

/// The soft shadow under a card; nothing in themes without shadows.
void shadow(const Ui& ui, const Rect& rect, float corner);

/// The ring around the item that the keyboard is on, with a gap.
void focus_ring(const Ui& ui, const Rect& rect, float corner);

/// A thin horizontal line over the whole column.
void divider(Ui& ui, Column& column);

}  // namespace leeway::ui
