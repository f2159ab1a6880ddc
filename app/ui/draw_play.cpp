#include <algorithm>
#include <cmath>

#include "base/listed.h"
#include "ui/button.h"
#include "ui/page.h"
#include "ui/play_parts.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::PlayView;

constexpr float kPlayColumns = 860.0F;
constexpr float kWidestPlay = 1160.0F;
constexpr float kGap = 32.0F;

/// The first message that has not been seen: after the last answer when the play is taken up again.
std::size_t first_new(const PlayMemory& memory, const PlayView& view) {
    std::size_t first = 0;
    for (std::size_t i = 0; i < view.messages.size(); ++i) {
        const flow::Message& message = view.messages[i];
        if (memory.known ? message.number <= memory.last_message : message.speaker == flow::Speaker::You) first = i + 1;
    }
    return std::min(first, view.messages.empty() ? 0 : view.messages.size() - 1);
}

/// What stands in the conversation's column.
struct Talk {
    const PlayView& view;
    bool with_header;
    bool with_side;  ///< the cards that otherwise stand beside it
    float top;

    void draw(Ui& ui, Column& column, std::size_t messages, bool whole) const {
        column.gap(top);
        if (with_header) {
            draw_play_header(ui, column, view);
            column.gap(ui.px(20.0F));
        }
        draw_messages(ui, column, view, messages);
        if (!whole) return;
        draw_answers(ui, column, view);
        column.gap(ui.px(32.0F));
        if (with_side) draw_below(ui, column);
    }

    /// Mood and ledger in full, and facts and notes that can be folded away.
    void draw_below(Ui& ui, Column& column) const {
        draw_mood_card(ui, column, view.mood);
        column.gap(ui.px(16.0F));
        const Rect ledger = draw_ledger_card(ui, column, view.ledger);
        PlayMemory& memory = ui.state.play;
        if (!ui.measuring) {
            if (view.ledger.open && !memory.ledger_was_open) ui.area->reveal(ledger);
            memory.ledger_was_open = view.ledger.open;
        }
        column.gap(ui.px(16.0F));
        const bool open = ui.state.facts_open;
        const ButtonLook look{ButtonKind::Quiet, open ? Sign::Close : Sign::Open, "", {}};
        if (button(ui, column, view.details_heading, look)) ui.state.facts_open = !open;
        if (open) {
            column.gap(ui.px(12.0F));
            draw_account(ui, column, view);
        }
        column.gap(ui.px(32.0F));
    }
};

/// Shows what is new from its beginning; the keyboard begins anew too. @return whether there is something new.
bool go_to_news(Ui& ui, ScrollArea& area, const Talk& talk) {
    PlayMemory& memory = ui.state.play;
    const auto& messages = talk.view.messages;
    const std::size_t last = messages.empty() ? 0 : messages.back().number;
    if (memory.known && last == memory.last_message && messages.size() == memory.messages) return false;
    if (messages.size() < memory.messages) memory.known = false;
    const std::size_t first = first_new(memory, talk.view);
    const float width = area.column().width;
    const float before = first == 0 ? 0.0F : height_of(ui, width, [&](Column& c) { talk.draw(ui, c, first, false); });
    const float whole = height_of(ui, width, [&](Column& c) { talk.draw(ui, c, messages.size(), true); });
    area.start_at(before - ui.px(8.0F), whole);
    memory.known = true;
    memory.last_message = last;
    memory.messages = messages.size();
    ui.state.focus.clear();
    return true;
}

/// @return whether there is something new.
bool draw_talk(Ui& ui, const Talk& talk, const Rect& room, float margin) {
    ScrollArea area(ui, "conversation", room, margin, true);
    const bool is_news = go_to_news(ui, area, talk);
    talk.draw(ui, area.column(), talk.view.messages.size(), true);
    area.end();
    return is_news;
}

void draw_wide(Ui& ui, const PlayView& view, const Rect& room) {
    const float margin = page_margin(ui, room);
    const float width = std::min(room.width() - 2.0F * margin, ui.px(kWidestPlay));
    const float left = std::floor(room.centre().x - width * 0.5F);
    const float side = std::floor(std::clamp(width * 0.36F, ui.px(300.0F), ui.px(400.0F)));
    const float edge = ui.px(16.0F);  // of the views, for scrollbars, shadows and focus rings
    const bool fixed_header = ui.logical(room.height()) >= 520.0F;
    float top = room.min.y;
    if (fixed_header) {
        Column header{left, top + ui.px(20.0F), width};
        draw_play_header(ui, header, view);
        top = header.y + ui.px(8.0F);
    }
    const float talk_width = width - side - ui.px(kGap);
    const float air = ui.px(fixed_header ? 12.0F : 20.0F);
    const bool is_news = draw_talk(ui, {view, !fixed_header, false, air},
                                   {{left - edge, top}, {left + talk_width + edge, room.max.y}}, edge);
    draw_side(ui, view, {{left + width - side - edge, top + air}, {left + width + edge, room.max.y}}, edge, is_news);
}

void draw_narrow(Ui& ui, const PlayView& view, const Rect& room) {
    if (ui.state.play.account_wanted) ui.state.facts_open = true;
    const float margin = page_margin(ui, room);
    Column whole{room.min.x + margin, room.min.y, room.width() - 2.0F * margin};
    Column strip = centred(ui, whole, 720.0F);
    const bool slim = ui.logical(room.height()) < 360.0F;
    strip.gap(ui.px(slim ? 0.0F : 4.0F));
    draw_strip(ui, strip, view, slim);
    const float y = strip.y + ui.px(slim ? 4.0F : 8.0F);
    fill(ui, {{room.min.x, y}, {room.max.x, y + std::max(1.0F, ui.px(1.0F))}}, ui.colours.line);
    const float spare = whole.width - strip.width;
    const float edge = margin + spare * 0.5F;
    draw_talk(ui, {view, true, true, ui.px(16.0F)}, {{room.min.x, y + ui.px(1.0F)}, room.max}, edge);
}

}  // namespace

void draw_play_header(Ui& ui, Column& column, const PlayView& view) {
    const ButtonLook look;
    const ImVec2 size = button_size(ui, view.leave, look, column.width);
    const bool beside = column.width - size.x >= ui.px(260.0F);
    Column words = column.part(0.0F, beside ? column.width - size.x - ui.px(16.0F) : column.width);
    const float top = column.y;
    text(ui, words, view.title, heading(ui));
    text(ui, words, view.contact, caption(ui));
    text(ui, words, listed({view.policy, view.channel, view.progress}), quiet(ui));
    if (!beside) words.gap(ui.px(8.0F));
    const float x = beside ? column.x + column.width - size.x : column.x;
    const float y = beside ? top : words.y;
    if (button_at(ui, {{x, y}, {x + size.x, y + size.y}}, view.leave, look)) ui.wants(flow::intent::LeavePlay{});
    column.y = std::max(words.y, y + size.y);
}

void draw_play(Ui& ui, const PlayView& view, const Rect& room) {
    if (ui.logical(room.width()) < kPlayColumns) {
        draw_narrow(ui, view, room);
    } else {
        draw_wide(ui, view, room);
    }
    ui.state.play.account_wanted = false;
}

}  // namespace leeway::ui
