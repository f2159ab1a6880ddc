#include "ui/play_row.h"

#include <algorithm>

#include "ui/button.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

void draw_score(Ui& ui, const Rect& square, const std::string& score) {
    const float radius = square.width() * 0.5F;
    disc(ui, square.centre(), radius, ui.colours.teal_tint);
    ring(ui, square.centre(), radius - ui.scale, ui.colours.teal, std::max(1.5F, 2.0F * ui.scale));
    text_in(ui, square, score, with_align(with_colour(strong(ui), ui.colours.teal_text), Align::Centre));
}

void draw_words(Ui& ui, Column& column, const flow::PlayCard& play) {
    text(ui, column, play.title, strong(ui));
    text(ui, column, play.detail, quiet(ui));
    if (!play.can_open) {
        column.gap(ui.px(4.0F));
        signed_text(ui, column, Sign::Info, play.reason, quiet(ui));
    }
}

void draw_discard(Ui& ui, FlowRow& row, float width, const flow::PlayCard& play) {
    const bool armed = ui.state.discard_armed == play.play;
    const std::string label = armed ? play.discard_sure : play.discard;
    ButtonLook look;
    look.kind = armed ? ButtonKind::Quiet : ButtonKind::Plain;
    if (armed) look.sign = Sign::Warning;
    if (!button_at(ui, row.place(button_size(ui, label, look, width)), label, look)) return;
    if (armed) ui.wants(flow::intent::DiscardPlay{play.play});
    ui.state.discard_armed = armed ? std::string{} : play.play;
}

void draw_open(Ui& ui, FlowRow& row, float width, const flow::PlayCard& play, bool is_primary) {
    ButtonLook look;
    if (is_primary) look.kind = ButtonKind::Primary;
    if (play.finished) look = {ButtonKind::Plain, Sign::Next, "", {}};
    if (!button_at(ui, row.place(button_size(ui, play.action, look, width)), play.action, look)) return;
    if (play.finished) {
        ui.wants(flow::intent::ReviewPlay{play.play});
    } else {
        ui.wants(flow::intent::ResumePlay{play.play});
    }
}

void draw_actions(Ui& ui, Column& column, const flow::PlayCard& play, bool is_primary) {
    if (!play.can_open && play.discard.empty()) return;
    const bool starts_plain = play.finished || !play.can_open;
    column.gap(ui.px(starts_plain ? 0.0F : 10.0F));
    // Words alone stand in line with the words above them.
    const float hang = starts_plain ? ui.px(10.0F) : 0.0F;
    Column buttons = column.part(-hang, column.width + hang);
    FlowRow row(buttons, ui.px(8.0F));
    if (play.can_open) draw_open(ui, row, buttons.width, play, is_primary);
    if (!play.discard.empty()) draw_discard(ui, row, buttons.width, play);
    row.end();
    column.y = buttons.y - (starts_plain ? ui.px(8.0F) : 0.0F);
}

}  // namespace

void play_row(Ui& ui, Column& column, const flow::PlayCard& play, bool is_primary) {
    ImGui::PushID(play.play.c_str());
    const float badge = play.score.empty() ? 0.0F : ui.px(44.0F);
    const float words_width = column.width - (badge > 0.0F ? badge + ui.px(16.0F) : 0.0F);
    const float top = column.y;
    Column words = column.part(0.0F, words_width);
    draw_words(ui, words, play);
    if (badge > 0.0F) {
        const float x = column.x + column.width - badge;
        draw_score(ui, {{x, top}, {x + badge, top + badge}}, play.score);
    }
    column.y = std::max(words.y, top + badge);
    draw_actions(ui, column, play, is_primary);
    ImGui::PopID();
}

}  // namespace leeway::ui
