#include <algorithm>
#include <string>

#include "ui/card.h"
#include "ui/chip.h"
#include "ui/play_parts.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/utf8.h"

namespace leeway::ui {

namespace {

using flow::Message;
using flow::Speaker;

constexpr float kAvatar = 36.0F;
constexpr float kAvatarGap = 12.0F;
constexpr float kBubblePadding = 16.0F;
constexpr float kRoomForAvatar = 560.0F;  // of the column

float lead_of(const Ui& ui, const Column& column) {
    return ui.logical(column.width) >= kRoomForAvatar ? ui.px(kAvatar + kAvatarGap) : 0.0F;
}

void draw_avatar(Ui& ui, ImVec2 at, const std::string& name) {
    if (name.empty()) return;
    const float side = ui.px(kAvatar);
    const Rect box{at, {at.x + side, at.y + side}};
    if (!is_seen(ui, box)) return;
    disc(ui, box.centre(), side * 0.5F, ui.colours.heart_tint);
    if (ui.colours.outline_width > 0.0F) ring(ui, box.centre(), side * 0.5F, ui.colours.outline, 1.5F * ui.scale);
    const std::string initial = name.substr(0, code_point_at(name, 0).bytes);
    text_in(ui, box, initial, with_align(with_colour(strong(ui), ui.colours.heart_text), Align::Centre));
}

/// The widest of a bubble's texts, so that a short message has a small bubble.
float bubble_width(const Ui& ui, const Message& message, float most) {
    const float around = 2.0F * ui.px(kBubblePadding);
    const float inner = most - around;
    return around + std::max({text_extent(ui, message.name, caption(ui), inner).x,
                              text_extent(ui, message.text, body(ui), inner).x,
                              text_extent(ui, message.detail, quiet(ui), inner).x, ui.px(48.0F)});
}

void draw_bubble(Ui& ui, Column& column, const Message& message, bool is_yours) {
    const float lead = lead_of(ui, column);
    const float most = std::floor(column.width - std::max(lead, ui.px(24.0F)) - (lead > 0.0F ? ui.px(24.0F) : 0.0F));
    const float width = bubble_width(ui, message, most);
    Column place = column.part(is_yours ? column.width - width : lead, width);
    if (!is_yours && lead > 0.0F) draw_avatar(ui, {column.x, column.y}, message.name);
    CardLook look = is_yours ? tinted_card(ui, ui.colours.teal_tint, ui.colours.teal) : plain_card(ui);
    look.padding = kBubblePadding;
    card(ui, place, look, [&](Column& inside) {
        text(ui, inside, message.name, with_colour(caption(ui), is_yours ? ui.colours.teal_text : ui.colours.slate));
        inside.gap(ui.px(4.0F));
        text(ui, inside, message.text, body(ui));
        if (message.detail.empty()) return;
        inside.gap(ui.px(6.0F));
        text(ui, inside, message.detail, quiet(ui));
    });
    column.y = place.y;
}

void draw_narration(Ui& ui, Column& column, const Message& message) {
    const float lead = lead_of(ui, column);
    Column place = column.part(lead, column.width - lead);
    place.gap(ui.px(4.0F));
    text(ui, place, message.text, with_colour(with_face(body(ui), Face::Italic), ui.colours.slate));
    column.y = place.y + ui.px(4.0F);
}

void draw_time_skip(Ui& ui, Column& column, const Message& message) {
    column.gap(ui.px(12.0F));
    const TextStyle style = with_align(caption(ui), Align::Centre);
    const ImVec2 extent = text_extent(ui, message.text, style, column.width);
    const float y = std::round(column.y + extent.y * 0.5F);
    const float half = (column.width - extent.x) * 0.5F - ui.px(16.0F);
    text(ui, column, message.text, style);
    column.gap(ui.px(12.0F));
    if (half < ui.px(16.0F) || !is_seen(ui, {{column.x, y - 1.0F}, {column.x + column.width, y + 1.0F}})) return;
    const float thick = std::max(1.0F, ui.px(1.0F));
    fill(ui, {{column.x, y}, {column.x + half, y + thick}}, ui.colours.control);
    fill(ui, {{column.x + column.width - half, y}, {column.x + column.width, y + thick}}, ui.colours.control);
}

void draw_decision(Ui& ui, Column& column, const Message& message) {
    const ChipLook look{ui.colours.sunk, ui.colours.ink, Sign::Ask};
    const ImVec2 size = chip_size(ui, message.text, look, column.width);
    const float x = column.x + column.width - size.x;
    chip_at(ui, {{x, column.y}, {x + size.x, column.y + size.y}}, message.text, look);
    column.gap(size.y);
    if (!message.detail.empty()) text(ui, column, message.detail, with_align(quiet(ui), Align::Right));
}

void draw_ending(Ui& ui, Column& column, const flow::PlayView& view, const Message& message) {
    column.gap(ui.px(8.0F));
    card(ui, column, ending_card(ui, view.ended_happier), [&](Column& inside) {
        if (!view.ending_title.empty()) {
            text(ui, inside, view.ending_title, title(ui));
            inside.gap(ui.px(8.0F));
        }
        if (!message.name.empty() && message.name != view.ending_title) text(ui, inside, message.name, caption(ui));
        text(ui, inside, message.text, body(ui));
        if (!message.detail.empty()) inside.gap(ui.px(8.0F));
        text(ui, inside, message.detail, quiet(ui));
    });
}

/// A new chapter of a journey: which contact it is, its title and what it is about.
void draw_contact(Ui& ui, Column& column, const Message& message) {
    card(ui, column, tight(plain_card(ui)), [&](Column& inside) {
        text(ui, inside, message.name, caption(ui));
        inside.gap(ui.px(2.0F));
        text(ui, inside, message.text, heading(ui));
        if (message.detail.empty()) return;
        inside.gap(ui.px(6.0F));
        text(ui, inside, message.detail, with_colour(body(ui), ui.colours.slate));
    });
}

void draw_contact_end(Ui& ui, Column& column, const Message& message) {
    card(ui, column, tight(tinted_card(ui, ui.colours.sunk, ui.colours.outline)), [&](Column& inside) {
        text(ui, inside, message.name, caption(ui));
        inside.gap(ui.px(2.0F));
        text(ui, inside, message.text, heading(ui));
    });
}

void draw_aside(Ui& ui, Column& column, const Message& message) {
    const float lead = lead_of(ui, column);
    Column place = column.part(lead, column.width - lead);
    signed_text(ui, place, Sign::Info, message.text, quiet(ui));
    column.y = place.y;
}

void draw_message(Ui& ui, Column& column, const flow::PlayView& view, const Message& message) {
    switch (message.speaker) {
        case Speaker::Customer: return draw_bubble(ui, column, message, false);
        case Speaker::You: return draw_bubble(ui, column, message, true);
        case Speaker::Narration: return draw_narration(ui, column, message);
        case Speaker::TimeSkip: return draw_time_skip(ui, column, message);
        case Speaker::Decision: return draw_decision(ui, column, message);
        case Speaker::Contact: return draw_contact(ui, column, message);
        case Speaker::ContactEnd: return draw_contact_end(ui, column, message);
        case Speaker::Aside: return draw_aside(ui, column, message);
        case Speaker::Ending: return draw_ending(ui, column, view, message);
    }
}

}  // namespace

void draw_messages(Ui& ui, Column& column, const flow::PlayView& view, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        draw_message(ui, column, view, view.messages[i]);
        column.gap(ui.px(16.0F));
    }
}

}  // namespace leeway::ui
