#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "edit/geometry.h"
#include "edit/link_routes.h"
#include "report/case_graph.h"
#include "support/bundled_cases.h"
#include "support/scenario_builder.h"

using namespace leeway;
using Catch::Matchers::ContainsSubstring;

namespace {

model::Scenario small_case() {
    model::Scenario scenario = support::ScenarioBuilder()
                                   .scene("first")
                                   .response("soon", 60, 30, 90)
                                   .spend(850)
                                   .minutes(5)
                                   .chance(70, "happy")
                                   .chance(30, "angry")
                                   .response("gift")
                                   .need("gift")
                                   .refused("angry")
                                   .then("happy")
                                   .ending("happy")
                                   .ending("angry")
                                   .build();
    scenario.customer.name = "Mrs Lind";
    scenario.scenes[0].says = "Where is my parcel?";
    scenario.scenes[0].responses[0].say = "It comes soon.";
    scenario.scenes[1].ending->title = "A smile";
    return scenario;
}

report::DrawnGraph drawn(const model::Scenario& scenario) {
    return report::draw_case(scenario, words::Catalogue::english(), "EUR");
}

edit::Rect place_of(const report::DrawnCard& card) {
    return edit::rect_at({card.x, card.y}, report::kGraphCardWidth, card.height);
}

/// Whether a link runs through a card, its ends apart.
bool crosses(const report::DrawnLink& link, const edit::Rect& card) {
    std::vector<edit::Point> points;
    for (const report::DrawnPoint& point : link.curve) points.push_back({point.x, point.y});
    for (std::size_t segment = 0; segment + 3 < points.size(); segment += 3) {
        for (int piece = 0; piece <= 40; ++piece) {
            if (card.grown(-1).contains(edit::on_curve(&points[segment], piece / 40.0))) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("A case's picture names people and words, never the ids of scenes", "[report]") {
    const report::DrawnGraph graph = drawn(small_case());
    REQUIRE(graph.cards.size() == 3);
    const report::DrawnCard& first = graph.cards.front();
    CHECK(first.speaker == "Mrs Lind");
    CHECK(first.label == "Start");
    CHECK(first.lines == std::vector<std::string>{"Where is my parcel?"});
    CHECK(graph.cards[1].title_lines == std::vector<std::string>{"A smile"});
    CHECK(report::case_svg(small_case(), words::Catalogue::english()).find(">first<") == std::string::npos);
}

TEST_CASE("Every answer stands on its card, with cost, ratings and chances", "[report]") {
    const report::DrawnCard card = drawn(small_case()).cards.front();
    REQUIRE(card.answers.size() == 2);
    CHECK(card.answers[0].lines == std::vector<std::string>{"It comes soon."});
    CHECK(card.answers[0].cost == "€8.50 · 5 min");
    CHECK(card.answers[0].ratings == std::array<int, 3>{60, 30, 90});
    REQUIRE(card.answers[0].ways.size() == 2);
    CHECK(card.answers[0].ways[0].words == "70 %");
    REQUIRE(card.answers[1].ways.size() == 2);
    CHECK(card.answers[1].ways[0].words == "if it is granted");
    CHECK(card.answers[1].ways[1].words == "if it is refused");
    CHECK_THAT(card.wholly, ContainsSubstring("In 30 of 100 it leads to") &&
                                ContainsSubstring("If it is refused, it leads to") && ContainsSubstring("“A smile”"));
}

TEST_CASE("Each link leaves where its chance stands and ends at the card that it leads to", "[report]") {
    const report::DrawnGraph graph = drawn(small_case());
    REQUIRE(graph.links.size() == 4);
    const report::DrawnCard& card = graph.cards.front();
    const auto leaves_at = [&](std::size_t link) { return graph.links[link].curve.front().y - card.y; };
    CHECK(leaves_at(0) == card.answers[0].ways[0].y);
    CHECK(leaves_at(1) == card.answers[0].ways[1].y);
    CHECK(leaves_at(3) == card.answers[1].ways[1].y);
    CHECK(graph.links[3].is_refusal);
    CHECK(graph.links[0].curve.back().x == graph.cards[1].x);
}

TEST_CASE("An answer that leads nowhere yet says so", "[report]") {
    model::Scenario scenario = small_case();
    scenario.scenes[0].responses[0].then.clear();
    scenario.scenes[0].responses[1].then[0].target = SceneId("gone");
    const report::DrawnCard card = drawn(scenario).cards.front();
    CHECK(card.answers[0].notes.back() == "It leads nowhere yet.");
    CHECK_FALSE(card.answers[1].ways[0].leads);
    CHECK(card.answers[1].ways[0].words.ends_with("It leads nowhere yet."));
}

TEST_CASE("In the picture of every bundled case no cards overlap and no link runs through a card", "[report]") {
    std::string last;
    for (const support::BundledCase& bundled : support::bundled_cases()) {
        if (bundled.scenario->id.text == last) continue;  // under another policy
        last = bundled.scenario->id.text;
        CAPTURE(last);
        const report::DrawnGraph graph = drawn(*bundled.scenario);
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < graph.cards.size(); ++i) {
            const edit::Rect place = place_of(graph.cards[i]);
            for (std::size_t k = 0; k < i; ++k) wrong += place.overlaps(place_of(graph.cards[k])) ? 1U : 0U;
            for (const report::DrawnLink& link : graph.links) wrong += crosses(link, place) ? 1U : 0U;
        }
        CHECK(wrong == 0);
    }
}
