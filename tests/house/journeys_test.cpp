#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "analysis/graph.h"
#include "analysis/review.h"
#include "engine/compile.h"
#include "house/case_ways.h"
#include "house/library_case.h"
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
        notes.merge(house::notes_set_in(*contact.scenario));
    }
    return false;
}

using JudgePtr = std::shared_ptr<const analysis::Judge>;

JudgePtr judge_of(const std::shared_ptr<const model::Scenario>& scenario,
                  const std::shared_ptr<const model::Policy>& policy) {
    const auto judge = analysis::Judge::make(engine::compile(scenario, policy));
    REQUIRE(judge);
    return *judge;
}

/// A decision of the first contact: its state in the case alone, and in the whole journey.
using Twin = std::pair<analysis::StateIndex, analysis::StateIndex>;

/// The decisions that the best way through the first contact alone can come to, chance by chance.
std::vector<Twin> decisions_of_best_way(const analysis::Judge& alone, const analysis::Judge& journey) {
    std::vector<Twin> twins{{0, 0}};
    std::set<Twin> seen{twins.front()};
    std::vector<Twin> decisions;
    for (std::size_t i = 0; i < twins.size(); ++i) {
        const auto [here, there] = twins[i];
        const std::uint32_t best = alone.best().choice[here];
        if (best == analysis::kNoChoice) continue;
        decisions.emplace_back(here, there);
        const std::size_t number = best - alone.graph().first_choice[here];
        const auto ends = alone.graph().transitions_of(alone.graph().choices[best]);
        const auto there_too = journey.graph().transitions_of(journey.graph().choices_of(there)[number]);
        REQUIRE(ends.size() == there_too.size());
        for (std::size_t e = 0; e < ends.size(); ++e) {
            const Twin next{ends[e].target, there_too[e].target};
            if (seen.insert(next).second) twins.push_back(next);
        }
    }
    return decisions;
}

/// Points: from here on a slip is a mistake in its case alone.
constexpr double kMistake = 5;
/// Points: below this a slip is as good as none.
constexpr double kFelt = 2;

struct Slips {
    std::size_t mistakes = 0;  ///< in the first contact alone
    std::size_t felt = 0;      ///< those that are more than a trifle in the whole journey
};

/// Mistakes that cost no more than the best answer, so that all they lose is the customer's happiness.
Slips unkind_slips(const analysis::Judge& alone, const analysis::Judge& journey) {
    Slips slips;
    for (const auto& [here, there] : decisions_of_best_way(alone, journey)) {
        const auto offered = alone.alternatives(here, 0);
        const auto offered_there = journey.alternatives(there, 0);
        REQUIRE(offered.size() == offered_there.size());
        const auto best = std::min_element(offered.begin(), offered.end(),
                                           [](const auto& a, const auto& b) { return a.regret < b.regret; });
        for (std::size_t a = 0; a < offered.size(); ++a) {
            const bool is_dearer = offered[a].expected.cost > best->expected.cost;
            if (offered[a].regret < kMistake || is_dearer) continue;
            ++slips.mistakes;
            if (offered_there[a].regret >= kFelt) ++slips.felt;
        }
    }
    return slips;
}

using Responses = std::set<engine::ResponseIndex>;

/// The responses that are open in some state, and those that are the best one in some.
std::pair<Responses, Responses> open_and_best(const analysis::Judge& judge) {
    Responses open;
    Responses best;
    const analysis::StateGraph& graph = judge.graph();
    for (analysis::StateIndex state = 0; state < graph.size(); ++state) {
        const auto response = [&](const analysis::Choice& choice) {
            return graph.program->actions[choice.action].response;
        };
        for (const analysis::Choice& choice : graph.choices_of(state)) open.insert(response(choice));
        const std::uint32_t chosen = judge.best().choice[state];
        if (chosen != analysis::kNoChoice) best.insert(response(graph.choices[chosen]));
    }
    return {open, best};
}

/// What a case by itself is not judged by, since it offers it to nobody: the journeys through it are.
Responses kept_for_journeys(const house::LibraryCase& of) {
    return house::opened_by_a_journey(house::graph_of(of, of.own));
}

