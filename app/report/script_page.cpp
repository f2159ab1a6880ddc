#include "report/script_page.h"

#include "report/page_style.h"
#include "report/script_pages.h"

namespace leeway::report {

namespace {

/// Beside the style of the debrief's page: a sheet of paper for each part.
constexpr std::string_view kSheets = R"css(
.sheet { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
.sheet > h2 { margin-top: 1rem; }
.answers > li { margin: 1.25rem 0; padding-left: .5rem; }
.answers > li > p { margin: .25rem 0; }
.appendix th[scope=row] { width: 26%; } .appendix td:nth-last-child(2) { width: 12%; } .appendix td:last-child { width: 45%; }
.appendix td > p { margin: 0; } .appendix td > p + p { margin-top: .25rem; }
.facts dt { color: var(--slate); } .facts dd { margin: 0 0 .5rem; font-weight: 600; }
a { color: inherit; }
@media print {
  .sheet { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  .answers > li { break-inside: avoid; }
  body { font-size: 12pt; } .appendix, .appendix table { font-size: 9pt; }
  .appendix thead, .appendix thead tr { break-after: avoid; }
  a { text-decoration: none; }
}
)css";

class ScriptPage {
public:
    ScriptPage(const model::Scenario& scenario, const words::Catalogue& words)
        : scenario_(scenario), pages_(scenario), writer_{scenario, words, pages_, html_} {}

    std::string write(const std::string& language) {
        html_.raw("<!DOCTYPE html>\n").open("html", {{"lang", language}});
        write_head();
        html_.open("body").open("main");
        write_cover();
        for (std::size_t i = 0; i < pages_.scenes().size(); ++i) write_scene_page(writer_, *pages_.scenes()[i], i + 1);
        write_appendix(writer_);
        html_.close().close().close();
        return html_.take();
    }

private:
    [[nodiscard]] std::string text(std::string_view key, std::initializer_list<words::Fill> fills = {}) const {
        return writer_.text(key, fills);
    }

    void write_head() {
        html_.open("head").empty("meta", {{"charset", "utf-8"}});
        html_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        html_.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                             {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
        html_.element("title", text("script.title", {{"case", scenario_.title}}));
        html_.raw("<style>").raw(page_style()).raw(kSheets).raw("</style>\n").close();
    }

    void write_cover() {
        const std::string& language = scenario_.language;
        html_.open("header").element("h1", scenario_.title, {{"lang", language}});
        html_.lines("p", scenario_.summary, {{"lang", language}});
        html_.lines("p", scenario_.content_note, {{"class", "quiet"}, {"lang", language}}).close();
        html_.open("section", {{"aria-labelledby", "how"}}).element("h2", text("script.how"), {{"id", "how"}});
        html_.open("ul");
        for (const char* key : {"script.how.customer", "script.how.employee", "script.how.facilitator",
                                "script.how.once", "script.how.account", "script.how.policy"}) {
            html_.element("li", writer_.words.text(key));
        }
        html_.close();
        writer_.turn_to(scenario_.start, text("script.begin"));
        html_.close();
        write_customer();
        write_account();
    }

    void write_customer() {
        const model::Customer& customer = scenario_.customer;
        html_.open("section", {{"class", "card"}, {"aria-labelledby", "customer"}});
        html_.element("h2", text("script.customer"), {{"id", "customer"}});
        html_.open("p", {{"lang", scenario_.language}}).text(customer.name);
        if (!customer.pronouns.empty()) html_.text(" (" + customer.pronouns + ")");
        html_.close().lines("p", customer.about, {{"lang", scenario_.language}}).close();
    }

    void write_account() {
        if (scenario_.facts.empty()) return;
        html_.open("section", {{"class", "card"}, {"aria-labelledby", "account"}});
        html_.element("h2", text("script.account"), {{"id", "account"}});
        html_.open("dl", {{"class", "facts"}, {"lang", scenario_.language}});
        for (const model::Fact& fact : scenario_.facts) html_.element("dt", fact.label).element("dd", fact.value);
        html_.close().close();
    }

    const model::Scenario& scenario_;
    ScriptPages pages_;
    HtmlWriter html_;
    ScriptWriter writer_;
};

}  // namespace

std::string to_script(const model::Scenario& scenario, const words::Catalogue& words, const std::string& language) {
    return ScriptPage(scenario, words).write(language);
}

}  // namespace leeway::report
