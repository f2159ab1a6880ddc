#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>

#include "base/pasted.h"
#include "ui/button.h"
#include "ui/chip.h"
#include "ui/chip_list.h"
#include "ui/design_parts.h"
#include "ui/flow_row.h"
#include "ui/name_field.h"
#include "ui/number_field.h"
#include "ui/scroll_area.h"
#include "ui/section.h"
#include "ui/select.h"
#include "ui/slider.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace leeway::ui {

namespace {

namespace change = edit::change;

Trouble trouble_of(flow::Trouble trouble) { return static_cast<Trouble>(trouble); }

/// How often each label was met in a panel: two notes have a meaning each. Rows are told apart by that, never by their
/// place, which changes while one types: a problem that is mended takes its row along.
using Met = std::map<std::string, std::size_t>;

/// Whether the panel is already that of what the wanted field belongs to.
bool has_jumped(const Ui& ui) { return ui.state.design.jumps != ui.state.design.wants_field_after; }

flow::intent::Edit renamed(const flow::NameRow& row, std::string id) {
    switch (row.what) {
        case flow::NameRow::What::Case: return {change::SetCaseId{ScenarioId(std::move(id))}};
        case flow::NameRow::What::Scene: return {change::RenameScene{row.at.scene, SceneId(std::move(id))}};
        case flow::NameRow::What::Response: return {change::RenameResponse{row.at, ResponseId(std::move(id))}};
        case flow::NameRow::What::Permission: return {change::SetNeed{{row.at}, PermissionId(std::move(id)), true}};
        case flow::NameRow::What::Note: return {change::RenameNote{row.at.item, NoteId(std::move(id))}};
    }
    return {change::SetCaseId{}};
}

/// Draws rows of every kind, one after another.
class RowDrawer {
public:
    RowDrawer(Ui& ui, Column& column, Met& met) : ui_(ui), column_(column), met_(met) {}

    void operator()(const flow::TextRow& row) {
        TextFieldLook look;
        look.field = {unique(row.label), row.help, row.problem, trouble_of(row.trouble)};
        look.field.take_focus = !ui_.measuring && has_jumped(ui_) && look.field.label == ui_.state.design.wants_field;
        if (look.field.take_focus) ui_.state.design.wants_field.clear();
        look.placeholder = row.placeholder;
        look.breaks = row.rows > 1;
        look.least_rows = row.rows;
        look.clean = clean_paste;
        if (auto text = text_field(ui_, column_, look, row.value)) {
            ui_.wants(flow::intent::Edit{change::SetText{row.field, row.at, *std::move(text)}});
        }
    }

    void operator()(const flow::NumberRow& row) {
        NumberFieldLook look;
        look.field = {unique(row.label), row.help, row.problem, trouble_of(row.trouble)};
        look.decimals = row.is_money ? 2 : 0;
        look.least = row.low;
        look.most = row.high;
        look.can_be_empty = can_be_unstated(row.field);
        look.unit = row.unit;
        look.invalid = row.takes;
        const auto changed = number_field(ui_, column_, look, row.value);
        if (!changed) return;
        if (changed->takes_back) {
            ui_.wants(flow::intent::TakeBackEdit{change::SetNumber{row.field, row.at, 0, changed->run}});
        } else if (changed->value) {
            ui_.wants(flow::intent::Edit{change::SetNumber{row.field, row.at, *changed->value, changed->run}});
        } else {
            ui_.wants(flow::intent::Edit{change::ForgetNumber{row.field, row.at, changed->run}});
        }
    }

    void operator()(const flow::SliderRow& row) {
        SliderLook look;
        look.field = {unique(row.label), row.help, {}, Trouble::None};
        for (std::size_t i = 0; i < std::min(look.words.size(), row.anchors.size()); ++i) {
            look.words[i] = row.anchors[i].words;
        }
        if (const auto value = slider(ui_, column_, look, row.value)) {
            ui_.wants(flow::intent::Edit{change::SetNumber{row.field, row.at, *value}});
        }
    }

    void operator()(const flow::ChanceRow& row) {
        NumberFieldLook look;
        look.field = {unique(row.label), row.help, {}, Trouble::None};
        look.least = 1;
        look.most = 99;
        look.unit = "%";
        look.invalid = row.takes;
        const auto changed = number_field(ui_, column_, look, row.percent);
        if (changed && changed->takes_back) {
            ui_.wants(flow::intent::TakeBackEdit{change::SetChance{row.at, 0, changed->run}});
        } else if (changed && changed->value) {
            ui_.wants(flow::intent::Edit{change::SetChance{row.at, static_cast<int>(*changed->value), changed->run}});
        }
    }

