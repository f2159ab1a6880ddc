#include <regex>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "report/draw.h"
#include "report/script_page.h"
#include "report/small_case.h"
#include "support/bundled_cases.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string script_of(const model::Scenario& scenario) {
    return report::to_script(scenario, words::Catalogue::english(), "en");
}

/// What the players see: everything before the facilitator's part.
std::string players_part(const std::string& page) { return page.substr(0, page.find("id=\"facilitator\"")); }

std::size_t script_occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// The part of a page that a heading's id begins, up to the next sheet.
std::string sheet(const std::string& page, const std::string& id) {
    const std::size_t begin = page.find("id=\"" + id + "\"");
    REQUIRE(begin != std::string::npos);
    return page.substr(begin, page.find("class=\"sheet", begin) - begin);
}

report::Draw draw(const std::vector<int>& chances) {
    std::vector<model::ChanceOutcome> outcomes;
    for (const int chance : chances) outcomes.emplace_back().chance = chance;
    return report::make_draw(outcomes, words::Catalogue::english());
}

}  // namespace

TEST_CASE("A script has a sheet for every scene, the start first, and says where every answer leads", "[report]") {
    model::Scenario scenario = small_scenario();
    scenario.start = SceneId("second");
    const std::string page = script_of(scenario);
    CHECK(script_occurrences(page, "class=\"sheet\"") == scenario.scenes.size());
    CHECK_THAT(sheet(page, "page-1"), ContainsSubstring("Write a card by hand.") &&
                                          ContainsSubstring("<a href=\"#page-3\">Turn to page 3.</a>"));
    CHECK_THAT(sheet(page, "page-2"), ContainsSubstring("Listen to the whole story.") &&
                                          ContainsSubstring("<a href=\"#page-1\">Turn to page 1.</a>"));
    CHECK_THAT(sheet(page, "page-4"),
               ContainsSubstring("The end: Moved to tears") && ContainsSubstring("Small things are remembered."));
    CHECK_THAT(page, ContainsSubstring("break-before: page"));
}

TEST_CASE("Permissions, refusals and chance are played by hand in a script", "[report]") {
    const std::string scene = sheet(script_of(small_scenario()), "page-2");
    CHECK_THAT(scene, ContainsSubstring("Needs the permission “gift”, for 30.00.") &&
                          ContainsSubstring("If it is refused: <a href=\"#page-5\">Turn to page 5.</a>") &&
                          ContainsSubstring("Roll two ten-sided dice") && ContainsSubstring("If it is 1 to 75:") &&
                          ContainsSubstring("If it is 76 to 100:") && ContainsSubstring("The post took nine days."));
    CHECK(draw({50, 50}).how == "Toss a coin.");
    CHECK(draw({50, 50}).results == std::vector<std::string>{"heads", "tails"});
    CHECK(draw({80, 10, 10}).results == std::vector<std::string>{"1 to 8", "9", "10"});
    CHECK(draw({0, 65, 35}).results == std::vector<std::string>{"", "1 to 65", "66 to 100"});
    CHECK(draw({90, 90}).results == std::vector<std::string>{"1 to 9", "10"});
}

TEST_CASE("Only the facilitator's part of a script has ratings, costs and reasons", "[report]") {
    model::Scenario scenario = small_scenario();
    scenario.scenes[0].responses[0].outcome = 37;
    scenario.scenes[1].responses[0].when.happiness = model::HappinessBounds{31, 93};
    scenario.scenes[0].discuss = "What would you have done?";
    const std::string page = script_of(scenario);
    const std::string seen = players_part(page);
    const std::string rest = page.substr(seen.size());
    for (const char* part : {"<td>37</td>", "Being heard costs minutes.", "4 minutes", "Open at happiness 31 to 93.",
                             "What would you have done?", "In 25 of 100: page 5, happiness -10."}) {
        INFO(part);
        CHECK(seen.find(part) == std::string::npos);
        CHECK(rest.find(part) != std::string::npos);
    }
    CHECK_THAT(seen, ContainsSubstring("Only if the customer is in the mood for it: ask the facilitator."));
}

TEST_CASE("What is written on the account and asked of it stands on the players' sheets", "[report]") {
    model::Scenario scenario = small_scenario();
    scenario.notes.push_back({NoteId("promised"), "A call was promised"});
    scenario.facts.push_back({"Order", "4711 <b>", {}});
    model::Response& listen = scenario.scenes[0].responses[0];
    listen.sets = {NoteId("promised")};
    listen.clears = {NoteId("unknown")};
    scenario.scenes[1].responses[0].when.notes = {NoteId("promised")};
    scenario.scenes[1].responses[1].when.absent = {NoteId("promised")};
    scenario.scenes[1].responses[1].refused.reset();
    const std::string page = script_of(scenario);
    CHECK_THAT(players_part(page), ContainsSubstring("<dt>Order</dt>\n<dd>4711 &lt;b&gt;</dd>"));
    CHECK_THAT(sheet(page, "page-1"), ContainsSubstring("Write on the account: A call was promised") &&
                                          ContainsSubstring("Cross out on the account: unknown"));
    CHECK_THAT(sheet(page, "page-2"), ContainsSubstring("Only if this stands on the account: A call was promised") &&
                                          ContainsSubstring("Only if this does not stand on the account: A call") &&
                                          ContainsSubstring("stay on this page and give another answer"));
}

TEST_CASE("The script of every bundled case is escaped, fetches nothing, and has no dead ends", "[report]") {
    std::string last;
    for (const support::BundledCase& bundled : support::bundled_cases()) {
        if (bundled.scenario->id.text == last) continue;  // under another policy
        last = bundled.scenario->id.text;
        const std::string page = script_of(*bundled.scenario);
        CAPTURE(last);
        for (const char* part :
             {"http:", "https:", "<script", "<link", "<img", "@import", "url(", "This leads nowhere yet"}) {
            INFO(part);
            CHECK(page.find(part) == std::string::npos);
        }
        const std::regex link("href=\"#([^\"]+)\"");
        for (std::sregex_iterator it(page.begin(), page.end(), link), end; it != end; ++it) {
            CHECK(script_occurrences(page, " id=\"" + (*it)[1].str() + '"') == 1);
        }
        CHECK(script_occurrences(page, "<table>") == script_occurrences(page, "<caption>"));
        CHECK(script_occurrences(page, "<h1") == 1);
    }
}

TEST_CASE("A draft makes a script that says what is missing", "[report]") {
    model::Scenario scenario = small_scenario();
    scenario.scenes[0].responses[0].then[0].target = SceneId("nowhere");
    scenario.scenes[0].responses[1].then.clear();
    scenario.start = SceneId();
    CHECK_THAT(script_of(scenario), ContainsSubstring("This leads nowhere yet."));
    CHECK_THAT(script_of(model::Scenario()), ContainsSubstring("</html>"));
}
