#include "ui/one_line.h"

namespace leeway::ui {

std::string on_one_line(const Ui& ui, std::string text, const TextStyle& style, float width) {
    if (text_width(ui, text, style) <= width) return text;
    const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    while (!text.empty()) {
        while (!text.empty() && !begins_character(text.back())) text.pop_back();
        if (!text.empty()) text.pop_back();
        if (text_width(ui, text + "...", style) <= width) break;
    }
    return text + "...";
}

}  // namespace leeway::ui
