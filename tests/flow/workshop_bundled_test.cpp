#include <algorithm>
#include <memory>

#include <catch2/catch_test_macros.hpp>

#include "engine/replay.h"
#include "flow/hall.h"
#include "flow/workshop_present.h"
#include "support/bundled_cases.h"

/// A room goes through the cases that come with Leeway.

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::SlideKind;

namespace {

Hall hall_of(const support::BundledCase& bundled) {
    flow::Library library;
    library.cases = {{bundled.scenario, "digest of the case"}};
    library.policies = {{bundled.policy, "digest of the policy"}};
    return Hall(library);
}

void check_slide(const Hall& hall) {
    const flow::SlideView slide = hall.slide();
    const bool is_question = slide.kind == SlideKind::Vote || slide.kind == SlideKind::Reveal;
    if (slide.kind == SlideKind::Scene) CHECK_FALSE(slide.says.empty());
    if (is_question) CHECK(slide.choices.size() >= 2);
    if (is_question) CHECK(slide.choices.size() <= 9);
    for (const flow::SlideChoice& choice : slide.choices) CHECK_FALSE(choice.text.empty());
    if (slide.kind == SlideKind::Result) CHECK_FALSE(slide.parts.empty());
    if (slide.kind == SlideKind::Ending) CHECK_FALSE(slide.heading.empty());
    const flow::FacilitatorView side = hall.side();
    if (is_question) CHECK_FALSE(side.discuss.empty());
    CHECK_FALSE(side.next.label.empty());
    // What is told on a result is not told once more by the scene that follows.
    for (const flow::SlidePart& part : slide.before) CHECK(part.text != slide.says);
}

/// Phones show answers where the room is asked, and otherwise nothing of a vote.
void check_phones(const Hall& hall) {
    const flow::Round& round = hall.workshop().shown();
    const bool is_in_case = hall.kind() != SlideKind::Join && hall.kind() != SlideKind::Over;
    const live::Presented told = flow::make_presented(*hall.world.state().words, hall.workshop());
    CHECK(told.choices.empty() != (is_in_case && round.is_asked()));
    if (told.choices.empty()) CHECK((told.phase == live::Phase::Scene) == is_in_case);
    if (is_in_case) CHECK_FALSE(told.says.empty());
}

/// @param turn which choice is taken first; then the next one, and so on.
void go_through_case(Hall& hall, std::size_t turn) {
    for (int step = 0; hall.kind() != SlideKind::Path; ++step) {
        REQUIRE(step < 1'000);
        check_slide(hall);
        check_phones(hall);
        if (hall.kind() == SlideKind::Reveal)
            hall.want(intent::PickBranch{turn++ % hall.workshop().shown().choices.size()});
        hall.next();
    }
    const auto played = engine::replay(hall.workshop().program, hall.workshop().record);
    REQUIRE(std::holds_alternative<engine::Session>(played));
    CHECK(std::get_if<engine::Session>(&played)->is_over());
    hall.want(intent::ExportRecord{});
    CHECK(hall.world.requested<flow::request::ExportPage>().size() == 1);
}

void go_through_all(const std::vector<support::BundledCase>& all) {
    REQUIRE_FALSE(all.empty());
    for (const support::BundledCase& bundled : all) {
        for (std::size_t turn = 0; turn < 3; ++turn) {
            INFO(bundled.scenario->id.text << " under " << bundled.policy->id.text << ", from choice " << turn);
            Hall hall = hall_of(bundled);
            hall.world.holds_analyses = true;
            hall.want(intent::ChooseConnection{{}});
            hall.want(intent::BeginWorkshop{});
            if (!hall.world.state().workshop.open) continue;  // nobody may begin it under that policy
            go_through_case(hall, turn);
        }
    }
}

}  // namespace

TEST_CASE("A room can go through every bundled case under every policy", "[flow][workshop][bundled]") {
    go_through_all(support::bundled_cases());
}

TEST_CASE("A room can go through every bundled journey, contact by contact", "[flow][workshop][bundled]") {
    go_through_all(support::bundled_journeys());
}
