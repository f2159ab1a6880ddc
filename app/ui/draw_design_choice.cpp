#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/design_begin.h"
#include "ui/flow_row.h"
#include "ui/key_press.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/search_field.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;
using flow::DesignChoiceView;

constexpr float kWidestChoice = 1040.0F;

/// Escape says no to what is asked here, before it means anything else.
bool is_refused(Ui& ui) {
    if (ui.measuring || ui.beneath || ImGui::GetIO().WantTextInput || !is_pressed({ImGuiKey_Escape})) return false;
    return ui.state.find.took_escape = ui.state.unsettled = true;
}

/// Asked twice. Where the first button was is then the one that keeps it, so that two quick presses lose nothing.
void draw_forgetting(Ui& ui, Column& column, const DesignChoiceView& view, const flow::RecoveredCard& each) {
    std::string& armed = ui.state.design.forget_armed;
    const std::string key = "##" + each.key;
    const ButtonLook plain{ButtonKind::Plain, {}, "", {}};
    const ButtonLook caution{ButtonKind::Caution, {}, "", {}};
    const ImVec2 first = button_size(ui, each.forget + key, plain, column.width);
    FlowRow row(column, ui.px(8.0F));
    if (armed != each.key) {
        if (button_at(ui, row.place(first), each.forget + key, plain)) armed = each.key;
    } else {
        ImVec2 size = button_size(ui, each.keep + key, {}, column.width);
        size.x = std::max(size.x, first.x);
        const bool is_kept = button_at(ui, row.place(size), each.keep + key, {});
        size = button_size(ui, view.forget_anyway + key, caution, column.width);
        const bool is_sure = button_at(ui, row.place(size), view.forget_anyway + key, caution);
        if (is_sure) ui.wants(intent::ForgetRecovered{each.key});
        if (is_sure || is_kept || is_refused(ui)) armed.clear();
    }
    row.end();
}

void draw_recovered(Ui& ui, Column& column, const DesignChoiceView& view) {
    if (view.recovered.empty()) return;
    text(ui, column, view.recovered_heading, heading(ui));
    column.gap(ui.px(12.0F));
    for (const flow::RecoveredCard& each : view.recovered) {
        card(ui, column, tinted_card(ui, ui.colours.gold_tint, ui.colours.outline), [&](Column& inside) {
            text(ui, inside, each.title, strong(ui));
            text(ui, inside, each.line, quiet(ui));
            inside.gap(ui.px(12.0F));
            ButtonLook restore;
            restore.kind = ButtonKind::Primary;
            if (button(ui, inside, each.restore + "##" + each.key, restore)) ui.wants(intent::RestoreDraft{each.key});
            inside.gap(ui.px(8.0F));
            draw_forgetting(ui, inside, view, each);
        });
        column.gap(ui.px(12.0F));
    }
    column.gap(ui.px(20.0F));
}

/// Cards in as many columns as there is room for, row by row.
template <typename Items, typename Draw>
void draw_grid(Ui& ui, Column& column, const Items& items, const Draw& draw) {
    const float gap = ui.px(16.0F);
    const int columns = ui.logical(column.width) >= 720.0F ? 2 : 1;
    const float width = (column.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t i = 0; i < items.size();) {
        float bottom = column.y;
        for (int c = 0; c < columns && i < items.size(); ++c, ++i) {
            Column part = column.part(static_cast<float>(c) * (width + gap), width);
            draw(part, items[i], i);
            bottom = std::max(bottom, part.y);
        }
        column.y = bottom + gap;
    }
}

void draw_shapes(Ui& ui, Column& column, const DesignChoiceView& view) {
    if (view.shapes.empty()) return;
    text(ui, column, view.shapes_heading, heading(ui));
    column.gap(ui.px(12.0F));
    std::vector<flow::ShapeCard> cards = view.shapes;
    cards.push_back(view.from_complaint);
    cards.push_back(view.from_story);
    const auto wish = [&](std::size_t number) -> flow::Intent {
        if (number < view.shapes.size()) return intent::NewDraft{number};
        return intent::BeginFrom{number == view.shapes.size() ? flow::NewCaseFrom::Complaint
                                                              : flow::NewCaseFrom::Story};
    };
    draw_grid(ui, column, cards, [&](Column& part, const flow::ShapeCard& shape, std::size_t number) {
        const bool chosen = choice(ui, part, shape.title, {}, [&](Column& inside) {
            signed_text(ui, inside, Sign::Plus, shape.title, strong(ui));
            text(ui, inside, shape.line, quiet(ui));
        });
        if (chosen) ui.intents.push_back(wish(number));
    });
    column.gap(ui.px(20.0F));
}

