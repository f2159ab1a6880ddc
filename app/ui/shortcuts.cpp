#include "ui/shortcuts.h"

namespace leeway::ui {

namespace {

using flow::Choosing;
using flow::Intent;
using flow::Screen;
namespace intent = flow::intent;

std::optional<Intent> home_primary(const flow::HomeView& view) {
    if (view.loading) return std::nullopt;
    if (!view.empty_text.empty()) return intent::ReloadLibrary{};
    if (!view.go_on.empty()) return intent::ResumePlay{view.go_on};
    if (view.suggested && !view.suggested->played) return intent::StartSuggested{};
    return intent::GoTo{Screen::Train};
}

std::optional<Intent> train_primary(const flow::TrainView& view) {
    if (view.loading) return std::nullopt;
    if (!view.empty_text.empty()) return intent::ReloadLibrary{};
    if (view.can_start && !view.cases.empty()) return intent::StartPlay{};
    return std::nullopt;
}

std::optional<Intent> play_primary(const flow::PlayView& view) {
    if (view.over) return intent::GoOn{};
    if (!view.choosing) return std::nullopt;
    const Choosing& choosing = *view.choosing;
    if (choosing.stage == Choosing::Stage::ConfirmBreach) return intent::ConfirmBreach{};
    if (choosing.stage == Choosing::Stage::Ways && !choosing.ways.empty())
        return intent::Give{choosing.ways.front().action};
    return std::nullopt;
}

/// The row of that number (0, 1, 2) of what is asked about the selected answer.
std::optional<Intent> row_intent(const Choosing& choosing, std::size_t row) {
    switch (choosing.stage) {
        case Choosing::Stage::Ways:
            if (row < choosing.ways.size()) return intent::Give{choosing.ways[row].action};
            break;
        case Choosing::Stage::Belief:
            if (row < choosing.beliefs.size()) return intent::AnswerBelief{choosing.beliefs[row].first};
            break;
        case Choosing::Stage::ConfirmBreach:
            if (row == 0) return intent::ConfirmBreach{};
            break;
    }
    return std::nullopt;
}

std::optional<Intent> workshop_primary(const flow::WorkshopView& view) {
    if (!view.setup || view.setup->choice.loading || view.setup->beginning) return std::nullopt;
    if (!view.setup->choice.empty_text.empty()) return intent::ReloadLibrary{};
    if (view.setup->can_begin) return intent::BeginWorkshop{};
    return std::nullopt;
}

std::optional<Intent> debrief_primary(const flow::DebriefView& view) {
    if (view.working) return std::nullopt;
    if (view.debrief && view.debrief->try_again) return intent::PlayOnFrom{*view.debrief->try_again};
    return intent::PlayAgain{};
}

}  // namespace

std::optional<Intent> primary_intent(const AppView& view) {
    if (view.frame.keys_shown) return intent::ShowKeys{false};
    if (view.home) return home_primary(*view.home);
    if (view.train) return train_primary(*view.train);
    if (view.play) return play_primary(*view.play);
    if (view.debrief) return debrief_primary(*view.debrief);
    if (view.workshop) return workshop_primary(*view.workshop);
    return std::nullopt;
}

std::optional<Intent> escape_intent(const AppView& view) {
    if (view.frame.keys_shown) return intent::ShowKeys{false};
    if (view.design) {
        if (view.design->selection.scenes.empty()) return std::nullopt;
        return intent::SelectScenes{};
    }
    if (view.design_choice && (view.design_choice->complaint || view.design_choice->story)) {
        return intent::BeginFrom{flow::NewCaseFrom::Shape};
    }
    if (view.play && view.play->choosing) return intent::ThinkAgain{};
    if (view.play) return intent::LeavePlay{};
    if (view.debrief && !view.debrief->back.empty()) return intent::BackToDesign{};
    if (view.frame.screen != Screen::Home) return intent::GoTo{Screen::Home};
    return std::nullopt;
}

std::optional<Intent> number_intent(const AppView& view, int number) {
    if (view.frame.keys_shown || !view.play || view.play->over) return std::nullopt;
    if (view.play->choosing) {
        return number > 0 ? row_intent(*view.play->choosing, static_cast<std::size_t>(number - 1)) : std::nullopt;
    }
    for (const flow::ResponseCard& response : view.play->responses) {
        if (response.number == number && response.enabled) return intent::SelectResponse{response.response};
    }
    return std::nullopt;
}

std::optional<Intent> letter_intent(const AppView& view, std::size_t number) {
    if (view.frame.keys_shown || !view.play || view.play->over || !view.play->choosing) return std::nullopt;
    // What goes against policy is confirmed by its number or Enter only.
    if (view.play->choosing->stage == Choosing::Stage::ConfirmBreach) return std::nullopt;
    return row_intent(*view.play->choosing, number);
}

}  // namespace leeway::ui
