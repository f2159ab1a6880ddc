#include "ui/chart_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace leeway::ui {

namespace {

constexpr int kMostLinesOff = 6;
constexpr int kRounds = 3;           // of putting each label anew, once the others have their place
constexpr std::size_t kPushes = 40;  // places that one may take from others
constexpr float kClearly = 1.6F;     // nearer than to any other mark
constexpr float kOnLine = 40.0F;     // what a label on the line costs, in gaps
constexpr float kCut = 4.0F;         // what a leader over the line costs
constexpr float kThrough = 8.0F;     // and one through a mark without a name
constexpr float kLed = 3.0F;         // what it costs to need a leader, beside its length
constexpr float kLater = 0.2F;       // what each later one of the places that are tried costs more
constexpr float kMissing = 1.0e4F;   // dearer than all of that
constexpr float kAround = 0.6F;      // of a gap: air between a name and another one's leader

float distance(ImVec2 from, ImVec2 to) { return std::hypot(to.x - from.x, to.y - from.y); }

ImVec2 nearest_in(const Rect& box, ImVec2 to) {
    return {std::clamp(to.x, box.min.x, box.max.x), std::clamp(to.y, box.min.y, box.max.y)};
}

/// The places that are tried for a label, best first: beside, above, below, then diagonal; then one or more lines
/// further off, from where a leader goes to the mark.
std::vector<Rect> boxes_around(const ChartMark& mark, float gap) {
    const float away = mark.radius + gap;
    const float diagonal = mark.radius * 0.7F + gap;
    const ImVec2 c = mark.centre;
    const ImVec2 s = mark.label;
    const auto box = [&](float x, float y) { return Rect{{x, y}, {x + s.x, y + s.y}}; };
    std::vector<Rect> boxes{box(c.x + away, c.y - s.y * 0.5F),
                            box(c.x - away - s.x, c.y - s.y * 0.5F),
                            box(c.x - s.x * 0.5F, c.y - away - s.y),
                            box(c.x - s.x * 0.5F, c.y + away),
                            box(c.x + diagonal, c.y - diagonal - s.y),
                            box(c.x + diagonal, c.y + diagonal),
                            box(c.x - diagonal - s.x, c.y - diagonal - s.y),
                            box(c.x - diagonal - s.x, c.y + diagonal)};
    for (int lines = 0; lines <= kMostLinesOff; ++lines) {
        const float off = away + static_cast<float>(lines) * (s.y + gap);
        for (const float aside : {0.0F, 1.0F, -1.0F, 0.5F, -0.5F, 2.0F, -2.0F}) {
            const float x = c.x - s.x * 0.5F + aside * (s.x * 0.5F + away);
            boxes.push_back(box(x, c.y - off - s.y));
            boxes.push_back(box(x, c.y + off));
        }
    }
    return boxes;
}

bool lies_in(const Rect& inner, const Rect& outer) {
    return inner.min.x >= outer.min.x && inner.min.y >= outer.min.y && inner.max.x <= outer.max.x &&
           inner.max.y <= outer.max.y;
}

Rect around(const ChartMark& mark) { return Rect{mark.centre, mark.centre}.inset(-mark.radius); }

bool lies_on(const std::vector<ImVec2>& line, const Leader& leader) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (meet(leader, {line[i - 1], line[i]})) return true;
    }
    return false;
}

std::optional<Leader> leader_of(const std::vector<ChartMark>& marks, std::size_t mark, const Rect& label, float gap) {
    const ImVec2 centre = marks[mark].centre;
    const ImVec2 end = nearest_in(label, centre);
    const float way = distance(centre, end);
    bool is_plain = way <= marks[mark].radius + 2.0F * gap;
    for (std::size_t i = 0; i < marks.size() && is_plain; ++i) {
        const ImVec2 other = marks[i].centre;
        const float further = distance(other, nearest_in(label, other)) - marks[i].radius;
        is_plain = i == mark || further > kClearly * (way - marks[mark].radius);
    }
    if (is_plain || way <= marks[mark].radius) return std::nullopt;
    const float begins = marks[mark].radius / way;
    return Leader{{centre.x + (end.x - centre.x) * begins, centre.y + (end.y - centre.y) * begins}, end};
}

