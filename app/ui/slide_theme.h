#pragma once

#include "ui/theme.h"

/// How slides look that are projected for a room.
namespace leeway::ui {

/// Slides are laid out as if the picture were so many logical pixels high, whatever it is: the smallest type of the
/// scale is then exactly 1/25 of the picture's height, which can be read from 15 m where the picture is 2 m high.
inline constexpr float kSlideHeight = 350.0F;

/// The scale at which a picture of that height (pixels) is drawn.
[[nodiscard]] float slide_scale(float picture_height);

/// The theme's colours, but every text at least 7:1 on every surface: projectors wash colours out.
[[nodiscard]] const Palette& slide_palette_of(flow::Theme theme);

}  // namespace leeway::ui
