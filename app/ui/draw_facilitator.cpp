#include <algorithm>
#include <string>
#include <utility>

#include "ui/card.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/workshop_keys.h"
#include "ui/workshop_parts.h"

namespace leeway::ui {

namespace {

using flow::FacilitatorView;
using flow::WorkshopView;

constexpr float kPanelColumns = 860.0F;
constexpr float kWidestPanel = 1280.0F;

void draw_question(Ui& ui, Column& column, const FacilitatorView& view) {
    card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)), [&](Column& inside) {
        text(ui, inside, view.question, heading(ui));
        text(ui, inside, view.question_detail, body(ui));
        inside.gap(ui.px(12.0F));
        FlowRow row(inside, ui.px(8.0F));
        const ButtonLook yes{ButtonKind::Primary, {}, "", {}};
        const ButtonLook no;
        if (button_at(ui, row.place(button_size(ui, view.yes, yes, inside.width)), view.yes, yes))
            ui.wants(flow::intent::Confirm{});
        if (button_at(ui, row.place(button_size(ui, view.no, no, inside.width)), view.no, no))
            ui.wants(flow::intent::Decline{});
        row.end();
    });
}

/// Where one is, and the time.
void draw_place(Ui& ui, Column& column, const FacilitatorView& view) {
    const float clock = text_width(ui, view.clock, heading(ui)) + 1.0F;
    Column right = column.part(column.width - clock, clock);
    Column left = column.part(0.0F, column.width - clock - ui.px(12.0F));
    text(ui, left, view.step, heading(ui));
    text(ui, right, view.clock, heading(ui));
    column.y = std::max(left.y, right.y);
    text(ui, column, view.elapsed, quiet(ui));
    if (!view.on_screen.empty()) {
        column.gap(ui.px(4.0F));
        signed_text(ui, column, Sign::Info, view.on_screen, with_colour(quiet(ui), ui.colours.gold_text));
    }
}

void draw_told(Ui& ui, Column& column, const flow::FrameView& frame) {
    if (frame.notice.empty()) return;
    column.gap(ui.px(12.0F));
    const ImU32 tint = frame.notice_is_error ? ui.colours.gold_tint : ui.colours.teal_tint;
    card(ui, column, tight(tinted_card(ui, tint, ui.colours.outline)),
         [&](Column& inside) { draw_notice_in_rows(ui, frame, inside); });
}

/// Turning the page comes before the next step, where the slide has one.
void draw_next(Ui& ui, Column& column, const WorkshopView& view) {
    const FacilitatorView& own = *view.facilitator;
    SlidePages& pages = ui.state.workshop.pages;
    const bool turns = pages.goes_on() && !own.next_page.label.empty();
    if (view_button(ui, column, turns ? own.next_page : own.next, ButtonKind::Primary, true)) step_on(ui);
    column.gap(ui.px(6.0F));
    if (view_button(ui, column, own.previous, ButtonKind::Plain, false)) step_back(ui);
}

/// From top to bottom in one column, or in two.
void draw_facilitator_parts(Ui& ui, Column& left, Column& right, const WorkshopView& view) {
    draw_facilitator_phones(ui, left, view, true);
    draw_facilitator_votes(ui, left, *view.facilitator);
    draw_facilitator_notes(ui, left, *view.facilitator);
    draw_facilitator_tools(ui, right, view);
}

void draw_below_steps(Ui& ui, Column& page, const WorkshopView& view) {
    if (ui.logical(page.width) < kPanelColumns) return draw_facilitator_parts(ui, page, page, view);
    const float gap = ui.px(40.0F);
    const float right_width = std::floor((page.width - gap) * 0.44F);
    Column left = page.part(0.0F, page.width - gap - right_width);
    Column right = page.part(page.width - right_width, right_width);
    draw_facilitator_parts(ui, left, right, view);
    page.y = std::max(left.y, right.y);
}

}  // namespace

void draw_steps(Ui& ui, Column& column, const WorkshopView& view) {
    draw_place(ui, column, *view.facilitator);
    column.gap(ui.px(12.0F));
    if (!view.facilitator->question.empty()) return draw_question(ui, column, *view.facilitator);
    draw_next(ui, column, view);
    if (!is_at_end(view)) return;
    column.gap(ui.px(6.0F));
    draw_record(ui, column, *view.facilitator);
}

bool is_at_end(const WorkshopView& view) {
    const flow::SlideKind kind = view.slide->kind;
    return kind == flow::SlideKind::Ending || kind == flow::SlideKind::Path || kind == flow::SlideKind::Over;
}

void draw_record(Ui& ui, Column& column, const FacilitatorView& view) {
    const std::optional<std::size_t> pressed = button_row(ui, column, {&view.export_record, &view.open_record});
    if (pressed == 0U) ui.wants(flow::intent::ExportRecord{});
    if (pressed == 1U) ui.wants(flow::intent::OpenExported{});
    if (view.exported.empty()) return;
    column.gap(ui.px(6.0F));
    signed_text(ui, column, Sign::Check, view.exported, quiet(ui));
}

void draw_facilitator(Ui& ui, const WorkshopView& view, const flow::FrameView& frame, const Rect& room) {
    const float margin = view.slides_apart ? page_margin(ui, room) : ui.px(16.0F);
    const float width = std::min(room.width() - 2.0F * margin, ui.px(kWidestPanel));
    const float left = std::floor(room.centre().x - width * 0.5F);
    const auto head = [&](Column& column) {
        draw_steps(ui, column, view);
        draw_told(ui, column, frame);
    };
    const float air = ui.px(16.0F);
    // Where type is so large that nothing would be left below, everything is scrolled.
    const bool is_fixed = height_of(ui, width, head) + 2.0F * air <= room.height() * 0.55F;
    Rect below{{room.min.x, room.min.y + std::floor(air * 0.5F)}, room.max};
    if (is_fixed) {
        Column column{left, room.min.y + air, width};
        head(column);
        below.min.y = column.y + ui.px(12.0F);
        fill(ui, {{room.min.x, below.min.y - 1.0F}, {room.max.x, below.min.y}}, ui.colours.line);
    }
    ScrollArea area(ui, "facilitator", below, left - room.min.x);
    if (std::exchange(ui.state.workshop.panel_step, view.facilitator->step) != view.facilitator->step)
        area.scroll_to(0.0F);
    Column& column = area.column();
    if (!is_fixed) {
        column.gap(std::ceil(air * 0.5F));
        head(column);
    }
    draw_below_steps(ui, column, view);
    column.gap(ui.px(32.0F));
    area.end();
}

}  // namespace leeway::ui
