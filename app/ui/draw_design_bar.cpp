#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "ui/button.h"
#include "ui/design_parts.h"
#include "ui/flow_row.h"
#include "ui/form.h"
#include "ui/icon_button.h"
#include "ui/one_line.h"
#include "ui/select.h"
#include "ui/shapes.h"
#include "ui/signs.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;
using flow::DesignView;

constexpr float kAnsweredFrom = 0.5F;  // seconds: an Enter before that was meant for the button that asked

/// What stands in a bar, one beside the other from its right end.
class FromRight {
public:
    FromRight(Ui& ui, const Rect& bar) : ui_(ui), bar_(bar), right_(bar.max.x - ui.px(16.0F)) {}

    Rect place(float width, float height) {
        const float top = std::round(bar_.centre().y - height * 0.5F);
        const Rect rect{{right_ - width, top}, {right_, top + height}};
        right_ -= width + ui_.px(8.0F);
        return rect;
    }

    /// @param least width of its room, pixels. @return where the button stands: at the right end of that.
    Rect room_for(const std::string& label, const ButtonLook& look, float least) {
        const ImVec2 size = button_size(ui_, label, look, bar_.width());
        const Rect room = place(std::max(size.x, least), size.y);
        return {{room.max.x - size.x, room.min.y}, room.max};
    }

    bool put(const std::string& label, const ButtonLook& look, float least) {
        return button_at(ui_, room_for(label, look, least), label, look);
    }

    /// What is left of the bar.
    [[nodiscard]] Rect rest() const { return {bar_.min, {std::max(bar_.min.x, right_), bar_.max.y}}; }

private:
    Ui& ui_;
    const Rect& bar_;
    float right_;
};

/// Whether something else was done than to answer.
bool is_turned_away(const Ui& ui, const Rect& answers) {
    if (ui.beneath) return false;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return true;
    for (int button = 0; button < ImGuiMouseButton_COUNT; ++button) {
        if (ImGui::IsMouseClicked(button) && !answers.contains(ImGui::GetIO().MousePos)) return true;
    }
    return false;
}

ButtonLook look_of(ButtonKind kind) {
    ButtonLook look;
    look.kind = kind;
    return look;
}

/// How much room the two buttons at the end have at least: as much as what stands there while it is asked whether to
/// close, so that nothing moves then. Where there is little room, they have what they need.
struct EndWidths {
    float close = 0.0F;
    float save = 0.0F;
};

EndWidths end_widths(const Ui& ui, const DesignView& view, const Rect& bar) {
    constexpr float kEvenFrom = 640.0F;  // logical pixels
    if (ui.logical(bar.width()) < kEvenFrom) return {};
    const auto width = [&](const std::string& label, ButtonKind kind) {
        return button_size(ui, label, look_of(kind), bar.width()).x;
    };
    return {std::max(width(view.close, ButtonKind::Plain), width(view.keep_editing, ButtonKind::Quiet)),
            std::max(width(view.save, ButtonKind::Primary), width(view.save_and_close, ButtonKind::Primary))};
}

/// What can be answered when closing would lose something. Where the button for it was is the one that does nothing,
/// so that two quick presses close nothing; where one could save, one still can.
struct Answer {
    std::string label;
    ButtonLook look;
    float least = 0.0F;
    flow::Intent wish;
};

std::array<Answer, 3> answers_of(const Ui& ui, const DesignView& view, const EndWidths& widths) {
    std::array<Answer, 3> answers{
        {{view.close_anyway, look_of(ButtonKind::Caution), 0.0F, intent::CloseDraft{}},
         {view.save_and_close, look_of(ButtonKind::Primary), widths.save, intent::SaveAndClose{}},
         {view.keep_editing, look_of(ButtonKind::Quiet), widths.close, intent::KeepEditing{}}}};
    // Enter means what is marked, however the question was asked for.
    TouchOptions& usual = answers[1].look.options;
    usual.take_focus = !ui.beneath && (!ui.state.design.was_asking || !ui.state.focus.holds_enter());
    usual.marks = true;
    const bool is_too_soon = !ui.state.design.was_asking || ui.state.design.asked_for < kAnsweredFrom;
    for (Answer& answer : answers) answer.look.options.ignores_keys = is_too_soon;
    return answers;
}