/// Whether one's own case shall really go, in the place of its card.
void draw_question(Ui& ui, Column& column, const flow::DesignCard& each) {
    const std::string number = "##" + std::to_string(each.number);
    card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)), [&](Column& inside) {
        signed_text(ui, inside, Sign::Warning, each.question, body(ui));
        inside.gap(ui.px(12.0F));
        FlowRow row(inside, ui.px(8.0F));
        const auto pressed = [&](const std::string& label, const ButtonLook& look) {
            return button_at(ui, row.place(button_size(ui, label + number, look, inside.width)), label + number, look);
        };
        ButtonLook keep;
        keep.options.take_focus = !ui.measuring && std::exchange(ui.state.design.remove_asked_now, false);
        const bool is_kept = pressed(each.keep, keep);
        const bool is_sure = pressed(each.confirm, {ButtonKind::Caution, {}, "", {}});
        row.end();
        if (is_sure) ui.wants(intent::RemoveDraft{each.number});
        if (is_sure || is_kept || is_refused(ui)) ui.state.design.remove_armed.clear();
    });
}

/// Titles alone may be the same; after the list was read anew nothing is asked of another case.
std::string key_of(const flow::DesignCard& each) { return std::to_string(each.number) + ' ' + each.title; }

void draw_case(Ui& ui, Column& column, const flow::DesignCard& each) {
    if (!each.remove.empty() && ui.state.design.remove_armed == key_of(each)) return draw_question(ui, column, each);
    Choice how;
    how.options.take_focus = !ui.measuring && (std::exchange(ui.state.find.wants_first, false) ||
                                               std::exchange(ui.state.find.wants_chosen, false));
    const std::string number = "##" + std::to_string(each.number);
    const bool chosen = choice(ui, column, each.title + number, how, [&](Column& inside) {
        text(ui, inside, each.title, strong(ui));
        text(ui, inside, each.line, quiet(ui));
        if (!each.origin.empty()) inside.gap(ui.px(4.0F));
        signed_text(ui, inside, Sign::Info, each.origin, quiet(ui));
    });
    if (chosen) ui.wants(intent::OpenDraft{each.number});
    if (each.remove.empty()) return;
    const float hang = ui.px(10.0F);  // words alone stand in line with the card's edge
    Column below = column.part(-hang, column.width + hang);
    const bool is_asked = button(ui, below, each.remove + number, {ButtonKind::Plain, {}, "", {}});
    column.y = below.y;
    if (!is_asked) return;
    ui.state.design.remove_armed = key_of(each);
    ui.state.design.remove_asked_now = ui.state.unsettled = true;
}

void draw_cases(Ui& ui, Column& column, const DesignChoiceView& view) {
    text(ui, column, view.cases_heading, heading(ui));
    column.gap(ui.px(12.0F));
    draw_grid(ui, column, view.cases,
              [&](Column& part, const flow::DesignCard& each, std::size_t) { draw_case(ui, part, each); });
    if (view.find.nothing_found.empty()) return;
    ui.state.find.wants_first = ui.state.find.wants_chosen = false;
    card(ui, column, plain_card(ui), [&](Column& inside) {
        signed_text(ui, inside, Sign::Info, view.find.nothing_found, body(ui));
        inside.gap(ui.px(16.0F));
        const ButtonLook clear{ButtonKind::Quiet, Sign::Cross, "", {}};
        if (button(ui, inside, view.find.clear, clear)) ui.wants(intent::FindDrafts{});
    });
}

/// The search stands above everything, and what it finds right below it: nothing else is shown meanwhile.
void draw_lists(Ui& ui, Column& column, const DesignChoiceView& view) {
    if (auto typed = search_field(ui, column, view.find)) ui.wants(intent::FindDrafts{*std::move(typed)});
    column.gap(ui.px(28.0F));
    if (view.find.search.empty()) {
        draw_recovered(ui, column, view);
        draw_shapes(ui, column, view);
    }
    draw_cases(ui, column, view);
}

/// The page of one of the other ways to begin.
void draw_beginning(Ui& ui, const DesignChoiceView& view, const Rect& room) {
    constexpr float kReadable = 760.0F;
    ScrollArea area(ui, view.complaint ? "from a complaint" : "from a story", room, page_margin(ui, room), true);
    area.column().gap(ui.px(32.0F));
    Column column = centred(ui, area.column(), kReadable);
    if (view.complaint) {
        draw_complaint(ui, column, *view.complaint);
    } else {
        draw_story(ui, column, *view.story);
    }
    area.column().y = column.y + ui.px(48.0F);
    area.end();
}

}  // namespace

void draw_design_choice(Ui& ui, const DesignChoiceView& view, const Rect& room) {
    ui.state.canvas = {};  // nothing of it is wanted while there is no case
    if (!view.complaint) ui.state.design.asks_complaint = false;
    if (view.complaint || view.story) return draw_beginning(ui, view, room);
    ScrollArea area(ui, "design choice", room, page_margin(ui, room), true);
    area.column().gap(ui.px(32.0F));
    Column column = centred(ui, area.column(), kWidestChoice);
    text(ui, column, view.title, title(ui));
    column.gap(ui.px(8.0F));
    text(ui, column, view.about, body(ui));
    column.gap(ui.px(view.loading ? 28.0F : 20.0F));
    if (view.loading) {
        waiting(ui, column, view.loading_text);
    } else {
        draw_lists(ui, column, view);
    }
    area.column().y = column.y + ui.px(48.0F);
    area.end();
}

}  // namespace leeway::ui
