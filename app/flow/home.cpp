#include <cmath>
#include <string_view>

#include "base/listed.h"
#include "flow/app.h"
#include "flow/calendar.h"
#include "flow/design_work.h"
#include "flow/draft_names.h"
#include "flow/kept_plays.h"
#include "flow/policy_choice.h"
#include "flow/start.h"
#include "flow/wording.h"

namespace leeway::flow {

namespace {

constexpr std::size_t kMostFinished = 8;
constexpr std::size_t kMostUnsaved = 3;

/// The names of a record's case and policy, or their ids where they are gone.
std::string title_of(const Origin& origin, const engine::Record& record) {
    return origin.entry != nullptr ? origin.entry->scenario->title : record.scenario.text;
}
std::string policy_of(const Origin& origin, const engine::Record& record) {
    return origin.policy != nullptr ? origin.policy->policy->name : record.policy.text;
}

std::string occasion_in_words(const AppState& state, const Suggestion& suggestion) {
    if (!suggestion.under_way.empty()) return std::string(state.words->text("home.why.under_way"));
    if (suggestion.played) return std::string(state.words->text("home.why.played"));
    if (suggestion.occasion == Occasion::New) return std::string(state.words->text("home.why.new"));
    const std::string when = when_in_words(*state.words, suggestion.last_played, state.utc);
    const bool is_due = suggestion.occasion == Occasion::DueAgain;
    return state.words->text(is_due ? "home.why.due" : "home.why.longest_ago", {{"when", when}});
}

/// The policy of the play that is under way, else the one under which it would begin.
std::string policy_of(const AppState& state, const Suggestion& suggestion) {
    const engine::Record* record = find_record(state, suggestion.under_way);
    if (record != nullptr) return policy_of(origin_of(state, *record), *record);
    return state.library.policies[policy_for(state, suggestion.case_number)].policy->name;
}

std::string_view action_of(const Suggestion& suggestion) {
    if (!suggestion.under_way.empty()) return "home.resume";
    return suggestion.played ? "home.start_again" : "home.start";
}

std::optional<SuggestedCard> make_suggested(const AppState& state) {
    const std::optional<Suggestion> suggestion = todays_case(state);
    if (!suggestion) return std::nullopt;
    const words::Catalogue& words = *state.words;
    const model::Scenario& scenario = *state.library.cases[suggestion->case_number].scenario;
    SuggestedCard card;
    card.heading = words.text("home.today");
    card.title = scenario.title;
    card.summary = scenario.summary;
    card.detail = listed({occasion_in_words(state, *suggestion), case_line(words, scenario),
                          words.text("app.policy", {{"policy", policy_of(state, *suggestion)}})});
    card.content_note = scenario.content_note;
    card.action = words.text(action_of(*suggestion));
    card.play = suggestion->under_way;
    card.played = suggestion->played;
    return card;
}

PlayCard make_card(const AppState& state, const engine::Record& record, const Standing& standing) {
    const words::Catalogue& words = *state.words;
    const Origin origin = origin_of(state, record);
    const std::string when = when_in_words(words, record.started, state.utc);
    PlayCard card;
    card.play = record.play;
    card.title = title_of(origin, record);
    card.finished = standing.over;
    card.can_open = standing.reason.empty();
    card.reason = standing.reason;
    const std::string policy = words.text("app.policy", {{"policy", policy_of(origin, record)}});
    if (standing.over) {
        card.detail = listed({policy, capitalised(when), standing.ending});
        if (record.end) card.score = std::to_string(std::lround(record.end->score));
        card.action = words.text("home.review");
        return card;
    }
    card.detail = listed({policy, when.empty() ? when : words.text("home.started", {{"when", when}}),
                          words.count("home.so_far", static_cast<std::int64_t>(record.steps.size()))});
    card.action = words.text("home.resume");
    card.discard = words.text("home.discard");
    card.discard_sure = words.text("home.discard_sure");
    return card;
}

void add_plays(HomeView& view, const AppState& state) {
    for (const engine::Record& record : state.records) {
        const auto known = state.standings.find(record.play);
        if (known == state.standings.end()) continue;
        if (!known->second.over) {
            view.under_way.push_back(make_card(state, record, known->second));
            if (view.go_on.empty() && view.under_way.back().can_open) view.go_on = record.play;
        } else if (view.finished.size() < kMostFinished) {
            view.finished.push_back(make_card(state, record, known->second));
        }
    }
}

void add_unsaved(HomeView& view, const AppState& state) {
    const words::Catalogue& words = *state.words;
    for (const Recovered& each : state.design.recovered) {
        if (!each.file.scenario) continue;
        if (view.unsaved.size() == kMostUnsaved) {
            view.more_unsaved = words.text("home.more_unsaved");
            return;
        }
        const std::string name = shown_title(words, *each.file.scenario);
        view.unsaved.push_back({each.key, words.text("home.unsaved", {{"case", name}, {"time", time_of(state, each)}}),
                                std::string(words.text("home.open_unsaved"))});
    }
}

/// Why there is nothing to play, and what to do about it; nothing where there is.
std::string_view emptiness(const Library& library) {
    if (library.cases.empty()) return library.broken.empty() ? "home.empty.no_case" : "home.empty.broken";
    return library.policies.empty() ? "home.empty.no_policy" : std::string_view();
}

std::string make_intro(const words::Catalogue& words, const HomeView& view, bool has_cases) {
    if (view.first_time) return std::string(words.text("home.intro_first"));
    if (!has_cases) return {};
    const bool is_known = view.suggested && (view.suggested->played || !view.suggested->play.empty());
    if (!view.go_on.empty()) return std::string(words.text(is_known ? "home.intro_go_on" : "home.intro_under_way"));
    return std::string(words.text(is_known ? "home.intro_played" : "home.intro"));
}

}  // namespace

HomeView make_home_view(const AppState& state) {
    const words::Catalogue& words = *state.words;
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    HomeView view;
    view.first_time = state.records.empty();
    view.title = text("home.title");
    view.question = text("home.question");
    view.all_cases = text("home.all_cases");
    view.under_way_heading = text("home.under_way");
    view.finished_heading = text("home.finished");
    add_unsaved(view, state);
    view.loading = !state.library_loaded || !state.records_loaded;
    if (view.loading) {
        view.intro = text("home.loading");
        return view;
    }
    view.suggested = make_suggested(state);
    add_plays(view, state);
    const std::string_view empty = emptiness(state.library);
    view.intro = make_intro(words, view, empty.empty());
    if (!empty.empty()) {
        view.empty_text = text(empty);
        view.reload = text("home.reload");
    }
    return view;
}

}  // namespace leeway::flow
