#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/case_panel.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/page.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::TrainView;

constexpr int kHardest = 3;
constexpr std::size_t kFewBroken = 3;

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

/// Whether the keyboard goes to a case now: to the first that is drawn, or to the chosen one.
bool takes_keyboard(Ui& ui, const flow::CaseCard& shown) {
    FindMemory& memory = ui.state.find;
    if (ui.measuring) return false;
    const bool is_first = std::exchange(memory.wants_first, false);
    return is_first || (shown.chosen && std::exchange(memory.wants_chosen, false));
}

/// @param reveal brings the chosen case into view.
void draw_case(Ui& ui, Column& column, const flow::CaseCard& shown, bool reveal) {
    const auto content = [&](Column& inside) {
        text(ui, inside, shown.title, heading(ui));
        inside.gap(ui.px(4.0F));
        text(ui, inside, shown.summary, body(ui));
        inside.gap(ui.px(8.0F));
        text(ui, inside, shown.detail, quiet(ui));
        if (!shown.origin.empty()) inside.gap(ui.px(4.0F));
        signed_text(ui, inside, Sign::Info, shown.origin, quiet(ui));
        if (!shown.content_note.empty()) inside.gap(ui.px(4.0F));
        signed_text(ui, inside, Sign::Info, shown.content_note, quiet(ui));
        if (shown.difficulty.empty() && shown.history.empty()) return;
        inside.gap(ui.px(12.0F));
        draw_remarks(ui, inside, shown);
    };
    Choice how{shown.chosen};
    how.options.take_focus = takes_keyboard(ui, shown);
    const float top = column.y;
    ImGui::PushID(static_cast<int>(shown.number));
    if (choice(ui, column, shown.title, how, content)) ui.wants(flow::intent::ChooseCase{shown.number});
    ImGui::PopID();
    if (!shown.chosen || ui.measuring || ui.area == nullptr) return;
    const Rect rect{{column.x, top}, {column.x + column.width, column.y}};
    if (reveal) ui.area->reveal(rect);
    ui.state.find.has_seen_chosen = reveal || rect.overlaps(ui.area->view());
}

/// Whether the list has another room than in the last frame: then everything in it stands elsewhere.
bool is_laid_out_anew(Ui& ui) {
    FindMemory& memory = ui.state.find;
    const ImVec2 window = ImGui::GetMainViewport()->Size;
    const ImVec2 before = std::exchange(memory.window, window);
    const bool is_scaled = std::exchange(memory.scale, ui.scale) != ui.scale;
    return is_scaled || before.x != window.x || before.y != window.y;
}

/// After a surprise, when the screen is opened with another case than the first, and when the window is another one
/// while it was in view.
bool wants_chosen_in_view(Ui& ui, const TrainView& view) {
    if (ui.measuring || view.cases.empty()) return false;
    const bool was_seen = std::exchange(ui.state.find.has_seen_chosen, false);
    if (is_laid_out_anew(ui) && was_seen) return true;
    const std::optional<std::size_t> before = std::exchange(ui.state.find.surprises, view.find.surprises);
    return before ? *before != view.find.surprises : !view.cases.front().chosen;
}

void draw_nothing_found(Ui& ui, Column& column, const flow::FindView& find) {
    card(ui, column, plain_card(ui), [&](Column& inside) {
        signed_text(ui, inside, Sign::Info, find.nothing_found, body(ui));
        inside.gap(ui.px(16.0F));
        const ButtonLook clear{ButtonKind::Quiet, Sign::Cross, "", {}};
        if (button(ui, inside, find.clear + "##nothing", clear)) ui.wants(flow::intent::ClearFilters{});
    });
    column.gap(ui.px(16.0F));
}

}  // namespace

void draw_unfinished(Ui& ui, Column& column, const TrainView& view) {
    if (view.unfinished.empty()) return;
    signed_text(ui, column, Sign::Info, view.unfinished, quiet(ui));
    column.gap(ui.px(16.0F));
}

void draw_broken(Ui& ui, Column& column, const TrainView& view) {
    if (view.broken.empty()) return;
    FindMemory& memory = ui.state.find;
    if (memory.folded && !memory.all_broken) {
        memory.all_broken = button(ui, column, view.broken_short, {ButtonKind::Caution, Sign::Warning, "", {}});
        ui.state.unsettled = ui.state.unsettled || memory.all_broken;
        return column.gap(ui.px(16.0F));
    }
    const std::size_t shown = memory.all_broken ? view.broken.size() : std::min(view.broken.size(), kFewBroken);
    card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)), [&](Column& inside) {
        signed_text(ui, inside, Sign::Warning, view.broken_heading, strong(ui));
        text(ui, inside, view.broken_hint, quiet(ui));
        for (std::size_t i = 0; i < shown; ++i) {
            inside.gap(ui.px(12.0F));
            text(ui, inside, view.broken[i].file, strong(ui));
            text(ui, inside, view.broken[i].problem, body(ui));
        }
        if (shown == view.broken.size()) return;
        inside.gap(ui.px(8.0F));
        if (button(ui, inside, view.broken_all, {ButtonKind::Plain, Sign::Open, "", {}})) {
            memory.all_broken = ui.state.unsettled = true;
        }
    });
    column.gap(ui.px(16.0F));
}

void draw_cases(Ui& ui, Column& column, const TrainView& view) {
    draw_unfolded(ui, column, view);
    const bool reveal = wants_chosen_in_view(ui, view);
    const bool is_searched = !view.find.clear.empty();
    if (!is_searched) draw_broken(ui, column, view);
    if (!view.find.nothing_found.empty()) draw_nothing_found(ui, column, view.find);
    for (const flow::CaseCard& shown : view.cases) {
        draw_case(ui, column, shown, reveal);
        column.gap(ui.px(16.0F));
    }
    if (is_searched) draw_broken(ui, column, view);
    draw_unfinished(ui, column, view);
}

void draw_case_list(Ui& ui, const TrainView& view, const Rect& room, float margin) {
    ScrollArea area(ui, "cases", room, margin, true);
    const auto before = std::exchange(ui.state.find.listings, view.find.listings);
    if (before && *before != view.find.listings) area.scroll_to(0.0F);
    area.column().gap(ui.px(12.0F));
    draw_cases(ui, area.column(), view);
    area.column().gap(ui.px(48.0F));
    area.end();
}

void draw_no_cases(Ui& ui, const TrainView& view, const std::string& heading, const Rect& room) {
    ScrollArea area(ui, "no cases", room, page_margin(ui, room), true);
    area.column().gap(ui.px(32.0F));
    Column column = centred(ui, area.column(), 720.0F);
    text(ui, column, heading, title(ui));
    column.gap(ui.px(24.0F));
    if (view.loading) {
        waiting(ui, column, view.start_reason);
    } else {
        card(ui, column, plain_card(ui), [&](Column& inside) {
            signed_text(ui, inside, Sign::Info, view.empty_text, body(ui));
            inside.gap(ui.px(16.0F));
            const ButtonLook reload{ButtonKind::Primary, Sign::Again, "", {}};
            if (button(ui, inside, view.reload, reload)) ui.wants(flow::intent::ReloadLibrary{});
        });
        column.gap(ui.px(16.0F));
        draw_broken(ui, column, view);
        draw_unfinished(ui, column, view);
    }
    area.column().y = column.y + ui.px(32.0F);
    area.end();
}

}  // namespace leeway::ui
