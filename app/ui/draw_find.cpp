#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/case_panel.h"
#include "ui/flow_row.h"
#include "ui/scroll_area.h"
#include "ui/search_field.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::FilterMenu;
using flow::FindView;

struct Pill {
    bool filled = false;
    std::optional<Sign> sign;  ///< behind the label
    TouchOptions options{};
};

constexpr float kFindSign = 14.0F;

ImVec2 pill_size(const Ui& ui, std::string_view label, const Pill& pill, float width) {
    const float around = ui.px(24.0F) + (pill.sign ? ui.px(kFindSign + 6.0F) : 0.0F);
    const ImVec2 extent = text_extent(ui, label, caption(ui), width - around);
    return {std::min(width, extent.x + around), extent.y + ui.px(14.0F)};
}

bool pill_at(Ui& ui, const Rect& rect, const std::string& label, const Pill& pill) {
    const Touch touched = touch(ui, label, rect, pill.options);
    if (!is_seen(ui, rect)) return touched.clicked;
    const Palette& c = ui.colours;
    const float corner = std::min(rect.height() * 0.5F, ui.px(18.0F));
    fill(ui, rect,
         pill.filled     ? (touched.lit() ? c.teal_hover : c.teal)
         : touched.lit() ? c.sunk_hover
                         : c.sunk,
         corner);
    if (!pill.filled) outline(ui, rect, c.outline, c.outline_width * ui.scale, corner);
    if (touched.focused) focus_ring(ui, rect, corner);
    const ImU32 ink = pill.filled ? c.on_teal : c.ink;
    Rect inner = rect.inset(ui.px(12.0F), 0.0F);
    if (pill.sign) {
        const float side = ui.px(kFindSign);
        const float y = std::round(rect.centre().y - side * 0.5F);
        sign(ui, *pill.sign, {{inner.max.x - side, y}, {inner.max.x, y + side}}, ink, 0);
        inner.max.x -= side + ui.px(6.0F);
    }
    text_in(ui, inner, label, with_colour(caption(ui), ink));
    return touched.clicked;
}

/// @param high at least as high a place, pixels; the pill is in its middle.
bool next_pill(Ui& ui, FlowRow& row, float width, const std::string& label, const Pill& pill, float high = 0.0F) {
    const ImVec2 size = pill_size(ui, label, pill, width);
    const Rect place = row.place({size.x, std::max(size.y, high)});
    const float top = std::round(place.centre().y - size.y * 0.5F);
    return pill_at(ui, {{place.min.x, top}, {place.max.x, top + size.y}}, label, pill);
}

bool is_open(const Ui& ui, const FilterMenu& menu) { return ui.state.find.open_menu == menu.facet; }

/// What pressing a facet does: a refusal is wanted or not, the others unfold what they offer.
void press(Ui& ui, const FilterMenu& menu) {
    FindMemory& memory = ui.state.find;
    ui.state.unsettled = true;
    if (menu.facet == flow::Facet::Refusal) {
        ui.wants(flow::intent::FilterCases{menu.facet, menu.active ? std::string() : menu.options.back().value});
    } else if (is_open(ui, menu)) {
        memory.open_menu.reset();
    } else {
        memory.open_menu = menu.facet;
        memory.has_unfolded = true;
    }
}

void draw_facets(Ui& ui, Column& column, const FindView& find) {
    FlowRow row(column, ui.px(8.0F));
    for (const FilterMenu& menu : find.menus) {
        const bool is_switch = menu.facet == flow::Facet::Refusal;
        Pill pill;
        pill.filled = menu.active;
        if (!is_switch) pill.sign = is_open(ui, menu) ? Sign::Close : Sign::Open;
        if (is_switch && menu.active) pill.sign = Sign::Check;
        if (!ui.measuring && ui.state.find.back_to == menu.facet) {
            pill.options.take_focus = true;
            ui.state.find.back_to.reset();
        }
        ImGui::PushID(static_cast<int>(menu.facet));
        if (next_pill(ui, row, column.width, menu.label, pill)) press(ui, menu);
        ImGui::PopID();
    }
    row.end();
}

