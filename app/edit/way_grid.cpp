#include "edit/way_grid.h"

#include <algorithm>
#include <cmath>

namespace leeway::edit {

namespace {

/// Where there are too many lines, those that are left are about so far from the most that there may be.
constexpr double kShareOfLines = 0.66;
/// A line along a margin does not touch it.
constexpr double kTouch = 0.01;

/// Ascending, each once, those that are too close to others left out but for the ones that are needed.
std::vector<double> thinned(std::vector<double> lines, std::vector<double> needed, double from, double to,
                            std::size_t most) {
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    lines.erase(std::remove_if(lines.begin(), lines.end(), [&](double line) { return line < from || line > to; }),
                lines.end());
    const double closest = lines.size() <= most ? 0 : (to - from) / (kShareOfLines * static_cast<double>(most));
    for (const double line : lines) {
        if (needed.size() > 4 && line - needed.back() < closest) continue;
        needed.push_back(line);
    }
    std::sort(needed.begin(), needed.end());
    needed.erase(std::unique(needed.begin(), needed.end()), needed.end());
    return needed;
}

}  // namespace

WayGrid::WayGrid(const WaySearch& search, const CardIndex& cards) {
    cards.for_each_in(search.window.grown(search.margin), [&](std::size_t number) {
        cards_.push_back(cards.card(number).grown(search.margin));
        return true;
    });
    const Point start{search.port.x + search.margin, search.port.y};
    const Point goal{search.entry.x - search.margin, search.entry.y};
    // Without a way out or in there is nothing to look for.
    if (!is_open(search.port, start) || !is_open(search.entry, goal)) return;
    draw_lines(search, start, goal);
    blocked_right_.assign(xs_.size() * ys_.size(), 0);
    blocked_down_.assign(xs_.size() * ys_.size(), 0);
    for (const Rect& card : cards_) block(card);
    start_ = knot_at(start);
    goal_ = knot_at(goal);
}

/// Whether no card but the one that a port or entry is at the side of, covers the step away from it.
bool WayGrid::is_open(const Point& side, const Point& knot) const {
    const Rect step = rect_between(side, knot);
    return std::none_of(cards_.begin(), cards_.end(), [&](const Rect& card) {
        const bool covers_knot = knot.x > card.left + kTouch && knot.x < card.right - kTouch &&
                                 knot.y > card.top + kTouch && knot.y < card.bottom - kTouch;
        const double margin = std::abs(knot.x - side.x);
        return covers_knot || card.grown(-margin).overlaps(step);
    });
}

void WayGrid::draw_lines(const WaySearch& search, const Point& start, const Point& goal) {
    const Rect& window = search.window;
    std::vector<double> upright;
    std::vector<double> level;
    for (const Rect& card : cards_) {
        upright.insert(upright.end(), {card.left, card.right});
        level.insert(level.end(), {card.top, card.bottom});
    }
    xs_ = thinned(std::move(upright), {start.x, goal.x, window.left, window.right}, window.left, window.right,
                  search.lines);
    ys_ = thinned(std::move(level), {start.y, goal.y, window.top, window.bottom}, window.top, window.bottom,
                  search.lines);
}

void WayGrid::block(const Rect& card) {
    const auto first_after = [](const std::vector<double>& lines, double value) {
        return static_cast<std::size_t>(std::upper_bound(lines.begin(), lines.end(), value) - lines.begin());
    };
    const std::size_t columns = xs_.size();
    // Lines that run through it, and those between which it lies.
    const std::size_t left = first_after(xs_, card.left + kTouch);
    const std::size_t right = first_after(xs_, card.right - kTouch);
    const std::size_t top = first_after(ys_, card.top + kTouch);
    const std::size_t bottom = first_after(ys_, card.bottom - kTouch);
    for (std::size_t row = top; row < bottom; ++row) {
        for (std::size_t column = left == 0 ? 0 : left - 1; column < right && column + 1 < columns; ++column) {
            blocked_right_[row * columns + column] = 1;
        }
    }
    for (std::size_t column = left; column < right; ++column) {
        for (std::size_t row = top == 0 ? 0 : top - 1; row < bottom && row + 1 < ys_.size(); ++row) {
            blocked_down_[row * columns + column] = 1;
        }
    }
}

std::optional<WayGrid::Knot> WayGrid::knot_at(const Point& p) const {
    const auto column = std::lower_bound(xs_.begin(), xs_.end(), p.x);
    const auto row = std::lower_bound(ys_.begin(), ys_.end(), p.y);
    return Knot{static_cast<std::uint32_t>(column - xs_.begin()), static_cast<std::uint32_t>(row - ys_.begin())};
}

std::optional<WayGrid::Knot> WayGrid::next(const Knot& from, int columns, int rows) const {
    const std::int64_t column = std::int64_t{from.column} + columns;
    const std::int64_t row = std::int64_t{from.row} + rows;
    if (column < 0 || row < 0 || column >= static_cast<std::int64_t>(xs_.size()) ||
        row >= static_cast<std::int64_t>(ys_.size())) {
        return std::nullopt;
    }
    const Knot to{static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row)};
    const std::size_t nearer =
        static_cast<std::size_t>(std::min(from.row, to.row)) * xs_.size() + std::min(from.column, to.column);
    if ((columns != 0 ? blocked_right_ : blocked_down_)[nearer] != 0) return std::nullopt;
    return to;
}

}  // namespace leeway::edit
