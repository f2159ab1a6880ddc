#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/card.h"
#include "ui/chip.h"
#include "ui/face.h"
#include "ui/play_parts.h"
#include "ui/shapes.h"
#include "ui/slide_blocks.h"
#include "ui/slide_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::SlidePart;
using flow::SlideView;

constexpr std::array kWordFits{SlideFit{Size::Title, 1, true}, SlideFit{Size::Large, 1, true},
                               SlideFit{Size::Body, 1, true}, SlideFit{Size::Small, 1, true}};
constexpr std::array kPartFits{SlideFit{Size::Large, 1, true}, SlideFit{Size::Body, 1, true},
                               SlideFit{Size::Small, 1, true}};

constexpr float kCardAir = 10.0F;  // logical pixels

/// Who speaks, with the face that they make.
void draw_speaker(Ui& ui, Column& column, const SlideView& view) {
    const float radius = ui.px(15.0F);
    const float lead = view.mood_shown ? 2.0F * radius + ui.px(10.0F) : 0.0F;
    const Rect row = column.take(view.mood_shown ? 2.0F * radius : line_height(ui, Size::Body));
    if (view.mood_shown)
        face(ui, {row.min.x + radius, row.centre().y}, radius, static_cast<float>(view.mood.happiness));
    text_in(ui, {{row.min.x + lead, row.min.y}, row.max}, view.speaker, {Size::Body, Face::Strong, ui.colours.ink});
}

/// One thing that was said or that happened.
void add_part(Ui& ui, std::vector<SlideBlock>& blocks, const SlidePart& part, Size size) {
    const bool is_said = part.speaker == flow::Speaker::Customer || part.speaker == flow::Speaker::You;
    const ImU32 colour = is_said ? ui.colours.ink : ui.colours.slate;
    float gap = ui.px(10.0F);
    if (!part.name.empty()) {
        add_prose(ui, blocks, part.name, {Size::Small, Face::Strong, colour}, gap);
        gap = ui.px(1.0F);
    }
    add_prose(ui, blocks, part.text, {size, Face::Regular, colour}, gap);
    add_prose(ui, blocks, part.detail, quiet(ui), ui.px(2.0F));
}

SlideBlock card_block(Ui& ui, ImU32 tint, ImU32 edge, const std::string& label, const std::string& words, Size size) {
    return {[&ui, tint, edge, label, words, size](Column& column) {
                CardLook look = tinted_card(ui, tint, edge);
                look.padding = kCardAir;
                card(ui, column, look, [&](Column& inside) {
                    if (!label.empty()) text(ui, inside, label, {Size::Small, Face::Strong, ui.colours.ink});
                    text(ui, inside, words, {size, Face::Regular, ui.colours.ink});
                });
            },
            ui.px(12.0F), between_lines(ui.px(kCardAir), line_height(ui, size))};
}

std::vector<SlideBlock> scene_blocks(Ui& ui, const SlideView& view, const SlideFit& fit) {
    std::vector<SlideBlock> blocks;
    for (const SlidePart& part : view.before) add_part(ui, blocks, part, smaller(fit.size));
    if (!view.speaker.empty())
        blocks.push_back({[&](Column& column) { draw_speaker(ui, column, view); }, ui.px(12.0F)});
    add_prose(ui, blocks, view.says, {fit.size, Face::Regular, ui.colours.ink}, ui.px(8.0F));
    if (!view.discuss.empty())
        blocks.push_back(card_block(ui, ui.colours.teal_tint, ui.colours.teal, "", view.discuss, smaller(fit.size)));
    return blocks;
}

void add_verdict(Ui& ui, std::vector<SlideBlock>& blocks, const SlideView& view, Size size) {
    const Palette& c = ui.colours;
    if (!view.verdict.empty())
        blocks.push_back(card_block(ui, c.sunk, c.outline, view.verdict, view.verdict_sentence, size));
    add_prose(ui, blocks, view.verdict_note, quiet(ui), ui.px(8.0F));
}

