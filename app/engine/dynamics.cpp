#include "engine/dynamics.h"

#include <algorithm>

#include "base/rounding.h"

namespace leeway::engine {

namespace {

/// One in so many of the way to the next contact's own expectation is gone between two contacts.
constexpr int kReturnShare = 8;

int scaled(std::int64_t value, const model::Ratio& ratio) {
    return static_cast<int>(rdiv(value * ratio.numerator, ratio.denominator));
}

int disconfirmation(const model::Parameters& p, int gap) {
    if (gap > p.zone) return scaled(gap - p.zone, p.slope);
    if (gap >= -p.zone) return 0;
    // One rounding for loss weight and slope together, as in rdiv(2 * (-g - 5), 4).
    const model::Ratio loss{p.loss_weight.numerator * p.slope.numerator,
                            p.loss_weight.denominator * p.slope.denominator};
    return -scaled(-gap - p.zone, loss);
}

std::int16_t table_entry(int value) { return static_cast<std::int16_t>(std::clamp(value, -30000, 30000)); }

const model::Weights& weights_for(const model::Parameters& p, model::Failure failure) {
    switch (failure) {
        case model::Failure::Money: return p.money;
        case model::Failure::Feelings: return p.feelings;
        case model::Failure::Balanced: break;
    }
    return p.balanced;
}

}  // namespace

Dynamics tabulate(const model::Parameters& p) {
    Dynamics dynamics;
    for (int gap = -100; gap <= 100; ++gap) {
        const auto at = static_cast<std::size_t>(gap + Dynamics::kOffset);
        dynamics.disconfirmation[at] = table_entry(disconfirmation(p, gap));
        dynamics.pull[at] = table_entry(scaled(gap, p.pull));
        dynamics.expectation[at] =
            table_entry(gap >= 0 ? scaled(gap, p.expectation_up) : -scaled(-gap, p.expectation_down));
    }
    dynamics.step_limit = p.step_limit;
    dynamics.layer_happiness = p.layer_happiness;
    return dynamics;
}

int perceived_quality(const model::Parameters& p, model::Failure failure, const model::Response& response,
                      const Manner& manner) {
    const int days = manner.hours / 24;
    // Days first against the limit: a huge wait times a penalty must not overflow.
    const std::int64_t delay = std::min<std::int64_t>(p.delay_limit, static_cast<std::int64_t>(p.delay_per_day) * days);
    const bool decided_alone = response.need.has_value() && manner.kind == ActionKind::Do;
    const int bonus = decided_alone && response.interaction >= p.authority_respect ? p.authority_bonus : 0;
    const int process =
        clamp100(response.process - delay - static_cast<std::int64_t>(p.layer_process) * manner.layers + bonus);
    const model::Weights& w = weights_for(p, failure);
    return clamp100(
        rdiv(w.outcome * response.outcome + w.process * process + w.interaction * response.interaction, 100));
}

int expectation_on_return(int expectation, int own) {
    return expectation + static_cast<int>(rdiv(own - expectation, kReturnShare));
}

Money labour(int minutes, Money wage) {
    return Money::from_cents(rdiv(static_cast<std::int64_t>(minutes) * wage.cents(), 60));
}

Money approval_cost(const model::Policy& policy, int layers) {
    Money sum;
    for (int layer = 1; layer <= layers; ++layer) {
        const model::Role& role = policy.roles[static_cast<std::size_t>(layer)];
        sum += labour(role.minutes, role.wage);
    }
    return sum;
}

int Dynamics::happiness_after(int h, int e, int q, int layers) const {
    const int d = disconfirmation[static_cast<std::size_t>(q - e + kOffset)];
    const int toward = pull[static_cast<std::size_t>(q - h + kOffset)];
    return clamp100(h + std::max(-step_limit, std::min(step_limit, toward + d)) - layer_happiness * layers);
}

int Dynamics::expectation_after(int e, int q) const {
    return clamp100(e + expectation[static_cast<std::size_t>(q - e + kOffset)]);
}

int Dynamics::happiness_after_refusal(int h, int layers) const { return clamp100(h - layer_happiness * layers); }

}  // namespace leeway::engine
