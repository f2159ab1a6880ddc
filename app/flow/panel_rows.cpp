#include "flow/panel_rows.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "flow/note_names.h"

namespace leeway::flow {

namespace {

constexpr std::array<int, 5> kAnchors{10, 30, 50, 70, 90};  // of the rating guide

}  // namespace

std::string PanelRows::label(std::string_view name) const {
    return std::string(words.text(fmt::format("{}{}", "design.field.", name)));
}

std::string PanelRows::help(std::string_view name) const {
    const std::string key = fmt::format("{}{}", "design.help.", name);
    return words.has(key) ? std::string(words.text(key)) : std::string();
}

TextRow PanelRows::text(edit::TextField field, const edit::Address& at, int rows) const {
    TextRow row;
    row.label = label(edit::name_of(field));
    row.help = help(edit::name_of(field));
    row.field = field;
    row.at = at;
    if (const std::string* value = edit::text_of(scenario, field, at)) row.value = *value;
    row.rows = rows;
    return row;
}

NumberRow PanelRows::number(edit::NumberField field, std::vector<edit::Address> at, bool is_money) const {
    NumberRow row;
    row.label = label(edit::name_of(field));
    row.help = help(edit::name_of(field));
    row.field = field;
    row.is_money = is_money;
    const edit::Range range = edit::range_of(field);
    row.low = range.low;
    row.high = range.high;
    row.takes = takes(edit::name_of(field), row.low, row.high, is_money);
    const auto value_at = [&](const edit::Address& each) { return edit::number_of(scenario, field, each); };
    row.value = value_at(at.front());
    const bool all_same =
        std::all_of(at.begin(), at.end(), [&](const auto& each) { return value_at(each) == row.value; });
    if (!all_same) row.value.reset();
    row.at = std::move(at);
    return row;
}

std::string PanelRows::takes(std::string_view name, std::int64_t low, std::int64_t high, bool is_money) const {
    std::string key = fmt::format("{}{}", "design.takes.", is_money ? "money" : name);
    if (!words.has(key)) key = "design.takes.number";
    const std::int64_t unit = is_money ? 100 : 1;
    return words.text(key, {{"low", std::to_string(low / unit)}, {"high", std::to_string(high / unit)}});
}

SliderRow PanelRows::rating(edit::NumberField field, std::vector<edit::Address> at) const {
    SliderRow row;
    const std::string_view name = edit::name_of(field);
    row.label = label(name);
    row.help = help(name);
    row.field = field;
    row.value = static_cast<int>(edit::number_of(scenario, field, at.front()).value_or(50));
    for (const int anchor : kAnchors) {
        row.anchors.push_back(
            {anchor, std::string(words.text(fmt::format("{}{}.{}", "design.anchor.", name, anchor)))});
    }
    row.at = std::move(at);
    return row;
}

ChipsRow PanelRows::notes(edit::NoteRole role, const edit::Address& at, std::string_view name) const {
    ChipsRow row;
    row.label = label(name);
    row.help = help(name);
    row.add = std::string(words.text("design.add_note"));
    row.role = role;
    row.at = at;
    row.create = std::string(words.text("design.create_note"));
    row.create_label = std::string(words.text("design.create_note.field"));
    const std::vector<NoteId>* present = edit::notes_of(scenario, at, role);
    if (present == nullptr) return row;
    const std::vector<std::string>& names = design.note_names;
    for (const NoteId& note : *present) {
        row.chips.push_back({name_of_note(scenario, names, note), edit::change::UseNote{{at}, role, note, false}});
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const NoteId& note = scenario.notes[i].id;
        if (std::find(present->begin(), present->end(), note) != present->end()) continue;
        row.candidates.push_back({names[i], edit::change::UseNote{{at}, role, note, true}});
    }
    return row;
}

NameRow PanelRows::id(std::string_view name, NameRow::What what, const edit::Address& at, std::string value,
                      std::vector<std::string> taken) const {
    NameRow row;
    row.label = label(name);
    row.help = help(name);
    row.hint = words.text("design.name_stays", {{"name", value}});
    row.unusable = words.text("design.name_unusable", {{"name", value}});
    row.value = std::move(value);
    row.taken = std::move(taken);
    row.what = what;
    row.at = at;
    return row;
}

ChoiceRow PanelRows::scene_choice(std::string_view name, const std::optional<SceneId>& chosen,
                                  const std::function<edit::Change(const std::optional<SceneId>&)>& choose,
                                  std::string_view none, const std::optional<edit::change::AddScene>& make) const {
    ChoiceRow row;
    row.label = label(name);
    row.help = help(name);
    row.options.push_back({std::string(words.text(none)), {choose(std::nullopt)}, !chosen || chosen->empty()});
    if (make) row.options.push_back({std::string(words.text("design.another_scene")), {*make}, false});
    bool is_there = row.options.front().chosen;
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const SceneId& id = scenario.scenes[i].id;
        const bool is_chosen = chosen && *chosen == id;
        is_there = is_there || is_chosen;
        row.options.push_back({design.names[i], {choose(id)}, is_chosen});
    }
    if (!is_there) {
        row.options.push_back({words.text("design.missing_scene", {{"name", chosen->text}}), {}, true});
        row.trouble = Trouble::Error;
    }
    return row;
}

ActionsRow::Action PanelRows::action(std::string_view key, Intent wish) const {
    return {std::string(words.text(key)), std::move(wish), false, {}};
}

ActionsRow::Action PanelRows::adding(std::string_view key, Intent wish, edit::TextField then,
                                     std::size_t number) const {
    ActionsRow::Action adding = action(key, std::move(wish));
    adding.then_field = label(edit::name_of(then));
    adding.then_number = number;
    return adding;
}

Trouble PanelRows::trouble_at(std::size_t scene, std::optional<std::size_t> response) const {
    Trouble worst = Trouble::None;
    for (const edit::Problem& problem : design.problems) {
        if (problem.scene != scene || (response && problem.response != response)) continue;
        const bool is_error = problem.finding.severity == model::Severity::Error;
        worst = std::max(worst, is_error ? Trouble::Error : Trouble::Warning);
    }
    return worst;
}

PanelSection PanelRows::section_about(std::string_view name, std::size_t scene,
                                      std::optional<std::size_t> response) const {
    PanelSection section{label(name), true, {}, trouble_at(scene, response), {}};
    if (section.trouble == Trouble::None) return section;
    const bool is_error = section.trouble == Trouble::Error;
    section.trouble_words = std::string(words.text(is_error ? "design.trouble.error" : "design.trouble.warning"));
    return section;
}

void PanelRows::add_problems(PanelSection& section, std::optional<std::size_t> scene,
                             std::optional<std::size_t> response) const {
    for (std::size_t i = 0; i < design.problems.size(); ++i) {
        const edit::Problem& problem = design.problems[i];
        if (problem.scene != scene || problem.response != response) continue;
        const ProblemView view = make_problem_view(words, design, problem);
        section.rows.emplace_back(WordsRow{view.words, view.trouble});
        ActionsRow fixes;
        for (std::size_t fix = 0; fix < view.fixes.size(); ++fix) {
            const bool adds_answer =
                problem.fixes[fix].kind == edit::Fix::Kind::AddResponse;  // its words are wanted next
            const Intent wish = adds_answer ? Intent(intent::Edit{problem.fixes[fix].changes.front()})
                                            : Intent(intent::FixProblem{i, fix});
            fixes.actions.push_back({view.fixes[fix], wish, false, {}});
        }
        if (!fixes.actions.empty()) section.rows.emplace_back(std::move(fixes));
    }
}

}  // namespace leeway::flow
