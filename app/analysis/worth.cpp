#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>

#include "analysis/worth.h"

namespace leeway::analysis {

namespace {

struct Knot {
    double happiness;
    double percent;
};
using Curve = std::span<const Knot>;

constexpr std::array<Knot, 7> kSerious{{{0, 10}, {20, 19}, {40, 35}, {60, 54}, {80, 75}, {90, 82}, {100, 88}}};
constexpr std::array<Knot, 7> kMinor{{{0, 37}, {20, 46}, {40, 58}, {60, 70}, {80, 87}, {90, 95}, {100, 96}}};
constexpr std::array<Knot, 6> kRoutine{{{0, 70}, {20, 77}, {40, 85}, {60, 91}, {80, 95}, {100, 98}}};

constexpr double kDelighted = 85;
constexpr double kAngry = 35;

Curve curve_of(model::Stakes stakes) {
    switch (stakes) {
        case model::Stakes::Serious: return kSerious;
        case model::Stakes::Minor: return kMinor;
        case model::Stakes::Routine: break;
    }
    return kRoutine;
}

}  // namespace

double loyalty(model::Stakes stakes, double happiness) {
    const Curve curve = curve_of(stakes);
    const double h = std::clamp(happiness, 0.0, 100.0);
    std::size_t right = 1;
    while (curve[right].happiness < h) ++right;
    const Knot& a = curve[right - 1];
    const Knot& b = curve[right];
    const double percent = a.percent + (b.percent - a.percent) * (h - a.happiness) / (b.happiness - a.happiness);
    return percent / 100;
}

double heard(double happiness) {
    if (happiness >= kDelighted) return 0.45;
    return happiness < kAngry ? -3.7 : 0;
}

Money net_worth(const model::Scenario& scenario, double happiness_start, double happiness_end, Money cost,
                const WorthParameters& parameters) {
    const auto value = static_cast<double>(scenario.customer.value.cents());
    const double kept = loyalty(scenario.stakes, happiness_end) - loyalty(scenario.stakes, happiness_start);
    const double gained = parameters.kappa * value * kept + heard(happiness_end) * parameters.listener * value;
    return Money::from_cents(std::llround(gained)) - cost;
}

WorthRange worth_range(const model::Scenario& scenario, double happiness_start, double happiness_end, Money cost) {
    const auto under = [&](const WorthParameters& parameters) {
        return net_worth(scenario, happiness_start, happiness_end, cost, parameters);
    };
    return {under(kLowWorth), under(kDefaultWorth), under(kHighWorth)};
}

}  // namespace leeway::analysis
