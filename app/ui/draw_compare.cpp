#include <optional>
#include <string>
#include <vector>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chart.h"
#include "ui/chip.h"
#include "ui/design_parts.h"
#include "ui/marked_text.h"
#include "ui/page.h"
#include "ui/scroll_area.h"
#include "ui/select.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;
using edit::Fate;
using flow::CompareView;

/// What the case is compared with: one of the list, or a file by its path.
void draw_choice(Ui& ui, Column& column, const CompareView& view) {
    std::vector<SelectOption> options;
    options.reserve(view.versions.size());
    for (const std::string& each : view.versions) options.push_back({each, {}, {}});
    SelectLook look;
    look.field.label = view.with_label;
    look.options = options;
    look.placeholder = view.file_label;
    std::optional<std::size_t> chosen;
    if (view.chosen < view.versions.size()) chosen = view.chosen;
    if (const auto changed = select(ui, column, look, chosen); changed && changed->option)
        ui.wants(intent::CompareWith{*changed->option});
    column.gap(ui.px(12.0F));
    TextFieldLook file;
    file.field.label = view.file_label;
    file.placeholder = view.file_hint;
    file.most_rows = 1;
    bool is_entered = false;
    file.entered = &is_entered;
    std::string& path = ui.state.design.compare_path;
    if (auto typed = text_field(ui, column, file, path)) path = std::move(*typed);
    column.gap(ui.px(8.0F));
    ButtonLook go;
    go.options.enabled = !path.empty();
    const bool is_pressed = button(ui, column, view.file_button, go);
    if (is_pressed || (is_entered && !path.empty())) ui.wants(intent::CompareWithFile{path});
}

/// A line of the key: what a line of the chart stands for.
void draw_key(Ui& ui, Column& column, report::Mark mark, const std::string& words) {
    report::ChartPoint point;
    point.mark = mark;
    const Rect row{{column.x, column.y}, {column.x + ui.px(24.0F), column.y + line_height(ui, Size::Small)}};
    if (is_seen(ui, row)) chart_mark(ui, {row.min.x + ui.px(9.0F), row.centre().y}, point);
    Column text_column = column.part(ui.px(24.0F), column.width - ui.px(24.0F));
    text(ui, text_column, words, quiet(ui));
    column.y = text_column.y;
}

void draw_leads(Ui& ui, Column& column, const CompareView& view) {
    if (view.leads_to.empty()) return;
    text(ui, column, view.leads_title, heading(ui));
    column.gap(ui.px(8.0F));
    for (const std::string& sentence : view.leads_to) {
        text(ui, column, sentence, view.is_analysing ? quiet(ui) : body(ui));
        column.gap(ui.px(6.0F));
    }
    if (view.chart) {
        column.gap(ui.px(8.0F));
        draw_chart(ui, column, *view.chart);
        column.gap(ui.px(6.0F));
        draw_key(ui, column, report::Mark::Frontier, view.now);
        column.gap(ui.px(4.0F));
        draw_key(ui, column, report::Mark::Before, view.before);
    }
    column.gap(ui.px(24.0F));
}

void draw_block(Ui& ui, Column& column, const report::ChangeBlock& block) {
    if (!block.heading.empty()) {
        column.gap(ui.px(12.0F));
        text(ui, column, block.heading, strong(ui));
    }
    for (const report::ChangeLine& line : block.lines) {
        column.gap(ui.px(8.0F));
        text(ui, column, line.label, caption(ui));
        marked_text(ui, column, line.value, body(ui));
    }
}

/// Of a scene that is there, also a way to it.
void draw_part(Ui& ui, Column& column, const report::ChangedPart& part, std::size_t number) {
    card(ui, column, tight(plain_card(ui)), [&](Column& inside) {
        if (part.scene) {
            ButtonLook look;
            look.kind = ButtonKind::Plain;
            look.sign = Sign::Next;
            look.tip = part.id;
            look.hangs = true;
            if (button(ui, inside, part.title + "##change" + std::to_string(number), look)) {
                ui.wants(intent::ShowChange{number, 0});
                ui.state.design.wants_canvas = true;
            }
        } else {
            text(ui, inside, part.title, strong(ui));
            text(ui, inside, part.id, caption(ui));
        }
        const bool is_new = part.fate == Fate::New;
        if (part.fate != Fate::Changed) {
            inside.gap(ui.px(4.0F));
            signed_text(ui, inside, is_new ? Sign::Plus : Sign::Cross, part.fate_words,
                        with_colour(caption(ui), is_new ? ui.colours.teal_text : ui.colours.heart_text));
        }
        for (const report::ChangeBlock& block : part.blocks) draw_block(ui, inside, block);
    });
    column.gap(ui.px(12.0F));
}

void draw_changes(Ui& ui, Column& column, const CompareView& view) {
    signed_text(ui, column, Sign::Info, view.summary, strong(ui));
    column.gap(ui.px(20.0F));
    // The words decide, and are there at once; what they lead to comes after.
    if (!view.parts.empty()) {
        text(ui, column, view.what_title, heading(ui));
        column.gap(ui.px(12.0F));
    }
    for (std::size_t i = 0; i < view.parts.size(); ++i) draw_part(ui, column, view.parts[i], i);
    text(ui, column, view.more, quiet(ui));
    column.gap(ui.px(20.0F));
    draw_leads(ui, column, view);
}

}  // namespace

void draw_compare(Ui& ui, const flow::DesignView& design, const Rect& room) {
    ScrollArea area(ui, "compare", room, ui.px(20.0F));
    area.lies_on(ui.colours.card);
    Column& column = area.column();
    if (design.compare) {
        const CompareView& view = *design.compare;
        column.gap(ui.px(8.0F));
        text(ui, column, view.title, heading(ui));
        column.gap(ui.px(12.0F));
        draw_choice(ui, column, view);
        column.gap(ui.px(20.0F));
        if (view.is_waiting) {
            waiting(ui, column, view.words);
        } else if (!view.words.empty()) {
            signed_text(ui, column, view.is_wrong ? Sign::Warning : Sign::Check, view.words, body(ui));
        } else {
            draw_changes(ui, column, view);
        }
    }
    column.gap(ui.px(32.0F));
    area.end();
}

}  // namespace leeway::ui
