#include "edit/layout_layers.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace leeway::edit {

namespace {

/// Cells of long links in a drawing; with more of them the longest links run outside, so that a huge tangle takes no
/// longer than a huge case.
constexpr std::size_t kMostWayCells = 60'000;

/// Builds layers, a step a function.
class LayerBuilder {
public:
    LayerBuilder(const LayoutGraph& part, const std::vector<std::uint32_t>& ranks) : part_(part) {
        std::uint32_t last = 0;
        for (std::size_t node = 0; node < part.nodes.size(); ++node) {
            const std::uint32_t column = ranks[node] + 1;
            last = std::max(last, column);
            layers_.cells.push_back(
                {static_cast<Cell>(node), column, part.nodes[node].height, entry_y(part.nodes[node]), false});
        }
        layers_.columns.resize(last + std::size_t{2});
    }

    Layers build() {
        pick_outside();
        layers_.ways.resize(part_.edges.size());
        for (const std::size_t edge : by_port()) add_way(edge);
        sort_links();
        fill_columns();
        number_by_column();
        sort_links();
        list_ends();
        return std::move(layers_);
    }

private:
    [[nodiscard]] std::uint32_t column_of(std::size_t node) const { return layers_.cells[node].rank; }

    [[nodiscard]] std::size_t length_of_way(const LayoutEdge& edge) const {
        const std::uint32_t from = column_of(edge.from);
        const std::uint32_t to = column_of(edge.to);
        return to > from ? to - from - 1 : from - to + std::size_t{3};
    }

    void pick_outside() {
        layers_.runs_outside.assign(part_.edges.size(), 0);
        std::vector<std::size_t> order(part_.edges.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return length_of_way(part_.edges[a]) < length_of_way(part_.edges[b]);
        });
        std::size_t cells = 0;
        for (const std::size_t edge : order) {
            cells += length_of_way(part_.edges[edge]);
            if (cells > kMostWayCells) layers_.runs_outside[edge] = 1;
        }
    }

