#include "ui/face.h"

#include <algorithm>
#include <numbers>

#include "ui/shapes.h"

namespace leeway::ui {

namespace {

/// A face whose centre is (0, 0) and whose radius is 1.
struct Features {
    const Ui& ui;
    ImVec2 centre = {};
    float radius = 0;
    float mood = 0;  ///< -1 hurt, 0 neither, 1 delighted
    ImU32 colour = 0;

    [[nodiscard]] ImVec2 at(float x, float y) const { return {centre.x + x * radius, centre.y + y * radius}; }
    [[nodiscard]] float thick() const { return std::max(1.5F, radius * 0.085F); }

    void curve(ImVec2 from, ImVec2 bend, ImVec2 to) const {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddBezierQuadratic(at(from.x, from.y), at(bend.x, bend.y), at(to.x, to.y), colour, thick());
        disc(ui, at(from.x, from.y), thick() * 0.5F, colour);
        disc(ui, at(to.x, to.y), thick() * 0.5F, colour);
    }

    void mouth() const {
        const float half = 0.40F + 0.06F * mood;
        const float corners = 0.42F - 0.10F * mood;
        const float bend = corners + 0.52F * mood + 0.02F;
        curve({-half, corners}, {0.0F, bend}, {half, corners});
    }

    void eye(float side) const {
        constexpr float kSmiling = 0.6F;
        if (mood > kSmiling) {
            curve({side * 0.34F - 0.13F, -0.08F}, {side * 0.34F, -0.30F}, {side * 0.34F + 0.13F, -0.08F});
        } else {
            const float size = 0.105F + 0.01F * mood;
            ImGui::GetWindowDrawList()->AddEllipseFilled(at(side * 0.34F, -0.12F), size * radius, size * 1.25F * radius,
                                                         colour);
        }
    }

    /// Sad brows rise towards the middle, glad ones arch.
    void brow(float side) const {
        const float sadness = std::max(0.0F, -mood);
        const float gladness = std::max(0.0F, mood);
        const float outer = -0.42F + 0.14F * sadness - 0.04F * gladness;
        const float inner = -0.42F - 0.12F * sadness - 0.04F * gladness;
        const float arch = (outer + inner) * 0.5F - 0.06F - 0.12F * gladness;
        curve({side * 0.52F, outer}, {side * 0.34F, arch}, {side * 0.18F, inner});
    }
};

}  // namespace

void face(const Ui& ui, ImVec2 centre, float radius, float happiness) {
    if (!is_seen(ui, Rect{centre, centre}.inset(-radius))) return;
    const Palette& colours = ui.colours;
    const float mood = std::clamp((happiness - 50.0F) / 50.0F, -1.0F, 1.0F);
    disc(ui, centre, radius, colours.heart_tint);
    ring(ui, centre, radius - ui.scale, colours.heart, std::max(1.0F, 1.6F * ui.scale));
    const Features features{ui, centre, radius, mood, colours.heart_text};
    features.mouth();
    for (const float side : {-1.0F, 1.0F}) {
        features.eye(side);
        features.brow(side);
    }
}

}  // namespace leeway::ui
