#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/canvas_links.h"
#include "ui/canvas_text.h"
#include "ui/link_path.h"
#include "ui/link_touch.h"
#include "ui/shapes.h"

namespace leeway::ui {

namespace {

using edit::CanvasLink;
using flow::CanvasLinkView;

constexpr double kThin = 1.75;  // units
constexpr double kStrong = 3;
constexpr double kHeatMost = 10;
constexpr float kHeatFar = 5.0F;  // logical pixels, however small the canvas is: shares are told apart there, too
constexpr double kArrow = 9;
constexpr double kStub = 22;
constexpr double kChance = 116;    // from its port: where links of one port have parted
constexpr double kEntryDown = 24;  // where links come in, below a card's top

/// Which links lie above which.
enum class Rank {
    Plain,
    Left,   ///< where the one led that is being led elsewhere
    Quiet,  ///< of the selected scene while another of its links is the one that is meant
    Strong,
    Way,
    Touched
};

struct Pencil {
    ImU32 colour = 0;
    float width = 1.0F;
};

void make_table(CanvasStage& stage) {
    LinkTable& table = stage.memory.table;
    const auto& links = stage.canvas.canvas->links();
    const bool is_present = table.is_made && table.revision == stage.canvas.revision && table.size == links.size() &&
                            table.of_card.size() == stage.size();
    if (is_present) return;
    table = {stage.canvas.revision, links.size(), {}, {}, true};
    table.of_card.resize(stage.size());
    table.has_target.resize(stage.size());
    for (std::size_t i = 0; i < stage.size(); ++i) table.has_target[i].resize(stage.canvas.cards[i].ports.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        const edit::SceneLink& link = links[i].link;
        table.of_card[link.scene].push_back(i);
        if (link.target != link.scene) table.of_card[link.target].push_back(i);
        if (link.outcome && link.response < table.has_target[link.scene].size()) {
            table.has_target[link.scene][link.response] = true;
        }
    }
}

bool is_moving(const CanvasStage& stage, const CanvasLink& link) {
    return !stage.moving.empty() && (stage.moving[link.link.scene] || stage.moving[link.link.target]);
}

bool is_held(const CanvasStage& stage, std::size_t number) {
    return stage.memory.held.grip == Grip::Link && stage.memory.held.link == number;
}

Rank rank_of(const CanvasStage& stage, std::size_t number) {
    const edit::SceneLink& link = stage.canvas.canvas->links()[number].link;
    const bool is_selected = stage.selected[link.scene] || stage.selected[link.target];
    const auto& hovered = stage.memory.hovered_card;
    const bool is_hovered = hovered && (link.scene == *hovered || link.target == *hovered);
    const bool is_touched = stage.hovered_link == number || is_held(stage, number) || is_chosen(stage, number);
    if (is_held(stage, number) && stage.memory.held.has_moved) return Rank::Left;
    if (is_touched) return Rank::Touched;
    if (stage.canvas.links[number].on_way) return Rank::Way;
    if (is_selected && (stage.memory.chosen || stage.memory.held.grip == Grip::Link)) return Rank::Quiet;
    return is_selected || is_hovered ? Rank::Strong : Rank::Plain;
}

Pencil pencil_of(const CanvasStage& stage, std::size_t number, Rank rank) {
    const Palette& c = stage.ui.colours;
    const CanvasLinkView& view = stage.canvas.links[number];
    const edit::SceneLink& link = stage.canvas.canvas->links()[number].link;
    const bool is_pale = !stage.canvas.cards[link.scene].matches && !stage.canvas.cards[link.target].matches;
    const CanvasInk ink(c, is_pale);
    if (rank == Rank::Touched) return {c.teal, stroke(stage, kStrong + 2, 2.5F)};
    if (rank == Rank::Left) return {mix(c.paper, c.slate, 0.6F), stroke(stage, kThin, 1.5F)};
    if (rank == Rank::Way && view.share < 0) return {c.gold_text, stroke(stage, kStrong + 2, 2.5F)};
    if (view.share >= 0) {
        const double share = std::min(view.share, 1.0);
        const ImU32 colour =
            mix(mix(c.paper, c.control, 0.6F), c.heart, static_cast<float>(std::min(1.0, share * 2.0)));
        return {ink(rank == Rank::Strong ? c.teal : colour),
                stroke(stage, kThin + share * kHeatMost, 1.0F + static_cast<float>(share) * kHeatFar)};
    }
    if (rank == Rank::Strong) return {ink(c.teal), stroke(stage, kStrong, 1.5F)};
    if (rank == Rank::Quiet) return {ink(c.slate), stroke(stage, kThin)};
    // Thousands of thin lines would be one grey mass.
    const float weight = stage.detail == Detail::Dots ? 0.45F : stage.detail == Detail::Blocks ? 0.65F : 0.85F;
    return {ink(mix(c.paper, c.control, weight)), stroke(stage, kThin)};
}

/// Leaves level and arrives level, as the routes do; for links whose cards are under way.
void plain_path(const ImVec2& from, const ImVec2& to, float least, std::vector<ImVec2>& path) {
    const float reach = std::max(std::abs(to.x - from.x) * 0.5F, least);
    const ImVec2 points[4] = {from, {from.x + reach, from.y}, {to.x - reach, to.y}, to};
    path.assign(1, from);
    add_curve(path, points);
}

/// The link as pixels.
void path_of(const CanvasStage& stage, const CanvasLink& link, std::vector<ImVec2>& path) {
    if (is_moving(stage, link)) {
        plain_path(stage.pixel(stage.port({link.link.scene, link.link.response, 0})),
                   stage.pixel(entry_of(stage, link.link.target)), stage.length(48), path);
        return;
    }
    const auto& points = link.route.points;
    path.assign(1, stage.pixel(points.front()));
    if (stage.detail == Detail::Dots && link.route.points.size() == 4) {
        path.push_back(stage.pixel(points.back()));  // a short link, a few pixels long
        return;
    }
    ImVec2 part[4];
    for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
        for (std::size_t j = 0; j < 4; ++j) part[j] = stage.pixel(points[i + j]);
        add_curve(path, part);
    }
    const ImVec2 end = stage.pixel(points.back());
    if (path.size() == 1) {
        path.push_back(end);
    } else {
        path.back() = end;
    }
}

void draw_path(const std::vector<ImVec2>& path, const Pencil& pencil) {
    ImGui::GetWindowDrawList()->AddPolyline(path.data(), static_cast<int>(path.size()), pencil.colour, ImDrawFlags_None,
                                            pencil.width);
}

/// Into the left side of a card.
void draw_arrow(const CanvasStage& stage, ImVec2 tip, const Pencil& pencil) {
    const float size = std::max(stage.length(kArrow), pencil.width * 1.6F);
    ImGui::GetWindowDrawList()->AddTriangleFilled({tip.x + 1.0F, tip.y}, {tip.x - size, tip.y - size * 0.6F},
                                                  {tip.x - size, tip.y + size * 0.6F}, pencil.colour);
}

CanvasType chance_type(const CanvasStage& stage) {
    return {Face::Strong, stage.ui.colours.slate, card_em(stage) * 0.85F};
}

Rect chance_pill(const CanvasStage& stage, const std::string& words, ImVec2 middle) {
    const CanvasType type = chance_type(stage);
    const float width = canvas_text_width(stage.ui, words, type) + stage.length(12);
    const float height = canvas_line(stage.ui, type) + stage.length(2);
    return {{middle.x - width * 0.5F, middle.y - height * 0.5F}, {middle.x + width * 0.5F, middle.y + height * 0.5F}};
}

/// Where it is written on its link: where links of one port have parted, or as near to that as no card lies.
ImVec2 chance_place(const CanvasStage& stage, const std::string& words, const std::vector<ImVec2>& path) {
    constexpr double kStep = 16;
    constexpr int kMostSteps = 40;
    const ImVec2 usual = point_along(path, stage.length(kChance));
    const auto is_free = [&](ImVec2 middle) {
        const Rect pill = chance_pill(stage, words, middle);
        const edit::Point from = stage.place(pill.min);
        const edit::Point to = stage.place(pill.max);
        return stage.canvas.canvas->cards().for_each_in({from.x, from.y, to.x, to.y},
                                                        [](std::size_t) { return false; });
    };
    if (is_free(usual)) return usual;
    for (int i = 1; i <= kMostSteps; ++i) {
        for (const double along : {kChance - i * kStep, kChance + i * kStep}) {
            if (along <= 0) continue;
            const ImVec2 other = point_along(path, stage.length(along));
            if (is_free(other)) return other;
        }
    }
    return usual;
}

void draw_chance(const CanvasStage& stage, const std::string& words, ImVec2 middle) {
    const Palette& c = stage.ui.colours;
    const CanvasType type = chance_type(stage);
    const Rect pill = chance_pill(stage, words, middle);
    const float height = pill.height();
    fill(stage.ui, pill, c.paper, height * 0.5F);
    outline(stage.ui, pill, c.control, 1.0F, height * 0.5F);
    canvas_line_in(stage.ui, {{pill.min.x + stage.length(6), pill.min.y}, {pill.max.x, pill.max.y}}, words, type);
}

/// What was taken hold of, or can be: a round end before the arrow.
void draw_grip(const CanvasStage& stage, ImVec2 tip, const Pencil& pencil) {
    const float radius = std::max(stage.ui.px(3.5F), stage.length(5));
    const ImVec2 at{tip.x - std::max(stage.length(kArrow), pencil.width * 1.6F) - radius, tip.y};
    disc(stage.ui, at, radius, pencil.colour);
    disc(stage.ui, at, radius * 0.5F, stage.ui.colours.paper);
}

/// A way is an outline where the line in it tells how many people go there.
void draw_way_around(const CanvasStage& stage, const std::vector<ImVec2>& path, float width) {
    draw_path(path, {stage.ui.colours.gold_text, width + stage.ui.px(7.0F)});
    draw_path(path, {stage.ui.colours.paper, width + stage.ui.px(2.5F)});
}

/// @param path room for the link's, used again for the next.
void draw_link(CanvasStage& stage, std::size_t number, Rank rank, std::vector<ImVec2>& path) {
    const CanvasLink& link = stage.canvas.canvas->links()[number];
    path_of(stage, link, path);
    const Pencil pencil = pencil_of(stage, number, rank);
    const CanvasLinkView& view = stage.canvas.links[number];
    const bool is_near = stage.detail == Detail::Full || stage.detail == Detail::Brief;
    // Among the lines of the selected scene, which are strong as well, it is this one.
    if (rank == Rank::Touched) draw_path(path, {faded(pencil.colour, 0.22F), pencil.width + stage.ui.px(9.0F)});
    if (rank == Rank::Way && view.share >= 0) draw_way_around(stage, path, pencil.width);
    if (is_near && (view.is_refusal || rank == Rank::Left)) {
        std::vector<std::vector<ImVec2>> dashes;
        take_dashes(path, stage.length(9), stage.length(6), dashes);
        for (const auto& dash : dashes) draw_path(dash, pencil);
    } else {
        draw_path(path, pencil);
    }
    if (is_near) draw_arrow(stage, path.back(), pencil);
    if (is_near && rank == Rank::Touched) draw_grip(stage, path.back(), pencil);
    // Further off they would lie over each other.
    const bool has_room = stage.detail == Detail::Full || (is_near && rank != Rank::Plain);
    if (!has_room || view.chance.empty()) return;
    stage.chances.emplace_back(number, chance_place(stage, view.chance, path));
}

/// A response that leads nowhere: a short line to a crossed end.
void draw_stub(const CanvasStage& stage, const edit::Address& at) {
    const Palette& c = stage.ui.colours;
    const ImVec2 from = stage.pixel(stage.port(at));
    const ImVec2 end{from.x + stage.length(kStub), from.y};
    const float width = stroke(stage, 2, 1.5F);
    const float half = stage.length(5);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine(from, {end.x - half, end.y}, c.gold_text, width);
    list.AddLine({end.x - half, end.y - half}, {end.x + half, end.y + half}, c.gold_text, width);
    list.AddLine({end.x - half, end.y + half}, {end.x + half, end.y - half}, c.gold_text, width);
}

void draw_stubs(const CanvasStage& stage) {
    if (stage.detail == Detail::Blocks || stage.detail == Detail::Dots) return;
    const auto draw = [&](std::size_t card) {
        const std::vector<bool>& has_target = stage.memory.table.has_target[card];
        for (std::size_t i = 0; i < has_target.size(); ++i) {
            if (!has_target[i]) draw_stub(stage, {card, i, 0});
        }
        return true;
    };
    (void)stage.canvas.canvas->cards().for_each_in(stage.seen().grown(kStub), draw);
}

}  // namespace

