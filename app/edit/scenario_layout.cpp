#include "edit/scenario_layout.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/assert.h"
#include "edit/card_gaps.h"

namespace leeway::edit {

namespace {

using ScenesById = std::unordered_map<std::string_view, std::size_t>;

/// The first scene with each id, of those from `first` to before `end`.
ScenesById scenes_by_id(const model::Scenario& scenario, std::size_t first, std::size_t end) {
    ScenesById by_id;
    for (std::size_t i = first; i < end; ++i) by_id.try_emplace(scenario.scenes[i].id.text, i);
    return by_id;
}

void add_links(const model::Scenario& scenario, std::size_t scene, const ScenesById& by_id,
               std::vector<SceneLink>& links) {
    const auto& responses = scenario.scenes[scene].responses;
    for (std::size_t i = 0; i < responses.size(); ++i) {
        const auto add = [&](const SceneId& id, std::optional<std::size_t> outcome) {
            const auto found = by_id.find(id.text);
            if (found != by_id.end()) links.push_back({scene, i, outcome, found->second});
        };
        for (std::size_t k = 0; k < responses[i].then.size(); ++k) add(responses[i].then[k].target, k);
        if (responses[i].refused) add(*responses[i].refused, std::nullopt);
    }
}

using HandPlaces = std::vector<std::optional<Point>>;

HandPlaces hand_positions(const model::Scenario& scenario) {
    HandPlaces places;
    for (const model::Scene& scene : scenario.scenes) {
        places.push_back(scene.layout ? std::optional(Point{scene.layout->x, scene.layout->y}) : std::nullopt);
    }
    return places;
}

/// The cards without a place whose neighbours all have one.
std::vector<char> among_placed(const LayoutGraph& graph, const HandPlaces& places) {
    std::vector<char> has_placed(graph.nodes.size());
    std::vector<char> has_other(graph.nodes.size());
    const auto see = [&](std::size_t node, std::size_t neighbour) {
        if (node != neighbour) (places[neighbour] ? has_placed : has_other)[node] = 1;
    };
    for (const LayoutEdge& edge : graph.edges) {
        see(edge.from, edge.to);
        see(edge.to, edge.from);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        has_placed[i] = has_placed[i] != 0 && has_other[i] == 0 && !places[i] ? 1 : 0;
    }
    return has_placed;
}

Rect card_at(const LayoutGraph& graph, std::size_t node, const Point& corner) {
    return rect_at(corner, graph.nodes[node].width, graph.nodes[node].height);
}

/// Leaves the cards where they were drawn that no card positioned by hand is in the way of, and moves the others aside.
void settle_drawn(const LayoutGraph& graph, const std::vector<Point>& drawn, const std::vector<char>& waits,
                  HandPlaces& places) {
    std::vector<Rect> cards;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i]) cards.push_back(card_at(graph, i, *places[i]));
    }
    const std::size_t by_hand = cards.size();
    std::vector<std::size_t> moved_aside;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] || waits[i] != 0) continue;
        const Rect card = card_at(graph, i, drawn[i]);
        const auto is_in_the_way = [&](const Rect& other) { return other.grown(kCardGap / 2).overlaps(card); };
        if (std::any_of(cards.begin(), cards.begin() + static_cast<std::ptrdiff_t>(by_hand), is_in_the_way)) {
            moved_aside.push_back(i);
            continue;
        }
        places[i] = drawn[i];
        cards.push_back(card);
    }
    for (const std::size_t i : moved_aside) {
        places[i] = nearest_free(cards, drawn[i], graph.nodes[i].width, graph.nodes[i].height);
        cards.push_back(card_at(graph, i, *places[i]));
    }
}

/// Every card was positioned by hand: nothing is left to be laid out.
Layout as_placed(const LayoutGraph& graph, const HandPlaces& places) {
    Layout layout;
    for (const auto& place : places) layout.positions.push_back(*place);
    layout.bends.resize(graph.edges.size());
    return layout;
}

}  // namespace

std::vector<SceneLink> links_of(const model::Scenario& scenario) {
    std::vector<SceneLink> links;
    std::vector<std::size_t> ends{scenario.scenes.size()};
    for (std::size_t i = scenario.contacts.size(); i-- > 1;)
        ends.insert(ends.begin(), scenario.contacts[i].first_scene);
    std::size_t first = 0;
    for (const std::size_t end : ends) {
        const ScenesById by_id = scenes_by_id(scenario, first, end);
        for (; first < end; ++first) add_links(scenario, first, by_id, links);
    }
    return links;
}

LayoutGraph graph_of(const model::Scenario& scenario, const std::vector<SceneLink>& links,
                     const std::vector<CardShape>& shapes) {
    LEEWAY_ASSERT(shapes.size() == scenario.scenes.size(), "a shape for each scene");
    LayoutGraph graph;
    for (const CardShape& shape : shapes) graph.nodes.push_back({shape.width, shape.height});
    for (const SceneLink& link : links) {
        LEEWAY_ASSERT(link.response < shapes[link.scene].ports.size(), "a port for each response");
        graph.edges.push_back({link.scene, shapes[link.scene].ports[link.response], link.target});
    }
    const auto start = std::find_if(scenario.scenes.begin(), scenario.scenes.end(),
                                    [&](const model::Scene& scene) { return scene.id == scenario.start; });
    if (start != scenario.scenes.end()) graph.start = static_cast<std::size_t>(start - scenario.scenes.begin());
    return graph;
}

Layout layout_of(const model::Scenario& scenario, const std::vector<CardShape>& shapes) {
    const LayoutGraph graph = graph_of(scenario, links_of(scenario), shapes);
    HandPlaces places = hand_positions(scenario);
    if (std::all_of(places.begin(), places.end(), [](const auto& place) { return place.has_value(); }))
        return as_placed(graph, places);
    Layout layout = lay_out(graph);
    if (std::none_of(places.begin(), places.end(), [](const auto& place) { return place.has_value(); })) return layout;
    settle_drawn(graph, layout.positions, among_placed(graph, places), places);
    const std::vector<Point> drawn = layout.positions;
    layout.positions = place_new(graph, places);
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        const bool stands =
            drawn[edge.from] == layout.positions[edge.from] && drawn[edge.to] == layout.positions[edge.to];
        if (!stands) layout.bends[i].clear();
    }
    return layout;
}

}  // namespace leeway::edit
