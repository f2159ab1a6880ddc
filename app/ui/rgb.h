#pragma once

#include <imgui.h>

namespace leeway::ui {

/// An opaque colour, written as in a style sheet: 0xRRGGBB.
constexpr ImU32 rgb(unsigned int value) {
    return IM_COL32((value >> 16U) & 0xFFU, (value >> 8U) & 0xFFU, value & 0xFFU, 0xFF);
}

}  // namespace leeway::ui
