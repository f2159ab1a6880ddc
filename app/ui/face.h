#pragma once

#include "ui/ui.h"

namespace leeway::ui {

/// Draws the customer's face: eyes, brows and mouth follow happiness.
/// @param happiness 0..100; values between integers are fine while it moves.
void face(const Ui& ui, ImVec2 centre, float radius, float happiness);

}  // namespace leeway::ui
