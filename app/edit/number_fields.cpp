#include <algorithm>
#include <array>

#include "edit/fields.h"

namespace leeway::edit {

namespace {

constexpr std::array<std::string_view, kNumberFields> kNumberNames{
    "difficulty",       "minutes",          "customer.happiness", "customer.expectation", "customer.value",
    "scene.mood",       "response.outcome", "response.process",   "response.interaction", "response.spend",
    "response.minutes", "response.hours",   "need.amount",        "when.least_happiness", "when.most_happiness",
    "outcome.happiness"};

constexpr Range kPercent{0, 100};
constexpr Range kShift{-100, 100};
constexpr Range kDuration{0, 100'000};
constexpr Range kPlayingTime{1, 600};
constexpr Range kAmount{0, kLargestAmountCents};

std::optional<std::int64_t> number_of_case(const model::Scenario& scenario, NumberField field) {
    switch (field) {
        case NumberField::Difficulty: return scenario.difficulty;
        case NumberField::Minutes: return scenario.minutes;
        case NumberField::CustomerHappiness: return scenario.customer.happiness;
        case NumberField::CustomerExpectation: return scenario.customer.expectation;
        case NumberField::CustomerValue: return scenario.customer.value.cents();
        default: return std::nullopt;
    }
}

std::optional<std::int64_t> number_of_response(const model::Response& response, NumberField field) {
    const auto& bounds = response.when.happiness;
    switch (field) {
        case NumberField::Outcome: return response.outcome;
        case NumberField::Process: return response.process;
        case NumberField::Interaction: return response.interaction;
        case NumberField::Spend: return response.spend.cents();
        case NumberField::ResponseMinutes: return response.minutes;
        case NumberField::ResponseHours: return response.hours;
        case NumberField::NeedAmount:
            if (response.need && response.need->amount) return response.need->amount->cents();
            return std::nullopt;
        case NumberField::LeastHappiness:
            return bounds && bounds->low > kPercent.low ? std::optional<std::int64_t>(bounds->low) : std::nullopt;
        case NumberField::MostHappiness:
            return bounds && bounds->high < kPercent.high ? std::optional<std::int64_t>(bounds->high) : std::nullopt;
        default: return std::nullopt;
    }
}

bool set_number_of_case(model::Scenario& scenario, NumberField field, std::int64_t number) {
    const int small = static_cast<int>(number);
    switch (field) {
        case NumberField::Difficulty: scenario.difficulty = small; return true;
        case NumberField::Minutes: scenario.minutes = small; return true;
        case NumberField::CustomerHappiness: scenario.customer.happiness = small; return true;
        case NumberField::CustomerExpectation: scenario.customer.expectation = small; return true;
        case NumberField::CustomerValue: scenario.customer.value = Money::from_cents(number); return true;
        default: return false;
    }
}

/// The other bound gives way, so that the least is never above the most. Bounds that hold everything are none.
void set_bound(model::When& when, NumberField field, int number) {
    if (!when.happiness) when.happiness.emplace();
    if (field == NumberField::LeastHappiness) {
        when.happiness->low = number;
        when.happiness->high = std::max(when.happiness->high, number);
    } else {
        when.happiness->high = number;
        when.happiness->low = std::min(when.happiness->low, number);
    }
    if (when.happiness == model::HappinessBounds{}) when.happiness.reset();
}

bool set_number_of_response(model::Response& response, NumberField field, std::int64_t number) {
    const int small = static_cast<int>(std::min<std::int64_t>(number, kDuration.high));
    switch (field) {
        case NumberField::Outcome: response.outcome = small; return true;
        case NumberField::Process: response.process = small; return true;
        case NumberField::Interaction: response.interaction = small; return true;
        case NumberField::Spend: response.spend = Money::from_cents(number); return true;
        case NumberField::ResponseMinutes: response.minutes = small; return true;
        case NumberField::ResponseHours: response.hours = small; return true;
        case NumberField::NeedAmount:
            if (!response.need) return false;
            response.need->amount = Money::from_cents(number);
            return true;
        case NumberField::LeastHappiness:
        case NumberField::MostHappiness: set_bound(response.when, field, small); return true;
        default: return false;
    }
}

}  // namespace

std::string_view name_of(NumberField field) { return kNumberNames[static_cast<std::size_t>(field)]; }

Range range_of(NumberField field) {
    switch (field) {
        case NumberField::Difficulty: return {1, 3};
        case NumberField::Minutes: return kPlayingTime;
        case NumberField::ResponseMinutes:
        case NumberField::ResponseHours: return kDuration;
        case NumberField::CustomerValue:
        case NumberField::Spend:
        case NumberField::NeedAmount: return kAmount;
        case NumberField::SceneMood:
        case NumberField::OutcomeHappiness: return kShift;
        default: return kPercent;
    }
}

std::optional<std::int64_t> number_of(const model::Scenario& scenario, NumberField field, const Address& at) {
    if (field <= NumberField::CustomerValue) return number_of_case(scenario, field);
    if (field == NumberField::SceneMood) {
        const model::Scene* scene = scene_at(scenario, at);
        return scene != nullptr ? std::optional<std::int64_t>(scene->mood) : std::nullopt;
    }
    if (field == NumberField::OutcomeHappiness) {
        const model::ChanceOutcome* outcome = outcome_at(scenario, at);
        return outcome != nullptr ? std::optional<std::int64_t>(outcome->happiness) : std::nullopt;
    }
    const model::Response* response = response_at(scenario, at);
    return response != nullptr ? number_of_response(*response, field) : std::nullopt;
}

bool set_number(model::Scenario& scenario, NumberField field, const Address& at, std::int64_t number) {
    const Range range = range_of(field);
    const std::int64_t inside = std::clamp(number, range.low, range.high);
    if (field <= NumberField::CustomerValue) return set_number_of_case(scenario, field, inside);
    if (field == NumberField::SceneMood) {
        model::Scene* scene = scene_at(scenario, at);
        if (scene != nullptr) scene->mood = static_cast<int>(inside);
        return scene != nullptr;
    }
    if (field == NumberField::OutcomeHappiness) {
        model::ChanceOutcome* outcome = outcome_at(scenario, at);
        if (outcome != nullptr) outcome->happiness = static_cast<int>(inside);
        return outcome != nullptr;
    }
    model::Response* response = response_at(scenario, at);
    return response != nullptr && set_number_of_response(*response, field, inside);
}

bool forget_number(model::Scenario& scenario, NumberField field, const Address& at) {
    model::Response* response = response_at(scenario, at);
    if (response == nullptr) return false;
    constexpr model::HappinessBounds kNone;
    switch (field) {
        case NumberField::NeedAmount:
            if (response->need) response->need->amount.reset();
            return response->need.has_value();
        case NumberField::LeastHappiness: set_bound(response->when, field, kNone.low); return true;
        case NumberField::MostHappiness: set_bound(response->when, field, kNone.high); return true;
        default: return false;
    }
}

}  // namespace leeway::edit
