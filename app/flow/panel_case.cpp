#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "flow/panel_rows.h"
#include "flow/wording.h"
#include "model/kept_lines.h"
#include "model/names.h"

namespace leeway::flow {

namespace {

using edit::NumberField;
using edit::TextField;

template <typename Enum, std::size_t Count>
ChoiceRow choice_of(const PanelRows& rows, std::string_view name, const std::array<std::string_view, Count>& names,
                    Enum present, const std::function<edit::Change(Enum)>& choose) {
    ChoiceRow row;
    row.label = rows.label(name);
    row.help = rows.help(name);
    for (std::size_t i = 0; i < Count; ++i) {
        const auto value = static_cast<Enum>(i);
        const std::string key = fmt::format("{}{}.{}", "design.option.", name, names[i]);
        row.options.push_back({std::string(rows.words.text(key)), {choose(value)}, value == present});
    }
    return row;
}

ChoiceRow channel_choice(const PanelRows& rows) {
    ChoiceRow row;
    row.label = rows.label("channel");
    row.help = rows.help("channel");
    for (std::size_t i = 0; i < model::kChannelNames.size(); ++i) {
        const auto channel = static_cast<model::Channel>(i);
        row.options.push_back({channel_in_words(rows.words, channel),
                               {edit::change::SetChannel{{}, channel}},
                               rows.scenario.channel == channel});
    }
    return row;
}

PanelSection about_section(const PanelRows& rows) {
    PanelSection section{rows.label("section.about"), true, {}, Trouble::None, {}};
    rows.add_problems(section, std::nullopt, std::nullopt);
    section.rows.emplace_back(rows.text(TextField::Title, {}));
    section.rows.emplace_back(rows.text(TextField::Summary, {}, 3));
    section.rows.emplace_back(rows.text(TextField::Industry, {}));
    section.rows.emplace_back(channel_choice(rows));
    section.rows.emplace_back(rows.number(NumberField::Difficulty, {{}}));
    section.rows.emplace_back(rows.number(NumberField::Minutes, {{}}));
    section.rows.emplace_back(
        choice_of<model::Failure>(rows, "failure", model::kFailureNames, rows.scenario.failure,
                                  [](model::Failure failure) { return edit::change::SetFailure{failure}; }));
    section.rows.emplace_back(
        choice_of<model::Stakes>(rows, "stakes", model::kStakesNames, rows.scenario.stakes,
                                 [](model::Stakes stakes) { return edit::change::SetStakes{stakes}; }));
    section.rows.emplace_back(rows.scene_choice(
        "start", rows.scenario.start,
        [](const std::optional<SceneId>& scene) { return edit::change::SetStart{scene.value_or(SceneId())}; },
        "design.no_scene"));
    return section;
}

PanelSection customer_section(const PanelRows& rows) {
    PanelSection section{rows.label("section.customer"), true, {}, Trouble::None, {}};
    section.rows.emplace_back(rows.text(TextField::CustomerName, {}));
    section.rows.emplace_back(rows.text(TextField::CustomerPronouns, {}));
    section.rows.emplace_back(rows.text(TextField::CustomerAbout, {}, 3));
    section.rows.emplace_back(rows.number(NumberField::CustomerHappiness, {{}}));
    section.rows.emplace_back(rows.number(NumberField::CustomerExpectation, {{}}));
    section.rows.emplace_back(rows.number(NumberField::CustomerValue, {{}}, true));
    return section;
}

void add_item_actions(const PanelRows& rows, PanelSection& section, edit::change::List list, std::size_t item,
                      std::size_t count) {
    ActionsRow actions;
    if (item > 0) {
        actions.actions.push_back(
            rows.action("design.move_up", intent::Edit{edit::change::MoveItem{list, item, item - 1}}));
    }
    if (item + 1 < count) {
        actions.actions.push_back(
            rows.action("design.move_down", intent::Edit{edit::change::MoveItem{list, item, item + 1}}));
    }
    actions.actions.push_back(rows.action("design.remove", intent::Edit{edit::change::RemoveItem{list, item}}));
    section.rows.emplace_back(std::move(actions));
}

PanelSection facts_section(const PanelRows& rows) {
    const std::size_t count = rows.scenario.facts.size();
    PanelSection section{rows.label("section.facts"), false, std::to_string(count), Trouble::None, {}};
    section.rows.emplace_back(WordsRow{rows.help("section.facts"), Trouble::None});
    for (std::size_t i = 0; i < count; ++i) {
        section.rows.emplace_back(rows.text(TextField::FactLabel, {0, 0, i}));
        section.rows.emplace_back(rows.text(TextField::FactValue, {0, 0, i}, 2));
        add_item_actions(rows, section, edit::change::List::Facts, i, count);
    }
    ActionsRow add;
    add.actions.push_back(rows.adding("design.add_fact", intent::Edit{edit::change::AddItem{edit::change::List::Facts}},
                                      TextField::FactLabel, count));
    section.rows.emplace_back(std::move(add));
    return section;
}

PanelSection notes_section(const PanelRows& rows) {
    const auto& notes = rows.scenario.notes;
    PanelSection section{rows.label("section.notes"), false, std::to_string(notes.size()), Trouble::None, {}};
    section.rows.emplace_back(WordsRow{rows.help("section.notes"), Trouble::None});
    for (std::size_t i = 0; i < notes.size(); ++i) {
        section.rows.emplace_back(
            rows.id("note.id", NameRow::What::Note, {0, 0, i}, notes[i].id.text, ids_of_others(notes, i)));
        section.rows.emplace_back(rows.text(TextField::NoteMeaning, {0, 0, i}));
        ActionsRow actions;
        actions.actions.push_back(rows.action("design.show_note", intent::FilterDraft{"note:" + notes[i].id.text}));
        actions.actions.push_back(rows.action("design.remove", intent::Edit{edit::change::RemoveNote{i}}));
        section.rows.emplace_back(std::move(actions));
    }
    ActionsRow add;
    std::string id = "note";
    for (std::size_t i = 2;
         std::any_of(notes.begin(), notes.end(), [&](const auto& note) { return note.id.text == id; }); ++i) {
        id = fmt::format("note-{}", i);
    }
    add.actions.push_back(rows.adding("design.new_note", intent::Edit{edit::change::AddNote{NoteId(id), {}}},
                                      TextField::NoteMeaning, notes.size()));
    section.rows.emplace_back(std::move(add));
    return section;
}

PanelSection lists_section(const PanelRows& rows, std::string_view name, edit::change::List list, TextField field,
                           std::size_t count) {
    PanelSection section{rows.label(fmt::format("section.{}", name)), false, std::to_string(count), Trouble::None, {}};
    for (std::size_t i = 0; i < count; ++i) {
        section.rows.emplace_back(rows.text(field, {0, 0, i}));
        add_item_actions(rows, section, list, i, count);
    }
    ActionsRow add;
    add.actions.push_back(
        rows.adding(fmt::format("{}{}", "design.add.", name), intent::Edit{edit::change::AddItem{list}}, field, count));
    section.rows.emplace_back(std::move(add));
    return section;
}

PanelSection more_section(const PanelRows& rows) {
    PanelSection section{rows.label("section.more"), false, {}, Trouble::None, {}};
    section.rows.emplace_back(rows.id("case.id", NameRow::What::Case, {}, rows.scenario.id.text, {}));
    for (const TextField field :
         {TextField::Language, TextField::Author, TextField::Inspiration, TextField::ContentNote}) {
        section.rows.emplace_back(rows.text(field, {}));
    }
    return section;
}

PanelSection export_section(const PanelRows& rows) {
    PanelSection section{rows.label("section.export"), false, {}, Trouble::None, {}};
    section.rows.emplace_back(WordsRow{rows.help("section.export"), Trouble::None});
    ActionsRow exports;
    for (const auto& [key, as] : {std::pair("design.export.script", intent::ExportKind::Script),
                                  std::pair("design.export.picture", intent::ExportKind::Picture),
                                  std::pair("design.export.twee", intent::ExportKind::Twee)}) {
        exports.actions.push_back(rows.action(key, intent::ExportDraft{as}));
    }
    section.rows.emplace_back(std::move(exports));
    return section;
}

/// What a story of Twine had and the case has no room for: kept with the case, so that it can be read at any time.
void add_left_out(const PanelRows& rows, PanelView& panel) {
    const std::vector<std::string> lines = model::kept_lines(rows.scenario.written, model::kLeftOutKey);
    if (lines.empty()) return;
    const bool is_new = rows.design.digest.empty();  // it was just said that there are some
    PanelSection section{rows.label("section.left_out"), is_new, std::to_string(lines.size()), Trouble::Warning, {}};
    section.rows.emplace_back(WordsRow{rows.help("section.left_out"), Trouble::None});
    for (const std::string& line : lines) section.rows.emplace_back(WordsRow{line, Trouble::None});
    panel.sections.push_back(std::move(section));
}

}  // namespace

void make_case_panel(const PanelRows& rows, PanelView& panel) {
    panel.title = std::string(rows.words.text("design.panel.case"));
    panel.subject = "case";
    add_left_out(rows, panel);
    panel.sections.push_back(about_section(rows));
    panel.sections.push_back(customer_section(rows));
    panel.sections.push_back(facts_section(rows));
    panel.sections.push_back(notes_section(rows));
    panel.sections.push_back(lists_section(rows, "objectives", edit::change::List::Objectives, TextField::Objective,
                                           rows.scenario.objectives.size()));
    panel.sections.push_back(
        lists_section(rows, "tags", edit::change::List::Tags, TextField::Tag, rows.scenario.tags.size()));
    panel.sections.push_back(export_section(rows));
    panel.sections.push_back(more_section(rows));
}

}  // namespace leeway::flow
