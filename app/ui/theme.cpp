#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/rgb.h"

namespace leeway::ui {

namespace {

/// 0xRRGGBB, opaque.
constexpr Palette make_light() {
    Palette p;
    p.paper = rgb(0xFBF7F1);
    p.card = rgb(0xFFFFFF);
    p.card_hover = rgb(0xFDFBF8);
    p.sunk = rgb(0xF1EBE1);
    p.sunk_hover = rgb(0xE9E1D4);
    p.teal = p.teal_text = rgb(0x12756B);
    p.teal_hover = rgb(0x0D6259);
    p.teal_tint = rgb(0xE3F0EC);
    p.heart = rgb(0xD1495B);
    p.heart_tint = rgb(0xFBE9E9);
    p.heart_text = rgb(0xAE3145);
    p.gold_text = rgb(0x8A5A00);
    p.gold_tint = rgb(0xFAF0DB);
    p.veil = IM_COL32(0x1F, 0x2A, 0x44, 0x8C);
    p.ink = rgb(0x1F2A44);
    p.slate = rgb(0x56607A);
    p.on_teal = rgb(0xFFFFFF);
    p.line = rgb(0xE8E0D4);
    p.control = rgb(0x868A97);
    p.shadow = IM_COL32(0x3A, 0x33, 0x2A, 0xFF);
    return p;
}

constexpr Palette make_dark() {
    Palette p;
    p.paper = rgb(0x14181F);
    p.card = rgb(0x1D232D);
    p.card_hover = rgb(0x222935);
    p.sunk = rgb(0x2A313D);
    p.sunk_hover = rgb(0x333B49);
    p.teal = p.teal_text = rgb(0x4CC9B4);
    p.teal_hover = rgb(0x6BD8C6);
    p.teal_tint = rgb(0x1C3738);
    p.heart = p.heart_text = rgb(0xFF8A8F);
    p.heart_tint = rgb(0x3B2730);
    p.gold_text = rgb(0xF0B84B);
    p.gold_tint = rgb(0x362D1E);
    p.veil = IM_COL32(0x06, 0x08, 0x0B, 0xB4);
    p.ink = rgb(0xEDEFF4);
    p.slate = rgb(0xA9B2C3);
    p.on_teal = rgb(0x10191B);
    p.line = rgb(0x303847);
    p.control = rgb(0x7A8597);
    return p;
}

constexpr Palette make_high_contrast() {
    Palette p;
    p.paper = p.card = p.sunk = p.teal_tint = p.heart_tint = p.gold_tint = rgb(0x000000);
    p.card_hover = p.sunk_hover = rgb(0x262626);
    p.teal = p.teal_text = rgb(0x5EF0DA);
    p.teal_hover = rgb(0xA8FFF2);
    p.heart = p.heart_text = rgb(0xFF9DA2);
    p.gold_text = rgb(0xFFD25A);
    p.veil = IM_COL32(0x00, 0x00, 0x00, 0xD0);
    p.ink = p.slate = p.line = p.outline = p.control = rgb(0xFFFFFF);
    p.on_teal = rgb(0x000000);
    p.outline_width = 2.0F;
    return p;
}

constexpr Palette kLightTheme = make_light();
constexpr Palette kDarkTheme = make_dark();
constexpr Palette kHighContrast = make_high_contrast();

float channel(ImU32 colour, int shift) { return static_cast<float>((colour >> shift) & 0xFFU) / 255.0F; }

float linear(float c) { return c <= 0.04045F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F); }

/// Relative luminance, WCAG 2.2.
float luminance(ImU32 colour) {
    return 0.2126F * linear(channel(colour, IM_COL32_R_SHIFT)) + 0.7152F * linear(channel(colour, IM_COL32_G_SHIFT)) +
           0.0722F * linear(channel(colour, IM_COL32_B_SHIFT));
}

ImU32 mixed_channel(ImU32 a, ImU32 b, float t, int shift) {
    const float value = channel(a, shift) + (channel(b, shift) - channel(a, shift)) * t;
    return static_cast<ImU32>(std::lround(value * 255.0F)) << shift;
}

}  // namespace

const Palette& palette_of(flow::Theme theme) {
    if (theme == flow::Theme::Dark) return kDarkTheme;
    if (theme == flow::Theme::HighContrast) return kHighContrast;
    return kLightTheme;
}

float contrast(ImU32 a, ImU32 b) {
    const float la = luminance(a);
    const float lb = luminance(b);
    return (std::max(la, lb) + 0.05F) / (std::min(la, lb) + 0.05F);
}

ImU32 mix(ImU32 a, ImU32 b, float t) {
    return mixed_channel(a, b, t, IM_COL32_R_SHIFT) | mixed_channel(a, b, t, IM_COL32_G_SHIFT) |
           mixed_channel(a, b, t, IM_COL32_B_SHIFT) | mixed_channel(a, b, t, IM_COL32_A_SHIFT);
}

ImU32 faded(ImU32 colour, float opacity) {
    const auto alpha = static_cast<ImU32>(std::lround(channel(colour, IM_COL32_A_SHIFT) * opacity * 255.0F));
    return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

std::vector<ColourPair> text_pairs(const Palette& p) {
    std::vector<ColourPair> pairs{
        {"a filled button's label", p.on_teal, p.teal},
        {"a filled button's label under the mouse", p.on_teal, p.teal_hover},
        {"a tooltip", p.paper, p.ink},
    };
    for (const ImU32 surface :
         {p.paper, p.card, p.card_hover, p.sunk, p.sunk_hover, p.teal_tint, p.heart_tint, p.gold_tint}) {
        pairs.push_back({"text", p.ink, surface});
        pairs.push_back({"secondary text", p.slate, surface});
    }
    for (const ImU32 surface : {p.paper, p.card, p.card_hover, p.teal_tint, p.sunk}) {
        pairs.push_back({"teal text", p.teal_text, surface});
    }
    for (const ImU32 surface : {p.paper, p.card, p.card_hover, p.heart_tint, p.teal_tint}) {
        pairs.push_back({"happiness", p.heart_text, surface});
    }
    for (const ImU32 surface : {p.paper, p.card, p.card_hover, p.gold_tint, p.teal_tint, p.sunk}) {
        pairs.push_back({"money", p.gold_text, surface});
    }
    return pairs;
}

std::vector<ColourPair> mark_pairs(const Palette& p) {
    return {
        {"the focus ring on paper", p.teal, p.paper},      {"the focus ring on a card", p.teal, p.card},
        {"the bar on its track", p.heart, p.sunk},         {"the own mark on the chart", p.heart, p.card},
        {"a control's edge on paper", p.control, p.paper}, {"a control's edge on a card", p.control, p.card},
    };
}

}  // namespace leeway::ui
