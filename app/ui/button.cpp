#include "ui/button.h"

#include "ui/card.h"
#include "ui/icon_button.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr float kButtonSign = 20.0F;  // logical pixels
constexpr float kSignGap = 8.0F;
constexpr float kButtonCorner = 10.0F;

struct ButtonColours {
    ImU32 surface = 0;
    ImU32 label = 0;
    ImU32 edge = 0;
};

ButtonColours colours_of(const Ui& ui, const ButtonLook& look, const Touch& touched) {
    const Palette& c = ui.colours;
    if (!look.options.enabled) {
        // Where all words and lines are equally bright, what cannot be pressed is dimmed.
        if (c.outline_width > 0.0F) return {c.sunk, mix(c.card, c.slate, 0.6F), mix(c.card, c.outline, 0.6F)};
        return {c.sunk, c.slate, c.outline};
    }
    switch (look.kind) {
        case ButtonKind::Primary: return {touched.lit() ? c.teal_hover : c.teal, c.on_teal, 0};
        case ButtonKind::Quiet: return {touched.lit() ? c.sunk_hover : c.sunk, c.ink, c.outline};
        case ButtonKind::Caution: return {c.gold_tint, c.gold_text, touched.lit() ? c.teal : c.gold_text};
        case ButtonKind::Plain: break;
    }
    return {touched.lit() ? c.sunk : 0, c.teal_text, touched.lit() ? c.outline : 0};
}

ImVec2 padding_of(const Ui& ui, ButtonKind kind) {
    if (kind == ButtonKind::Plain) return {ui.px(10.0F), ui.px(12.0F)};
    return {ui.px(20.0F), ui.px(10.0F)};
}

float lead_of(const Ui& ui, const ButtonLook& look) {
    return look.sign || !look.key.empty() ? ui.px(kButtonSign) + ui.px(kSignGap) : 0.0F;
}

/// The sign of going on points away from the label.
bool is_trailing(const ButtonLook& look) { return look.sign == Sign::Next && look.key.empty(); }

TextStyle label_style(const Ui& ui, const ButtonLook& look) {
    TextStyle style = strong(ui);
    if (look.kind == ButtonKind::Plain) style.size = Size::Small;
    return style;
}

void draw_lead(Ui& ui, const Rect& rect, const ButtonLook& look, const ButtonColours& colours) {
    const float side = ui.px(kButtonSign);
    const float air = padding_of(ui, look.kind).x;
    const float x = is_trailing(look) ? rect.max.x - air - side : rect.min.x + air;
    const float y = std::round(rect.centre().y - side * 0.5F);
    const Rect box{{x, y}, {x + side, y + side}};
    if (!look.key.empty()) {
        const bool filled = look.kind == ButtonKind::Primary && look.options.enabled;
        key_badge(ui, box.inset(-ui.px(2.0F)), look.key, filled ? ui.colours.on_teal : ui.colours.card,
                  filled ? ui.colours.teal_text : ui.colours.ink);
    } else if (look.sign) {
        sign(ui, *look.sign, box, colours.label, colours.surface);
    }
}

}  // namespace

std::string_view visible_part(const std::string& label) { return std::string_view(label).substr(0, label.find("##")); }

void key_badge(Ui& ui, const Rect& box, std::string_view key, ImU32 fill_colour, ImU32 text_colour) {
    fill(ui, box, fill_colour, ui.px(6.0F));
    outline(ui, box, ui.colours.outline, ui.colours.outline_width * 0.5F * ui.scale, ui.px(6.0F));
    text_in(ui, box, key, {Size::Small, Face::Strong, text_colour, Align::Centre});
}

ImVec2 button_size(const Ui& ui, const std::string& label, const ButtonLook& look, float width) {
    const ImVec2 padding = padding_of(ui, look.kind);
    const float around = 2.0F * padding.x + lead_of(ui, look);
    const ImVec2 extent = text_extent(ui, visible_part(label), label_style(ui, look), width - around);
    return {std::min(width, extent.x + around), extent.y + 2.0F * padding.y};
}

bool button_at(Ui& ui, const Rect& rect, const std::string& label, const ButtonLook& look) {
    const Touch touched = touch(ui, label, rect, look.options);
    if (!is_seen(ui, rect)) return touched.clicked;
    const float corner = ui.px(kButtonCorner);
    const ButtonColours colours = colours_of(ui, look, touched);
    fill(ui, rect, colours.surface, corner);
    const float edge =
        look.kind == ButtonKind::Caution ? std::max(1.5F, ui.colours.outline_width) : ui.colours.outline_width;
    outline(ui, rect, colours.edge, edge * ui.scale, corner);
    if (touched.focused) focus_ring(ui, rect, corner);
    draw_lead(ui, rect, look, colours);
    Rect inner = rect.inset(padding_of(ui, look.kind).x, 0.0F);
    if (is_trailing(look)) {
        inner.max.x -= lead_of(ui, look);
    } else {
        inner.min.x += lead_of(ui, look);
    }
    text_in(ui, inner, visible_part(label), with_colour(label_style(ui, look), colours.label));
    tip(ui, rect, touched, look.tip);
    return touched.clicked;
}

bool button(Ui& ui, Column& column, const std::string& label, const ButtonLook& look, bool whole) {
    const float out = look.hangs ? padding_of(ui, look.kind).x : 0.0F;
    const ImVec2 size = button_size(ui, label, look, column.width + out);
    Rect rect = column.take(size.y);
    rect.min.x -= out;
    if (!whole) rect.max.x = rect.min.x + size.x;
    return button_at(ui, rect, label, look);
}

}  // namespace leeway::ui
