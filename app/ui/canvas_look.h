#pragma once

#include "ui/canvas_stage.h"

namespace leeway::ui {

/// The theme's colours on the canvas; of what the search has not found, paler.
class CanvasInk {
public:
    CanvasInk(const Palette& colours, bool is_pale) : colours_(colours), is_pale_(is_pale) {}

    [[nodiscard]] ImU32 operator()(ImU32 colour) const {
        return is_pale_ ? mix(colours_.paper, colour, kPale) : colour;
    }
    [[nodiscard]] const Palette& palette() const { return colours_; }

private:
    static constexpr float kPale = 0.28F;
    const Palette& colours_;
    bool is_pale_;
};

/// The colour of what is wrong; transparent where nothing is.
[[nodiscard]] inline ImU32 colour_of(const Palette& colours, flow::Trouble trouble) {
    if (trouble == flow::Trouble::None) return 0;
    return trouble == flow::Trouble::Error ? colours.heart_text : colours.gold_text;
}

/// Whether a picture that has so many corners already may have more. Old graphics drivers cannot count past 65,535 of
/// them; there a crowded canvas leaves out what matters least.
inline constexpr int kCornersOfLinks = 20'000;
inline constexpr int kCornersOfDetails = 44'000;
inline constexpr int kCornersOfCards = 52'000;
[[nodiscard]] inline bool has_corners(int most) {
    const bool counts_on = (ImGui::GetIO().BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset) != 0;
    return counts_on || ImGui::GetWindowDrawList()->VtxBuffer.Size < most;
}

/// At least a pixel.
[[nodiscard]] inline float stroke(const CanvasStage& stage, double units, float least = 1.0F) {
    return std::max(least * stage.ui.scale, stage.length(units));
}

}  // namespace leeway::ui