    /// Links that are alike follow one another.
    [[nodiscard]] std::vector<std::size_t> by_port() const {
        std::vector<std::size_t> order(part_.edges.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto key = [&](std::size_t i) {
            const LayoutEdge& edge = part_.edges[i];
            return std::tuple(edge.from, edge.port_y, edge.to, i);
        };
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
        return order;
    }

    void add_way(std::size_t number) {
        const LayoutEdge& edge = part_.edges[number];
        if (layers_.runs_outside[number] != 0 || edge.from == edge.to) return;
        if (last_ && part_.edges[*last_].from == edge.from && part_.edges[*last_].to == edge.to &&
            part_.edges[*last_].port_y == edge.port_y) {
            layers_.ways[number] = layers_.ways[*last_];
            return;
        }
        last_ = number;
        if (column_of(edge.to) > column_of(edge.from)) {
            add_way_on(edge, layers_.ways[number]);
        } else {
            add_way_back(edge, layers_.ways[number]);
        }
    }

    void add_way_on(const LayoutEdge& edge, std::vector<Cell>& way) {
        auto at = static_cast<Cell>(edge.from);
        double port = edge.port_y;
        for (std::uint32_t column = column_of(edge.from) + 1; column < column_of(edge.to); ++column) {
            const Cell next = add_cell(column, false);
            layers_.links.push_back({at, next, port});
            way.push_back(next);
            at = next;
            port = 0;
        }
        layers_.links.push_back({at, static_cast<Cell>(edge.to), port});
    }

    /// Turns behind the card that it comes from and before the one that it goes to make all pieces lead right.
    void add_way_back(const LayoutEdge& edge, std::vector<Cell>& way) {
        Cell right = add_cell(column_of(edge.from) + 1, true);
        layers_.links.push_back({static_cast<Cell>(edge.from), right, edge.port_y});
        for (std::uint32_t column = column_of(edge.from); column >= column_of(edge.to); --column) {
            const Cell next = add_cell(column, false);
            layers_.links.push_back({next, right, 0});
            way.push_back(next);
            right = next;
        }
        const Cell turn = add_cell(column_of(edge.to) - 1, true);
        layers_.links.push_back({turn, right, 0});
        layers_.links.push_back({turn, static_cast<Cell>(edge.to), 0});
    }

    Cell add_cell(std::uint32_t column, bool is_turn) {
        layers_.cells.push_back({kNoCard, column, 0, 0, is_turn});
        return static_cast<Cell>(layers_.cells.size() - 1);
    }

    /// Links are made in the order of their ports, so that those of one cell only have to be brought together.
    void sort_links() {
        layers_.first_out.assign(layers_.cells.size() + 1, 0);
        layers_.first_in.assign(layers_.cells.size() + 1, 0);
        for (const LayerLink& link : layers_.links) {
            ++layers_.first_out[link.from + std::size_t{1}];
            ++layers_.first_in[link.to + std::size_t{1}];
        }
        for (std::size_t i = 0; i < layers_.cells.size(); ++i) {
            layers_.first_out[i + 1] += layers_.first_out[i];
            layers_.first_in[i + 1] += layers_.first_in[i];
        }
        std::vector<LayerLink> sorted(layers_.links.size());
        std::vector<std::uint32_t> next(layers_.first_out.begin(), layers_.first_out.end() - 1);
        for (const LayerLink& link : layers_.links) sorted[next[link.from]++] = link;
        layers_.links = std::move(sorted);
        layers_.ins.resize(layers_.links.size());
        next.assign(layers_.first_in.begin(), layers_.first_in.end() - 1);
        for (std::uint32_t i = 0; i < layers_.links.size(); ++i) layers_.ins[next[layers_.links[i].to]++] = i;
    }

    void list_ends() {
        const std::vector<LayerLink>& links = layers_.links;
        for (const std::uint32_t link : layers_.ins) layers_.sources.push_back(links[link].from);
        for (std::uint32_t i = 0; i < links.size(); ++i) {
            layers_.targets.push_back(links[i].to);
            const bool shares = i > 0 && links[i - 1].from == links[i].from && links[i - 1].port == links[i].port;
            layers_.first_of_port.push_back(shares ? layers_.first_of_port[i - 1] : i);
        }
    }

    /// Depth first from the start, along links in the order of the ports: a tree comes out without a crossing.
    void fill_columns() {
        layers_.place.resize(layers_.cells.size());
        std::vector<char> met(layers_.cells.size());
        std::vector<Cell> open;
        for (std::size_t from = 0; from <= layers_.cells.size(); ++from) {
            open.push_back(static_cast<Cell>(from == 0 ? part_.start : from - 1));
            while (!open.empty()) {
                const Cell cell = open.back();
                open.pop_back();
                if (met[cell] != 0) continue;
                met[cell] = 1;
                std::vector<Cell>& column = layers_.columns[layers_.cells[cell].rank];
                layers_.place[cell] = static_cast<std::uint32_t>(column.size());
                column.push_back(cell);
                push_linked(cell, open);
            }
        }
    }

    void push_linked(Cell cell, std::vector<Cell>& open) const {
        for (std::uint32_t i = layers_.first_in[cell + std::size_t{1}]; i-- > layers_.first_in[cell];) {
            open.push_back(layers_.links[layers_.ins[i]].from);
        }
        for (std::uint32_t i = layers_.first_out[cell + std::size_t{1}]; i-- > layers_.first_out[cell];) {
            open.push_back(layers_.links[i].to);
        }
    }

    /// What stands next to each other gets numbers next to each other, cards aside: a column is looked through hundreds
    /// of times, and in a large graph memory is what that takes its time from.
    void number_by_column() {
        std::vector<Cell> number(layers_.cells.size());
        std::vector<LayerCell> cells = layers_.cells;
        auto next = static_cast<Cell>(part_.nodes.size());
        for (std::vector<Cell>& column : layers_.columns) {
            for (Cell& cell : column) {
                number[cell] = layers_.cells[cell].card == kNoCard ? next++ : cell;
                cells[number[cell]] = layers_.cells[cell];
                cell = number[cell];
            }
        }
        layers_.cells = std::move(cells);
        for (LayerLink& link : layers_.links) link = {number[link.from], number[link.to], link.port};
        for (std::vector<Cell>& way : layers_.ways) {
            for (Cell& cell : way) cell = number[cell];
        }
        for (const std::vector<Cell>& column : layers_.columns) {
            for (std::uint32_t i = 0; i < column.size(); ++i) layers_.place[column[i]] = i;
        }
    }

    const LayoutGraph& part_;
    Layers layers_;
    std::optional<std::size_t> last_;  ///< edge whose way was added last
};

}  // namespace

Layers make_layers(const LayoutGraph& part, const std::vector<std::uint32_t>& ranks) {
    return LayerBuilder(part, ranks).build();
}

}  // namespace leeway::edit
