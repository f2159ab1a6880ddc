#include "report/debrief_page.h"

#include "report/html_writer.h"
#include "report/page_style.h"

namespace leeway::report {

namespace {

class Page {
public:
    Page(const Debrief& debrief, const words::Catalogue& words) : debrief_(debrief), words_(words) {}

    std::string write(const std::string& language) {
        html_.raw("<!DOCTYPE html>\n").open("html", {{"lang", language}});
        write_head();
        html_.open("body").open("main");
        write_opening();
        write_decisions();
        write_chart();
        write_rest();
        html_.close();
        html_.open("footer");
        if (!debrief_.worth.note.empty()) html_.element("p", debrief_.worth.note);
        html_.element("p", debrief_.model_note).close();
        html_.close().close();
        return html_.take();
    }

private:
    std::string text(std::string_view key, std::initializer_list<words::Fill> fills = {}) const {
        return words_.text(key, fills);
    }

    void write_head() {
        html_.open("head").empty("meta", {{"charset", "utf-8"}});
        html_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        html_.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                             {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
        html_.element("title", text("page.title", {{"case", debrief_.case_title}, {"policy", debrief_.policy_name}}));
        html_.raw("<style>").raw(page_style()).raw("</style>\n").close();
    }

    void write_figure(std::string_view term, std::string_view value, std::string_view style) {
        html_.open("div").element("dt", term).element("dd", value, {{"class", style}}).close();
    }

    void write_opening() {
        html_.open("header").element("h1", debrief_.case_title, {{"lang", debrief_.case_language}});
        html_.element("p", text("page.policy", {{"policy", debrief_.policy_name}}), {{"class", "quiet"}}).close();
        html_.open("section", {{"class", "card"}, {"aria-labelledby", "ending"}});
        html_.element("h2", debrief_.ending_title, {{"id", "ending"}});
        html_.lines("p", debrief_.ending_text, {{"class", "customer"}, {"lang", debrief_.case_language}});
        html_.lines("p", debrief_.ending_lesson, {{"class", "said"}, {"lang", debrief_.case_language}});
        html_.element("p", debrief_.summary).close();
        html_.open("dl", {{"class", "figures"}});
        const std::string start = std::to_string(debrief_.happiness_start);
        const std::string end = std::to_string(debrief_.happiness_end);
        write_figure(text("page.score"), text("page.score_of", {{"score", std::to_string(debrief_.score)}}), "plain");
        write_figure(text("page.happiness"), text("page.from_to", {{"start", start}, {"end", end}}), "heart");
        write_figure(text("page.cost"), debrief_.cost, "money");
        html_.close().element("p", debrief_.score_sentence, {{"class", "quiet"}});
        if (!debrief_.how_counted.empty()) html_.element("p", debrief_.how_counted, {{"class", "quiet"}});
    }

    void write_decisions() {
        if (debrief_.decisions.empty()) return;
        html_.open("section", {{"aria-labelledby", "decisions"}});
        html_.element("h2", text("page.decisions"), {{"id", "decisions"}});
        write_overview();
        if (debrief_.contacts.empty()) {
            for (const DecisionCard& card : debrief_.decisions) write_decision(card, "h3");
        }
        for (std::size_t i = 0; i < debrief_.contacts.size(); ++i) write_contact(i);
        html_.close();
    }

    void write_contact(std::size_t number) {
        const ContactPart& contact = debrief_.contacts[number];
        const std::string id = "contact-" + std::to_string(number + 1);
        html_.open("section", {{"aria-labelledby", id}}).lines("p", contact.after, {{"class", "time"}});
        html_.open("h3", {{"id", id}}).text(contact.heading + ": ");
        html_.element("span", contact.title, {{"lang", contact.language}}).close();
        html_.lines("p", contact.arrival, {{"class", "quiet"}}).lines("p", contact.score);
        for (const DecisionCard& card : decisions_of(debrief_, number)) write_decision(card, "h4");
        if (!contact.ending_title.empty()) write_contact_end(contact);
        html_.close();
    }

    void write_contact_end(const ContactPart& contact) {
        html_.open("div", {{"class", "card"}});
        html_.element("h4", text("page.contact_ended", {{"title", contact.ending_title}}));
        html_.lines("p", contact.ending_text, {{"class", "customer"}, {"lang", contact.language}});
        html_.lines("p", contact.ending_lesson, {{"class", "said"}, {"lang", contact.language}}).close();
    }

    void begin_table(std::string_view caption, std::initializer_list<std::string_view> columns) {
        html_.open("div", {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", caption}});
        html_.open("table").element("caption", caption).open("thead").open("tr");
        for (const std::string_view column : columns) html_.element("th", words_.text(column), {{"scope", "col"}});
        html_.close().close().open("tbody");
    }

    void end_table() { html_.close().close().close(); }

    void write_overview() {
        begin_table(text("page.overview"), {"page.decision", "page.verdict", "page.happiness_after", "page.step_cost"});
        if (debrief_.contacts.empty()) write_overview_rows(debrief_.decisions);
        for (std::size_t i = 0; i < debrief_.contacts.size(); ++i) {
            const ContactPart& contact = debrief_.contacts[i];
            const std::string name = text("page.contact", {{"contact", contact.heading}, {"title", contact.title}});
            if (i > 0) html_.close().open("tbody");
            html_.open("tr");
            html_.element("th", name, {{"colspan", "4"}, {"scope", "rowgroup"}}).close();
            write_overview_rows(decisions_of(debrief_, i));
        }
        end_table();
    }

    void write_overview_rows(std::span<const DecisionCard> decisions) {
        for (const DecisionCard& card : decisions) {
            html_.open("tr").element("th", card.say, {{"scope", "row"}, {"lang", card.language}});
            html_.element("td", card.verdict_word, {{"class", analysis::name_of(card.verdict)}});
            html_.element("td", std::to_string(card.happiness_after)).element("td", card.cost).close();
        }
    }

    /// @param heading the element for it.
    void write_decision(const DecisionCard& card, std::string_view heading) {
        const std::string id = "decision-" + std::to_string(card.step + 1);
        html_.open("article", {{"class", "card"}, {"aria-labelledby", id}}).open("div", {{"class", "together"}});
        html_.open(heading, {{"id", id}}).text(card.heading + ": ");
        html_.element("span", card.verdict_word, {{"class", analysis::name_of(card.verdict)}}).close();
        html_.lines("p", card.customer_said, {{"class", "customer"}, {"lang", card.language}});
        html_.element("p", card.say, {{"class", "said"}, {"lang", card.language}});
        html_.element("p", text("page.way", {{"way", card.way}}), {{"class", "quiet"}});
        html_.lines("p", card.came_of_it).close();
        html_.element("p", card.verdict_sentence)
            .lines("p", card.by_itself)
            .lines("p", card.why, {{"lang", card.language}});
        if (!card.belief.empty()) html_.element("p", card.belief);
        html_.element("p",
                      text("page.step", {{"before", std::to_string(card.happiness_before)},
                                         {"after", std::to_string(card.happiness_after)},
                                         {"expectation", std::to_string(card.expectation_after)},
                                         {"cost", card.cost}}),
                      {{"class", "quiet"}});
        write_alternatives(card);
        html_.close();
    }

    void write_alternatives(const DecisionCard& card) {
        if (card.alternatives.size() < 2) return;
        begin_table(text("page.alternatives", {{"decision", card.heading}}),
                    {"page.choice", "page.how", "page.expected_happiness", "page.expected_cost", "page.difference"});
        for (const AlternativeRow& row : card.alternatives) {
            html_.open("tr", {{"class", row.taken ? "taken" : "other"}});
            html_.element("th", row.taken ? text("page.taken", {{"say", row.say}}) : row.say,
                          {{"scope", "row"}, {"lang", card.language}});
            html_.element("td", row.way).element("td", row.happiness).element("td", row.cost);
            html_.element("td", row.difference).close();
        }
        end_table();
    }

    void write_chart() {
        html_.open("section", {{"aria-labelledby", "chart"}});
        html_.element("h2", debrief_.chart.title, {{"id", "chart"}});
        html_.open("figure", {{"class", "card"}}).raw(to_svg(debrief_.chart, "picture"));
        html_.element("figcaption", debrief_.chart.description).close();
        begin_table(text("page.points"), {"page.play", "page.happiness_at_end", "page.cost"});
        for (const ChartPoint& point : debrief_.chart.others) write_point(point);
        for (const ChartPoint& point : debrief_.chart.frontier) write_point(point);
        end_table();
        html_.close();
    }

    void write_point(const ChartPoint& point) {
        html_.open("tr").element("th", point.name, {{"scope", "row"}});
        html_.element("td", point.happiness_text).element("td", point.cost_text).close();
    }

    void write_rest() {
        html_.open("section", {{"aria-labelledby", "bill"}}).element("h2", text("page.bill"), {{"id", "bill"}});
        begin_table(text("page.bill_table"), {"page.bill_for", "page.bill_amount"});
        for (const BillRow& row : debrief_.bill) {
            html_.open("tr").element("th", row.label, {{"scope", "row"}}).element("td", row.amount).close();
        }
        end_table();
        html_.close();
        html_.open("section", {{"aria-labelledby", "policy"}}).element("h2", text("page.remarks"), {{"id", "policy"}});
        html_.open("ul");
        for (const std::string& remark : debrief_.policy_remarks) html_.element("li", remark);
        html_.close();
        if (!debrief_.belief_summary.empty()) html_.element("p", debrief_.belief_summary);
        html_.close();
        write_worth();
        html_.open("section", {{"aria-labelledby", "again"}}).element("h2", text("page.again"), {{"id", "again"}});
        html_.element("p", debrief_.try_again_sentence).close();
    }

    void write_worth() {
        if (debrief_.worth.headline.empty()) return;
        html_.open("section", {{"aria-labelledby", "worth"}}).element("h2", text("page.worth"), {{"id", "worth"}});
        html_.element("p", debrief_.worth.headline, {{"class", "said"}}).element("p", debrief_.worth.range).close();
    }

    const Debrief& debrief_;
    const words::Catalogue& words_;
    HtmlWriter html_;
};

}  // namespace

std::string to_html(const Debrief& debrief, const words::Catalogue& words, const std::string& language) {
    return Page(debrief, words).write(language);
}

}  // namespace leeway::report
