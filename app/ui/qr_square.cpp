#include "ui/qr_square.h"

#include <algorithm>
#include <cmath>

#include "ui/shapes.h"

namespace leeway::ui {

namespace {

constexpr ImU32 kLightModule = IM_COL32_WHITE;
constexpr ImU32 kDarkModule = IM_COL32(0x0C, 0x10, 0x18, 0xFF);

/// Dark modules side by side are one rectangle: fewer corners, and no seams between them.
void draw_row(ImVec2 origin, float module, const flow::QrSquare& qr, std::size_t row) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float top = origin.y + static_cast<float>(row) * module;
    for (std::size_t from = 0; from < qr.side; ++from) {
        std::size_t to = from;
        while (to < qr.side && qr.dark[row * qr.side + to]) ++to;
        if (to == from) continue;
        list.AddRectFilled({origin.x + static_cast<float>(from) * module, top},
                           {origin.x + static_cast<float>(to) * module, top + module}, kDarkModule);
        from = to;
    }
}

}  // namespace

void draw_qr(const Ui& ui, const Rect& box, const flow::QrSquare& qr) {
    if (qr.side == 0 || qr.dark.size() != qr.side * qr.side || !is_seen(ui, box)) return;
    const auto side = static_cast<float>(qr.side);
    const float module = std::max(1.0F, std::floor(std::min(box.width(), box.height()) / side));
    const float half = module * side * 0.5F;
    const ImVec2 origin{std::round(box.centre().x - half), std::round(box.centre().y - half)};
    const Rect square{origin, {origin.x + 2.0F * half, origin.y + 2.0F * half}};
    fill(ui, square, kLightModule, ui.px(4.0F));
    for (std::size_t row = 0; row < qr.side; ++row) draw_row(origin, module, qr, row);
}

}  // namespace leeway::ui
