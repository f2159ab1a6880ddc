#pragma once

#include <array>
#include <cstddef>

#include <imgui.h>

namespace leeway::ui {

/// The type scale: 14, 16, 20, 26 and 34 px at 100 %.
enum class Size { Small, Body, Large, Title, Display };
enum class Face { Regular, Strong, Italic };

/// Pixels of the em, as designers count. ImGui counts from ascender to descender instead: whoever loads a font asks for
/// kPixels * scale * (ascender - descender) / units per em, which for Inter is 1.21 times as much.
inline constexpr std::array<float, 5> kPixels{14.0F, 16.0F, 20.0F, 26.0F, 34.0F};

/// The fonts of the present scale; loaded by the shell (in tests: ImGui's own, scaled).
struct FontSet {
    std::array<std::array<ImFont*, 3>, 5> fonts{};

    [[nodiscard]] ImFont* get(Size size, Face face = Face::Regular) const {
        return fonts[static_cast<std::size_t>(size)][static_cast<std::size_t>(face)];
    }
};

}  // namespace leeway::ui
