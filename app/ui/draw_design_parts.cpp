#include <algorithm>
#include <utility>

#include "ui/button.h"
#include "ui/canvas_view.h"
#include "ui/canvas_wishes.h"
#include "ui/card.h"
#include "ui/chart.h"
#include "ui/chip.h"
#include "ui/design_parts.h"
#include "ui/edit_box.h"
#include "ui/flow_row.h"
#include "ui/icon_button.h"
#include "ui/key_press.h"
#include "ui/scroll_area.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;

/// To what a problem is about, and into its field.
void go_to_problem(Ui& ui, const flow::ProblemView& problem, std::size_t number) {
    ui.wants(intent::ShowProblem{number});
    ui.state.design.part = DesignPart::Panel;
    if (!problem.field.empty()) ui.state.design.wants_field = panel_label(problem.field, problem.item);
    ui.state.design.wants_field_after = ui.state.design.jumps;
}

void draw_fixes(Ui& ui, Column& column, const flow::ProblemView& problem, std::size_t number, const std::string& tag) {
    column.gap(ui.px(4.0F));
    FlowRow row(column, ui.px(8.0F));
    for (std::size_t fix = 0; fix < problem.fixes.size(); ++fix) {
        const std::string label = problem.fixes[fix] + tag;
        const ImVec2 size = button_size(ui, label, {}, column.width);
        if (button_at(ui, row.place(size), label, {})) ui.wants(intent::FixProblem{number, fix});
    }
    row.end();
}

void draw_problem(Ui& ui, Column& column, const flow::ProblemView& problem, std::size_t number) {
    const std::string tag = "##problem" + std::to_string(number);
    const Trouble trouble = static_cast<Trouble>(problem.trouble);
    card(ui, column, tight(plain_card(ui)), [&](Column& inside) {
        signed_text(ui, inside, Sign::Warning, problem.words, with_colour(body(ui), trouble_colour(ui, trouble)));
        inside.gap(ui.px(4.0F));
        Column below = beside_sign(ui, inside, Size::Body);
        ButtonLook look;
        look.kind = ButtonKind::Plain;
        look.hangs = true;
        look.options.take_focus = !ui.measuring && ui.state.design.wants_problem == number;
        if (look.options.take_focus) ui.state.design.wants_problem.reset();
        if (button(ui, below, problem.place + tag, look)) go_to_problem(ui, problem, number);
        if (!problem.fixes.empty()) draw_fixes(ui, below, problem, number, tag);
        inside.y = below.y;
    });
    column.gap(ui.px(12.0F));
}

/// Where there are errors and warnings, each kind under a heading of its own.
void draw_list_of_problems(Ui& ui, Column& column, const flow::DesignView& view) {
    const std::vector<flow::ProblemView>& problems = view.problems;
    const bool is_mixed = !problems.empty() && problems.front().trouble != problems.back().trouble;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const flow::Trouble trouble = problems[i].trouble;
        if (is_mixed && (i == 0 || problems[i - 1].trouble != trouble)) {
            if (i != 0) column.gap(ui.px(8.0F));
            text(ui, column, trouble == flow::Trouble::Error ? view.errors_heading : view.warnings_heading, strong(ui));
            column.gap(ui.px(8.0F));
        }
        draw_problem(ui, column, problems[i], i);
    }
}

/// A choice of one of several texts, the last of which may stand for none.
std::optional<std::size_t> choose(Ui& ui, Column& column, const std::string& label,
                                  const std::vector<std::string>& labels, std::optional<std::size_t> chosen,
                                  const std::string& none = {}) {
    std::vector<SelectOption> options;
    options.reserve(labels.size());
    for (const std::string& each : labels) options.push_back({each, {}, {}});
    SelectLook look;
    look.field.label = label;
    look.options = options;
    look.none = none;
    const auto changed = select(ui, column, look, chosen);
    if (!changed) return std::nullopt;
    return changed->option.value_or(labels.size());
}

void draw_trying(Ui& ui, Column& column, const flow::DesignView& view) {
    if (const auto persona = choose(ui, column, view.heat_label, view.personas, view.chosen_persona)) {
        ui.wants(intent::ShowHeat{*persona});
    }
    column.gap(ui.px(16.0F));
    if (view.ways.empty()) return;
    std::optional<std::size_t> way;
    if (view.chosen_way < view.ways.size()) way = view.chosen_way;
    if (const auto shown = choose(ui, column, view.ways_label, view.ways, way, view.no_way)) {
        ui.wants(intent::ShowWay{*shown});
    }
    column.gap(ui.px(16.0F));
}

void draw_arrivals(Ui& ui, Column& column, const flow::DesignView& view) {
    text(ui, column, view.arrivals_label, heading(ui));
    column.gap(ui.px(8.0F));
    if (view.arrivals.empty()) return text(ui, column, view.arrivals_hint, quiet(ui));
    for (std::size_t i = 0; i < view.arrivals.size(); ++i) {
        const std::string label = view.arrivals[i] + "##arrival" + std::to_string(i);
        ButtonLook look;
        look.sign = Sign::Next;
        if (button(ui, column, label, look, true)) ui.wants(intent::PlayFrom{i});
        column.gap(ui.px(8.0F));
    }
}

/// Where nothing was found, Escape shows everything again, as it is said there. @param is_searching typing what for.
void read_show_all(Ui& ui, const flow::DesignView& view, bool is_searching) {
    CanvasMemory& canvas = ui.state.canvas;
    const bool is_busy = canvas.held.grip != Grip::None || canvas.linking || canvas.hint != CanvasHint::None;
    const bool is_for_others = ui.beneath || canvas.took_escape || (ImGui::GetIO().WantTextInput && !is_searching);
    if (view.nothing_found.empty() || is_busy || is_for_others || !is_pressed({ImGuiKey_Escape})) return;
    canvas.took_escape = true;
    ui.wants(intent::FindInDraft{""});
    ui.wants(intent::FilterDraft{""});
}

