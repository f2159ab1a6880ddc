#include <algorithm>
#include <set>

#include "analysis/frontier_change.h"
#include "base/text.h"
#include "report/changes.h"

namespace leeway::report {

namespace {

using analysis::PointChange;

std::string plays_in_words(const Phrases& phrases, const std::string& before, const std::string& after) {
    if (before == after) return phrases.text("compare.plays_same", {{"n", after}});
    return phrases.text("compare.plays", {{"before", before}, {"after", after}});
}

std::string best_in_words(const Phrases& phrases, const analysis::Analysis& before, const analysis::Analysis& after) {
    const std::string old_points = format_fixed(before.best.utility, 1);
    const std::string points = format_fixed(after.best.utility, 1);
    const std::string happiness = format_fixed(after.best.happiness, 0);
    const std::string cost = phrases.money(after.best.cost);
    const std::string price = phrases.point_value();
    if (old_points == points && format_fixed(before.best.happiness, 0) == happiness)
        return phrases.text("compare.best_same", {{"price", price}, {"happiness", happiness}, {"cost", cost}});
    return phrases.text("compare.best", {{"price", price},
                                         {"happiness_before", format_fixed(before.best.happiness, 0)},
                                         {"cost_before", phrases.money(before.best.cost)},
                                         {"happiness", happiness},
                                         {"cost", cost},
                                         {"points_before", old_points},
                                         {"points", points}});
}

std::string points_in_words(const Phrases& phrases, const analysis::Analysis& before, const analysis::Analysis& after) {
    const std::vector<PointChange> points = analysis::frontier_change(before.frontier, after.frontier);
    const auto count = [&](PointChange::Kind kind) {
        return std::count_if(points.begin(), points.end(), [&](const PointChange& each) { return each.kind == kind; });
    };
    const auto gone = count(PointChange::Kind::Gone);
    const auto fresh = count(PointChange::Kind::New);
    if (gone == 0 && fresh == 0) return phrases.text("compare.frontier_same");
    return phrases.text("compare.frontier", {{"same", std::to_string(count(PointChange::Kind::Same))},
                                             {"gone", std::to_string(gone)},
                                             {"new", std::to_string(fresh)}});
}

/// The ids of the endings that can be reached.
std::set<std::string> reached(const engine::Program& program, const analysis::Analysis& analysis) {
    std::set<std::string> ids;
    for (const auto& [scene, is_reached] : analysis.endings) {
        if (is_reached) ids.insert(program.scene_text(scene).id.text);
    }
    return ids;
}

/// What people call the scene of the later version, or else of the earlier one; its id where nobody said.
std::string called(const std::string& id, const model::Scenario& before, const model::Scenario& after,
                   const SceneNames& names) {
    const auto in = [&](const model::Scenario& scenario, const std::vector<std::string>& all) {
        for (std::size_t i = 0; i < std::min(all.size(), scenario.scenes.size()); ++i) {
            if (scenario.scenes[i].id.text == id) return all[i];
        }
        return std::string();
    };
    std::string name = in(after, names.after);
    if (name.empty()) name = in(before, names.before);
    return name.empty() ? id : name;
}

/// Those that only one of the two has, in a row.
template <typename Called>
std::string lone_ones(const words::Catalogue& words, const std::set<std::string>& in,
                      const std::set<std::string>& not_in, const Called& name_of_id) {
    std::string list;
    for (const std::string& id : in) {
        if (not_in.contains(id)) continue;
        list += (list.empty() ? "" : ", ") + words.text("report.quoted", {{"text", name_of_id(id)}});
    }
    return list;
}

}  // namespace

std::vector<std::string> frontier_in_words(const Phrases& phrases, std::string (*digits)(std::string_view),
                                           const edit::Comparison& comparison, const engine::Program& before_program,
                                           const analysis::Analysis& before, const analysis::Analysis& after,
                                           const SceneNames& names) {
    std::vector<std::string> sentences{points_in_words(phrases, before, after), best_in_words(phrases, before, after),
                                       plays_in_words(phrases, digits(before.plays), digits(after.plays))};
    const engine::Program& after_program = phrases.program();
    std::set<std::string> olds = reached(before_program, before);
    const std::set<std::string> now = reached(after_program, after);
    for (const edit::SceneChange& scene : comparison.scenes) {
        if (!scene.before || !scene.after) continue;
        const std::string& old_id = before_program.scenario->scenes[*scene.before].id.text;
        if (olds.erase(old_id) > 0) olds.insert(after_program.scenario->scenes[*scene.after].id.text);
    }
    const auto name = [&](const std::string& id) {
        return called(id, *before_program.scenario, *after_program.scenario, names);
    };
    const std::string gained = lone_ones(phrases.words(), now, olds, name);
    const std::string lost = lone_ones(phrases.words(), olds, now, name);
    if (!gained.empty()) sentences.push_back(phrases.text("compare.endings_gained", {{"endings", gained}}));
    if (!lost.empty()) sentences.push_back(phrases.text("compare.endings_lost", {{"endings", lost}}));
    if (gained.empty() && lost.empty()) sentences.push_back(phrases.text("compare.endings_same"));
    return sentences;
}

}  // namespace leeway::report
