#include <algorithm>

#include "base/text.h"
#include "report/draw.h"
#include "report/phrases.h"
#include "report/script_pages.h"

namespace leeway::report {

namespace {

constexpr std::size_t kShortSay = 90;

/// "12.50, 8 minutes, a wait of 24 hours"; empty for nothing.
std::string costs_of(const ScriptWriter& writer, const model::Response& response) {
    std::string costs;
    const auto add = [&costs](const std::string& cost) { costs += (costs.empty() ? "" : ", ") + cost; };
    if (response.spend != Money()) add(format_decimal(response.spend));
    if (response.minutes != 0) add(writer.words.count("script.minutes", response.minutes));
    if (response.hours != 0) add(writer.words.count("script.hours", response.hours));
    return costs;
}

/// What else the facilitator should know of an answer, a line each: bounds of happiness, and what chance does to it.
std::string remarks_on(const ScriptWriter& writer, const model::Response& response) {
    std::string remarks;
    if (const auto& bounds = response.when.happiness) {
        remarks = joined_lines(remarks, writer.text("script.bounds", {{"low", std::to_string(bounds->low)},
                                                                      {"high", std::to_string(bounds->high)}}));
    }
    for (const model::ChanceOutcome& outcome : response.then) {
        if (outcome.happiness == 0) continue;  // what else it does stands on the players' page
        remarks = joined_lines(
            remarks, writer.text("script.chance", {{"percent", std::to_string(outcome.chance)},
                                                   {"page", std::to_string(writer.pages.page_of(outcome.target))},
                                                   {"shift", std::to_string(outcome.happiness)}}));
    }
    return remarks;
}

void write_table(const ScriptWriter& writer, const model::Scene& scene, const std::string& caption) {
    HtmlWriter& html = writer.html;
    html.open("div", {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", caption}});
    html.open("table").element("caption", caption).open("thead").open("tr");
    for (const char* key :
         {"script.answer", "script.outcome", "script.process", "script.interaction", "script.costs", "script.why"}) {
        html.element("th", writer.words.text(key), {{"scope", "col"}});
    }
    html.close().close().open("tbody");
    for (const model::Response& response : scene.responses) {
        html.open("tr").element("th", shortened(response.say, kShortSay),
                                {{"scope", "row"}, {"lang", writer.scenario.language}});
        for (const int rating : {response.outcome, response.process, response.interaction}) {
            html.element("td", std::to_string(rating));
        }
        html.element("td", costs_of(writer, response));
        html.open("td").lines("p", response.why, {{"lang", writer.scenario.language}});
        html.lines("p", remarks_on(writer, response)).close().close();
    }
    html.close().close().close();
}

void write_scene(const ScriptWriter& writer, const model::Scene& scene, const std::string& page) {
    HtmlWriter& html = writer.html;
    const std::string id = "notes-" + page;
    html.open("section", {{"aria-labelledby", id}}).open("h3", {{"id", id}});
    html.element("a", writer.text("script.page", {{"page", page}}), {{"href", "#page-" + page}}).close();
    if (scene.mood != 0) html.element("p", writer.text("script.mood", {{"shift", std::to_string(scene.mood)}}));
    if (!scene.discuss.empty()) {
        html.element("p", writer.text("script.discuss", {{"question", scene.discuss}}), {{"class", "said"}});
    }
    if (!scene.responses.empty()) write_table(writer, scene, writer.text("script.table", {{"page", page}}));
    html.close();
}

}  // namespace

void write_appendix(const ScriptWriter& writer) {
    HtmlWriter& html = writer.html;
    const model::Customer& customer = writer.scenario.customer;
    html.open("section", {{"class", "sheet appendix"}, {"aria-labelledby", "facilitator"}});
    html.element("h2", writer.text("script.facilitator"), {{"id", "facilitator"}});
    html.element("p", writer.text("script.ratings"));
    html.element("p", writer.text("script.customer_starts", {{"happiness", std::to_string(customer.happiness)},
                                                             {"expectation", std::to_string(customer.expectation)}}));
    if (!writer.scenario.objectives.empty()) {
        html.element("h3", writer.text("script.objectives")).open("ul");
        for (const std::string& objective : writer.scenario.objectives) {
            html.element("li", objective, {{"lang", writer.scenario.language}});
        }
        html.close();
    }
    const std::vector<const model::Scene*>& scenes = writer.pages.scenes();
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const bool says_something =
            !scenes[i]->responses.empty() || scenes[i]->mood != 0 || !scenes[i]->discuss.empty();
        if (says_something) write_scene(writer, *scenes[i], std::to_string(i + 1));
    }
    html.element("p", writer.text("report.model_note"), {{"class", "quiet"}}).close();
}

}  // namespace leeway::report
