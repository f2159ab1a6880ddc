#include "edit/layout_parts.h"

#include <algorithm>
#include <numeric>

namespace leeway::edit {

namespace {

/// A row of parts is at least so wide, about a screen.
constexpr double kPageWidth = 2400;

/// Which part each node belongs to: union-find with halved paths.
class Union {
public:
    explicit Union(std::size_t size) : up_(size) { std::iota(up_.begin(), up_.end(), std::size_t{0}); }

    std::size_t find(std::size_t node) {
        while (up_[node] != node) node = up_[node] = up_[up_[node]];
        return node;
    }
    /// The smaller number stays on top.
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        up_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> up_;
};

std::size_t start_of(const LayoutGraph& part) {
    std::vector<char> is_led_to(part.nodes.size());
    for (const LayoutEdge& edge : part.edges) {
        if (edge.from != edge.to) is_led_to[edge.to] = 1;
    }
    const auto found = std::find(is_led_to.begin(), is_led_to.end(), char{0});
    return found == is_led_to.end() ? 0 : static_cast<std::size_t>(found - is_led_to.begin());
}

}  // namespace

std::vector<GraphPart> parts_of(const LayoutGraph& graph) {
    Union together(graph.nodes.size());
    for (const LayoutEdge& edge : graph.edges) together.join(edge.from, edge.to);
    std::vector<GraphPart> parts;
    std::vector<std::size_t> part_of_top(graph.nodes.size(), graph.nodes.size());
    std::vector<std::size_t> number(graph.nodes.size());
    const auto add = [&](std::size_t node) -> GraphPart& {
        std::size_t& part = part_of_top[together.find(node)];
        if (part == graph.nodes.size()) {
            part = parts.size();
            parts.emplace_back();
        }
        return parts[part];
    };
    if (!graph.nodes.empty()) add(graph.start);
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        GraphPart& part = add(node);
        number[node] = part.nodes.size();
        part.nodes.push_back(node);
        part.graph.nodes.push_back(graph.nodes[node]);
    }
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        GraphPart& part = add(edge.from);
        part.edges.push_back(i);
        part.graph.edges.push_back({number[edge.from], edge.port_y, number[edge.to]});
    }
    for (GraphPart& part : parts) part.graph.start = start_of(part.graph);
    if (!parts.empty()) parts.front().graph.start = number[graph.start];
    return parts;
}

std::vector<Point> pack_parts(const std::vector<PartSize>& sizes) {
    if (sizes.empty()) return {};
    const double widest = std::max(kPageWidth, sizes.front().width);
    std::vector<Point> corners;
    Point next;
    double row_height = 0;
    for (const PartSize& size : sizes) {
        const bool is_in_row = next.x == 0 || next.x + size.width <= widest;
        // What belongs to the start stands alone.
        if (!is_in_row || corners.size() == 1) {
            next = {0, next.y + row_height + kPartGap};
            row_height = 0;
        }
        corners.push_back(next);
        next.x += size.width + kPartGap;
        row_height = std::max(row_height, size.height);
    }
    return corners;
}

}  // namespace leeway::edit
