#pragma once

#include <string>

#include "ui/shapes.h"
#include "ui/touch.h"
#include "ui/ui.h"

/// Cards: the surfaces that things stand on.
namespace leeway::ui {

inline constexpr float kCardCorner = 12.0F;  // logical pixels
inline constexpr float kCardPadding = 24.0F;
inline constexpr float kTightPadding = 16.0F;

struct CardLook {
    ImU32 fill = 0;
    ImU32 edge = 0;
    float edge_width = 0.0F;  ///< logical pixels
    float padding = kCardPadding;
    bool has_shadow = true;
};

[[nodiscard]] CardLook plain_card(const Ui& ui);
/// A card that stands out in a tint of its subject, without shadow. @param edge used where the theme outlines.
[[nodiscard]] CardLook tinted_card(const Ui& ui, ImU32 tint, ImU32 edge);
/// What is said at a play's end. @param is_happier than at its start: then it must not look like an alarm.
[[nodiscard]] CardLook ending_card(const Ui& ui, bool is_happier);
/// How a card that is clicked as a whole stands.
struct Choice {
    bool chosen = false;
    bool on_card = false;  ///< it lies on another card: an edge instead of a shadow
    TouchOptions options{};
};
[[nodiscard]] CardLook choice_card(const Ui& ui, const Choice& how, const Touch& touched);
[[nodiscard]] CardLook tight(CardLook look);

void card_surface(const Ui& ui, const Rect& rect, const CardLook& look);

/// A card with what `draw(Column&)` puts into it, over the whole column.
template <typename Draw>
Rect card(Ui& ui, Column& column, const CardLook& look, Draw&& draw) {
    const float padding = ui.px(look.padding);
    const float inner = column.width - 2.0F * padding;
    const Rect rect = column.take(height_of(ui, inner, draw) + 2.0F * padding);
    card_surface(ui, rect, look);
    Column content{rect.min.x + padding, rect.min.y + padding, inner};
    draw(content);
    return rect;
}

/// A card that is clicked as a whole; nothing in it may be clickable itself. @return whether it was.
template <typename Draw>
bool choice(Ui& ui, Column& column, const std::string& label, Choice how, Draw&& draw) {
    const float padding = ui.px(kTightPadding);
    const float inner = column.width - 2.0F * padding;
    const Rect rect = column.take(height_of(ui, inner, draw) + 2.0F * padding);
    how.options.leave_enter = how.options.leave_enter || how.chosen;
    const Touch touched = touch(ui, label, rect, how.options);
    if (!is_seen(ui, rect.inset(-ui.px(16.0F)))) return touched.clicked;  // nor its shadow
    card_surface(ui, rect, choice_card(ui, how, touched));
    if (touched.focused) focus_ring(ui, rect, ui.px(kCardCorner));
    Column content{rect.min.x + padding, rect.min.y + padding, inner};
    draw(content);
    return touched.clicked;
}

}  // namespace leeway::ui
