#include <string_view>

#include "base/assert.h"
#include "flow/answers.h"
#include "flow/app.h"
#include "flow/conversation.h"
#include "flow/kept_plays.h"
#include "flow/mood.h"
#include "flow/wording.h"
#include "model/join.h"
#include "report/phrases.h"

namespace leeway::flow {

namespace {

double in_units(Money amount) { return static_cast<double>(amount.cents()) / 100; }

LedgerView make_ledger(const words::Catalogue& words, const Play& play) {
    const report::Phrases phrases(words, *play.program);
    const engine::Bill& bill = play.session.bill();
    const Money last = play.session.steps().empty() ? Money() : play.session.steps().back().bill.total();
    LedgerView ledger;
    ledger.label = phrases.text("play.ledger");
    ledger.total_before = in_units(bill.total() - last);
    ledger.total = in_units(bill.total());
    ledger.total_text = phrases.money(bill.total());
    ledger.currency = play.program->policy->currency;
    if (last > Money()) ledger.change = "+" + phrases.money(last);
    ledger.open = play.ledger_open;
    ledger.toggle = phrases.text(play.ledger_open ? "play.ledger_close" : "play.ledger_open");
    ledger.rows = {{phrases.text("report.bill.spend"), phrases.money(bill.spend)},
                   {phrases.text("report.bill.time"), phrases.money(bill.time)},
                   {phrases.text("report.bill.approvals"), phrases.money(bill.approvals)},
                   {phrases.text("report.bill.breaches"), phrases.money(bill.breaches)}};
    return ledger;
}

std::vector<AccountNote> make_notes(const words::Catalogue& words, const engine::Session& session) {
    const std::vector<model::Note>& notes = session.program().scenario->notes;
    const std::size_t steps = session.steps().size();
    const engine::Session before = session.back_to(steps == 0 ? 0 : steps - 1);
    std::vector<AccountNote> shown;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const auto note = static_cast<engine::NoteIndex>(i);
        if (!session.state().has_note(note)) continue;
        const bool is_new = !before.state().has_note(note);
        shown.push_back({notes[i].meaning, is_new, is_new ? std::string(words.text("play.new_note")) : std::string()});
    }
    return shown;
}

void add_case(PlayView& view, const words::Catalogue& words, const Play& play) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    const engine::SceneIndex here = play.session.state().scene();
    const model::Scenario& scenario = play.program->scenario_of(here);
    const model::Scene& scene = play.program->scene_text(here);
    const report::Phrases phrases(words, *play.program);
    view.title = play.program->scenario->title;
    if (model::is_journey(*play.program->scenario))
        view.contact = words.text("play.contact", {{"contact", phrases.contact(here)}, {"title", scenario.title}});
    view.policy = words.text("app.policy", {{"policy", play.program->policy->name}});
    view.channel = channel_in_words(words, scene.channel.value_or(scenario.channel));
    view.customer_name = capitalised(phrases.customer(here));
    view.customer_about = scenario.customer.about;
    view.details_heading = text("play.details");
    view.facts_heading = text("play.facts");
    for (const model::Fact& fact : scenario.facts) view.facts.push_back({fact.label, fact.value});
    view.notes_heading = text("play.notes");
    view.notes = make_notes(words, play.session);
    view.no_notes = text("play.no_notes");
}

}  // namespace

PlayView make_play_view(const AppState& state) {
    LEEWAY_ASSERT(state.play.has_value(), "the play's view was asked for while no play is open");
    const words::Catalogue& words = *state.words;
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    const Play& play = *state.play;
    PlayView view;
    add_case(view, words, play);
    view.messages = make_conversation(state);
    view.mood = make_mood(words, play.session);
    view.ledger = make_ledger(words, play);
    view.over = play.session.is_over();
    view.leave = text(play.is_trial ? "play.back_to_design" : view.over ? "play.leave_over" : "play.leave");
    if (view.over) {
        view.progress = words.count("play.answers", static_cast<std::int64_t>(play.session.steps().size()));
        view.ending_title = ending_title(words, play.program->scene_text(play.session.state().scene()));
        view.go_on = text("play.go_on");
        const std::vector<engine::Step>& steps = play.session.steps();
        view.ended_happier = !steps.empty() && view.mood.happiness > steps.front().happiness_before;
        return view;
    }
    view.progress = words.text("play.progress", {{"n", std::to_string(play.session.steps().size() + 1)}});
    view.answers_heading = text("play.how");
    view.responses = make_response_cards(state);
    view.choosing = make_choosing(state);
    return view;
}

}  // namespace leeway::flow
