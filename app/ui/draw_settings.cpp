#include <algorithm>
#include <string>
#include <vector>

#include "ui/card.h"
#include "ui/chip.h"
#include "ui/controls.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/signs.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::SettingsView;

constexpr float kWidestSettings = 720.0F;

/// The theme in small: paper, a card with two lines of text, a button.
void draw_preview(const Ui& ui, const Rect& rect, flow::Theme theme) {
    const Palette& p = palette_of(theme);
    fill(ui, rect, p.paper, ui.px(8.0F));
    outline(ui, rect, ui.colours.control, std::max(1.0F, ui.scale), ui.px(8.0F));
    const Rect sheet = rect.inset(rect.width() * 0.14F, rect.height() * 0.18F);
    fill(ui, sheet, p.card, ui.px(5.0F));
    outline(ui, sheet, p.outline, std::max(1.0F, ui.scale), ui.px(5.0F));
    const float row = sheet.height() / 7.0F;
    const float left = sheet.min.x + row;
    const auto bar = [&](float top, float width, float height, ImU32 colour) {
        fill(ui,
             {{left, sheet.min.y + top * row},
              {left + (sheet.width() - 2.0F * row) * width, sheet.min.y + (top + height) * row}},
             colour, row * 0.4F);
    };
    bar(1.1F, 0.9F, 0.8F, p.ink);
    bar(2.6F, 0.6F, 0.8F, p.slate);
    bar(4.3F, 0.45F, 1.7F, p.teal);
}

void draw_theme(Ui& ui, Column& column, const flow::ThemeOption& option) {
    const auto content = [&](Column& inside) {
        const Rect preview = inside.take(std::min(ui.px(88.0F), inside.width * 0.62F));
        if (!ui.measuring) draw_preview(ui, preview, option.theme);
        inside.gap(ui.px(10.0F));
        if (option.chosen) {
            signed_text(ui, inside, Sign::Check, option.label, with_colour(strong(ui), ui.colours.teal_text));
        } else {
            text(ui, inside, option.label, strong(ui));
        }
    };
    if (choice(ui, column, option.label, {option.chosen}, content)) ui.wants(flow::intent::SetTheme{option.theme});
}

void draw_themes(Ui& ui, Column& column, const SettingsView& view) {
    text(ui, column, view.theme_heading, heading(ui));
    column.gap(ui.px(12.0F));
    const float gap = ui.px(16.0F);
    const auto count = static_cast<float>(std::max<std::size_t>(view.themes.size(), 1));
    const bool side_by_side = ui.logical(column.width) >= 160.0F * count;
    const float width = side_by_side ? std::floor((column.width - gap * (count - 1.0F)) / count) : column.width;
    float bottom = column.y;
    for (std::size_t i = 0; i < view.themes.size(); ++i) {
        Column part = column.part(side_by_side ? static_cast<float>(i) * (width + gap) : 0.0F, width);
        draw_theme(ui, part, view.themes[i]);
        bottom = std::max(bottom, part.y);
        if (!side_by_side) column.y = part.y + gap;
    }
    column.y = bottom;
}

void draw_scales(Ui& ui, Column& column, const SettingsView& view) {
    text(ui, column, view.scale_heading, heading(ui));
    text(ui, column, view.scale_hint, quiet(ui));
    column.gap(ui.px(12.0F));
    std::vector<Segment> steps;
    for (const flow::ScaleOption& option : view.scales) steps.push_back({option.label, option.chosen});
    if (const auto pressed = segments(ui, column, steps))
        ui.wants(flow::intent::SetScale{view.scales[*pressed].percent});
}

void draw_switches(Ui& ui, Column& column, const SettingsView& view) {
    const auto word = [&](bool on) -> std::string_view { return on ? view.on : view.off; };
    card(ui, column, plain_card(ui), [&](Column& inside) {
        if (switch_line(ui, inside,
                        {view.motion_label, view.motion_hint, view.reduce_motion, word(view.reduce_motion)})) {
            ui.wants(flow::intent::SetReduceMotion{!view.reduce_motion});
        }
        inside.gap(ui.px(8.0F));
        divider(ui, inside);
        inside.gap(ui.px(8.0F));
        if (switch_line(ui, inside, {view.belief_label, view.belief_hint, view.ask_belief, word(view.ask_belief)})) {
            ui.wants(flow::intent::SetAskBelief{!view.ask_belief});
        }
    });
}

void draw_model_note(Ui& ui, Column& column, const SettingsView& view) {
    text(ui, column, view.model_heading, heading(ui));
    column.gap(ui.px(8.0F));
    text(ui, column, view.model_note, with_colour(body(ui), ui.colours.slate));
}

}  // namespace

void draw_settings(Ui& ui, const SettingsView& view, const Rect& room) {
    ScrollArea area(ui, "settings", room, page_margin(ui, room), true);
    area.column().gap(ui.px(ui.logical(room.height()) >= 560.0F ? 40.0F : 16.0F));
    Column column = centred(ui, area.column(), kWidestSettings);
    text(ui, column, view.title, title(ui));
    column.gap(ui.px(24.0F));
    draw_themes(ui, column, view);
    column.gap(ui.px(32.0F));
    draw_scales(ui, column, view);
    column.gap(ui.px(32.0F));
    draw_switches(ui, column, view);
    column.gap(ui.px(32.0F));
    draw_model_note(ui, column, view);
    area.column().y = column.y + ui.px(48.0F);
    area.end();
}

}  // namespace leeway::ui
