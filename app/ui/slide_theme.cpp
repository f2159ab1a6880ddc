#include "ui/slide_theme.h"

#include "ui/rgb.h"

namespace leeway::ui {

namespace {

Palette make_light_slides() {
    Palette p = palette_of(flow::Theme::Light);
    p.sunk_hover = rgb(0xEDE6DA);
    p.teal = p.teal_text = rgb(0x084F48);
    p.teal_hover = rgb(0x063F3A);
    p.heart = rgb(0xC13E50);
    p.heart_text = rgb(0x861C2F);
    p.gold_text = rgb(0x5F3D00);
    p.slate = rgb(0x414A61);
    p.control = rgb(0x6F7482);
    return p;
}

Palette make_dark_slides() {
    Palette p = palette_of(flow::Theme::Dark);
    p.sunk_hover = rgb(0x2E3643);
    p.teal = p.teal_text = rgb(0x6BDECB);
    p.teal_hover = rgb(0x8AEADB);
    p.teal_tint = rgb(0x18302F);
    p.heart_text = rgb(0xFFB3B6);
    p.heart_tint = rgb(0x33222A);
    p.gold_text = rgb(0xF7C970);
    p.gold_tint = rgb(0x2F281B);
    p.slate = rgb(0xC6CDDA);
    p.control = rgb(0x8E98A9);
    return p;
}

}  // namespace

float slide_scale(float picture_height) { return picture_height / kSlideHeight; }

const Palette& slide_palette_of(flow::Theme theme) {
    static const Palette light = make_light_slides();
    static const Palette dark = make_dark_slides();
    if (theme == flow::Theme::Dark) return dark;
    if (theme == flow::Theme::HighContrast) return palette_of(theme);
    return light;
}

}  // namespace leeway::ui
