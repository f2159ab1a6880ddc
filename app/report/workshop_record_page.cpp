#include "report/workshop_record_page.h"

#include "report/debrief_page.h"
#include "report/html_writer.h"
#include "report/page_style.h"

namespace leeway::report {

namespace {

constexpr int kLinesForNotes = 4;
constexpr int kLinesAtTheEnd = 8;

/// Lines to write on are drawn as borders: browsers leave backgrounds out when they print.
constexpr std::string_view kOwnStyle = R"css(
.line { height: 2.1rem; border-bottom: 1px solid var(--slate); }
.notes { break-inside: avoid; margin: 1.5rem 0; }
article.card h3 { margin: 1.5rem 0 .5rem; }
.notes h3, .notes h2 { margin-bottom: 0; }
.question { font-weight: 600; border-left: 3px solid var(--teal); padding-left: 1rem; margin: 1rem 0; }
.letter { font-weight: 600; white-space: nowrap; }
.votes th[scope=row] { min-width: 10rem; }
.votes td, .votes thead th { hyphens: none; overflow-wrap: normal; }
.part { margin: .75rem 0; } .part p { margin: .125rem 0; }
dl.others { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; }
dl.others dt { color: var(--slate); } dl.others dd { margin: 0; }
@media (max-width: 40rem) { dl.others { grid-template-columns: 1fr; } dl.others dd { margin-bottom: .5rem; } }
@media print { .line { height: 9mm; } article.card { margin: 0 0 8mm; } h1 { font-size: 20pt; } h2 { margin-top: 8mm; } }
)css";

class RecordPage {
public:
    RecordPage(const WorkshopRecord& record, const words::Catalogue& words) : record_(record), words_(words) {}

    std::string write() {
        html_.raw("<!DOCTYPE html>\n").open("html", {{"lang", record_.language}});
        write_head();
        html_.open("body").open("main");
        write_opening();
        for (std::size_t i = 0; i < record_.decisions.size(); ++i) write_decision(record_.decisions[i], i + 1);
        write_ending();
        write_chart();
        write_last_notes();
        html_.close();
        html_.open("footer").element("p", record_.model_note).close();
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
        html_.element("title", text("record.title", {{"case", record_.title}, {"date", record_.date}}));
        html_.raw("<style>").raw(page_style()).raw(kOwnStyle).raw("</style>\n").close();
    }

    void write_opening() {
        html_.open("header").element("h1", record_.title, {{"lang", record_.language}});
        html_.element("p", text("record.subtitle", {{"date", record_.date}}));
        html_.element("p", record_.policy, {{"class", "quiet"}});
        for (const std::string& fact : record_.facts) html_.element("p", fact, {{"class", "quiet"}});
        html_.close();
    }

    void write_part(const RecordPart& part, const std::string& language) {
        html_.open("div", {{"class", "part"}});
        if (!part.name.empty()) html_.element("p", part.name, {{"class", "quiet"}});
        html_.lines("p", part.text, {{"lang", language}});
        html_.lines("p", part.detail, {{"class", "quiet"}}).close();
    }

    void write_decision(const RecordDecision& decision, std::size_t number) {
        const std::string id = "decision-" + std::to_string(number);
        html_.open("article", {{"class", "card"}, {"aria-labelledby", id}});
        html_.element("h2", decision.heading, {{"id", id}});
        for (const RecordPart& part : decision.before) write_part(part, decision.language);
        if (!decision.speaker.empty()) html_.element("p", decision.speaker, {{"class", "quiet"}});
        html_.open("blockquote", {{"class", "customer"}, {"lang", decision.language}});
        html_.lines("p", decision.says).close();
        write_choices(decision);
        write_first_votes(decision);
        html_.lines("p", decision.apart);
        html_.open("div", {{"class", "together"}}).lines("p", decision.taken, {{"class", "said"}});
        for (const RecordPart& part : decision.came_of) write_part(part, decision.language);
        html_.lines("p", decision.happiness, {{"class", "quiet"}}).close();
        html_.lines("p", decision.verdict);
        write_list(text("record.explored"), decision.explored);
        write_others(decision);
        write_question(decision.question);
        write_notes(text("record.notes"), kLinesForNotes);
        html_.close();
    }