    void operator()(const flow::ChoiceRow& row) {
        SelectLook look;
        look.field = {unique(row.label), row.help, row.problem, trouble_of(row.trouble)};
        std::vector<SelectOption> options;
        std::optional<std::size_t> chosen;
        for (std::size_t i = 0; i < row.options.size(); ++i) {
            options.push_back({row.options[i].label, row.options[i].note, {}});
            if (row.options[i].chosen) chosen = i;
        }
        look.options = options;
        const auto changed = select(ui_, column_, look, chosen);
        if (!changed || !changed->option) return;
        for (const edit::Change& each : row.options[*changed->option].changes) want(flow::intent::Edit{each});
    }

    void operator()(const flow::ChipsRow& row) {
        ChipListLook look;
        look.field = {unique(row.label), row.help, {}, Trouble::None};
        std::vector<ListedChip> chips;
        for (const auto& chip : row.chips) chips.push_back({chip.label, Sign::Note, Trouble::None});
        std::vector<SelectOption> candidates;
        for (const auto& candidate : row.candidates) candidates.push_back({candidate.label, {}, {}});
        look.chips = chips;
        look.add = row.add;
        look.candidates = candidates;
        look.create = row.create;
        look.create_label = row.create_label;
        const auto changed = chip_list(ui_, column_, look);
        if (!changed) return;
        if (const auto* made = std::get_if<ChipCreated>(&*changed)) {
            ui_.wants(flow::intent::MakeNote{row.at, row.role, made->text});
        }
        if (const auto* removed = std::get_if<ChipRemoved>(&*changed)) {
            ui_.wants(flow::intent::Edit{row.chips[removed->chip].remove});
        } else if (const auto* added = std::get_if<ChipAdded>(&*changed)) {
            ui_.wants(flow::intent::Edit{row.candidates[added->candidate].add});
        }
    }

    void operator()(const flow::NameRow& row) {
        NameFieldLook look;
        look.field = {unique(row.label), row.help, row.problem, Trouble::None};
        look.hint = row.hint;
        look.taken = row.taken;
        look.unusable = row.unusable;
        if (auto name = name_field(ui_, column_, look, row.value)) ui_.wants(renamed(row, *std::move(name)));
    }

    void operator()(const flow::WordsRow& row) {
        if (row.trouble == flow::Trouble::None) return text(ui_, column_, row.words, quiet(ui_));
        const TextStyle style = with_colour(quiet(ui_), trouble_colour(ui_, trouble_of(row.trouble)));
        signed_text(ui_, column_, Sign::Warning, row.words, style);
    }

    void operator()(const flow::RemedyRow& row) { draw_remedy(ui_, column_, row); }

    void operator()(const flow::ActionsRow& row) {
        FlowRow flow(column_, ui_.px(8.0F));
        for (const flow::ActionsRow::Action& action : row.actions) {
            const std::string label = unique(action.label);
            ButtonLook look;
            look.options.enabled = action.unavailable.empty();
            const auto* goes_to = std::get_if<flow::intent::SelectScenes>(&action.wish);
            const bool is_listed = goes_to != nullptr && goes_to->selection.response;  // one below the other
            if (is_listed) look.sign = Sign::Next;
            ImVec2 size = button_size(ui_, label, look, column_.width);
            if (is_listed) size.x = column_.width;
            if (!button_at(ui_, flow.place(size), label, look)) continue;
            want(action.wish);
            if (!action.then_field.empty()) want_new_field(action);
        }
        flow.end();
    }

private:
    std::string unique(const std::string& label) { return panel_label(label, met_[label]++); }

    /// What is made by it is typed next, and seen.
    void want(const flow::Intent& wish) {
        ui_.intents.push_back(wish);
        const bool makes_scene = makes<change::AddScene>(wish);
        if (makes_scene) ui_.state.canvas.reveals = true;
        if (makes_scene || makes<change::AddResponse>(wish)) want_words_of_next();
    }

    template <typename Change>
    static bool makes(const flow::Intent& wish) {
        const auto* edit = std::get_if<flow::intent::Edit>(&wish);
        return edit != nullptr && std::holds_alternative<Change>(edit->change);
    }

    void want_new_field(const flow::ActionsRow::Action& action) {
        ui_.state.design.wants_new_field = action.then_field;
        ui_.state.design.new_field_number = action.then_number;
        ui_.state.unsettled = true;
    }

    /// What comes next is the panel of something new, which has no words yet.
    void want_words_of_next() {
        ui_.state.design.wants_first_field = ui_.state.unsettled = true;
        ui_.state.design.panel_before = ui_.state.design.subject;
    }

