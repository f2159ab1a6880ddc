#include "report/verdict_sentence.h"

#include <cmath>

#include "base/text.h"

namespace leeway::report {

namespace {

/// What is smaller than this would be shown as nothing.
constexpr double kVisiblePoints = 0.05;
constexpr double kVisibleCents = 0.5;

/// The key of the sentence that compares the best choice with the one taken.
std::string_view comparison_key(double happier, double dearer) {
    const bool same_cost = std::abs(dearer) < kVisibleCents;
    if (std::abs(happier) < kVisiblePoints) {
        return same_cost || dearer > 0 ? "report.verdict.near" : "report.verdict.cheaper";
    }
    if (same_cost) return "report.verdict.happier";
    if (happier < 0) return "report.verdict.cheaper_sadder";
    return dearer < 0 ? "report.verdict.happier_cheaper" : "report.verdict.happier_dearer";
}

}  // namespace

bool served_contact_worse(const analysis::Decision& decision) {
    return decision.contact_verdict > decision.verdict && decision.contact_verdict > analysis::Verdict::Good;
}

analysis::Verdict shown_verdict(const analysis::Decision& decision) {
    return served_contact_worse(decision) ? decision.contact_verdict : decision.verdict;
}

std::string make_verdict_word(const Phrases& phrases, const analysis::Decision& decision) {
    if (!served_contact_worse(decision)) return phrases.verdict(decision.verdict);
    return phrases.text("report.by_itself.verdict", {{"verdict", phrases.verdict(decision.contact_verdict)},
                                                     {"whole", inside_sentence(phrases.verdict(decision.verdict))}});
}

std::string make_verdict_sentence(const Phrases& phrases, const analysis::Decision& decision) {
    const analysis::Alternative& taken = decision.offered[decision.taken];
    const analysis::Alternative& best = decision.offered[decision.best];
    if (decision.offered.size() == 1) return phrases.text("report.verdict.only");
    const bool is_worse = served_contact_worse(decision);
    if (decision.verdict == analysis::Verdict::Best) {
        return phrases.text(
            is_worse ? "report.verdict.best_whole" : "report.verdict.best",
            {{"happiness", format_fixed(taken.expected.happiness, 0)}, {"cost", phrases.money(taken.expected.cost)}});
    }
    const double happier = best.expected.happiness - taken.expected.happiness;
    const double dearer = best.expected.cost - taken.expected.cost;
    std::string comparison =
        phrases.text(comparison_key(happier, dearer), {{"other", phrases.say_and_way(best.action)},
                                                       {"customer", phrases.customer(decision.step.scene)},
                                                       {"points", phrases.points(std::abs(happier))},
                                                       {"money", phrases.money(std::abs(dearer))},
                                                       {"rate", phrases.point_value()}});
    if (decision.verdict != analysis::Verdict::Good) return comparison;
    return joined(phrases.text(is_worse ? "report.verdict.close_whole" : "report.verdict.close"), comparison);
}

std::string make_contact_remark(const Phrases& phrases, const analysis::Decision& decision) {
    using analysis::Verdict;
    std::string_view key;
    if (served_contact_worse(decision)) {
        key = decision.verdict == Verdict::Best ? "report.by_itself.won_back" : "report.by_itself.partly";
    } else if (decision.contact_verdict < decision.verdict && decision.verdict > Verdict::Good) {
        key = "report.by_itself.later";
    } else {
        return {};
    }
    return phrases.text(key, {{"verdict", phrases.verdict(decision.contact_verdict)}});
}

std::string make_contact_score(const Phrases& phrases, const analysis::ContactReview& contact) {
    return phrases.text(contact.over ? "report.by_itself.score" : "report.by_itself.score_so_far",
                        {{"score", format_fixed(contact.score, 0)}});
}

}  // namespace leeway::report
