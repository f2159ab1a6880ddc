#include "report/case_graph.h"

namespace leeway::report {

namespace {

constexpr int kPieces = 12;  // straight ones, of each curve

DrawnCard draw_card(const model::Scenario& scenario, std::size_t number, const edit::Rect& place) {
    const model::Scene& scene = scenario.scenes[number];
    DrawnCard card;
    card.x = place.left;
    card.y = place.top;
    card.width = place.width();
    card.height = place.height();
    card.title = scene.ending ? scene.ending->title : scene.id.text;
    card.first_line = scene.says.empty() ? scene.narration : scene.says;
    card.is_start = scene.id == scenario.start;
    card.is_ending = scene.ending.has_value();
    return card;
}

DrawnLink draw_link(const model::Scenario& scenario, const edit::CanvasLink& link) {
    DrawnLink drawn;
    const std::vector<edit::Point>& points = link.route.points;
    if (!points.empty()) drawn.points.push_back({points.front().x, points.front().y});
    for (std::size_t segment = 0; segment + 3 < points.size(); segment += 3) {
        for (int piece = 1; piece <= kPieces; ++piece) {
            const edit::Point point = edit::on_curve(&points[segment], static_cast<double>(piece) / kPieces);
            drawn.points.push_back({point.x, point.y});
        }
    }
    drawn.sentence = scenario.scenes[link.link.scene].responses[link.link.response].say;
    return drawn;
}

}  // namespace

DrawnGraph draw_case(const model::Scenario& scenario, const edit::Canvas& canvas, const words::Catalogue& words) {
    DrawnGraph graph;
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        graph.cards.push_back(draw_card(scenario, i, canvas.cards().card(i)));
    }
    for (const edit::CanvasLink& link : canvas.links()) graph.links.push_back(draw_link(scenario, link));
    graph.title = scenario.title;
    graph.description =
        words.count("graph.description", static_cast<std::int64_t>(scenario.scenes.size()), {{"case", scenario.title}});
    graph.start_label = std::string(words.text("design.canvas.start"));
    graph.ending_label = std::string(words.text("design.canvas.ending"));
    graph.language = scenario.language;
    return graph;
}

std::string case_svg(const model::Scenario& scenario, const words::Catalogue& words) {
    edit::Canvas canvas;
    canvas.refresh(scenario);
    return to_svg(draw_case(scenario, canvas, words), "case");
}

}  // namespace leeway::report
