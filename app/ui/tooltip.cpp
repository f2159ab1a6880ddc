#include "ui/tooltip.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr float kTooltipPadding = 12.0F;
constexpr float kTooltipEdge = 8.0F;     // of the screen
constexpr float kOff = 18.0F;            // from the point
constexpr float kTooltipBeside = 10.0F;  // from what it stands beside
constexpr float kWidth = 320.0F;         // at most, of the words
constexpr float kReadingWidth = 480.0F;  // the same where there is much to read
constexpr std::size_t kMuch = 240;       // bytes

std::string joined(const TipWords& said, std::string_view words, bool is_cut) {
    std::string all(said.head);
    const auto add = [&](std::string_view part) {
        if (part.empty()) return;
        if (!all.empty()) all += '\n';
        all += part;
    };
    add(words);
    if (is_cut) all += " ...";
    add(said.rest);
    return all;
}

bool is_gap(char c) { return c == ' ' || c == '\n'; }

/// The end of the last word that ends at that place or before it; where words are very long, or are not parted by
/// spaces, the end of a character.
std::size_t word_end(std::string_view words, std::size_t at) {
    constexpr std::size_t kLongWord = 48;
    std::size_t end = at;
    while (end > 0 && !is_gap(words[end])) --end;
    if (at - end > kLongWord) {
        while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U) --at;
        return at;
    }
    while (end > 0 && is_gap(words[end - 1])) --end;
    return end;
}

/// As much as goes into that height.
std::string fitted(const Ui& ui, const TipWords& said, const TextStyle& style, ImVec2 most) {
    std::string all = joined(said, said.words, false);
    if (said.words.empty() || text_extent(ui, all, style, most.x).y <= most.y) return all;
    std::size_t fits = 0;
    std::size_t too_much = said.words.size();
    while (fits + 1 < too_much) {
        const std::size_t middle = fits + (too_much - fits) / 2;
        const std::string tried = joined(said, said.words.substr(0, word_end(said.words, middle)), true);
        (text_extent(ui, tried, style, most.x).y <= most.y ? fits : too_much) = middle;
    }
    return joined(said, said.words.substr(0, word_end(said.words, fits)), true);
}

TextStyle tip_style(const Ui& ui) { return with_colour(quiet(ui), ui.colours.paper); }

Rect screen_of(const Ui& ui) {
    const ImGuiViewport& viewport = *ImGui::GetMainViewport();
    return Rect{viewport.Pos, {viewport.Pos.x + viewport.Size.x, viewport.Pos.y + viewport.Size.y}}.inset(
        ui.px(kTooltipEdge));
}

float wanted_width(const Ui& ui, const TipWords& said) {
    return ui.px(said.words.size() > kMuch ? kReadingWidth : kWidth);
}

ImVec2 size_of(const Ui& ui, const std::string& words, float width) {
    const ImVec2 extent = text_extent(ui, words, tip_style(ui), width);
    return {extent.x + 2.0F * ui.px(kTooltipPadding), extent.y + 2.0F * ui.px(kTooltipPadding)};
}

void draw_tip(Ui& ui, ImVec2 corner, ImVec2 size, const std::string& words) {
    const ImGuiViewport& viewport = *ImGui::GetMainViewport();
    const ImVec2 at{std::round(corner.x), std::round(corner.y)};
    const Rect box{at, {at.x + size.x, at.y + size.y}};
    ImGui::PushClipRect(viewport.Pos, {viewport.Pos.x + viewport.Size.x, viewport.Pos.y + viewport.Size.y}, false);
    fill(ui, box, ui.colours.ink, ui.px(8.0F));
    text_in(ui, box.inset(ui.px(kTooltipPadding)), words, tip_style(ui));
    ImGui::PopClipRect();
}

/// Where it stands beside something, in order: right, left, below, above. Nothing where it has no room on any side.
std::optional<ImVec2> place_beside(const Ui& ui, const Rect& screen, const Rect& what, ImVec2 point, ImVec2 size) {
    const float off = ui.px(kTooltipBeside);
    const float x = std::clamp(point.x - size.x * 0.5F, screen.min.x, std::max(screen.min.x, screen.max.x - size.x));
    const float y = std::clamp(point.y - size.y * 0.5F, screen.min.y, std::max(screen.min.y, screen.max.y - size.y));
    if (what.max.x + off + size.x <= screen.max.x) return ImVec2{what.max.x + off, y};
    if (what.min.x - off - size.x >= screen.min.x) return ImVec2{what.min.x - off - size.x, y};
    if (what.max.y + off + size.y <= screen.max.y) return ImVec2{x, what.max.y + off};
    if (what.min.y - off - size.y >= screen.min.y) return ImVec2{x, what.min.y - off - size.y};
    return std::nullopt;
}

Rect shared_part(const Rect& a, const Rect& b) {
    return {{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)},
            {std::min(a.max.x, b.max.x), std::min(a.max.y, b.max.y)}};
}

void tooltip_in(Ui& ui, const Rect& screen, ImVec2 point, const TipWords& said) {
    const float padding = ui.px(kTooltipPadding);
    const float above = point.y - ui.px(kOff) - screen.min.y;
    const float below = screen.max.y - point.y - ui.px(kOff);
    const ImVec2 most{std::min(wanted_width(ui, said), screen.width() - 2.0F * padding),
                      std::max(above, below) - 2.0F * padding};
    const std::string words = fitted(ui, said, tip_style(ui), most);
    if (words.empty()) return;
    const ImVec2 size = size_of(ui, words, most.x);
    const bool is_above = size.y <= above || above >= below;
    const float lowest = std::max(screen.min.y, screen.max.y - size.y);
    const float y = std::clamp(is_above ? point.y - ui.px(kOff) - size.y : point.y + ui.px(kOff), screen.min.y, lowest);
    const float right = std::max(screen.min.x, screen.max.x - size.x);
    const float x = std::clamp(point.x - size.x * 0.5F, screen.min.x, right);
    draw_tip(ui, {x, y}, size, words);
}

}  // namespace

void tooltip(Ui& ui, ImVec2 point, const TipWords& said) { tooltip_in(ui, screen_of(ui), point, said); }

void tooltip_beside(Ui& ui, const Rect& what, ImVec2 point, const TipWords& said, const Rect& within) {
    const Rect screen = shared_part(screen_of(ui), within.inset(ui.px(kTooltipEdge)));
    const float padding = ui.px(kTooltipPadding);
    for (const float part : {1.0F, 0.6F}) {  // rather narrow than over what is read
        const ImVec2 most{std::min(wanted_width(ui, said) * part, screen.width() - 2.0F * padding),
                          screen.height() - 2.0F * padding};
        const std::string words = fitted(ui, said, tip_style(ui), most);
        if (words.empty()) return;
        const ImVec2 size = size_of(ui, words, most.x);
        if (const auto place = place_beside(ui, screen, what, point, size)) return draw_tip(ui, *place, size, words);
    }
    tooltip_in(ui, screen, point, said);
}

}  // namespace leeway::ui