/// For how long it is asked by now.
void keep_asking(Ui& ui) {
    DesignMemory& memory = ui.state.design;
    memory.asked_for = memory.was_asking ? memory.asked_for + ImGui::GetIO().DeltaTime : 0.0F;
    memory.was_asking = true;
    if (memory.asked_for < kAnsweredFrom) ui.state.unsettled = true;  // frames are what counts the time
}

void take_answer(Ui& ui, const std::optional<flow::Intent>& answer, const Rect& answers) {
    if (answer) return ui.intents.push_back(*answer);
    if (!is_turned_away(ui, answers)) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) ui.state.canvas.took_escape = true;
    ui.wants(intent::KeepEditing{});
}

/// Whether the question and all its answers stand in the bar beside each other.
bool fits(const Ui& ui, const DesignView& view, const Rect& bar) {
    float width = ui.px(16.0F + 16.0F - 8.0F) + text_width(ui, view.question_short, heading(ui)) + ui.px(32.0F);
    for (const Answer& answer : answers_of(ui, view, end_widths(ui, view, bar))) {
        const float wanted = button_size(ui, answer.label, answer.look, bar.width()).x;
        width += std::max(wanted, answer.least) + ui.px(8.0F);
    }
    return width <= bar.width();
}

void draw_asking(Ui& ui, const DesignView& view, FromRight& row, const EndWidths& widths) {
    const std::array<Answer, 3> answers = answers_of(ui, view, widths);
    std::array<Rect, 3> rects;  // from the right, but the keyboard goes through them as they are read
    for (std::size_t i = answers.size(); i-- > 0;)
        rects[i] = row.room_for(answers[i].label, answers[i].look, answers[i].least);
    std::optional<flow::Intent> chosen;
    ui.state.focus.begin_fence();
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (button_at(ui, rects[i], answers[i].label, answers[i].look)) chosen = answers[i].wish;
    }
    ui.state.focus.end_fence();
    take_answer(ui, chosen, {rects.front().min, rects.back().max});
    keep_asking(ui);
}

/// Where they do not fit beside each other they take as many rows as they need, in place of the bar.
/// @return the room below.
Rect draw_asking_in_rows(Ui& ui, const DesignView& view, const Rect& room) {
    Column column{room.min.x + ui.px(16.0F), room.min.y + ui.px(8.0F), room.width() - ui.px(32.0F)};
    text(ui, column, view.question, strong(ui));
    text(ui, column, view.saved, quiet(ui));
    column.gap(ui.px(8.0F));
    std::optional<flow::Intent> chosen;
    FlowRow row(column, ui.px(8.0F));
    ui.state.focus.begin_fence();
    for (const Answer& answer : answers_of(ui, view, {})) {
        const ImVec2 size = button_size(ui, answer.label, answer.look, column.width);
        if (button_at(ui, row.place(size), answer.label, answer.look)) chosen = answer.wish;
    }
    row.end();
    ui.state.focus.end_fence();
    take_answer(ui, chosen, {room.min, {room.max.x, column.y}});
    keep_asking(ui);
    return {{room.min.x, column.y + ui.px(8.0F)}, room.max};
}

void draw_closing(Ui& ui, const DesignView& view, FromRight& row, float least) {
    if (row.put(view.close, look_of(ButtonKind::Plain), least)) ui.wants(intent::AskToClose{});
    ui.state.design.was_asking = false;
}

void draw_saving(Ui& ui, const DesignView& view, FromRight& row, float least) {
    ButtonLook save = look_of(ButtonKind::Primary);
    save.options.enabled = !view.is_saved;
    if (row.put(view.save, save, least)) ui.wants(intent::SaveDraft{});
}