struct Candidate {
    PlacedLabel label;
    float cost = 0.0F;
};

struct Chartful {
    const Rect& bounds;
    const std::vector<ChartMark>& marks;
    float gap;
    const std::vector<ImVec2>& line;
};

/// What a leader costs, or nothing where it runs through another mark that has a name. Marks that lie on each other
/// cannot be told apart by a leader either.
std::optional<float> cost_of(const Chartful& chart, std::size_t own, const Leader& leader) {
    float cost = distance(leader.from, leader.to) + kLed * chart.gap;
    if (lies_on(chart.line, leader)) cost += kCut * chart.gap;
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const ChartMark& mark = chart.marks[i];
        const bool is_touching = distance(mark.centre, chart.marks[own].centre) < mark.radius + chart.marks[own].radius;
        if (i == own || is_touching || !crosses({leader.from, leader.to}, around(mark))) continue;
        if (mark.label.x > 0.0F) return std::nullopt;
        cost += kThrough * chart.gap;
    }
    return cost;
}

/// Where a label can stand whatever the others do, the cheapest place first.
std::vector<Candidate> candidates_of(const Chartful& chart, std::size_t number) {
    std::vector<Candidate> found;
    const ChartMark& mark = chart.marks[number];
    if (mark.label.x <= 0.0F) return found;
    float tried = 0.0F;
    for (const Rect& box : boxes_around(mark, chart.gap)) {
        tried += kLater;
        const auto is_under = [&](const ChartMark& each) { return box.overlaps(around(each)); };
        if (!lies_in(box, chart.bounds) || std::any_of(chart.marks.begin(), chart.marks.end(), is_under)) continue;
        Candidate candidate{{box, leader_of(chart.marks, number, box, chart.gap)}, tried * chart.gap};
        if (crosses(chart.line, box)) candidate.cost += kOnLine * chart.gap;
        if (const auto& leader = candidate.label.leader) {
            const std::optional<float> cost = cost_of(chart, number, *leader);
            if (!cost) continue;
            candidate.cost += *cost;
        }
        found.push_back(candidate);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& one, const Candidate& other) { return one.cost < other.cost; });
    return found;
}

bool is_led_through(const PlacedLabel& from, const Rect& box) {
    return from.leader && crosses({from.leader->from, from.leader->to}, box);
}

bool go_together(const PlacedLabel& one, const PlacedLabel& other, float air) {
    if (one.box.overlaps(other.box)) return false;
    if (is_led_through(one, other.box.inset(-air)) || is_led_through(other, one.box.inset(-air))) return false;
    return !one.leader || !other.leader || !meet(*one.leader, *other.leader);
}

/// Which candidate each label has; none: it is left out.
using Placing = std::vector<std::optional<std::size_t>>;
using Candidates = std::vector<std::vector<Candidate>>;

std::optional<std::size_t> first_free(const Candidates& all, const Placing& placing, std::size_t number, float air) {
    for (std::size_t i = 0; i < all[number].size(); ++i) {
        bool is_free = true;
        for (std::size_t other = 0; other < all.size() && is_free; ++other) {
            if (other == number || !placing[other]) continue;
            is_free = go_together(all[number][i].label, all[other][*placing[other]].label, air);
        }
        if (is_free) return i;
    }
    return std::nullopt;
}

Placing place_in(const std::vector<std::size_t>& order, const Candidates& all, float air) {
    Placing placing(all.size());
    for (int round = 0; round < kRounds; ++round) {
        for (const std::size_t number : order) placing[number] = first_free(all, placing, number, air);
    }
    return placing;
}

/// Of what is left out the earlier one is missed more.
float cost_of(const Candidates& all, const Placing& placing) {
    float cost = 0.0F;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto rank = static_cast<float>(all.size() - i);
        cost += placing[i] ? all[i][*placing[i]].cost : kMissing * (1.0F + rank / static_cast<float>(all.size()));
    }
    return cost;
}

