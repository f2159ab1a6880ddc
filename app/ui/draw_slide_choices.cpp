#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ui/card.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/shapes.h"
#include "ui/slide_bars.h"
#include "ui/slide_blocks.h"
#include "ui/slide_parts.h"
#include "ui/slide_table.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::SlideChoice;
using flow::SlideView;

constexpr float kChoicePadding = 7.0F;  // logical pixels, in a choice's card
constexpr float kDensePadding = 2.0F;
constexpr float kChoiceColumns = 440.0F;
constexpr float kVotesBeside = 330.0F;  // of words and votes together
constexpr std::size_t kMostTableLines = 4;

/// From the largest to the smallest; the customer's words stand above the choices where they leave room for them.
constexpr std::array kChoiceFits{
    SlideFit{Size::Large, 1, true},  SlideFit{Size::Body, 1, true},        SlideFit{Size::Large, 1, false},
    SlideFit{Size::Body, 1, false},  SlideFit{Size::Body, 1, false, true}, SlideFit{Size::Body, 2, false},
    SlideFit{Size::Small, 1, true},  SlideFit{Size::Small, 1, true, true}, SlideFit{Size::Small, 1, false},
    SlideFit{Size::Small, 2, false}, SlideFit{Size::Small, 1, false},      SlideFit{Size::Small, 1, false, true}};

/// Whether a way of laying out is one for this slide in this width.
bool can_serve(const Ui& ui, const SlideFit& fit, const SlideView& view, float width) {
    if (fit.is_dense) return !view.votes_shown || !view.teams.empty();
    return fit.columns == 1 || ui.logical(width) >= kChoiceColumns;
}

/// What is said about a choice in a word or two: whose it is, how good it is.
void draw_marks(Ui& ui, Column& column, const SlideChoice& choice) {
    const Palette& c = ui.colours;
    if (choice.mark.empty() && choice.verdict.empty()) return;
    column.gap(ui.px(3.0F));
    FlowRow row(column, ui.px(6.0F));
    const auto add = [&](const std::string& words, const ChipLook& look) {
        if (words.empty()) return;
        chip_at(ui, row.place(chip_size(ui, words, look, column.width)), words, look);
    };
    if (choice.is_chosen) {
        add(choice.mark, {c.teal, c.on_teal, Sign::Check});
    } else {
        add(choice.mark, {c.gold_tint, c.gold_text, Sign::Approximately});
    }
    add(choice.verdict, {c.sunk, c.ink, Sign::Star});
    row.end();
}

/// The votes of a choice with what is said about it.
void draw_votes(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice, const SlideFit& fit) {
    draw_slide_bars(ui, column, view, choice, fit.is_dense);
    if (fit.is_whole) text(ui, column, choice.authority, quiet(ui));
    draw_marks(ui, column, choice);
}

/// How what stands beside the badge shares its room. The votes stand beside the words where there is enough, so that a
/// choice is no higher than before the reveal.
struct ChoiceRoom {
    float lead = 0.0F;  ///< of the badge
    float words = 0.0F;
    float votes = 0.0F;
    bool is_beside = false;
};

float choice_padding(const SlideFit& fit) { return fit.is_dense ? kDensePadding : kChoicePadding; }

float badge_side(const Ui& ui, Size size) { return std::round(line_height(ui, size) * 1.1F); }

/// @param width inside of the card.
ChoiceRoom room_of(const Ui& ui, const SlideView& view, const SlideFit& fit, float width) {
    const float lead = badge_side(ui, fit.size) + ui.px(8.0F);
    const float rest = width - lead;
    if (!view.votes_shown || fit.is_dense || ui.logical(rest) < kVotesBeside) return {lead, rest, rest, false};
    const float votes = std::floor(rest * 0.42F);
    return {lead, rest - votes - ui.px(12.0F), votes, true};
}

TextStyle choice_words(const Ui& ui, const SlideFit& fit) { return {fit.size, Face::Regular, ui.colours.ink}; }

void draw_choice(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice, const SlideFit& fit) {
    CardLook look = choice_look(ui, choice.is_chosen, choice.is_marked);
    look.padding = choice_padding(fit);
    card(ui, column, look, [&](Column& inside) {
        const float side = badge_side(ui, fit.size);
        const float top = inside.y - std::round((side - line_height(ui, fit.size)) * 0.5F);
        letter_badge(ui, {{inside.x, top}, {inside.x + side, top + side}}, choice.letter, choice.is_chosen);
        const ChoiceRoom room = room_of(ui, view, fit, inside.width);
        Column words = inside.part(room.lead, room.words);
        Column votes = inside.part(inside.width - room.votes, room.votes);
        text(ui, words, choice.text, choice_words(ui, fit));
        if (!room.is_beside) votes.y = words.y;
        if (view.votes_shown) {
            draw_votes(ui, votes, view, choice, fit);
        } else {
            draw_marks(ui, votes, choice);
        }
        inside.y = std::max({words.y, votes.y, inside.y + side});
    });
}

