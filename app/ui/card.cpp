#include "ui/card.h"

namespace leeway::ui {

CardLook plain_card(const Ui& ui) {
    return {ui.colours.card, ui.colours.outline, ui.colours.outline_width, kCardPadding, true};
}

CardLook tinted_card(const Ui& ui, ImU32 tint, ImU32 edge) {
    return {tint, edge, ui.colours.outline_width, kCardPadding, false};
}

CardLook ending_card(const Ui& ui, bool is_happier) {
    const Palette& c = ui.colours;
    return is_happier ? tinted_card(ui, c.teal_tint, c.teal) : tinted_card(ui, c.heart_tint, c.heart);
}

CardLook choice_card(const Ui& ui, const Choice& how, const Touch& touched) {
    CardLook look = tight(plain_card(ui));
    const float outline_width = ui.colours.outline_width;
    if (how.on_card) {
        look.has_shadow = false;
        look.edge = ui.colours.line;
        look.edge_width = std::max(1.0F, outline_width);
    }
    if (how.chosen) {
        look.fill = ui.colours.teal_tint;
        look.edge = ui.colours.teal;
        look.edge_width = std::max(2.0F, outline_width * 2.0F);
    } else if (!how.options.enabled) {
        look.fill = ui.colours.paper;
        look.edge = ui.colours.line;
        look.edge_width = std::max(1.0F, outline_width * 0.5F);
        look.has_shadow = false;
    } else if (touched.lit()) {
        look.fill = ui.colours.card_hover;
        look.edge = ui.colours.teal;
        look.edge_width = std::max(1.5F, outline_width);
    }
    return look;
}

CardLook tight(CardLook look) {
    look.padding = kTightPadding;
    return look;
}

void card_surface(const Ui& ui, const Rect& rect, const CardLook& look) {
    const float corner = ui.px(kCardCorner);
    if (look.has_shadow) shadow(ui, rect, corner);
    fill(ui, rect, look.fill, corner);
    outline(ui, rect, look.edge, std::max(look.edge_width > 0.0F ? 1.0F : 0.0F, look.edge_width * ui.scale), corner);
}

}  // namespace leeway::ui
