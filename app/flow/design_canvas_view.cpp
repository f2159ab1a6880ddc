#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "flow/design_work.h"
#include "flow/folded.h"

namespace leeway::flow {

namespace {

Trouble worse(Trouble a, Trouble b) { return std::max(a, b); }

Trouble trouble_of(const edit::Problem& problem) {
    return problem.finding.severity == model::Severity::Error ? Trouble::Error : Trouble::Warning;
}

/// What is known of a draft at this very moment; null while it is being worked out.
const DraftAnalysis* present_analysis(const Design& design) {
    const bool is_present =
        design.analysis && design.analysis->program && design.analysis->revision == design.history.revision();
    return is_present ? design.analysis.get() : nullptr;
}

/// Of each scene whether it passes the filter: "problems", "note:<id>", or empty.
std::vector<bool> scenes_that_pass(const Design& design) {
    const model::Scenario& scenario = *design.history.present();
    std::vector<bool> passes(scenario.scenes.size(), design.filter.empty());
    if (design.filter == "problems") {
        for (const edit::Problem& problem : design.problems) {
            if (problem.scene) passes[*problem.scene] = true;
        }
    } else if (!design.filter.empty()) {
        const NoteId note(design.filter.substr(design.filter.find(':') + 1));
        for (const edit::NoteUse& use : edit::uses_of(scenario, note)) passes[use.at.scene] = true;
    }
    return passes;
}

class CanvasViewMaker {
public:
    CanvasViewMaker(const AppState& state, const Design& design)
        : words_(*state.words),
          design_(design),
          scenario_(*design.history.present()),
          analysis_(present_analysis(design)),
          search_(folded(design.search)),
          passes_(scenes_that_pass(design)),
          currency_(currency_of(state, design)) {
        for (const model::Note& note : scenario_.notes) {
            if (has(note.meaning)) found_notes_.insert(note.id.text);
        }
        if (analysis_ != nullptr && design.persona) heat_ = &analysis_->heat[*design.persona];
        if (analysis_ != nullptr && design.way) mark_way(analysis_->ways[*design.way]);
        if (analysis_ != nullptr) {
            const auto& never = analysis_->analysis.never_on_frontier;
            never_best_.insert(never.begin(), never.end());
        }
    }

    std::shared_ptr<const CanvasView> make() {
        auto view = std::make_shared<CanvasView>();
        view->cards.reserve(scenario_.scenes.size());
        view->links.reserve(design_.canvas.links().size());
        view->revision = design_.history.revision();
        view->canvas = &design_.canvas;
        view->scenario = design_.history.present();
        std::size_t response = 0;
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            view->cards.push_back(make_card(i, response));
            response += scenario_.scenes[i].responses.size();
        }
        mark_troubles(*view);
        for (const edit::CanvasLink& link : design_.canvas.links()) view->links.push_back(make_link(link.link));
        join_alike(view->links);
        return view;
    }

private:
    CardView make_card(std::size_t number, std::size_t first_response) {
        const model::Scene& scene = scenario_.scenes[number];
        CardView card;
        card.id = scene.id.text;
        card.name = design_.names[number];
        card.is_ending = scene.ending.has_value();
        card.is_start = scene.id == scenario_.start;
        card.speaker = speaker(scene);
        const std::string& spoken = scene.says.empty() ? scene.narration : scene.says;
        card.words = card.is_ending && spoken.empty() ? scene.ending->lesson : spoken;
        card.after = scene.after;
        card.matches = passes_[number] && (search_.empty() || is_found(scene));
        card.on_way = on_way_.count(number) != 0;
        if (heat_ != nullptr) {
            card.share = heat_->scenes[number];
            card.heat = share_in_words(card.share);
        }
        card.ports.reserve(scene.responses.size());
        for (std::size_t i = 0; i < scene.responses.size(); ++i) {
            card.ports.push_back(make_port(scene.responses[i], first_response + i, scene.responses.size() > 1));
        }
        return card;
    }

    [[nodiscard]] std::string speaker(const model::Scene& scene) const {
        if (scene.ending) return scene.ending->title;
        const std::string& name = scenario_.customer.name;
        if (scene.says.empty() || name.empty()) return std::string(words_.text("design.card.narration"));
        return name;
    }

    /// The same few amounts stand on thousands of answers.
    const std::string& cost_in_words(Money cost) {
        std::string& words = costs_[cost.cents()];
        if (words.empty()) words = currency_.empty() ? format_decimal(cost) : format_money(cost, currency_);
        return words;
    }

    PortView make_port(const model::Response& response, std::size_t number, bool has_rivals) {
        PortView port;
        port.words = response.say;
        port.outcome = response.outcome;
        port.process = response.process;
        port.interaction = response.interaction;
        if (response.spend.cents() != 0) {
            port.cost = cost_in_words(response.spend);
        }
        port.outcomes = response.then.size();
        port.asks = response.need.has_value();
        port.is_conditional = !response.when.notes.empty() || !response.when.absent.empty() || response.when.happiness;
        port.never_best = has_rivals && never_best_.count(number) != 0;
        if (heat_ != nullptr && number < heat_->responses.size()) {
            port.share = heat_->responses[number];
            port.heat = share_in_words(port.share);
        }
        return port;
    }

    [[nodiscard]] std::string share_in_words(double share) const {
        if (share > 1.005) return words_.text("design.heat.times", {{"n", format_fixed(share, 1)}});
        const double percent = 100 * share;
        const std::string number = percent > 0 && percent < 0.95 ? format_fixed(percent, 1) : format_fixed(percent, 0);
        return words_.text("design.heat.share", {{"n", number}});
    }

    [[nodiscard]] bool has(const std::string& text) const { return folded(text).find(search_) != std::string::npos; }

