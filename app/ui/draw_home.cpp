#include <algorithm>
#include <string>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/page.h"
#include "ui/play_row.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::HomeView;

constexpr float kWidest = 1120.0F;
constexpr float kTwoColumns = 960.0F;  // of content

void draw_opening(Ui& ui, Column& column, const HomeView& view) {
    const bool is_small = ui.logical(column.width) < 520.0F;
    text(ui, column, view.title, {is_small ? Size::Title : Size::Display, Face::Strong, ui.colours.ink});
    column.gap(ui.px(12.0F));
    text(ui, column, view.question, {is_small ? Size::Body : Size::Large, Face::Italic, ui.colours.slate});
    if (view.intro.empty() || view.loading) return;
    column.gap(ui.px(16.0F));
    text(ui, column, view.intro, body(ui));
}

void draw_suggested(Ui& ui, Column& column, const HomeView& view) {
    const flow::SuggestedCard& suggested = *view.suggested;
    CardLook look = plain_card(ui);
    if (ui.logical(column.width) >= 560.0F) look.padding = 32.0F;
    card(ui, column, look, [&](Column& inside) {
        text(ui, inside, suggested.heading, with_colour(caption(ui), ui.colours.teal_text));
        inside.gap(ui.px(8.0F));
        text(ui, inside, suggested.title, title(ui));
        inside.gap(ui.px(8.0F));
        text(ui, inside, suggested.summary, body(ui));
        inside.gap(ui.px(12.0F));
        signed_text(ui, inside, Sign::Clock, suggested.detail, quiet(ui));
        if (!suggested.content_note.empty()) inside.gap(ui.px(8.0F));
        signed_text(ui, inside, Sign::Info, suggested.content_note, quiet(ui));
        inside.gap(ui.px(24.0F));
        FlowRow row(inside, ui.px(12.0F));
        ButtonLook start;
        start.kind = ButtonKind::Primary;
        if (button_at(ui, row.place(button_size(ui, suggested.action, start, inside.width)), suggested.action, start)) {
            ui.wants(flow::intent::StartSuggested{});
        }
        const ButtonLook all;
        if (button_at(ui, row.place(button_size(ui, view.all_cases, all, inside.width)), view.all_cases, all)) {
            ui.wants(flow::intent::GoTo{flow::Screen::Train});
        }
        row.end();
    });
}

void draw_empty(Ui& ui, Column& column, const HomeView& view) {
    card(ui, column, plain_card(ui), [&](Column& inside) {
        signed_text(ui, inside, Sign::Info, view.empty_text, body(ui));
        inside.gap(ui.px(16.0F));
        ButtonLook reload{ButtonKind::Primary, Sign::Again, "", {}};
        if (button(ui, inside, view.reload, reload)) ui.wants(flow::intent::ReloadLibrary{});
    });
}

void draw_first_column(Ui& ui, Column& column, const HomeView& view) {
    draw_opening(ui, column, view);
    column.gap(ui.px(32.0F));
    if (view.loading) {
        waiting(ui, column, view.intro);
    } else if (!view.empty_text.empty()) {
        draw_empty(ui, column, view);
    } else if (view.suggested) {
        draw_suggested(ui, column, view);
    } else if (button(ui, column, view.all_cases, {ButtonKind::Primary, {}, "", {}})) {
        ui.wants(flow::intent::GoTo{flow::Screen::Train});
    }
}

void draw_plays(Ui& ui, Column& column, const std::string& heading_text, const std::vector<flow::PlayCard>& plays) {
    if (plays.empty()) return;
    text(ui, column, heading_text, heading(ui));
    column.gap(ui.px(12.0F));
    card(ui, column, tight(plain_card(ui)), [&](Column& inside) {
        for (std::size_t i = 0; i < plays.size(); ++i) {
            if (i > 0) {
                inside.gap(ui.px(16.0F));
                divider(ui, inside);
                inside.gap(ui.px(16.0F));
            }
            play_row(ui, inside, plays[i]);
        }
    });
}

void draw_second_column(Ui& ui, Column& column, const HomeView& view) {
    draw_plays(ui, column, view.under_way_heading, view.under_way);
    if (!view.under_way.empty() && !view.finished.empty()) column.gap(ui.px(32.0F));
    draw_plays(ui, column, view.finished_heading, view.finished);
}

}  // namespace

void draw_home(Ui& ui, const HomeView& view, const Rect& room) {
    const float margin = page_margin(ui, room);
    ScrollArea area(ui, "home", room, margin, true);
    Column& column = area.column();
    const bool has_plays = !view.under_way.empty() || !view.finished.empty();
    const bool is_wide = has_plays && ui.logical(column.width) >= kTwoColumns;
    column.gap(ui.px(ui.logical(room.height()) >= 560.0F ? 48.0F : 16.0F));
    Column page = centred(ui, column, has_plays ? kWidest : 720.0F);
    if (is_wide) {
        const float gap = ui.px(48.0F);
        const float right_width = std::floor((page.width - gap) * 0.4F);
        Column left = page.part(0.0F, page.width - gap - right_width);
        Column right = page.part(page.width - right_width, right_width);
        draw_first_column(ui, left, view);
        right.gap(ui.px(8.0F));  // in line with the headline's letters
        draw_second_column(ui, right, view);
        page.y = std::max(left.y, right.y);
    } else {
        page = centred(ui, column, 720.0F);
        draw_first_column(ui, page, view);
        if (has_plays) page.gap(ui.px(40.0F));
        draw_second_column(ui, page, view);
    }
    column.y = page.y + ui.px(48.0F);
    area.end();
}

}  // namespace leeway::ui
