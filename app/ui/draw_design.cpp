#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ui/button.h"
#include "ui/canvas_view.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/controls.h"
#include "ui/design_parts.h"
#include "ui/icon_button.h"
#include "ui/one_line.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;
using flow::DesignView;

constexpr float kBesideFrom = 900.0F;  // logical pixels of width: the panel stands beside the canvas

/// The buttons at the right end of the bar, from the right. @return what is left of the bar.
Rect draw_actions(Ui& ui, const DesignView& view, const Rect& bar) {
    float right = bar.max.x - ui.px(16.0F);
    const auto place = [&](float width, float height) {
        const float top = std::round(bar.centre().y - height * 0.5F);
        const Rect rect{{right - width, top}, {right, top + height}};
        right -= width + ui.px(8.0F);
        return rect;
    };
    const auto put = [&](const std::string& label, const ButtonLook& look) {
        const ImVec2 size = button_size(ui, label, look, bar.width());
        return button_at(ui, place(size.x, size.y), label, look);
    };
    const bool is_stale = view.canvas->revision != ui.state.design.armed_at;  // work went on after it was asked
    if (view.is_saved || is_stale) ui.state.design.close_armed = false;
    const bool asks_twice = !view.is_saved && !ui.state.design.close_armed;
    ButtonLook close;
    close.kind = ui.state.design.close_armed ? ButtonKind::Caution : ButtonKind::Plain;
    if (put(ui.state.design.close_armed ? view.close_anyway : view.close, close)) {
        ui.state.design.close_armed = asks_twice;
        ui.state.design.armed_at = view.canvas->revision;
        if (!asks_twice) ui.wants(intent::CloseDraft{});
    }
    ButtonLook save;
    save.kind = ButtonKind::Primary;
    save.options.enabled = !view.is_saved;
    if (put(view.save, save)) ui.wants(intent::SaveDraft{});
    const float side = ui.px(kIconSide);
    IconLook redo{Sign::Redo, false, view.redo.empty() ? std::string_view(view.redo_label) : view.redo, {}};
    redo.options.enabled = !view.redo.empty();
    if (icon_button_at(ui, place(side, side), view.redo_label, redo)) ui.wants(intent::RedoEdit{});
    IconLook undo{Sign::Undo, false, view.undo.empty() ? std::string_view(view.undo_label) : view.undo, {}};
    undo.options.enabled = !view.undo.empty();
    if (icon_button_at(ui, place(side, side), view.undo_label, undo)) ui.wants(intent::UndoEdit{});
    return {bar.min, {right, bar.max.y}};
}

Rect draw_bar(Ui& ui, const DesignView& view, const Rect& room) {
    const Rect bar{room.min, {room.max.x, room.min.y + ui.px(60.0F)}};
    Rect left = draw_actions(ui, view, bar);
    left.min.x += ui.px(20.0F);
    const float width = left.width() - ui.px(12.0F);
    const float half = std::round(bar.height() * 0.5F);
    text_in(ui, {{left.min.x, left.min.y + ui.px(4.0F)}, {left.max.x, left.min.y + half + ui.px(6.0F)}},
            on_one_line(ui, view.title, heading(ui), width), heading(ui));
    const std::string whole = view.saved + " \xC2\xB7 " + view.file;
    const bool fits = text_width(ui, whole, quiet(ui)) <= width;
    text_in(ui, {{left.min.x, left.min.y + half + ui.px(2.0F)}, {left.max.x, left.max.y - ui.px(2.0F)}},
            fits ? whole : on_one_line(ui, view.saved, quiet(ui), width), quiet(ui));
    return {{room.min.x, bar.max.y}, room.max};
}

void draw_outside(Ui& ui, Column& column, const flow::OutsideView& outside) {
    card(ui, column, tinted_card(ui, ui.colours.gold_tint, ui.colours.outline), [&](Column& inside) {
        text(ui, inside, outside.title, heading(ui));
        text(ui, inside, outside.words, body(ui));
        inside.gap(ui.px(12.0F));
        if (button(ui, inside, outside.keep_mine, {})) ui.wants(intent::KeepMine{});
        if (outside.take_theirs.empty()) return;
        inside.gap(ui.px(8.0F));
        if (button(ui, inside, outside.take_theirs, {})) ui.wants(intent::TakeTheirs{});
    });
}

