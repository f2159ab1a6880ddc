#include "ui/edit_view.h"

#include <algorithm>

#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

float row_width(Ui& ui, const ImFont& font, float width) {
    return std::floor(std::max(1.0F, std::min(width, ui.state.texts.comfortable_width(font))));
}

}  // namespace

EditView::EditView(Ui& ui, std::string_view text, float width, Face face)
    : ui_(ui),
      font_(*ui.fonts.get(Size::Body, face)),
      text_(text),
      step_(line_height(ui, Size::Body)),
      block_(ui.state.texts.block(font_, text, row_width(ui, font_, width), Lead::Kept)),
      rows_(font_, text, block_, row_width(ui, font_, width)) {}

TextRows::Place EditView::place_at(ImVec2 point, ImVec2 origin) const {
    const auto last = static_cast<float>(rows_.count() - 1);
    const float row = std::clamp(std::floor((point.y - origin.y) / step_), 0.0F, last);
    return rows_.nearest(static_cast<std::size_t>(row), point.x - origin.x);
}

Rect EditView::caret_rect(TextRows::Place place, ImVec2 origin) const {
    const std::size_t row = rows_.row_of(place);
    const float x = std::round(origin.x + rows_.x_of(row, place.at));
    const float y = origin.y + static_cast<float>(row) * step_;
    const float width = std::max(1.0F, std::round(1.6F * ui_.scale));
    return {{x, y}, {x + width, y + step_}};
}

void EditView::draw_row(std::size_t number, ImVec2 at, TextSpan selection, ImU32 colour) const {
    const TextLine line = rows_.row(number);
    const std::size_t end = rows_.row_end(number).at;
    const bool goes_on = number + 1 < rows_.count() && selection.end > end;  // over the line break
    const std::size_t from = std::max(selection.begin, line.begin);
    const std::size_t to = std::min(selection.end, std::max(end, line.end));
    const float tail = goes_on && selection.begin <= end ? ui_.px(5.0F) : 0.0F;
    const bool is_chosen = selection.begin < selection.end && from <= to && (from < to || tail > 0.0F);
    const Rect chosen{{at.x + rows_.x_of(number, from), at.y}, {at.x + rows_.x_of(number, to) + tail, at.y + step_}};
    if (is_chosen) fill(ui_, chosen, ui_.colours.teal);
    if (line.begin == line.end) return;
    const ImVec2 pen{std::round(at.x), std::round(at.y + std::floor((step_ - font_.FontSize) * 0.5F))};
    const auto draw_part = [&](float left, float right, ImU32 ink) {
        const ImVec4 clip{left, at.y - step_, right, at.y + 2.0F * step_};
        ImGui::GetWindowDrawList()->AddText(&font_, font_.FontSize, pen, ink, text_.data() + line.begin,
                                            text_.data() + line.end, 0.0F, &clip);
    };
    constexpr float kFar = 1.0e6F;
    if (!is_chosen) return draw_part(-kFar, kFar, colour);
    draw_part(-kFar, chosen.min.x, colour);
    draw_part(chosen.min.x, chosen.max.x, ui_.colours.on_teal);
    draw_part(chosen.max.x, kFar, colour);
}

void EditView::draw(ImVec2 origin, TextSpan selection, ImU32 colour) const {
    if (ui_.measuring) return;
    for (std::size_t row = 0; row < rows_.count(); ++row) {
        const ImVec2 at{origin.x, origin.y + static_cast<float>(row) * step_};
        const float width = std::max(1.0F, rows_.row(row).width);
        if (is_seen(ui_, {at, {at.x + width + step_, at.y + step_}})) draw_row(row, at, selection, colour);
    }
}

}  // namespace leeway::ui
