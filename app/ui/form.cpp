#include "ui/form.h"

#include <algorithm>

#include "ui/button.h"
#include "ui/chip.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

FieldEdge edge_of(const FieldLook& look) {
    FieldEdge edge;
    edge.enabled = look.enabled;
    edge.trouble = look.trouble;
    return edge;
}

ImU32 trouble_colour(const Ui& ui, Trouble trouble) {
    if (trouble == Trouble::None) return ui.colours.slate;
    return trouble == Trouble::Error ? ui.colours.heart_text : ui.colours.gold_text;
}

void field_label(Ui& ui, Column& column, const FieldLook& look) {
    if (look.label_hidden) return;
    text(ui, column, visible_part(look.label), with_colour(caption(ui), ui.colours.ink));
    column.gap(ui.px(6.0F));
}

void field_surface(Ui& ui, const Rect& rect, const FieldEdge& edge) {
    const Palette& c = ui.colours;
    const float corner = ui.px(kFieldCorner);
    const bool has_trouble = edge.trouble != Trouble::None;
    ImU32 colour = has_trouble ? trouble_colour(ui, edge.trouble) : edge.hovered ? c.slate : c.control;
    if (edge.active && !has_trouble) colour = c.teal;
    const float thickness = edge.active || has_trouble ? 2.0F : 1.0F;
    fill(ui, rect, edge.enabled ? c.card : c.sunk, corner);
    outline(ui, rect, edge.enabled ? colour : c.line, std::max(1.0F, thickness * ui.scale), corner);
    if (edge.focused) focus_ring(ui, rect, corner);
}

void field_remark(Ui& ui, Column& column, const FieldLook& look, std::string_view right) {
    const bool is_problem = look.trouble != Trouble::None && !look.problem.empty();
    const std::string_view words = is_problem ? look.problem : look.help;
    if (words.empty() && right.empty()) return;
    column.gap(ui.px(6.0F));
    const float count_width = right.empty() ? 0.0F : text_width(ui, right, caption(ui)) + ui.px(16.0F);
    if (!right.empty()) {
        Column count = column.part(0.0F, column.width);
        const TextStyle style = with_align(with_colour(caption(ui), trouble_colour(ui, look.trouble)), Align::Right);
        text(ui, count, right, style);
        if (words.empty()) column.y = count.y;
    }
    if (words.empty()) return;
    Column left = column.part(0.0F, column.width - count_width);
    const TextStyle style = with_colour(quiet(ui), trouble_colour(ui, is_problem ? look.trouble : Trouble::None));
    if (is_problem) {
        signed_text(ui, left, Sign::Warning, words, style);
    } else {
        text(ui, left, words, style);
    }
    column.y = left.y;
}

}  // namespace leeway::ui