void draw_steps(Ui& ui, const DesignView& view, FromRight& row) {
    const float side = ui.px(kIconSide);
    IconLook redo{Sign::Redo, false, view.redo.empty() ? std::string_view(view.redo_label) : view.redo, {}};
    redo.options.enabled = !view.redo.empty();
    if (icon_button_at(ui, row.place(side, side), view.redo_label, redo)) ui.wants(intent::RedoEdit{});
    IconLook undo{Sign::Undo, false, view.undo.empty() ? std::string_view(view.undo_label) : view.undo, {}};
    undo.options.enabled = !view.undo.empty();
    if (icon_button_at(ui, row.place(side, side), view.undo_label, undo)) ui.wants(intent::UndoEdit{});
}

/// What stands at the bar's end: the ways out, and what was done; or the question about closing.
void draw_ends(Ui& ui, const DesignView& view, FromRight& row, const EndWidths& widths) {
    if (view.asks_to_close) return draw_asking(ui, view, row, widths);
    draw_closing(ui, view, row, widths.close);
    draw_saving(ui, view, row, widths.save);
    draw_steps(ui, view, row);
}

/// Whether all is saved, and where: the place itself is said when the mouse rests there. With errors it is a way to the
/// list of them.
void draw_saved(Ui& ui, const DesignView& view, const Rect& line) {
    const float width = line.width();
    if (width < ui.px(24.0F)) return;
    const TextStyle style = view.has_errors ? with_colour(caption(ui), ui.colours.gold_text) : quiet(ui);
    const float lead = view.has_errors ? ui.px(22.0F) : 0.0F;
    const std::string whole = view.file.empty() ? view.saved : view.saved + " \xC2\xB7 " + view.file;
    const bool is_one_line = text_extent(ui, whole, style, width - lead).y < 1.5F * line_height(ui, Size::Small);
    const bool fits = !view.has_errors && is_one_line;  // what is wrong comes before what the file is called
    const std::string shown = fits ? whole : on_one_line(ui, view.saved, style, width - lead);
    const Rect words{line.min, {line.min.x + lead + text_width(ui, shown, style), line.max.y}};
    Touch touched;
    if (view.has_errors) {
        touched = touch(ui, view.saved, words);
        if (touched.focused) focus_ring(ui, words.inset(-ui.px(4.0F), 0.0F), ui.px(6.0F));
        if (touched.clicked) ui.state.design.part = DesignPart::Problems;
        const float side = ui.px(16.0F);
        const float top = std::round(words.centre().y - side * 0.5F);
        sign(ui, Sign::Warning, {{words.min.x, top}, {words.min.x + side, top + side}}, style.colour, ui.colours.paper);
    } else {
        touched.hovered = !ui.beneath && ImGui::IsWindowHovered() && words.contains(ImGui::GetIO().MousePos);
    }
    text_in(ui, {{words.min.x + lead, line.min.y}, line.max}, shown, style);
    tip(ui, words, touched, fits ? view.path : view.saved + "\n" + view.path);
}

/// What the answers beside it are to: in the title's place, at their end of it.
void draw_closing_question(Ui& ui, const DesignView& view, const Rect& above, const Rect& below) {
    const bool is_whole = text_width(ui, view.question, heading(ui)) <= above.width();
    line_in(ui, above, is_whole ? view.question : view.question_short, with_align(heading(ui), Align::Right));
    line_in(ui, below, view.saved, with_align(quiet(ui), Align::Right));
}

/// What the case is called, where one line must do for everything: as much of it as there is room for, and all of it
/// where the mouse rests, with what the line has no room for.
void draw_short_title(Ui& ui, const DesignView& view, const Rect& line) {
    if (line.width() < ui.px(48.0F)) return;
    const TextStyle style = strong(ui);
    const std::string shown = on_one_line(ui, view.title, style, line.width());
    const Rect words{line.min, {line.min.x + text_width(ui, shown, style), line.max.y}};
    line_in(ui, line, shown, style);
    Touch touched;
    touched.hovered = !ui.beneath && ImGui::IsWindowHovered() && words.contains(ImGui::GetIO().MousePos);
    tip(ui, words, touched, view.title + "\n" + view.saved + "\n" + view.path);
}

