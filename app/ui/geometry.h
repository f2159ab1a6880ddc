#pragma once

#include <algorithm>
#include <cmath>

#include <imgui.h>

/// Rectangles and the column that things are laid out in, in screen pixels.
namespace leeway::ui {

struct Rect {
    ImVec2 min{0.0F, 0.0F};
    ImVec2 max{0.0F, 0.0F};

    [[nodiscard]] float width() const { return max.x - min.x; }
    [[nodiscard]] float height() const { return max.y - min.y; }
    [[nodiscard]] ImVec2 centre() const { return {(min.x + max.x) * 0.5F, (min.y + max.y) * 0.5F}; }
    [[nodiscard]] Rect inset(float dx, float dy) const { return {{min.x + dx, min.y + dy}, {max.x - dx, max.y - dy}}; }
    [[nodiscard]] Rect inset(float d) const { return inset(d, d); }
    [[nodiscard]] Rect moved(float dx, float dy) const { return {{min.x + dx, min.y + dy}, {max.x + dx, max.y + dy}}; }
    [[nodiscard]] bool contains(ImVec2 p) const { return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y; }
    [[nodiscard]] bool overlaps(const Rect& other) const {
        return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y && other.min.y < max.y;
    }
};

/// A column that is filled from top to bottom: what is placed next starts at (x, y) and may be `width` wide.
struct Column {
    float x = 0.0F;
    float y = 0.0F;
    float width = 0.0F;

    void gap(float height) { y += height; }

    /// The next `height` pixels over the whole width.
    Rect take(float height) {
        const Rect taken{{x, y}, {x + width, y + height}};
        y += height;
        return taken;
    }

    /// A column inside this one, starting at the same height.
    [[nodiscard]] Column part(float from_left, float part_width) const { return {x + from_left, y, part_width}; }
};

}  // namespace leeway::ui
