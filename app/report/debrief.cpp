#include "report/debrief.h"

#include <cmath>

#include "base/assert.h"
#include "report/contact_parts.h"
#include "report/decision_cards.h"
#include "report/make_chart.h"
#include "report/phrases.h"
#include "report/play_summary.h"
#include "report/policy_remarks.h"
#include "report/worth_card.h"

namespace leeway::report {

namespace {

std::vector<BillRow> make_bill(const Phrases& phrases, const engine::Bill& bill) {
    return {{phrases.text("report.bill.spend"), phrases.money(bill.spend)},
            {phrases.text("report.bill.time"), phrases.money(bill.time)},
            {phrases.text("report.bill.approvals"), phrases.money(bill.approvals)},
            {phrases.text("report.bill.breaches"), phrases.money(bill.breaches)}};
}

void describe_end(const Phrases& phrases, const engine::Session& session, Debrief& debrief) {
    const model::Scene& scene = session.program().scene_text(session.state().scene());
    debrief.finished = session.is_over();
    if (!session.is_over()) {
        debrief.ending_title = phrases.text("report.ending.unfinished");
        return;
    }
    debrief.ending_title = scene.ending ? scene.ending->title : phrases.text("report.ending.stuck");
    if (scene.ending) debrief.ending_lesson = scene.ending->lesson;
    debrief.ending_text = joined_lines(scene.narration, scene.says);
}

void advise(const Phrases& phrases, const analysis::Judge& judge, const analysis::Review& review, Debrief& debrief) {
    const std::size_t missed = missed_in_contact(review);
    const std::size_t number = missed < review.decisions.size() ? missed : dearest_decision(review);
    if (number < review.decisions.size()) debrief.try_again = number;
    debrief.try_again_sentence = number == missed && number < review.decisions.size()
                                     ? make_try_contact_sentence(phrases, judge, review, missed)
                                     : make_try_again_sentence(phrases, review);
}

}  // namespace

std::span<const DecisionCard> decisions_of(const Debrief& debrief, std::size_t contact) {
    const std::size_t first = debrief.contacts[contact].first_decision;
    const bool is_last = contact + 1 == debrief.contacts.size();
    const std::size_t end = is_last ? debrief.decisions.size() : debrief.contacts[contact + 1].first_decision;
    return std::span(debrief.decisions).subspan(first, end - first);
}

Debrief make_debrief(const DebriefInput& input) {
    const engine::Session& session = input.session;
    LEEWAY_ASSERT(session.shared_program() == input.judge.graph().program,
                  "the judge must know the program that was played");
    const Phrases phrases(input.words, session.program());
    const analysis::Review review = input.judge.review(session);
    Debrief debrief;
    debrief.case_title = session.program().scenario->title;
    debrief.case_language = session.program().scenario->language;
    debrief.policy_name = session.program().policy->name;
    describe_end(phrases, session, debrief);
    debrief.summary = make_play_summary(phrases, input.judge, review, session);
    debrief.score = static_cast<int>(std::lround(review.score));
    debrief.score_sentence = make_score_sentence(phrases, review);
    debrief.how_counted = make_count_sentence(phrases, review);
    debrief.happiness_start = session.back_to(0).state().happiness();
    debrief.happiness_end = review.happiness;
    debrief.cost = phrases.money(review.bill.total());
    debrief.bill = make_bill(phrases, review.bill);
    debrief.decisions = make_decision_cards(phrases, review, input.beliefs);
    debrief.contacts = make_contact_parts(phrases, session, review);
    const bool has_personas = !input.personas.empty();
    debrief.chart = has_personas ? make_chart(phrases, review, input.analysis, input.personas)
                                 : make_chart(phrases, review, input.analysis, input.judge.graph());
    debrief.policy_remarks = make_policy_remarks(phrases, review, input.analysis);
    debrief.belief_summary = summarise_beliefs(phrases, review, input.beliefs);
    debrief.worth = make_worth_card(phrases, session);
    advise(phrases, input.judge, review, debrief);
    debrief.model_note = phrases.text("report.model_note");
    return debrief;
}

}  // namespace leeway::report
