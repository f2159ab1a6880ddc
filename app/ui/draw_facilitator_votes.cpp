#include <algorithm>
#include <string>

#include "base/listed.h"
#include "ui/card.h"
#include "ui/flow_row.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/touch.h"
#include "ui/workshop_parts.h"

namespace leeway::ui {

namespace {

using flow::FacilitatorView;
using flow::HandCell;
using flow::HandsView;

constexpr float kNarrowestCell = 48.0F;
constexpr float kWidestCell = 72.0F;
constexpr float kCellHeight = 52.0F;

void draw_cell(Ui& ui, const Rect& rect, const HandCell& cell) {
    ImGui::PushID(static_cast<int>(cell.team));
    const Touch touched = touch(ui, cell.letter, rect);
    ImGui::PopID();
    const Palette& c = ui.colours;
    const float corner = ui.px(8.0F);
    fill(ui, rect, cell.is_current ? c.teal_tint : touched.lit() ? c.sunk_hover : c.sunk, corner);
    outline(ui, rect, cell.is_current ? c.teal : c.outline,
            std::max(cell.is_current ? 2.0F : 0.0F, c.outline_width) * ui.scale, corner);
    if (touched.focused) focus_ring(ui, rect, corner);
    const float third = std::round(rect.height() * 0.4F);
    text_in(ui, {rect.min, {rect.max.x, rect.min.y + third}}, cell.letter, with_align(caption(ui), Align::Centre));
    const std::string shown = cell.text.empty() ? (cell.is_current ? "_" : "–") : cell.text;
    text_in(ui, {{rect.min.x, rect.min.y + third}, {rect.max.x, rect.max.y - ui.px(4.0F)}}, shown,
            with_align(strong(ui), Align::Centre));
    if (touched.clicked) ui.wants(flow::intent::ChooseHand{cell.team, cell.choice});
}

void draw_team_cells(Ui& ui, Column& column, const HandsView& hands, std::size_t team) {
    const float gap = ui.px(6.0F);
    const auto count = static_cast<std::size_t>(
        std::count_if(hands.cells.begin(), hands.cells.end(), [&](const HandCell& cell) { return cell.team == team; }));
    // All in one row where they can be, else in rows that are as long as each other.
    const auto least = ui.px(kNarrowestCell);
    const auto most = static_cast<std::size_t>(std::max(1.0F, std::floor((column.width + gap) / (least + gap))));
    const std::size_t rows = (count + most - 1) / most;
    const auto across = static_cast<float>(rows > 0 ? (count + rows - 1) / rows : 1);
    const float width = std::min(ui.px(kWidestCell), std::floor((column.width - gap * (across - 1.0F)) / across));
    FlowRow row(column, gap);
    for (const HandCell& cell : hands.cells) {
        if (cell.team == team) draw_cell(ui, row.place({width, ui.px(kCellHeight)}), cell);
    }
    row.end();
}

void draw_hands(Ui& ui, Column& column, const HandsView& hands) {
    if (!hands.shown) return;
    part_heading(ui, column, hands.heading);
    const std::size_t teams = std::max<std::size_t>(hands.teams.size(), 1);
    for (std::size_t team = 0; team < teams; ++team) {
        if (team < hands.teams.size() && !hands.teams[team].empty()) {
            column.gap(ui.px(4.0F));
            text(ui, column, hands.teams[team], quiet(ui));
        }
        draw_team_cells(ui, column, hands, team);
        column.gap(ui.px(6.0F));
    }
    text(ui, column, hands.sum, strong(ui));
    text(ui, column, hands.hint, quiet(ui));
}

void draw_team(Ui& ui, Column& column, const flow::TeamRow& row) {
    std::string choices;
    for (const std::string& choice : row.choices) choices += (choices.empty() ? "" : ", ") + choice;
    text(ui, column, row.name, strong(ui));
    text(ui, column, listed({row.answers, choices}), quiet(ui));
    column.gap(ui.px(6.0F));
}

}  // namespace

void draw_facilitator_votes(Ui& ui, Column& column, const FacilitatorView& view) {
    if (!view.votes_in.empty()) {
        part_heading(ui, column, view.votes_heading);
        text(ui, column, view.votes_in, heading(ui));
        for (const std::string& line : view.votes_more) text(ui, column, line, quiet(ui));
    }
    draw_hands(ui, column, view.hands);
    if (view.teams.empty()) return;
    part_heading(ui, column, view.teams_heading);
    for (const flow::TeamRow& row : view.teams) draw_team(ui, column, row);
}

}  // namespace leeway::ui
