#include "report/worth_card.h"

#include <algorithm>

#include "analysis/worth.h"
#include "base/text.h"

namespace leeway::report {

namespace {

std::string headline(const Phrases& phrases, Money least, Money middle, Money most) {
    if (least < Money() && most > Money()) return phrases.text("report.worth.close_call");
    const Money size = middle < Money() ? -middle : middle;
    if (middle == Money()) return phrases.text("report.worth.nothing");
    return phrases.text(middle > Money() ? "report.worth.gain" : "report.worth.loss", {{"money", phrases.money(size)}});
}

std::string note(const Phrases& phrases) {
    return phrases.text("report.worth.note", {{"value", phrases.money(phrases.program().scenario->customer.value)},
                                              {"kappa_low", format_exact(analysis::kLowWorth.kappa)},
                                              {"kappa", format_exact(analysis::kDefaultWorth.kappa)},
                                              {"kappa_high", format_exact(analysis::kHighWorth.kappa)},
                                              {"share_low", format_exact(100 * analysis::kLowWorth.listener)},
                                              {"share", format_exact(100 * analysis::kDefaultWorth.listener)},
                                              {"share_high", format_exact(100 * analysis::kHighWorth.listener)}});
}

}  // namespace

WorthCard make_worth_card(const Phrases& phrases, const engine::Session& session) {
    // A public desk's customer brings in nothing: there is nothing to weigh the cost against.
    if (phrases.program().scenario->customer.value == Money()) return {};
    const int start = session.back_to(0).state().happiness();
    const analysis::WorthRange range =
        analysis::worth_range(*phrases.program().scenario, start, session.state().happiness(), session.bill().total());
    const Money least = std::min({range.low, range.middle, range.high});
    const Money most = std::max({range.low, range.middle, range.high});
    WorthCard card;
    card.headline = headline(phrases, least, range.middle, most);
    card.range = phrases.text(
        least == most ? "report.worth.sure" : "report.worth.range",
        {{"least", phrases.money(least)}, {"middle", phrases.money(range.middle)}, {"most", phrases.money(most)}});
    card.note = note(phrases);
    return card;
}

}  // namespace leeway::report