    void write_choices(const RecordDecision& decision) {
        const bool has_votes = !decision.choices.empty() && !decision.choices.front().votes.empty();
        const std::string caption = text(has_votes ? "record.votes" : "record.choices");
        html_.open("div", {{"class", "scroll votes"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", caption}});
        html_.open("table").element("caption", caption).open("thead").open("tr");
        html_.element("th", text("record.letter"), {{"scope", "col"}});
        html_.element("th", text("record.choice"), {{"scope", "col"}});
        if (has_votes) html_.element("th", text("record.all"), {{"scope", "col"}, {"class", "number"}});
        for (std::size_t team = 0; has_votes && team < record_.teams.size(); ++team)
            html_.element("th", record_.teams[team], {{"scope", "col"}, {"class", "number"}});
        html_.close().close().open("tbody");
        for (const RecordChoice& choice : decision.choices) write_choice(choice, decision.language);
        html_.close().close().close();
    }

    void write_choice(const RecordChoice& choice, const std::string& language) {
        html_.open("tr", {{"class", choice.taken ? "taken" : "other"}});
        html_.element("td", choice.letter, {{"class", "letter"}});
        html_.open("th", {{"scope", "row"}}).element("span", choice.text, {{"lang", language}});
        if (choice.taken) html_.text(" ").element("span", text("record.taken_mark"), {{"class", "good"}});
        if (!choice.authority.empty()) html_.empty("br").element("span", choice.authority, {{"class", "quiet"}});
        html_.close();
        for (const std::string& votes : choice.votes) html_.element("td", votes, {{"class", "number"}});
        html_.close();
    }

    void write_first_votes(const RecordDecision& decision) {
        for (const RecordFirstVotes& votes : decision.first_votes) write_list(votes.heading, votes.lines);
    }

    void write_list(const std::string& heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        html_.open("div", {{"class", "together"}}).element("h3", heading).open("ul");
        for (const std::string& line : lines) html_.element("li", line);
        html_.close().close();
    }

    void write_others(const RecordDecision& decision) {
        if (decision.others.empty()) return;
        html_.open("div", {{"class", "together"}}).element("h3", text("record.others"));
        html_.open("dl", {{"class", "others"}});
        for (const auto& [who, what] : decision.others) html_.element("dt", who).element("dd", what);
        html_.close().close();
    }

    void write_question(const std::string& question) {
        if (question.empty()) return;
        html_.open("div", {{"class", "together"}}).element("h3", text("record.question"));
        html_.element("p", question, {{"class", "question"}}).close();
    }

    void write_notes(const std::string& heading, int lines) {
        html_.open("div", {{"class", "notes"}}).element("h3", heading);
        for (int i = 0; i < lines; ++i) html_.element("div", "", {{"class", "line"}, {"aria-hidden", "true"}});
        html_.close();
    }

    void write_ending() {
        if (record_.ending_title.empty()) {
            html_.element("p", text("record.unfinished"), {{"class", "quiet"}});
            return;
        }
        html_.open("section", {{"class", "card"}, {"aria-labelledby", "ending"}});
        html_.element("h2", text("record.ending", {{"title", record_.ending_title}}), {{"id", "ending"}});
        for (const RecordPart& part : record_.ending) write_part(part, record_.language);
        html_.lines("p", record_.lesson, {{"class", "said"}, {"lang", record_.language}});
        html_.lines("p", record_.summary).lines("p", record_.cost);
        write_question(record_.ending_question);
        html_.close();
    }

    void write_chart() {
        if (!record_.chart) return;
        const Chart& chart = *record_.chart;
        html_.open("section", {{"aria-labelledby", "chart"}}).element("h2", chart.title, {{"id", "chart"}});
        html_.open("figure", {{"class", "card"}}).raw(to_svg(chart, "picture"));
        html_.element("figcaption", chart.description).close();
        const std::string caption = text("record.points");
        html_.open("div", {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", caption}});
        html_.open("table").element("caption", caption).open("thead").open("tr");
        html_.element("th", text("record.who"), {{"scope", "col"}});
        html_.element("th", text("page.happiness_at_end"), {{"scope", "col"}, {"class", "number"}});
        html_.element("th", text("page.cost"), {{"scope", "col"}, {"class", "number"}}).close().close().open("tbody");
        for (const ChartPoint& point : chart.others) write_point(point);
        html_.close().close().close().close();
    }

    void write_point(const ChartPoint& point) {
        html_.open("tr").element("th", point.name, {{"scope", "row"}});
        html_.element("td", point.happiness_text, {{"class", "number"}});
        html_.element("td", point.cost_text, {{"class", "number"}}).close();
    }

    void write_last_notes() {
        html_.open("section", {{"class", "notes"}, {"aria-labelledby", "agreed"}});
        html_.element("h2", text("record.agreed"), {{"id", "agreed"}});
        html_.element("p", text("record.agreed_hint"), {{"class", "quiet"}});
        for (int i = 0; i < kLinesAtTheEnd; ++i) html_.element("div", "", {{"class", "line"}, {"aria-hidden", "true"}});
        html_.close();
    }

    const WorkshopRecord& record_;
    const words::Catalogue& words_;
    HtmlWriter html_;
};

}  // namespace

std::string to_html(const WorkshopRecord& record, const words::Catalogue& words) {
    return RecordPage(record, words).write();
}

}  // namespace leeway::report
