#include "ui/one_line.h"

#include <cstddef>
#include <utility>

namespace leeway::ui {

namespace {

constexpr const char* kDots = "...";

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// As much of the text as fits, with dots where something is left out; found by halving, since fitting is dear.
template <typename Fits>
std::string as_far_as(std::string text, const Fits& fits) {
    if (fits(text)) return text;
    std::size_t fitting = 0;
    std::size_t too_long = text.size();
    while (too_long - fitting > 1) {
        const std::size_t middle = fitting + (too_long - fitting) / 2;
        if (fits(text.substr(0, middle) + kDots)) {
            fitting = middle;
        } else {
            too_long = middle;
        }
    }
    while (fitting > 0 && !begins_character(text[fitting])) --fitting;
    return text.substr(0, fitting) + kDots;
}

}  // namespace

std::string on_one_line(const Ui& ui, std::string text, const TextStyle& style, float width) {
    // Lines end where they are still comfortable to read, perhaps before the width does.
    const float most = 1.5F * line_height(ui, style.size);
    return as_far_as(std::move(text), [&](const std::string& part) {
        return text_width(ui, part, style) <= width && text_extent(ui, part, style, width).y < most;
    });
}

std::string on_lines(const Ui& ui, std::string text, const TextStyle& style, float width, std::size_t lines) {
    const float most = (static_cast<float>(lines) + 0.5F) * line_height(ui, style.size);
    return as_far_as(std::move(text),
                     [&](const std::string& part) { return text_extent(ui, part, style, width).y <= most; });
}

void line_in(Ui& ui, const Rect& box, const std::string& text, const TextStyle& style) {
    const bool is_projected = std::exchange(ui.is_projected, true);  // a single line may go on to the box's end
    text_in(ui, box, on_one_line(ui, text, style, box.width()), style);
    ui.is_projected = is_projected;
}

}  // namespace leeway::ui
