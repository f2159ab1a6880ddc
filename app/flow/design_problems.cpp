#include <array>
#include <string_view>

#include "flow/design_work.h"
#include "flow/wording.h"

namespace leeway::flow {

namespace {

using Kind = edit::Problem::Kind;

/// By the kind's number; empty where the finding speaks for itself.
constexpr std::array<std::string_view, 15> kKeys{"design.problem.leads_nowhere",
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
                                                 ""};

constexpr std::array<std::string_view, 12> kFixKeys{
    "design.fix.make_scene",   "design.fix.lead_to",      "design.fix.new_scene",    "design.fix.end_here",
    "design.fix.add_response", "design.fix.declare_note", "design.fix.use_note",     "design.fix.remove_note",
    "design.fix.remove_scene", "design.fix.start_here",   "design.fix.mend_chances", "design.fix.drop_refusal"};

std::string place_of(const words::Catalogue& words, const model::Scenario& scenario, const edit::Problem& problem) {
    if (!problem.scene) return std::string(words.text("design.place.case"));
    const std::string& scene = scenario.scenes[*problem.scene].id.text;
    if (!problem.response) return words.text("design.place.scene", {{"scene", scene}});
    return words.text("design.place.response", {{"scene", scene}, {"n", std::to_string(*problem.response + 1)}});
}

}  // namespace

std::string words_of(const words::Catalogue& words, const edit::Problem& problem) {
    const std::string_view key = kKeys[static_cast<std::size_t>(problem.kind)];
    if (key.empty()) return as_sentence(problem.finding.text);
    return words.text(key, {{"name", problem.name}});
}

ProblemView make_problem_view(const words::Catalogue& words, const Design& design, const edit::Problem& problem) {
    ProblemView view;
    view.words = words_of(words, problem);
    view.place = place_of(words, *design.history.present(), problem);
    view.trouble = problem.finding.severity == model::Severity::Error ? Trouble::Error : Trouble::Warning;
    for (const edit::Fix& fix : problem.fixes) {
        view.fixes.push_back(words.text(kFixKeys[static_cast<std::size_t>(fix.kind)], {{"name", fix.name}}));
    }
    return view;
}

}  // namespace leeway::flow
