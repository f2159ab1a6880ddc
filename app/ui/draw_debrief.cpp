#include <algorithm>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/debrief_parts.h"
#include "ui/flow_row.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::DebriefView;

constexpr float kDebriefColumns = 960.0F;  // of content
constexpr float kWidestDebrief = 1200.0F;

void draw_problem(Ui& ui, Column& column, const DebriefView& view) {
    card(ui, column, plain_card(ui), [&](Column& inside) {
        signed_text(ui, inside, Sign::Warning, view.problem, body(ui));
        inside.gap(ui.px(20.0F));
        FlowRow row(inside, ui.px(12.0F));
        const ButtonLook again{ButtonKind::Primary, Sign::Again, "", {}};
        if (button_at(ui, row.place(button_size(ui, view.labels.play_again, again, inside.width)),
                      view.labels.play_again, again)) {
            ui.wants(flow::intent::PlayAgain{});
        }
        const bool is_trial = !view.back.empty();
        const std::string& away = is_trial ? view.back : view.labels.other_cases;
        const ButtonLook others;
        if (button_at(ui, row.place(button_size(ui, away, others, inside.width)), away, others)) {
            ui.intents.push_back(is_trial ? flow::Intent(flow::intent::BackToDesign{})
                                          : flow::intent::GoTo{flow::Screen::Train});
        }
        row.end();
    });
}

void draw_two_columns(Ui& ui, Column& page, const DebriefView& view) {
    const float gap = ui.px(32.0F);
    const float right_width = std::floor((page.width - gap) * 0.44F);
    Column left = page.part(0.0F, page.width - gap - right_width);
    Column right = page.part(page.width - right_width, right_width);
    draw_decisions(ui, left, view);
    draw_try_again(ui, right, view);
    draw_chart_card(ui, right, view);
    draw_remarks(ui, right, view);
    page.y = std::max(left.y, right.y);
}

void draw_whole(Ui& ui, Column& column, const DebriefView& view) {
    const bool is_wide = ui.logical(column.width) >= kDebriefColumns;
    Column page = centred(ui, column, is_wide ? kWidestDebrief : 760.0F);
    draw_outcome(ui, page, view);
    page.gap(ui.px(32.0F));
    if (is_wide) {
        draw_two_columns(ui, page, view);
    } else {
        draw_try_again(ui, page, view);
        draw_decisions(ui, page, view);
        page.gap(ui.px(32.0F));
        draw_chart_card(ui, page, view);
        draw_remarks(ui, page, view);
    }
    column.y = page.y;
}

}  // namespace

void draw_debrief(Ui& ui, const DebriefView& view, const Rect& room) {
    ScrollArea area(ui, "debrief", room, page_margin(ui, room), true);
    Column& column = area.column();
    column.gap(ui.px(ui.logical(room.height()) >= 560.0F ? 24.0F : 12.0F));
    Column middle = centred(ui, column, 720.0F);
    if (view.working) {
        waiting(ui, middle, view.working_text);
        if (!view.back.empty()) middle.gap(ui.px(16.0F));
        if (!view.back.empty() && button(ui, middle, view.back, {})) ui.wants(flow::intent::BackToDesign{});
        column.y = middle.y;
    } else if (!view.problem.empty() || !view.debrief) {
        draw_problem(ui, middle, view);
        column.y = middle.y;
    } else {
        draw_whole(ui, column, view);
    }
    column.gap(ui.px(48.0F));
    area.end();
}

}  // namespace leeway::ui
