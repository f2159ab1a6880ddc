#include "report/case_graph.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "edit/layout.h"
#include "edit/link_routes.h"
#include "edit/scenario_layout.h"
#include "report/phrases.h"
#include "report/scene_names.h"

namespace leeway::report {

namespace {

constexpr std::size_t kAnswerLength = 60;

/// Draws the cards of one case and knows which of its links leave where.
class CaseDrawing {
public:
    CaseDrawing(const model::Scenario& scenario, const words::Catalogue& words, std::string_view currency)
        : scenario_(scenario),
          words_(words),
          currency_(currency),
          names_(scene_names(words, scenario)),
          links_(edit::links_of(scenario)) {}

    [[nodiscard]] DrawnGraph draw() const {
        DrawnGraph graph;
        graph.cards.reserve(scenario_.scenes.size());
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            graph.cards.push_back(make_card(i));
            arrange(graph.cards.back());
        }
        place(graph);
        graph.title = scenario_.title;
        graph.summary = scenario_.summary;
        graph.description = words_.count("graph.description", static_cast<std::int64_t>(scenario_.scenes.size()),
                                         {{"case", scenario_.title}});
        graph.key = std::string(words_.text("graph.key"));
        graph.ratings = {text("design.canvas.outcome"), text("design.canvas.process"),
                         text("design.canvas.interaction")};
        graph.language = scenario_.language;
        return graph;
    }

private:
    [[nodiscard]] std::string text(std::string_view key) const { return std::string(words_.text(key)); }

    [[nodiscard]] std::optional<std::size_t> target_of(std::size_t scene, std::size_t response,
                                                       std::optional<std::size_t> outcome) const {
        const auto link = std::find_if(links_.begin(), links_.end(), [&](const edit::SceneLink& one) {
            return one.scene == scene && one.response == response && one.outcome == outcome;
        });
        return link == links_.end() ? std::nullopt : std::optional(link->target);
    }

    [[nodiscard]] DrawnCard make_card(std::size_t number) const {
        const model::Scene& scene = scenario_.scenes[number];
        DrawnCard card;
        if (scene.ending) {
            card.kind = CardKind::Ending;
            card.label = text("design.canvas.ending");
            card.title_lines = card_title(scene.ending->title);
        } else if (scene.id == scenario_.start) {
            card.kind = CardKind::Start;
            card.label = text("design.canvas.start");
        }
        if (!scene.ending) card.speaker = text("design.card.narration");
        if (!scene.says.empty() && !scenario_.customer.name.empty()) card.speaker = scenario_.customer.name;
        if (!scene.after.empty()) card.passing_lines = card_passing(later(scene));
        const std::string& spoken = !scene.says.empty()        ? scene.says
                                    : !scene.narration.empty() ? scene.narration
                                    : scene.ending             ? scene.ending->lesson
                                                               : scene.narration;
        card.lines = card_words(spoken);
        for (std::size_t i = 0; i < scene.responses.size(); ++i) card.answers.push_back(make_answer(number, i));
        card.name = card.label.empty() ? names_[number]
                                       : words_.text("graph.marked", {{"mark", card.label}, {"name", names_[number]}});
        card.wholly = wholly(number);
        return card;
    }

    [[nodiscard]] std::string later(const model::Scene& scene) const {
        return words_.text("report.later", {{"time", scene.after}});
    }

    [[nodiscard]] DrawnAnswer make_answer(std::size_t scene, std::size_t number) const {
        const model::Response& response = scenario_.scenes[scene].responses[number];
        DrawnAnswer answer;
        answer.lines = answer_words(response.say);
        answer.cost = cost_of(response);
        const auto note = [&](const std::string& words) {
            for (std::string& line : answer_note(words)) answer.notes.push_back(std::move(line));
        };
        if (response.need) {
            note(words_.text("script.need", {{"permission", response.need->permission.text}}));
        }
        if (is_conditional(response)) note(text("design.canvas.conditional"));
        if (response.then.empty()) note(text("design.canvas.nowhere"));
        answer.ratings = {response.outcome, response.process, response.interaction};
        for (std::size_t i = 0; i < response.then.size(); ++i) {
            const bool leads = target_of(scene, number, i).has_value();
            const std::string chance = response.then.size() > 1 ? chance_of(response.then[i])
                                       : response.refused       ? text("graph.granted")
                                                                : std::string();
            answer.ways.push_back({leads ? chance : joined(chance, text("design.canvas.nowhere")), leads});
        }
        if (response.refused) {
            answer.ways.push_back({text("graph.refused"), target_of(scene, number, std::nullopt).has_value()});
        }
        return answer;
    }

    [[nodiscard]] static bool is_conditional(const model::Response& response) {
        return !response.when.notes.empty() || !response.when.absent.empty() || response.when.happiness.has_value();
    }

    [[nodiscard]] std::string chance_of(const model::ChanceOutcome& outcome) const {
        return words_.text("design.heat.share", {{"n", std::to_string(outcome.chance)}});
    }

