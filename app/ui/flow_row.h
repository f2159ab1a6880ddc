#pragma once

#include <algorithm>

#include "ui/geometry.h"

namespace leeway::ui {

/// Places boxes side by side from the left of a column and starts a new row where the next one does not fit.
class FlowRow {
public:
    /// @param gap between boxes, both ways, pixels.
    FlowRow(Column& column, float gap) : column_(column), gap_(gap), x_(column.x), y_(column.y) {}

    /// The place of the next box; narrower than asked for only where it is wider than the column.
    Rect place(ImVec2 size) {
        const float width = std::min(size.x, column_.width);
        if (x_ > column_.x && x_ + width > column_.x + column_.width + 0.5F) {
            x_ = column_.x;
            y_ += row_height_ + gap_;
            row_height_ = 0.0F;
        }
        const Rect placed{{x_, y_}, {x_ + width, y_ + size.y}};
        x_ += width + gap_;
        row_height_ = std::max(row_height_, size.y);
        return placed;
    }

    /// Moves the column below the last row.
    void end() { column_.y = y_ + row_height_; }

private:
    Column& column_;
    float gap_;
    float x_;
    float y_;
    float row_height_ = 0.0F;
};

}  // namespace leeway::ui
