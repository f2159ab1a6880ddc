#include <optional>
#include <string>
#include <utility>

#include "base/pasted.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/design_begin.h"
#include "ui/flow_row.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;

/// A path off a clipboard: one line.
std::string pasted_path(std::string_view text) {
    std::string path = clean_paste(text);
    while (!path.empty() && (path.back() == '\n' || path.back() == ' ')) path.pop_back();
    return path.substr(0, path.find('\n'));
}

/// What every beginning has at its top: what it is, and a field for what the case is made of.
/// @param look with the help that is to stand right below the field, if any.
/// @return what the field holds, where that is another.
template <typename View>
std::optional<std::string> draw_asking(Ui& ui, Column& column, const View& view, TextFieldLook look,
                                       const std::string& value) {
    text(ui, column, view.title, title(ui));
    column.gap(ui.px(8.0F));
    text(ui, column, view.about, body(ui));
    column.gap(ui.px(20.0F));
    const bool takes_focus = look.field.take_focus;
    const std::string_view help = look.field.help;
    look.field = {view.label, help, {}, Trouble::None};
    look.field.take_focus = takes_focus;
    return text_field(ui, column, look, value);
}

/// And at its end: the way on and the way back. @return whether the way on was taken.
template <typename View>
bool draw_ways(Ui& ui, Column& column, const View& view, bool can_begin) {
    FlowRow row(column, ui.px(8.0F));
    ButtonLook on;
    on.kind = ButtonKind::Primary;
    on.options.enabled = can_begin;
    const bool begins = button_at(ui, row.place(button_size(ui, view.begin, on, column.width)), view.begin, on);
    ButtonLook off;
    off.kind = ButtonKind::Plain;
    const bool goes_back = button_at(ui, row.place(button_size(ui, view.back, off, column.width)), view.back, off);
    row.end();
    if (goes_back) ui.wants(intent::BeginFrom{flow::NewCaseFrom::Shape});
    return begins;
}

void draw_remark(Ui& ui, Column& column, const flow::RemarkView& remark) {
    if (!remark.is_trouble) return text(ui, column, remark.words, body(ui));
    const TextStyle style = with_colour(body(ui), trouble_colour(ui, Trouble::Warning));
    signed_text(ui, column, Sign::Warning, remark.words, style);
}

void draw_left_out(Ui& ui, Column& column, const flow::StoryView& view) {
    if (view.left_out_heading.empty()) return;
    column.gap(ui.px(20.0F));
    text(ui, column, view.left_out_heading, view.left_out.empty() ? body(ui) : strong(ui));
    for (const std::string& line : view.left_out) {
        column.gap(ui.px(4.0F));
        text(ui, column, line, quiet(ui));
    }
}

void draw_places(Ui& ui, Column& column, const flow::StoryView& view) {
    text(ui, column, view.places_heading, heading(ui));
    column.gap(ui.px(12.0F));
    text(ui, column, view.no_places, quiet(ui));
    for (const flow::StoryView::Place& place : view.places) {
        const bool chosen = choice(ui, column, place.name + "##" + place.path, {}, [&](Column& inside) {
            text(ui, inside, place.name, strong(ui));
            text(ui, inside, place.line, quiet(ui));
        });
        if (chosen) ui.wants(intent::TypeStoryPath{place.path});
        column.gap(ui.px(12.0F));
    }
}

}  // namespace

void draw_complaint(Ui& ui, Column& column, const flow::ComplaintView& view) {
    constexpr std::size_t kMost = 200'000;  // what is longer is said in words
    TextFieldLook look;
    look.breaks = true;
    look.least_rows = 8;
    look.most_rows = 14;
    look.most = kMost;
    look.clean = clean_paste;
    look.field.help = view.help;
    look.field.take_focus = !ui.measuring && !std::exchange(ui.state.design.asks_complaint, true);
    if (auto typed = draw_asking(ui, column, view, look, view.text)) ui.wants(intent::TypeComplaint{*std::move(typed)});
    column.gap(ui.px(16.0F));
    for (const flow::RemarkView& remark : view.remarks) {
        draw_remark(ui, column, remark);
        column.gap(ui.px(8.0F));
    }
    text(ui, column, view.unavailable, quiet(ui));
    column.gap(ui.px(16.0F));
    card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)),
         [&](Column& inside) { signed_text(ui, inside, Sign::Warning, view.caution, body(ui)); });
    column.gap(ui.px(20.0F));
    if (draw_ways(ui, column, view, view.unavailable.empty())) ui.wants(intent::BeginFromComplaint{});
}

void draw_story(Ui& ui, Column& column, const flow::StoryView& view) {
    TextFieldLook look;
    look.clean = pasted_path;
    if (auto typed = draw_asking(ui, column, view, look, view.path)) ui.wants(intent::TypeStoryPath{*std::move(typed)});
    // What the file is comes first, and what can be done with it: in a small window at a large scale little is in view.
    if (!view.remark.words.empty()) column.gap(ui.px(12.0F));
    draw_remark(ui, column, view.remark);
    column.gap(ui.px(16.0F));
    if (draw_ways(ui, column, view, view.can_begin)) ui.wants(intent::BeginFromStory{});
    draw_left_out(ui, column, view);
    column.gap(ui.px(16.0F));
    text(ui, column, view.help, quiet(ui));
    column.gap(ui.px(28.0F));
    draw_places(ui, column, view);
}

}  // namespace leeway::ui
