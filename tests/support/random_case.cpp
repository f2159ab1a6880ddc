#include <algorithm>
#include <array>

#include "model/join.h"
#include "support/random_case.h"

namespace leeway::support {

namespace {

constexpr std::array<const char*, 3> kPermissions{"refund", "gift", "late-return"};
constexpr std::array<const char*, 3> kNotes{"promised", "escalated", "apologised"};

std::string numbered(const char* word, int number) { return word + std::to_string(number); }

Money cents_between(Chooser& chooser, int low, int high) { return Money::from_cents(chooser.between(low, high)); }

NoteId some_note(Chooser& chooser) { return NoteId(kNotes[static_cast<std::size_t>(chooser.below(3))]); }

std::vector<NoteId> some_notes(Chooser& chooser, int percent) {
    std::vector<NoteId> notes;
    if (chooser.chance(percent)) notes.push_back(some_note(chooser));
    if (chooser.chance(percent / 4)) notes.push_back(some_note(chooser));
    return notes;
}

/// Scenes are numbered so that a higher one is always nearer to an end; links back make the loops.
class Author {
public:
    Author(Chooser& chooser, const CaseLimits& limits)
        : chooser_(chooser),
          limits_(limits),
          scenes_(chooser.between((limits.scenes + 1) / 2, limits.scenes)),
          endings_(chooser.between(1, 3)) {}

