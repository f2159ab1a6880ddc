#include <algorithm>
#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "files/journey_case.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"
#include "model/recommendation.h"
#include "support/random_case.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::Screen;
using support::Chooser;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".json" && name.find(".schema.") == std::string::npos)
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

flow::Library bundled() {
    const fs::path folder = fs::path(LEEWAY_REPOSITORY) / "scenarios";
    flow::Library library;
    for (const fs::path& file : files_of(folder)) {
        INFO(file);
        files::Loaded<model::Scenario> loaded = files::read_scenario(file);
        REQUIRE(loaded.value);
        library.cases.push_back({std::make_shared<const model::Scenario>(std::move(*loaded.value)), loaded.digest});
    }
    for (const fs::path& file : files_of(folder / "policies")) {
        INFO(file);
        files::Loaded<model::Policy> loaded = files::read_policy(file);
        REQUIRE(loaded.value);
        library.policies.push_back({std::make_shared<const model::Policy>(std::move(*loaded.value)), loaded.digest});
    }
    return library;
}

std::vector<flow::CaseEntry> bundled_journeys(const flow::Library& library) {
    std::vector<files::StageCase> stages;
    for (const flow::CaseEntry& entry : library.cases) stages.push_back({entry.scenario, entry.digest});
    std::vector<flow::CaseEntry> journeys;
    for (const fs::path& file : files_of(fs::path(LEEWAY_REPOSITORY) / "scenarios" / "journeys")) {
        INFO(file);
        files::Loaded<model::Scenario> loaded = files::read_journey_case(file, files::stages_among(stages));
        REQUIRE(loaded.value);
        journeys.push_back({std::make_shared<const model::Scenario>(std::move(*loaded.value)), loaded.digest});
    }
    return journeys;
}

/// The one that a journey's file recommends.
flow::PolicyEntry own_policy(const flow::CaseEntry& journey, const std::vector<flow::PolicyEntry>& policies) {
    for (const flow::PolicyEntry& entry : policies) {
        if (entry.policy->id.text == model::recommended_policy(journey.scenario->written)) return entry;
    }
    FAIL("there is no such policy");
    return {};
}

/// Answers once, in any way that there is; what is asked meanwhile is answered too.
void answer_somehow(PretendWorld& world, Chooser& chooser) {
    const std::size_t steps = world.state().play->record.steps.size();
    std::vector<flow::ResponseCard> cards = flow::make_play_view(world.state()).responses;
    cards.erase(std::remove_if(cards.begin(), cards.end(), [](const auto& card) { return !card.enabled; }),
                cards.end());
    REQUIRE_FALSE(cards.empty());
    world.want(intent::SelectResponse{chooser.pick(cards).response});
    while (world.state().play->record.steps.size() == steps) {
        check_play(world.state());
        const std::optional<flow::Choosing> choosing = flow::make_play_view(world.state()).choosing;
        REQUIRE(choosing);
        switch (choosing->stage) {
            case flow::Choosing::Stage::Belief:
                world.want(intent::AnswerBelief{chooser.pick(choosing->beliefs).first});
                break;
            case flow::Choosing::Stage::Ways: world.want(intent::Give{chooser.pick(choosing->ways).action}); break;
            case flow::Choosing::Stage::ConfirmBreach: world.want(intent::ConfirmBreach{}); break;
        }
    }
}

void play_to_the_end(PretendWorld& world, Chooser& chooser) {
    REQUIRE(world.state().screen == Screen::Play);
    for (int step = 0; !world.state().play->session.is_over(); ++step) {
        REQUIRE(step < 200);
        answer_somehow(world, chooser);
        check_play(world.state());
    }
    REQUIRE(world.state().play->record.end);
    CHECK(world.state().play->record.end->score >= 0);
    CHECK(world.state().play->record.end->score <= 100);
    world.want(intent::GoOn{});
    check_everything(world.state());
    CHECK_FALSE(flow::make_debrief_view(world.state()).debrief->ending_title.empty());
}

}  // namespace

TEST_CASE("Every bundled case is played through the window's intents, under every policy", "[flow][bundled]") {
    const flow::Library library = bundled();
    REQUIRE(library.cases.size() == 24);
    REQUIRE(library.policies.size() == 6);
    PretendWorld world(library);
    for (std::size_t number = 0; number < library.cases.size(); ++number) {
        for (std::size_t policy = 0; policy < library.policies.size(); ++policy) {
            for (std::uint64_t seed = 0; seed < 8; ++seed) {
                INFO("case " << number << ", policy " << policy << ", seed " << seed);
                Chooser chooser(seed);
                world.want(intent::SetAskBelief{seed % 2 == 1});
                world.want(intent::ChooseCase{number});
                world.want(intent::ChoosePolicy{policy});
                world.want(intent::StartPlay{});
                play_to_the_end(world, chooser);
            }
        }
    }
    // What was kept can all be opened by another run of the program.
    const PretendWorld later(library, world.kept());
    CHECK(later.state().records.size() == 8 * library.cases.size() * library.policies.size());
    for (const auto& [play, standing] : later.state().standings) CHECK(standing.reason.empty());
}

TEST_CASE("Every bundled journey is played to its debrief, kept, and played on from each of its contacts",
          "[flow][bundled]") {
    flow::Library library = bundled();
    const std::vector<flow::PolicyEntry> policies = library.policies;
    const std::vector<flow::CaseEntry> journeys = bundled_journeys(library);
    REQUIRE(journeys.size() == 4);
    for (const flow::CaseEntry& journey : journeys) {
        INFO(journey.scenario->id.text);
        library.cases = {journey};
        library.policies = {own_policy(journey, policies)};
        PretendWorld world(library);
        Chooser chooser(5);
        world.want(intent::StartPlay{});
        play_to_the_end(world, chooser);
        const report::Debrief debrief = *flow::make_debrief_view(world.state()).debrief;
        REQUIRE(debrief.contacts.size() == journey.scenario->contacts.size());
        const std::string first = world.state().play->record.play;
        for (const report::ContactPart& contact : debrief.contacts) {
            CHECK_FALSE(contact.arrival.empty());
            CHECK_FALSE(contact.ending_title.empty());
            world.want(intent::ReviewPlay{first});
            world.want(intent::PlayOnFrom{contact.first_decision});
            CHECK(flow::make_play_view(world.state()).contact == contact.heading + ": " + contact.title);
            play_to_the_end(world, chooser);
        }
        const PretendWorld later(library, world.kept());
        for (const auto& [play, standing] : later.state().standings) CHECK(standing.reason.empty());
    }
}

TEST_CASE("From every decision of a bundled case one can play on to an end", "[flow][bundled]") {
    const flow::Library library = bundled();
    PretendWorld world(library);
    Chooser chooser(3);
    for (std::size_t number = 0; number < library.cases.size(); ++number) {
        world.want(intent::ChooseCase{number});
        world.want(intent::StartPlay{});
        play_to_the_end(world, chooser);
        const std::string first = world.state().play->record.play;
        const std::size_t steps = world.state().play->record.steps.size();
        for (std::size_t step = 0; step < steps; ++step) {
            world.want(intent::ReviewPlay{first});
            world.want(intent::PlayOnFrom{step});
            REQUIRE(world.state().play->record.steps.size() == step);
            play_to_the_end(world, chooser);
        }
    }
}
