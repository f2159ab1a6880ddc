#include "edit/problems.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "edit/notes.h"
#include "edit/scenes.h"

namespace leeway::edit {

namespace {

using ProblemKind = Problem::Kind;
using Steps = std::vector<std::string>;

std::size_t number_in(const std::string& step) { return std::strtoull(step.c_str(), nullptr, 10); }

/// What the findings of one scenario are told apart by.
class Interpreter {
public:
    explicit Interpreter(const model::Scenario& scenario) : scenario_(scenario) {
        for (std::size_t i = 0; i < scenario.scenes.size(); ++i) scenes_.try_emplace(scenario.scenes[i].id.text, i);
    }

    [[nodiscard]] Problem interpret(const model::Finding& finding) const {
        Problem problem;
        problem.finding = finding;
        const Steps steps = steps_of(finding.where);
        if (steps.size() == 1 && steps[0] == "start") interpret_start(problem);
        if (steps.size() == 2 && steps[0] == "notes") interpret_note(problem, steps[1]);
        if (steps.size() >= 2 && steps[0] == "scenes") interpret_scene(problem, steps);
        const std::string* last = steps.empty() ? nullptr : &steps.back();
        if (last != nullptr && problem.kind == ProblemKind::Other && says_empty(finding))
            interpret_empty(problem, steps);
        if (steps.size() == 1 && steps[0] == "scenes") interpret_no_scene(problem);
        return problem;
    }

private:
    static bool says_empty(const model::Finding& finding) {
        return finding.text.find("must not be empty") != std::string::npos;
    }

    /// Many links may name the same lost scene, and a case has many names to compare it with.
    [[nodiscard]] std::optional<std::string> near_scene(const std::string& id) const {
        const auto [known, is_new] = near_scenes_.try_emplace(id);
        if (!is_new) return known->second;
        std::vector<std::string> ids;
        ids.reserve(scenario_.scenes.size());
        for (const model::Scene& scene : scenario_.scenes) ids.push_back(scene.id.text);
        return known->second = nearest_word(id, ids);
    }

    [[nodiscard]] std::optional<std::string> near_note(const std::string& id) const {
        std::vector<std::string> ids;
        for (const model::Note& note : scenario_.notes) ids.push_back(note.id.text);
        return nearest_word(id, ids);
    }

    void interpret_start(Problem& problem) const {
        problem.kind = ProblemKind::NoStart;
        problem.name = scenario_.start.text;
        std::optional<std::string> meant = near_scene(problem.name);
        if (!meant && !scenario_.scenes.empty()) meant = scenario_.scenes.front().id.text;
        if (meant) problem.fixes.push_back({Fix::Kind::StartHere, *meant, {change::SetStart{SceneId(*meant)}}});
    }

    static void interpret_no_scene(Problem& problem) {
        problem.kind = ProblemKind::NoScene;
        problem.fixes.push_back({Fix::Kind::FirstScene, {}, {change::AddScene{"scene", {}, {}, false, true}}});
    }

    /// Which field must not be empty; the last step has its name.
    void interpret_empty(Problem& problem, const Steps& steps) const {
        problem.kind = ProblemKind::Empty;
        const std::string& key = steps.back();
        if (steps[0] == "customer") problem.field = TextField::CustomerName;
        if (steps[0] == "title") problem.field = TextField::Title;
        if (steps[0] == "scenes" && key == "title") problem.field = TextField::EndingTitle;
        if (steps[0] == "scenes" && key == "say") problem.field = TextField::ResponseSay;
        if (steps[0] == "facts" && steps.size() == 3) {
            problem.field = TextField::FactLabel;
            problem.item = number_in(steps[1]);
        }
        if (steps[0] != "notes") return;
        problem.field = TextField::NoteMeaning;
        const auto note = std::find_if(scenario_.notes.begin(), scenario_.notes.end(),
                                       [&](const model::Note& each) { return each.id.text == key; });
        problem.item = static_cast<std::size_t>(note - scenario_.notes.begin());
    }