/// Enter goes on to the next scene that was found, with Shift to the one before.
void draw_search(Ui& ui, Column& column, const flow::DesignView& view) {
    bool is_entered = false;
    TextFieldLook look;
    look.field.label = view.search_hint + "##canvas";
    read_show_all(ui, view, is_typed_in(ui, look.field.label));
    look.field.label_hidden = true;
    look.field.take_focus = std::exchange(ui.state.design.wants_search, false);
    look.placeholder = view.search_hint;
    look.unit = view.found;
    look.most_rows = 1;
    look.entered = &is_entered;
    if (const auto typed = text_field(ui, column, look, view.search)) ui.wants(intent::FindInDraft{*typed});
    if (is_entered) ui.wants(intent::GoToMatch{ImGui::GetIO().KeyShift});
}

/// Which scenes are shown brightly: a field of one line, whatever was chosen.
void draw_filter(Ui& ui, Column& column, const flow::DesignView& view) {
    std::vector<SelectOption> options;
    options.reserve(view.filters.size());
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < view.filters.size(); ++i) {
        options.push_back({view.filters[i].label, {}, {}});
        if (view.filters[i].chosen) chosen = i;
    }
    SelectLook show;
    show.field.label = view.filters_label + "##canvas";
    show.field.label_hidden = true;
    show.options = options;
    show.one_line = true;
    if (const auto changed = select(ui, column, show, chosen); changed && changed->option) {
        ui.wants(intent::FilterDraft{view.filters[*changed->option].value});
    }
}

}  // namespace

void draw_problems(Ui& ui, const flow::DesignView& view, const Rect& room) {
    ScrollArea area(ui, "problems", room, ui.px(20.0F));
    area.lies_on(ui.colours.card);
    Column& column = area.column();
    column.gap(ui.px(8.0F));
    if (view.problems.empty()) {
        signed_text(ui, column, Sign::Check, view.no_problems, body(ui));
    } else {
        text(ui, column, view.problems_title, heading(ui));
        column.gap(ui.px(12.0F));
    }
    draw_list_of_problems(ui, column, view);
    column.gap(ui.px(32.0F));
    area.end();
}

void draw_outlook(Ui& ui, const flow::DesignView& view, const Rect& room) {
    ScrollArea area(ui, "outlook", room, ui.px(20.0F));
    area.lies_on(ui.colours.card);
    Column& column = area.column();
    column.gap(ui.px(8.0F));
    text(ui, column, view.outlook_title, heading(ui));
    column.gap(ui.px(12.0F));
    if (const auto policy = choose(ui, column, view.policy_label, view.policies, view.chosen_policy)) {
        ui.wants(intent::ChooseDraftPolicy{*policy});
    }
    column.gap(ui.px(16.0F));
    for (const std::string& sentence : view.outlook) {
        text(ui, column, sentence, view.is_analysing ? quiet(ui) : body(ui));
        column.gap(ui.px(6.0F));
    }
    if (!view.see_problems.empty()) {
        column.gap(ui.px(6.0F));
        ButtonLook look;
        look.sign = Sign::Warning;
        if (button(ui, column, view.see_problems, look)) {
            ui.state.design.part = DesignPart::Problems;
            ui.state.design.wants_problem = view.first_error;
            ui.state.unsettled = true;
        }
    }
    if (view.chart) {
        column.gap(ui.px(8.0F));
        draw_chart(ui, column, *view.chart);
    }
    column.gap(ui.px(16.0F));
    draw_trying(ui, column, view);
    draw_arrivals(ui, column, view);
    column.gap(ui.px(32.0F));
    area.end();
}

Rect draw_canvas_bar(Ui& ui, const flow::DesignView& view, const Rect& room) {
    const float height = ui.px(56.0F);
    const Rect bar{room.min, {room.max.x, room.min.y + height}};
    Column column{bar.min.x + ui.px(16.0F), bar.min.y + ui.px(6.0F), bar.width() - ui.px(32.0F)};
    const float gap = ui.px(12.0F);
    const float search = std::min(ui.px(300.0F), column.width * 0.36F);
    Column typing = column.part(0.0F, search);
    draw_search(ui, typing, view);
    const float icons = 3.0F * ui.px(kIconSide + 4.0F) + gap;
    Column filter = column.part(search + gap, std::min(ui.px(260.0F), column.width - search - gap - icons));
    draw_filter(ui, filter, view);
    const float side = ui.px(kIconSide);
    float right = bar.max.x - ui.px(16.0F);
    const auto put = [&](Sign sign, const std::string& label) {
        const float top = std::round(bar.centre().y - side * 0.5F);
        const Rect rect{{right - side, top}, {right, top + side}};
        right -= side + ui.px(4.0F);
        return icon_button_at(ui, rect, label, {sign, false, {}, {}});
    };
    if (put(Sign::Again, view.tidy)) ui.wants(intent::TidyCanvas{});
    const auto add = [&](bool is_ending) {
        want_words_beside(ui, view);
        ui.wants(intent::AddSceneNear{middle_of_canvas(ui), is_ending});
    };
    if (put(Sign::Flag, view.add_ending)) add(true);
    if (put(Sign::Plus, view.add_scene)) add(false);
    return {{room.min.x, bar.max.y}, room.max};
}

}  // namespace leeway::ui
