#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/policy.h"
#include "model/scenario.h"

/// Small scenarios and policies in a few lines of a test. What is not said gets a harmless value that validate()
/// accepts.
namespace leeway::support {

using Words = std::initializer_list<std::string_view>;

/// Calls speak of the scene, the response or the outcome that was begun last. The first scene is the start.
class ScenarioBuilder {
public:
    explicit ScenarioBuilder(std::string_view id = "case");

    ScenarioBuilder& customer(int happiness, int expectation, std::int64_t value_cents = 90'000);
    ScenarioBuilder& failure(model::Failure failure);
    ScenarioBuilder& stakes(model::Stakes stakes);
    ScenarioBuilder& start(std::string_view scene);

    ScenarioBuilder& scene(std::string_view id, int mood = 0);
    ScenarioBuilder& ending(std::string_view id, int mood = 0);

    /// Begins a response. Ratings: outcome, process, interaction.
    ScenarioBuilder& response(std::string_view id, int outcome = 50, int process = 50, int interaction = 50);
    ScenarioBuilder& spend(std::int64_t cents);
    ScenarioBuilder& minutes(int minutes);
    ScenarioBuilder& hours(int hours);
    ScenarioBuilder& need(std::string_view permission, std::optional<std::int64_t> cents = std::nullopt);
    ScenarioBuilder& when(Words notes, Words absent = {});
    ScenarioBuilder& when_happiness(int low, int high);
    ScenarioBuilder& sets(Words notes);
    ScenarioBuilder& clears(Words notes);
    ScenarioBuilder& refused(std::string_view scene);
    ScenarioBuilder& then(std::string_view scene);

    /// Adds a chance outcome; its sets and clears are given here, since sets() and clears() mean the response's.
    ScenarioBuilder& chance(int percent, std::string_view scene, int happiness = 0, Words sets = {}, Words clears = {});

    [[nodiscard]] model::Scenario build() const;
    [[nodiscard]] std::shared_ptr<const model::Scenario> share() const;

private:
    std::vector<NoteId> note_ids(Words words);
    model::Response& last_response();

    model::Scenario scenario_;
};

/// Roles from the lowest; "agent" at 21.00 an hour is there already. One point of happiness is worth 1.50.
class PolicyBuilder {
public:
    explicit PolicyBuilder(std::string_view id = "policy");

    PolicyBuilder& wage(std::int64_t cents);  ///< of the agent
    PolicyBuilder& role(std::string_view id, std::int64_t wage_cents, int minutes = 0, int hours = 0,
                        int approves = 100);

    /// How far a role may go with a permission; no amount means "any".
    PolicyBuilder& allow(std::string_view permission, std::string_view role,
                         std::optional<std::int64_t> cents = std::nullopt);
    PolicyBuilder& allow_others(std::string_view role, std::optional<std::int64_t> cents = std::nullopt);
    PolicyBuilder& breaches(std::int64_t cents);  ///< tolerated, at that price
    PolicyBuilder& point_value(std::int64_t cents);
    PolicyBuilder& parameters(const model::Parameters& parameters);

    [[nodiscard]] model::Policy build() const { return policy_; }
    [[nodiscard]] std::shared_ptr<const model::Policy> share() const;

private:
    model::Policy policy_;
};

}  // namespace leeway::support
