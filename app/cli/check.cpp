#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>

#include "cli/case_findings.h"
#include "cli/commands.h"
#include "cli/json_values.h"
#include "cli/library.h"
#include "files/check.h"
#include "files/journey_case.h"
#include "files/journey_file.h"
#include "files/load.h"
#include "files/scenario_file.h"
#include "model/recommendation.h"
#include "model/validate.h"

namespace leeway::cli {

namespace {

using files::JsonTree;
using files::Problem;
using files::Problems;

constexpr std::string_view severity_name(files::Severity severity) {
    return severity == files::Severity::Error ? "error" : "warning";
}

/// What a file is checked against.
struct Surroundings {
    const Console& console;
    const Library& library;
    Together together = Together::No;
    std::vector<PolicyFile> policies;            ///< that a case is analysed under
    std::vector<const model::Policy*> in_reach;  ///< these, and all others that are found
};

/// Adds findings to a file's problems, at their places in its text.
void add_findings(const std::string& text, const std::string& file, const model::Findings& findings,
                  Problems& problems) {
    const files::JsonParse parse = files::parse_json(text);
    const files::Reader reader(parse.document);
    for (Problem& problem : files::list_problems(parse.document, reader, findings, file)) {
        problems.push_back(std::move(problem));
    }
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return a.line != b.line ? a.line < b.line : a.column < b.column;
    });
}

using Paths = std::vector<std::filesystem::path>;

/// Of the files that an id may mean, those that can be used as what they lie among: neither one that cannot be read nor
/// one of another kind ever stands in the place of another.
template <typename T>
Paths usable(Paths with_id, files::Loaded<T> (*read)(const std::filesystem::path&)) {
    const auto is_of_no_use = [&](const std::filesystem::path& file) { return !read(file).value; };
    with_id.erase(std::remove_if(with_id.begin(), with_id.end(), is_of_no_use), with_id.end());
    return with_id;
}

/// What becomes of a file that is not the only one with its id: only the first counts.
/// @param with_id all files with the id that can be used, in the order of the search.
model::Findings rivals(const std::string& path, const Paths& with_id, const Surroundings& around) {
    const auto is_this = [&](const std::filesystem::path& file) {
        std::error_code unknown;
        return std::filesystem::equivalent(file, path, unknown);
    };
    if (std::none_of(with_id.begin(), with_id.end(), is_this)) return {};
    const auto other = std::find_if_not(with_id.begin(), with_id.end(), is_this);
    if (other == with_id.end()) return {};
    const bool is_used = is_this(with_id.front());
    const std::string_view key = is_used ? "cli.check.in_place_of" : "cli.check.not_used";
    const std::string wrong = around.console.text(key, {{"file", files::shown(is_used ? *other : with_id.front())}});
    return {{files::Severity::Warning, "/id", wrong}};
}

Paths cases_with(const std::string& id, const Surroundings& around) {
    return usable(around.library.files().scenarios_with(id), &files::read_scenario);
}

/// An ending is a scene like any other to the format, but nobody can play what begins with one.
bool begins_with_ending(const model::Scenario& scenario) {
    return std::any_of(scenario.scenes.begin(), scenario.scenes.end(), [&](const model::Scene& scene) {
        return scene.id == scenario.start && scene.ending.has_value();
    });
}

/// That nothing leads to a scene: the one warning there is of a scene as a whole.
bool says_unreached(const Problem& problem) {
    const bool is_of_scene = problem.pointer.rfind("/scenes/", 0) == 0 &&
                             std::count(problem.pointer.begin(), problem.pointer.end(), '/') == 2;
    return problem.severity == files::Severity::Warning && is_of_scene;
}

/// What a case's text alone does not tell.
model::Findings findings_around(const model::Scenario& scenario, const std::string& path, const Surroundings& around) {
    model::Findings findings = model::find_unnamed_permissions(scenario, around.in_reach);
    for (model::Finding& finding : model::find_unknown_recommendation(scenario.written, around.in_reach))
        findings.push_back(std::move(finding));
    for (model::Finding& finding : rivals(path, cases_with(scenario.id.text, around), around))
        findings.push_back(std::move(finding));
    return findings;
}

Problems check_scenario(const std::string& text, const std::string& file, const std::string& path,
                        const Surroundings& around) {
    files::Loaded<model::Scenario> loaded = files::parse_scenario(text, file);
    if (!loaded.value) return std::move(loaded.problems);
    const auto scenario = std::make_shared<const model::Scenario>(std::move(*loaded.value));
    Problems problems = std::move(loaded.problems);
    model::Findings known = findings_around(*scenario, path, around);
    if (begins_with_ending(*scenario)) {
        // From there nothing can be reached, and nothing is the best: that would only hide the one mistake.
        problems.erase(std::remove_if(problems.begin(), problems.end(), says_unreached), problems.end());
        known.push_back({files::Severity::Error, "/start", around.console.text("cli.check.starts_with_ending", {})});
        add_findings(text, file, known, problems);
        return problems;
    }
    const Result<model::Findings> findings =
        case_findings(scenario, around.policies, around.console.words(), around.together);
    if (findings) known.insert(known.end(), findings->begin(), findings->end());
    add_findings(text, file, known, problems);
    if (!findings) {
        const std::string reason = around.console.text("cli.check.too_large", {{"reason", findings.error().message}});
        problems.push_back({files::Severity::Warning, file, 0, 0, "", reason});
    }
    return problems;
}

