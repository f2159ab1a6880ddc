#include "edit/layout_shortest.h"

#include <algorithm>
#include <cmath>

#include "edit/layout_align.h"
#include "edit/layout_simplex.h"

namespace leeway::edit {

namespace {

constexpr std::size_t kMostTableCells = 50'000;
/// The simplex counts in whole steps, so many to a unit of the canvas.
constexpr double kSteps = 8;
/// The root lies above everything by more than any drawing is high.
constexpr std::int32_t kFarAbove = 400'000'000;
/// How much a link's rise costs by how many of its ends are ways: straight lines matter the more the longer they are.
constexpr std::int32_t kWeights[] = {1, 2, 8};

std::int32_t steps(double length) { return static_cast<std::int32_t>(std::lround(length * kSteps)); }

/// The indices of a longest ascending subsequence (patience sorting).
std::vector<std::size_t> longest_ascending(const std::vector<std::uint32_t>& values) {
    std::vector<std::size_t> tails;  // of each length the one that ends lowest
    std::vector<std::size_t> before(values.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), values[i],
                                         [&](std::size_t tail, std::uint32_t value) { return values[tail] < value; });
        if (at != tails.begin()) before[i] = *(at - 1);
        if (at == tails.end()) {
            tails.push_back(i);
        } else {
            *at = i;
        }
    }
    std::vector<std::size_t> longest;
    if (tails.empty()) return longest;
    for (std::size_t i = tails.back(); i != values.size(); i = before[i]) longest.push_back(i);
    std::reverse(longest.begin(), longest.end());
    return longest;
}

class ShortestPlacer {
public:
    explicit ShortestPlacer(const Layers& layers) : layers_(layers), unit_(layers.cells.size(), kNoCard) {}

    std::optional<std::vector<double>> run() {
        tie_ways();
        keep_gaps();
        pull_links();
        const std::uint32_t root = next_;
        std::vector<char> has_upper(next_, 0);
        for (const RankLink& link : links_) has_upper[link.head] = 1;
        for (std::uint32_t node = 0; node < next_; ++node) {
            if (has_upper[node] == 0) links_.push_back({root, node, -kFarAbove, 0});
        }
        RankSimplex simplex(next_ + 1, root, std::move(links_));
        const std::vector<std::uint32_t> ranks = simplex.run();
        if (simplex.ended_early()) return std::nullopt;
        std::vector<double> tops;
        for (const std::uint32_t unit : unit_) tops.push_back(ranks[unit] / kSteps);
        return tops;
    }

private:
    /// Makes the cells of a long link one unit, which is straight, unless long links cross: then one of them bends.
    void tie_ways() {
        for (const std::vector<Cell>& column : layers_.columns) {
            std::vector<std::uint32_t> links;
            std::vector<std::uint32_t> places;
            for (const Cell cell : column) {
                for (std::uint32_t i = layers_.first_in[cell]; i != layers_.first_in[cell + std::size_t{1}]; ++i) {
                    const LayerLink& link = layers_.links[layers_.ins[i]];
                    if (!layers_.cells[cell].is_way() || !layers_.cells[link.from].is_way()) continue;
                    links.push_back(layers_.ins[i]);
                    places.push_back(layers_.place[link.from]);
                }
            }
            for (const std::size_t i : longest_ascending(places)) {
                unit_[layers_.links[links[i]].to] = unit_[layers_.links[links[i]].from];
            }
            for (const Cell cell : column) {
                if (unit_[cell] == kNoCard) unit_[cell] = next_++;
            }
        }
    }

    void keep_gaps() {
        for (const std::vector<Cell>& column : layers_.columns) {
            for (std::size_t i = 1; i < column.size(); ++i) {
                const LayerCell& upper = layers_.cells[column[i - 1]];
                const double apart = upper.height + gap_between(upper, layers_.cells[column[i]]);
                links_.push_back(
                    {unit_[column[i - 1]], unit_[column[i]], static_cast<std::int32_t>(std::ceil(apart * kSteps)), 0});
            }
        }
    }

    /// A node above both ends of each link, which pulls at both.
    void pull_links() {
        for (const LayerLink& link : layers_.links) {
            if (unit_[link.from] == unit_[link.to]) continue;
            const LayerCell& from = layers_.cells[link.from];
            const LayerCell& to = layers_.cells[link.to];
            const std::int32_t weight = kWeights[(from.is_way() ? 1 : 0) + (to.is_way() ? 1 : 0)];
            links_.push_back({next_, unit_[link.from], -steps(link.port), weight});
            links_.push_back({next_, unit_[link.to], -steps(to.entry), weight});
            ++next_;
        }
    }

    const Layers& layers_;
    std::vector<std::uint32_t> unit_;  ///< of each cell: the node that stands for it
    std::uint32_t next_ = 0;
    std::vector<RankLink> links_;
};

}  // namespace

std::optional<std::vector<double>> place_shortest(const Layers& layers) {
    if (layers.cells.size() > kMostTableCells) return std::nullopt;
    return ShortestPlacer(layers).run();
}

}  // namespace leeway::edit
