#include "house/library_case.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "engine/compile.h"
#include "support/bundled_cases.h"

namespace leeway::house {

namespace {

/// The text of an `x-` key as it stands in the file, quotes and all; empty where there is none.
std::string kept(const model::Scenario& scenario, std::string_view key) {
    if (!scenario.written.ref) return {};
    for (const auto& [name, text] : scenario.written.ref->kept) {
        if (name == key) return text;
    }
    return {};
}

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

LibraryCase make_case(const std::shared_ptr<const model::Scenario>& scenario, const Policies& policies) {
    LibraryCase made;
    made.scenario = scenario;
    const std::string policy = kept(*scenario, "x-policy");
    for (const auto& candidate : policies) {
        if (in_quotes(candidate->id.text) == policy) made.own = candidate;
    }
    const std::string kind = kept(*scenario, "x-kind");
    if (kind.size() == 3) made.kind = kind.substr(1, 1);
    return made;
}

}  // namespace

bool LibraryCase::has_flag(std::string_view flag) const {
    return kept(*scenario, "x-flags").find(in_quotes(flag)) != std::string::npos;
}

bool LibraryCase::has_tag(std::string_view tag) const {
    return std::find(scenario->tags.begin(), scenario->tags.end(), tag) != scenario->tags.end();
}

BundledLibrary bundled_library() {
    BundledLibrary library;
    std::vector<std::shared_ptr<const model::Scenario>> scenarios;
    for (const support::BundledCase& bundled : support::bundled_cases()) {
        if (scenarios.empty() || scenarios.back() != bundled.scenario) scenarios.push_back(bundled.scenario);
        if (scenarios.size() == 1) library.policies.push_back(bundled.policy);
    }
    for (const auto& scenario : scenarios) library.cases.push_back(make_case(scenario, library.policies));
    return library;
}

analysis::StateGraph graph_of(const LibraryCase& of, const std::shared_ptr<const model::Policy>& policy) {
    REQUIRE(policy);
    Result<analysis::StateGraph> graph = analysis::explore(engine::compile(of.scenario, policy));
    REQUIRE(graph);
    return *std::move(graph);
}

std::set<std::string> notes_set_in(const model::Scenario& scenario) {
    std::set<std::string> notes;
    for (const model::Scene& scene : scenario.scenes) {
        for (const model::Response& response : scene.responses) {
            for (const NoteId& note : response.sets) notes.insert(note.text);
            for (const model::ChanceOutcome& outcome : response.then) {
                for (const NoteId& note : outcome.sets) notes.insert(note.text);
            }
        }
    }
    return notes;
}

std::string name_of(const engine::Program& program, engine::ResponseIndex response) {
    return program.scene_text(program.responses[response].scene).id.text + "/" +
           program.response_text(response).id.text;
}

}  // namespace leeway::house