    [[nodiscard]] std::string cost_of(const model::Response& response) const {
        std::string cost;
        const auto add = [&](const std::string& part) { cost += (cost.empty() ? "" : " · ") + part; };
        if (response.spend != Money()) {
            add(currency_.empty() ? format_decimal(response.spend) : format_money(response.spend, currency_));
        }
        if (response.minutes != 0) add(words_.text("graph.minutes", {{"n", std::to_string(response.minutes)}}));
        if (response.hours != 0) add(words_.text("graph.hours", {{"n", std::to_string(response.hours)}}));
        return cost;
    }

    /// All that stands on a card, uncut, and where its answers lead.
    [[nodiscard]] std::string wholly(std::size_t number) const {
        const model::Scene& scene = scenario_.scenes[number];
        std::string all = scene.after.empty() ? std::string() : later(scene);
        all = joined_lines(joined_lines(all, scene.narration), scene.says);
        if (scene.ending) all = joined_lines(all, scene.ending->lesson);
        for (std::size_t i = 0; i < scene.responses.size(); ++i) {
            const model::Response& response = scene.responses[i];
            all = joined_lines(all,
                               words_.text("graph.answer", {{"n", std::to_string(i + 1)}, {"answer", response.say}}));
            all = joined_lines(all, cost_of(response));
            all = joined_lines(all,
                               words_.text("graph.ratings", {{"outcome", std::to_string(response.outcome)},
                                                             {"process", std::to_string(response.process)},
                                                             {"interaction", std::to_string(response.interaction)}}));
            for (std::size_t k = 0; k < response.then.size(); ++k) all = joined_lines(all, led(number, i, k));
            if (response.refused) all = joined_lines(all, led(number, i, std::nullopt));
        }
        return all;
    }

    [[nodiscard]] std::string led(std::size_t scene, std::size_t response, std::optional<std::size_t> outcome) const {
        const std::optional<std::size_t> target = target_of(scene, response, outcome);
        if (!target) return text("design.canvas.nowhere");
        const std::string& name = names_[*target];
        if (!outcome) return words_.text("graph.leads_refused", {{"scene", name}});
        const std::vector<model::ChanceOutcome>& then = scenario_.scenes[scene].responses[response].then;
        if (then.size() == 1) return words_.text("graph.leads", {{"scene", name}});
        return words_.text("graph.leads_by_chance", {{"n", std::to_string(then[*outcome].chance)}, {"scene", name}});
    }

    void place(DrawnGraph& graph) const {
        edit::LayoutGraph nodes;
        std::vector<std::optional<edit::Point>> former;
        for (std::size_t i = 0; i < graph.cards.size(); ++i) {
            const model::Scene& scene = scenario_.scenes[i];
            nodes.nodes.push_back({kGraphCardWidth, graph.cards[i].height});
            former.push_back(scene.layout ? std::optional(edit::Point{scene.layout->x, scene.layout->y})
                                          : std::nullopt);
            if (scene.id == scenario_.start) nodes.start = i;
        }
        for (const edit::SceneLink& link : links_) {
            const std::vector<DrawnWay>& ways = graph.cards[link.scene].answers[link.response].ways;
            nodes.edges.push_back({link.scene, ways[link.outcome.value_or(ways.size() - 1)].y, link.target});
        }
        const edit::Layout layout = edit::lay_out(nodes, former);
        std::vector<edit::Rect> places;
        for (std::size_t i = 0; i < graph.cards.size(); ++i) {
            graph.cards[i].x = layout.positions[i].x;
            graph.cards[i].y = layout.positions[i].y;
            places.push_back(edit::rect_at(layout.positions[i], kGraphCardWidth, graph.cards[i].height));
        }
        lead(graph, edit::route_links(nodes.edges, layout.bends, edit::CardIndex(places)));
    }

    void lead(DrawnGraph& graph, const std::vector<edit::LinkRoute>& routes) const {
        graph.links.reserve(routes.size());
        for (std::size_t i = 0; i < routes.size(); ++i) {
            const model::Response& response = scenario_.scenes[links_[i].scene].responses[links_[i].response];
            DrawnLink link;
            link.is_refusal = !links_[i].outcome;
            link.sentence = words_.text("graph.link", {{"answer", shortened(response.say, kAnswerLength)},
                                                       {"scene", names_[links_[i].target]}});
            for (const edit::Point& point : routes[i].points) link.curve.push_back({point.x, point.y});
            graph.links.push_back(std::move(link));
        }
    }

    const model::Scenario& scenario_;
    const words::Catalogue& words_;
    std::string_view currency_;
    std::vector<std::string> names_;  // of the scenes
    std::vector<edit::SceneLink> links_;
};

}  // namespace

DrawnGraph draw_case(const model::Scenario& scenario, const words::Catalogue& words, std::string_view currency) {
    return CaseDrawing(scenario, words, currency).draw();
}

std::string case_svg(const model::Scenario& scenario, const words::Catalogue& words, std::string_view currency) {
    return to_svg(draw_case(scenario, words, currency), "case");
}

}  // namespace leeway::report
