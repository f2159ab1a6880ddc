#include <variant>

#include <catch2/catch_test_macros.hpp>

#include "ui/sample_views.h"
#include "ui/shortcuts.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;

namespace {

template <typename Wanted>
const Wanted* as(const std::optional<flow::Intent>& given) {
    return given ? std::get_if<Wanted>(&*given) : nullptr;
}

}  // namespace

TEST_CASE("Enter starts, goes on, tries again", "[ui]") {
    CHECK(as<intent::ReloadLibrary>(ui::primary_intent(empty_home_view())) != nullptr);
    CHECK(as<intent::StartPlay>(ui::primary_intent(train_view())) != nullptr);
    CHECK(as<intent::ReloadLibrary>(ui::primary_intent(empty_train_view())) != nullptr);
    CHECK(as<intent::GoOn>(ui::primary_intent(play_view(Asked::Nothing))) != nullptr);
    CHECK(as<intent::ConfirmBreach>(ui::primary_intent(play_view(Asked::Breach))) != nullptr);
    CHECK(as<intent::PlayAgain>(ui::primary_intent(broken_debrief_view())) != nullptr);
    CHECK(as<intent::ShowKeys>(ui::primary_intent(keys_view())) != nullptr);
    const auto give = ui::primary_intent(play_view(Asked::Way));
    REQUIRE(as<intent::Give>(give) != nullptr);
    CHECK(as<intent::Give>(give)->action == 21);
    const auto again = ui::primary_intent(debrief_view());
    REQUIRE(as<intent::PlayOnFrom>(again) != nullptr);
    CHECK(as<intent::PlayOnFrom>(again)->step == 1);
}

TEST_CASE("At home Enter goes on with the play under way, else takes today's case, else shows all of them", "[ui]") {
    ui::AppView home = home_view();
    const auto resumed = ui::primary_intent(home);
    REQUIRE(as<intent::ResumePlay>(resumed) != nullptr);
    CHECK(as<intent::ResumePlay>(resumed)->play == "play-1");
    home.home->go_on.clear();
    CHECK(as<intent::StartSuggested>(ui::primary_intent(home)) != nullptr);
    home.home->suggested->played = true;
    REQUIRE(as<intent::GoTo>(ui::primary_intent(home)) != nullptr);
    CHECK(as<intent::GoTo>(ui::primary_intent(home))->screen == flow::Screen::Train);
    home.home->suggested.reset();
    CHECK(as<intent::GoTo>(ui::primary_intent(home)) != nullptr);
}

TEST_CASE("Enter does nothing where nothing is decided yet", "[ui]") {
    CHECK_FALSE(ui::primary_intent(play_view(Asked::Answer)));
    CHECK_FALSE(ui::primary_intent(play_view(Asked::Belief)));
    CHECK_FALSE(ui::primary_intent(settings_view()));
    ui::AppView train = train_view();
    train.train->can_start = false;
    CHECK_FALSE(ui::primary_intent(train));
    ui::AppView home = home_view();
    home.home->loading = true;
    CHECK_FALSE(ui::primary_intent(home));
    ui::AppView debrief = debrief_view();
    debrief.debrief->working = true;
    CHECK_FALSE(ui::primary_intent(debrief));
}

TEST_CASE("Escape goes one step back", "[ui]") {
    CHECK(as<intent::ShowKeys>(ui::escape_intent(keys_view())) != nullptr);
    CHECK(as<intent::ThinkAgain>(ui::escape_intent(play_view(Asked::Way))) != nullptr);
    CHECK(as<intent::LeavePlay>(ui::escape_intent(play_view(Asked::Answer))) != nullptr);
    CHECK(as<intent::LeavePlay>(ui::escape_intent(play_view(Asked::Nothing))) != nullptr);
    REQUIRE(as<intent::GoTo>(ui::escape_intent(debrief_view())) != nullptr);
    CHECK(as<intent::GoTo>(ui::escape_intent(debrief_view()))->screen == flow::Screen::Home);
    CHECK_FALSE(ui::escape_intent(home_view()));
}

TEST_CASE("A number selects the answer that has it", "[ui]") {
    const ui::AppView view = play_view();
    for (int number = 1; number <= 3; ++number) {
        const auto given = ui::number_intent(view, number);
        REQUIRE(as<intent::SelectResponse>(given) != nullptr);
        CHECK(as<intent::SelectResponse>(given)->response == static_cast<engine::ResponseIndex>(9 + number));
    }
    CHECK_FALSE(ui::number_intent(view, 4));
    CHECK_FALSE(ui::number_intent(view, 0));
    CHECK_FALSE(ui::number_intent(play_view(Asked::Nothing), 1));
    CHECK_FALSE(ui::number_intent(home_view(), 1));
    ui::AppView covered = play_view();
    covered.frame.keys_shown = true;
    CHECK_FALSE(ui::number_intent(covered, 1));
    ui::AppView barred = play_view();
    barred.play->responses[0].enabled = false;
    CHECK_FALSE(ui::number_intent(barred, 1));
}

TEST_CASE("While something is asked about an answer, the numbers choose among that and give no other answer", "[ui]") {
    const ui::AppView ways = play_view(Asked::Way);
    for (int number = 1; number <= 3; ++number) {
        const auto given = ui::number_intent(ways, number);
        REQUIRE(as<intent::Give>(given) != nullptr);
        CHECK(as<intent::Give>(given)->action == static_cast<engine::ActionIndex>(20 + number));
    }
    const auto belief = ui::number_intent(play_view(Asked::Belief), 2);
    REQUIRE(as<intent::AnswerBelief>(belief) != nullptr);
    CHECK(as<intent::AnswerBelief>(belief)->belief == engine::Belief::Ask);
    CHECK(as<intent::ConfirmBreach>(ui::number_intent(play_view(Asked::Breach), 1)) != nullptr);
    CHECK_FALSE(ui::number_intent(play_view(Asked::Breach), 2));
    ui::AppView one_way = play_view(Asked::Way);
    one_way.play->choosing->ways.resize(1);
    CHECK(ui::number_intent(one_way, 1));
    for (int number : {0, 2, 3, 9}) CHECK_FALSE(ui::number_intent(one_way, number));
}

TEST_CASE("A letter chooses a way or a belief", "[ui]") {
    const ui::AppView ways = play_view(Asked::Way);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto given = ui::letter_intent(ways, i);
        REQUIRE(as<intent::Give>(given) != nullptr);
        CHECK(as<intent::Give>(given)->action == 21 + i);
    }
    CHECK_FALSE(ui::letter_intent(ways, 3));
    const auto belief = ui::letter_intent(play_view(Asked::Belief), 2);
    REQUIRE(as<intent::AnswerBelief>(belief) != nullptr);
    CHECK(as<intent::AnswerBelief>(belief)->belief == engine::Belief::No);
    CHECK_FALSE(ui::letter_intent(play_view(Asked::Answer), 0));
    CHECK_FALSE(ui::letter_intent(play_view(Asked::Breach), 0));
    CHECK_FALSE(ui::letter_intent(home_view(), 0));
}

}  // namespace leeway::ui_tests
