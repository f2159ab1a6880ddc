#include "edit/canvas.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace leeway::edit {

namespace {

/// Past so many changed places it costs less to lead all links anew than to ask which have to be.
constexpr std::size_t kManyChanges = 40;

std::vector<CardShape> shapes_of(const model::Scenario& scenario) {
    std::vector<CardShape> shapes;
    shapes.reserve(scenario.scenes.size());
    for (const model::Scene& scene : scenario.scenes) shapes.push_back(shape_of(scene));
    return shapes;
}

std::optional<Point> by_hand(const model::Scene& scene) {
    if (!scene.layout) return std::nullopt;
    return Point{scene.layout->x, scene.layout->y};
}

/// What a link is recognised by, though scenes before it came or went.
using LinkName = std::tuple<std::string, std::size_t, std::size_t, std::string>;

LinkName name_of(const SceneLink& link, const std::vector<std::string>& ids) {
    return {ids[link.scene], link.response, link.outcome ? *link.outcome + 1 : 0, ids[link.target]};
}

/// The link's ends as its cards stand now.
Point port_of(const LayoutEdge& edge, const CardIndex& cards) {
    return {cards.card(edge.from).right, cards.card(edge.from).top + edge.port_y};
}

bool is_in_place(const CanvasLink& link, const LayoutEdge& edge, const CardIndex& cards) {
    const Rect& target = cards.card(edge.to);
    const Point entry{target.left, target.top + entry_y({target.width(), target.height()})};
    return link.route.points.front() == port_of(edge, cards) && link.route.points.back() == entry;
}

/// Whether everything is where it was: most edits are of words, and then nothing has to be placed or led.
bool stands(const model::Scenario& scenario, const std::vector<Point>& positions, const std::vector<CardShape>& shapes,
            const std::vector<std::string>& ids, const CardIndex& cards) {
    if (ids.size() != scenario.scenes.size()) return false;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Rect rect = rect_at(positions[i], shapes[i].width, shapes[i].height);
        if (ids[i] != scenario.scenes[i].id.text || !(cards.card(i) == rect)) return false;
    }
    return true;
}

bool leads_as_before(const std::vector<SceneLink>& links, const std::vector<CanvasLink>& before) {
    const auto is_same = [](const SceneLink& link, const CanvasLink& former) {
        return link.scene == former.link.scene && link.response == former.link.response &&
               link.outcome == former.link.outcome && link.target == former.link.target;
    };
    return std::equal(links.begin(), links.end(), before.begin(), before.end(), is_same);
}

}  // namespace

CardShape shape_of(const model::Scene& scene) {
    CardShape shape{kCardWidth, kCardHead + kCardWords + kCardFoot, {}};
    for (std::size_t i = 0; i < scene.responses.size(); ++i) {
        shape.ports.push_back(kCardHead + kCardWords + (static_cast<double>(i) + 0.5) * kCardResponse);
    }
    shape.height += static_cast<double>(scene.responses.size()) * kCardResponse;
    return shape;
}

void Canvas::refresh(const model::Scenario& scenario) {
    if (ids_.empty() && places_.empty()) return lay_out_again(scenario);
    const std::vector<CardShape> shapes = shapes_of(scenario);
    follow_names(scenario);
    const std::vector<std::optional<Home>> homes = homes_of(scenario, shapes);
    const std::vector<std::optional<Point>> known = with_way_made(homes, shapes);
    const bool has_new = std::any_of(known.begin(), known.end(), [](const auto& place) { return !place; });
    std::vector<Point> positions;
    if (has_new) {
        positions = place_new(graph_of(scenario, links_of(scenario), shapes), known, left_homes(homes, known, shapes));
    } else {
        for (const auto& place : known) positions.push_back(*place);
    }
    for (std::size_t i = 0; i < homes.size(); ++i) remember(scenario.scenes[i], homes[i], positions[i], shapes[i]);
    led_anew_ = 0;
    if (stands(scenario, positions, shapes, ids_, cards_) && leads_as_before(links_of(scenario), links_)) return;
    place_cards(scenario, positions, shapes);
    lead_links(scenario, shapes, {});
}

std::optional<Home> Canvas::home_by_hand(const std::string& id, const Point& place) const {
    const auto known = places_by_hand_.find(id);
    if (known == places_by_hand_.end()) return std::nullopt;
    const auto same =
        std::find_if(known->second.begin(), known->second.end(), [&](const Home& home) { return home.place == place; });
    return same == known->second.end() ? std::nullopt : std::optional<Home>(*same);
}