    model::Scenario write() {
        model::Scenario scenario;
        scenario.id = ScenarioId("random");
        scenario.title = "A random case";
        scenario.failure = static_cast<model::Failure>(chooser_.below(3));
        scenario.stakes = static_cast<model::Stakes>(chooser_.below(3));
        scenario.customer.name = "Sam";
        scenario.customer.happiness = chooser_.between(0, 100);
        scenario.customer.expectation = chooser_.between(0, 100);
        scenario.customer.value = cents_between(chooser_, 0, 500'000);
        for (const char* note : kNotes) scenario.notes.push_back({NoteId(note), "A note"});
        for (int i = 0; i < scenes_ + endings_; ++i) scenario.scenes.push_back(scene(i));
        scenario.start = scenario.scenes.front().id;
        return scenario;
    }

private:
    SceneId scene_id(int number) const { return SceneId(numbered("scene-", number)); }

    model::Scene scene(int number) {
        model::Scene scene;
        scene.id = scene_id(number);
        scene.says = "Well?";
        if (chooser_.chance(30)) scene.mood = chooser_.between(-12, 12);
        if (number >= scenes_) {
            scene.ending = model::Ending();
            scene.ending->title = "The end";
            return scene;
        }
        const int responses = chooser_.chance(20) ? 1 : chooser_.between(2, limits_.responses);
        for (int i = 0; i < responses; ++i) scene.responses.push_back(response(number, i));
        return scene;
    }

    /// Mostly the next one: what makes a case long makes it rich.
    SceneId later(int number) {
        const int steps = chooser_.chance(70) ? 1 : chooser_.between(1, 3);
        return scene_id(std::min(number + steps, scenes_ + endings_ - 1));
    }
    SceneId anywhere(int number) {
        return chooser_.chance(limits_.back_percent) ? scene_id(chooser_.between(0, number)) : later(number);
    }

    model::Response response(int scene, int number) {
        model::Response response;
        response.id = ResponseId(numbered("response-", number));
        response.say = "I see.";
        response.outcome = chooser_.between(0, 100);
        response.process = chooser_.between(0, 100);
        response.interaction = chooser_.between(0, 100);
        if (chooser_.chance(50)) response.spend = cents_between(chooser_, 0, 4000);
        if (chooser_.chance(60)) response.minutes = chooser_.between(0, 15);
        if (chooser_.chance(30)) response.hours = chooser_.between(0, 100);
        if (chooser_.chance(number == 0 ? 15 : 45)) add_need(response, scene);
        add_when(response, number);
        response.sets = some_notes(chooser_, 20);
        response.clears = some_notes(chooser_, 10);
        add_outcomes(response, scene, number);
        return response;
    }

    void add_need(model::Response& response, int scene) {
        model::Need need;
        need.permission = PermissionId(kPermissions[static_cast<std::size_t>(chooser_.below(3))]);
        if (chooser_.chance(50)) need.amount = cents_between(chooser_, 0, 4000);
        response.need = need;
        if (chooser_.chance(50)) response.refused = anywhere(scene);
    }

    /// The first response of a scene is open more often, so that not every other case gets stuck.
    void add_when(model::Response& response, int number) {
        const int percent = number == 0 ? 4 : 20;
        if (chooser_.chance(percent)) response.when.notes = {some_note(chooser_)};
        if (chooser_.chance(percent)) response.when.absent = {some_note(chooser_)};
        if (chooser_.chance(percent)) {
            const int low = chooser_.between(0, 60);
            response.when.happiness = model::HappinessBounds{low, chooser_.between(low, 100)};
        }
    }

    /// The first outcome of a scene's first response leads on, so that an end can always be reached.
    void add_outcomes(model::Response& response, int scene, int number) {
        const int count = limits_.with_luck && chooser_.chance(35) ? chooser_.between(2, 3) : 1;
        int left = 100;
        for (int i = 0; i < count; ++i) {
            model::ChanceOutcome outcome;
            outcome.target = number == 0 && i == 0 ? later(scene) : anywhere(scene);
            outcome.chance = i + 1 == count ? left : chooser_.between(i == 0 ? 1 : 0, left);
            left -= outcome.chance;
            if (count > 1 && chooser_.chance(40)) outcome.happiness = chooser_.between(-15, 15);
            if (count > 1) outcome.sets = some_notes(chooser_, 15);
            if (count > 1) outcome.clears = some_notes(chooser_, 10);
            response.then.push_back(std::move(outcome));
        }
        response.then_is_list = count > 1;
    }

    Chooser& chooser_;
    CaseLimits limits_;
    int scenes_;
    int endings_;
};

/// Limits that rise with rank; roles are left out now and then, and those above one without a limit.
std::vector<model::Limit> random_limits(Chooser& chooser, const std::vector<model::Role>& roles) {
    std::vector<model::Limit> limits;
    int amount = 0;
    for (const model::Role& role : roles) {
        if (chooser.chance(40)) continue;
        if (chooser.chance(15)) {
            limits.push_back({role.id, std::nullopt});
            return limits;
        }
        amount += chooser.between(0, 2500);
        limits.push_back({role.id, Money::from_cents(amount)});
    }
    return limits;
}

model::Ratio random_ratio(Chooser& chooser) {
    const int denominator = chooser.between(1, 9);
    return {chooser.between(0, denominator), denominator};
}

model::Weights random_weights(Chooser& chooser) {
    model::Weights weights;
    weights.outcome = chooser.between(0, 100);
    weights.process = chooser.between(0, 100 - weights.outcome);
    weights.interaction = 100 - weights.outcome - weights.process;
    return weights;
}

model::Parameters random_parameters(Chooser& chooser) {
    model::Parameters p;
    p.balanced = random_weights(chooser);
    p.money = random_weights(chooser);
    p.feelings = random_weights(chooser);
    p.zone = chooser.between(0, 20);
    p.slope = random_ratio(chooser);
    p.loss_weight = {chooser.between(0, 9), chooser.between(1, 4)};
    p.pull = random_ratio(chooser);
    p.step_limit = chooser.between(0, 40);
    p.layer_process = chooser.between(0, 30);
    p.layer_happiness = chooser.between(0, 12);
    p.delay_per_day = chooser.between(0, 12);
    p.delay_limit = chooser.between(0, 40);
    p.authority_bonus = chooser.between(0, 20);
    p.authority_respect = chooser.between(0, 100);
    p.expectation_up = random_ratio(chooser);
    p.expectation_down = random_ratio(chooser);
    return p;
}

}  // namespace

model::Scenario random_scenario(Chooser& chooser, const CaseLimits& limits) { return Author(chooser, limits).write(); }

model::Policy random_policy(Chooser& chooser, const CaseLimits& limits) {
    model::Policy policy;
    policy.id = PolicyId("random");
    policy.name = "A random policy";
    policy.currency = "EUR";
    const int roles = chooser.between(1, 4);
    for (int i = 0; i < roles; ++i) {
        model::Role role;
        role.id = RoleId(numbered("role-", i));
        role.name = "Somebody";
        role.wage = cents_between(chooser, 0, 6000);
        role.minutes = chooser.between(0, 12);
        role.hours = chooser.between(0, 30);
        if (limits.with_luck && chooser.chance(60)) role.approves = chooser.between(0, 100);
        policy.roles.push_back(std::move(role));
    }
    for (std::size_t i = 0; i + 1 < kPermissions.size(); ++i) {
        policy.permissions.push_back({PermissionId(kPermissions[i]), random_limits(chooser, policy.roles)});
    }
    policy.other_permissions = random_limits(chooser, policy.roles);
    policy.breach.tolerated = chooser.chance(50);
    policy.breach.cost = cents_between(chooser, 0, 5000);
    policy.point_value = cents_between(chooser, 20, 900);
    if (chooser.chance(25)) policy.model = random_parameters(chooser);
    return policy;
}

RandomCase random_case(std::uint64_t seed, const CaseLimits& limits) {
    Chooser chooser(seed);
    auto scenario = std::make_shared<const model::Scenario>(random_scenario(chooser, limits));
    auto policy = std::make_shared<const model::Policy>(random_policy(chooser, limits));
    return {std::move(scenario), std::move(policy)};
}

RandomCase random_journey(std::uint64_t seed, const CaseLimits& limits) {
    Chooser chooser(seed);
    model::Journey journey;
    journey.id = JourneyId("journey");
    journey.title = "A random journey";
    std::vector<std::shared_ptr<const model::Scenario>> stages;
    const int count = chooser.between(2, 3);
    for (int i = 0; i < count; ++i) {
        const bool is_again = i > 0 && chooser.chance(20);
        model::Scenario scenario = is_again ? *stages.back() : random_scenario(chooser, limits);
        if (!is_again) scenario.id = ScenarioId(numbered("stage-", i));
        journey.stages.push_back({scenario.id, "a year", {}});
        stages.push_back(std::make_shared<const model::Scenario>(std::move(scenario)));
    }
    return {std::make_shared<const model::Scenario>(model::join(journey, stages)),
            std::make_shared<const model::Policy>(random_policy(chooser, limits))};
}

}  // namespace leeway::support
