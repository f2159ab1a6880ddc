#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ui/button.h"
#include "ui/canvas_view.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/controls.h"
#include "ui/design_parts.h"
#include "ui/flow_row.h"
#include "ui/key_press.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;
using flow::DesignView;

constexpr float kBesideFrom = 900.0F;    // logical pixels of width: the panel stands beside the canvas
constexpr float kOneLineBelow = 440.0F;  // of height: everything around the canvas goes on one line

void compare_with_file(Ui& ui) {
    ui.wants(intent::CompareWith{0});  // what its file has
    ui.state.design.part = DesignPart::Compare;
    ui.state.unsettled = true;
}

void draw_outside(Ui& ui, Column& column, const flow::OutsideView& outside) {
    card(ui, column, tinted_card(ui, ui.colours.gold_tint, ui.colours.outline), [&](Column& inside) {
        text(ui, inside, outside.title, heading(ui));
        text(ui, inside, outside.words, body(ui));
        inside.gap(ui.px(12.0F));
        FlowRow row(inside, ui.px(8.0F));
        const auto pressed = [&](const std::string& label) {
            return !label.empty() && button_at(ui, row.place(button_size(ui, label, {}, inside.width)), label, {});
        };
        if (pressed(outside.keep_mine)) ui.wants(intent::KeepMine{});
        if (pressed(outside.take_theirs)) ui.wants(intent::TakeTheirs{});
        if (pressed(outside.see)) compare_with_file(ui);
        row.end();
    });
}

/// That this is not what the file has, and what can be done about it.
void draw_recovered(Ui& ui, Column& column, const flow::RecoveredView& recovered) {
    card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)), [&](Column& inside) {
        signed_text(ui, inside, Sign::Info, recovered.words, body(ui));
        if (recovered.see.empty()) return;
        inside.gap(ui.px(8.0F));
        FlowRow row(inside, ui.px(8.0F));
        const auto pressed = [&](const std::string& label) {
            return button_at(ui, row.place(button_size(ui, label, {}, inside.width)), label, {});
        };
        if (pressed(recovered.see)) compare_with_file(ui);
        if (pressed(recovered.go_back)) ui.wants(intent::GoBackToSaved{});
        row.end();
    });
    column.gap(ui.px(8.0F));
}

/// What must be known before anything else; it takes room from the rest.
Rect draw_warnings(Ui& ui, const DesignView& view, const Rect& room) {
    if (view.warning.empty() && !view.outside && !view.recovered) return room;
    Column column{room.min.x + ui.px(16.0F), room.min.y, room.width() - ui.px(32.0F)};
    if (!view.warning.empty()) {
        card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)),
             [&](Column& inside) { signed_text(ui, inside, Sign::Warning, view.warning, body(ui)); });
        column.gap(ui.px(8.0F));
    }
    if (view.recovered) draw_recovered(ui, column, *view.recovered);
    if (view.outside) draw_outside(ui, column, *view.outside);
    column.gap(ui.px(8.0F));
    return {{room.min.x, column.y}, room.max};
}

/// In a low window at a large scale a question may leave nothing below it.
bool has_no_room(const Rect& room) { return room.width() < 1.0F || room.height() < 1.0F; }

void draw_part(Ui& ui, const DesignView& view, DesignPart part, const Rect& room) {
    if (has_no_room(room)) return;
    switch (part) {
        case DesignPart::Panel: return draw_panel(ui, view.panel, room);
        case DesignPart::Problems: return draw_problems(ui, view, room);
        case DesignPart::Outlook: return draw_outlook(ui, view, room);
        case DesignPart::Compare: return draw_compare(ui, view, room);
        case DesignPart::Canvas: break;
    }
    const Rect below = draw_canvas_bar(ui, view, room);
    if (has_no_room(below)) return;
    draw_canvas(ui, view, below);
    const auto lays_out = [](const flow::Intent& each) { return std::holds_alternative<intent::TidyCanvas>(each); };
    if (std::none_of(ui.intents.begin(), ui.intents.end(), lays_out)) return;
    ui.state.canvas.wants_card = ui.state.canvas.in_view;  // from the next frame on, when the cards lie where they go
    ui.state.unsettled = true;
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

/// Where the canvas wants the keyboard to go to words in the panel: of what is selected, or of what was just made,
/// whose panel is another than the last.
void go_to_panel(Ui& ui) {
    DesignMemory& memory = ui.state.design;
    const bool wants_next = std::exchange(ui.state.canvas.wants_words, false);
    if (!std::exchange(ui.state.canvas.wants_panel, false) && !wants_next) return;
    memory.part = DesignPart::Panel;
    memory.wants_first_field = true;
    if (!wants_next) memory.panel_before.clear();
}

/// Once the side was pressed letters are not for the canvas any more, until one goes back to it: out of a text, of the
/// side, or from wherever the keyboard is, Escape leads there.
void follow_side(Ui& ui, const Rect& side) {
    DesignMemory& memory = ui.state.design;
    const ImGuiID ground = ui.state.canvas.ground;
    if (ground == 0 || ui.beneath) return;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        memory.was_side_pressed = side.contains(ImGui::GetMousePos());
        if (memory.was_side_pressed && ui.state.focus.is_at(ground)) ui.state.focus.clear();
    }
    if (ui.state.focus.is_at(ground)) memory.was_side_pressed = false;
    const bool is_elsewhere =
        memory.was_side_pressed || (ui.state.focus.holds_enter() && !ui.state.focus.is_at(ground));
    const bool is_left = (memory.part == DesignPart::Panel && ui.state.typing.was_escaped()) ||
                         (is_elsewhere && !ImGui::GetIO().WantTextInput && is_pressed({ImGuiKey_Escape}));
    if (!is_left) return;
    ui.state.focus.move_to(ground, true);
    ui.state.canvas.took_escape = true;  // it is not also for what is selected there
}

