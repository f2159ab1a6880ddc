#pragma once

#include <optional>
#include <string_view>

#include "ui/signs.h"
#include "ui/text.h"

/// Small signed remarks.
namespace leeway::ui {

struct ChipLook {
    ImU32 surface = 0;
    ImU32 label = 0;
    std::optional<Sign> sign;
};

/// The size in a column of that width.
[[nodiscard]] ImVec2 chip_size(const Ui& ui, std::string_view label, const ChipLook& look, float width);
/// A pill with a word or two.
void chip_at(Ui& ui, const Rect& rect, std::string_view label, const ChipLook& look);

/// The part of a column in which what follows a sign stands, in text of that size.
[[nodiscard]] Column beside_sign(const Ui& ui, const Column& column, Size size);

/// A line of text behind a sign, without a surface of its own. Takes no room when the text is empty.
void signed_text(Ui& ui, Column& column, Sign which, std::string_view content, const TextStyle& style);

}  // namespace leeway::ui