void draw_links(CanvasStage& stage) {
    make_table(stage);
    const auto& links = stage.canvas.canvas->links();
    const edit::Rect seen = stage.seen().grown(kArrow);
    std::vector<ImVec2> path;
    std::vector<std::pair<Rank, std::size_t>> above;
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!links[i].bounds.overlaps(seen) && !is_moving(stage, links[i])) continue;
        const Rank rank = rank_of(stage, i);
        if (rank == Rank::Plain) {
            if (has_corners(kCornersOfLinks)) draw_link(stage, i, rank, path);
        } else {
            above.emplace_back(rank, i);
        }
    }
    std::sort(above.begin(), above.end());
    for (const auto& [rank, number] : above) draw_link(stage, number, rank, path);
    draw_stubs(stage);
}

void draw_chances(const CanvasStage& stage) {
    for (const auto& [number, middle] : stage.chances) draw_chance(stage, stage.canvas.links[number].chance, middle);
}

void draw_loose_link(const CanvasStage& stage, const edit::Address& at, const edit::Point& end) {
    std::vector<ImVec2> path;
    const ImVec2 tip = stage.pixel(end);
    plain_path(stage.pixel(stage.port(at)), tip, stage.length(32), path);
    const Pencil pencil{stage.ui.colours.teal, stroke(stage, kStrong, 2.0F)};
    draw_path(path, pencil);
    draw_arrow(stage, tip, pencil);
}

edit::Point entry_of(const CanvasStage& stage, std::size_t card) {
    const edit::Rect target = stage.card(card);
    return {target.left, target.top + std::min(kEntryDown, target.height() * 0.5)};
}

edit::Address outcome_to_link(const CanvasStage& stage, edit::Address at) {
    at.item = 0;
    return free_outcome(stage, at).value_or(at);
}

std::optional<edit::Address> free_outcome(const CanvasStage& stage, edit::Address at) {
    // An answer of which nothing is known to follow has room for one.
    const std::size_t outcomes = stage.canvas.cards[at.scene].ports[at.response].outcomes;
    std::vector<bool> leads(std::max<std::size_t>(1, outcomes));
    for (const std::size_t number : stage.memory.table.of_card[at.scene]) {
        const edit::SceneLink& link = stage.canvas.canvas->links()[number].link;
        if (link.scene != at.scene || link.response != at.response || !link.outcome) continue;
        if (*link.outcome < leads.size()) leads[*link.outcome] = true;
    }
    const auto gap = std::find(leads.begin(), leads.end(), false);
    if (gap == leads.end()) return std::nullopt;
    at.item = static_cast<std::size_t>(gap - leads.begin());
    return at;
}

}  // namespace leeway::ui
