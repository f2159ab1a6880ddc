#include <string>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/play_parts.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using engine::ActionKind;
using flow::Choosing;
using flow::Way;

/// The key of a row of what is asked: while it is asked, the numbers are for it. The letters A, B, C do the same.
std::string key_of(std::size_t row) { return std::to_string(row + 1); }

struct WayLook {
    ImU32 surface = 0;
    ImU32 label = 0;
    ImU32 detail = 0;
    ImU32 edge = 0;
    Sign sign = Sign::Next;
};

/// Going ahead on one's own authority is filled; asking is plain; going against policy is gold, with a warning sign.
WayLook look_of(const Ui& ui, ActionKind kind, bool lit) {
    const Palette& c = ui.colours;
    if (kind == ActionKind::Do) return {lit ? c.teal_hover : c.teal, c.on_teal, c.on_teal, 0, Sign::Next};
    if (kind == ActionKind::Ask)
        return {lit ? c.card_hover : c.card, c.ink, c.slate, lit ? c.teal : c.control, Sign::Ask};
    return {c.gold_tint, c.gold_text, c.gold_text, lit ? c.teal : c.gold_text, Sign::Warning};
}

void draw_way(Ui& ui, Column& column, const Way& way, std::size_t number, bool take_focus) {
    const float padding = ui.px(12.0F);
    const float badge = ui.px(24.0F);
    const float side = ui.px(20.0F);
    const float lead = badge + ui.px(12.0F);
    const float words_width = column.width - 2.0F * padding - lead - side - ui.px(12.0F);
    const auto words = [&](Column& inside, const WayLook& look) {
        text(ui, inside, way.label, with_colour(strong(ui), look.label));
        text(ui, inside, way.detail, with_colour(quiet(ui), look.detail));
    };
    const float height = height_of(ui, words_width, [&](Column& c) { words(c, {}); });
    const Rect rect = column.take(std::max(height, badge) + 2.0F * padding);
    TouchOptions options;
    options.take_focus = take_focus;
    options.number = static_cast<int>(number) + 1;
    const Touch touched = touch(ui, way.label, rect, options);
    const WayLook look = look_of(ui, way.kind, touched.lit());
    const float corner = ui.px(10.0F);
    fill(ui, rect, look.surface, corner);
    outline(ui, rect, look.edge, std::max(1.5F, 1.5F * ui.scale), corner);
    if (touched.focused) focus_ring(ui, rect, corner);
    const Rect cap{{rect.min.x + padding, rect.min.y + padding},
                   {rect.min.x + padding + badge, rect.min.y + padding + badge}};
    const bool filled = way.kind == ActionKind::Do;
    key_badge(ui, cap, key_of(number), filled ? ui.colours.on_teal : ui.colours.sunk,
              filled ? ui.colours.teal_text : ui.colours.ink);
    Column inside{cap.max.x + ui.px(12.0F), rect.min.y + padding, words_width};
    words(inside, look);
    const float x = rect.max.x - padding - side;
    const float y = std::round(rect.centre().y - side * 0.5F);
    sign(ui, look.sign, {{x, y}, {x + side, y + side}}, look.label, look.surface);
    if (touched.clicked) ui.wants(flow::intent::Give{way.action});
}

void draw_ways(Ui& ui, Column& column, const Choosing& choosing, bool is_new) {
    for (std::size_t i = 0; i < choosing.ways.size(); ++i) {
        column.gap(ui.px(10.0F));
        ImGui::PushID(static_cast<int>(i));
        draw_way(ui, column, choosing.ways[i], i, is_new && i == 0);
        ImGui::PopID();
    }
}

/// The keyboard does not go to the first belief by itself: an Enter too many must not answer for anybody.
void draw_beliefs(Ui& ui, Column& column, const Choosing& choosing) {
    column.gap(ui.px(12.0F));
    FlowRow row(column, ui.px(10.0F));
    for (std::size_t i = 0; i < choosing.beliefs.size(); ++i) {
        const auto& [belief, label] = choosing.beliefs[i];
        ButtonLook look;
        look.key = key_of(i);
        look.options.tab_starts = i == 0;
        look.options.number = static_cast<int>(i) + 1;
        if (button_at(ui, row.place(button_size(ui, label, look, column.width)), label, look)) {
            ui.wants(flow::intent::AnswerBelief{belief});
        }
    }
    row.end();
}

void draw_breach(Ui& ui, Column& column, const Choosing& choosing, bool is_new) {
    column.gap(ui.px(12.0F));
    ButtonLook look{ButtonKind::Caution, {}, key_of(0), {}};
    look.options.take_focus = is_new;
    look.options.number = 1;
    if (button(ui, column, choosing.confirm, look)) ui.wants(flow::intent::ConfirmBreach{});
}

}  // namespace

void draw_choosing(Ui& ui, Column& column, const Choosing& choosing, bool is_new) {
    divider(ui, column);
    column.gap(ui.px(16.0F));
    if (choosing.stage == Choosing::Stage::ConfirmBreach) {
        signed_text(ui, column, Sign::Warning, choosing.question, with_colour(strong(ui), ui.colours.gold_text));
    } else {
        text(ui, column, choosing.question, strong(ui));
    }
    text(ui, column, choosing.detail, quiet(ui));
    switch (choosing.stage) {
        case Choosing::Stage::Ways: draw_ways(ui, column, choosing, is_new); break;
        case Choosing::Stage::Belief: draw_beliefs(ui, column, choosing); break;
        case Choosing::Stage::ConfirmBreach: draw_breach(ui, column, choosing, is_new); break;
    }
    column.gap(ui.px(10.0F));
    const ButtonLook back{ButtonKind::Plain, Sign::Cross, "", {}};
    if (button(ui, column, choosing.back, back)) ui.wants(flow::intent::ThinkAgain{});
}

}  // namespace leeway::ui
