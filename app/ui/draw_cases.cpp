#include <algorithm>
#include <cmath>

#include "ui/card.h"
#include "ui/case_panel.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::TrainView;

constexpr int kHardest = 3;

/// Filled dots for how hard it is, then the words.
void draw_difficulty(Ui& ui, FlowRow& row, float width, const flow::CaseCard& shown) {
    const float dot = ui.px(8.0F);
    const float lead = kHardest * (dot + ui.px(4.0F)) + ui.px(4.0F);
    const TextStyle style = quiet(ui);
    const ImVec2 words = text_extent(ui, shown.difficulty, style, width - lead);
    const float least = ui.px(3.0F);  // as much air as the chip beside it has
    const Rect place = row.place({lead + words.x, words.y + 2.0F * least});
    const float y = std::round(place.min.y + least + line_height(ui, Size::Small) * 0.5F);
    for (int i = 0; i < kHardest; ++i) {
        const ImVec2 centre{place.min.x + dot * 0.5F + static_cast<float>(i) * (dot + ui.px(4.0F)), y};
        if (i < shown.difficulty_level) {
            disc(ui, centre, dot * 0.5F, ui.colours.slate);
        } else {
            ring(ui, centre, dot * 0.5F - ui.scale * 0.5F, ui.colours.control, std::max(1.0F, ui.scale));
        }
    }
    text_in(ui, {{place.min.x + lead, place.min.y}, place.max}, shown.difficulty, style);
}

void draw_remarks(Ui& ui, Column& column, const flow::CaseCard& shown) {
    FlowRow row(column, ui.px(12.0F));
    if (!shown.difficulty.empty()) draw_difficulty(ui, row, column.width, shown);
    if (!shown.history.empty()) {
        const ChipLook look{shown.chosen ? ui.colours.card : ui.colours.teal_tint, ui.colours.teal_text, Sign::Check};
        chip_at(ui, row.place(chip_size(ui, shown.history, look, column.width)), shown.history, look);
    }
    row.end();
}

void draw_case(Ui& ui, Column& column, const flow::CaseCard& shown, std::size_t number) {
    const auto content = [&](Column& inside) {
        text(ui, inside, shown.title, heading(ui));
        inside.gap(ui.px(4.0F));
        text(ui, inside, shown.summary, body(ui));
        inside.gap(ui.px(8.0F));
        text(ui, inside, shown.detail, quiet(ui));
        if (!shown.content_note.empty()) inside.gap(ui.px(4.0F));
        signed_text(ui, inside, Sign::Info, shown.content_note, quiet(ui));
        if (shown.difficulty.empty() && shown.history.empty()) return;
        inside.gap(ui.px(12.0F));
        draw_remarks(ui, inside, shown);
    };
    ImGui::PushID(static_cast<int>(number));
    if (choice(ui, column, shown.title, {shown.chosen}, content)) ui.wants(flow::intent::ChooseCase{number});
    ImGui::PopID();
}

void draw_broken(Ui& ui, Column& column, const TrainView& view) {
    if (view.broken.empty()) return;
    column.gap(ui.px(16.0F));
    card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)), [&](Column& inside) {
        signed_text(ui, inside, Sign::Warning, view.broken_heading, strong(ui));
        for (const flow::BrokenCard& broken : view.broken) {
            inside.gap(ui.px(12.0F));
            text(ui, inside, broken.file, strong(ui));
            text(ui, inside, broken.problem, body(ui));
        }
    });
}

}  // namespace

void draw_cases(Ui& ui, Column& column, const TrainView& view) {
    text(ui, column, view.cases_heading, caption(ui));
    column.gap(ui.px(8.0F));
    for (std::size_t i = 0; i < view.cases.size(); ++i) {
        if (i > 0) column.gap(ui.px(16.0F));
        draw_case(ui, column, view.cases[i], i);
    }
    draw_broken(ui, column, view);
}

}  // namespace leeway::ui