    void interpret_note(Problem& problem, const std::string& id) const {
        problem.name = id;
        const std::vector<NoteUse> uses = uses_of(scenario_, NoteId(id));
        const auto has = [&](NoteRole a, NoteRole b) {
            return std::any_of(uses.begin(), uses.end(),
                               [&](const NoteUse& use) { return use.role == a || use.role == b; });
        };
        if (says_empty(problem.finding) || problem.finding.severity == model::Severity::Error) return;
        if (uses.empty()) {
            problem.kind = ProblemKind::UnusedNote;
            const auto note = std::find_if(scenario_.notes.begin(), scenario_.notes.end(),
                                           [&](const model::Note& each) { return each.id.text == id; });
            const auto number = static_cast<std::size_t>(note - scenario_.notes.begin());
            problem.fixes.push_back({Fix::Kind::RemoveNote, id, {change::RemoveNote{number}}});
        } else if (!has(NoteRole::Set, NoteRole::SetByOutcome)) {
            problem.kind = ProblemKind::NoteNeverSet;
        } else {
            problem.kind = ProblemKind::NoteNeverAsked;
        }
        const auto place = std::find_if(uses.begin(), uses.end(), [&](const NoteUse& use) {
            const bool leaves = use.role == NoteRole::Set || use.role == NoteRole::SetByOutcome;
            return leaves || problem.kind != ProblemKind::NoteNeverAsked;
        });
        if (place == uses.end()) return;
        problem.scene = place->at.scene;
        problem.response = place->at.response;
    }

    void interpret_scene(Problem& problem, const Steps& steps) const {
        const auto found = scenes_.find(steps[1]);
        if (found == scenes_.end()) return;
        problem.scene = found->second;
        const model::Scene& scene = scenario_.scenes[*problem.scene];
        if (steps.size() == 2) return interpret_whole_scene(problem, scene);
        if (steps.size() == 3 && steps[2] == "says") problem.field = TextField::SceneSays;
        if (steps.size() == 3 && steps[2] == "narration") problem.field = TextField::SceneNarration;
        if (steps[2] != "responses") return;
        if (steps.size() == 3) {
            if (problem.finding.severity == model::Severity::Warning) problem.kind = ProblemKind::NothingToDecide;
            return;
        }
        problem.response = number_in(steps[3]);
        if (steps.size() >= 5) interpret_response(problem, {*problem.scene, *problem.response, 0}, steps);
    }

    void interpret_whole_scene(Problem& problem, const model::Scene& scene) const {
        const std::size_t number = *problem.scene;
        if (problem.finding.severity == model::Severity::Warning) {
            problem.kind = ProblemKind::Unreached;
            problem.fixes.push_back({Fix::Kind::RemoveScene, scene.id.text, {change::RemoveScenes{{number}}}});
        } else if (scene.responses.empty() && !scene.ending) {
            problem.kind = ProblemKind::NothingToAnswer;
            problem.fixes.push_back({Fix::Kind::EndHere, {}, {change::SetEnding{number, true}}});
            problem.fixes.push_back({Fix::Kind::AddResponse, {}, {change::AddResponse{number}}});
        } else if (!scene.ending) {
            problem.kind = ProblemKind::NoEnding;
        }
    }

    void interpret_response(Problem& problem, Address at, const Steps& steps) const {
        const model::Response* response = response_at(scenario_, at);
        if (response == nullptr) return;
        if (steps[4] == "then" && steps.size() < 8) {
            if (steps.size() == 5 && problem.finding.text.find("sum to") != std::string::npos) {
                problem.kind = ProblemKind::ChancesOff;
                problem.fixes.push_back({Fix::Kind::MendChances, {}, {change::MendChances{at}}});
                return;
            }
            if (steps.size() == 6 || (steps.size() == 7 && steps[6] != "goto")) return;
            if (steps.size() >= 7) at.item = number_in(steps[5]);
            const bool leads = at.item < response->then.size();
            interpret_link(problem, at, leads ? response->then[at.item].target : SceneId());
        } else if (steps[4] == "refused") {
            interpret_refusal(problem, at, *response);
        } else if (problem.finding.severity == model::Severity::Error &&
                   problem.finding.text.find("no note") != std::string::npos) {
            interpret_unknown_note(problem, at, steps);
        }
    }

    void interpret_refusal(Problem& problem, const Address& at, const model::Response& response) const {
        if (!response.need || !response.refused) {
            problem.kind = ProblemKind::RefusalOfNobody;
            problem.fixes.push_back({Fix::Kind::DropRefusal, {}, {change::SetNeed{{at}, std::nullopt}}});
            return;
        }
        problem.kind = response.refused->empty() ? ProblemKind::LeadsNowhere : ProblemKind::UnknownScene;
        problem.name = response.refused->text;
        if (const auto meant = near_scene(problem.name)) {
            problem.fixes.push_back({Fix::Kind::LeadTo, *meant, {change::LinkRefusal{at, SceneId(*meant)}}});
        }
        const bool is_nowhere = response.refused->empty();
        change::AddScene scene = add_scene_for(at, is_nowhere ? "next" : problem.name);
        scene.is_for_refusal = true;
        problem.fixes.push_back({is_nowhere ? Fix::Kind::NewScene : Fix::Kind::MakeScene, problem.name, {scene}});
    }

