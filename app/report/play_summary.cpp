#include "report/play_summary.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "model/join.h"
#include "report/verdict_sentence.h"

namespace leeway::report {

namespace {

/// Sums of what leaves no decision short of "best".
bool left_nothing(const analysis::Review& review) { return dearest_decision(review) == review.decisions.size(); }

bool is_journey(const Phrases& phrases) { return model::is_journey(*phrases.program().scenario); }

/// The decision that cost its own contact the most of those that served the journey better; the number of decisions if
/// there is none.
std::size_t dearest_for_contact(const analysis::Review& review) {
    std::size_t dearest = review.decisions.size();
    for (std::size_t i = 0; i < review.decisions.size(); ++i) {
        const analysis::Decision& decision = review.decisions[i];
        const bool is_first = dearest == review.decisions.size();
        if (!served_contact_worse(decision)) continue;
        if (is_first || decision.contact_regret > review.decisions[dearest].contact_regret) dearest = i;
    }
    return dearest;
}

/// Whether what is said of the play as a whole is not true of each of its contacts.
bool differs_by_contact(const analysis::Review& review) {
    return dearest_for_contact(review) < review.decisions.size();
}

/// What would have been best at a decision if no more than its contact counted.
std::string best_for_contact(const Phrases& phrases, const analysis::Judge& judge, const analysis::Decision& decision) {
    const std::vector<analysis::Alternative> offered =
        judge.alternatives(decision.state, 0, analysis::Horizon::Contact);
    const auto best = std::min_element(
        offered.begin(), offered.end(),
        [](const analysis::Alternative& a, const analysis::Alternative& b) { return a.regret < b.regret; });
    return phrases.say_and_way(best->action);
}

/// That nothing was left on the table, and what a contact by itself would have wanted otherwise.
std::string perfect_sentence(const Phrases& phrases, const analysis::Judge& judge, const analysis::Review& review) {
    const std::string happiness = format_fixed(review.best_possible.happiness, 0);
    const std::string cost = phrases.money(review.best_possible.cost);
    if (!differs_by_contact(review))
        return phrases.text("report.summary.perfect", {{"happiness", happiness}, {"cost", cost}});
    const std::size_t number = dearest_for_contact(review);
    const analysis::Decision& decision = review.decisions[number];
    const std::string place = std::to_string(number + 1);
    const std::string other = best_for_contact(phrases, judge, decision);
    return phrases.text("report.summary.perfect_whole",
                        {{"happiness", happiness},
                         {"cost", cost},
                         {"contact", phrases.program().scenario_of(decision.step.scene).title},
                         {"number", place},
                         {"other", other}});
}

/// From where to where happiness went, and for how much.
std::string course_sentence(const Phrases& phrases, const analysis::Review& review, const std::string& start) {
    const auto contacts = static_cast<std::int64_t>(phrases.program().contacts.size());
    const std::string end = std::to_string(review.happiness);
    const std::string cost = phrases.money(review.bill.total());
    const std::string customer = phrases.customer();
    const std::initializer_list<words::Fill> fills{
        {"customer", customer}, {"start", start}, {"end", end}, {"cost", cost}};
    return is_journey(phrases) ? phrases.words().count("report.summary.journey", contacts, fills)
                               : phrases.text("report.summary.course", fills);
}

/// What the choices come to with chance set aside, beside the best there is.
std::string choices_sentence(const Phrases& phrases, const analysis::Judge& judge, const analysis::Review& review) {
    const double range = review.best_utility - review.worst_utility;
    if (analysis::verdict_of(range) == analysis::Verdict::Best)
        return phrases.text(is_journey(phrases) ? "report.summary.same_journey" : "report.summary.same");
    if (left_nothing(review)) return perfect_sentence(phrases, judge, review);
    const std::string happiness = format_fixed(review.best_possible.happiness, 0);
    const std::string cost = phrases.money(review.best_possible.cost);
    return phrases.text("report.summary.choices", {{"rate", phrases.point_value()},
                                                   {"points", phrases.points(review.best_utility - review.regret)},
                                                   {"best", short_number(review.best_utility)},
                                                   {"happiness", happiness},
                                                   {"cost", cost}});
}

std::string luck_sentence(const Phrases& phrases, const analysis::Review& review, const engine::Session& session) {
    const bool had_chance = std::any_of(session.steps().begin(), session.steps().end(), [&](const engine::Step& step) {
        const engine::ActionCode& action = session.program().actions[step.action];
        return action.approves < 100 || session.program().responses[action.response].outcome_count > 1;
    });
    if (!had_chance) return {};
    const double luck = luck_of(review);
    if (std::abs(luck) < 1) return phrases.text("report.summary.luck_none");
    return phrases.text(luck > 0 ? "report.summary.luck_good" : "report.summary.luck_bad",
                        {{"points", phrases.points(std::abs(luck))}});
}

}  // namespace

double luck_of(const analysis::Review& review) { return review.utility - (review.best_utility - review.regret); }

std::string make_play_summary(const Phrases& phrases, const analysis::Judge& judge, const analysis::Review& review,
                              const engine::Session& session) {
    const std::string start = std::to_string(session.back_to(0).state().happiness());
    const std::string now = std::to_string(review.happiness);
    const std::string cost = phrases.money(review.bill.total());
    if (!review.over) {
        const auto decisions = static_cast<std::int64_t>(review.decisions.size());
        return phrases.words().count("report.summary.unfinished", decisions,
                                     {{"customer", phrases.customer()}, {"happiness", now}, {"cost", cost}});
    }
    std::string summary = course_sentence(phrases, review, start);
    if (session.is_stuck()) {
        const bool journey = is_journey(phrases);
        summary = joined(summary, phrases.text(journey ? "report.summary.stuck_journey" : "report.summary.stuck"));
    }
    summary = joined(summary, choices_sentence(phrases, judge, review));
    return joined(summary, luck_sentence(phrases, review, session));
}

std::string make_score_sentence(const Phrases& phrases, const analysis::Review& review) {
    if (left_nothing(review))
        return phrases.text(differs_by_contact(review) ? "report.score.full_whole" : "report.score.full");
    return phrases.text("report.score.some", {{"points", phrases.points(review.regret)}});
}

std::string make_count_sentence(const Phrases& phrases, const analysis::Review& review) {
    return review.over && is_journey(phrases) ? phrases.text("report.summary.journey_counts") : std::string();
}

std::size_t dearest_decision(const analysis::Review& review) {
    std::size_t dearest = review.decisions.size();
    double most = 0;
    for (std::size_t i = 0; i < review.decisions.size(); ++i) {
        const analysis::Decision& decision = review.decisions[i];
        if (decision.verdict == analysis::Verdict::Best || decision.regret() <= most) continue;
        most = decision.regret();
        dearest = i;
    }
    return dearest;
}

std::size_t missed_in_contact(const analysis::Review& review) {
    using analysis::Verdict;
    const std::vector<analysis::Decision>& decisions = review.decisions;
    const bool went_well = std::all_of(decisions.begin(), decisions.end(), [](const analysis::Decision& decision) {
        return decision.verdict <= Verdict::Inaccuracy;
    });
    const auto dearest = std::max_element(
        decisions.begin(), decisions.end(),
        [](const analysis::Decision& a, const analysis::Decision& b) { return a.contact_regret < b.contact_regret; });
    const bool is_missed = dearest != decisions.end() && dearest->contact_verdict >= Verdict::Mistake;
    return went_well && is_missed ? static_cast<std::size_t>(dearest - decisions.begin()) : decisions.size();
}

std::string make_try_contact_sentence(const Phrases& phrases, const analysis::Judge& judge,
                                      const analysis::Review& review, std::size_t number) {
    const analysis::Decision& decision = review.decisions[number];
    const std::string place = std::to_string(number + 1);
    return phrases.text("report.try.contact", {{"number", place},
                                               {"points", phrases.points(decision.contact_regret)},
                                               {"other", best_for_contact(phrases, judge, decision)}});
}

std::string make_try_again_sentence(const Phrases& phrases, const analysis::Review& review) {
    const std::size_t dearest = dearest_decision(review);
    if (dearest == review.decisions.size())
        return phrases.text(differs_by_contact(review) ? "report.try.none_whole" : "report.try.none");
    const analysis::Decision& decision = review.decisions[dearest];
    const std::string number = std::to_string(dearest + 1);
    return phrases.text("report.try.decision",
                        {{"number", number},
                         {"points", phrases.points(decision.regret())},
                         {"other", phrases.say_and_way(decision.offered[decision.best].action)}});
}

}  // namespace leeway::report
