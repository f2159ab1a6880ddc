#include "edit/layout_transpose.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace leeway::edit {

namespace {

constexpr int kRounds = 3;

}  // namespace

Transposer::Transposer(Layers& layers) : layers_(layers) {
    ports_.reserve(layers.ins.size());
    for (const std::uint32_t link : layers.ins) ports_.push_back(layers.first_of_port[link]);
}

void Transposer::run(const std::vector<char>& held) {
    std::vector<char> may_gain(layers_.columns.size(), 1);
    for (int round = 0; round < kRounds; ++round) {
        bool gained = false;
        std::vector<char> next(layers_.columns.size(), 0);
        for (std::size_t column = 0; column < layers_.columns.size(); ++column) {
            if (may_gain[column] == 0 || !run_column(column, held)) continue;
            gained = true;
            for (std::size_t near = column == 0 ? 0 : column - 1; near < column + 2 && near < next.size(); ++near) {
                next[near] = may_gain[near] = 1;
            }
        }
        if (!gained) break;
        may_gain = next;
    }
}

bool Transposer::run_column(std::size_t number, const std::vector<char>& held) {
    std::vector<Cell>& column = layers_.columns[number];
    list_ends(column);
    order_.resize(column.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    bool gained = false;
    for (std::size_t i = 0; i + 1 < column.size();) {
        const bool are_held = !held.empty() && held[column[order_[i]]] != 0 && held[column[order_[i + 1]]] != 0;
        if (are_held || gain(order_[i], order_[i + 1]) <= 0) {
            ++i;
            continue;
        }
        std::swap(order_[i], order_[i + 1]);
        gained = true;
        // What came up may come up further.
        i = i == 0 ? 1 : i - 1;
    }
    if (!gained) return false;
    std::vector<Cell> sorted;
    for (const std::size_t i : order_) sorted.push_back(column[i]);
    column = std::move(sorted);
    for (std::uint32_t i = 0; i < column.size(); ++i) layers_.place[column[i]] = i;
    return true;
}

void Transposer::list_ends(const std::vector<Cell>& column) {
    ends_.clear();
    left_.assign(column.size(), {});
    right_.assign(column.size(), {});
    const auto size = [&] { return static_cast<std::uint32_t>(ends_.size()); };
    const auto sort_from = [&](std::uint32_t first) {
        if (ends_.size() > first + std::size_t{1})
            std::sort(ends_.begin() + static_cast<std::ptrdiff_t>(first), ends_.end());
    };
    for (std::size_t i = 0; i < column.size(); ++i) {
        const Cell cell = column[i];
        left_[i].first = size();
        for (std::uint32_t k = layers_.first_in[cell]; k != layers_.first_in[cell + std::size_t{1}]; ++k) {
            // Links of one port are the same end; so it is the first of them that counts.
            ends_.push_back((std::uint64_t{layers_.place[layers_.sources[k]]} << 32U) + ports_[k]);
        }
        sort_from(left_[i].first);
        left_[i].end = right_[i].first = size();
        for (std::uint32_t k = layers_.first_out[cell]; k != layers_.first_out[cell + std::size_t{1}]; ++k) {
            ends_.push_back(layers_.place[layers_.targets[k]]);
        }
        sort_from(right_[i].first);
        right_[i].end = size();
    }
}

/// The crossings that a swap of two neighbours takes away.
std::int64_t Transposer::gain(std::size_t upper, std::size_t lower) const {
    return gain_on_side(left_[upper], left_[lower]) + gain_on_side(right_[upper], right_[lower]);
}

std::int64_t Transposer::gain_on_side(const Ends& upper, const Ends& lower) const {
    std::int64_t gain = 0;
    std::uint32_t below = lower.first;      // links of `lower` that end above one of `upper`
    std::uint32_t not_above = lower.first;  // or with it
    for (std::uint32_t i = upper.first; i != upper.end; ++i) {
        while (below != lower.end && ends_[below] < ends_[i]) ++below;
        while (not_above != lower.end && ends_[not_above] <= ends_[i]) ++not_above;
        gain += std::int64_t{below} - lower.first;
        gain -= std::int64_t{lower.end} - not_above;
    }
    return gain;
}

}  // namespace leeway::edit
