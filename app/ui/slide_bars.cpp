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

constexpr float kHeight = 12.0F;    // logical pixels
constexpr float kShortest = 60.0F;  // of a track: below that the words stand under it

TextStyle words_style(const Ui& ui) { return {Size::Small, Face::Strong, ui.colours.ink}; }

/// The same for all choices, so that the bars can be compared.
float words_width(const Ui& ui, const SlideView& view) {
    float widest = 0.0F;
    for (const SlideChoice& choice : view.choices) {
        widest = std::max(widest, text_width(ui, choice.all.words, words_style(ui)));
        for (const VoteBar& bar : choice.teams) widest = std::max(widest, text_width(ui, bar.words, words_style(ui)));
    }
    return widest + 1.0F;
}

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

/// One line: name, bar, words; the words under the bar where that would be too short.
void draw_line(Ui& ui, Column& column, const SlideView& view, const VoteBar& bar, const std::string& name,
               bool is_chosen) {
    const float gap = ui.px(8.0F);
    const float lead = name.empty() ? 0.0F : names_width(ui, view, column.width * 0.4F) + gap;
    const float words = words_width(ui, view);
    const bool is_beside = column.width - lead - words - gap >= ui.px(kShortest);
    const float line = std::max(line_height(ui, Size::Small),
                                name.empty() ? 0.0F : text_extent(ui, name, words_style(ui), lead - gap).y);
    const Rect row = column.take(line);
    if (lead > 0.0F) text_in(ui, {row.min, {row.min.x + lead - gap, row.max.y}}, name, words_style(ui));
    const float end = is_beside ? row.max.x - words - gap : row.max.x;
    const float top = std::round(row.centre().y - ui.px(kHeight) * 0.5F);
    draw_track(ui, {{row.min.x + lead, top}, {end, top + ui.px(kHeight)}}, bar, is_chosen);
    if (is_beside) return text_in(ui, {{row.max.x - words, row.min.y}, row.max}, bar.words, words_style(ui));
    Column under = column.part(lead, column.width - lead);
    text(ui, under, bar.words, words_style(ui));
    column.y = under.y;
}

}  // namespace

void draw_slide_bars(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice) {
    column.gap(ui.px(2.0F));
    if (choice.teams.empty()) return draw_line(ui, column, view, choice.all, "", choice.is_chosen);
    for (const VoteBar& bar : choice.teams) {
        const std::string name = bar.team < view.teams.size() ? view.teams[bar.team] : "";
        draw_line(ui, column, view, bar, name, choice.is_chosen);
    }
}

}  // namespace leeway::ui