/// The only part in a narrow window: what is told meanwhile may lie over cards, not over what is being written.
void draw_only_part(Ui& ui, const DesignView& view, const Rect& room) {
    DesignMemory& memory = ui.state.design;
    memory.is_stage_form = memory.part != DesignPart::Canvas;
    if (memory.is_stage_form) fill(ui, room, ui.colours.card);  // as beside the canvas
    const float foot = memory.is_stage_form ? memory.foot : 0.0F;
    draw_part(ui, view, memory.part, {room.min, {room.max.x, std::max(room.min.y, room.max.y - foot)}});
}

}  // namespace

void draw_design(Ui& ui, const DesignView& view, const Rect& whole) {
    DesignMemory& memory = ui.state.design;
    const bool is_narrow = ui.logical(whole.width()) < kBesideFrom;
    if (std::exchange(memory.number, view.number) != view.number) {
        ui.state.canvas = {};  // it begins with all of it in view
        ui.state.scrolls.clear();
        memory.subject.clear();
        memory.wants_first_field = memory.was_side_pressed = false;
        ui.state.focus.clear();  // what was chosen from is not there any more
        memory.remove_armed.clear();
        memory.part = is_narrow ? DesignPart::Canvas : DesignPart::Panel;  // not what was looked at in another
    }
    memory.has_side = !is_narrow;
    memory.jumps = view.jumps;
    if (memory.wants_search) memory.part = DesignPart::Canvas;
    go_to_panel(ui);
    const bool is_comparing = memory.part == DesignPart::Compare;
    if (is_comparing != view.is_comparing) ui.wants(intent::LookAtChanges{is_comparing});
    const bool wants_canvas = std::exchange(memory.wants_canvas, false);
    if (is_narrow) memory.was_side_pressed = false;  // there is no side
    if (is_narrow && wants_canvas) memory.part = DesignPart::Canvas;
    if (is_narrow && ui.logical(whole.height()) < kOneLineBelow) {
        const Rect room = draw_warnings(ui, view, draw_design_line(ui, view, whole));
        memory.stage = room;
        return draw_only_part(ui, view, room);
    }
    const Rect room = draw_warnings(ui, view, draw_design_bar(ui, view, whole));
    memory.stage = room;
    if (is_narrow) {
        return draw_only_part(ui, view, draw_parts(ui, view, room, true));
    }
    if (memory.part == DesignPart::Canvas) memory.part = DesignPart::Panel;
    const float side = ui.px(std::clamp(ui.logical(room.width()) * 0.34F, 360.0F, 460.0F));
    const Rect left{room.min, {room.max.x - side, room.max.y}};
    memory.stage = left;
    memory.is_stage_form = false;
    const Rect right{{left.max.x, room.min.y}, room.max};
    draw_part(ui, view, DesignPart::Canvas, left);
    fill(ui, right, ui.colours.card, 0.0F);
    if (ui.colours.outline_width > 0.0F) {
        fill(ui, {right.min, {right.min.x + ui.px(ui.colours.outline_width), right.max.y}}, ui.colours.outline);
    }
    draw_part(ui, view, memory.part, draw_parts(ui, view, right, false));
    follow_side(ui, right);
}

}  // namespace leeway::ui
