#include "flow/view_checks.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "engine/replay.h"

namespace leeway::flow_tests {

namespace {

using flow::Choosing;
using flow::PlayView;
using flow::Speaker;

void check_numbers(const PlayView& view) {
    int number = 0;
    int selected = 0;
    for (const flow::ResponseCard& card : view.responses) {
        CHECK(card.enabled == card.reason.empty());
        CHECK(card.number == (card.enabled ? ++number : 0));
        CHECK_FALSE(card.say.empty());
        if (card.selected) ++selected;
        if (card.selected) CHECK(card.enabled);
    }
    CHECK(number <= 9);
    CHECK(selected <= 1);
    CHECK(view.choosing.has_value() == (selected == 1));
}

void check_choosing(const Choosing& choosing) {
    CHECK_FALSE(choosing.question.empty());
    CHECK_FALSE(choosing.back.empty());
    CHECK((choosing.stage == Choosing::Stage::Ways) == !choosing.ways.empty());
    CHECK((choosing.stage == Choosing::Stage::Belief) == !choosing.beliefs.empty());
    CHECK((choosing.stage == Choosing::Stage::ConfirmBreach) == !choosing.confirm.empty());
}

void check_messages(const PlayView& view) {
    REQUIRE_FALSE(view.messages.empty());
    for (std::size_t i = 0; i < view.messages.size(); ++i) {
        const flow::Message& message = view.messages[i];
        CHECK(message.number == i);
        CHECK_FALSE(message.text.empty());
        CHECK((message.speaker == Speaker::Ending) == (view.over && i + 1 == view.messages.size()));
    }
}

void check_numbers_of_mood(const flow::MoodView& mood) {
    for (const int points : {mood.happiness, mood.happiness_before, mood.expectation, mood.expectation_before}) {
        CHECK(points >= 0);
        CHECK(points <= 100);
    }
    CHECK(mood.change.empty() == (mood.happiness == mood.happiness_before));
    CHECK(mood.expectation_change.empty() == (mood.expectation == mood.expectation_before));
    CHECK_FALSE(mood.word.empty());
}

/// The record says exactly what the session has been through.
void check_record(const flow::Play& play) {
    REQUIRE(play.record.steps.size() == play.session.steps().size());
    engine::Record steps = play.record;
    steps.end.reset();
    const auto played = engine::replay(play.program, steps);
    const engine::Session* session = std::get_if<engine::Session>(&played);
    REQUIRE(session != nullptr);
    const std::size_t words = play.program->state_words();
    CHECK(std::equal(session->words(), session->words() + words, play.session.words()));
    CHECK(session->bill() == play.session.bill());
    if (play.record.end) CHECK(play.session.is_over());
}

void check_is_kept(const flow::AppState& state) {
    const engine::Record& record = state.play->record;
    const auto same = [&](const engine::Record& kept) { return kept.play == record.play; };
    const auto kept = std::find_if(state.records.begin(), state.records.end(), same);
    if (record.steps.empty()) return;
    REQUIRE(kept != state.records.end());
    CHECK(*kept == record);
}

}  // namespace

void check_frame(const flow::AppState& state) {
    const flow::FrameView view = flow::make_frame_view(state);
    CHECK(view.screen == state.screen);
    int active = 0;
    for (const flow::FrameView::Tab& tab : view.tabs) {
        CHECK_FALSE(tab.label.empty());
        if (tab.active) ++active;
    }
    CHECK(active == 1);
    CHECK(view.settings.scale_percent >= flow::kSmallestScale);
    CHECK(view.settings.scale_percent <= flow::kLargestScale);
}

void check_home(const flow::AppState& state) {
    const flow::HomeView view = flow::make_home_view(state);
    CHECK(view.finished.size() <= 8);
    if (view.loading) return;
    for (const flow::PlayCard& card : view.under_way) {
        CHECK_FALSE(card.finished);
        CHECK_FALSE(card.discard.empty());
        CHECK(card.score.empty());
        CHECK(card.can_open == card.reason.empty());
    }
    for (const flow::PlayCard& card : view.finished) {
        CHECK(card.finished);
        CHECK(card.discard.empty());
        CHECK(card.can_open == card.reason.empty());
    }
    CHECK(view.empty_text.empty() == (!state.library.cases.empty() && !state.library.policies.empty()));
    if (!view.empty_text.empty()) CHECK_FALSE(view.suggested.has_value());
}

void check_train(const flow::AppState& state) {
    const flow::TrainView view = flow::make_train_view(state);
    CHECK(view.can_start == view.start_reason.empty());
    const auto chosen_cases =
        std::count_if(view.cases.begin(), view.cases.end(), [](const auto& card) { return card.chosen; });
    const auto chosen_policies =
        std::count_if(view.policies.begin(), view.policies.end(), [](const auto& card) { return card.chosen; });
    CHECK(chosen_cases == (view.cases.empty() ? 0 : 1));
    CHECK(chosen_policies == (view.policies.empty() ? 0 : 1));
}

void check_play(const flow::AppState& state) {
    const PlayView view = flow::make_play_view(state);
    CHECK(view.over == state.play->session.is_over());
    CHECK(view.responses.empty() == view.over);
    CHECK(view.go_on.empty() == !view.over);
    check_numbers(view);
    if (view.choosing) check_choosing(*view.choosing);
    check_messages(view);
    check_numbers_of_mood(view.mood);
    CHECK(view.ledger.total >= view.ledger.total_before);
    CHECK(view.ledger.change.empty() == (view.ledger.total == view.ledger.total_before));
    check_record(*state.play);
    check_is_kept(state);
}

void check_debrief(const flow::AppState& state) {
    const flow::DebriefView view = flow::make_debrief_view(state);
    const int kinds = (view.working ? 1 : 0) + (view.problem.empty() ? 0 : 1) + (view.debrief ? 1 : 0);
    CHECK(kinds == 1);
    if (!view.debrief) return;
    CHECK(view.debrief->decisions.size() == state.play->record.steps.size());
    CHECK(view.chosen < std::max<std::size_t>(1, view.debrief->decisions.size()));
    REQUIRE(state.play->record.end);
}

void check_everything(const flow::AppState& state) {
    check_frame(state);
    check_home(state);
    check_train(state);
    if (state.screen == flow::Screen::Play || state.screen == flow::Screen::Debrief) REQUIRE(state.play);
    if (state.play) check_play(state);
    if (state.play && state.play->session.is_over()) check_debrief(state);
    if (state.screen == flow::Screen::Debrief) CHECK(state.play->session.is_over());
    const flow::SettingsView settings = flow::make_settings_view(state);
    CHECK(settings.themes.size() == 3);
}

}  // namespace leeway::flow_tests
