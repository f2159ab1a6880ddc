#include <algorithm>
#include <string>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/play_parts.h"
#include "ui/scroll_area.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::PlayView;
using flow::ResponseCard;

constexpr float kNumberBadge = 28.0F;
constexpr float kMeta = 136.0F;        // of the column with price and authority
constexpr float kRoomBeside = 620.0F;  // from here on it stands beside the words

/// A number looks like a key only while it is one: what is asked about an answer has the numbers to itself.
void draw_badge(Ui& ui, ImVec2 at, const ResponseCard& response, bool is_key) {
    const float side = ui.px(kNumberBadge);
    const Rect box{at, {at.x + side, at.y + side}};
    const Palette& c = ui.colours;
    if (response.number > 0 && is_key) {
        key_badge(ui, box, std::to_string(response.number), c.sunk, c.ink);
    } else if (response.number > 0) {
        text_in(ui, box, std::to_string(response.number), with_align(caption(ui), Align::Centre));
    } else {
        sign(ui, Sign::Dot, box.inset(ui.px(6.0F)), c.control, c.card);
    }
}

TextStyle price_style(const Ui& ui) { return with_colour(caption(ui), ui.colours.gold_text); }

/// What it takes, below the words.
void draw_meta_below(Ui& ui, Column& column, const ResponseCard& response) {
    if (response.price.empty() && response.authority.empty()) return;
    column.gap(ui.px(6.0F));
    FlowRow row(column, ui.px(16.0F));
    for (const auto& [content, style] :
         {std::pair{&response.price, price_style(ui)}, std::pair{&response.authority, caption(ui)}}) {
        if (content->empty()) continue;
        text_in(ui, row.place(text_extent(ui, *content, style, column.width)), *content, style);
    }
    row.end();
}

/// The same at the right of the words, where there is room beside lines of a comfortable length.
void draw_meta_beside(Ui& ui, Column& column, const ResponseCard& response) {
    text(ui, column, response.price, with_align(price_style(ui), Align::Right));
    text(ui, column, response.authority, with_align(caption(ui), Align::Right));
}

void draw_content(Ui& ui, Column& column, const ResponseCard& response, bool is_key) {
    const float lead = ui.px(kNumberBadge + 14.0F);
    if (!ui.measuring) draw_badge(ui, {column.x, column.y - ui.px(2.0F)}, response, is_key);
    const float beside = ui.px(kMeta);
    const bool has_room = ui.logical(column.width) >= kRoomBeside;
    Column words = column.part(lead, column.width - lead - (has_room ? beside + ui.px(16.0F) : 0.0F));
    Column meta = column.part(column.width - beside, beside);
    meta.gap(ui.px(2.0F));
    text(ui, words, response.say, with_colour(body(ui), response.enabled ? ui.colours.ink : ui.colours.slate));
    if (has_room) {
        draw_meta_beside(ui, meta, response);
    } else {
        draw_meta_below(ui, words, response);
    }
    if (!response.reason.empty()) {
        words.gap(ui.px(6.0F));
        signed_text(ui, words, Sign::Info, response.reason, quiet(ui));
    }
    column.y = std::max({words.y, column.y + ui.px(kNumberBadge - 2.0F), has_room ? meta.y : words.y});
}

/// Brings what has just been asked into view: with its answer where both fit, else by itself.
void show_question(Ui& ui, float card_top, const Column& question, const flow::Choosing& choosing) {
    if (ui.measuring || ui.area == nullptr) return;
    const float air = ui.px(kTightPadding);
    const float height = height_of(ui, question.width, [&](Column& c) { draw_choosing(ui, c, choosing, false); });
    Rect rect{{question.x, card_top}, {question.x + question.width, question.y + height + air}};
    if (rect.height() > ui.area->view().height()) rect.min.y = question.y;
    ui.area->reveal(rect);
}

/// The selected card shows what is asked about it.
void draw_selected(Ui& ui, Column& column, const PlayView& view, const ResponseCard& response, bool is_new) {
    const float top = column.y;
    card(ui, column, choice_card(ui, {true}, {}), [&](Column& inside) {
        draw_content(ui, inside, response, false);
        if (!view.choosing) return;
        inside.gap(ui.px(16.0F));
        if (is_new) show_question(ui, top, inside, *view.choosing);
        draw_choosing(ui, inside, *view.choosing, is_new);
    });
}

/// Whether what is asked was not asked in the last frame.
bool is_newly_asked(Ui& ui, const PlayView& view) {
    std::optional<std::size_t> asked;
    for (const ResponseCard& response : view.responses) {
        if (response.selected && view.choosing) asked = response.response;
    }
    const int stage = view.choosing ? static_cast<int>(view.choosing->stage) : 0;
    PlayMemory& memory = ui.state.play;
    const bool is_new = asked && (asked != memory.asked || stage != memory.asked_stage);
    if (!ui.measuring) {
        memory.let_go = memory.asked && !asked ? memory.asked : std::nullopt;
        memory.asked = asked;
        memory.asked_stage = stage;
    }
    return is_new;
}

void draw_response(Ui& ui, Column& column, const PlayView& view, const ResponseCard& response, bool is_new) {
    if (response.selected) return draw_selected(ui, column, view, response, is_new);
    TouchOptions options;
    options.enabled = response.enabled;
    options.tab_starts = !view.choosing && response.number == 1;
    if (!view.choosing) options.number = response.number;
    // Who thought again finds the keyboard where it was.
    options.take_focus = ui.state.play.let_go == response.response;
    const auto content = [&](Column& inside) { draw_content(ui, inside, response, !view.choosing); };
    if (choice(ui, column, response.say, {false, false, options}, content)) {
        ui.wants(flow::intent::SelectResponse{response.response});
    }
}

}  // namespace

void draw_answers(Ui& ui, Column& column, const PlayView& view) {
    if (view.over) {
        column.gap(ui.px(8.0F));
        ButtonLook look{ButtonKind::Primary, Sign::Next, "", {}};
        look.options.tab_starts = true;
        if (button(ui, column, view.go_on, look)) ui.wants(flow::intent::GoOn{});
        return;
    }
    const bool is_new = is_newly_asked(ui, view);
    column.gap(ui.px(8.0F));
    text(ui, column, view.answers_heading, heading(ui));
    for (const ResponseCard& response : view.responses) {
        column.gap(ui.px(12.0F));
        ImGui::PushID(static_cast<int>(response.response));
        draw_response(ui, column, view, response, is_new);
        ImGui::PopID();
    }
}

}  // namespace leeway::ui