    [[nodiscard]] model::Position beside(const Address& at) const {
        const auto& place = scenario_.scenes[at.scene].layout;
        constexpr double kAcross = 400;
        return place ? model::Position{place->x + kAcross, place->y} : model::Position{};
    }

    void interpret_link(Problem& problem, const Address& at, const SceneId& target) const {
        if (target.empty()) {
            problem.kind = ProblemKind::LeadsNowhere;
            problem.fixes.push_back({Fix::Kind::NewScene, {}, {add_scene_for(at, "next")}});
            return;
        }
        problem.kind = ProblemKind::UnknownScene;
        problem.name = target.text;
        if (const auto meant = near_scene(target.text)) {
            problem.fixes.push_back({Fix::Kind::LeadTo, *meant, {change::Link{at, SceneId(*meant)}}});
        }
        problem.fixes.push_back({Fix::Kind::MakeScene, target.text, {add_scene_for(at, target.text)}});
    }

    [[nodiscard]] change::AddScene add_scene_for(const Address& at, const std::string& wish) const {
        return {wish, beside(at), at, false, !scenario_.scenes[at.scene].layout.has_value()};
    }

    void interpret_unknown_note(Problem& problem, const Address& at, const Steps& steps) const {
        problem.kind = ProblemKind::UnknownNote;
        const std::optional<NoteRole> role = role_in(steps);
        if (!role) return;
        Address place = at;
        if (steps[4] == "then") place.item = number_in(steps[5]);
        const std::vector<NoteId>* notes = notes_of(scenario_, place, *role);
        const std::size_t number = number_in(steps.back());
        if (notes == nullptr || number >= notes->size()) return;
        const NoteId note = (*notes)[number];
        problem.name = note.text;
        if (const auto meant = near_note(note.text)) {
            problem.fixes.push_back({Fix::Kind::UseNote,
                                     *meant,
                                     {change::UseNote{{place}, *role, note, false},
                                      change::UseNote{{place}, *role, NoteId(*meant), true}}});
        }
        problem.fixes.push_back({Fix::Kind::DeclareNote, note.text, {change::AddNote{note, note.text}}});
    }

    static std::optional<NoteRole> role_in(const Steps& steps) {
        const std::string& list = steps[steps.size() - 2];
        const bool of_outcome = steps[4] == "then";
        if (list == "notes") return NoteRole::Asked;
        if (list == "not") return NoteRole::AskedAbsent;
        if (list == "sets") return of_outcome ? NoteRole::SetByOutcome : NoteRole::Set;
        if (list == "clears") return of_outcome ? NoteRole::ClearedByOutcome : NoteRole::Cleared;
        return std::nullopt;
    }

    const model::Scenario& scenario_;
    std::unordered_map<std::string_view, std::size_t> scenes_;  ///< the first with each id
    mutable std::map<std::string, std::optional<std::string>> near_scenes_;
};

}  // namespace

std::vector<std::string> steps_of(const std::string& pointer) {
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') {
            steps.emplace_back();
        } else if (pointer[i] == '~' && i + 1 < pointer.size()) {
            steps.back() += pointer[++i] == '0' ? '~' : '/';
        } else if (!steps.empty()) {
            steps.back() += pointer[i];
        }
    }
    return steps;
}

std::vector<Problem> problems_of(const model::Scenario& scenario, const model::Findings& findings) {
    const Interpreter interpreter(scenario);
    std::vector<Problem> problems;
    problems.reserve(findings.size());
    for (const model::Finding& finding : findings) {
        Problem problem = interpreter.interpret(finding);
        const bool comes_later = problem.kind == ProblemKind::Empty || problem.kind == ProblemKind::NoStart;
        if (!scenario.scenes.empty() || !comes_later) problems.push_back(std::move(problem));
    }
    std::stable_partition(problems.begin(), problems.end(),
                          [](const Problem& problem) { return problem.finding.severity == model::Severity::Error; });
    return problems;
}

}  // namespace leeway::edit
