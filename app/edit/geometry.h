#pragma once

#include <algorithm>

/// Places and extents on the designer's canvas, in its own units (pixels at 100 %), x to the right and y down.
namespace leeway::edit {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// With left <= right and top <= bottom.
struct Rect {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] Rect grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }

    /// Edges belong to it.
    [[nodiscard]] bool contains(const Point& p) const {
        return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom;
    }
    /// Whether they share more than an edge.
    [[nodiscard]] bool overlaps(const Rect& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

[[nodiscard]] inline Rect rect_at(const Point& corner, double width, double height) {
    return {corner.x, corner.y, corner.x + width, corner.y + height};
}

/// The smallest that holds both.
[[nodiscard]] inline Rect joined(const Rect& a, const Rect& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

/// The smallest that holds both points.
[[nodiscard]] inline Rect rect_between(const Point& a, const Point& b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

}  // namespace leeway::edit
