#include "cli/opening.h"

#include <algorithm>

#include "cli/play_record.h"
#include "engine/replay.h"
#include "files/play_log.h"
#include "files/play_store.h"

namespace leeway::cli {

namespace {

namespace fs = std::filesystem;

/// Whether a play was begun with these very files.
bool is_same(const Opening& opening) {
    return opening.record.digest == opening.scenario.digest && opening.record.policy_digest == opening.policy.digest;
}

Result<Opening> replayed(engine::Record record, CaseFile scenario, PolicyFile policy, const Console& console) {
    const auto played = engine::replay(compile(scenario, policy), record);
    if (const auto* difference = std::get_if<engine::Difference>(&played)) {
        const std::string step = std::to_string(difference->step);
        return Error{ErrorCode::BadInput,
                     console.text("cli.replay.differs", {{"step", step}, {"text", difference->text}}), ""};
    }
    return Opening{std::move(scenario), std::move(policy), std::move(record), std::get<engine::Session>(played), {}};
}

Result<Opening> open(const fs::path& log, const PlayChoices& choices, const Library& library, const Console& console) {
    files::Loaded<engine::Record> loaded = files::read_play_log(log);
    if (!loaded.value) return errors_in(loaded.problems);
    const auto scenario = library.find_case(choices.scenario.empty() ? loaded.value->scenario.text : choices.scenario);
    if (!scenario) return scenario.error();
    const auto policy = library.find_policy(choices.policy.empty() ? loaded.value->policy.text : choices.policy);
    if (!policy) return policy.error();
    return replayed(std::move(*loaded.value), *scenario, *policy, console);
}

template <typename File, typename Id>
std::optional<File> file_with(const std::vector<File>& files, const Id& is_meant) {
    const auto found = std::find_if(files.begin(), files.end(), is_meant);
    return found == files.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

Opening begin(const CaseFile& scenario, const PolicyFile& policy, std::uint64_t seed) {
    return {
        scenario, policy, begin_record(scenario, policy, seed), engine::Session(compile(scenario, policy), seed), {}};
}

Opening branch(const Opening& other, std::size_t steps) {
    engine::Record record = begin_record(other.scenario, other.policy, other.record, steps);
    return {other.scenario, other.policy, std::move(record), other.session.back_to(steps), {}};
}

Result<Opening> open_log(const PlayChoices& choices, const Library& library, const Console& console) {
    const auto refusal = [&](std::string_view key, std::initializer_list<words::Fill> fills) {
        return Error{ErrorCode::BadInput, console.text(key, fills), ""};
    };
    if (const std::optional<LogStep> wanted = log_step_in(choices.from)) {
        Result<Opening> opening = open(wanted->log, choices, library, console);
        if (!opening) return opening;
        const auto count = static_cast<std::int64_t>(opening->record.steps.size());
        if (wanted->step <= opening->record.steps.size()) return branch(*opening, wanted->step - 1);
        return Error{ErrorCode::BadInput, console.words().count("cli.play.no_such_step", count), ""};
    }
    Result<Opening> opening = open(choices.resume, choices, library, console);
    if (!opening) return opening;
    const std::string log = as_argument(choices.resume);
    if (opening->record.end) return refusal("cli.play.is_over", {{"log", log}});
    const std::string last = std::to_string(opening->record.steps.size());
    if (!is_same(*opening)) return refusal("cli.play.files_changed", {{"log", log}, {"step", last}});
    opening->log = choices.resume;
    return opening;
}

std::vector<Opening> unfinished_plays(const PlayChoices& choices, const Library& library, const Console& console) {
    std::vector<Opening> plays;
    if (console.plays_folder.empty()) return plays;
    std::vector<engine::Record> records = files::load_records(console.plays_folder).records;
    const auto is_done = [](const engine::Record& record) { return record.end.has_value(); };
    records.erase(std::remove_if(records.begin(), records.end(), is_done), records.end());
    if (records.empty()) return plays;
    std::vector<CaseFile> cases = library.cases();
    for (CaseFile& journey : library.journeys()) cases.push_back(std::move(journey));
    const std::vector<PolicyFile> policies = library.policies();
    for (engine::Record& record : records) {
        const auto scenario = file_with(cases, [&](const CaseFile& file) {
            return file.digest == record.digest && file.scenario->id == record.scenario &&
                   (choices.scenario.empty() || choices.scenario == record.scenario.text);
        });
        const auto policy = file_with(policies, [&](const PolicyFile& file) {
            return file.digest == record.policy_digest && file.policy->id == record.policy &&
                   (choices.policy.empty() || choices.policy == record.policy.text);
        });
        if (!scenario || !policy) continue;
        const auto log = files::log_of(console.plays_folder, record.play);
        Result<Opening> opening = replayed(std::move(record), *scenario, *policy, console);
        if (!opening || opening->session.is_over() || !log) continue;
        opening->log = *log;
        plays.push_back(std::move(opening).value());
    }
    return plays;
}

std::optional<LogStep> log_step_in(const std::string& text) {
    constexpr std::size_t kMost = 999'999'999;
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0) return std::nullopt;
    const std::optional<std::size_t> step = number_in(text.substr(colon + 1), kMost);
    return step ? std::optional(LogStep{text.substr(0, colon), *step}) : std::nullopt;
}

}  // namespace leeway::cli
