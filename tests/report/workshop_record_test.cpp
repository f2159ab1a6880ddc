#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "report/workshop_record_page.h"

using namespace leeway;
using Catch::Matchers::ContainsSubstring;

namespace {

report::RecordDecision example_decision() {
    report::RecordDecision decision;
    decision.heading = "Decision 1";
    decision.language = "de";
    decision.before = {{"", "Montag.", ""}};
    decision.speaker = "Margit Olsen";
    decision.says = "Wo ist <b>mein</b> Mantel?";
    decision.choices = {
        {"A", "Ich schaue nach.", "", {"108 (90 %)", "54 (100 %)", "54 (82 %)"}, true},
        {"B", "<script>alert(1)</script>", "Ask your team lead", {"12 (10 %)", "0", "12 (18 %)"}, false}};
    decision.first_votes = {{"Before the room was asked once more", {"A: 60 (50 %)", "B: 60 (50 %)"}}};
    decision.taken = "The room did A (needs nobody's permission): 108 of 120 answers.";
    decision.came_of = {{"", "Der Wagen kommt.", ""}};
    decision.verdict = "How well it served: Good. Close to the best.";
    decision.explored = {"B: Hier ist ein Schal."};
    decision.others = {{"By the book", "A (90 in 100)"}};
    decision.question = "Who here would have felt sure that B is theirs to decide?";
    return decision;
}

report::WorkshopRecord example() {
    report::WorkshopRecord record;
    record.title = "The late coat & more";
    record.language = "de";
    record.policy = "Policy: Standard";
    record.date = "on 12 March 2026 at 14:05";
    record.teams = {"Left", "Right <i>"};
    record.decisions = {example_decision(), example_decision()};
    record.ending_title = "Warm again";
    record.lesson = "Say when.";
    record.summary = "It went well.";
    report::Chart chart;
    chart.title = "Happiness against cost";
    chart.others = {{report::Mark::OwnPlay, 60, 4, "This room", "This room: 60.", "This room", "60", "$4.00", false}};
    record.chart = chart;
    record.model_note = "The numbers are a model's.";
    return record;
}

std::string example_record_page() { return report::to_html(example(), words::Catalogue::english()); }

std::size_t record_occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// The levels of the headings in the order of the page.
std::vector<int> levels_of(const std::string& page) {
    std::vector<int> levels;
    const std::regex heading("<h([1-6])");
    for (std::sregex_iterator it(page.begin(), page.end(), heading), end; it != end; ++it) {
        levels.push_back(std::stoi((*it)[1]));
    }
    return levels;
}

}  // namespace

TEST_CASE("The record of a workshop has everything that is talked about afterwards", "[report][workshop]") {
    const std::string page = example_record_page();
    for (const char* part :
         {"Record of the workshop on 12 March 2026 at 14:05", "Policy: Standard", "108 (90 %)",
          "Before the room was asked once more", "The room did A", "By the book", "A (90 in 100)", "What if we had",
          "Who here would have felt sure", "Warm again", "Say when.", "What we take with us", "<svg"}) {
        INFO(part);
        CHECK_THAT(page, ContainsSubstring(part));
    }
}

TEST_CASE("Its headings go down one level at a time, and there is one title", "[report][workshop]") {
    const std::vector<int> levels = levels_of(example_record_page());
    REQUIRE_FALSE(levels.empty());
    CHECK(levels.front() == 1);
    for (std::size_t i = 1; i < levels.size(); ++i) {
        CHECK(levels[i] >= 2);
        CHECK(levels[i] <= levels[i - 1] + 1);
    }
}

TEST_CASE("Nothing that somebody wrote is markup on the record, and nothing is fetched", "[report][workshop]") {
    const std::string page = example_record_page();
    CHECK_THAT(page, ContainsSubstring("&lt;script&gt;alert(1)") && ContainsSubstring("Right &lt;i&gt;"));
    for (const char* part : {"<script", "<b>", "<i>", "http:", "https:", "<link", "<img", "url("}) {
        INFO(part);
        CHECK(page.find(part) == std::string::npos);
    }
}

TEST_CASE("Numbers of votes stay in one line, and lines to write on are printed", "[report][workshop]") {
    const std::string page = example_record_page();
    CHECK(record_occurrences(page, "class=\"number\">108 (90 %)") == 2);
    CHECK_THAT(page, ContainsSubstring("td.number, th.number { text-align: right; white-space: nowrap; }"));
    CHECK(record_occurrences(page, "class=\"line\"") >= 12);
    // Backgrounds are left out by browsers that print; borders are not.
    CHECK_THAT(page, ContainsSubstring(".line { height: 2.1rem; border-bottom"));
}

TEST_CASE("Every table of the record says what it shows and heads its columns; ids are unique", "[report][workshop]") {
    const std::string page = example_record_page();
    CHECK(record_occurrences(page, "<table") == record_occurrences(page, "<caption"));
    CHECK(record_occurrences(page, "scope=\"col\"") >= 3);
    const std::regex id(" id=\"([^\"]*)\"");
    std::vector<std::string> ids;
    for (std::sregex_iterator it(page.begin(), page.end(), id), end; it != end; ++it) ids.push_back((*it)[1]);
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    const std::regex reference("aria-labelledby=\"([^\"]*)\"");
    for (std::sregex_iterator it(page.begin(), page.end(), reference), end; it != end; ++it) {
        for (std::string rest = (*it)[1]; !rest.empty();) {
            const std::size_t space = std::min(rest.find(' '), rest.size());
            CHECK(std::binary_search(ids.begin(), ids.end(), rest.substr(0, space)));
            rest.erase(0, std::min(space + 1, rest.size()));
        }
    }
}

TEST_CASE("A workshop that stopped before the end says so", "[report][workshop]") {
    report::WorkshopRecord record = example();
    record.ending_title.clear();
    record.chart.reset();
    const std::string page = report::to_html(record, words::Catalogue::english());
    CHECK_THAT(page, ContainsSubstring("The workshop stopped before the end of the case."));
    CHECK(page.find("<svg") == std::string::npos);
}
