#pragma once

#include <cstddef>
#include <string_view>

#include "ui/text_layout.h"

namespace leeway::ui {

/// Where the caret stands in a text that is broken into rows, and which place in the text a point means. All x are
/// pixels from the left of the text.
class TextRows {
public:
    /// @param block of that text in that font, laid out with Lead::Kept. All three must outlive this.
    /// @param width of a row: spaces that hang over its end are not shown beyond.
    TextRows(const ImFont& font, std::string_view text, const TextBlock& block, float width)
        : font_(font), text_(text), block_(block), width_(width) {}

    /// At least one, also without text.
    [[nodiscard]] std::size_t count() const { return block_.lines.empty() ? 1 : block_.lines.size(); }
    [[nodiscard]] TextLine row(std::size_t number) const;

    struct Place {
        std::size_t at = 0;
        bool upstream = false;  ///< as in TextEdit
    };

    [[nodiscard]] std::size_t row_of(Place place) const;
    [[nodiscard]] float x_of(std::size_t row, std::size_t at) const;

    /// The place that is nearest to x.
    [[nodiscard]] Place nearest(std::size_t row, float x) const;
    [[nodiscard]] Place row_start(std::size_t row) const { return {this->row(row).begin, false}; }
    [[nodiscard]] Place row_end(std::size_t row) const;

private:
    [[nodiscard]] float width_of(std::size_t begin, std::size_t end) const;

    const ImFont& font_;
    std::string_view text_;
    const TextBlock& block_;
    float width_;
};

}  // namespace leeway::ui
