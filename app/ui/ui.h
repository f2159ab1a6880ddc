#pragma once

#include <cmath>
#include <utility>

#include <imgui.h>

#include "flow/intent.h"
#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/theme.h"
#include "ui/ui_state.h"

namespace leeway::ui {

class ScrollArea;

/// What every draw function is handed: how things look, what is remembered, and where wishes go. Lives for a frame.
struct Ui {
    const FontSet& fonts;
    const Palette& colours;
    float scale = 1.0F;
    UiState& state;
    flow::Intents& intents;
    bool measuring = false;      ///< nothing is drawn or touched, columns only grow
    bool beneath = false;        ///< a card lies over what is drawn now: the keyboard passes it by
    ScrollArea* area = nullptr;  ///< the innermost one that is open
    /// A picture that is read from afar: lines go on to the column's end, however long, and stand close to each other.
    bool is_projected = false;

    /// Logical pixels (100 %) as whole screen pixels.
    [[nodiscard]] float px(float logical) const { return std::round(logical * scale); }

    /// Screen pixels as logical ones, for choosing a layout.
    [[nodiscard]] float logical(float pixels) const { return pixels / scale; }

    template <typename Wish>
    void wants(Wish wish) {
        add(flow::Intent(std::move(wish)));
    }

    /// Not in the header: whatever grows a vector of intents is long to compile, and asked for everywhere.
    void add(flow::Intent&& wish);
};

/// How high what `draw` puts into a column of that width would be. Draws nothing.
template <typename Draw>
[[nodiscard]] float height_of(Ui& ui, float width, Draw&& draw) {
    const bool was_measuring = std::exchange(ui.measuring, true);
    Column column{0.0F, 0.0F, width};
    draw(column);
    ui.measuring = was_measuring;
    return column.y;
}

}  // namespace leeway::ui