/// Between the lines of the words, below the votes where those stand beside them; and around the bars where they stand
/// below.
std::vector<float> breaks_of_choice(Ui& ui, const SlideView& view, const SlideChoice& choice, const SlideFit& fit,
                                    float width) {
    const float padding = ui.px(choice_padding(fit));
    const ChoiceRoom room = room_of(ui, view, fit, width - 2.0F * padding);
    const float words = text_extent(ui, choice.text, choice_words(ui, fit), room.words).y;
    const auto bars = [&](Column& column) { draw_slide_bars(ui, column, view, choice, fit.is_dense); };
    const auto votes = [&](Column& column) { draw_votes(ui, column, view, choice, fit); };
    const float beside = room.is_beside ? height_of(ui, room.votes, votes) : 0.0F;
    std::vector<float> breaks;
    const float step = line_height(ui, fit.size);
    for (float at = step; at < words - 0.5F * step; at += step) {
        if (at >= beside) breaks.push_back(padding + at);
    }
    if (!view.votes_shown || room.is_beside) return breaks;
    breaks.push_back(padding + words);
    const float below_bars = height_of(ui, room.votes, bars);
    if (below_bars < height_of(ui, room.votes, votes)) breaks.push_back(padding + words + below_bars);
    return breaks;
}

/// A row of the list: as many choices beside each other as there are columns.
void draw_choices_from(Ui& ui, Column& column, const SlideView& view, std::size_t first, const SlideFit& fit) {
    const float gap = ui.px(8.0F);
    const auto count = static_cast<float>(fit.columns);
    const float width = std::floor((column.width - gap * (count - 1.0F)) / count);
    float bottom = column.y;
    for (std::size_t i = 0; i < fit.columns && first + i < view.choices.size(); ++i) {
        Column part = column.part(static_cast<float>(i) * (width + gap), width);
        ImGui::PushID(static_cast<int>(first + i));
        draw_choice(ui, part, view, view.choices[first + i], fit);
        ImGui::PopID();
        bottom = std::max(bottom, part.y);
    }
    column.y = bottom;
}

/// What stands above the choices, where there is room: the customer's words, so that nobody has to remember them.
void add_words(Ui& ui, std::vector<SlideBlock>& blocks, const SlideView& view) {
    if (view.says.empty() || view.votes_shown) return;
    add_prose(ui, blocks, view.speaker, {Size::Small, Face::Strong, ui.colours.ink}, 0.0F);
    add_prose(ui, blocks, view.says, quiet(ui), 0.0F);
}

/// What stands below them: how far the teams are apart, the verdict, the question for the room; each whole on a page,
/// unlike words that are read from page to page.
void add_remarks(Ui& ui, std::vector<SlideBlock>& blocks, const SlideView& view) {
    const Palette& c = ui.colours;
    const auto add = [&](const std::string& words, Face face, ImU32 colour) {
        if (words.empty()) return;
        add_prose(ui, blocks, words, {Size::Small, face, colour}, ui.px(8.0F));
        blocks.back().is_prose = false;
    };
    add(view.apart, Face::Regular, c.ink);
    add(view.verdict, Face::Strong, c.ink);
    add(view.verdict_sentence, Face::Regular, c.ink);
    add(view.verdict_note, Face::Regular, c.slate);
    add(view.discuss, Face::Strong, c.teal_text);
}

std::vector<SlideBlock> choice_blocks(Ui& ui, const SlideView& view, const SlideFit& fit) {
    std::vector<SlideBlock> blocks;
    if (fit.is_whole) add_words(ui, blocks, view);
    if (fit.lines > 0) add_vote_table(ui, blocks, view, fit.lines);
    for (std::size_t i = 0; fit.lines == 0 && i < view.choices.size(); i += fit.columns) {
        SlideBlock row;
        row.draw = [&ui, &view, i, fit](Column& column) { draw_choices_from(ui, column, view, i, fit); };
        row.gap = ui.px(i == 0 ? 10.0F : fit.is_dense ? 2.0F : 6.0F);
        if (fit.columns == 1) {
            row.breaks = [&ui, &view, i, fit](float width, float) {
                return breaks_of_choice(ui, view, view.choices[i], fit, width);
            };
        }
        blocks.push_back(std::move(row));
    }
    add_remarks(ui, blocks, view);
    return blocks;
}

}  // namespace

CardLook choice_look(const Ui& ui, bool is_chosen, bool is_marked) {
    const Palette& c = ui.colours;
    CardLook look = plain_card(ui);
    look.has_shadow = false;
    look.edge = c.line;
    look.edge_width = std::max(1.0F, c.outline_width);
    if (is_chosen) {
        look.fill = c.teal_tint;
        look.edge = c.teal;
        look.edge_width = 2.5F;
    } else if (is_marked) {
        look.edge = c.ink;
        look.edge_width = 2.0F;
    }
    return look;
}

void letter_badge(Ui& ui, const Rect& box, const std::string& letter, bool filled) {
    const Palette& c = ui.colours;
    const float corner = box.width() * 0.24F;
    fill(ui, box, filled ? c.teal : c.sunk, corner);
    if (!filled) outline(ui, box, c.outline, c.outline_width * 0.5F * ui.scale, corner);
    const Size size = box.height() >= line_height(ui, Size::Body) ? Size::Body : Size::Small;
    text_in(ui, box, letter, {size, Face::Strong, filled ? c.on_teal : c.ink, Align::Centre});
}

void draw_slide_choices(Ui& ui, const SlideView& view, const Rect& body, SlidePages& pages) {
    std::vector<SlideFit> fits;
    for (const SlideFit& fit : kChoiceFits) {
        if (can_serve(ui, fit, view, body.width())) fits.push_back(fit);
    }
    for (std::size_t lines = kMostTableLines; view.votes_shown && lines > 0; --lines)
        fits.push_back({Size::Small, 1, false, false, lines});
    const auto make = [&](const SlideFit& fit) { return choice_blocks(ui, view, fit); };
    draw_blocks(ui, body, pages, fits, make, 0.25F);
}

}  // namespace leeway::ui
