#include <regex>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "report/graph_svg.h"

using namespace leeway;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

report::DrawnGraph small_graph() {
    report::DrawnGraph graph;
    graph.title = "Small & fine";
    graph.description = "Two scenes.";
    graph.start_label = "Start";
    graph.ending_label = "Ending";
    graph.cards.push_back(
        {-100, -50, 200, 100, "first <b>", "Where is it, and when do you think that it will come?", true, false});
    graph.cards.push_back({300, 0, 200, 100, "last", "", false, true});
    graph.links.push_back({{{100, 0}, {200, 20}, {300, 50}}, "“Soon” leads to last"});
    graph.links.push_back({{{1, 1}}, ""});
    return graph;
}

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("The picture of a graph shows all of it, with a title and a description", "[report]") {
    const std::string svg = report::to_svg(small_graph(), "g");
    CHECK_THAT(svg, StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-124.0 -74.0 648.0 198.0\"") &&
                        ContainsSubstring("role=\"img\"") &&
                        ContainsSubstring("<title id=\"g-title\">Small &amp; fine</title>") &&
                        ContainsSubstring("<desc id=\"g-description\">Two scenes.</desc>") &&
                        ContainsSubstring("M100.0 0.0L200.0 20.0L300.0 50.0"));
    CHECK(occurrences(svg, "marker-end") == 1);
    CHECK(occurrences(svg, "rx=\"12\"") == 2);
}

TEST_CASE("Start and endings are named, texts are cut to their cards, and stand in full for who cannot see them",
          "[report]") {
    const std::string svg = report::to_svg(small_graph(), "g");
    CHECK_THAT(svg,
               ContainsSubstring(">Start</text>") && ContainsSubstring(">Ending</text>") &&
                   ContainsSubstring("<title>Start first &lt;b&gt;\nWhere is it, and when do you think that it will "
                                     "come?</title>"));
    CHECK(std::regex_search(svg, std::regex(">Where is it, and[^<]*…</text>")));
}

TEST_CASE("A graph without anything is a small empty picture", "[report]") {
    CHECK_THAT(report::to_svg(report::DrawnGraph(), "g"), ContainsSubstring("viewBox=\"-24.0 -24.0 48.0 48.0\""));
}
