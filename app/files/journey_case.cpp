#include "files/journey_case.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "files/check.h"
#include "files/journey_file.h"
#include "files/load.h"
#include "files/scenario_file.h"
#include "model/join.h"
#include "model/quoted.h"

namespace leeway::files {
namespace {

namespace fs = std::filesystem;

constexpr const char* kJourneysFolder = "journeys";

bool is_one_of(const fs::path& folder, const std::vector<fs::path>& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const fs::path& other) {
        std::error_code unknown;
        return fs::equivalent(folder, other, unknown);
    });
}

/// The stages' scenarios so far, and what is wrong with the others.
struct Stages {
    std::vector<std::shared_ptr<const model::Scenario>> scenarios;
    std::string digests;
    model::Findings findings;
};

Stages find_stages(const model::Journey& journey, const FindStage& find) {
    Stages stages;
    for (std::size_t i = 0; i < journey.stages.size(); ++i) {
        const Result<StageCase> found = find(journey.stages[i].scenario);
        if (found) {
            stages.scenarios.push_back(found->scenario);
            stages.digests += found->digest;
        } else {
            stages.findings.push_back({Severity::Error, fmt::format("/stages/{}/scenario", i), found.error().message});
        }
    }
    return stages;
}

void add_at_their_places(std::string_view text, const std::string& file, const model::Findings& findings,
                         Problems& problems) {
    if (findings.empty()) return;
    const JsonParse parse = parse_json(text);
    for (Problem& problem : list_problems(parse.document, Reader(parse.document), findings, file))
        problems.push_back(std::move(problem));
}

Error unusable(const ScenarioId& id, const Problems& problems) {
    const Problem* error = first_error(problems);
    const std::string why = error == nullptr ? std::string() : ": " + to_string(*error);
    return {ErrorCode::BadInput, fmt::format("the scenario {} cannot be used{}", model::quoted(id.text), why), ""};
}

}  // namespace

Loaded<model::Scenario> parse_journey_case(std::string_view text, const std::string& file, const FindStage& find) {
    Loaded<model::Journey> journey = parse_journey(text, file);
    Loaded<model::Scenario> whole;
    whole.problems = std::move(journey.problems);
    whole.digest = std::move(journey.digest);
    if (!journey.value) return whole;
    const Stages stages = find_stages(*journey.value, find);
    add_at_their_places(text, file, stages.findings, whole.problems);
    if (!stages.findings.empty()) return whole;
    model::Scenario joined = model::join(*journey.value, stages.scenarios);
    if (joined.notes.size() > model::kMostNotes) {
        const std::string wrong = fmt::format("together the scenarios have {} notes; {} are the most that fit",
                                              joined.notes.size(), model::kMostNotes);
        add_at_their_places(text, file, {{Severity::Error, "/stages", wrong}}, whole.problems);
        return whole;
    }
    whole.value = std::move(joined);
    whole.digest = digest(whole.digest + stages.digests);
    return whole;
}

Loaded<model::Scenario> read_journey_case(const fs::path& path, const FindStage& find) {
    const Result<std::string> bytes = read_bytes(path);
    if (bytes) return parse_journey_case(*bytes, shown(path), find);
    Loaded<model::Scenario> loaded;
    loaded.problems.push_back(reading_problem(bytes.error()));
    return loaded;
}

bool is_journey_file(const fs::path& path) {
    const Result<std::string> bytes = read_bytes(path);
    return bytes && kind_of(*bytes) == FileKind::Journey;
}

bool is_misplaced(const fs::path& journey, const Library& library) {
    const fs::path here = fs::absolute(journey).lexically_normal().parent_path();
    const std::vector<fs::path>& folders = library.folders();
    if (is_one_of(here, folders)) return true;
    if (here.filename() == kJourneysFolder) return false;
    const Loaded<model::Journey> loaded = read_journey(journey);
    if (!loaded.value) return false;
    const Library beside({here});
    const std::vector<model::Stage>& stages = loaded.value->stages;
    return std::any_of(stages.begin(), stages.end(),
                       [&](const model::Stage& stage) { return !beside.scenarios_with(stage.scenario.text).empty(); });
}

fs::path right_folder(const fs::path& journey) {
    return fs::absolute(journey).lexically_normal().parent_path() / kJourneysFolder;
}

FindStage stages_among(std::vector<StageCase> cases) {
    return [cases = std::move(cases)](const ScenarioId& id) -> Result<StageCase> {
        std::vector<std::string> known;
        for (const StageCase& one : cases) {
            if (one.scenario->id == id) return one;
            known.push_back(one.scenario->id.text);
        }
        const std::optional<std::string> nearest = nearest_word(id.text, known);
        const std::string advice = nearest ? fmt::format("; did you mean {}?", model::quoted(*nearest)) : std::string();
        return Error{ErrorCode::NotFound,
                     fmt::format("there is no scenario {} that can be used{}", model::quoted(id.text), advice), ""};
    };
}

FindStage stages_around(const fs::path& journey, const Library& library) {
    const fs::path around = fs::absolute(journey).lexically_normal().parent_path().parent_path();
    std::vector<fs::path> folders = library.folders();
    if (!is_one_of(around, folders)) folders.insert(folders.begin(), around);
    return [shelves = Library(std::move(folders))](const ScenarioId& id) -> Result<StageCase> {
        const Result<fs::path> path = shelves.find_scenario(id);
        if (!path) return path.error();
        Loaded<model::Scenario> loaded = read_scenario(*path);
        if (!loaded.value) return unusable(id, loaded.problems);
        return StageCase{std::make_shared<const model::Scenario>(std::move(*loaded.value)), std::move(loaded.digest)};
    };
}

}  // namespace leeway::files
