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
    report::DrawnCard first;
    first.kind = report::CardKind::Start;
    first.label = "Start";
    first.lines = {"Where <b>is</b> it?"};
    first.name = "Start: \"where\"";
    first.wholly = "Where <b>is</b> it, and when will it come?";
    first.answers.push_back({{"Soon."}, "€5.00", {}, {60, 0, 100}, {{"70 %"}, {"30 %"}}});
    report::arrange(first);
    report::DrawnCard last;
    last.x = 500;
    last.kind = report::CardKind::Ending;
    last.label = "Ending";
    last.title_lines = {"All is well"};
    report::arrange(last);
    graph.cards = {first, last};
    graph.links.push_back({{{368, 100}, {400, 100}, {450, 20}, {500, 20}}, false, "“Soon” leads to last"});
    graph.links.push_back({{{368, 120}, {400, 120}, {450, 20}, {500, 20}}, true, ""});
    graph.links.push_back({{{1, 1}}, false, ""});
    return graph;
}

std::size_t svg_occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("The picture of a graph shows all of it, with a title and a description", "[report]") {
    const std::string svg = report::to_svg(small_graph(), "g");
    CHECK_THAT(svg, StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-32.0 -") &&
                        ContainsSubstring("<title id=\"g-title\" lang=\"en\">Small &amp; fine</title>") &&
                        ContainsSubstring("<desc id=\"g-description\">Two scenes.</desc>") &&
                        ContainsSubstring("M368.0 100.0C400.0 100.0 450.0 20.0 500.0 20.0"));
    CHECK(svg_occurrences(svg, "marker-end") == 2);
    CHECK(svg_occurrences(svg, "\"6 4\"") == 1);
    CHECK(svg_occurrences(svg, "role=\"group\"") == 2);
}

TEST_CASE("Every card is marked, escaped and told in full to who cannot see it", "[report]") {
    const std::string svg = report::to_svg(small_graph(), "g");
    CHECK_THAT(svg, ContainsSubstring(">Start</text>") && ContainsSubstring(">Ending</text>") &&
                        ContainsSubstring(">All is well</text>") &&
                        ContainsSubstring("<title>Start: &quot;where&quot;</title>") &&
                        ContainsSubstring("<desc>Where &lt;b&gt;is&lt;/b&gt; it, and when will it come?</desc>"));
    CHECK(svg_occurrences(svg, "<b>") == 0);
}

TEST_CASE("An answer stands with its cost, its ratings as bars and numbers, and each of its chances", "[report]") {
    const std::string svg = report::to_svg(small_graph(), "g");
    for (const char* text : {">Soon.<", ">€5.00<", ">60<", ">0<", ">100<", ">70 %<", ">30 %<"}) {
        CHECK_THAT(svg, ContainsSubstring(text));
    }
}

TEST_CASE("Equal ratings have bars of one colour, which says how high they are", "[report]") {
    const auto bars = [](int rating, const std::string& colour) {
        report::DrawnGraph graph = small_graph();
        graph.cards[0].answers[0].ratings = {rating, rating, rating};
        return svg_occurrences(report::to_svg(graph, "g"), "rx=\"3\" fill=\"" + colour + "\"");
    };
    CHECK(bars(20, "#D1495B") == 3);  // all as the canvas has them on light paper
    CHECK(bars(50, "#8A5A00") == 3);
    CHECK(bars(90, "#12756B") == 3);
}

TEST_CASE("A card is as tall as its texts need, and its links leave beside their words", "[report]") {
    const report::DrawnCard card = small_graph().cards.front();
    REQUIRE(card.answers.size() == 1);
    const report::DrawnAnswer& answer = card.answers.front();
    CHECK(answer.top > 40);
    CHECK(answer.ways[0].y > answer.top);
    CHECK(answer.ways[1].y > answer.ways[0].y);
    CHECK(answer.ways[1].y < card.height);
    report::DrawnCard longer = card;
    longer.lines.emplace_back("And when will it come?");
    report::arrange(longer);
    CHECK(longer.height > card.height);
    CHECK(longer.answers.front().top > answer.top);
}

TEST_CASE("Colours are written out, for programs that know no variables", "[report]") {
    CHECK(svg_occurrences(report::to_svg(small_graph(), "g"), "var(") == 0);
}

TEST_CASE("A graph without anything is a small empty picture", "[report]") {
    CHECK_THAT(report::to_svg(report::DrawnGraph(), "g"), ContainsSubstring("viewBox=\"-32.0 -32.0 64.0 64.0\""));
}

TEST_CASE("A browser shows the whole of a picture, however large it is", "[report]") {
    const std::string svg = report::to_svg(small_graph(), "g");
    const std::string head = svg.substr(0, svg.find('>'));
    CHECK_THAT(head, ContainsSubstring("viewBox=") && ContainsSubstring(" width=\"100%\"") &&
                         ContainsSubstring(" height=\"100%\""));
}
