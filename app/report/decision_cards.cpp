#include "report/decision_cards.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "report/verdict_sentence.h"

namespace leeway::report {

namespace {

/// What the approval and the chance of a step came to.
std::string came_of(const Phrases& phrases, const engine::Step& step) {
    const engine::Program& program = phrases.program();
    const engine::ActionCode& action = program.actions[step.action];
    std::string came;
    if (action.kind == engine::ActionKind::Ask) {
        came =
            phrases.text(step.approved ? "report.came.yes" : "report.came.no", {{"role", phrases.role(action.layers)}});
    }
    const std::vector<model::ChanceOutcome>& outcomes = program.response_text(action.response).then;
    if (!step.approved) return came;
    const model::ChanceOutcome& outcome = outcomes[step.outcome];
    came = joined(came, outcome.narration);
    if (outcome.chance == 100) return came;
    const std::string percent = std::to_string(outcome.chance);
    return joined(came, phrases.text("report.came.chance", {{"percent", percent}}));
}

std::string belief_sentence(const Phrases& phrases, engine::ActionIndex action, Belief belief) {
    constexpr std::array<std::string_view, 3> kNames{"yes", "ask", "no"};
    const engine::Program& program = phrases.program();
    const engine::ResponseIndex response = program.actions[action].response;
    const Belief truth = allowed_by_policy(program, response);
    std::string role;
    if (const auto ask = engine::find_action(program, response, engine::ActionKind::Ask)) {
        role = phrases.role(program.actions[*ask].layers);
    }
    std::string key = "report.belief.";
    key += kNames[static_cast<std::size_t>(belief)];
    key += '_';
    key += kNames[static_cast<std::size_t>(truth)];
    return phrases.text(key, {{"role", role}});
}

std::string difference_of(const Phrases& phrases, const analysis::Alternative& alternative, bool is_best) {
    if (is_best) return phrases.text("report.difference.best");
    if (analysis::verdict_of(alternative.regret) == analysis::Verdict::Best)
        return phrases.text("report.difference.tied");
    const std::string points = phrases.points(alternative.regret);
    if (points == phrases.text("report.points.hardly")) return phrases.text("report.difference.hardly");
    return phrases.text("report.difference.less", {{"points", points}});
}

std::vector<AlternativeRow> make_rows(const Phrases& phrases, const analysis::Decision& decision) {
    std::vector<std::size_t> order(decision.offered.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if ((a == decision.best) != (b == decision.best)) return a == decision.best;
        return decision.offered[a].regret < decision.offered[b].regret;
    });
    std::vector<AlternativeRow> rows;
    for (const std::size_t number : order) {
        const analysis::Alternative& alternative = decision.offered[number];
        AlternativeRow row;
        row.say = phrases.program().response_text(phrases.program().actions[alternative.action].response).say;
        row.way = phrases.way(alternative.action);
        row.happiness = format_fixed(alternative.expected.happiness, 0);
        row.cost = phrases.money(alternative.expected.cost);
        row.taken = number == decision.taken;
        row.best = number == decision.best;
        row.difference = difference_of(phrases, alternative, row.best);
        rows.push_back(std::move(row));
    }
    return rows;
}

DecisionCard make_card(const Phrases& phrases, const analysis::Decision& decision) {
    const engine::Program& program = phrases.program();
    const model::Response& response = program.response_text(program.actions[decision.step.action].response);
    DecisionCard card;
    const model::Scene& scene = program.scene_text(decision.step.scene);
    card.customer = phrases.customer(decision.step.scene);
    card.customer_speaks = !scene.says.empty();
    card.customer_said = card.customer_speaks ? scene.says : scene.narration;
    card.say = response.say;
    card.way = phrases.way(decision.step.action);
    card.came_of_it = came_of(phrases, decision.step);
    card.verdict = shown_verdict(decision);
    card.verdict_word = make_verdict_word(phrases, decision);
    card.verdict_sentence = make_verdict_sentence(phrases, decision);
    card.by_itself = make_contact_remark(phrases, decision);
    card.why = response.why;
    card.happiness_before = decision.step.happiness_before;
    card.happiness_after = decision.step.happiness;
    card.expectation_after = decision.step.expectation;
    card.cost = phrases.money(decision.step.bill.total());
    card.alternatives = make_rows(phrases, decision);
    card.language = program.scenario_of(decision.step.scene).language;
    return card;
}

}  // namespace

Belief allowed_by_policy(const engine::Program& program, engine::ResponseIndex response) {
    if (engine::find_action(program, response, engine::ActionKind::Do)) return Belief::Yes;
    return engine::find_action(program, response, engine::ActionKind::Ask) ? Belief::Ask : Belief::No;
}

std::vector<DecisionCard> make_decision_cards(const Phrases& phrases, const analysis::Review& review,
                                              std::span<const std::optional<Belief>> beliefs) {
    std::vector<DecisionCard> cards;
    const std::string count = std::to_string(review.decisions.size());
    for (const analysis::Decision& decision : review.decisions) {
        DecisionCard card = make_card(phrases, decision);
        card.step = cards.size();
        const std::string number = std::to_string(card.step + 1);
        card.heading = phrases.text("report.decision", {{"number", number}, {"count", count}});
        if (card.step < beliefs.size() && beliefs[card.step]) {
            card.belief = belief_sentence(phrases, decision.step.action, *beliefs[card.step]);
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

std::string summarise_beliefs(const Phrases& phrases, const analysis::Review& review,
                              std::span<const std::optional<Belief>> beliefs) {
    int asked = 0;
    int stricter = 0;
    int laxer = 0;
    for (std::size_t i = 0; i < std::min(beliefs.size(), review.decisions.size()); ++i) {
        if (!beliefs[i]) continue;
        const engine::Program& program = phrases.program();
        const Belief truth = allowed_by_policy(program, program.actions[review.decisions[i].step.action].response);
        ++asked;
        if (*beliefs[i] > truth) ++stricter;
        if (*beliefs[i] < truth) ++laxer;
    }
    if (asked == 0) return {};
    const std::string matched = std::to_string(asked - stricter - laxer);
    std::string summary = phrases.words().count("report.beliefs.matched", asked, {{"matched", matched}});
    if (stricter > 0) summary = joined(summary, phrases.words().count("report.beliefs.more_leeway", stricter));
    if (laxer > 0) summary = joined(summary, phrases.words().count("report.beliefs.less_leeway", laxer));
    return summary;
}

}  // namespace leeway::report
