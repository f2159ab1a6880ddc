#include "ui/form.h"

#include <algorithm>

#include "ui/button.h"
#include "ui/chip.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

/// A count at the end of the line, with a sign where it is the trouble itself. @return its width and a gap.
float draw_right(Ui& ui, const Column& column, std::string_view words, Trouble trouble) {
    const TextStyle style = with_colour(caption(ui), trouble_colour(ui, trouble));
    const float lead =
        trouble == Trouble::None ? 0.0F : std::round(ui.fonts.get(Size::Small)->FontSize * 0.9F) + ui.px(8.0F);
    const float width = std::min(column.width, text_width(ui, words, style) + lead);
    Column place = column.part(column.width - width, width);
    if (trouble == Trouble::None) {
        text(ui, place, words, style);
    } else {
        signed_text(ui, place, Sign::Warning, words, style);
    }
    return width + ui.px(16.0F);
}

}  // namespace

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
    const bool is_signed = look.trouble != Trouble::None && !is_problem;
    const float right_width =
        right.empty() ? 0.0F : draw_right(ui, column, right, is_signed ? look.trouble : Trouble::None);
    Column left = column.part(0.0F, column.width - right_width);
    const TextStyle style = with_colour(quiet(ui), trouble_colour(ui, is_problem ? look.trouble : Trouble::None));
    if (is_problem) {
        signed_text(ui, left, Sign::Warning, words, style);
    } else {
        text(ui, left, words, style);
    }
    column.y = std::max(left.y, column.y + (right.empty() ? 0.0F : line_height(ui, Size::Small)));
}

}  // namespace leeway::ui
