#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "edit/link_search.h"

namespace leeway::edit {

/// The lines on which a link may run between cards, and where cards are in the way.
class WayGrid {
public:
    /// Where two lines meet.
    struct Knot {
        std::uint32_t column = 0;
        std::uint32_t row = 0;
        friend bool operator==(const Knot&, const Knot&) = default;
    };

    WayGrid(const WaySearch& search, const CardIndex& cards);

    [[nodiscard]] const std::vector<double>& xs() const { return xs_; }
    [[nodiscard]] const std::vector<double>& ys() const { return ys_; }
    [[nodiscard]] Point at(const Knot& knot) const { return {xs_[knot.column], ys_[knot.row]}; }

    /// A margin right of the port, or left of the entry; nothing if a card is in the way there.
    [[nodiscard]] std::optional<Knot> start() const { return start_; }
    [[nodiscard]] std::optional<Knot> goal() const { return goal_; }

    /// The next knot on the line; nothing at its end, and where a card lies between.
    [[nodiscard]] std::optional<Knot> next(const Knot& from, int columns, int rows) const;

private:
    void draw_lines(const WaySearch& search, const Point& start, const Point& goal);
    void block(const Rect& card);
    [[nodiscard]] std::optional<Knot> knot_at(const Point& p) const;
    [[nodiscard]] bool is_open(const Point& side, const Point& knot) const;

    std::vector<Rect> cards_;  ///< with their margins
    std::vector<double> xs_;
    std::vector<double> ys_;
    std::vector<char> blocked_right_;  ///< of each knot: the way to the next one
    std::vector<char> blocked_down_;
    std::optional<Knot> start_;
    std::optional<Knot> goal_;
};

}  // namespace leeway::edit