/// One that found no place takes one from others, which look for another; as long as that is the better way.
Placing push_in(const std::vector<std::size_t>& order, const Candidates& all, float air, Placing placing) {
    for (std::size_t number = 0; number < all.size(); ++number) {
        for (std::size_t i = 0; i < std::min(kPushes, all[number].size()) && !placing[number]; ++i) {
            Placing tried = placing;
            tried[number] = i;
            for (std::size_t other = 0; other < all.size(); ++other) {
                if (other == number || !tried[other]) continue;
                if (!go_together(all[number][i].label, all[other][*tried[other]].label, air)) tried[other].reset();
            }
            for (const std::size_t other : order) {
                if (!tried[other]) tried[other] = first_free(all, tried, other, air);
            }
            if (cost_of(all, tried) < cost_of(all, placing)) placing = std::move(tried);
        }
    }
    return placing;
}

/// As given, the longest first as they are the hardest to place, and along each axis in both directions: names that
/// stand in a row are rarely in each other's way.
std::array<std::vector<std::size_t>, 6> orders_of(const std::vector<ChartMark>& marks) {
    std::vector<std::size_t> given(marks.size());
    std::iota(given.begin(), given.end(), 0);
    const auto sorted = [&](auto place) {
        std::vector<std::size_t> order = given;
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t one, std::size_t other) { return place(marks[one]) < place(marks[other]); });
        return order;
    };
    return {given,
            sorted([](const ChartMark& mark) { return -mark.label.x; }),
            sorted([](const ChartMark& mark) { return mark.centre.x; }),
            sorted([](const ChartMark& mark) { return -mark.centre.x; }),
            sorted([](const ChartMark& mark) { return mark.centre.y; }),
            sorted([](const ChartMark& mark) { return -mark.centre.y; })};
}

/// Which side of the line through `from` and `to` a point lies on.
float side_of(const Leader& line, ImVec2 point) {
    return (line.to.x - line.from.x) * (point.y - line.from.y) - (line.to.y - line.from.y) * (point.x - line.from.x);
}

}  // namespace

bool crosses(const std::vector<ImVec2>& line, const Rect& box) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        // The part of it that lies between the box's left and right, and then between its top and bottom.
        float from = 0.0F;
        float to = 1.0F;
        const auto keep = [&](float begin, float step, float low, float high) {
            if (step == 0.0F) {
                if (begin < low || begin > high) to = -1.0F;
                return;
            }
            const float one = (low - begin) / step;
            const float other = (high - begin) / step;
            from = std::max(from, std::min(one, other));
            to = std::min(to, std::max(one, other));
        };
        keep(line[i - 1].x, line[i].x - line[i - 1].x, box.min.x, box.max.x);
        keep(line[i - 1].y, line[i].y - line[i - 1].y, box.min.y, box.max.y);
        if (from <= to) return true;
    }
    return false;
}

bool meet(const Leader& one, const Leader& other) {
    const bool is_parted = side_of(one, other.from) * side_of(one, other.to) > 0.0F ||
                           side_of(other, one.from) * side_of(other, one.to) > 0.0F;
    if (is_parted) return false;
    // On one and the same straight line both tests say nothing: then it is whether they lie side by side.
    return Rect{{std::min(one.from.x, one.to.x), std::min(one.from.y, one.to.y)},
                {std::max(one.from.x, one.to.x), std::max(one.from.y, one.to.y)}}
        .inset(-0.5F)
        .overlaps(Rect{{std::min(other.from.x, other.to.x), std::min(other.from.y, other.to.y)},
                       {std::max(other.from.x, other.to.x), std::max(other.from.y, other.to.y)}}
                      .inset(-0.5F));
}

std::vector<std::optional<PlacedLabel>> place_labels(const Rect& bounds, const std::vector<ChartMark>& marks, float gap,
                                                     const std::vector<ImVec2>& line) {
    const Chartful chart{bounds, marks, gap, line};
    Candidates all;
    all.reserve(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) all.push_back(candidates_of(chart, i));
    Placing best(marks.size());
    float least = std::numeric_limits<float>::max();
    for (const std::vector<std::size_t>& order : orders_of(marks)) {
        Placing placing = push_in(order, all, kAround * gap, place_in(order, all, kAround * gap));
        const float cost = cost_of(all, placing);
        if (cost >= least) continue;
        least = cost;
        best = std::move(placing);
    }
    std::vector<std::optional<PlacedLabel>> placed(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (best[i]) placed[i] = all[i][*best[i]].label;
    }
    return placed;
}

}  // namespace leeway::ui
