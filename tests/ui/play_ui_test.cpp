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

namespace {

/// A play with more facts than fit beside it.
ScreenProbe with_many_facts(ImVec2 display, float scale) {
    ui::AppView view = play_view();
    for (int i = 0; i < 20; ++i) view.play->facts.push_back({"Order", "40-771826, 18 March, by post"});
    return ScreenProbe(std::move(view), display, scale);
}

/// How far the conversation is scrolled, and how far the account beside it is.
struct Offsets {
    const ui::ScrollMemory* talk = nullptr;
    const ui::ScrollMemory* account = nullptr;
};
Offsets areas_of(const ScreenProbe& screen) {
    Offsets found;
    REQUIRE(screen.state->scrolls.size() == 2);
    for (const auto& [id, memory] : screen.state->scrolls) {
        // Mood and ledger stand above the account, and nothing above the conversation but the header.
        if (found.talk == nullptr || memory.view > found.talk->view) found.talk = &memory;
        if (found.account == nullptr || memory.view < found.account->view) found.account = &memory;
    }
    return found;
}

}  // namespace

TEST_CASE("Beside the conversation only the account scrolls: mood and cost stay in view", "[ui]") {
    const ImVec2 display = GENERATE(ImVec2{1280.0F, 800.0F}, ImVec2{1024.0F, 700.0F}, ImVec2{1024.0F, 480.0F});
    const bool is_open = GENERATE(false, true);
    ScreenProbe screen = with_many_facts(display, 1.0F);
    screen.view.play->ledger.open = is_open;
    screen.settle();
    const Offsets areas = areas_of(screen);
    const float before = screen.probe.item("Show what for", 0).min.y;
    screen.probe.turn_wheel({display.x - 200.0F, display.y - 60.0F}, -50.0F);
    screen.settle();
    CHECK(areas.account->offset > 0.0F);
    CHECK(areas.account->offset == areas.account->content - areas.account->view);
    CHECK(screen.probe.item("Show what for", 0).min.y == before);
    CHECK(screen.probe.item("Show what for", 0).is_in_view());
    CHECK(screen.click<intent::ToggleLedger>("Show what for", 0));
}

TEST_CASE("N leafs through the account and leaves the conversation where it is", "[ui]") {
    ScreenProbe screen = with_many_facts({1280.0F, 800.0F}, 1.0F);
    const Offsets areas = areas_of(screen);
    const float talk = areas.talk->offset;
    const float most = areas.account->content - areas.account->view;
    REQUIRE(most > 0.0F);
    for (int i = 0; i < 20 && areas.account->offset < most; ++i) {
        const float before = areas.account->offset;
        screen.probe.press(ImGuiKey_N);
        screen.settle();
        CHECK(areas.account->offset > before);
        CHECK(areas.account->offset - before < areas.account->view);  // nothing is passed by
    }
    CHECK(areas.account->offset == most);
    screen.probe.press(ImGuiKey_N);
    screen.settle();
    CHECK(areas.account->offset == 0.0F);
    CHECK(areas.talk->offset == talk);
    CHECK(screen.take().empty());
}

TEST_CASE("In a narrow window N unfolds the account and goes there", "[ui]") {
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, 2.0F);
    REQUIRE(screen.state->scrolls.size() == 1);
    const ui::ScrollMemory& area = screen.state->scrolls.begin()->second;
    const float before = area.offset;
    const float folded = area.content;
    screen.probe.press(ImGuiKey_N);
    screen.settle();
    CHECK(area.content > folded + 200.0F);
    CHECK(area.offset > before);
    const support::ProbedItem fold = screen.probe.item("The customer and the account");
    CHECK(fold.max.y < fold.clip_min.y + 100.0F);  // what it unfolds begins at the top
    screen.probe.press(ImGuiKey_L);
    CHECK(screen.took<intent::ToggleLedger>());
}

TEST_CASE("A new note comes into view although the account was scrolled", "[ui]") {
    ScreenProbe screen = with_many_facts({1280.0F, 800.0F}, 1.0F);
    const Offsets areas = areas_of(screen);
    screen.probe.press(ImGuiKey_N);
    screen.settle();
    REQUIRE(areas.account->offset > 0.0F);
    const bool is_new = GENERATE(true, false);
    screen.view.play->notes.back().is_new = is_new;
    add_message(screen.view, flow::Speaker::Customer, "Thank you.");
    screen.settle();
    CHECK((areas.account->offset == 0.0F) == is_new);
}

}  // namespace leeway::ui_tests
