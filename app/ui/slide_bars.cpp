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

TextStyle words_style(const Ui& ui) { return {Size::Small, Face::Strong, ui.colours.ink}; }

float names_width(const Ui& ui, const SlideView& view, float most) {
    float widest = 0.0F;
    for (const std::string& name : view.teams) widest = std::max(widest, text_width(ui, name, words_style(ui)) + 1.0F);
    return std::min(widest, most);
}

void draw_track(Ui& ui, const Rect& track, const VoteBar& bar, bool is_chosen) {
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

/// The name, the bar, and the number alone.
void draw_team(Ui& ui, Column& column, const SlideView& view, const VoteBar& bar, bool is_chosen) {
    const float gap = ui.px(8.0F);
    const std::string name = bar.team < view.teams.size() ? view.teams[bar.team] : std::string();
    const float lead = names_width(ui, view, column.width * 0.45F) + gap;
    const float number = text_width(ui, "0000", words_style(ui));
    const float height = std::max(line_height(ui, Size::Small), text_extent(ui, name, words_style(ui), lead - gap).y);
    const Rect row = column.take(height);
    text_in(ui, {row.min, {row.min.x + lead - gap, row.max.y}}, name, words_style(ui));
    const float top = std::round(row.centre().y - ui.px(kBarHeight) * 0.5F);
    draw_track(ui, {{row.min.x + lead, top}, {row.max.x - number - gap, top + ui.px(kBarHeight)}}, bar, is_chosen);
    text_in(ui, {{row.max.x - number, row.min.y}, row.max}, bar.count, with_align(words_style(ui), Align::Right));
}

/// The number in words, and the bar below it.
void draw_all(Ui& ui, Column& column, const VoteBar& bar, bool is_chosen) {
    text(ui, column, bar.words, words_style(ui));
    const Rect track = column.take(ui.px(kBarHeight));
    draw_track(ui, track, bar, is_chosen);
    column.gap(ui.px(2.0F));
}

}  // namespace

void draw_slide_bars(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice) {
    if (choice.teams.empty()) return draw_all(ui, column, choice.all, choice.is_chosen);
    for (const VoteBar& bar : choice.teams) draw_team(ui, column, view, bar, choice.is_chosen);
}

}  // namespace leeway::ui