    [[nodiscard]] bool is_found(const model::Scene& scene) const {
        if (has(scene.id.text) || has(scene.says) || has(scene.narration) || has(scene.discuss)) return true;
        if (scene.ending && (has(scene.ending->title) || has(scene.ending->lesson))) return true;
        return std::any_of(scene.responses.begin(), scene.responses.end(), [&](const model::Response& response) {
            return has(response.id.text) || has(response.say) || has(response.why) || uses_found_note(response);
        });
    }

    [[nodiscard]] bool uses_found_note(const model::Response& response) const {
        const auto found = [&](const NoteId& note) { return has(note.text) || found_notes_.count(note.text) != 0; };
        const auto any = [&](const std::vector<NoteId>& notes) {
            return std::any_of(notes.begin(), notes.end(), found);
        };
        return any(response.when.notes) || any(response.when.absent) || any(response.sets) || any(response.clears);
    }

    void mark_way(const analysis::Way& way) {
        for (const engine::RecordedStep& step : way.steps) mark_step(step);
        if (way.steps.empty()) return;
        // The end of the way is where its last step leads.
        const engine::RecordedStep& last = way.steps.back();
        const auto scene = edit::find_scene(scenario_, last.scene);
        for (const edit::CanvasLink& link : design_.canvas.links()) {
            if (scene && link.link.scene == *scene && is_step(link.link, last)) on_way_.insert(link.link.target);
        }
    }

    void mark_step(const engine::RecordedStep& step) {
        const auto scene = edit::find_scene(scenario_, step.scene);
        if (!scene) return;
        on_way_.insert(*scene);
        way_steps_.push_back(step);
    }

    [[nodiscard]] bool is_step(const edit::SceneLink& link, const engine::RecordedStep& step) const {
        const model::Scene& scene = scenario_.scenes[link.scene];
        if (scene.id != step.scene || scene.responses[link.response].id != step.response) return false;
        return step.approved ? link.outcome == std::optional<std::size_t>(step.outcome) : !link.outcome;
    }

    [[nodiscard]] CanvasLinkView make_link(const edit::SceneLink& link) const {
        const model::Response& response = scenario_.scenes[link.scene].responses[link.response];
        CanvasLinkView view;
        view.is_refusal = !link.outcome;
        if (link.outcome && response.then.size() > 1) {
            view.chance =
                words_.text("design.heat.share", {{"n", std::to_string(response.then[*link.outcome].chance)}});
        }
        view.on_way = std::any_of(way_steps_.begin(), way_steps_.end(),
                                  [&](const engine::RecordedStep& step) { return is_step(link, step); });
        if (heat_ != nullptr) view.share = share_of(link, response);
        return view;
    }

    /// Of the plays; those whose wish is refused are not told apart from the others.
    [[nodiscard]] double share_of(const edit::SceneLink& link, const model::Response& response) const {
        const double given = heat_->responses[first_response(link.scene) + link.response];
        if (!link.outcome || response.then.size() < 2) return given;
        return given * response.then[*link.outcome].chance / 100.0;
    }

    /// Chances of one answer that lead to the same scene go the same way: the first of them says all of it.
    void join_alike(std::vector<CanvasLinkView>& links) const {
        const auto& known = design_.canvas.links();
        const auto is_alike = [&](std::size_t one, std::size_t other) {
            const edit::SceneLink& a = known[one].link;
            const edit::SceneLink& b = known[other].link;
            return a.scene == b.scene && a.response == b.response && a.target == b.target && a.outcome && b.outcome;
        };
        for (std::size_t i = 0; i < links.size(); ++i) {
            for (std::size_t j = i + 1; j < links.size() && known[j].link.scene == known[i].link.scene; ++j) {
                if (links[j].chance.empty() || !is_alike(i, j)) continue;
                const std::string both =
                    words_.text("design.chances_joined", {{"one", links[i].chance}, {"other", links[j].chance}});
                links[i].chance = both;
                links[j].chance.clear();
                if (heat_ != nullptr) links[i].share += links[j].share;
                if (heat_ != nullptr) links[j].share = links[i].share;
            }
        }
    }

    [[nodiscard]] std::size_t first_response(std::size_t scene) const {
        return analysis_->program->scenes[scene].first_response;
    }

    void mark_troubles(CanvasView& view) const {
        for (std::size_t i = 0; i < design_.problems.size(); ++i) {
            const edit::Problem& problem = design_.problems[i];
            if (!problem.scene) continue;
            CardView& card = view.cards[*problem.scene];
            card.trouble = worse(card.trouble, trouble_of(problem));
            card.is_unreached = card.is_unreached || problem.kind == edit::Problem::Kind::Unreached;
            const bool is_of_port = problem.response && *problem.response < card.ports.size();
            (is_of_port ? card.ports[*problem.response].problems : card.problems).push_back(i);
            if (!is_of_port) continue;
            PortView& port = card.ports[*problem.response];
            port.trouble = worse(port.trouble, trouble_of(problem));
        }
    }

    const words::Catalogue& words_;
    const Design& design_;
    const model::Scenario& scenario_;
    const DraftAnalysis* analysis_;
    std::string search_;
    const analysis::Heat* heat_ = nullptr;
    std::set<std::size_t> on_way_;
    std::vector<engine::RecordedStep> way_steps_;
    std::vector<bool> passes_;  ///< the filter
    std::string currency_;
    std::unordered_map<std::int64_t, std::string> costs_;  ///< of cents
    std::unordered_set<std::size_t> never_best_;
    std::unordered_set<std::string> found_notes_;  ///< that say what is searched
};

}  // namespace

std::shared_ptr<const CanvasView> make_canvas_view(const AppState& state, const Design& design) {
    return CanvasViewMaker(state, design).make();
}

}  // namespace leeway::flow
