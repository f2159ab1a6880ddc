#pragma once

#include <vector>

#include <imgui.h>

#include "flow/settings_view.h"

/// The colours of the three themes. One accent an area: teal goes ahead, heart is happiness, gold is money, slate the
/// rest.
namespace leeway::ui {

struct Palette {
    // Surfaces
    ImU32 paper = 0;  ///< behind everything
    ImU32 card = 0;
    ImU32 card_hover = 0;  ///< a card under the mouse
    ImU32 sunk = 0;        ///< tracks of bars, quiet buttons, chips
    ImU32 sunk_hover = 0;
    ImU32 teal = 0;  ///< filled buttons, the focus ring, the line under a tab
    ImU32 teal_hover = 0;
    ImU32 teal_tint = 0;  ///< what is chosen, what you said
    ImU32 heart = 0;      ///< the happiness bar, the own mark on the chart; not for text
    ImU32 heart_tint = 0;
    ImU32 gold_tint = 0;
    ImU32 veil = 0;  ///< over the screen behind the card of keys
    // Text
    ImU32 ink = 0;
    ImU32 slate = 0;  ///< secondary
    ImU32 on_teal = 0;
    ImU32 teal_text = 0;
    ImU32 heart_text = 0;
    ImU32 gold_text = 0;
    // Lines
    ImU32 line = 0;              ///< dividers
    ImU32 outline = 0;           ///< around cards; transparent where air does it
    ImU32 control = 0;           ///< the edge of switches, scrollbars, marks: at least 3:1
    ImU32 shadow = 0;            ///< transparent for none
    float outline_width = 0.0F;  ///< logical pixels
};

[[nodiscard]] const Palette& palette_of(flow::Theme theme);

/// How well two opaque colours can be told apart: WCAG 2.2's contrast ratio, 1 to 21.
[[nodiscard]] float contrast(ImU32 a, ImU32 b);

/// A colour between two, channel by channel. @param t 0: a, 1: b.
[[nodiscard]] ImU32 mix(ImU32 a, ImU32 b, float t);

/// The colour, `opacity` (0..1) times as opaque.
[[nodiscard]] ImU32 faded(ImU32 colour, float opacity);

/// A colour of text (or of a mark) with a surface on which it is drawn.
struct ColourPair {
    const char* what = "";
    ImU32 colour = 0;
    ImU32 surface = 0;
};

/// Every pair of text and surface that the screens use: at least 4.5:1 each.
[[nodiscard]] std::vector<ColourPair> text_pairs(const Palette& palette);

/// Every pair of a meaningful mark and its surface: at least 3:1 each.
[[nodiscard]] std::vector<ColourPair> mark_pairs(const Palette& palette);

}  // namespace leeway::ui
