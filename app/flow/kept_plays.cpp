#include "flow/kept_plays.h"

#include <algorithm>
#include <utility>

#include "engine/compile.h"
#include "engine/replay.h"

namespace leeway::flow {

namespace {

using Programs = std::map<std::pair<const CaseEntry*, const PolicyEntry*>, std::shared_ptr<const engine::Program>>;

bool is_of(const std::shared_ptr<const engine::Program>& program, const CaseEntry& entry, const PolicyEntry& policy) {
    return program && program->scenario == entry.scenario && program->policy == policy.policy;
}

std::variant<engine::Session, std::string> replayed_with(const AppState& state, const engine::Record& record,
                                                         std::shared_ptr<const engine::Program> program) {
    std::variant<engine::Session, engine::Difference> played = engine::replay(std::move(program), record);
    if (engine::Session* session = std::get_if<engine::Session>(&played)) return std::move(*session);
    const engine::Difference& difference = *std::get_if<engine::Difference>(&played);
    return state.words->text("home.reason.differs",
                             {{"step", std::to_string(difference.step)}, {"difference", difference.text}});
}

Standing standing_of(const words::Catalogue& words, const engine::Session& session) {
    Standing standing;
    standing.over = session.is_over();
    if (standing.over) standing.ending = ending_title(words, session.program().scene_text(session.state().scene()));
    return standing;
}

/// @param programs those compiled so far, by origin.
Standing standing_of(const AppState& state, const engine::Record& record, Programs& programs) {
    Standing standing;
    standing.over = record.end.has_value();
    const Origin origin = origin_of(state, record);
    standing.reason = origin.reason;
    if (!standing.reason.empty()) return standing;
    std::shared_ptr<const engine::Program>& program = programs[{origin.entry, origin.policy}];
    if (!program) program = program_of(state, *origin.entry, *origin.policy);
    const std::variant<engine::Session, std::string> played = replayed_with(state, record, program);
    if (const engine::Session* session = std::get_if<engine::Session>(&played))
        return standing_of(*state.words, *session);
    standing.reason = *std::get_if<std::string>(&played);
    return standing;
}

}  // namespace

Origin origin_of(const AppState& state, const engine::Record& record) {
    const auto reason = [&](std::string_view key) { return std::string(state.words->text(key)); };
    Origin origin;
    for (const CaseEntry& entry : state.library.cases) {
        if (entry.scenario->id == record.scenario) origin.entry = &entry;
    }
    for (const PolicyEntry& entry : state.library.policies) {
        if (entry.policy->id == record.policy) origin.policy = &entry;
    }
    if (origin.entry == nullptr) {
        origin.reason = reason("home.reason.case_gone");
    } else if (origin.entry->digest != record.digest) {
        origin.reason = reason("home.reason.case_changed");
    } else if (origin.policy == nullptr) {
        origin.reason = reason("home.reason.policy_gone");
    } else if (origin.policy->digest != record.policy_digest) {
        origin.reason = reason("home.reason.policy_changed");
    }
    return origin;
}

std::shared_ptr<const engine::Program> program_of(const AppState& state, const CaseEntry& entry,
                                                  const PolicyEntry& policy) {
    if (is_of(state.analysing, entry, policy)) return state.analysing;
    if (state.judge && is_of(state.judge->graph().program, entry, policy)) return state.judge->graph().program;
    return engine::compile(entry.scenario, policy.policy);
}

std::variant<engine::Session, std::string> replayed(const AppState& state, const engine::Record& record) {
    const Origin origin = origin_of(state, record);
    if (!origin.reason.empty()) return origin.reason;
    return replayed_with(state, record, program_of(state, *origin.entry, *origin.policy));
}

const engine::Record* find_record(const AppState& state, const std::string& play) {
    for (const engine::Record& record : state.records) {
        if (record.play == play) return &record;
    }
    return nullptr;
}

void refresh_standings(AppState& state) {
    state.standings.clear();
    if (!state.library_loaded || !state.records_loaded) return;
    Programs programs;
    for (const engine::Record& record : state.records) {
        state.standings[record.play] = standing_of(state, record, programs);
    }
    if (!state.play) return;
    const auto open = state.standings.find(state.play->record.play);
    if (open != state.standings.end()) open->second = standing_of(*state.words, state.play->session);
}

void refresh_standing(AppState& state, const std::string& play) {
    const engine::Record* record = find_record(state, play);
    if (record == nullptr || !state.library_loaded || !state.records_loaded) return;
    Programs programs;
    state.standings[play] = standing_of(state, *record, programs);
}

Request keep(AppState& state) { return keep_record(state, state.play->record, state.play->session); }

Request keep_record(AppState& state, const engine::Record& record, const engine::Session& session) {
    const auto same = [&](const engine::Record& kept) { return kept.play == record.play; };
    const auto place = std::find_if(state.records.begin(), state.records.end(), same);
    if (place == state.records.end()) {
        state.records.insert(state.records.begin(), record);
    } else {
        *place = record;
    }
    state.standings[record.play] = standing_of(*state.words, session);
    return request::SaveRecord{record};
}

void sort_by_age(std::vector<engine::Record>& records) {
    std::stable_sort(records.begin(), records.end(),
                     [](const engine::Record& a, const engine::Record& b) { return a.started > b.started; });
}

std::string ending_title(const words::Catalogue& words, const model::Scene& scene) {
    return scene.ending ? scene.ending->title : std::string(words.text("report.ending.stuck"));
}

}  // namespace leeway::flow
