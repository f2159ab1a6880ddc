#include "ui/chart_layout.h"

#include <algorithm>
#include <cmath>

namespace leeway::ui {

namespace {

constexpr int kMostLinesOff = 4;

/// The places that are tried for a label, best first: beside, above, below, then diagonal; then one or more lines
/// further off, from where a thin line leads to the mark.
std::vector<Rect> candidates(const ChartMark& mark, float gap) {
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
    for (int lines = 1; lines <= kMostLinesOff; ++lines) {
        const float off = away + static_cast<float>(lines) * (s.y + gap);
        for (const float x : {c.x - s.x * 0.5F, c.x + away, c.x - away - s.x}) {
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

bool is_free(const Rect& box, const std::vector<ChartMark>& marks, const std::vector<std::optional<Rect>>& placed) {
    for (const ChartMark& mark : marks) {
        if (box.overlaps(Rect{mark.centre, mark.centre}.inset(-mark.radius))) return false;
    }
    return std::none_of(placed.begin(), placed.end(), [&](const auto& other) { return other && other->overlaps(box); });
}

}  // namespace

ImVec2 ChartPlot::at(double cost, double happiness) const {
    const auto share = [](double value) { return static_cast<float>(std::clamp(value, 0.0, 1.0)); };
    return {area.min.x + area.width() * share(cost / highest_cost),
            area.max.y - area.height() * share(happiness / 100.0)};
}

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

std::vector<std::optional<Rect>> place_labels(const Rect& bounds, const std::vector<ChartMark>& marks, float gap,
                                              const std::vector<ImVec2>& line) {
    std::vector<std::optional<Rect>> placed(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].label.x <= 0.0F) continue;
        std::optional<Rect> best;
        for (const Rect& box : candidates(marks[i], gap)) {
            if (!lies_in(box, bounds) || !is_free(box, marks, placed)) continue;
            const bool is_clear = !crosses(line, box);
            if (!best || is_clear) best = box;
            if (is_clear) break;
        }
        placed[i] = best;
    }
    return placed;
}

namespace {

float distance(ImVec2 from, ImVec2 to) { return std::hypot(to.x - from.x, to.y - from.y); }

ImVec2 nearest_in(const Rect& box, ImVec2 to) {
    return {std::clamp(to.x, box.min.x, box.max.x), std::clamp(to.y, box.min.y, box.max.y)};
}

}  // namespace

std::optional<Leader> leader_of(const std::vector<ChartMark>& marks, std::size_t mark, const Rect& label, float gap) {
    constexpr float kClearly = 1.6F;  // nearer than to any other mark
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

std::size_t label_step(const std::vector<float>& centres, const std::vector<float>& widths, float gap) {
    for (std::size_t step = 1; step < centres.size(); ++step) {
        bool fits = true;
        for (std::size_t i = 0; i + step < centres.size(); i += step) {
            const float needed = (widths[i] + widths[i + step]) * 0.5F + gap;
            if (std::abs(centres[i + step] - centres[i]) < needed) fits = false;
        }
        if (fits) return step;
    }
    return std::max<std::size_t>(centres.size(), 1);
}

}  // namespace leeway::ui
