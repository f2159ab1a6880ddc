#include "edit/link_routes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/assert.h"
#include "edit/link_curve.h"
#include "edit/link_search.h"

namespace leeway::edit {

namespace {

/// Distances to cards that are tried one after another, in ever larger windows around both cards.
constexpr std::array<double, 3> kMargins{16, 7, 3};
constexpr std::array<double, 2> kWindows{160, 800};
constexpr std::size_t kLinesInCrowd = 320;
/// A plain curve wants so much room between port and entry.
constexpr double kLeastRoom = 32;
/// A corner cuts in by 0.29 of its radius each way, so with these it stays off the card that it goes round.
constexpr double kRadiusPerMargin = 3;
constexpr double kMarginLeft = 2;

std::vector<Point> along(const Point& port, const std::vector<Point>& bends, const Point& entry) {
    std::vector<Point> way{port};
    way.insert(way.end(), bends.begin(), bends.end());
    way.push_back(entry);
    return way;
}

/// Tries one window after another, in each to keep well off the cards first.
class RouteSearch {
public:
    RouteSearch(const LayoutEdge& link, const Point& port, const Point& entry, const CardIndex& cards)
        : link_(link), port_(port), entry_(entry), cards_(cards) {}

    std::optional<LinkRoute> run() const {
        const Rect ends = joined(cards_.card(link_.from), cards_.card(link_.to));
        const std::array<Rect, 3> windows{ends.grown(kWindows[0]), ends.grown(kWindows[1]),
                                          cards_.bounds().grown(kWindows[0])};
        for (const double margin : kMargins) {
            for (const Rect& window : windows) {
                if (auto route = look({port_, entry_, margin, window})) return route;
            }
        }
        // A crowd has narrow ways that show only along all lines.
        for (const double margin : kMargins) {
            WaySearch closely{port_, entry_, margin, windows[1], kLinesInCrowd};
            if (cards_.in(closely.window).size() * 2 < WaySearch{}.lines) break;
            if (auto route = look(closely)) return route;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<LinkRoute> look(const WaySearch& search) const {
        const auto way = find_way(search, cards_);
        if (!way) return std::nullopt;
        LinkRoute route = smooth(*way, std::min(kCornerRadius, kRadiusPerMargin * (search.margin - kMarginLeft)));
        return is_clear(route, link_, cards_) ? std::optional(std::move(route)) : std::nullopt;
    }

    const LayoutEdge& link_;
    Point port_;
    Point entry_;
    const CardIndex& cards_;
};

}  // namespace

LinkRoute route_link(const LayoutEdge& link, const std::vector<Point>& bends, const CardIndex& cards) {
    LEEWAY_ASSERT(link.from < cards.size() && link.to < cards.size(), "a link of cards that the index does not know");
    const Rect& from = cards.card(link.from);
    const Rect& to = cards.card(link.to);
    const Point port{from.right, from.top + link.port_y};
    const Point entry{to.left, to.top + entry_y({to.width(), to.height()})};
    if (!bends.empty()) {
        LinkRoute route = smooth(along(port, bends, entry), kCornerRadius);
        if (is_clear(route, link, cards)) return route;
    }
    LinkRoute plain = entry.x - port.x >= kLeastRoom ? smooth({port, entry}, 0) : plain_curve(port, entry);
    if (entry.x - port.x >= kLeastRoom && is_clear(plain, link, cards)) return plain;
    if (auto route = RouteSearch(link, port, entry, cards).run()) return *route;
    plain.is_clear = false;
    return plain;
}

std::vector<LinkRoute> route_links(const std::vector<LayoutEdge>& links, const std::vector<std::vector<Point>>& bends,
                                   const CardIndex& cards) {
    LEEWAY_ASSERT(bends.empty() || bends.size() == links.size(), "bends of each link, or none");
    std::vector<LinkRoute> routes;
    routes.reserve(links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        routes.push_back(route_link(links[i], bends.empty() ? std::vector<Point>{} : bends[i], cards));
    }
    return routes;
}

}  // namespace leeway::edit
