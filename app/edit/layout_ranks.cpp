#include <algorithm>

#include "edit/layout_layers.h"
#include "edit/layout_simplex.h"

namespace leeway::edit {

namespace {

/// Finds the links that close a circle, by walking from the start along all responses in their order: those that lead
/// back to a card that the walk came through.
class CircleFinder {
public:
    explicit CircleFinder(const LayoutGraph& part)
        : part_(part), outs_(part.nodes.size()), state_(part.nodes.size(), State::New), goes_back_(part.edges.size()) {
        for (std::size_t i = 0; i < part.edges.size(); ++i) {
            outs_[part.edges[i].from].push_back(i);
            // Nothing comes before the start.
            if (part.edges[i].to == part.start) goes_back_[i] = 1;
        }
    }

    std::vector<char> run() {
        walk(part_.start);
        // What nothing leads to comes before the rest, so that fewer links go back.
        std::vector<char> is_led_to(part_.nodes.size());
        for (const LayoutEdge& edge : part_.edges) is_led_to[edge.to] = 1;
        for (std::size_t node = 0; node < part_.nodes.size(); ++node) {
            if (is_led_to[node] == 0) walk(node);
        }
        for (std::size_t node = 0; node < part_.nodes.size(); ++node) walk(node);
        return std::move(goes_back_);
    }

private:
    enum class State : char { New, Open, Done };
    struct Step {
        std::size_t node = 0;
        std::size_t next_out = 0;
    };

    void walk(std::size_t from) {
        if (state_[from] != State::New) return;
        std::vector<Step> way{{from, 0}};
        state_[from] = State::Open;
        while (!way.empty()) {
            const std::size_t node = way.back().node;
            if (way.back().next_out == outs_[node].size()) {
                state_[node] = State::Done;
                way.pop_back();
                continue;
            }
            const std::size_t edge = outs_[node][way.back().next_out++];
            const std::size_t to = part_.edges[edge].to;
            if (state_[to] == State::Open) goes_back_[edge] = 1;
            if (state_[to] != State::New) continue;
            state_[to] = State::Open;
            way.push_back({to, 0});
        }
    }

    const LayoutGraph& part_;
    std::vector<std::vector<std::size_t>> outs_;
    std::vector<State> state_;
    std::vector<char> goes_back_;
};

}  // namespace

std::vector<std::uint32_t> rank_cards(const LayoutGraph& part) {
    const std::vector<char> goes_back = CircleFinder(part).run();
    const auto number = [](std::size_t node) { return static_cast<std::uint32_t>(node); };
    std::vector<RankLink> links;
    std::vector<char> is_led_to(part.nodes.size());
    for (std::size_t i = 0; i < part.edges.size(); ++i) {
        const LayoutEdge& edge = part.edges[i];
        if (edge.from == edge.to) continue;
        RankLink link{number(edge.from), number(edge.to)};
        if (goes_back[i] != 0) std::swap(link.tail, link.head);
        links.push_back(link);
        is_led_to[link.head] = 1;
    }
    for (std::size_t node = 0; node < part.nodes.size(); ++node) {
        if (is_led_to[node] == 0 && node != part.start) links.push_back({number(part.start), number(node), 0, 0});
    }
    return RankSimplex(number(part.nodes.size()), number(part.start), std::move(links)).run();
}

}  // namespace leeway::edit
