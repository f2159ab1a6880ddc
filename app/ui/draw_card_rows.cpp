#include <algorithm>
#include <array>
#include <string>

#include "base/rating_level.h"
#include "ui/canvas_cards.h"
#include "ui/canvas_look.h"
#include "ui/canvas_text.h"
#include "ui/shapes.h"
#include "ui/signs.h"

namespace leeway::ui {

namespace {

using flow::PortView;

constexpr double kRowSide = 14;  // units
constexpr double kNumber = 20;
constexpr double kRowSign = 13;
constexpr double kPort = 6;
constexpr double kRatingTrack = 30;  // a rating's bar

struct Rating {
    int value = 0;
    Sign sign = Sign::Check;
    ImU32 colour = 0;
};

/// The same scale for all three, so that equal ratings look alike: its length says it first.
ImU32 colour_of_rating(const Palette& c, int value) {
    const RatingLevel level = level_of(value);
    if (level == RatingLevel::Poor) return c.heart;
    return level == RatingLevel::Fair ? c.gold_text : c.teal;
}

/// Always in this order.
std::array<Rating, 3> ratings_of(const PortView& port, const CanvasInk& ink) {
    const auto rated = [&](int value, Sign sign) {
        return Rating{value, sign, ink(colour_of_rating(ink.palette(), value))};
    };
    return {rated(port.outcome, Sign::Check), rated(port.process, Sign::Clock), rated(port.interaction, Sign::Speech)};
}

void draw_rating(const CanvasStage& stage, const Rect& track, const Rating& rating, ImU32 ground) {
    const float corner = track.height() * 0.5F;
    fill(stage.ui, track, ground, corner);
    const float width = track.width() * static_cast<float>(rating.value) / 100.0F;
    if (width >= 1.0F) fill(stage.ui, {track.min, {track.min.x + width, track.max.y}}, rating.colour, corner);
}

/// The lower line: the ratings with their signs, and what it costs.
void draw_figures(const CanvasStage& stage, const PortView& port, const Rect& line, const CanvasInk& ink) {
    const Palette& c = ink.palette();
    float x = line.min.x;
    const float side = stage.length(kRowSign);
    const float middle = line.centre().y;
    for (const Rating& rating : ratings_of(port, ink)) {
        sign(stage.ui, rating.sign, {{x, middle - side * 0.5F}, {x + side, middle + side * 0.5F}}, ink(c.slate), 0);
        x += side + stage.length(4);
        const float half = stage.length(2.5);
        draw_rating(stage, {{x, middle - half}, {x + stage.length(kRatingTrack), middle + half}}, rating,
                    ink(c.sunk_hover));
        x += stage.length(kRatingTrack + 8);
    }
    const std::string& words = port.heat.empty() ? port.cost : port.heat;
    if (words.empty()) return;
    const CanvasType type{Face::Strong, ink(port.heat.empty() ? c.gold_text : c.heart_text), card_em(stage) * 0.9F};
    const float width = canvas_text_width(stage.ui, words, type);
    const float left = std::max(x, line.max.x - width);
    canvas_line_in(stage.ui, {{left, line.min.y}, {line.max.x + 2.0F, line.max.y}}, words, type);
}

/// Without signs: the three bars beside each other along the row's lower edge.
void draw_bars(const CanvasStage& stage, const PortView& port, const Rect& line, const CanvasInk& ink) {
    const float gap = stage.length(8);
    const float width = (line.width() - 2.0F * gap) / 3.0F;
    float x = line.min.x;
    for (const Rating& rating : ratings_of(port, ink)) {
        draw_rating(stage, {{x, line.min.y}, {x + width, line.max.y}}, rating, ink(ink.palette().sunk));
        x += width + gap;
    }
}

/// The marks at the end of the upper line, from the right. @return where they begin.
float draw_marks(const CanvasStage& stage, const PortView& port, const Rect& line, const CanvasInk& ink) {
    const Palette& c = ink.palette();
    const float side = std::min(stage.length(kRowSign + 2), line.height());
    float x = line.max.x;
    const auto mark = [&](bool is_there, Sign which, ImU32 colour) {
        if (!is_there) return;
        x -= side;
        const float y = line.centre().y - side * 0.5F;
        sign(stage.ui, which, {{x, y}, {x + side, y + side}}, ink(colour), ink(c.card));
        x -= stage.length(3);
    };
    mark(port.trouble != flow::Trouble::None, Sign::Warning, colour_of(c, port.trouble));
    mark(port.never_best, Sign::Never, c.slate);
    mark(port.is_conditional, Sign::Lock, c.slate);
    mark(port.asks, Sign::Ask, c.gold_text);
    return x;
}

/// How many of the chosen people's plays go this way, as a ground under the row.
void draw_ground(const CanvasStage& stage, const PortView& port, const Rect& row, bool is_chosen,
                 const CanvasInk& ink) {
    const Palette& c = ink.palette();
    const float edge = std::max(1.0F, stage.length(2));
    const Rect ground = row.inset(edge, 0.0F);
    if (port.share > 0) {
        const float width = ground.width() * static_cast<float>(std::min(port.share, 1.0));
        fill(stage.ui, {ground.min, {ground.min.x + width, ground.max.y}}, ink(c.heart_tint));
    }
    if (!is_chosen) return;
    fill(stage.ui, ground, ink(c.teal_tint));
    fill(stage.ui, {ground.min, {ground.min.x + stage.length(4), ground.max.y}}, ink(c.teal));
    if (c.outline_width > 0.0F) outline(stage.ui, ground, ink(c.teal), stroke(stage, 2), 0.0F);  // no tint says it
}

void draw_row(const CanvasStage& stage, const PortView& port, std::size_t number, const Rect& row,
              const CanvasInk& ink) {
    const Palette& c = ink.palette();
    const float em = card_em(stage);
    const bool is_full = stage.detail == Detail::Full;
    Rect inner{{row.min.x + stage.length(kRowSide), row.min.y}, {row.max.x - stage.length(kRowSide), row.max.y}};
    const Rect upper{inner.min, {inner.max.x, inner.min.y + row.height() * (is_full ? 0.56F : 0.82F)}};
    const float words_end = draw_marks(stage, port, upper, ink);
    const float number_width = std::max(stage.length(kNumber), em * 1.1F);
    const Rect badge{upper.min, {upper.min.x + number_width, upper.max.y}};
    canvas_line_in(stage.ui, badge, std::to_string(number + 1), {Face::Strong, ink(c.teal_text), em});
    std::string room;
    canvas_line_in(stage.ui, {{badge.max.x, upper.min.y}, {words_end - stage.length(4), upper.max.y}},
                   opening_words(port.words, room), {Face::Regular, ink(c.ink), em});
    if (is_full) {
        draw_figures(stage, port, {{badge.max.x, row.min.y + row.height() * 0.54F}, {inner.max.x, row.max.y - 2.0F}},
                     ink);
    } else {
        const float height = std::max(2.0F, stage.length(4));
        draw_bars(stage, port, {{inner.min.x, row.max.y - height - 1.0F}, {inner.max.x, row.max.y - 1.0F}}, ink);
    }
}

/// From afar: a strip that is as dark as its answer's ratings are high.
void draw_strip(const CanvasStage& stage, const PortView& port, const Rect& row, const CanvasInk& ink) {
    const Palette& c = ink.palette();
    const float part = static_cast<float>(port.outcome + port.process + port.interaction) / 300.0F;
    const float side = stage.length(kRowSide);
    const Rect strip{{row.min.x + side, row.min.y + stage.length(10)}, {row.max.x - side, row.max.y - stage.length(8)}};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(strip.min, strip.max,
                       ink(port.trouble == flow::Trouble::None ? c.sunk_hover : colour_of(c, port.trouble)));
    list.AddRectFilled(strip.min, {strip.min.x + strip.width() * part, strip.max.y}, ink(mix(c.card, c.teal, 0.55F)));
}

}  // namespace

void draw_card_rows(const CanvasStage& stage, std::size_t number, const Rect& card, const CanvasInk& ink) {
    const auto& ports = stage.canvas.cards[number].ports;
    const edit::Selection& selection = stage.design.selection;
    const bool is_first = !selection.scenes.empty() && selection.scenes.front() == number;
    const float height = stage.length(edit::kCardResponse);
    Rect row{{card.min.x, card.min.y + stage.length(edit::kCardHead + edit::kCardWords)}, {card.max.x, 0.0F}};
    for (std::size_t i = 0; i < ports.size(); ++i) {
        row.max.y = row.min.y + height;
        if (is_seen(stage.ui, row)) {
            const bool is_chosen = is_first && selection.response == i;
            draw_ground(stage, ports[i], row, is_chosen, ink);
            if (stage.detail == Detail::Blocks) {
                draw_strip(stage, ports[i], row, ink);
            } else {
                fill(stage.ui, {row.min, {row.max.x, row.min.y + 1.0F}}, ink(ink.palette().line));
                draw_row(stage, ports[i], i, row, ink);
            }
        }
        row.min.y = row.max.y;
    }
}

void draw_card_ports(const CanvasStage& stage, std::size_t number, const CanvasInk& ink) {
    if (stage.detail == Detail::Blocks || stage.detail == Detail::Dots) return;
    const Palette& c = ink.palette();
    const auto& ports = stage.canvas.cards[number].ports;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const ImVec2 at = stage.pixel(stage.port({number, i, 0}));
        const bool is_lit = stage.memory.held.grip == Grip::Port && stage.memory.held.at == edit::Address{number, i, 0};
        const float radius = std::max(3.0F * stage.ui.scale, stage.length(kPort));
        disc(stage.ui, at, radius + std::max(1.0F, stage.length(1.5)), ink(c.card));
        disc(stage.ui, at, radius, ink(is_lit ? c.teal : c.control));
        if (!is_lit) disc(stage.ui, at, radius * 0.5F, ink(c.card));
    }
}

}  // namespace leeway::ui
