#include "ui/tooltip.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr float kPadding = 12.0F;
constexpr float kEdge = 8.0F;       // of the screen
constexpr float kOff = 18.0F;       // from the point
constexpr float kWidth = 320.0F;    // at most, of the words
constexpr float kReading = 480.0F;  // the same where there is much to read
constexpr std::size_t kMuch = 240;  // bytes

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

bool is_space(char c) { return c == ' ' || c == '\n'; }

/// The end of the last word that ends at that place or before it; where words are very long, or are not parted by
/// spaces, the end of a character.
std::size_t word_end(std::string_view words, std::size_t at) {
    constexpr std::size_t kLongWord = 48;
    std::size_t end = at;
    while (end > 0 && !is_space(words[end])) --end;
    if (at - end > kLongWord) {
        while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U) --at;
        return at;
    }
    while (end > 0 && is_space(words[end - 1])) --end;
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

}  // namespace

void tooltip(Ui& ui, ImVec2 point, const TipWords& said) {
    const ImGuiViewport& viewport = *ImGui::GetMainViewport();
    const Rect screen =
        Rect{viewport.Pos, {viewport.Pos.x + viewport.Size.x, viewport.Pos.y + viewport.Size.y}}.inset(ui.px(kEdge));
    const float padding = ui.px(kPadding);
    const float above = point.y - ui.px(kOff) - screen.min.y;
    const float below = screen.max.y - point.y - ui.px(kOff);
    const float wanted = ui.px(said.words.size() > kMuch ? kReading : kWidth);
    const ImVec2 most{std::min(wanted, screen.width() - 2.0F * padding), std::max(above, below) - 2.0F * padding};
    const TextStyle style = with_colour(quiet(ui), ui.colours.paper);
    const std::string words = fitted(ui, said, style, most);
    if (words.empty()) return;
    const ImVec2 extent = text_extent(ui, words, style, most.x);
    const ImVec2 size{extent.x + 2.0F * padding, extent.y + 2.0F * padding};
    const bool is_above = size.y <= above || above >= below;
    const float lowest = std::max(screen.min.y, screen.max.y - size.y);
    const float y = std::clamp(is_above ? point.y - ui.px(kOff) - size.y : point.y + ui.px(kOff), screen.min.y, lowest);
    const float right = std::max(screen.min.x, screen.max.x - size.x);
    const float x = std::clamp(point.x - size.x * 0.5F, screen.min.x, right);
    const Rect box{{std::round(x), std::round(y)}, {std::round(x) + size.x, std::round(y) + size.y}};
    ImGui::PushClipRect(viewport.Pos, {viewport.Pos.x + viewport.Size.x, viewport.Pos.y + viewport.Size.y}, false);
    fill(ui, box, ui.colours.ink, ui.px(8.0F));
    text_in(ui, box.inset(padding), words, style);
    ImGui::PopClipRect();
}

}  // namespace leeway::ui
