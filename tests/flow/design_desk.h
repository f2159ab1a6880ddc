#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "flow/app.h"
#include "support/scenario_builder.h"

/// A designer without a window, for the tests of what it does.
namespace leeway::flow_tests {

inline constexpr const char* kPath = "/cases/coat.json";

/// Two answers to one question, and an ending.
inline std::shared_ptr<const model::Scenario> coat() {
    return support::ScenarioBuilder("coat")
        .scene("ask")
        .response("yes", 70, 70, 70)
        .then("done")
        .response("no", 40, 40, 40)
        .then("done")
        .ending("done")
        .share();
}

/// The first request of that kind, or null.
template <typename Wanted>
const Wanted* find(const flow::Requests& requests) {
    for (const flow::Request& request : requests) {
        if (const Wanted* found = std::get_if<Wanted>(&request)) return found;
    }
    return nullptr;
}

/// A designer with the coat open, at the time 10 s.
class Desk {
public:
    Desk() : state(flow::make_app(words::Catalogue::english(), {})) {
        flow::Library library;
        library.cases.push_back({coat(), "old", false, kPath});
        library.policies.push_back({support::PolicyBuilder("shop").share(), "p"});
        static_cast<void>(want(flow::intent::LibraryLoaded{library}));
        static_cast<void>(want(flow::intent::OpenDraft{0}));
        flow::intent::DraftOpened opened;
        opened.file = {kPath, "old", coat()};
        first = want(opened);
    }

    flow::Requests want(const flow::Intent& intent) {
        return flow::apply(state, intent, {now, "2026-03-01T09:30:00Z"});
    }

    flow::Requests say(std::size_t scene, std::string text) {
        return want(
            flow::intent::Edit{edit::change::SetText{edit::TextField::SceneSays, {scene, 0, 0}, std::move(text)}});
    }

    [[nodiscard]] const model::Scenario& scenario() const { return *state.design.open->history.present(); }

    flow::AppState state;
    flow::Requests first;
    std::int64_t now = 10'000;
};

}  // namespace leeway::flow_tests
