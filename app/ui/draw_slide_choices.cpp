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
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::SlideChoice;
using flow::SlideView;

constexpr float kChoicePadding = 7.0F;  // logical pixels, in a choice's card
constexpr float kChoiceColumns = 440.0F;
constexpr float kVotesBeside = 330.0F;  // of words and votes together

/// From the largest to the smallest; the customer's words stand above the choices where they leave room for them.
constexpr std::array kChoiceFits{
    SlideFit{Size::Large, 1, true},  SlideFit{Size::Body, 1, true},   SlideFit{Size::Large, 1, false},
    SlideFit{Size::Body, 1, false},  SlideFit{Size::Body, 2, false},  SlideFit{Size::Small, 1, true},
    SlideFit{Size::Small, 1, false}, SlideFit{Size::Small, 2, false}, SlideFit{Size::Small, 1, false}};

float badge_side(const Ui& ui, Size size) { return std::round(line_height(ui, size) * 1.1F); }
float badge_lead(const Ui& ui, Size size) { return badge_side(ui, size) + ui.px(8.0F); }

CardLook look_of(const Ui& ui, const SlideChoice& choice) {
    const Palette& c = ui.colours;
    CardLook look = plain_card(ui);
    look.padding = kChoicePadding;
    look.has_shadow = false;
    look.edge = c.line;
    look.edge_width = std::max(1.0F, c.outline_width);
    if (choice.is_chosen) {
        look.fill = c.teal_tint;
        look.edge = c.teal;
        look.edge_width = 2.5F;
    } else if (choice.is_marked) {
        look.edge = c.ink;
        look.edge_width = 2.0F;
    }
    return look;
}

/// What is said about a choice in a word or two: whose it is, how good it is.
void draw_marks(Ui& ui, Column& column, const SlideChoice& choice) {
    const Palette& c = ui.colours;
    if (choice.mark.empty() && choice.verdict.empty()) return;
    column.gap(ui.px(3.0F));
    FlowRow row(column, ui.px(6.0F));
    const auto add = [&](const std::string& words, const ChipLook& look) {
        if (words.empty()) return;
        const Rect place = row.place(chip_size(ui, words, look, column.width));
        if (!ui.measuring) chip_at(ui, place, words, look);
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
void draw_votes(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice, bool with_authority) {
    draw_slide_bars(ui, column, view, choice);
    if (with_authority) text(ui, column, choice.authority, {Size::Small, Face::Regular, ui.colours.slate});
    draw_marks(ui, column, choice);
}

/// The votes stand beside the words where there is room, so that a choice is no higher than before the reveal.
void draw_choice(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice, const SlideFit& fit) {
    card(ui, column, look_of(ui, choice), [&](Column& inside) {
        const float side = badge_side(ui, fit.size);
        const float top = inside.y - std::round((side - line_height(ui, fit.size)) * 0.5F);
        if (!ui.measuring)
            letter_badge(ui, {{inside.x, top}, {inside.x + side, top + side}}, choice.letter, choice.is_chosen);
        Column words = inside.part(badge_lead(ui, fit.size), inside.width - badge_lead(ui, fit.size));
        const bool is_beside = view.votes_shown && ui.logical(words.width) >= kVotesBeside;
        const float votes_width = std::floor(words.width * 0.42F);
        Column votes = words.part(words.width - votes_width, votes_width);
        if (is_beside) words.width -= votes_width + ui.px(12.0F);
        text(ui, words, choice.text, {fit.size, Face::Regular, ui.colours.ink});
        if (view.votes_shown) {
            draw_votes(ui, is_beside ? votes : words, view, choice, fit.is_whole);
        } else {
            draw_marks(ui, words, choice);
        }
        inside.y = std::max({words.y, inside.y + side, is_beside ? votes.y : words.y});
    });
}

/// A row of the list: as many choices beside each other as there are columns.
SlideBlock row_block(Ui& ui, const SlideView& view, std::size_t first, const SlideFit& fit) {
    return {[&ui, &view, first, fit](Column& column) {
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
            },
            ui.px(6.0F), ui.px(kChoicePadding), line_height(ui, fit.size), false};
}

/// What stands above the choices, where there is room: the customer's words, so that nobody has to remember them.
void add_words(Ui& ui, std::vector<SlideBlock>& blocks, const SlideView& view) {
    if (view.says.empty() || view.votes_shown) return;
    if (!view.speaker.empty())
        blocks.push_back(prose(ui, view.speaker, Size::Small, Face::Strong, ui.colours.ink, 0.0F));
    blocks.push_back(prose(ui, view.says, Size::Small, Face::Regular, ui.colours.slate, 0.0F));
}

/// What stands below them: how far the teams are apart, the verdict, the question for the room.
void add_remarks(Ui& ui, std::vector<SlideBlock>& blocks, const SlideView& view) {
    const Palette& c = ui.colours;
    const auto add = [&](const std::string& words, Face face, ImU32 colour) {
        if (!words.empty()) blocks.push_back(prose(ui, words, Size::Small, face, colour, ui.px(8.0F)));
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
    for (std::size_t i = 0; i < view.choices.size(); i += fit.columns) {
        blocks.push_back(row_block(ui, view, i, fit));
        if (i == 0 && blocks.size() > 1) blocks.back().gap = ui.px(10.0F);
    }
    add_remarks(ui, blocks, view);
    return blocks;
}

}  // namespace

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
        if (fit.columns == 1 || ui.logical(body.width()) >= kChoiceColumns) fits.push_back(fit);
    }
    draw_blocks(
        ui, body, pages, fits, [&](const SlideFit& fit) { return choice_blocks(ui, view, fit); }, 0.25F);
}

}  // namespace leeway::ui
