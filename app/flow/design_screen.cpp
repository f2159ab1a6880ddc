#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "edit/address.h"
#include "flow/canvas_words.h"
#include "flow/design_work.h"
#include "flow/draft_names.h"
#include "flow/note_names.h"
#include "flow/wording.h"
#include "flow/workshop_work.h"
#include "report/make_chart.h"
#include "report/phrases.h"
#include "report/scene_names.h"

/// What the designer shows.
namespace leeway::flow {

namespace {

void fill_labels(const words::Catalogue& words, DesignView& view) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    view.save = text("design.save");
    view.close = text("design.close");
    view.save_and_close = text("design.save_and_close");
    view.close_anyway = text("design.close_anyway");
    view.parts_label = text("design.parts");
    view.keep_editing = text("design.keep_editing");
    view.heat_off = text("design.heat.off");
    view.way_off = text("design.way.off");
    view.undo_label = text("design.undo_label");
    view.redo_label = text("design.redo_label");
    view.search_hint = text("design.search_hint");
    view.filters_label = text("design.filters");
    view.add_scene = text("design.add_scene");
    view.add_ending = text("design.add_ending");
    view.fit = text("design.fit");
    view.zoom_in = text("design.zoom_in");
    view.zoom_out = text("design.zoom_out");
    view.tidy = text("design.tidy");
    view.hint = text("design.canvas_hint");
    view.no_problems = text("design.no_problems");
    view.outlook_title = text("design.outlook");
    view.policy_label = text("design.policy");
    view.heat_label = text("design.heat");
    view.ways_label = text("design.ways");
    view.arrivals_label = text("design.arrivals");
    view.no_way = text("design.no_way");
    view.arrivals_hint = text("design.arrivals_hint");
}

std::string persona_in_words(const words::Catalogue& words, const analysis::Persona& persona) {
    std::string key = fmt::format("report.persona.{}", persona.id);
    std::replace(key.begin(), key.end(), '-', '_');
    return std::string(words.text(key));
}

/// "Undo: what the customer says"; the catalogue has a name for every kind of change.
std::string step_in_words(const words::Catalogue& words, std::string_view frame, const std::string& name) {
    const std::string key = "design.did." + name;
    const std::string field = "design.field." + name.substr(name.find('.') + 1);  // "text.title", "number.spend"
    if (!words.has(key) && words.has(field)) {
        return words.text(frame, {{"what", words.text("design.did.field", {{"field", words.text(field)}})}});
    }
    const std::string_view what = words.has(key) ? words.text(key) : words.text("design.did.change");
    return words.text(frame, {{"what", what}});
}

void fill_history(const words::Catalogue& words, const edit::History& history, DesignView& view) {
    if (history.can_undo()) view.undo = step_in_words(words, "design.undo", history.undo_name());
    if (history.can_redo()) view.redo = step_in_words(words, "design.redo", history.redo_name());
}

/// The question in words, and the same in fewer where there is little room.
void ask_to_close(const words::Catalogue& words, const Design& design, bool is_gone, DesignView& view) {
    const std::string title = shown_title(words, *design.history.present());
    std::string_view key = design.digest.empty() ? "design.closing.ask_new" : "design.closing.ask";
    if (is_gone) key = "design.closing.ask_gone";
    view.question = words.text(key, {{"case", title}});
    view.question_short = std::string(words.text("design.closing.ask_short"));
    if (!design.quits) return;
    view.save_and_close = std::string(words.text("design.save_and_quit"));
    view.close_anyway = std::string(words.text("design.quit_anyway"));
}

/// What is saved with something wrong in it is safe, but no case that can be played.
void fill_saved(const words::Catalogue& words, const Design& design, DesignView& view) {
    view.is_saved = design.history.is_saved();
    std::string_view missing = design.digest.empty() ? "design.not_saved" : "design.changes_not_saved";
    const bool is_only_looked_at = !design.copied_from.empty() && !view.is_saved && !has_unsaved_work(design);
    if (is_only_looked_at) missing = "design.as_it_comes";
    const bool is_gone = design.outside && design.outside->digest.empty();
    if (design.asks_to_close) missing = is_gone ? "design.closing.gone" : "design.closing";
    const std::string name = file_name(path_to_be(design));
    if (!is_only_looked_at && !design.asks_to_close)
        view.file = design.copied_from.empty() ? name : words.text("design.copy_at", {{"file", name}});
    view.saved = std::string(words.text(view.is_saved ? "design.is_saved" : missing));
    view.path =
        words.text(view.is_saved ? "design.saved_to" : "design.will_be_saved_to", {{"file", path_to_be(design)}});
    view.asks_to_close = design.asks_to_close;
    if (design.asks_to_close) ask_to_close(words, design, is_gone, view);
    const auto errors = std::count_if(design.problems.begin(), design.problems.end(), [](const edit::Problem& each) {
        return each.finding.severity == model::Severity::Error;
    });
    view.has_errors = view.is_saved && errors > 0;
    if (view.has_errors) view.saved = words.count("design.saved_with", errors);
}

/// What was found after a crash, until it is said whether it counts. Where the file is another by now, that is asked.
void fill_recovered(const AppState& state, const Design& design, DesignView& view) {
    if (!design.recovered || design.outside) return;
    const bool has_file = !design.digest.empty();
    const std::string time = time_of(state, *design.recovered);
    const std::string_view key = has_file ? "design.found_again" : "design.found_again.no_file";
    RecoveredView recovered;
    recovered.words = state.words->text(time.empty() ? "design.found_again.some_time" : key, {{"time", time}});
    if (has_file) {
        recovered.see = std::string(state.words->text("design.found_again.see"));
        recovered.go_back = std::string(state.words->text("design.found_again.go_back"));
    }
    view.recovered = std::move(recovered);
}

void fill_outside(const words::Catalogue& words, const Design& design, DesignView& view) {
    if (design.is_open_elsewhere) view.warning = std::string(words.text("design.open_elsewhere"));
    if (!design.outside) return;
    OutsideView outside;
    const bool is_gone = design.outside->digest.empty();
    outside.title = std::string(words.text(is_gone ? "design.outside.gone" : "design.outside.changed"));
    outside.words =
        words.text(is_gone ? "design.outside.words.gone" : "design.outside.words", {{"file", file_name(design.path)}});
    outside.keep_mine = std::string(words.text("design.outside.keep"));
    if (design.outside->scenario) {
        outside.see = std::string(words.text("design.found_again.see"));
        outside.take_theirs = std::string(words.text("design.outside.take"));
    }
    view.outside = std::move(outside);
}

void fill_filters(const words::Catalogue& words, const Design& design, DesignView& view) {
    const auto add = [&](std::string value, std::string label) {
        const bool is_chosen = design.filter == value;
        view.filters.push_back({std::move(value), std::move(label), is_chosen});
    };
    add("", std::string(words.text("design.filter.none")));
    add("problems", std::string(words.text("design.filter.problems")));
    for (std::size_t i = 0; i < design.note_names.size(); ++i) {
        add("note:" + design.history.present()->notes[i].id.text,
            words.text("design.filter.note", {{"note", design.note_names[i]}}));
    }
}

/// Why all scenes are pale, and the way back.
std::string nothing_found_in_words(const words::Catalogue& words, const Design& design) {
    if (design.search.empty()) {
        const bool is_of_problems = design.filter == "problems";
        return std::string(words.text(is_of_problems ? "design.none_has_problem" : "design.none_has_note"));
    }
    const std::string_view key = design.filter.empty() ? "design.none_has_words" : "design.none_has_both";
    return words.text(key, {{"words", design.search}});
}

void fill_search(const words::Catalogue& words, const Design& design, DesignView& view) {
    view.search = design.search;
    fill_filters(words, design, view);
    if (design.search.empty() && design.filter.empty()) return;
    for (std::size_t i = 0; i < view.canvas->cards.size(); ++i) {
        if (view.canvas->cards[i].matches) view.matches.push_back(i);
    }
    if (view.matches.empty() && !view.canvas->cards.empty()) {
        view.nothing_found = nothing_found_in_words(words, design);
    }
    if (design.search.empty()) return;  // the field says what was found of what is typed into it
    view.found = words.count("design.found", static_cast<std::int64_t>(view.matches.size()));
    const auto& selected = design.history.selection().scenes;
    if (selected.size() != 1) return;
    const auto at = std::find(view.matches.begin(), view.matches.end(), selected.front());
    if (at == view.matches.end()) return;
    view.found = words.text("design.found_at", {{"n", std::to_string(at - view.matches.begin() + 1)},
                                                {"all", std::to_string(view.matches.size())}});
}

void fill_problems(const words::Catalogue& words, const Design& design, DesignView& view) {
    for (const edit::Problem& problem : design.problems) {
        view.problems.push_back(make_problem_view(words, design, problem));
    }
    view.errors_heading = std::string(words.text("design.problems.errors"));
    view.warnings_heading = std::string(words.text("design.problems.warnings"));
    view.problems_title = design.problems.empty()
                              ? std::string(words.text("design.no_problems"))
                              : words.count("design.problems", static_cast<std::int64_t>(design.problems.size()));
    const std::string count = " (" + std::to_string(design.problems.size()) + ")";  // 0, too: typing moves no tab
    view.parts = {std::string(words.text("design.part.canvas")), std::string(words.text("design.part.panel")),
                  std::string(words.text("design.part.problems")) + count,
                  std::string(words.text("design.part.outlook")), std::string(words.text("design.part.compare"))};
}

std::string never_best_in_words(const words::Catalogue& words, const DraftAnalysis& analysis) {
    const auto& never = analysis.analysis.never_on_frontier;
    const engine::Program& program = *analysis.program;
    const auto has_rivals = [&](engine::ResponseIndex response) {
        return program.scenes[program.responses[response].scene].response_count > 1;
    };
    const auto count = std::count_if(never.begin(), never.end(), has_rivals);
    if (count == 0) return std::string(words.text("design.outlook.all_best_somewhere"));
    return words.count("design.outlook.never_best", count);
}

std::string endings_in_words(const words::Catalogue& words, const Design& design, const DraftAnalysis& analysis) {
    std::string missing;
    for (const auto& [scene, is_reached] : analysis.analysis.endings) {
        const SceneId& id = analysis.program->scene_text(scene).id;
        const auto known = edit::find_scene(*design.history.present(), id);
        const bool is_ending = known && design.history.present()->scenes[*known].ending;  // and no stand-in for one
        if (is_reached || !is_ending) continue;
        if (!missing.empty()) missing += ", ";
        missing += report::name_of_scene(*design.history.present(), design.names, id);
    }
    if (missing.empty()) return std::string(words.text("design.outlook.all_endings"));
    return words.text("design.outlook.endings_missed", {{"endings", missing}});
}

std::string way_in_words(const words::Catalogue& words, const analysis::Way& way, const std::string& currency) {
    static constexpr std::array<std::string_view, 4> kKeys{"design.way.happiest", "design.way.cheapest",
                                                           "design.way.worst", "design.way.most_people"};
    return words.text(
        kKeys[static_cast<std::size_t>(way.kind)],
        {{"happiness", std::to_string(way.happiness)}, {"cost", format_money(Money::from_cents(way.cost), currency)}});
}

/// From what cannot be worked out to the first thing that is to be mended.
void point_to_problems(const words::Catalogue& words, const Design& design, DesignView& view) {
    const auto is_error = [](const edit::Problem& each) { return each.finding.severity == model::Severity::Error; };
    const auto first = std::find_if(design.problems.begin(), design.problems.end(), is_error);
    if (first == design.problems.end()) return;  // mended meanwhile
    view.see_problems = std::string(words.text("design.outlook.see_problems"));
    view.first_error = static_cast<std::size_t>(first - design.problems.begin());
}

void fill_analysis(const AppState& state, const Design& design, DesignView& view) {
    const words::Catalogue& words = *state.words;
    if (!design.analysis) return;
    const DraftAnalysis& analysis = *design.analysis;
    if (analysis.has_errors || analysis.leaves_out) point_to_problems(words, design, view);
    if (analysis.has_errors) {
        view.outlook = {std::string(words.text("design.outlook.errors"))};
        view.arrivals_hint = std::string(words.text("design.arrivals_later"));
        return;
    }
    if (!analysis.problem.empty()) {
        view.outlook = {as_sentence(analysis.problem)};
        return;
    }
    const std::string& currency = analysis.program->policy->currency;
    const auto points = static_cast<std::int64_t>(analysis.analysis.frontier.size());
    view.outlook = {words.text("design.outlook.plays", {{"n", grouped_digits(analysis.analysis.plays)}}),
                    words.count("design.outlook.frontier", points), endings_in_words(words, design, analysis),
                    never_best_in_words(words, analysis)};
    if (analysis.leaves_out) view.outlook.emplace_back(words.text("design.outlook.leaves_out"));
    view.chart =
        report::make_outlook_chart(report::Phrases(words, *analysis.program), analysis.analysis, analysis.personas);
    for (const analysis::Way& way : analysis.ways) view.ways.push_back(way_in_words(words, way, currency));
    view.chosen_way = design.way.value_or(analysis.ways.size());
    if (view.chosen_way < view.ways.size() && !view.is_analysing) {
        view.way_shown = words.text("design.way.shown", {{"way", view.ways[view.chosen_way]}});
    }
}

void fill_trying(const AppState& state, const Design& design, DesignView& view) {
    const words::Catalogue& words = *state.words;
    view.is_analysing = !design.analysis || design.analysis->revision != design.history.revision();
    for (const PolicyEntry& entry : state.library.policies) view.policies.push_back(entry.policy->name);
    view.chosen_policy = design.policy;
    for (const analysis::Persona& persona : analysis::bundled_personas()) {
        view.personas.push_back(persona_in_words(words, persona));
    }
    view.chosen_persona = design.persona.value_or(view.personas.size());
    if (design.persona && !view.is_analysing) {
        view.heat_shown = words.text("design.heat.shown", {{"people", view.personas[*design.persona]}});
    }
    view.personas.emplace_back(words.text("design.heat.nobody"));
    fill_analysis(state, design, view);
    for (const analysis::Arrival& arrival : design.arrivals) {
        std::string notes;
        for (const NoteId& note : arrival.notes) {
            const std::string name = name_of_note(*design.history.present(), design.note_names, note);
            notes += (notes.empty() ? "" : ", ") + words.text("report.quoted", {{"text", name}});
        }
        if (notes.empty()) notes = std::string(words.text("design.arrival.no_notes"));
        view.arrivals.push_back(words.text("design.arrival", {{"happiness", std::to_string(arrival.happiness)},
                                                              {"expectation", std::to_string(arrival.expectation)},
                                                              {"notes", notes}}));
    }
}

}  // namespace

DesignView make_design_view(const AppState& state) {
    const Design& design = *state.design.open;
    const words::Catalogue& words = *state.words;
    DesignView view;
    fill_labels(words, view);
    view.canvas_words = make_canvas_words(words);
    view.number = state.design.opened;
    view.title = shown_title(words, *design.history.present());
    fill_history(words, design.history, view);
    fill_saved(words, design, view);
    fill_outside(words, design, view);
    fill_recovered(state, design, view);
    view.canvas = design.view;
    view.jumps = design.jumps;
    view.selection = design.history.selection();
    fill_search(words, design, view);
    view.panel = make_panel_view(state, design);
    fill_problems(words, design, view);
    fill_trying(state, design, view);
    view.is_comparing = design.comparison.is_shown;
    view.compare = design.comparison.view;
    return view;
}

std::optional<std::int64_t> next_moment(const AppState& state) {
    std::optional<std::int64_t> next = next_keeping(state);
    for (const std::optional<std::int64_t>& other : {end_of_notice(state), next_workshop_moment(state)}) {
        if (other && (!next || *other < *next)) next = other;
    }
    return next;
}

}  // namespace leeway::flow
