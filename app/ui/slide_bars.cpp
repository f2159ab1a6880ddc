#include "ui/slide_bars.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::SlideChoice;
using flow::SlideView;
using flow::VoteBar;

constexpr float kBarHeight = 12.0F;  // logical pixels
constexpr float kLowBarHeight = 5.0F;
constexpr float kBarGap = 8.0F;

TextStyle bar_words(const Ui& ui) { return {Size::Small, Face::Strong, ui.colours.ink}; }

std::string team_name(const SlideView& view, const VoteBar& bar) {
    return bar.team < view.teams.size() ? view.teams[bar.team] : std::string();
}

float names_width(const Ui& ui, const SlideView& view) {
    float widest = 0.0F;
    for (const std::string& name : view.teams) widest = std::max(widest, text_width(ui, name, bar_words(ui)) + 1.0F);
    return widest;
}

/// Of every choice, so that bars below each other begin and end alike.
float numbers_width(const Ui& ui, const SlideView& view) {
    float widest = 0.0F;
    for (const SlideChoice& choice : view.choices) {
        for (const VoteBar& bar : choice.teams)
            widest = std::max(widest, text_width(ui, bar.count, bar_words(ui)) + 1.0F);
    }
    return widest;
}

/// The number in words, and the bar below it.
void draw_everybody(Ui& ui, Column& column, const VoteBar& bar, bool is_chosen) {
    text(ui, column, bar.words, bar_words(ui));
    draw_vote_bar(ui, column.take(ui.px(kBarHeight)), bar, is_chosen);
    column.gap(ui.px(2.0F));
}

/// The name, the bar, and the number alone.
void draw_team(Ui& ui, Column& column, const SlideView& view, const VoteBar& bar, bool is_chosen) {
    const float gap = ui.px(kBarGap);
    const float names = std::min(names_width(ui, view), column.width * 0.45F);
    const float numbers = numbers_width(ui, view);
    const std::string name = team_name(view, bar);
    const float height = std::max(line_height(ui, Size::Small), text_extent(ui, name, bar_words(ui), names).y);
    const Rect row = column.take(height);
    text_in(ui, {row.min, {row.min.x + names, row.max.y}}, name, bar_words(ui));
    const float top = std::round(row.centre().y - ui.px(kBarHeight) * 0.5F);
    const Rect track{{row.min.x + names + gap, top}, {row.max.x - numbers - gap, top + ui.px(kBarHeight)}};
    draw_vote_bar(ui, track, bar, is_chosen);
    text_in(ui, {{row.max.x - numbers, row.min.y}, row.max}, bar.count, with_align(bar_words(ui), Align::Right));
}

/// The name and the number on one line, the bar below them.
void draw_team_in_row(Ui& ui, Column& column, const SlideView& view, const VoteBar& bar, bool is_chosen) {
    const float numbers = numbers_width(ui, view);
    Column name = column.part(0.0F, column.width - numbers - ui.px(kBarGap));
    Column number = column.part(column.width - numbers, numbers);
    text(ui, name, team_name(view, bar), bar_words(ui));
    text(ui, number, bar.count, with_align(bar_words(ui), Align::Right));
    column.y = std::max(name.y, number.y);
    draw_vote_bar(ui, column.take(ui.px(kLowBarHeight)), bar, is_chosen);
}

/// Rows of the same length, in which every name has its line; one below the other where there is no room for that.
std::size_t teams_in_a_row(const Ui& ui, const SlideView& view, float width) {
    const float least = names_width(ui, view) + numbers_width(ui, view) + 2.0F * ui.px(kBarGap);
    const std::size_t teams = view.teams.size();
    for (std::size_t rows = 1; rows < teams; ++rows) {
        const std::size_t count = (teams + rows - 1) / rows;
        if (least * static_cast<float>(count) <= width + ui.px(kBarGap)) return count;
    }
    return 1;
}

void draw_teams_in_rows(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice) {
    const float gap = ui.px(kBarGap);
    const std::size_t count = teams_in_a_row(ui, view, column.width);
    const float step = (column.width + gap) / static_cast<float>(count);
    for (std::size_t first = 0; first < choice.teams.size(); first += count) {
        column.gap(ui.px(2.0F));
        float bottom = column.y;
        for (std::size_t i = 0; i < count && first + i < choice.teams.size(); ++i) {
            Column cell = column.part(std::round(static_cast<float>(i) * step), std::floor(step - gap));
            draw_team_in_row(ui, cell, view, choice.teams[first + i], choice.is_chosen);
            bottom = std::max(bottom, cell.y);
        }
        column.y = bottom;
    }
}

}  // namespace

void draw_vote_bar(Ui& ui, const Rect& track, const VoteBar& bar, bool is_chosen) {
    const Palette& c = ui.colours;
    if (ui.measuring) return;
    const auto share = static_cast<float>(std::clamp(bar.share, 0.0, 1.0));
    const ImGuiID key = ImGui::GetID(("bar" + std::to_string(bar.team)).c_str());
    const float corner = ui.px(3.0F);
    fill(ui, track, c.sunk, corner);
    outline(ui, track, c.outline, c.outline_width * 0.5F * ui.scale, corner);
    const float grown = ui.state.motion.from(key, 0.0F, share);
    if (grown <= 0.0F) return;
    const float right = track.min.x + std::max(track.width() * grown, 2.0F * corner);
    fill(ui, {track.min, {right, track.max.y}}, is_chosen ? c.teal : c.control, corner);
}

void draw_slide_bars(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice, bool is_dense) {
    if (choice.teams.empty()) return draw_everybody(ui, column, choice.all, choice.is_chosen);
    if (is_dense) return draw_teams_in_rows(ui, column, view, choice);
    for (const VoteBar& bar : choice.teams) draw_team(ui, column, view, bar, choice.is_chosen);
}

}  // namespace leeway::ui
