#include "flow/workshop_facilitator.h"

#include <algorithm>
#include <string_view>

#include "base/assert.h"
#include "base/listed.h"
#include "flow/calendar.h"
#include "flow/wording.h"
#include "flow/workshop_path.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_steps.h"
#include "flow/workshop_words.h"
#include "report/phrases.h"

namespace leeway::flow {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;

std::string_view next_key(NextIs next) {
    switch (next) {
        case NextIs::Scene: return "workshop.next.scene";
        case NextIs::Vote: return "workshop.next.vote";
        case NextIs::Lock: return "workshop.next.lock";
        case NextIs::Locked: return "workshop.next.locked";
        case NextIs::Reveal: return "workshop.next.reveal";
        case NextIs::Choose: return "workshop.next.choose";
        case NextIs::Take: return "workshop.next.take";
        case NextIs::Result: return "workshop.next.result";
        case NextIs::Ending: return "workshop.next.ending";
        case NextIs::EndExploring: return "workshop.next.end_exploring";
        case NextIs::Path: return "workshop.next.path";
        case NextIs::Over: return "workshop.next.over";
        case NextIs::Nothing: break;
    }
    return "workshop.next.nothing";
}

std::string_view previous_key(const Workshop& workshop) {
    if (is_exploration_begin(workshop)) return "workshop.back.own";
    const std::optional<Place> previous = previous_of(workshop);
    if (!previous) return "workshop.back.nothing";
    switch (previous->kind) {
        case SlideKind::Join: return workshop.has_phones ? "workshop.back.join" : "workshop.back.begin";
        case SlideKind::Scene: return "workshop.back.scene";
        case SlideKind::Vote: return "workshop.back.vote";
        case SlideKind::Locked: return "workshop.back.locked";
        case SlideKind::Reveal: return "workshop.back.reveal";
        case SlideKind::Result: return "workshop.back.result";
        case SlideKind::Ending: return "workshop.back.ending";
        case SlideKind::Path: return "workshop.back.path";
        case SlideKind::Over:
        case SlideKind::Black: break;
    }
    return "workshop.back.nothing";
}

std::string_view step_key(const Workshop& workshop) {
    switch (workshop.place.kind) {
        case SlideKind::Join: return workshop.has_phones ? "workshop.step.join" : "workshop.step.begin";
        case SlideKind::Scene: return "workshop.step.scene";
        case SlideKind::Vote: return "workshop.step.vote";
        case SlideKind::Locked: return "workshop.step.locked";
        case SlideKind::Reveal: return "workshop.step.reveal";
        case SlideKind::Result: return "workshop.step.result";
        case SlideKind::Ending: return "workshop.step.ending";
        case SlideKind::Path: return "workshop.step.path";
        case SlideKind::Over:
        case SlideKind::Black: break;
    }
    return "workshop.step.over";
}

/// "B", of what the next step takes or shows.
std::string next_letter(const Workshop& workshop) {
    const std::optional<std::size_t> choice = chosen_at(workshop, workshop.place.at);
    return choice ? letter_of(*choice) : std::string();
}

void add_steps(const words::Catalogue& words, const Workshop& workshop, FacilitatorView& view) {
    const NextIs next = next_of(workshop);
    view.next.label = words.text(next_key(next), {{"letter", next_letter(workshop)}});
    view.next.key = words.text("workshop.key.next");
    view.next.can = next != NextIs::Nothing && next != NextIs::Choose;
    if (next == NextIs::Choose) view.next.reason = words.text("workshop.choose_first");
    if (next == NextIs::Nothing) view.next.reason = words.text("workshop.nothing_follows");
    view.next_page = {std::string(words.text("workshop.next.page")), view.next.key, true, {}, false};
    view.previous.label = words.text(previous_key(workshop));
    view.previous.key = words.text("workshop.key.previous");
    view.previous.can = previous_of(workshop).has_value();
    const std::string number = std::to_string(workshop.place.at + 1);
    const std::string step = words.text(step_key(workshop), {{"number", number}});
    view.step = workshop.exploring ? words.text("workshop.step.what_if", {{"step", step}}) : step;
}

void add_clock(const AppState& state, FacilitatorView& view) {
    view.clock = clock_of(state.local);
    const std::int64_t minutes = (state.now_ms - state.workshop.open->began_at_ms) / kMinuteMs;
    view.elapsed = state.words->count("workshop.elapsed", minutes);
}

/// The case as a whole, for the beginning.
void add_case_notes(const words::Catalogue& words, const model::Scenario& scenario, FacilitatorView& view) {
    if (!scenario.summary.empty()) view.notes.push_back(scenario.summary);
    for (const std::string& objective : scenario.objectives)
        view.notes.push_back(words.text("workshop.note.objective", {{"objective", objective}}));
    if (!scenario.content_note.empty()) view.notes.push_back(scenario.content_note);
    view.notes.push_back(words.text("workshop.note.minutes", {{"line", case_line(words, scenario)}}));
}

/// What an employee's screen would show at that moment.
void add_scene_notes(const Round& round, FacilitatorView& view) {
    const model::Scenario& scenario = scenario_at(round);
    if (!scenario.customer.about.empty()) view.notes.push_back(scenario.customer.about);
    for (const model::Fact& fact : scenario.facts) view.notes.push_back(fact.label + ": " + fact.value);
    const std::vector<model::Note>& notes = round.session.program().scenario->notes;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (round.session.state().has_note(static_cast<engine::NoteIndex>(i))) view.notes.push_back(notes[i].meaning);
    }
}

