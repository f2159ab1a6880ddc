#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/theme.h"

namespace leeway::ui_tests {

TEST_CASE("Contrast is what WCAG says it is", "[ui]") {
    CHECK(ui::contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)) == Catch::Approx(21.0F));
    CHECK(ui::contrast(IM_COL32(255, 255, 255, 255), IM_COL32(0, 0, 0, 255)) == Catch::Approx(21.0F));
    CHECK(ui::contrast(IM_COL32(80, 90, 100, 255), IM_COL32(80, 90, 100, 255)) == Catch::Approx(1.0F));
    // A known pair: #767676 is the lightest grey that may stand on white.
    CHECK(ui::contrast(IM_COL32(0x76, 0x76, 0x76, 255), IM_COL32(255, 255, 255, 255)) ==
          Catch::Approx(4.54F).margin(0.01));
}

TEST_CASE("Every text can be read on every surface that it stands on", "[ui]") {
    const flow::Theme theme = GENERATE(flow::Theme::Light, flow::Theme::Dark, flow::Theme::HighContrast);
    const float least = theme == flow::Theme::HighContrast ? 7.0F : 4.5F;
    for (const ui::ColourPair& pair : ui::text_pairs(ui::palette_of(theme))) {
        INFO(pair.what << " in theme " << static_cast<int>(theme) << ": " << std::hex << pair.colour << " on "
                       << pair.surface);
        CHECK(ui::contrast(pair.colour, pair.surface) >= least);
    }
}

TEST_CASE("Every mark that says something can be told from its surface", "[ui]") {
    const flow::Theme theme = GENERATE(flow::Theme::Light, flow::Theme::Dark, flow::Theme::HighContrast);
    for (const ui::ColourPair& pair : ui::mark_pairs(ui::palette_of(theme))) {
        INFO(pair.what << " in theme " << static_cast<int>(theme));
        CHECK(ui::contrast(pair.colour, pair.surface) >= 3.0F);
    }
}

TEST_CASE("The colours are the ones of the design", "[ui]") {
    const ui::Palette& light = ui::palette_of(flow::Theme::Light);
    const ui::Palette& dark = ui::palette_of(flow::Theme::Dark);
    CHECK(light.paper == IM_COL32(0xFB, 0xF7, 0xF1, 0xFF));
    CHECK(light.ink == IM_COL32(0x1F, 0x2A, 0x44, 0xFF));
    CHECK(light.heart == IM_COL32(0xD1, 0x49, 0x5B, 0xFF));
    CHECK(light.teal == IM_COL32(0x12, 0x75, 0x6B, 0xFF));
    CHECK(light.gold_text == IM_COL32(0x8A, 0x5A, 0x00, 0xFF));
    CHECK(dark.paper == IM_COL32(0x14, 0x18, 0x1F, 0xFF));
    CHECK(dark.ink == IM_COL32(0xED, 0xEF, 0xF4, 0xFF));
    CHECK(dark.heart == IM_COL32(0xFF, 0x8A, 0x8F, 0xFF));
    CHECK(dark.teal == IM_COL32(0x4C, 0xC9, 0xB4, 0xFF));
    CHECK(dark.gold_text == IM_COL32(0xF0, 0xB8, 0x4B, 0xFF));
}

TEST_CASE("Colours mix and fade channel by channel", "[ui]") {
    const ImU32 black = IM_COL32(0, 0, 0, 255);
    const ImU32 white = IM_COL32(255, 255, 255, 255);
    CHECK(ui::mix(black, white, 0.0F) == black);
    CHECK(ui::mix(black, white, 1.0F) == white);
    CHECK(ui::mix(black, white, 0.5F) == IM_COL32(128, 128, 128, 255));
    CHECK(ui::faded(white, 0.5F) == IM_COL32(255, 255, 255, 128));
    CHECK(ui::faded(white, 0.0F) == IM_COL32(255, 255, 255, 0));
}

}  // namespace leeway::ui_tests
