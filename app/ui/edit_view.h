#pragma once

#include <string_view>

#include "ui/text_edit.h"
#include "ui/text_rows.h"
#include "ui/ui.h"

namespace leeway::ui {

/// A text in the rows of its box: drawn, and found again under the mouse.
class EditView {
public:
    /// @param width of the box inside, pixels: the rows are as wide as those of a text that is only shown there.
    EditView(Ui& ui, std::string_view text, float width, Face face = Face::Regular);

    /// From one row to the next, pixels.
    [[nodiscard]] float step() const { return step_; }
    [[nodiscard]] const TextRows& rows() const { return rows_; }

    /// The place in the text that a point means. @param origin the text's upper left corner on the screen.
    [[nodiscard]] TextRows::Place place_at(ImVec2 point, ImVec2 origin) const;
    [[nodiscard]] Rect caret_rect(TextRows::Place place, ImVec2 origin) const;

    /// @param selection is drawn on a filled ground; may be empty.
    void draw(ImVec2 origin, TextSpan selection, ImU32 colour) const;

private:
    void draw_row(std::size_t number, ImVec2 at, TextSpan selection, ImU32 colour) const;

    Ui& ui_;
    const ImFont& font_;
    std::string_view text_;
    float step_;
    const TextBlock& block_;
    TextRows rows_;
};

}  // namespace leeway::ui