/// Of those that were put somewhere by hand just now the present height counts.
std::vector<std::optional<Home>> Canvas::homes_of(const model::Scenario& scenario,
                                                  const std::vector<CardShape>& shapes) const {
    std::vector<std::optional<Home>> homes(scenario.scenes.size());
    for (std::size_t i = 0; i < homes.size(); ++i) {
        const model::Scene& scene = scenario.scenes[i];
        const std::optional<Point> place = by_hand(scene);
        const auto known = places_.find(scene.id.text);
        if (place) {
            homes[i] = home_by_hand(scene.id.text, *place).value_or(Home{*place, shapes[i].height, true});
        } else if (known != places_.end()) {
            homes[i] = known->second;
        }
    }
    return homes;
}

/// @param home nothing: it belongs where it stands now.
void Canvas::remember(const model::Scene& scene, const std::optional<Home>& home, const Point& stands,
                      const CardShape& shape) {
    const Home belongs = home.value_or(Home{stands, shape.height, scene.layout.has_value()});
    if (!belongs.is_fixed) {
        places_[scene.id.text] = belongs;
    } else if (std::vector<Home>& all = places_by_hand_[scene.id.text]; !home_by_hand(scene.id.text, belongs.place)) {
        all.push_back(belongs);
    }
}

/// A scene under another name stays where it is, also if it is the name of one that was somewhere else once.
void Canvas::follow_names(const model::Scenario& scenario) {
    const auto& scenes = scenario.scenes;
    const auto has_name = [&](const model::Scene& scene, const std::string& id) { return scene.id.text == id; };
    if (ids_.size() != scenes.size() || std::equal(scenes.begin(), scenes.end(), ids_.begin(), has_name)) return;
    const std::unordered_set<std::string_view> before(ids_.begin(), ids_.end());
    for (std::size_t i = 0; i < ids_.size(); ++i) {
        const std::string& id = scenes[i].id.text;
        const auto former = places_.find(ids_[i]);
        if (before.count(id) == 0 && former != places_.end()) places_.insert_or_assign(id, former->second);
        const auto by_hand = places_by_hand_.find(ids_[i]);
        if (before.count(id) == 0 && by_hand != places_by_hand_.end())
            places_by_hand_.insert_or_assign(id, by_hand->second);
    }
}

void Canvas::lay_out_again(const model::Scenario& scenario) {
    const std::vector<CardShape> shapes = shapes_of(scenario);
    const Layout layout = layout_of(scenario, shapes);
    for (std::size_t i = 0; i < shapes.size(); ++i)
        remember(scenario.scenes[i], std::nullopt, layout.positions[i], shapes[i]);
    links_.clear();
    place_cards(scenario, layout.positions, shapes);
    lead_links(scenario, shapes, layout.bends);
}

void Canvas::place_cards(const model::Scenario& scenario, const std::vector<Point>& positions,
                         const std::vector<CardShape>& shapes) {
    std::unordered_map<std::string, Rect> before;
    for (std::size_t i = 0; i < ids_.size(); ++i) before.emplace(ids_[i], cards_.card(i));
    std::vector<Rect> cards;
    std::vector<std::string> ids;
    changed_.clear();
    for (std::size_t i = 0; i < positions.size(); ++i) {
        cards.push_back(rect_at(positions[i], shapes[i].width, shapes[i].height));
        ids.push_back(scenario.scenes[i].id.text);
        const auto former = before.find(ids.back());
        if (former != before.end() && former->second == cards.back()) {
            before.erase(former);
        } else {
            changed_.push_back(cards.back());
        }
    }
    for (const auto& [id, rect] : before) changed_.push_back(rect);
    cards_ = CardIndex(std::move(cards));
    former_ids_ = std::exchange(ids_, std::move(ids));
}

void Canvas::lead_links(const model::Scenario& scenario, const std::vector<CardShape>& shapes,
                        const std::vector<std::vector<Point>>& bends) {
    std::map<LinkName, CanvasLink> former;
    for (CanvasLink& link : links_) former.emplace(name_of(link.link, former_ids_), std::move(link));
    const std::vector<SceneLink> links = links_of(scenario);
    const LayoutGraph graph = graph_of(scenario, links, shapes);
    const bool all_anew = changed_.size() > kManyChanges;
    links_.clear();
    led_anew_ = 0;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto found = former.find(name_of(links[i], ids_));
        const bool stays = !all_anew && found != former.end() && is_in_place(found->second, graph.edges[i], cards_) &&
                           std::none_of(changed_.begin(), changed_.end(), [&](const Rect& rect) {
                               return found->second.bounds.overlaps(rect.grown(kLinkGap)) &&
                                      touches(found->second.route, rect.grown(kLinkGap));
                           });
        if (stays) {
            links_.push_back(std::move(found->second));
            links_.back().link = links[i];
            continue;
        }
        LinkRoute route = route_link(graph.edges[i], i < bends.size() ? bends[i] : std::vector<Point>(), cards_);
        const Rect bounds = bounds_of(route);
        links_.push_back({links[i], std::move(route), bounds});
        ++led_anew_;
    }
}

}  // namespace leeway::edit
