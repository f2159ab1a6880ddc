#include <algorithm>

#include "support/scenario_builder.h"

namespace leeway::support {

namespace {

std::optional<Money> money(std::optional<std::int64_t> cents) {
    if (!cents) return std::nullopt;
    return Money::from_cents(*cents);
}

model::ChanceOutcome outcome(int percent, std::string_view scene) {
    model::ChanceOutcome outcome;
    outcome.chance = percent;
    outcome.target = SceneId(scene);
    return outcome;
}

}  // namespace

ScenarioBuilder::ScenarioBuilder(std::string_view id) {
    scenario_.id = ScenarioId(id);
    scenario_.title = "A case";
    scenario_.customer.name = "Sam";
    scenario_.customer.value = Money::from_cents(90'000);
}

ScenarioBuilder& ScenarioBuilder::customer(int happiness, int expectation, std::int64_t value_cents) {
    scenario_.customer.happiness = happiness;
    scenario_.customer.expectation = expectation;
    scenario_.customer.value = Money::from_cents(value_cents);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::failure(model::Failure failure) {
    scenario_.failure = failure;
    return *this;
}

ScenarioBuilder& ScenarioBuilder::stakes(model::Stakes stakes) {
    scenario_.stakes = stakes;
    return *this;
}

ScenarioBuilder& ScenarioBuilder::start(std::string_view scene) {
    scenario_.start = SceneId(scene);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::scene(std::string_view id, int mood) {
    model::Scene scene;
    scene.id = SceneId(id);
    scene.mood = mood;
    scene.says = "Well?";
    scenario_.scenes.push_back(scene);
    if (scenario_.start.empty()) scenario_.start = scene.id;
    return *this;
}

ScenarioBuilder& ScenarioBuilder::ending(std::string_view id, int mood) {
    scene(id, mood);
    model::Ending ending;
    ending.title = "The end";
    scenario_.scenes.back().ending = ending;
    return *this;
}

ScenarioBuilder& ScenarioBuilder::response(std::string_view id, int outcome, int process, int interaction) {
    model::Response response;
    response.id = ResponseId(id);
    response.say = "I see.";
    response.outcome = outcome;
    response.process = process;
    response.interaction = interaction;
    scenario_.scenes.back().responses.push_back(response);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::spend(std::int64_t cents) {
    last_response().spend = Money::from_cents(cents);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::minutes(int minutes) {
    last_response().minutes = minutes;
    return *this;
}

ScenarioBuilder& ScenarioBuilder::hours(int hours) {
    last_response().hours = hours;
    return *this;
}

ScenarioBuilder& ScenarioBuilder::need(std::string_view permission, std::optional<std::int64_t> cents) {
    model::Need need;
    need.permission = PermissionId(permission);
    need.amount = money(cents);
    last_response().need = need;
    return *this;
}

ScenarioBuilder& ScenarioBuilder::when(Words notes, Words absent) {
    std::vector<NoteId> present = note_ids(notes);
    std::vector<NoteId> missing = note_ids(absent);
    last_response().when.notes = std::move(present);
    last_response().when.absent = std::move(missing);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::when_happiness(int low, int high) {
    last_response().when.happiness = model::HappinessBounds{low, high};
    return *this;
}

ScenarioBuilder& ScenarioBuilder::sets(Words notes) {
    last_response().sets = note_ids(notes);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::clears(Words notes) {
    last_response().clears = note_ids(notes);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::refused(std::string_view scene) {
    last_response().refused = SceneId(scene);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::then(std::string_view scene) {
    last_response().then.push_back(outcome(100, scene));
    return *this;
}

ScenarioBuilder& ScenarioBuilder::chance(int percent, std::string_view scene, int happiness, Words sets, Words clears) {
    model::ChanceOutcome result = outcome(percent, scene);
    result.happiness = happiness;
    result.sets = note_ids(sets);
    result.clears = note_ids(clears);
    last_response().then.push_back(std::move(result));
    last_response().then_is_list = true;
    return *this;
}

model::Scenario ScenarioBuilder::build() const { return scenario_; }

std::shared_ptr<const model::Scenario> ScenarioBuilder::share() const {
    return std::make_shared<const model::Scenario>(scenario_);
}

std::vector<NoteId> ScenarioBuilder::note_ids(Words words) {
    std::vector<NoteId> ids;
    for (const std::string_view word : words) {
        ids.emplace_back(word);
        const auto is_it = [&](const model::Note& note) { return note.id == ids.back(); };
        if (std::none_of(scenario_.notes.begin(), scenario_.notes.end(), is_it)) {
            scenario_.notes.push_back({ids.back(), "A note"});
        }
    }
    return ids;
}

model::Response& ScenarioBuilder::last_response() { return scenario_.scenes.back().responses.back(); }

PolicyBuilder::PolicyBuilder(std::string_view id) {
    policy_.id = PolicyId(id);
    policy_.name = "A policy";
    policy_.currency = "USD";
    policy_.point_value = Money::from_cents(150);
    role("agent", 2100);
}

PolicyBuilder& PolicyBuilder::wage(std::int64_t cents) {
    policy_.roles.front().wage = Money::from_cents(cents);
    return *this;
}

PolicyBuilder& PolicyBuilder::role(std::string_view id, std::int64_t wage_cents, int minutes, int hours, int approves) {
    model::Role role;
    role.id = RoleId(id);
    role.name = std::string(id);
    role.wage = Money::from_cents(wage_cents);
    role.minutes = minutes;
    role.hours = hours;
    role.approves = approves;
    policy_.roles.push_back(std::move(role));
    return *this;
}

PolicyBuilder& PolicyBuilder::allow(std::string_view permission, std::string_view role,
                                    std::optional<std::int64_t> cents) {
    const PermissionId id(permission);
    const auto known = std::find_if(policy_.permissions.begin(), policy_.permissions.end(),
                                    [&](const model::Permission& p) { return p.id == id; });
    if (known == policy_.permissions.end()) {
        policy_.permissions.push_back({id, {}});
        return allow(permission, role, cents);
    }
    known->limits.push_back({RoleId(role), money(cents)});
    return *this;
}

PolicyBuilder& PolicyBuilder::allow_others(std::string_view role, std::optional<std::int64_t> cents) {
    policy_.other_permissions.push_back({RoleId(role), money(cents)});
    return *this;
}

PolicyBuilder& PolicyBuilder::breaches(std::int64_t cents) {
    policy_.breach.tolerated = true;
    policy_.breach.cost = Money::from_cents(cents);
    return *this;
}

PolicyBuilder& PolicyBuilder::point_value(std::int64_t cents) {
    policy_.point_value = Money::from_cents(cents);
    return *this;
}

PolicyBuilder& PolicyBuilder::parameters(const model::Parameters& parameters) {
    policy_.model = parameters;
    return *this;
}

std::shared_ptr<const model::Policy> PolicyBuilder::share() const {
    return std::make_shared<const model::Policy>(policy_);
}

}  // namespace leeway::support