/// What must be known before anything else; it takes room from the rest.
Rect draw_warnings(Ui& ui, const DesignView& view, const Rect& room) {
    if (view.warning.empty() && !view.outside) return room;
    Column column{room.min.x + ui.px(16.0F), room.min.y, room.width() - ui.px(32.0F)};
    if (!view.warning.empty()) {
        card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)),
             [&](Column& inside) { signed_text(ui, inside, Sign::Warning, view.warning, body(ui)); });
        column.gap(ui.px(8.0F));
    }
    if (view.outside) draw_outside(ui, column, *view.outside);
    column.gap(ui.px(8.0F));
    return {{room.min.x, column.y}, room.max};
}

void draw_part(Ui& ui, const DesignView& view, DesignPart part, const Rect& room) {
    switch (part) {
        case DesignPart::Panel: return draw_panel(ui, view.panel, room);
        case DesignPart::Problems: return draw_problems(ui, view, room);
        case DesignPart::Outlook: return draw_outlook(ui, view, room);
        case DesignPart::Compare: return draw_compare(ui, view, room);
        case DesignPart::Canvas: break;
    }
    const Rect below = draw_canvas_bar(ui, view, room);
    draw_canvas(ui, view, below);
}

/// Which part is shown beside the canvas, or instead of it. @return the room below.
Rect draw_parts(Ui& ui, const DesignView& view, const Rect& room, bool has_canvas) {
    static constexpr std::array kParts{DesignPart::Canvas, DesignPart::Panel, DesignPart::Problems, DesignPart::Outlook,
                                       DesignPart::Compare};
    Column column{room.min.x + ui.px(16.0F), room.min.y + ui.px(8.0F), room.width() - ui.px(32.0F)};
    std::vector<Segment> options;
    std::vector<DesignPart> parts;
    for (std::size_t i = 0; i < kParts.size(); ++i) {
        if (kParts[i] == DesignPart::Canvas && !has_canvas) continue;
        options.push_back({view.parts[i], ui.state.design.part == kParts[i]});
        parts.push_back(kParts[i]);
    }
    if (const auto pressed = segments(ui, column, options)) ui.state.design.part = parts[*pressed];
    return {{room.min.x, column.y + ui.px(8.0F)}, room.max};
}

}  // namespace

void draw_design(Ui& ui, const DesignView& view, const Rect& whole) {
    const Rect room = draw_warnings(ui, view, draw_bar(ui, view, whole));
    DesignMemory& memory = ui.state.design;
    memory.jumps = view.jumps;
    if (memory.wants_search) memory.part = DesignPart::Canvas;
    if (ui.state.canvas.wants_panel) memory.part = DesignPart::Panel;
    ui.state.canvas.wants_panel = false;
    const bool is_comparing = memory.part == DesignPart::Compare;
    if (is_comparing != view.is_comparing) ui.wants(intent::LookAtChanges{is_comparing});
    const bool wants_canvas = std::exchange(memory.wants_canvas, false);
    if (ui.logical(room.width()) < kBesideFrom) {
        if (wants_canvas) memory.part = DesignPart::Canvas;
        const Rect below = draw_parts(ui, view, room, true);
        return draw_part(ui, view, memory.part, below);
    }
    if (memory.part == DesignPart::Canvas) memory.part = DesignPart::Panel;
    const float side = ui.px(std::clamp(ui.logical(room.width()) * 0.34F, 360.0F, 460.0F));
    const Rect left{room.min, {room.max.x - side, room.max.y}};
    const Rect right{{left.max.x, room.min.y}, room.max};
    draw_part(ui, view, DesignPart::Canvas, left);
    fill(ui, right, ui.colours.card, 0.0F);
    if (ui.colours.outline_width > 0.0F) {
        fill(ui, {right.min, {right.min.x + ui.px(ui.colours.outline_width), right.max.y}}, ui.colours.outline);
    }
    draw_part(ui, view, memory.part, draw_parts(ui, view, right, false));
}

}  // namespace leeway::ui
