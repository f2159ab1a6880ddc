#include <regex>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "report/debrief_page.h"
#include "report/html_writer.h"
#include "report/small_case.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string example_page() {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const auto debrief = bench.debrief(play(bench, {{"recite"}, {"flowers", engine::ActionKind::Ask, {true, 0}}}),
                                       {std::nullopt, engine::Belief::Ask});
    return report::to_html(debrief, words::Catalogue::english(), "en");
}

/// The name of the first element that is not closed where it should be, or "".
std::string first_unbalanced(const std::string& page) {
    std::vector<std::string> open;
    const std::regex tag("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*?)(/?)>");
    for (std::sregex_iterator it(page.begin(), page.end(), tag), end; it != end; ++it) {
        const std::string name = (*it)[2];
        if ((*it)[1].length() == 0) {
            if ((*it)[4].length() == 0) open.push_back(name);
        } else if (open.empty() || open.back() != name) {
            return name;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

std::size_t page_occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("The page is one well-formed document in its language, with one title and ordered headings", "[report]") {
    const std::string page = example_page();
    CHECK(page.compare(0, 15, "<!DOCTYPE html>") == 0);
    CHECK_THAT(page, ContainsSubstring("<html lang=\"en\">"));
    CHECK(first_unbalanced(page).empty());
    CHECK(page_occurrences(page, "<h1") == 1);
    CHECK(page_occurrences(page, "<main") == 1);
    CHECK(page.find("<h1") < page.find("<h2"));
    CHECK(page.find("<h2") < page.find("<h3"));
    CHECK(page_occurrences(page, "<h3") == 2);
    CHECK_THAT(page, ContainsSubstring("charset=\"utf-8\"") && ContainsSubstring("@page") &&
                         ContainsSubstring("prefers-color-scheme: dark"));
}

TEST_CASE("What the case's author wrote is marked with the language of the case", "[report]") {
    model::Scenario scenario = small_scenario();
    scenario.language = "de-CH";
    const Bench bench = make_bench(scenario, small_policy(150));
    const std::string page =
        report::to_html(bench.debrief(play(bench, {{"listen"}, {"card"}})), words::Catalogue::english(), "en");
    CHECK_THAT(page, ContainsSubstring("<html lang=\"en\">") &&
                         ContainsSubstring("<p class=\"said\" lang=\"de-CH\">Write a card by hand.</p>"));
}

TEST_CASE("Nothing on the page is fetched or run", "[report]") {
    const std::string page = example_page();
    for (const char* part : {"http:", "https:", "//", "<script", "<link", "<img", "@import", "url(", "onload"}) {
        INFO(part);
        CHECK(page.find(part) == std::string::npos);
    }
    CHECK_THAT(page, ContainsSubstring("default-src &#39;none&#39;"));
}

TEST_CASE("Texts of the case are escaped wherever they stand", "[report]") {
    const std::string page = example_page();
    CHECK_THAT(page, ContainsSubstring("&lt;script&gt;alert(&#39;parcel&#39;)&lt;/script&gt; &amp; the note"));
    CHECK_THAT(page, ContainsSubstring("Flowers say &lt;b&gt;more&lt;/b&gt; than &quot;sorry&quot;."));
    CHECK(report::escape_html("a\x01\x1F\x7F\n\t\"") == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n\t&quot;");
}

TEST_CASE("Every table has a caption and headed columns, every id is there once and every reference leads to one",
          "[report]") {
    const std::string page = example_page();
    CHECK(page_occurrences(page, "<table>") == page_occurrences(page, "<caption>"));
    CHECK(page_occurrences(page, "<table>") == page_occurrences(page, "<thead>"));
    CHECK(page_occurrences(page, "<th>") == 0);
    const std::regex id(" id=\"([^\"]+)\"");
    for (std::sregex_iterator it(page.begin(), page.end(), id), end; it != end; ++it) {
        INFO((*it)[1]);
        CHECK(page_occurrences(page, (*it)[0]) == 1);
    }
    const std::regex reference("aria-labelledby=\"([^\" ]+)( ([^\" ]+))?\"");
    for (std::sregex_iterator it(page.begin(), page.end(), reference), end; it != end; ++it) {
        INFO((*it)[0]);
        CHECK(page_occurrences(page, " id=\"" + (*it)[1].str() + '"') == 1);
        if ((*it)[3].matched) CHECK(page_occurrences(page, " id=\"" + (*it)[3].str() + '"') == 1);
    }
}

TEST_CASE("The picture has a title, a description, a point for each play, and a table beside it", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const report::Debrief debrief = bench.debrief(play(bench, {{"listen"}, {"card"}}));
    const std::string svg = report::to_svg(debrief.chart, "own");
    CHECK_THAT(svg, ContainsSubstring("role=\"img\"") &&
                        ContainsSubstring("<title id=\"own-title\">Happiness against cost") &&
                        ContainsSubstring("<desc id=\"own-description\">"));
    CHECK(first_unbalanced(svg).empty());
    CHECK(page_occurrences(svg, "<circle") == debrief.chart.frontier.size());
    CHECK(page_occurrences(svg, "<path") == debrief.chart.others.size());
    const std::string page = report::to_html(debrief, words::Catalogue::english(), "en");
    for (const report::ChartPoint& point : debrief.chart.others)
        CHECK_THAT(page, ContainsSubstring(point.name + "</th>"));
}
