#include "cli/case_findings.h"

#include <map>

#include "analysis/analysis.h"
#include "analysis/graph.h"
#include "engine/compile.h"

namespace leeway::cli {

namespace {

/// What was found, each with the policies under which it was; scenes and responses have the same numbers under all.
struct Found {
    std::map<engine::SceneIndex, std::vector<std::string>> stuck;
    std::map<engine::ResponseIndex, std::vector<std::string>> never_best;
    std::map<engine::ResponseIndex, std::vector<std::string>> no_dilemma;
};

/// "under any policy", or those that are meant.
std::string under(const std::vector<std::string>& policies, std::size_t of, const words::Catalogue& words) {
    if (policies.size() == of && of > 1) return std::string(words.text("cli.check.any_policy"));
    std::string list;
    for (const std::string& policy : policies) list += (list.empty() ? "" : ", ") + policy;
    return words.count("cli.check.under", static_cast<std::int64_t>(policies.size()), {{"list", list}});
}

std::string pointer_to(const engine::Program& program, engine::SceneIndex scene) {
    return "/scenes/" + model::pointer_step(program.scene_text(scene).id.text);
}

std::string pointer_to_response(const engine::Program& program, engine::ResponseIndex response) {
    const engine::ResponseCode& code = program.responses[response];
    return pointer_to(program, code.scene) + "/responses/" + std::to_string(code.number);
}

std::string name_of(const engine::Program& program, engine::ResponseIndex response) {
    return program.response_text(response).id.text;
}

using Group = std::vector<engine::ResponseIndex>;

std::string names_of(const engine::Program& program, const Group& group) {
    std::string names;
    for (const engine::ResponseIndex response : group)
        names += (names.empty() ? "\"" : ", \"") + name_of(program, response) + '"';
    return names;
}

/// The responses of which something holds under all policies, alone or with those of the same scene.
std::vector<Group> groups_of(const std::map<engine::ResponseIndex, std::vector<std::string>>& found,
                             const engine::Program* program, std::size_t policies, Together together) {
    std::vector<Group> groups;
    for (const auto& [response, ids] : found) {
        if (ids.size() < policies) continue;
        const bool joins = together == Together::OneScene && !groups.empty() &&
                           program->responses[groups.back().front()].scene == program->responses[response].scene;
        if (!joins) groups.emplace_back();
        groups.back().push_back(response);
    }
    return groups;
}

}  // namespace

Result<model::Findings> case_findings(const std::shared_ptr<const model::Scenario>& scenario,
                                      std::span<const PolicyFile> policies, const words::Catalogue& words,
                                      Together together) {
    Found found;
    std::shared_ptr<const engine::Program> program;
    for (const PolicyFile& policy : policies) {
        program = engine::compile(scenario, policy.policy);
        const Result<analysis::Analysis> analysis = analysis::analyze(program);
        if (!analysis) return analysis.error();
        const std::string& id = policy.policy->id.text;
        for (const engine::SceneIndex scene : analysis->stuck) found.stuck[scene].push_back(id);
        for (const engine::ResponseIndex response : analysis->never_on_frontier)
            found.never_best[response].push_back(id);
        for (const engine::ResponseIndex response : analysis->never_a_dilemma) found.no_dilemma[response].push_back(id);
    }
    model::Findings findings;
    const auto add = [&](model::Severity severity, std::string where, std::string_view key, const std::string& name,
                         const std::vector<std::string>& ids) {
        const std::string which = under(ids, policies.size(), words);
        findings.push_back({severity, std::move(where), words.text(key, {{"name", name}, {"under", which}})});
    };
    for (const auto& [scene, ids] : found.stuck) {
        add(model::Severity::Error, pointer_to(*program, scene), "cli.check.stuck", program->scene_text(scene).id.text,
            ids);
    }
    // What holds under one policy and not under another is what policies are for; it says nothing against the case.
    for (const Group& group : groups_of(found.never_best, program.get(), policies.size(), together)) {
        const std::string which = under(found.never_best.at(group.front()), policies.size(), words);
        findings.push_back({model::Severity::Warning, pointer_to_response(*program, group.front()),
                            words.count("cli.check.never_best", static_cast<std::int64_t>(group.size()),
                                        {{"names", names_of(*program, group)}, {"under", which}})});
    }
    for (const auto& [response, ids] : found.no_dilemma) {
        if (ids.size() < policies.size()) continue;
        add(model::Severity::Warning, pointer_to_response(*program, response), "cli.check.no_dilemma",
            name_of(*program, response), ids);
    }
    return findings;
}

model::Findings size_findings(const std::shared_ptr<const model::Scenario>& journey,
                              std::span<const PolicyFile> policies, const words::Catalogue& words, std::size_t most) {
    std::vector<std::string> too_large;
    for (const PolicyFile& policy : policies) {
        const Result<analysis::StateGraph> graph =
            analysis::explore(engine::compile(journey, policy.policy), {most, 8 * most});
        if (!graph) too_large.push_back(policy.policy->id.text);
    }
    if (too_large.empty()) return {};
    const std::string which = under(too_large, policies.size(), words);
    return {{model::Severity::Warning, "/stages",
             words.text("cli.check.many_states", {{"n", std::to_string(most)}, {"under", which}})}};
}

}  // namespace leeway::cli