const house::LibraryCase& case_of(const house::BundledLibrary& library, const model::Contact& contact) {
    const auto found = std::find_if(library.cases.begin(), library.cases.end(), [&](const house::LibraryCase& of) {
        return of.scenario->id == contact.scenario->id;
    });
    REQUIRE(found != library.cases.end());
    return *found;
}

/// What the contacts of a journey offer only because of something that was noted in an earlier one.
Responses answers_that_remember(const engine::Program& journey, const house::BundledLibrary& library) {
    Responses remembered;
    for (const model::Contact& contact : journey.scenario->contacts) {
        const house::LibraryCase& of = case_of(library, contact);
        const auto alone = engine::compile(of.scenario, of.own);
        for (const engine::ResponseIndex number : kept_for_journeys(of)) {
            const engine::ResponseCode& code = alone->responses[number];
            const std::size_t scene = contact.first_scene + code.scene;
            remembered.insert(journey.scenes[scene].first_response + code.number);
        }
    }
    return remembered;
}

/// Those that no best play of the journey gives although their `why` does not say why not. The frontier, which takes
/// its time, is worked out only where it matters.
std::vector<std::string> off_without_why(const analysis::StateGraph& graph, const Responses& among) {
    Responses doubtful;
    for (const engine::ResponseIndex response : among) {
        if (!house::says_why_not(graph.program->response_text(response))) doubtful.insert(response);
    }
    std::vector<std::string> names;
    if (doubtful.empty()) return names;
    const Responses off = house::off_frontier(graph);
    for (const engine::ResponseIndex response : doubtful) {
        if (off.count(response) != 0) names.push_back(house::name_of(*graph.program, response));
    }
    return names;
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

TEST_CASE("A mistake in a first contact still costs something when the whole journey is judged",
          "[house][library][journey]") {
    for (const support::BundledCase& bundled : support::bundled_journeys()) {
        const model::Scenario& journey = *bundled.scenario;
        CAPTURE(journey.id.text);
        const JudgePtr alone = judge_of(journey.contacts.front().scenario, bundled.policy);
        const JudgePtr whole = judge_of(bundled.scenario, bundled.policy);
        const Slips slips = unkind_slips(*alone, *whole);
        CAPTURE(slips.mistakes, slips.felt);
        CHECK(slips.mistakes >= 5);
        CHECK(2 * slips.felt >= slips.mistakes);
    }
}

TEST_CASE("What a later contact says only because something was noted is offered in its journey, and is mostly right",
          "[house][library][journey]") {
    const house::BundledLibrary library = house::bundled_library();
    for (const support::BundledCase& bundled : support::bundled_journeys()) {
        CAPTURE(bundled.scenario->id.text);
        const JudgePtr judge = judge_of(bundled.scenario, bundled.policy);
        const auto [open, best] = open_and_best(*judge);
        const Responses remembered = answers_that_remember(judge->program(), library);
        REQUIRE_FALSE(remembered.empty());
        std::size_t never_best = 0;
        for (const engine::ResponseIndex response : remembered) {
            CAPTURE(house::name_of(judge->program(), response));
            CHECK(open.count(response) == 1);
            if (best.count(response) == 0) ++never_best;
        }
        CHECK(4 * never_best <= remembered.size());
        CHECK(off_without_why(judge->graph(), remembered) == std::vector<std::string>{});
    }
}

TEST_CASE("A case that no journey leads through keeps no answer for one", "[house][library][journey]") {
    std::set<std::string> visited;
    for (const support::BundledCase& bundled : support::bundled_journeys()) {
        for (const model::Contact& contact : bundled.scenario->contacts) visited.insert(contact.scenario->id.text);
    }
    for (const house::LibraryCase& of : house::bundled_library().cases) {
        CAPTURE(of.scenario->id.text);
        if (visited.count(of.scenario->id.text) == 0) CHECK(kept_for_journeys(of).empty());
    }
}

TEST_CASE("However it went before, a later contact offers as many answers as a case should",
          "[house][library][journey]") {
    for (const support::BundledCase& bundled : support::bundled_journeys()) {
        CAPTURE(bundled.scenario->id.text);
        for (const house::Offered& offered :
             house::offered_at_once(judge_of(bundled.scenario, bundled.policy)->graph())) {
            CAPTURE(offered.scene, offered.least, offered.most);
            CHECK(offered.least >= 2);
            CHECK(offered.most >= 3);
            CHECK(offered.most <= 5);
        }
    }
}
