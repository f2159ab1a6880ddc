#include "ui/shapes.h"

namespace leeway::ui {

namespace {

constexpr int kShadowRings = 6;
constexpr float kShadowOpacity = 0.0085F;  // that each ring adds to the one around it
constexpr float kShadowStep = 1.8F;        // logical pixels from ring to ring
constexpr float kShadowDrop = 3.0F;

}  // namespace

bool is_seen(const Ui& ui, const Rect& rect) { return !ui.measuring && ImGui::IsRectVisible(rect.min, rect.max); }

void fill(const Ui& ui, const Rect& rect, ImU32 colour, float corner) {
    if ((colour & IM_COL32_A_MASK) == 0 || !is_seen(ui, rect)) return;
    ImGui::GetWindowDrawList()->AddRectFilled(rect.min, rect.max, colour, corner);
}

void outline(const Ui& ui, const Rect& rect, ImU32 colour, float thickness, float corner) {
    if (thickness <= 0.0F || (colour & IM_COL32_A_MASK) == 0 || !is_seen(ui, rect)) return;
    const Rect middle = rect.inset(thickness * 0.5F);
    ImGui::GetWindowDrawList()->AddRect(middle.min, middle.max, colour, corner, ImDrawFlags_None, thickness);
}

void disc(const Ui& ui, ImVec2 centre, float radius, ImU32 colour) {
    if (ui.measuring) return;
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, radius, colour);
}

void ring(const Ui& ui, ImVec2 centre, float radius, ImU32 colour, float thickness) {
    if (ui.measuring) return;
    ImGui::GetWindowDrawList()->AddCircle(centre, radius, colour, 0, thickness);
}

void shadow(const Ui& ui, const Rect& rect, float corner) {
    if ((ui.colours.shadow & IM_COL32_A_MASK) == 0 || !is_seen(ui, rect)) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float step = ui.scale * kShadowStep;
    const Rect under = rect.moved(0.0F, ui.scale * kShadowDrop);
    // Rings around the card and the strip below it: what the card covers is not painted, which counts where no graphics
    // card paints.
    const ImU32 darkest = faded(ui.colours.shadow, kShadowOpacity * static_cast<float>(kShadowRings));
    list.AddRectFilled({under.min.x, rect.max.y - corner}, under.max, darkest, corner, ImDrawFlags_RoundCornersBottom);
    for (int i = 0; i < kShadowRings; ++i) {
        const float middle = step * (static_cast<float>(i) + 0.5F);
        const Rect around = under.inset(-middle);
        const ImU32 colour = faded(ui.colours.shadow, kShadowOpacity * static_cast<float>(kShadowRings - i));
        list.AddRect(around.min, around.max, colour, corner + middle, ImDrawFlags_None, step);
    }
}

void focus_ring(const Ui& ui, const Rect& rect, float corner) {
    const float gap = ui.px(2.0F);
    const float thickness = ui.px(2.5F);
    outline(ui, rect.inset(-gap - thickness), ui.colours.teal, thickness, corner + gap + thickness * 0.5F);
}

void divider(Ui& ui, Column& column) {
    const Rect at = column.take(std::max(1.0F, ui.px(1.0F)));
    fill(ui, at, ui.colours.line);
}

}  // namespace leeway::ui
