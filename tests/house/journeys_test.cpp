#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "analysis/graph.h"
#include "analysis/review.h"
#include "engine/compile.h"
#include "support/bundled_cases.h"

/// The bundled journeys: one customer, things that are met again, a bar that was raised.

using namespace leeway;

namespace {

/// With what expectations the customer may come back to a contact.
struct Bar {
    int lowest = 100;
    int highest = 0;
};

Bar bar_at(const analysis::StateGraph& graph, engine::SceneIndex start) {
    Bar bar;
    for (analysis::StateIndex state = 0; state < graph.size(); ++state) {
        const engine::StateView view = graph.view(state);
        if (view.scene() != start) continue;
        bar.lowest = std::min(bar.lowest, view.expectation());
        bar.highest = std::max(bar.highest, view.expectation());
    }
    return bar;
}

/// The last name: in one journey the granddaughter rings for an account that is her grandfather's.
std::string family_of(const model::Scenario& scenario) {
    const std::string& name = scenario.customer.name;
    return name.substr(name.find_last_of(' ') + 1);
}

/// Which scenes some play enters.
std::vector<bool> scenes_entered(const analysis::StateGraph& graph) {
    const engine::Program& program = *graph.program;
    std::vector<bool> is_entered(program.scenes.size(), false);
    for (std::size_t i = 0; i + 1 < graph.choices.size(); ++i) {
        const engine::ActionCode& action = program.actions[graph.choices[i].action];
        const engine::ResponseCode& response = program.responses[action.response];
        for (std::uint32_t o = 0; action.approves > 0 && o < response.outcome_count; ++o)
            is_entered[program.outcomes[response.first_outcome + o].target] = true;
        if (action.approves < 100 && response.refused != engine::kNone) is_entered[response.refused] = true;
    }
    return is_entered;
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

bool asks_for(const model::Scenario& scenario, const std::set<std::string>& notes) {
    for (const model::Scene& scene : scenario.scenes) {
        for (const model::Response& response : scene.responses) {
            for (const auto* list : {&response.when.notes, &response.when.absent}) {
                for (const NoteId& note : *list) {
                    if (notes.count(note.text) != 0) return true;
                }
            }
        }
    }
    return false;
}

/// Whether a later contact asks for a note that an earlier one may leave.
bool remembers(const model::Scenario& journey) {
    std::set<std::string> notes;
    for (const model::Contact& contact : journey.contacts) {
        if (asks_for(*contact.scenario, notes)) return true;
        notes.merge(notes_set_in(*contact.scenario));
    }
    return false;
}

}  // namespace

TEST_CASE("There are four journeys, each of one customer who comes back two to four times and is remembered",
          "[house][library][journey]") {
    const auto journeys = support::bundled_journeys();
    CHECK(journeys.size() == 4);
    for (const support::BundledCase& bundled : journeys) {
        const model::Scenario& journey = *bundled.scenario;
        CAPTURE(journey.id.text);
        CHECK(journey.contacts.size() >= 2);
        CHECK(journey.contacts.size() <= 4);
        CHECK(remembers(journey));
        CHECK_FALSE(journey.title.empty());
        for (const model::Contact& contact : journey.contacts) {
            CHECK(family_of(*contact.scenario) == family_of(journey));
            CHECK(contact.after.empty() == (&contact == &journey.contacts.front()));
        }
    }
}

TEST_CASE("Every ending of every contact of a journey can be reached, and no play gets stuck",
          "[house][library][journey]") {
    for (const support::BundledCase& bundled : support::bundled_journeys()) {
        CAPTURE(bundled.scenario->id.text);
        const auto judge = analysis::Judge::make(engine::compile(bundled.scenario, bundled.policy));
        REQUIRE(judge);
        const analysis::StateGraph& graph = (*judge)->graph();
        const engine::Program& program = *graph.program;
        const std::vector<bool> is_entered = scenes_entered(graph);
        for (engine::SceneIndex scene = 0; scene < program.scenes.size(); ++scene) {
            CAPTURE(program.scene_text(scene).id.text);
            if (program.scenes[scene].is_ending) CHECK(is_entered[scene]);
        }
        for (analysis::StateIndex state = 0; state < graph.size(); ++state) {
            if (graph.choices_of(state).empty()) REQUIRE(program.scenes[graph.view(state).scene()].is_ending);
        }
    }
}

TEST_CASE("What a customer expects on coming back depends on how it went before", "[house][library][journey]") {
    for (const support::BundledCase& bundled : support::bundled_journeys()) {
        CAPTURE(bundled.scenario->id.text);
        const auto judge = analysis::Judge::make(engine::compile(bundled.scenario, bundled.policy));
        REQUIRE(judge);
        const std::vector<engine::ContactCode>& contacts = (*judge)->program().contacts;
        for (std::size_t i = 1; i < contacts.size(); ++i) {
            const Bar bar = bar_at((*judge)->graph(), contacts[i].start);
            CAPTURE(i, bar.lowest, bar.highest);
            CHECK(bar.highest >= contacts[i].expectation);
            CHECK(bar.highest - bar.lowest >= 8);
        }
    }
}
