#include "flow/start.h"

#include <algorithm>

#include "base/assert.h"
#include "base/rounding.h"
#include "engine/authority.h"
#include "flow/calendar.h"
#include "flow/kept_plays.h"
#include "flow/policy_choice.h"

namespace leeway::flow {

namespace {

constexpr std::int64_t kFirstGap = 2;  ///< days
constexpr std::int64_t kLaterGap = 7;  ///< days
constexpr std::size_t kRepetitions = 4;

bool is_open_at_start(const model::Scenario& scenario, const model::Scene& scene, const model::Response& response) {
    if (!response.when.notes.empty()) return false;
    if (!response.when.happiness) return true;
    const int happiness = clamp100(scenario.customer.happiness + scene.mood);
    return happiness >= response.when.happiness->low && happiness <= response.when.happiness->high;
}

bool is_allowed(const model::Policy& policy, const engine::Authority& authority, const model::Response& response) {
    if (!response.need || policy.breach.tolerated) return true;
    const Money amount = response.need->amount.value_or(response.spend);
    return authority.deciding_role(response.need->permission, amount).has_value();
}

/// How often a case was played before today, as far as it matters for when it comes again.
struct History {
    bool under_way = false;
    std::string last_finished;       ///< RFC 3339, or empty
    std::vector<std::int64_t> days;  ///< on which it was finished, each once, newest first
};

bool is_finished(const AppState& state, const engine::Record& record) {
    const auto standing = state.standings.find(record.play);
    return record.end || (standing != state.standings.end() && standing->second.over);
}

/// Whether an unfinished play can be gone on with. One that can only be discarded does not keep its case from being
/// suggested.
bool can_go_on(const AppState& state, const engine::Record& record) {
    const auto standing = state.standings.find(record.play);
    return standing == state.standings.end() || standing->second.reason.empty();
}

History history_of(const AppState& state, const ScenarioId& scenario, std::int64_t today) {
    History history;
    for (const engine::Record& record : state.records) {
        if (record.scenario != scenario || day_of(record.started) == today) continue;
        if (!is_finished(state, record)) {
            if (can_go_on(state, record)) history.under_way = true;
            continue;
        }
        if (history.last_finished.empty()) history.last_finished = record.started;
        const std::optional<std::int64_t> day = day_of(record.started);
        if (day && (history.days.empty() || history.days.back() != *day)) history.days.push_back(*day);
    }
    return history;
}

/// The day on which a case that was finished is due again; nothing after the last repetition.
std::optional<std::int64_t> due_day(const History& history) {
    if (history.days.empty() || history.days.size() > kRepetitions) return std::nullopt;
    return history.days.front() + (history.days.size() == 1 ? kFirstGap : kLaterGap);
}

struct Candidate {
    Suggestion suggestion;
    std::int64_t since = 0;  ///< the day it was due or last finished: the earlier, the more it is wanted
};

/// Whether a is to be suggested rather than b; if neither, the earlier of the list is.
bool comes_before(const Candidate& a, const Candidate& b) {
    if (a.suggestion.occasion != b.suggestion.occasion) return a.suggestion.occasion < b.suggestion.occasion;
    return a.since < b.since;
}

Candidate candidate_of(const History& history, std::size_t number, std::int64_t today) {
    Candidate candidate;
    candidate.suggestion.case_number = number;
    candidate.suggestion.last_played = history.last_finished;
    if (history.last_finished.empty()) return candidate;
    const std::optional<std::int64_t> due = due_day(history);
    const bool is_due = due && *due <= today;
    candidate.suggestion.occasion = is_due ? Occasion::DueAgain : Occasion::LongestAgo;
    candidate.since = is_due ? *due : (history.days.empty() ? 0 : history.days.front());
    return candidate;
}

/// What has been done with today's case today.
void add_today(Suggestion& suggestion, const AppState& state, std::int64_t today) {
    const ScenarioId& scenario = state.library.cases[suggestion.case_number].scenario->id;
    for (const engine::Record& record : state.records) {
        if (record.scenario != scenario || day_of(record.started) != today) continue;
        if (is_finished(state, record)) {
            suggestion.played = true;
        } else if (suggestion.under_way.empty() && can_go_on(state, record)) {
            suggestion.under_way = record.play;
        }
    }
}

}  // namespace

std::string_view start_problem(const model::Scenario& scenario, const model::Policy& policy) {
    const auto start = std::find_if(scenario.scenes.begin(), scenario.scenes.end(),
                                    [&](const model::Scene& scene) { return scene.id == scenario.start; });
    if (start != scenario.scenes.end() && start->ending) return "train.starts_with_ending";
    if (start == scenario.scenes.end() || start->responses.empty()) return "train.no_start";
    const engine::Authority authority(policy);
    for (const model::Response& response : start->responses) {
        if (is_open_at_start(scenario, *start, response) && is_allowed(policy, authority, response)) return {};
    }
    return "train.nobody_may_start";
}

std::string_view start_problem(const AppState& state) {
    if (!state.library_loaded) return "train.still_loading";
    if (state.library.cases.empty()) return "train.no_case";
    if (state.library.policies.empty()) return "train.no_policy";
    if (state.listing.empty()) return "train.none_listed";
    return start_problem(*state.library.cases[state.chosen_case].scenario,
                         *state.library.policies[policy_for(state, state.chosen_case)].policy);
}

Requests begin(AppState& state, std::size_t case_number) {
    LEEWAY_ASSERT(case_number < state.library.cases.size() && !state.library.policies.empty(),
                  "start_problem says whether there is something to begin");
    const CaseEntry& entry = state.library.cases[case_number];
    const PolicyEntry& policy = state.library.policies[policy_for(state, case_number)];
    PendingPlay pending;
    pending.program = program_of(state, entry, policy);
    pending.digest = entry.digest;
    pending.policy_digest = policy.digest;
    state.pending = std::move(pending);
    return {request::BeginPlay{}};
}

std::optional<Suggestion> todays_case(const AppState& state) {
    if (!state.library_loaded || state.library.policies.empty()) return std::nullopt;
    const std::int64_t today = day_of(state.utc).value_or(0);
    std::optional<Candidate> best;
    for (std::size_t number = 0; number < state.library.cases.size(); ++number) {
        if (is_journey(state.library.cases[number])) continue;
        const model::Scenario& scenario = *state.library.cases[number].scenario;
        const model::Policy& policy = *state.library.policies[policy_for(state, number)].policy;
        const History history = history_of(state, scenario.id, today);
        if (history.under_way || !start_problem(scenario, policy).empty()) continue;
        const Candidate candidate = candidate_of(history, number, today);
        if (!best || comes_before(candidate, *best)) best = candidate;
    }
    if (!best) return std::nullopt;
    add_today(best->suggestion, state, today);
    return best->suggestion;
}

}  // namespace leeway::flow
