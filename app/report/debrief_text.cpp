#include "report/debrief_page.h"
#include "report/wrap.h"

namespace leeway::report {

namespace {

class Text {
public:
    Text(const Debrief& debrief, const words::Catalogue& words, std::size_t width)
        : debrief_(debrief), words_(words), width_(width) {}

    std::string write() {
        line(text("page.title", {{"case", debrief_.case_title}, {"policy", debrief_.policy_name}}));
        gap();
        line(debrief_.ending_title);
        line(debrief_.ending_text);
        line(debrief_.ending_lesson);
        gap();
        line(debrief_.summary);
        const std::string score = text("page.score_of", {{"score", std::to_string(debrief_.score)}});
        line(text("page.score") + ": " + score + ". " + debrief_.score_sentence);
        if (!debrief_.how_counted.empty()) line(debrief_.how_counted);
        write_bill();
        write_decisions();
        write_chart();
        write_rest();
        return std::move(out_);
    }

private:
    std::string text(std::string_view key, std::initializer_list<words::Fill> fills = {}) const {
        return words_.text(key, fills);
    }
    void gap() { out_ += '\n'; }
    void line(std::string_view content) { out_ += wrap(content, width_); }
    void item(std::string_view content) { out_ += wrap(content, width_, "- ", "  "); }
    void heading(std::string_view key) {
        gap();
        line(words_.text(key));
    }

    void write_bill() {
        std::string bill = text("page.cost") + ": " + debrief_.cost + '.';
        for (const BillRow& row : debrief_.bill) bill += ' ' + row.label + ": " + row.amount + '.';
        line(bill);
    }

    void write_decisions() {
        if (debrief_.contacts.empty()) {
            for (const DecisionCard& card : debrief_.decisions) write_decision(card);
        }
        for (std::size_t i = 0; i < debrief_.contacts.size(); ++i) write_contact(i);
    }

    void write_contact(std::size_t number) {
        const ContactPart& contact = debrief_.contacts[number];
        gap();
        line(contact.after);
        line(text("page.contact", {{"contact", contact.heading}, {"title", contact.title}}));
        line(contact.arrival);
        line(contact.score);
        for (const DecisionCard& card : decisions_of(debrief_, number)) write_decision(card);
        if (contact.ending_title.empty()) return;
        gap();
        line(text("page.contact_ended", {{"title", contact.ending_title}}));
        line(contact.ending_text);
        line(contact.ending_lesson);
    }

    void write_decision(const DecisionCard& card) {
        gap();
        line(card.heading + ": " + card.verdict_word);
        line(card.customer_speaks ? text("page.says", {{"customer", card.customer}, {"words", card.customer_said}})
                                  : card.customer_said);
        line(text("page.chosen", {{"say", card.say}, {"way", card.way}}));
        line(card.came_of_it);
        line(text("page.step", {{"before", std::to_string(card.happiness_before)},
                                {"after", std::to_string(card.happiness_after)},
                                {"expectation", std::to_string(card.expectation_after)},
                                {"cost", card.cost}}));
        line(card.verdict_sentence);
        line(card.by_itself);
        line(card.why);
        line(card.belief);
        if (card.alternatives.size() < 2) return;
        line(text("page.alternatives", {{"decision", card.heading}}));
        for (const AlternativeRow& row : card.alternatives) {
            item(text("page.alternative", {{"say", row.taken ? text("page.taken", {{"say", row.say}}) : row.say},
                                           {"way", row.way},
                                           {"happiness", row.happiness},
                                           {"cost", row.cost},
                                           {"difference", row.difference}}));
        }
    }

    /// The description names the ends of the frontier, the own play and the first persona; a list of the whole frontier
    /// would be long to listen to.
    void write_chart() {
        gap();
        line(debrief_.chart.title);
        line(debrief_.chart.description);
        for (std::size_t i = kInDescription; i < debrief_.chart.others.size(); ++i)
            item(debrief_.chart.others[i].sentence);
    }

    void write_rest() {
        heading("page.remarks");
        for (const std::string& remark : debrief_.policy_remarks) item(remark);
        line(debrief_.belief_summary);
        if (!debrief_.worth.headline.empty()) heading("page.worth");
        line(debrief_.worth.headline);
        line(debrief_.worth.range);
        line(debrief_.worth.note);
        heading("page.again");
        line(debrief_.try_again_sentence);
        gap();
        line(debrief_.model_note);
    }

    const Debrief& debrief_;
    const words::Catalogue& words_;
    std::size_t width_;
    std::string out_;
};

}  // namespace

std::string to_text(const Debrief& debrief, const words::Catalogue& words, std::size_t width) {
    return Text(debrief, words, width).write();
}

}  // namespace leeway::report
