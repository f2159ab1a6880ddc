#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;

TEST_CASE("An answer that is clicked is selected, wide and narrow", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F, 2.6F);
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, scale);
    CHECK(screen.click<intent::SelectResponse>("Please send it back.")->response == 10);
    CHECK(screen.click<intent::SelectResponse>("A voucher for your trouble.")->response == 12);
}

TEST_CASE("An answer that nobody may give does nothing", "[ui]") {
    ScreenProbe screen(play_view());
    CHECK(screen.probe.item("A year of free coats.").disabled);
    screen.probe.click("A year of free coats.");
    CHECK(screen.take().empty());
}

TEST_CASE("Each way of giving an answer gives it so", "[ui]") {
    ScreenProbe screen(play_view(Asked::Way));
    CHECK(screen.click<intent::Give>("Say this")->action == 21);
    CHECK(screen.click<intent::Give>("Ask your team lead")->action == 22);
    CHECK(screen.click<intent::Give>("Do it anyway")->action == 23);
    CHECK(screen.click<intent::ThinkAgain>("Think again"));
}

TEST_CASE("The selected answer is not clicked again, another one can be", "[ui]") {
    ScreenProbe screen(play_view(Asked::Way));
    CHECK_FALSE(screen.probe.has("Keep it, and the right one is on its way."));
    CHECK(screen.click<intent::SelectResponse>("Please send it back.")->response == 10);
}

TEST_CASE("What one believes is answered, and against policy is confirmed", "[ui]") {
    ScreenProbe beliefs(play_view(Asked::Belief));
    CHECK(beliefs.click<intent::AnswerBelief>("Yes, I may")->belief == engine::Belief::Yes);
    CHECK(beliefs.click<intent::AnswerBelief>("I must ask first")->belief == engine::Belief::Ask);
    CHECK(beliefs.click<intent::AnswerBelief>("Nobody may")->belief == engine::Belief::No);
    ScreenProbe breach(play_view(Asked::Breach));
    CHECK(breach.click<intent::ConfirmBreach>("Yes, do it anyway"));
    CHECK(breach.click<intent::ThinkAgain>("Think again"));
}

TEST_CASE("The ledger opens, the play can be left, the end leads on", "[ui]") {
    ScreenProbe screen(play_view());
    CHECK(screen.click<intent::ToggleLedger>("Show what for"));
    CHECK(screen.click<intent::LeavePlay>("Leave, and keep this play"));
    ScreenProbe over(play_view(Asked::Nothing));
    CHECK(over.click<intent::GoOn>("See how it went"));
    CHECK_FALSE(over.probe.has("Please send it back."));
}

TEST_CASE("In a narrow window the ledger opens from the strip, and facts and notes unfold", "[ui]") {
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, 2.0F);
    REQUIRE(screen.probe.count("Show what for") == 2);
    CHECK(screen.click<intent::ToggleLedger>("Show what for", 0));
    CHECK(screen.click<intent::ToggleLedger>("Show what for", 1));
    const auto height = [&] {
        float most = 0.0F;
        for (const auto& [id, memory] : screen.state->scrolls) most = std::max(most, memory.content);
        return most;
    };
    const float folded = height();
    screen.probe.click("The customer and the account");
    CHECK(height() > folded + 200.0F);
    screen.probe.click("The customer and the account");
    CHECK(height() == folded);
    CHECK(screen.take().empty());
}

}  // namespace leeway::ui_tests
