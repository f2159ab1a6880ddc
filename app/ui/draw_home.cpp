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

constexpr float kWidestHome = 1120.0F;
constexpr float kHomeColumns = 960.0F;  // of content
constexpr float kLow = 560.0F;          // of height: what matters comes first

void draw_opening(Ui& ui, Column& column, const HomeView& view) {
    const bool is_small = ui.logical(column.width) < 520.0F;
    text(ui, column, view.title, {is_small ? Size::Title : Size::Display, Face::Strong, ui.colours.ink});
    column.gap(ui.px(12.0F));
    text(ui, column, view.question, {is_small ? Size::Body : Size::Large, Face::Italic, ui.colours.slate});
    if (view.intro.empty() || view.loading) return;
    column.gap(ui.px(16.0F));
    text(ui, column, view.intro, body(ui));
}

/// One button is filled: what Enter does.
ButtonKind filled_if(bool is_what_enter_does) { return is_what_enter_does ? ButtonKind::Primary : ButtonKind::Quiet; }

void draw_suggested_actions(Ui& ui, Column& column, const HomeView& view) {
    const flow::SuggestedCard& suggested = *view.suggested;
    const bool is_rest = view.go_on.empty();  // nothing is under way that would come first
    FlowRow row(column, ui.px(12.0F));
    ButtonLook start;
    start.kind = filled_if(is_rest && !suggested.played);
    if (button_at(ui, row.place(button_size(ui, suggested.action, start, column.width)), suggested.action, start)) {
        if (suggested.play.empty()) {
            ui.wants(flow::intent::StartSuggested{});
        } else {
            ui.wants(flow::intent::ResumePlay{suggested.play});
        }
    }
    ButtonLook all;
    all.kind = filled_if(is_rest && suggested.played);
    if (button_at(ui, row.place(button_size(ui, view.all_cases, all, column.width)), view.all_cases, all)) {
        ui.wants(flow::intent::GoTo{flow::Screen::Train});
    }
    row.end();
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
        draw_suggested_actions(ui, inside, view);
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

void draw_today(Ui& ui, Column& column, const HomeView& view) {
    if (view.loading) {
        waiting(ui, column, view.intro);
    } else if (!view.empty_text.empty()) {
        draw_empty(ui, column, view);
    } else if (view.suggested) {
        draw_suggested(ui, column, view);
    } else if (button(ui, column, view.all_cases, {filled_if(view.go_on.empty()), {}, "", {}})) {
        ui.wants(flow::intent::GoTo{flow::Screen::Train});
    }
}

/// What was not saved when the program ended.
void draw_unsaved(Ui& ui, Column& column, const HomeView& view) {
    if (view.unsaved.empty()) return;
    card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)), [&](Column& inside) {
        for (std::size_t i = 0; i < view.unsaved.size(); ++i) {
            const flow::UnsavedCard& each = view.unsaved[i];
            if (i > 0) inside.gap(ui.px(16.0F));
            signed_text(ui, inside, Sign::Info, each.words, body(ui));
            inside.gap(ui.px(10.0F));
            if (button(ui, inside, each.action + "##" + each.key, {})) ui.wants(flow::intent::RestoreDraft{each.key});
        }
        if (view.more_unsaved.empty()) return;
        inside.gap(ui.px(8.0F));
        const ButtonLook more{ButtonKind::Plain, Sign::Next, "", {}};
        if (button(ui, inside, view.more_unsaved, more)) ui.wants(flow::intent::GoTo{flow::Screen::Design});
    });
    column.gap(ui.px(24.0F));
}

/// @param go_on the play whose button is filled, or empty
void draw_plays(Ui& ui, Column& column, const std::string& heading_text, const std::vector<flow::PlayCard>& plays,
                const std::string& go_on) {
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
            play_row(ui, inside, plays[i], plays[i].play == go_on);
        }
    });
}

/// The plays under way and some room below them.
void draw_under_way(Ui& ui, Column& column, const HomeView& view) {
    draw_plays(ui, column, view.under_way_heading, view.under_way, view.go_on);
    if (!view.under_way.empty()) column.gap(ui.px(32.0F));
}

void draw_finished(Ui& ui, Column& column, const HomeView& view) {
    draw_plays(ui, column, view.finished_heading, view.finished, {});
}

}  // namespace

void draw_home(Ui& ui, const HomeView& view, const Rect& room) {
    const float margin = page_margin(ui, room);
    ScrollArea area(ui, "home", room, margin, true);
    Column& column = area.column();
    const bool has_plays = !view.under_way.empty() || !view.finished.empty();
    const bool is_wide = has_plays && ui.logical(column.width) >= kHomeColumns;
    column.gap(ui.px(ui.logical(room.height()) >= kLow ? 48.0F : 16.0F));
    Column page = centred(ui, column, has_plays ? kWidestHome : 720.0F);
    if (is_wide) {
        const float gap = ui.px(48.0F);
        const float right_width = std::floor((page.width - gap) * 0.4F);
        Column left = page.part(0.0F, page.width - gap - right_width);
        Column right = page.part(page.width - right_width, right_width);
        draw_opening(ui, left, view);
        left.gap(ui.px(32.0F));
        draw_unsaved(ui, left, view);
        draw_today(ui, left, view);
        right.gap(ui.px(8.0F));  // in line with the headline's letters
        draw_under_way(ui, right, view);
        draw_finished(ui, right, view);
        page.y = std::max(left.y, right.y);
    } else {
        page = centred(ui, column, 720.0F);
        const bool is_low = ui.logical(room.height()) < kLow;
        if (is_low) draw_unsaved(ui, page, view);  // with its button in view
        draw_opening(ui, page, view);
        page.gap(ui.px(32.0F));
        if (!is_low) draw_unsaved(ui, page, view);
        draw_under_way(ui, page, view);
        draw_today(ui, page, view);
        if (!view.finished.empty()) page.gap(ui.px(40.0F));
        draw_finished(ui, page, view);
    }
    column.y = page.y + ui.px(48.0F);
    area.end();
}

}  // namespace leeway::ui
