#include <algorithm>
#include <utility>

#include "edit/layout_crossings.h"
#include "edit/layout_layers.h"
#include "edit/layout_seed.h"
#include "edit/layout_transpose.h"

namespace leeway::edit {

namespace {

/// Sweeps over all columns, from left to right and back in turns, while they help: as many as this, fewer where there
/// are many links, so that they look at about so many links together.
constexpr std::size_t kMostSweeps = 24;
constexpr std::size_t kLinksLookedAt = 600'000;
/// Sweeps without a gain before it ends.
constexpr std::size_t kPatience = 5;

/// Moves cells of a column to the mean height of what they are linked to in the one before.
class Sweeper {
public:
    /// @param held cells that keep their order among each other; of each cell, or none.
    Sweeper(Layers& layers, const std::vector<char>& held) : layers_(layers), held_(held), mean_(layers.cells.size()) {
        share_.reserve(layers.ins.size());
        for (const std::uint32_t link : layers.ins) {
            const Cell from = layers.links[link].from;
            const std::uint32_t first = layers.first_out[from];
            const std::uint32_t count = layers.first_out[from + std::size_t{1}] - first;
            share_.push_back((link - first + 0.5) / count - 0.5);
        }
    }

    void to_right(bool ties_turn) {
        for (std::size_t column = 1; column < layers_.columns.size(); ++column) {
            for (const Cell cell : layers_.columns[column]) mean_[cell] = mean_of_ins(cell);
            reorder(layers_.columns[column], ties_turn);
        }
    }

    void to_left(bool ties_turn) {
        for (std::size_t column = layers_.columns.size() - 1; column-- > 0;) {
            for (const Cell cell : layers_.columns[column]) mean_[cell] = mean_of_outs(cell);
            reorder(layers_.columns[column], ties_turn);
        }
    }

private:
    static constexpr double kStays = -1e9;  ///< the mean of a cell without links on that side

    [[nodiscard]] double mean_of_ins(Cell cell) const {
        const std::uint32_t first = layers_.first_in[cell];
        const std::uint32_t end = layers_.first_in[cell + std::size_t{1}];
        double sum = 0;
        for (std::uint32_t i = first; i != end; ++i) {
            sum += layers_.place[layers_.sources[i]] + share_[i];
        }
        return first == end ? kStays : sum / (end - first);
    }

    /// Weighs where a link arrives against where it leaves: what the upper ports lead to shall not pull all down.
    [[nodiscard]] double mean_of_outs(Cell cell) const {
        const std::uint32_t first = layers_.first_out[cell];
        const std::uint32_t end = layers_.first_out[cell + std::size_t{1}];
        double sum = 0;
        for (std::uint32_t link = first; link != end; ++link) sum += layers_.place[layers_.targets[link]];
        return first == end ? kStays : sum / (end - first);
    }

    /// Sorts the cells by their means; those without one keep their places.
    void reorder(std::vector<Cell>& column, bool ties_turn) {
        moving_.clear();
        for (const Cell cell : column) {
            if (mean_[cell] != kStays) moving_.push_back(cell);
        }
        if (ties_turn) std::reverse(moving_.begin(), moving_.end());
        std::stable_sort(moving_.begin(), moving_.end(), [&](Cell a, Cell b) { return mean_[a] < mean_[b]; });
        auto next = moving_.begin();
        kept_.clear();
        for (Cell& cell : column) {
            if (is_held(cell)) kept_.push_back(cell);
            if (mean_[cell] != kStays) cell = *next++;
        }
        auto kept = kept_.begin();
        for (std::uint32_t i = 0; i < column.size(); ++i) {
            if (is_held(column[i])) column[i] = *kept++;
            layers_.place[column[i]] = i;
        }
    }

    [[nodiscard]] bool is_held(Cell cell) const { return !held_.empty() && held_[cell] != 0; }

    Layers& layers_;
    const std::vector<char>& held_;
    std::vector<double> share_;  ///< of ins[i]: how far from the middle of its cell's ports it leaves, -0.5..0.5
    std::vector<double> mean_;
    std::vector<Cell> moving_;
    std::vector<Cell> kept_;
};

void number_places(Layers& layers) {
    for (const std::vector<Cell>& column : layers.columns) {
        for (std::uint32_t i = 0; i < column.size(); ++i) layers.place[column[i]] = i;
    }
}

/// Sweeps and swaps; leaves the best order that was seen.
void improve(Layers& layers, const std::vector<char>& held) {
    CrossingCounter counter(layers);
    Sweeper sweeper(layers, held);
    Transposer transposer(layers);
    std::vector<std::vector<Cell>> best = layers.columns;
    std::uint64_t fewest = counter.all();
    const std::size_t sweeps = std::clamp<std::size_t>(kLinksLookedAt / (layers.links.size() + 1), 4, kMostSweeps);
    std::size_t in_vain = 0;
    for (std::size_t sweep = 0; sweep < sweeps && fewest > 0 && in_vain < kPatience; ++sweep) {
        const bool ties_turn = sweep % 4 >= 2;
        sweep % 2 == 0 ? sweeper.to_right(ties_turn) : sweeper.to_left(ties_turn);
        transposer.run(held);
        const std::uint64_t crossings = counter.all();
        ++in_vain;
        if (crossings >= fewest) continue;
        fewest = crossings;
        best = layers.columns;
        in_vain = 0;
    }
    layers.columns = std::move(best);
    number_places(layers);
}

}  // namespace

void order_layers(Layers& layers, const std::vector<std::optional<Point>>& former) {
    const std::vector<char> held = seed_order(layers, former);
    number_places(layers);
    improve(layers, held);
    if (!held.empty()) Transposer(layers).run({});
}

}  // namespace leeway::edit
