#include "ui/marked_text.h"

#include <algorithm>
#include <limits>
#include <string>

#include "ui/shapes.h"

namespace leeway::ui {

namespace {

using MarkKind = edit::Stretch::Kind;

constexpr float kStrikeAt = 0.56F;  // of the font's height
constexpr float kUnderlineAt = 0.94F;

/// Words of one kind on one line.
void draw_run(const Ui& ui, const ImFont& font, const Rect& box, std::string_view words, MarkKind kind, ImU32 plain) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& c = ui.colours;
    const ImU32 colour = kind == MarkKind::Gone ? c.heart_text : c.teal_text;
    if (kind != MarkKind::Same) fill(ui, box, kind == MarkKind::Gone ? c.heart_tint : c.teal_tint, ui.px(3.0F));
    const float y = box.min.y + std::floor((box.height() - font.FontSize) * 0.5F);
    list.AddText(&font, font.FontSize, {box.min.x, y}, kind == MarkKind::Same ? plain : colour, words.data(),
                 words.data() + words.size());
    if (kind == MarkKind::Same) return;
    const float at = std::round(y + font.FontSize * (kind == MarkKind::Gone ? kStrikeAt : kUnderlineAt));
    fill(ui, {{box.min.x, at}, {box.max.x, at + std::max(1.0F, std::round(1.4F * ui.scale))}}, colour);
}

/// One line of the text, run by run.
void draw_line(const Ui& ui, const ImFont& font, const std::vector<edit::Stretch>& stretches, std::string_view whole,
               const TextLine& line, ImVec2 at, float height, ImU32 plain) {
    std::size_t begin = 0;
    for (const edit::Stretch& each : stretches) {
        const std::size_t end = begin + each.text.size();
        const std::size_t first = std::max(begin, line.begin);
        const std::size_t last = std::min(end, line.end);
        begin = end;
        if (first >= last) continue;
        const std::string_view words = whole.substr(first, last - first);
        const float width = font.CalcTextSizeA(font.FontSize, std::numeric_limits<float>::max(), 0.0F, words.data(),
                                               words.data() + words.size())
                                .x;
        draw_run(ui, font, {at, {at.x + width, at.y + height}}, words, each.kind, plain);
        at.x += width;
    }
}

}  // namespace

void marked_text(Ui& ui, Column& column, const std::vector<edit::Stretch>& stretches, const TextStyle& style) {
    std::string whole;
    for (const edit::Stretch& each : stretches) whole += each.text;
    const ImFont& font = *ui.fonts.get(style.size, style.face);
    const float most = std::min(column.width, ui.state.texts.comfortable_width(font));
    const TextBlock& block = ui.state.texts.block(font, whole, std::floor(std::max(most, 1.0F)));
    const float step = line_height(ui, style.size);
    const Rect place = column.take(static_cast<float>(block.lines.size()) * step);
    if (!is_seen(ui, place)) return;
    float y = place.min.y;
    for (const TextLine& line : block.lines) {
        draw_line(ui, font, stretches, whole, line, {std::round(place.min.x), std::round(y)}, step, style.colour);
        y += step;
    }
}

}  // namespace leeway::ui