/// Whether Escape is pressed, and means what is unfolded here.
bool takes_escape(Ui& ui) {
    FindMemory& memory = ui.state.find;
    if (ui.measuring || ui.beneath || is_typing() || memory.took_escape) return false;
    if (!ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return false;
    memory.took_escape = true;
    ui.state.unsettled = true;
    return true;
}

/// The values that a facet offers. Choosing one, or Escape, folds them away.
void draw_options(Ui& ui, Column& column, const FilterMenu& menu) {
    column.gap(ui.px(8.0F));
    FindMemory& memory = ui.state.find;
    const CardLook look = tight(tinted_card(ui, ui.colours.card, ui.colours.outline));
    const Rect options = card(ui, column, look, [&](Column& inside) {
        FlowRow row(inside, ui.px(8.0F));
        for (const flow::FilterOption& option : menu.options) {
            Pill pill;
            pill.filled = option.chosen;
            if (!next_pill(ui, row, inside.width, option.label, pill)) continue;
            ui.wants(flow::intent::FilterCases{menu.facet, option.value});
            memory.open_menu.reset();
            memory.back_to = menu.facet;
        }
        row.end();
    });
    if (!ui.measuring && ui.area != nullptr && std::exchange(memory.has_unfolded, false)) ui.area->reveal(options);
    if (takes_escape(ui)) {
        memory.open_menu.reset();
        memory.back_to = menu.facet;
    }
}

/// The word behind which the filters are folded away. Pressing it unfolds them. @param most the row's width and height.
void place_filters(Ui& ui, FlowRow& row, ImVec2 most, const FindView& find) {
    FindMemory& memory = ui.state.find;
    Pill pill;
    pill.filled = find.filters_used;
    pill.sign = memory.filters_open ? Sign::Close : Sign::Open;
    if (!ui.measuring) pill.options.take_focus = std::exchange(memory.back_to_filters, false);
    if (!next_pill(ui, row, most.x, find.filters, pill, most.y)) return;
    memory.filters_open = !memory.filters_open;
    memory.open_menu.reset();
    ui.state.unsettled = true;
}

void draw_open_menu(Ui& ui, Column& column, const FindView& find) {
    for (const FilterMenu& menu : find.menus) {
        if (!is_open(ui, menu)) continue;
        draw_options(ui, column, menu);
        column.gap(ui.px(16.0F));
    }
}

/// How many are listed, and what else can be done with the list.
void draw_count(Ui& ui, Column& column, const flow::TrainView& view) {
    const FindView& find = view.find;
    FlowRow row(column, ui.px(8.0F));
    const ButtonLook surprise{ButtonKind::Plain, Sign::Star, "", {}};
    const ImVec2 button = button_size(ui, find.surprise, surprise, column.width);
    if (ui.state.find.folded && !find.menus.empty()) place_filters(ui, row, {column.width, button.y}, find);
    const ImVec2 words = text_extent(ui, view.cases_heading, caption(ui), column.width);
    text_in(ui, row.place({words.x + ui.px(4.0F), std::max(words.y, button.y)}), view.cases_heading, caption(ui));
    if (find.can_surprise && button_at(ui, row.place(button), find.surprise, surprise))
        ui.wants(flow::intent::SurpriseMe{});
    if (!find.clear.empty()) {
        const ButtonLook clear{ButtonKind::Plain, Sign::Cross, "", {}};
        if (button_at(ui, row.place(button_size(ui, find.clear, clear, column.width)), find.clear, clear))
            ui.wants(flow::intent::ClearFilters{});
    }
    row.end();
}

}  // namespace

void draw_filters(Ui& ui, Column& column, const flow::TrainView& view) {
    draw_count(ui, column, view);
    if (ui.state.find.folded) return;
    column.gap(ui.px(8.0F));
    draw_facets(ui, column, view.find);
}

void draw_unfolded(Ui& ui, Column& column, const flow::TrainView& view) {
    FindMemory& memory = ui.state.find;
    if (!memory.folded) return draw_open_menu(ui, column, view.find);
    if (!memory.filters_open) return;
    draw_facets(ui, column, view.find);
    draw_open_menu(ui, column, view.find);
    column.gap(ui.px(8.0F));
    if (takes_escape(ui)) {
        memory.filters_open = false;
        memory.back_to_filters = true;
    }
}

}  // namespace leeway::ui
