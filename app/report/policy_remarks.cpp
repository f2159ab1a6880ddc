#include "report/policy_remarks.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace leeway::report {

namespace {

/// No more than this many choices are spoken of; the rest stands in the decisions.
constexpr std::size_t kMostChoices = 3;

/// At which prices of a point of happiness an action belongs to a best play. Cents a point.
struct Prices {
    bool somewhere = false;
    bool here = false;            ///< at the policy's own price
    std::optional<double> above;  ///< the lowest price above the policy's from which it does
    std::optional<double> below;  ///< the highest price below the policy's up to which it does
    double lowest = 0;            ///< the lowest price of all from which it does
};

/// Adds the prices at which one frontier point is the best play.
void add_prices(const analysis::FrontierPoint& point, double here, Prices& prices) {
    prices.lowest = prices.somewhere ? std::min(prices.lowest, point.lowest_rate) : point.lowest_rate;
    prices.somewhere = true;
    if (point.lowest_rate > here) {
        prices.above = std::min(point.lowest_rate, prices.above.value_or(point.lowest_rate));
    } else if (point.highest_rate && *point.highest_rate < here) {
        prices.below = std::max(*point.highest_rate, prices.below.value_or(*point.highest_rate));
    } else {
        prices.here = true;
    }
}

Prices prices_of(const analysis::Analysis& analysis, engine::ActionIndex action, double here) {
    Prices prices;
    for (const analysis::FrontierPoint& point : analysis.frontier) {
        const bool has_it = std::any_of(point.plan.begin(), point.plan.end(),
                                        [&](const analysis::PlannedChoice& choice) { return choice.action == action; });
        if (has_it) add_prices(point, here, prices);
    }
    return prices;
}

/// The action itself if it belongs to a best play at some price, else another way of giving the same response that
/// does, else nothing.
std::optional<engine::ActionIndex> way_on_frontier(const Phrases& phrases, const analysis::Analysis& analysis,
                                                   engine::ActionIndex action, double here) {
    if (prices_of(analysis, action, here).somewhere) return action;
    const engine::ResponseCode& response = phrases.program().responses[phrases.program().actions[action].response];
    for (std::uint32_t i = 0; i < response.action_count; ++i) {
        if (prices_of(analysis, response.first_action + i, here).somewhere) return response.first_action + i;
    }
    return std::nullopt;
}

/// What to say of a choice that was not the best.
std::string remark_on(const Phrases& phrases, const analysis::Analysis& analysis, const analysis::Decision& decision) {
    const analysis::Expected& taken = decision.offered[decision.taken].expected;
    const analysis::Expected& best = decision.offered[decision.best].expected;
    const auto here = static_cast<double>(phrases.program().point_value_cents());
    const std::optional<engine::ActionIndex> way = way_on_frontier(phrases, analysis, decision.step.action, here);
    if (!way) return phrases.text("report.remark.never", {{"say", phrases.say_and_way(decision.step.action)}});
    const bool as_taken = *way == decision.step.action;
    const std::string say = phrases.say_and_way(*way);
    const Prices prices = prices_of(analysis, *way, here);
    if (prices.here) {
        return phrases.text(as_taken ? "report.remark.elsewhere" : "report.remark.other_way", {{"say", say}});
    }
    if (prices.above) {
        const bool kinder = as_taken && taken.happiness > best.happiness && taken.cost > best.cost;
        return phrases.text(kinder ? "report.remark.overspend" : "report.remark.from",
                            {{"say", say}, {"rate", phrases.money(*prices.above)}, {"here", phrases.point_value()}});
    }
    const bool thriftier = as_taken && taken.happiness < best.happiness && taken.cost < best.cost;
    return phrases.text(thriftier ? "report.remark.underspend" : "report.remark.up_to",
                        {{"say", say},
                         {"rate", phrases.money(*prices.below)},
                         {"here", phrases.point_value()},
                         {"customer", phrases.customer(decision.step.scene)}});
}

/// The decisions that were not the best, the dearest first, each action once.
std::vector<const analysis::Decision*> decisions_to_remark_on(const analysis::Review& review) {
    std::vector<const analysis::Decision*> decisions;
    for (const analysis::Decision& decision : review.decisions) {
        if (decision.verdict != analysis::Verdict::Best) decisions.push_back(&decision);
    }
    std::stable_sort(decisions.begin(), decisions.end(), [](const analysis::Decision* a, const analysis::Decision* b) {
        return a->regret() > b->regret();
    });
    decisions.resize(std::min(decisions.size(), kMostChoices));
    return decisions;
}

/// The choice that was right here but would be an overspend at a price not far below the policy's; empty if there is
/// none.
std::string remark_on_what_paid(const Phrases& phrases, const analysis::Review& review,
                                const analysis::Analysis& analysis) {
    const auto here = static_cast<double>(phrases.program().point_value_cents());
    const analysis::Decision* nearest = nullptr;
    double nearest_price = here / 2;
    for (const analysis::Decision& decision : review.decisions) {
        if (decision.verdict != analysis::Verdict::Best || decision.offered.size() < 2) continue;
        const Prices prices = prices_of(analysis, decision.step.action, here);
        if (!prices.here || prices.lowest <= nearest_price) continue;
        nearest = &decision;
        nearest_price = prices.lowest;
    }
    if (nearest == nullptr) return {};
    return phrases.text("report.remark.pays", {{"say", phrases.say_and_way(nearest->step.action)},
                                               {"rate", phrases.money(nearest_price)},
                                               {"here", phrases.point_value()}});
}

/// Whether the happiest way there is goes against policy; empty if it does not.
std::string remark_on_the_happiest_way(const Phrases& phrases, const analysis::Analysis& analysis) {
    if (analysis.frontier.empty()) return {};
    const analysis::FrontierPoint& happiest = analysis.frontier.back();
    const auto against =
        std::find_if(happiest.plan.begin(), happiest.plan.end(), [&](const analysis::PlannedChoice& choice) {
            return phrases.program().actions[choice.action].kind == engine::ActionKind::Anyway;
        });
    if (against == happiest.plan.end()) return {};
    return phrases.text("report.remark.against", {{"say", phrases.say(against->action)},
                                                  {"happiness", format_fixed(happiest.happiness, 0)},
                                                  {"cost", phrases.money(happiest.cost)}});
}

}  // namespace

std::vector<std::string> make_policy_remarks(const Phrases& phrases, const analysis::Review& review,
                                             const analysis::Analysis& analysis) {
    std::vector<std::string> remarks;
    const auto add = [&](std::string remark) {
        if (!remark.empty()) remarks.push_back(std::move(remark));
    };
    add(phrases.text("report.remark.price", {{"here", phrases.point_value()}}));
    for (const analysis::Decision* decision : decisions_to_remark_on(review))
        add(remark_on(phrases, analysis, *decision));
    add(remark_on_what_paid(phrases, review, analysis));
    add(remark_on_the_happiest_way(phrases, analysis));
    return remarks;
}

}  // namespace leeway::report
