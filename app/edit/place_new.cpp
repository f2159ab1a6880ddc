#include <set>
#include <utility>

#include "base/assert.h"
#include "edit/card_gaps.h"
#include "edit/layout.h"

namespace leeway::edit {

namespace {

/// Places new cards one after another, first those that are linked with what has a place.
class Newcomers {
public:
    Newcomers(const LayoutGraph& graph, const std::vector<std::optional<Point>>& positions,
              const std::vector<Rect>& kept_free)
        : graph_(graph),
          positions_(positions.size()),
          ins_(graph.nodes.size()),
          outs_(graph.nodes.size()),
          taken_(kept_free) {
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            ins_[graph.edges[i].to].push_back(i);
            outs_[graph.edges[i].from].push_back(i);
        }
        for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
            if (positions[node]) settle(node, *positions[node]);
        }
    }

    std::vector<Point> run() {
        place_linked();
        for (std::size_t node = 0; node < positions_.size(); ++node) {
            if (positions_[node]) continue;
            place(node, below_all());
            place_linked();
        }
        std::vector<Point> all;
        for (const auto& position : positions_) all.push_back(*position);
        return all;
    }

private:
    enum class Linked { FromOld, ToOld };

    [[nodiscard]] Rect card(std::size_t node) const {
        return rect_at(*positions_[node], graph_.nodes[node].width, graph_.nodes[node].height);
    }

    void settle(std::size_t node, const Point& at) {
        positions_[node] = at;
        taken_.push_back(card(node));
        for (const std::size_t out : outs_[node]) waiting_.insert({Linked::FromOld, graph_.edges[out].to});
        for (const std::size_t in : ins_[node]) waiting_.insert({Linked::ToOld, graph_.edges[in].from});
    }

    void place(std::size_t node, const Point& wanted) {
        settle(node, nearest_free(taken_, wanted, graph_.nodes[node].width, graph_.nodes[node].height));
    }

    void place_linked() {
        while (!waiting_.empty()) {
            const auto [how, node] = *waiting_.begin();
            waiting_.erase(waiting_.begin());
            if (positions_[node]) continue;
            place(node, how == Linked::FromOld ? behind_source(node) : before_target(node));
        }
    }

    /// Such that the first link to it runs level.
    [[nodiscard]] Point behind_source(std::size_t node) const {
        for (const std::size_t in : ins_[node]) {
            const LayoutEdge& edge = graph_.edges[in];
            if (!positions_[edge.from]) continue;
            const Rect source = card(edge.from);
            return {source.right + kColumnGap, source.top + edge.port_y - entry_y(graph_.nodes[node])};
        }
        LEEWAY_ASSERT(false, "settle() lets only those wait for a source that have one");
        return {};
    }

    [[nodiscard]] Point before_target(std::size_t node) const {
        for (const std::size_t out : outs_[node]) {
            const LayoutEdge& edge = graph_.edges[out];
            if (!positions_[edge.to]) continue;
            const Rect target = card(edge.to);
            return {target.left - kColumnGap - graph_.nodes[node].width,
                    target.top + entry_y(graph_.nodes[edge.to]) - edge.port_y};
        }
        LEEWAY_ASSERT(false, "settle() lets only those wait for a target that have one");
        return {};
    }

    [[nodiscard]] Point below_all() const {
        if (taken_.empty()) return {};
        Rect all = taken_.front();
        for (const Rect& other : taken_) all = joined(all, other);
        return {all.left, all.bottom + kPartGap};
    }

    const LayoutGraph& graph_;
    std::vector<std::optional<Point>> positions_;
    std::vector<std::vector<std::size_t>> ins_;
    std::vector<std::vector<std::size_t>> outs_;
    std::set<std::pair<Linked, std::size_t>> waiting_;
    std::vector<Rect> taken_;  ///< by cards, or kept free
};

}  // namespace

std::vector<Point> place_new(const LayoutGraph& graph, const std::vector<std::optional<Point>>& positions,
                             const std::vector<Rect>& kept_free) {
    LEEWAY_ASSERT(positions.size() == graph.nodes.size(), "a place for each node, or nothing for a new one");
    return Newcomers(graph, positions, kept_free).run();
}

}  // namespace leeway::edit
