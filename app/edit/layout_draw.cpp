#include "edit/layout_draw.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace leeway::edit {

namespace {

/// Links that change their height by more than this get twice the gap.
constexpr double kLargeStep = 800;
/// Upright pieces of links beside a column, and level ones above everything, take turns on so many lanes.
constexpr std::size_t kLanes = 6;
constexpr double kLaneWidth = 8;
/// From a card to the first lane.
constexpr double kFirstLane = 20;

/// Left and right side of what stands in a column.
struct ColumnSides {
    double left = 0;
    double right = 0;
};

class Drawer {
public:
    Drawer(const LayoutGraph& part, const Layers& layers, const std::vector<double>& tops)
        : part_(part), layers_(layers), tops_(tops), lanes_(2 * layers.columns.size()) {}

    Layout run() {
        measure_columns();
        for (std::size_t node = 0; node < part_.nodes.size(); ++node) {
            const std::size_t column = layers_.cells[node].rank;
            drawing_.positions.push_back({columns_[column].left, tops_[node]});
            drawing_.ranks.push_back(column - 1);
        }
        for (std::size_t cell = 0; cell < tops_.size(); ++cell) {
            if (!layers_.cells[cell].is_turn) top_ = std::min(top_, tops_[cell]);
        }
        drawing_.bends.resize(part_.edges.size());
        for (std::size_t edge = 0; edge < part_.edges.size(); ++edge) draw_edge(edge);
        start_at_zero();
        return std::move(drawing_);
    }

private:
    void measure_columns() {
        std::vector<double> step(layers_.columns.size(), 0);
        for (const LayerLink& link : layers_.links) {
            if (layers_.cells[link.from].is_turn || layers_.cells[link.to].is_turn) continue;
            const double change = tops_[link.to] + layers_.cells[link.to].entry - tops_[link.from] - link.port;
            double& largest = step[layers_.cells[link.from].rank];
            largest = std::max(largest, std::abs(change));
        }
        columns_.resize(layers_.columns.size());
        double x = 0;
        for (std::size_t column = 1; column + 1 < columns_.size(); ++column) {
            double width = 0;
            for (const Cell cell : layers_.columns[column]) {
                if (layers_.cells[cell].card != kNoCard) {
                    width = std::max(width, part_.nodes[layers_.cells[cell].card].width);
                }
            }
            columns_[column] = {x, x + width};
            x += width + kColumnGap * (1 + std::min(1.0, step[column] / kLargeStep));
        }
    }

    void draw_edge(std::size_t number) {
        const LayoutEdge& edge = part_.edges[number];
        if (edge.from == edge.to) return;
        const std::size_t from = layers_.cells[edge.from].rank;
        const std::size_t to = layers_.cells[edge.to].rank;
        const Point port{columns_[from].left + part_.nodes[edge.from].width, tops_[edge.from] + edge.port_y};
        const Point entry{columns_[to].left, tops_[edge.to] + layers_.cells[edge.to].entry};
        std::vector<Point>& bends = drawing_.bends[number];
        if (layers_.runs_outside[number] != 0) {
            draw_outside(bends, from, to, port.y, entry.y);
        } else if (to > from) {
            if (port.x < columns_[from].right) bends.push_back({columns_[from].right, port.y});
            for (const Cell cell : layers_.ways[number]) cross_column(bends, cell, true);
        } else {
            const double right = lane_right_of(from);
            bends.push_back({right, port.y});
            bends.push_back({right, tops_[layers_.ways[number].front()]});
            for (const Cell cell : layers_.ways[number]) cross_column(bends, cell, false);
            const double left = lane_left_of(to);
            bends.push_back({left, bends.back().y});
            bends.push_back({left, entry.y});
        }
        drop_needless(bends, port, entry);
    }

    void cross_column(std::vector<Point>& bends, Cell cell, bool to_right) const {
        const ColumnSides& sides = columns_[layers_.cells[cell].rank];
        bends.push_back({to_right ? sides.left : sides.right, tops_[cell]});
        bends.push_back({to_right ? sides.right : sides.left, tops_[cell]});
    }

    void draw_outside(std::vector<Point>& bends, std::size_t from, std::size_t to, double port_y, double arrives_at) {
        const double right = lane_right_of(from);
        const double left = lane_left_of(to);
        const double above = top_ - kCardGap - kLaneWidth * static_cast<double>(outside_++ % kLanes);
        bends.insert(bends.end(), {{right, port_y}, {right, above}, {left, above}, {left, arrives_at}});
    }

    double lane_right_of(std::size_t column) {
        const std::size_t lane = lanes_[2 * column + 1]++ % kLanes;
        return columns_[column].right + kFirstLane + kLaneWidth * static_cast<double>(lane);
    }

    double lane_left_of(std::size_t column) {
        const std::size_t lane = lanes_[2 * column]++ % kLanes;
        return columns_[column].left - kFirstLane - kLaneWidth * static_cast<double>(lane);
    }

    /// Leaves out bends where a link goes straight on.
    static void drop_needless(std::vector<Point>& bends, const Point& port, const Point& entry) {
        std::vector<Point> kept;
        for (std::size_t i = 0; i < bends.size(); ++i) {
            const Point& before = kept.empty() ? port : kept.back();
            const Point& after = i + 1 == bends.size() ? entry : bends[i + 1];
            const bool is_level = before.y == bends[i].y && after.y == bends[i].y;
            const bool goes_on = (after.x - bends[i].x) * (bends[i].x - before.x) >= 0;
            if (!is_level || !goes_on) kept.push_back(bends[i]);
        }
        bends = std::move(kept);
    }

    void start_at_zero() {
        for (const auto& bends : drawing_.bends) {
            for (const Point& p : bends) top_ = std::min(top_, p.y);
        }
        for (Point& p : drawing_.positions) p.y -= top_;
        for (auto& bends : drawing_.bends) {
            for (Point& p : bends) p.y -= top_;
        }
    }

    const LayoutGraph& part_;
    const Layers& layers_;
    const std::vector<double>& tops_;
    std::vector<std::size_t> lanes_;  ///< taken so far: left and right of each column
    std::size_t outside_ = 0;
    std::vector<ColumnSides> columns_;
    double top_ = std::numeric_limits<double>::infinity();
    Layout drawing_;
};

}  // namespace

Layout draw_layers(const LayoutGraph& part, const Layers& layers, const std::vector<double>& tops) {
    return Drawer(part, layers, tops).run();
}

PartSize size_of(const LayoutGraph& part, const Layout& drawing) {
    PartSize size;
    for (std::size_t node = 0; node < part.nodes.size(); ++node) {
        size.width = std::max(size.width, drawing.positions[node].x + part.nodes[node].width);
        size.height = std::max(size.height, drawing.positions[node].y + part.nodes[node].height);
    }
    for (const auto& bends : drawing.bends) {
        for (const Point& p : bends) size.height = std::max(size.height, p.y);
    }
    return size;
}

}  // namespace leeway::edit