    static bool can_be_unstated(edit::NumberField field) {
        return field == edit::NumberField::NeedAmount || field == edit::NumberField::LeastHappiness ||
               field == edit::NumberField::MostHappiness;
    }

    Ui& ui_;
    Column& column_;
    Met& met_;
};

/// The keyboard is to go to that row, of this panel and not of one that follows.
void want_field_here(Ui& ui, std::string label) {
    ui.state.design.wants_field = std::move(label);
    ui.state.design.wants_field_after = ui.state.design.jumps - 1;
}

/// The keyboard is to go to the first row that takes words: its name is now known.
void want_first_field(Ui& ui, const flow::PanelView& view) {
    if (ui.measuring || !ui.state.design.wants_first_field || ui.state.design.panel_before == view.subject) return;
    ui.state.design.wants_first_field = false;
    for (const flow::PanelSection& section : view.sections) {
        for (const flow::PanelRow& row : section.rows) {
            const auto* words = std::get_if<flow::TextRow>(&row);
            if (words == nullptr) continue;
            want_field_here(ui, panel_label(words->label, 0));
            return;
        }
    }
}

/// The same to what was just added, as soon as it is there.
void want_new_field(Ui& ui, const flow::PanelView& view) {
    DesignMemory& memory = ui.state.design;
    if (ui.measuring || memory.wants_new_field.empty()) return;
    std::size_t count = 0;
    for (const flow::PanelSection& section : view.sections) {
        for (const flow::PanelRow& row : section.rows) {
            const auto* words = std::get_if<flow::TextRow>(&row);
            if (words != nullptr && words->label == memory.wants_new_field) ++count;
        }
    }
    if (count <= memory.new_field_number) return;
    want_field_here(ui, panel_label(std::exchange(memory.wants_new_field, {}), memory.new_field_number));
}

/// Whether a row with the label that the keyboard is to go to is here, and not under its heading alone.
bool is_wanted(const Ui& ui, const flow::PanelSection& view) {
    const std::string& wanted = ui.state.design.wants_field;
    return !wanted.empty() && has_jumped(ui) &&
           std::any_of(view.rows.begin(), view.rows.end(), [&](const flow::PanelRow& row) {
               const auto* words = std::get_if<flow::TextRow>(&row);
               return words != nullptr && wanted.starts_with(words->label + "##");
           });
}

void draw_section(Ui& ui, Column& column, const flow::PanelSection& view, Met& met) {
    if (is_wanted(ui, view)) ui.state.design.unfolded[view.title] = true;
    const auto known = ui.state.design.unfolded.find(view.title);
    const bool is_open = known != ui.state.design.unfolded.end() ? known->second : view.is_open;
    SectionLook look;
    look.label = view.title;
    if (!view.count.empty()) look.count = static_cast<std::size_t>(std::stoul(view.count));
    look.trouble = trouble_of(view.trouble);
    look.trouble_words = view.trouble_words;
    look.open = is_open;
    if (section(ui, column, look)) ui.state.design.unfolded[view.title] = !is_open;
    if (is_open) {
        column.gap(ui.px(8.0F));
        for (const flow::PanelRow& row : view.rows) {
            std::visit(RowDrawer(ui, column, met), row);
            column.gap(ui.px(16.0F));
        }
    }
    column.gap(ui.px(8.0F));
}

}  // namespace

std::string panel_label(const std::string& label, std::size_t number) {
    return label + "##panel" + std::to_string(number);
}

void draw_panel(Ui& ui, const flow::PanelView& view, const Rect& room) {
    ScrollArea area(ui, "panel", room, ui.px(20.0F));
    area.lies_on(ui.colours.card);
    if (ui.state.design.subject != view.subject) {
        ui.state.design.subject = view.subject;
        ui.state.design.wants_new_field.clear();
        area.scroll_to(0.0F);
    }
    want_first_field(ui, view);
    want_new_field(ui, view);
    Column& column = area.column();
    column.gap(ui.px(8.0F));
    text(ui, column, view.title, heading(ui));
    if (!view.about.empty()) text(ui, column, view.about, quiet(ui));
    column.gap(ui.px(12.0F));
    Met met;
    ImGui::PushID(view.subject.c_str());  // the same field of another subject is another field
    for (const flow::PanelSection& section : view.sections) draw_section(ui, column, section, met);
    ImGui::PopID();
    if (!ui.measuring && has_jumped(ui))
        ui.state.design.wants_field.clear();  // a row that is not here is not waited for
    column.gap(ui.px(32.0F));
    area.end();
}

}  // namespace leeway::ui
