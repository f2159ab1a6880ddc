#include <array>
#include <string_view>

#include <fmt/format.h>

#include "flow/design_work.h"
#include "flow/note_names.h"
#include "flow/wording.h"
#include "report/scene_names.h"

namespace leeway::flow {

namespace {

using Kind = edit::Problem::Kind;

/// By the kind's number; empty where the finding speaks for itself.
constexpr std::array<std::string_view, 16> kProblemKeys{"design.problem.leads_nowhere",
                                                        "design.problem.unknown_scene",
                                                        "design.problem.nothing_to_answer",
                                                        "design.problem.no_ending",
                                                        "design.problem.unreached",
                                                        "design.problem.no_start",
                                                        "design.problem.unknown_note",
                                                        "design.problem.unused_note",
                                                        "design.problem.note_never_set",
                                                        "design.problem.note_never_asked",
                                                        "design.problem.empty",
                                                        "design.problem.chances_off",
                                                        "design.problem.nothing_to_decide",
                                                        "design.problem.refusal_of_nobody",
                                                        "design.problem.no_scene",
                                                        ""};

constexpr std::array<std::string_view, 13> kFixKeys{
    "design.fix.make_scene",   "design.fix.lead_to",      "design.fix.new_scene",    "design.fix.end_here",
    "design.fix.add_response", "design.fix.declare_note", "design.fix.use_note",     "design.fix.remove_note",
    "design.fix.remove_scene", "design.fix.start_here",   "design.fix.mend_chances", "design.fix.drop_refusal",
    "design.fix.first_scene"};

std::string place_of(const words::Catalogue& words, const Design& design, const edit::Problem& problem) {
    if (!problem.scene) return std::string(words.text("design.place.case"));
    const std::string& scene = design.names[*problem.scene];
    if (!problem.response) return words.text("design.place.scene", {{"scene", scene}});
    return words.text("design.place.response", {{"scene", scene}, {"n", std::to_string(*problem.response + 1)}});
}

/// What must not be empty, by its own name.
std::string empty_in_words(const words::Catalogue& words, const edit::Problem& problem) {
    const std::string key = fmt::format("{}{}", "design.problem.empty.", edit::name_of(*problem.field));
    const std::size_t number = problem.response ? *problem.response : problem.item;
    return words.text(key, {{"n", std::to_string(number + 1)}, {"name", problem.name}});
}

/// A fix names a scene that is there as people call it, and what is not there by its id.
std::string fix_in_words(const words::Catalogue& words, const Design& design, const edit::Fix& fix) {
    using Fixing = edit::Fix::Kind;
    const bool is_scene = fix.kind == Fixing::LeadTo || fix.kind == Fixing::StartHere;
    const model::Scenario& scenario = *design.history.present();
    std::string name = fix.name;
    if (is_scene) name = report::name_of_scene(scenario, design.names, SceneId(fix.name));
    if (fix.kind == Fixing::UseNote) name = name_of_note(scenario, design.note_names, NoteId(fix.name));
    return words.text(kFixKeys[static_cast<std::size_t>(fix.kind)], {{"name", name}});
}

bool is_about_note(const edit::Problem& problem) {
    return problem.kind == Kind::UnusedNote || problem.kind == Kind::NoteNeverSet ||
           problem.kind == Kind::NoteNeverAsked;
}

}  // namespace

std::string words_of(const words::Catalogue& words, const edit::Problem& problem) {
    if (problem.kind == Kind::Empty && problem.field) return empty_in_words(words, problem);
    const bool has_no_start = problem.kind == Kind::NoStart && problem.name.empty();
    const std::string_view key =
        has_no_start ? "design.problem.start_open" : kProblemKeys[static_cast<std::size_t>(problem.kind)];
    if (key.empty()) return as_sentence(problem.finding.text);
    return words.text(key, {{"name", problem.name}});
}

ProblemView make_problem_view(const words::Catalogue& words, const Design& design, const edit::Problem& problem) {
    ProblemView view;
    edit::Problem named = problem;
    if (is_about_note(problem))
        named.name = name_of_note(*design.history.present(), design.note_names, NoteId(problem.name));
    view.words = words_of(words, named);
    view.place = place_of(words, design, problem);
    if (problem.field) {
        view.field = std::string(words.text(fmt::format("{}{}", "design.field.", edit::name_of(*problem.field))));
        view.item = problem.item;
    }
    const bool is_beginning = problem.kind == Kind::NoScene;  // a greeting, not a reproach
    view.trouble =
        !is_beginning && problem.finding.severity == model::Severity::Error ? Trouble::Error : Trouble::Warning;
    for (const edit::Fix& fix : problem.fixes) {
        view.fixes.push_back(fix_in_words(words, design, fix));
    }
    return view;
}

}  // namespace leeway::flow
