#include "ui/select.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "ui/menu.h"
#include "ui/one_line.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/touch.h"

namespace leeway::ui {

namespace {

constexpr float kSelectSign = 18.0F;  // logical pixels

std::vector<MenuEntry> entries_of(const SelectLook& look, std::optional<std::size_t> chosen) {
    std::vector<MenuEntry> entries;
    if (!look.none.empty()) entries.push_back({look.none, {}, std::nullopt, !chosen});
    for (std::size_t i = 0; i < look.options.size(); ++i) {
        const SelectOption& option = look.options[i];
        entries.push_back({option.label, option.note, option.sign, chosen == i});
    }
    return entries;
}

struct Shown {
    std::string words;
    std::optional<Sign> sign;
    bool is_hint = false;
};

Shown shown(const SelectLook& look, std::optional<std::size_t> chosen) {
    if (chosen && *chosen < look.options.size()) return {look.options[*chosen].label, look.options[*chosen].sign};
    if (!look.none.empty()) return {look.none, std::nullopt};
    return {std::string(look.placeholder), std::nullopt, true};
}

/// Draws the field. @return where it is, and whether it was pressed.
std::pair<Rect, bool> draw_box(Ui& ui, Column& column, const SelectLook& look, Shown what, ImGuiID id) {
    const float padding = ui.px(kFieldPadding);
    const float side = ui.px(kSelectSign);
    const float lead = what.sign ? side + padding * 0.75F : 0.0F;
    const bool is_quiet = what.is_hint || !look.field.enabled;
    TextStyle style = with_colour(body(ui), is_quiet ? ui.colours.slate : ui.colours.ink);
    if (what.is_hint) style.face = Face::Italic;
    const float room = column.width - 3.0F * padding - side - lead;
    if (look.one_line) what.words = on_one_line(ui, std::move(what.words), style, room);
    const float air = std::floor((ui.px(kFieldHeight) - line_height(ui, Size::Body)) * 0.5F);
    const Rect rect =
        column.take(std::max(ui.px(kFieldHeight), text_extent(ui, what.words, style, room).y + 2.0F * air));
    TouchOptions options;
    options.enabled = look.field.enabled;
    options.take_focus = look.field.take_focus || takes_back(ui, id);
    const Touch touched = touch(ui, look.field.label, rect, options);
    FieldEdge edge = edge_of(look.field);
    edge.hovered = touched.hovered;
    edge.active = ui.state.menu.is_of(id);
    edge.focused = touched.focused;
    field_surface(ui, rect, edge);
    const float y = std::round(rect.centre().y - side * 0.5F);
    const float left = rect.min.x + padding;
    if (what.sign) sign(ui, *what.sign, {{left, y}, {left + side, y + side}}, ui.colours.slate, ui.colours.card);
    text_in(ui, {{left + lead, rect.min.y}, {left + lead + room, rect.max.y}}, what.words, style);
    const Rect arrow{{rect.max.x - padding - side, y}, {rect.max.x - padding, y + side}};
    sign(ui, edge.active ? Sign::Close : Sign::Open, arrow, look.field.enabled ? ui.colours.ink : ui.colours.slate,
         ui.colours.card);
    return {rect, touched.clicked};
}

}  // namespace

std::optional<SelectChange> select(Ui& ui, Column& column, const SelectLook& look, std::optional<std::size_t> chosen) {
    const ImGuiID id = ImGui::GetID(look.field.label.c_str());
    field_label(ui, column, look.field);
    const auto [rect, is_pressed] = draw_box(ui, column, look, shown(look, chosen), id);
    field_remark(ui, column, look.field);
    if (is_pressed && !ui.beneath) open_menu(ui, id);
    if (!ui.state.menu.is_of(id)) return std::nullopt;
    const std::optional<std::size_t> entry = menu(ui, id, rect, entries_of(look, chosen));
    if (!entry) return std::nullopt;
    SelectChange change;
    const std::size_t before = look.none.empty() ? 0 : 1;
    if (*entry >= before) change.option = *entry - before;
    return change.option == chosen ? std::nullopt : std::optional<SelectChange>(change);
}

}  // namespace leeway::ui
