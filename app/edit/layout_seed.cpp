#include "edit/layout_seed.h"

#include <algorithm>

namespace leeway::edit {

namespace {

/// Spreads the heights that are known along the links.
class HeightSpreader {
public:
    HeightSpreader(const Layers& layers, const std::vector<std::optional<Point>>& former)
        : layers_(layers), held_(layers.cells.size()), height_(layers.cells.size()), known_(layers.cells.size()) {
        for (Cell cell = 0; cell < layers.cells.size(); ++cell) {
            const std::uint32_t card = layers.cells[cell].card;
            if (card == kNoCard || card >= former.size() || !former[card]) continue;
            held_[cell] = known_[cell] = 1;
            height_[cell] = former[card]->y;
        }
    }

    void run() {
        for (int round = 0; round < 3; ++round) {
            for (const auto& column : layers_.columns) {
                for (const Cell cell : column) take_mean(cell);
            }
            for (std::size_t i = layers_.columns.size(); i-- > 0;) {
                for (const Cell cell : layers_.columns[i]) take_mean(cell);
            }
        }
    }

    [[nodiscard]] double height(Cell cell) const { return height_[cell]; }
    [[nodiscard]] bool knows_any() const { return std::find(held_.begin(), held_.end(), char{1}) != held_.end(); }
    [[nodiscard]] const std::vector<char>& held() const { return held_; }

private:
    void take_mean(Cell cell) {
        if (held_[cell] != 0) return;
        double sum = 0;
        int count = 0;
        for (std::uint32_t i = layers_.first_in[cell]; i != layers_.first_in[cell + std::size_t{1}]; ++i) {
            const LayerLink& link = layers_.links[layers_.ins[i]];
            if (known_[link.from] == 0) continue;
            sum += height_[link.from] + link.port - layers_.cells[cell].entry;
            ++count;
        }
        for (std::uint32_t i = layers_.first_out[cell]; i != layers_.first_out[cell + std::size_t{1}]; ++i) {
            const LayerLink& link = layers_.links[i];
            if (known_[link.to] == 0) continue;
            sum += height_[link.to] + layers_.cells[link.to].entry - link.port;
            ++count;
        }
        if (count == 0) return;
        height_[cell] = sum / count;
        known_[cell] = 1;
    }

    const Layers& layers_;
    std::vector<char> held_;
    std::vector<double> height_;
    std::vector<char> known_;
};

}  // namespace

std::vector<char> seed_order(Layers& layers, const std::vector<std::optional<Point>>& former) {
    HeightSpreader spreader(layers, former);
    if (!spreader.knows_any()) return {};
    spreader.run();
    for (std::vector<Cell>& column : layers.columns) {
        std::stable_sort(column.begin(), column.end(),
                         [&](Cell a, Cell b) { return spreader.height(a) < spreader.height(b); });
    }
    return spreader.held();
}

}  // namespace leeway::edit
