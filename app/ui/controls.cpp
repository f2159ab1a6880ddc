#include "ui/controls.h"

#include <algorithm>
#include <vector>

#include "ui/card.h"
#include "ui/shapes.h"
#include "ui/signs.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr float kSwitchWidth = 52.0F;
constexpr float kSwitchHeight = 30.0F;

/// The track fills and a check stands on the knob when it is on; off, the knob is a ring: readable without colour.
void draw_switch(Ui& ui, const Rect& rect, bool on) {
    const Palette& c = ui.colours;
    const float corner = rect.height() * 0.5F;
    const float slid = ui.state.motion.value(ImGui::GetID("knob"), on ? 1.0F : 0.0F);
    const float knob = corner - ui.px(4.0F);
    const float x = rect.min.x + corner + (rect.width() - 2.0F * corner) * slid;
    fill(ui, rect, on ? c.teal : c.sunk, corner);
    outline(ui, rect, on ? c.teal : c.control, std::max(1.5F, 2.0F * ui.scale), corner);
    const ImVec2 centre{x, rect.centre().y};
    disc(ui, centre, knob, on ? c.on_teal : c.control);
    const Rect box = Rect{centre, centre}.inset(-knob * 0.8F);
    sign(ui, on ? Sign::Check : Sign::Cross, box, on ? c.teal_text : c.sunk, 0);
}

bool segment_at(Ui& ui, const Rect& rect, const Segment& segment) {
    TouchOptions options;
    options.leave_enter = segment.chosen;
    const Touch touched = touch(ui, segment.label, rect, options);
    const Palette& c = ui.colours;
    const float corner = ui.px(10.0F);
    const ImU32 surface = segment.chosen ? c.teal : touched.lit() ? c.sunk_hover : c.sunk;
    fill(ui, rect, surface, corner);
    if (!segment.chosen) outline(ui, rect, c.outline, c.outline_width * ui.scale, corner);
    if (touched.focused) focus_ring(ui, rect, corner);
    text_in(ui, rect, segment.label,
            with_align(with_colour(strong(ui), segment.chosen ? c.on_teal : c.ink), Align::Centre));
    return touched.clicked;
}

struct SegmentRows {
    std::vector<float> widths;
    float height = 0.0F;
    std::size_t in_row = 1;
};

/// All as wide as the widest; but where only that would take a second row, each as wide as its own words.
SegmentRows lay_segments(const Ui& ui, const std::vector<Segment>& options, float width, float gap) {
    SegmentRows laid;
    laid.widths.reserve(options.size());
    float widest = 0.0F;
    float together = -gap;
    for (const Segment& option : options) {
        const ImVec2 extent = text_extent(ui, option.label, strong(ui), width - ui.px(24.0F));
        laid.widths.push_back(std::max(ui.px(56.0F), extent.x + ui.px(24.0F)));
        laid.height = std::max(laid.height, extent.y + ui.px(16.0F));
        widest = std::max(widest, laid.widths.back());
        together += laid.widths.back() + gap;
    }
    const std::size_t fitting = std::max<std::size_t>(1, static_cast<std::size_t>((width + gap) / (widest + gap)));
    std::size_t rows = (options.size() + fitting - 1) / fitting;
    if (rows > 1 && together <= width) {
        rows = 1;
    } else {
        std::fill(laid.widths.begin(), laid.widths.end(), widest);
    }
    laid.in_row = (options.size() + rows - 1) / rows;
    return laid;
}

}  // namespace

bool switch_line(Ui& ui, Column& column, const SwitchLine& line) {
    const float word = ui.px(36.0F);
    const float width = ui.px(kSwitchWidth);
    const float words_width = column.width - width - word - ui.px(24.0F);
    const auto words = [&](Column& inside) {
        text(ui, inside, line.label, strong(ui));
        if (!line.hint.empty()) inside.gap(ui.px(2.0F));
        text(ui, inside, line.hint, quiet(ui));
    };
    const float air = ui.px(8.0F);
    const Rect rect = column.take(std::max(ui.px(kSwitchHeight), height_of(ui, words_width, words)) + 2.0F * air);
    const Touch touched = touch(ui, line.label, rect);
    if (touched.focused) focus_ring(ui, rect.inset(-ui.px(4.0F), 0.0F), air);
    Column inside{rect.min.x, rect.min.y + air, words_width};
    words(inside);
    const float top = std::round(rect.centre().y - ui.px(kSwitchHeight) * 0.5F);
    const Rect track{{rect.max.x - width, top}, {rect.max.x, top + ui.px(kSwitchHeight)}};
    text_in(ui, {{track.min.x - word - air, track.min.y}, {track.min.x - air, track.max.y}}, line.word,
            with_align(caption(ui), Align::Right));
    ImGui::PushID(line.label.c_str());
    if (!ui.measuring) draw_switch(ui, track, line.on);
    ImGui::PopID();
    return touched.clicked;
}

std::optional<std::size_t> segments(Ui& ui, Column& column, const std::vector<Segment>& options) {
    if (options.empty()) return std::nullopt;
    const float gap = ui.px(8.0F);
    const SegmentRows laid = lay_segments(ui, options, column.width, gap);
    std::optional<std::size_t> pressed;
    ImVec2 at{column.x, column.y};
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (i > 0 && i % laid.in_row == 0) at = {column.x, at.y + laid.height + gap};
        if (segment_at(ui, {at, {at.x + laid.widths[i], at.y + laid.height}}, options[i])) pressed = i;
        at.x += laid.widths[i] + gap;
    }
    column.gap(at.y + laid.height - column.y);
    return pressed;
}

}  // namespace leeway::ui
