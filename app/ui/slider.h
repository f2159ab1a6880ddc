#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "ui/form.h"

namespace leeway::ui {

/// The values of a rating that the rating guide has words for.
inline constexpr std::array<int, 5> kAnchors{10, 30, 50, 70, 90};

struct SliderLook {
    FieldLook field;
    std::array<std::string_view, kAnchors.size()> words;  ///< of the anchors; empty ones are not shown
};

/// A rating from 0 to 100 over the whole column: the label and the number, a track with a mark on it, and the words of
/// the nearest anchor. The arrows change it by 1, Page Up and Down by 10, Home and End go to the ends.
/// @param value is clamped to 0..100. @return the new value, in every frame in which it was changed.
[[nodiscard]] std::optional<int> slider(Ui& ui, Column& column, const SliderLook& look, int value);

/// The anchor that is nearest to a value; of two the lower one. @return its place in kAnchors.
[[nodiscard]] std::size_t nearest_anchor(int value);

}  // namespace leeway::ui
