#include "edit/link_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>
#include <utility>

#include "edit/way_grid.h"

namespace leeway::edit {

namespace {

/// A corner is worth a detour of so much.
constexpr double kCornerCost = 60;

/// Headings are numbered clockwise: right, down, left, up.
constexpr std::uint32_t kRight = 0;
constexpr std::uint32_t kLeft = 2;
constexpr std::array<int, 4> kStepX{1, 0, -1, 0};
constexpr std::array<int, 4> kStepY{0, 1, 0, -1};

class Search {
public:
    Search(const WayGrid& grid, const WayGrid::Knot& start, const WayGrid::Knot& goal)
        : grid_(grid), goal_(goal), states_(4 * grid.xs().size() * grid.ys().size()) {
        const std::uint32_t state = number(start, kRight);
        states_[state].cost = 0;
        open_.push({guess(start), state});
    }

    std::optional<std::vector<Point>> run() {
        while (!open_.empty()) {
            const std::uint32_t state = open_.top().second;
            open_.pop();
            if (std::exchange(states_[state].is_done, true)) continue;
            const std::uint32_t heading = state % 4;
            const WayGrid::Knot at = knot(state);
            if (at == goal_ && heading != kLeft) return corners_to(state);
            for (std::uint32_t next = 0; next < 4; ++next) {
                if (next != (heading + 2) % 4) step(state, at, next);
            }
        }
        return std::nullopt;
    }

private:
    struct State {
        double cost = std::numeric_limits<double>::infinity();
        std::uint32_t from = 0;
        bool is_done = false;
    };

    [[nodiscard]] std::uint32_t number(const WayGrid::Knot& at, std::uint32_t heading) const {
        return 4 * (at.row * static_cast<std::uint32_t>(grid_.xs().size()) + at.column) + heading;
    }
    [[nodiscard]] WayGrid::Knot knot(std::uint32_t state) const {
        const auto columns = static_cast<std::uint32_t>(grid_.xs().size());
        return {state / 4 % columns, state / 4 / columns};
    }

    /// Never more than what is left.
    [[nodiscard]] double guess(const WayGrid::Knot& at) const {
        const Point here = grid_.at(at);
        const Point there = grid_.at(goal_);
        return std::abs(there.x - here.x) + std::abs(there.y - here.y);
    }

    void step(std::uint32_t state, const WayGrid::Knot& at, std::uint32_t heading) {
        const std::optional<WayGrid::Knot> next = grid_.next(at, kStepX[heading], kStepY[heading]);
        if (!next) return;
        const Point a = grid_.at(at);
        const Point b = grid_.at(*next);
        double cost = states_[state].cost + std::abs(b.x - a.x) + std::abs(b.y - a.y);
        if (heading != state % 4) cost += kCornerCost;
        // Into the entry one goes to the right.
        if (*next == goal_ && heading != kRight) cost += kCornerCost;
        const std::uint32_t to = number(*next, heading);
        if (cost >= states_[to].cost) return;
        states_[to] = {cost, state, false};
        open_.push({cost + guess(*next), to});
    }

    [[nodiscard]] std::vector<Point> corners_to(std::uint32_t state) const {
        std::vector<Point> way{grid_.at(knot(state))};
        while (states_[state].cost > 0) {
            const std::uint32_t from = states_[state].from;
            const bool turns = from % 4 != state % 4;
            if (turns || states_[from].cost == 0) way.push_back(grid_.at(knot(from)));
            state = from;
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

    using Open = std::pair<double, std::uint32_t>;  // guessed length through a state
    const WayGrid& grid_;
    WayGrid::Knot goal_;
    std::vector<State> states_;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open_;
};

/// Leaves out points where one goes straight on.
std::vector<Point> only_corners(const std::vector<Point>& way) {
    std::vector<Point> corners;
    for (const Point& p : way) {
        while (corners.size() >= 2) {
            const Point& a = corners[corners.size() - 2];
            const Point& b = corners.back();
            if (!(a.x == b.x && b.x == p.x) && !(a.y == b.y && b.y == p.y)) break;
            corners.pop_back();
        }
        if (corners.empty() || !(corners.back() == p)) corners.push_back(p);
    }
    return corners;
}

}  // namespace

std::optional<std::vector<Point>> find_way(const WaySearch& search, const CardIndex& cards) {
    const WayGrid grid(search, cards);
    const auto start = grid.start();
    const auto goal = grid.goal();
    if (!start || !goal) return std::nullopt;
    std::optional<std::vector<Point>> way = Search(grid, *start, *goal).run();
    if (!way) return std::nullopt;
    way->insert(way->begin(), search.port);
    way->push_back(search.entry);
    return only_corners(*way);
}

}  // namespace leeway::edit
