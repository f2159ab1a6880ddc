#pragma once

#include <memory>
#include <string>
#include <utility>

#include "flow/library.h"
#include "support/small_coats.h"

namespace leeway::flow_tests {

/// The small coat under another name, as a case of the library in /own.
inline flow::CaseEntry listed_case(const std::string& id, std::string title, bool is_own,
                                   bool replaces_bundled = false) {
    model::Scenario scenario = support::small_coat("It is cold.");
    scenario.id = ScenarioId(id);
    scenario.title = std::move(title);
    scenario.scenes[0].responses[0].say = "I'll bring a coat.";
    scenario.scenes[1].ending->title = "Warm";
    return {std::make_shared<const model::Scenario>(std::move(scenario)), "digest", replaces_bundled,
            "/own/" + id + ".json", is_own};
}

}  // namespace leeway::flow_tests
