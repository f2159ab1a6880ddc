#pragma once

#include <memory>
#include <string>

#include "flow/app.h"
#include "flow/design_desk.h"
#include "support/scenario_builder.h"

/// Design's choice without a window: nothing is open yet, and a case can be begun.

namespace leeway::flow_tests {

inline std::shared_ptr<const model::Scenario> story() {
    return support::ScenarioBuilder("coat").scene("ask").response("yes").then("done").ending("done").share();
}

class ChoiceDesk {
public:
    ChoiceDesk() : state(flow::make_app(words::Catalogue::english(), {})) {
        flow::Library library;
        library.policies.push_back({support::PolicyBuilder("shop").share(), "p"});
        static_cast<void>(want(flow::intent::LibraryLoaded{library}));
        static_cast<void>(want(flow::intent::GoTo{flow::Screen::Design}));
    }

    flow::Requests want(const flow::Intent& intent) {
        return flow::apply(state, intent, {now, "2026-03-01T09:30:00Z"});
    }

    flow::Requests open(const std::shared_ptr<const model::Scenario>& scenario) {
        return opened({"/own/new.json", "", scenario});
    }

    flow::Requests opened(const flow::DraftFile& file) {
        flow::intent::DraftOpened answer;
        answer.file = file;
        return want(answer);
    }

    /// A case is open, and a word in it is not saved.
    void write() {
        static_cast<void>(want(flow::intent::NewDraft{0}));
        static_cast<void>(open(story()));
        type();
    }

    void type() {
        static_cast<void>(want(flow::intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "Mine"}}));
    }

    [[nodiscard]] flow::DesignChoiceView view() const { return flow::make_design_choice_view(state); }

    flow::AppState state;
    std::int64_t now = 10'000;
};

inline flow::StoryLook good_look() {
    return {flow::StoryLook::State::Story, {}, story(), {"Line 6: a macro is left out"}, {}};
}

}  // namespace leeway::flow_tests
