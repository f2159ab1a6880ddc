#include "edit/link_curve.h"

#include <algorithm>
#include <cmath>

namespace leeway::edit {

namespace {

/// How far a cubic's control points lie from the ends of a quarter circle, in radii.
constexpr double kQuarterCircle = 0.5523;
/// Cards that a link does not belong to are kept off by so much; curves are looked at in pieces that are off by less.
constexpr double kLeastDistance = 2;
constexpr double kPieceLength = 40;
/// How far a plain curve bows out where it goes back.
constexpr double kLeastBow = 48;
constexpr double kMostBow = 320;

double distance(const Point& a, const Point& b) { return std::hypot(b.x - a.x, b.y - a.y); }

Point between(const Point& a, const Point& b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

bool is_straight(const Point& a, const Point& b) { return a.x == b.x || a.y == b.y; }

/// Whether one comes level and goes on upright there, or the other way round.
bool is_corner(const Point& before, const Point& corner, const Point& after) {
    if (!is_straight(before, corner) || !is_straight(corner, after)) return false;
    return (before.y == corner.y && before.x != corner.x) != (after.y == corner.y && after.x != corner.x);
}

void add_step(std::vector<Point>& points, const Point& to) {
    const Point from = points.back();
    if (from == to) return;
    if (is_straight(from, to)) {
        points.insert(points.end(), {between(from, to, 1.0 / 3), between(from, to, 2.0 / 3), to});
        return;
    }
    const double middle = (from.x + to.x) / 2;
    points.insert(points.end(), {{middle, from.y}, {middle, to.y}, to});
}

/// Whether the piece of a line between two points comes into a rectangle (Liang and Barsky 1984).
bool crosses(const Point& a, const Point& b, const Rect& rect) {
    double from = 0;
    double to = 1;
    const auto cut = [&](double start, double step, double low, double high) {
        if (step == 0) return start > low && start < high;
        const double first = (low - start) / step;
        const double second = (high - start) / step;
        from = std::max(from, std::min(first, second));
        to = std::min(to, std::max(first, second));
        return from < to;
    };
    return cut(a.x, b.x - a.x, rect.left, rect.right) && cut(a.y, b.y - a.y, rect.top, rect.bottom);
}

Rect hull(const Point* segment) {
    return joined(rect_between(segment[0], segment[1]), rect_between(segment[2], segment[3]));
}

int pieces_of(const Point* segment) {
    const Point* p = segment;
    const double length = distance(p[0], p[1]) + distance(p[1], p[2]) + distance(p[2], p[3]);
    return static_cast<int>(std::clamp(length / kPieceLength, 16.0, 96.0));
}

bool segment_crosses(const Point* segment, const Rect& rect) {
    const int pieces = is_straight(segment[0], segment[3]) && hull(segment) == rect_between(segment[0], segment[3])
                           ? 1
                           : pieces_of(segment);
    Point at = segment[0];
    for (int i = 1; i <= pieces; ++i) {
        const Point next = on_curve(segment, static_cast<double>(i) / pieces);
        if (crosses(at, next, rect)) return true;
        at = next;
    }
    return false;
}

}  // namespace

LinkRoute smooth(const std::vector<Point>& way, double radius) {
    LinkRoute route;
    route.points.push_back(way.front());
    for (std::size_t i = 1; i < way.size(); ++i) {
        const Point& corner = way[i];
        const bool is_last = i + 1 == way.size();
        if (is_last || !is_corner(way[i - 1], corner, way[i + 1])) {
            add_step(route.points, corner);
            continue;
        }
        // Two corners share the step between them; the first and the last step belong to one.
        const double before = distance(way[i - 1], corner) / (i == 1 ? 1 : 2);
        const double after = distance(corner, way[i + 1]) / (i + 2 == way.size() ? 1 : 2);
        const double round = std::min({radius, before, after});
        const Point begin = between(corner, way[i - 1], round / distance(way[i - 1], corner));
        const Point end = between(corner, way[i + 1], round / distance(corner, way[i + 1]));
        add_step(route.points, begin);
        route.points.insert(route.points.end(),
                            {between(begin, corner, kQuarterCircle), between(end, corner, kQuarterCircle), end});
    }
    return route;
}

LinkRoute plain_curve(const Point& port, const Point& entry) {
    const double across = entry.x - port.x;
    double bow = across / 2;
    if (across < 2 * kLeastBow)
        bow = std::clamp((std::abs(across) + std::abs(entry.y - port.y)) / 2, kLeastBow, kMostBow);
    return {{port, {port.x + bow, port.y}, {entry.x - bow, entry.y}, entry}, true};
}

bool is_clear(const LinkRoute& route, const LayoutEdge& link, const CardIndex& cards) {
    for (std::size_t i = 0; i + 3 < route.points.size(); i += 3) {
        const Point* segment = &route.points[i];
        const bool clear = cards.for_each_in(hull(segment).grown(kLeastDistance), [&](std::size_t number) {
            const bool is_own = number == link.from || number == link.to;
            return !segment_crosses(segment, is_own ? cards.card(number) : cards.card(number).grown(kLeastDistance));
        });
        if (!clear) return false;
    }
    return true;
}

Point on_curve(const Point* points, double t) {
    const double s = 1 - t;
    const double a = s * s * s;
    const double b = 3 * s * s * t;
    const double c = 3 * s * t * t;
    const double d = t * t * t;
    return {a * points[0].x + b * points[1].x + c * points[2].x + d * points[3].x,
            a * points[0].y + b * points[1].y + c * points[2].y + d * points[3].y};
}

bool touches(const LinkRoute& route, const Rect& area) {
    for (std::size_t i = 0; i + 3 < route.points.size(); i += 3) {
        const Rect near = area.grown(kLeastDistance);
        if (hull(&route.points[i]).overlaps(near) && segment_crosses(&route.points[i], near)) return true;
    }
    return false;
}

Rect bounds_of(const LinkRoute& route) {
    Rect bounds = rect_between(route.points.front(), route.points.front());
    for (const Point& p : route.points) bounds = joined(bounds, rect_between(p, p));
    return bounds;
}

}  // namespace leeway::edit