/// What a journey is beside what its file says: where it lies, and how large it is when it is put together.
model::Findings journey_findings(const std::string& path, std::optional<model::Scenario> whole,
                                 const Surroundings& around) {
    model::Findings findings;
    if (files::is_misplaced(path, around.library.files())) {
        const std::string folder = files::shown(files::right_folder(path));
        const std::string wrong = around.console.text("cli.check.misplaced_journey", {{"folder", folder}});
        findings.push_back({files::Severity::Warning, "/leeway", wrong});
    }
    if (!whole) return findings;
    const auto scenario = std::make_shared<const model::Scenario>(std::move(*whole));
    for (model::Finding& finding : size_findings(scenario, around.policies, around.console.words()))
        findings.push_back(std::move(finding));
    return findings;
}

Problems check_journey(const std::string& text, const std::string& file, const std::string& path,
                       const Surroundings& around) {
    const files::Library& library = around.library.files();
    files::Loaded<model::Scenario> whole = files::parse_journey_case(text, file, files::stages_around(path, library));
    Problems problems = std::move(whole.problems);
    const files::Loaded<model::Journey> journey = files::parse_journey(text, file);
    if (!journey.value) return problems;
    model::Findings findings = model::find_unknown_recommendation(journey.value->written, around.in_reach);
    for (model::Finding& finding : journey_findings(path, std::move(whole.value), around))
        findings.push_back(std::move(finding));
    const Paths journeys = usable(library.journeys_with(journey.value->id.text), &files::read_journey);
    for (model::Finding& finding : rivals(path, journeys, around)) findings.push_back(std::move(finding));
    if (!cases_with(journey.value->id.text, around).empty()) {
        const std::string wrong = around.console.text("cli.check.id_of_case", {{"id", journey.value->id.text}});
        findings.push_back({files::Severity::Error, "/id", wrong});
    }
    add_findings(text, file, findings, problems);
    return problems;
}

Problems check(const std::string& path, const Surroundings& around) {
    const Result<std::string> bytes = files::read_bytes(path);
    if (!bytes) return {files::reading_problem(bytes.error())};
    const std::string file = files::shown(path);
    const std::optional<files::FileKind> kind = files::kind_of(*bytes);
    if (kind == files::FileKind::Scenario) return check_scenario(*bytes, file, path, around);
    if (kind == files::FileKind::Journey) return check_journey(*bytes, file, path, around);
    return files::check_file(path);
}

bool is_schema(const std::string& file) {
    constexpr std::string_view kEnding = ".schema.json";
    return file.size() > kEnding.size() && file.compare(file.size() - kEnding.size(), kEnding.size(), kEnding) == 0;
}

/// A problem as compilers write it, the severity in colour where there is colour.
std::string line_of(const Problem& problem, bool colour) {
    std::string line = printable(files::to_string(problem));
    if (!colour) return line;
    const std::string word = ": " + std::string(severity_name(problem.severity)) + ": ";
    const std::size_t at = line.find(word);
    if (at == std::string::npos) return line;
    const bool is_error = problem.severity == files::Severity::Error;
    const std::string painted = std::string(": ") + (is_error ? "\x1B[1;31m" : "\x1B[1;33m") +
                                std::string(severity_name(problem.severity)) + "\x1B[0m: ";
    return line.replace(at, word.size(), painted);
}

JsonTree json_problem(const Problem& problem) {
    JsonTree object = JsonTree::object(JsonTree::Layout::Spread);
    object.add("severity", JsonTree::text(severity_name(problem.severity)));
    object.add("file", JsonTree::text(problem.file));
    object.add("line", json_number(static_cast<std::uint64_t>(problem.line)));
    object.add("column", json_number(static_cast<std::uint64_t>(problem.column)));
    object.add("pointer", JsonTree::text(problem.pointer));
    object.add("text", JsonTree::text(problem.text));
    return object;
}

/// Prints everything that was found, and how much it is; returns the status.
int tell(bool as_json, std::int64_t files, const Console& console, const Problems& problems) {
    JsonTree list = JsonTree::array();
    std::int64_t errors = 0;
    for (const Problem& problem : problems) {
        if (problem.severity == files::Severity::Error) ++errors;
        if (as_json) {
            list.add(json_problem(problem));
        } else {
            console.out << line_of(problem, console.colour) << '\n';
        }
    }
    if (as_json) console.out << list.to_file();
    const auto warnings = static_cast<std::int64_t>(problems.size()) - errors;
    const std::string errors_text = console.words().count("cli.check.errors", errors);
    const std::string warnings_text = console.words().count("cli.check.warnings", warnings);
    console.complain(
        console.words().count("cli.check.done", files, {{"errors", errors_text}, {"warnings", warnings_text}}));
    return errors == 0 ? 0 : 1;
}

}  // namespace

int run_check(const CheckChoices& choices, const Console& console) {
    const Library library(console);
    Surroundings around{console, library, choices.json ? Together::No : Together::OneScene, {}, {}};
    for (const std::string& name : choices.policies) {
        Result<PolicyFile> policy = library.find_policy(name);
        if (!policy) return console.complain(policy.error()), 1;
        around.policies.push_back(std::move(policy).value());
    }
    const std::vector<PolicyFile> found = library.policies();
    if (choices.policies.empty()) around.policies = found;
    for (const PolicyFile& policy : around.policies) around.in_reach.push_back(policy.policy.get());
    for (const PolicyFile& policy : found) around.in_reach.push_back(policy.policy.get());
    Problems problems;
    std::int64_t checked = 0;
    for (const std::string& file : choices.files) {
        // scenarios/*.json means these too, but they are not Leeway's own kind of file.
        if (is_schema(file)) {
            console.complain(console.text("cli.check.schema", {{"file", file}}));
            continue;
        }
        ++checked;
        for (Problem& problem : check(file, around)) problems.push_back(std::move(problem));
    }
    return tell(choices.json, checked, console, problems);
}

}  // namespace leeway::cli