void add_notes(const words::Catalogue& words, const Workshop& workshop, FacilitatorView& view) {
    const Round& round = workshop.shown();
    const SlideKind kind = workshop.place.kind;
    view.notes_heading = words.text("workshop.notes");
    view.discuss_heading = words.text("workshop.discuss");
    if (kind == SlideKind::Join) return add_case_notes(words, *workshop.program->scenario, view);
    if (kind == SlideKind::Path || kind == SlideKind::Over) return;
    if (!round.is_end()) add_scene_notes(round, view);
    view.discuss = question_of(words, round);
    const bool can_show = kind == SlideKind::Reveal || kind == SlideKind::Ending;
    if (view.discuss.empty() || !can_show) return;
    view.show_discuss = {std::string(words.text("workshop.show_discuss")), "D", true, {}, workshop.shows_discuss};
}

void add_rounds(const words::Catalogue& words, const Workshop& workshop, FacilitatorView& view) {
    view.rounds_heading = words.text("workshop.rounds");
    const std::vector<std::size_t> line = own_line(workshop);
    for (std::size_t number = 0; number < line.size(); ++number) {
        if (!can_go_to_round(workshop, number)) continue;
        const Round& round = workshop.rounds[line[number]];
        RoundRow row;
        row.number = number;
        row.label = round.is_end() ? std::string(words.text("workshop.the_end"))
                                   : words.text("workshop.decision", {{"number", std::to_string(number + 1)}});
        row.is_current = workshop.line[workshop.place.at] == line[number];
        if (round.taken) {
            const std::size_t choice = round.branches[*round.taken].choice;
            row.detail = listed({choice_in_words(words, round, choice), backing_of(words, round, choice)});
        } else if (!round.is_end()) {
            row.detail = words.text("workshop.undecided");
        }
        view.rounds.push_back(std::move(row));
    }
}

void add_question(const words::Catalogue& words, const Workshop& workshop, FacilitatorView& view) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    switch (workshop.question) {
        case WorkshopQuestion::Nothing: return;
        case WorkshopQuestion::Leave:
            view.question = text("workshop.leave.question");
            view.question_detail = text(workshop.has_phones ? "workshop.leave.detail_phones" : "workshop.leave.detail");
            view.yes = text("workshop.leave.yes");
            view.no = text("workshop.leave.no");
            return;
        case WorkshopQuestion::AskAgain:
            view.question = text("workshop.again.question");
            view.question_detail = text("workshop.again.detail");
            view.yes = text("workshop.again.yes");
            view.no = text("workshop.again.no");
            return;
    }
}

}  // namespace

FacilitatorView make_facilitator_view(const AppState& state) {
    LEEWAY_ASSERT(state.workshop.open.has_value(), "the facilitator's side was asked for while no workshop is open");
    const Workshop& workshop = *state.workshop.open;
    FacilitatorView view;
    add_steps(*state.words, workshop, view);
    add_clock(state, view);
    if (workshop.is_black) view.on_screen = state.words->text("workshop.is_black");
    add_question(*state.words, workshop, view);
    add_notes(*state.words, workshop, view);
    add_votes(state, view);
    add_rounds(*state.words, workshop, view);
    add_controls(state, view);
    return view;
}

}  // namespace leeway::flow
