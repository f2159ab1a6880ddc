#include <catch2/catch_test_macros.hpp>

#include "flow/hall.h"

/// What is shown only when it is asked for: what an answer is worth, and the question to talk about.

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::SlideKind;

namespace {

/// The result of the first question, where A has the most votes.
void reveal_coat(Hall& hall) {
    hall.next(2);
    hall.phones({5, 3, 1, 0});
    hall.next(2);
    REQUIRE(hall.kind() == SlideKind::Reveal);
}

}  // namespace

TEST_CASE("The verdict is shown only when it is asked for", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_coat(hall);
    CHECK(hall.slide().verdict.empty());
    for (const flow::SlideChoice& choice : hall.slide().choices) CHECK(choice.verdict.empty());
    hall.want(intent::ToggleVerdict{});
    CHECK_FALSE(hall.slide().verdict.empty());
    CHECK_FALSE(hall.slide().verdict_sentence.empty());
    for (const flow::SlideChoice& choice : hall.slide().choices) CHECK_FALSE(choice.verdict.empty());
    hall.want(intent::ToggleVerdict{});
    CHECK(hall.slide().verdict.empty());
}

TEST_CASE("Verdict and question are for the moment they were asked for at, and off again at the next question",
          "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_coat(hall);
    hall.want(intent::ToggleVerdict{});
    hall.want(intent::ToggleDiscuss{});
    CHECK_FALSE(hall.slide().discuss.empty());
    hall.next();
    CHECK_FALSE(hall.slide().verdict.empty());  // of the same question
    hall.back();
    SECTION("at the next one") {
        hall.next(3);
        hall.phones({4, 1, 0});
        hall.next(2);
    }
    SECTION("back at it from another one") {
        hall.next(2);
        hall.back(2);
    }
    REQUIRE(hall.kind() == SlideKind::Reveal);
    CHECK(hall.slide().verdict.empty());
    CHECK(hall.slide().discuss.empty());
    for (const flow::SlideChoice& choice : hall.slide().choices) CHECK(choice.verdict.empty());
}

TEST_CASE("A question that is put once more shows its result without the verdict", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_coat(hall);
    hall.want(intent::ToggleVerdict{});
    hall.want(intent::AskAgain{});
    hall.want(intent::Confirm{});
    hall.phones({1, 8, 0, 0});
    hall.next(2);
    REQUIRE(hall.kind() == SlideKind::Reveal);
    CHECK(hall.slide().verdict.empty());
}

TEST_CASE("While the case is being worked out the verdict says so", "[flow][workshop]") {
    Hall hall;
    hall.world.holds_analyses = true;
    hall.begin();
    reveal_coat(hall);
    hall.want(intent::ToggleVerdict{});
    CHECK(hall.slide().verdict.empty());
    CHECK(hall.slide().verdict_note == "It is being worked out …");
    REQUIRE(hall.world.answer_one_analysis());
    CHECK_FALSE(hall.slide().verdict.empty());
}

TEST_CASE("The question to talk about is the author's, or asks who would have felt allowed", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next();
    CHECK(hall.side().discuss == "Would anyone here have felt allowed to do B?");
    CHECK(hall.slide().discuss.empty());
    hall.next(3);
    hall.want(intent::ToggleDiscuss{});
    CHECK(hall.slide().discuss == "Would anyone here have felt allowed to do B?");
}