/// Which part is shown, folded into one field.
void draw_part_choice(Ui& ui, const DesignView& view, const Rect& rest) {
    std::vector<SelectOption> options;
    options.reserve(view.parts.size());
    for (const std::string& part : view.parts) options.push_back({part, {}, {}});
    SelectLook look;
    look.field.label = view.parts_label + "##low";
    look.field.label_hidden = true;
    look.options = options;
    look.one_line = true;
    const float height = ui.px(kFieldHeight);
    Column column{rest.min.x + ui.px(16.0F), rest.max.y - ui.px(3.0F) - height,
                  std::min(ui.px(220.0F), rest.width() - ui.px(24.0F))};
    if (column.width < ui.px(80.0F)) return;
    const auto changed = select(ui, column, look, static_cast<std::size_t>(ui.state.design.part));
    if (changed && changed->option) ui.state.design.part = static_cast<DesignPart>(*changed->option);
}

}  // namespace

Rect draw_design_bar(Ui& ui, const DesignView& view, const Rect& room) {
    const Rect bar{room.min, {room.max.x, room.min.y + ui.px(60.0F)}};
    if (view.asks_to_close && !fits(ui, view, bar)) return draw_asking_in_rows(ui, view, room);
    FromRight row(ui, bar);
    draw_ends(ui, view, row, end_widths(ui, view, bar));
    Rect left = row.rest();
    left.min.x += ui.px(20.0F);
    left.max.x -= ui.px(12.0F);
    const float half = std::round(bar.height() * 0.5F);
    const Rect above{{left.min.x, left.min.y + ui.px(4.0F)}, {left.max.x, left.min.y + half + ui.px(6.0F)}};
    const Rect below{{left.min.x, left.min.y + half + ui.px(2.0F)}, {left.max.x, left.max.y - ui.px(2.0F)}};
    if (view.asks_to_close) {
        draw_closing_question(ui, view, above, below);
        return {{room.min.x, bar.max.y}, room.max};
    }
    if (left.width() > ui.px(24.0F)) line_in(ui, above, view.title, heading(ui));
    draw_saved(ui, view, below);
    return {{room.min.x, bar.max.y}, room.max};
}

Rect draw_design_line(Ui& ui, const DesignView& view, const Rect& room) {
    const Rect bar{room.min, {room.max.x, room.min.y + ui.px(76.0F)}};
    if (view.asks_to_close && !fits(ui, view, bar)) return draw_asking_in_rows(ui, view, room);
    FromRight row(ui, bar);
    draw_ends(ui, view, row, {});
    if (view.has_errors && !view.asks_to_close) {  // there is no room to say it: a sign that leads to the list of them
        const float side = ui.px(kIconSide);
        IconLook look{Sign::Warning, false, {}, {}};
        if (icon_button_at(ui, row.place(side, side), view.saved, look)) ui.state.design.part = DesignPart::Problems;
    }
    if (view.asks_to_close) {
        const Rect rest = row.rest();
        line_in(ui, {rest.min, {rest.max.x - ui.px(8.0F), rest.max.y}}, view.question_short,
                with_align(strong(ui), Align::Right));
    } else {
        const Rect rest = row.rest();
        draw_short_title(ui, view,
                         {{rest.min.x + ui.px(16.0F), rest.min.y + ui.px(6.0F)},
                          {rest.max.x - ui.px(8.0F), rest.max.y - ui.px(3.0F + kFieldHeight)}});
        draw_part_choice(ui, view, rest);
    }
    return {{room.min.x, bar.max.y}, room.max};
}

}  // namespace leeway::ui
