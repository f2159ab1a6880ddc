#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "edit/card_index.h"
#include "edit/layout.h"
#include "engine/dice.h"

/// Random graphs of cards for the tests of the canvas.
namespace leeway::support {

/// Throws one after another.
class Throws {
public:
    explicit Throws(std::uint64_t seed) : dice_(seed) {}
    /// 0..below-1.
    template <typename Count>
    std::uint32_t below(Count below) {
        return dice_.below(next_++, static_cast<std::uint32_t>(below));
    }
    /// from..to, whole.
    double between(int from, int to) { return from + static_cast<double>(below(to - from + 1)); }

private:
    engine::Dice dice_;
    std::uint64_t next_ = 0;
};

struct GraphShape {
    std::string name;
    std::size_t nodes = 0;
    std::size_t links = 0;
    std::size_t reach = 0;   ///< how many cards further a link leads at most
    std::uint32_t back = 0;  ///< percent of the links that lead back, or to their own card
    std::uint64_t seed = 0;
};

/// From nothing at all over chains, tangles and loose cards to some hundred cards.
[[nodiscard]] std::vector<GraphShape> graph_shapes();

/// The same shape gives the same graph. Cards differ in width and height.
[[nodiscard]] edit::LayoutGraph random_graph(const GraphShape& shape);

/// The cards of a graph at their places.
[[nodiscard]] std::vector<edit::Rect> cards_at(const edit::LayoutGraph& graph, const std::vector<edit::Point>& corners);

/// How many pairs of cards overlap once they are grown by half a gap each; those of a sweep from left to right.
[[nodiscard]] std::size_t overlaps(const std::vector<edit::Rect>& cards, double gap);

}  // namespace leeway::support