std::vector<SlideBlock> result_blocks(Ui& ui, const SlideView& view, const SlideFit& fit) {
    const Palette& c = ui.colours;
    std::vector<SlideBlock> blocks;
    if (view.kind == flow::SlideKind::Ending) {
        const Size size = fit.size == Size::Large ? Size::Display : Size::Title;
        add_prose(ui, blocks, view.heading, {size, Face::Strong, c.ink}, 0.0F);
    }
    for (const SlidePart& part : view.parts) add_part(ui, blocks, part, fit.size);
    if (!view.lesson.empty())
        blocks.push_back(card_block(ui, c.teal_tint, c.teal, view.lesson_label, view.lesson, fit.size));
    add_verdict(ui, blocks, view, smaller(fit.size));
    if (!view.discuss.empty()) blocks.push_back(card_block(ui, c.sunk, c.outline, "", view.discuss, fit.size));
    return blocks;
}

/// Face and bar, and what it has cost: beside each other where there is room.
void draw_slide_mood(Ui& ui, Column& column, const SlideView& view) {
    const float radius = ui.px(20.0F);
    const float gap = ui.px(12.0F);
    const bool is_wide = ui.logical(column.width) >= kSlideWide * 0.8F;
    const float bottom = column.y + (view.mood_shown ? 2.0F * radius : 0.0F);
    Column rest = column;
    if (view.mood_shown) {
        const auto happiness = static_cast<float>(view.mood.happiness);
        const ImVec2 centre{column.x + radius, column.y + radius};
        if (!ui.measuring) face(ui, centre, radius, ui.state.motion.value(ImGui::GetID("face"), happiness));
        rest = column.part(2.0F * radius + gap, column.width - 2.0F * radius - gap);
    }
    Column words = rest.part(0.0F, is_wide && !view.cost.empty() ? rest.width * 0.55F : rest.width);
    if (view.mood_shown) {
        const std::string change = view.mood.change.empty() ? "" : "   " + view.mood.change;
        text(ui, words, view.mood.happiness_label + change, {Size::Small, Face::Strong, ui.colours.heart_text});
        words.gap(ui.px(9.0F));
        draw_mood_bar(ui, words.take(ui.px(10.0F)), view.mood);
    }
    Column bill = is_wide && view.mood_shown ? rest.part(rest.width * 0.55F + gap, rest.width * 0.45F - gap) : words;
    if (!is_wide && view.mood_shown) bill.gap(ui.px(6.0F));
    text(ui, bill, view.cost, {Size::Small, Face::Strong, ui.colours.gold_text});
    text(ui, bill, view.cost_change, {Size::Small, Face::Regular, ui.colours.gold_text});
    column.y = std::max({bottom, words.y, bill.y});
}

}  // namespace

void draw_slide_scene(Ui& ui, const SlideView& view, const Rect& body, SlidePages& pages) {
    const auto make = [&](const SlideFit& fit) { return scene_blocks(ui, view, fit); };
    draw_blocks(ui, body, pages, kWordFits, make, 0.3F);
}

void draw_slide_result(Ui& ui, const SlideView& view, const Rect& body, SlidePages& pages) {
    draw_blocks(ui, body, pages, kPartFits, [&](const SlideFit& fit) {
        std::vector<SlideBlock> blocks = result_blocks(ui, view, fit);
        if (view.mood_shown || !view.cost.empty())
            blocks.push_back({[&](Column& column) { draw_slide_mood(ui, column, view); }, ui.px(12.0F)});
        return blocks;
    });
}

void draw_slide_over(Ui& ui, const SlideView& view, const Rect& body, SlidePages& pages) {
    const auto make = [&](const SlideFit& fit) {
        std::vector<SlideBlock> blocks;
        const Size size = fit.size == Size::Title ? Size::Display : fit.size;
        add_prose(ui, blocks, view.thanks, {size, Face::Strong, ui.colours.ink}, 0.0F);
        add_prose(ui, blocks, view.summary, {smaller(fit.size), Face::Regular, ui.colours.slate}, ui.px(10.0F));
        return blocks;
    };
    draw_blocks(ui, body, pages, kWordFits, make, 0.35F);
}

}  // namespace leeway::ui
