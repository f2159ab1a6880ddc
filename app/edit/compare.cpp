#include "edit/compare.h"

#include <algorithm>

#include "edit/compare_fields.h"

namespace leeway::edit {

namespace {

using Keys = std::vector<std::string>;

template <typename Items>
Keys ids_of(const Items& items) {
    Keys ids;
    ids.reserve(items.size());
    for (const auto& item : items) ids.push_back(item.id.text);
    return ids;
}

/// All words of a scene; empty where it says nothing.
std::string words_of(const model::Scene& scene) {
    std::string words;
    const auto add = [&words](const std::string& text) {
        if (!text.empty()) words += text + '\n';
    };
    add(scene.narration);
    add(scene.says);
    add(scene.discuss);
    if (scene.ending) add(scene.ending->title);
    if (scene.ending) add(scene.ending->lesson);
    for (const model::Response& response : scene.responses) add(response.say);
    return words;
}

/// Two responses that differ in nothing but perhaps their ids.
bool is_alike(const Versions& versions, const PlacePair& at) {
    const FieldChanges changes = response_changes(versions, at);
    return std::all_of(changes.begin(), changes.end(),
                       [](const FieldChange& change) { return change.is_about("response.id"); });
}

Pairs pair_responses(const Versions& versions, std::size_t before, std::size_t after) {
    const auto& olds = versions.before.scenes[before].responses;
    const auto& news = versions.after.scenes[after].responses;
    Pairs pairs(olds.size(), news.size());
    join_by_key(ids_of(olds), ids_of(news), pairs);
    const auto say = [](const model::Response& response) { return response.say; };
    Keys said;
    Keys now_said;
    std::transform(olds.begin(), olds.end(), std::back_inserter(said), say);
    std::transform(news.begin(), news.end(), std::back_inserter(now_said), say);
    Pairs candidates = pairs;
    join_by_unique_key(said, now_said, candidates);
    for (std::size_t i = 0; i < olds.size(); ++i) {
        const std::optional<std::size_t> candidate = candidates.after_of[i];
        if (pairs.after_of[i] || !candidate) continue;
        if (is_alike(versions, {Address{before, i, 0}, Address{after, *candidate, 0}})) pairs.join(i, *candidate);
    }
    return pairs;
}

NumberPair places(std::size_t before, std::size_t after) {
    return {static_cast<std::int64_t>(before + 1), static_cast<std::int64_t>(after + 1), Unit::Plain};
}

std::vector<ResponseChange> changes_of_responses(const Versions& versions, std::size_t before, std::size_t after) {
    const Pairs pairs = pair_responses(versions, before, after);
    const std::vector<bool> moved = moved_ones(pairs, ids_of(versions.before.scenes[before].responses),
                                               ids_of(versions.after.scenes[after].responses));
    std::vector<ResponseChange> changes;
    for (std::size_t i = 0; i < pairs.before_of.size(); ++i) {
        const std::optional<std::size_t> old_one = pairs.before_of[i];
        ResponseChange change{old_one ? Fate::Changed : Fate::New, old_one, i, {}};
        PlacePair at{{}, Address{after, i, 0}};
        if (old_one) at.before = Address{before, *old_one, 0};
        change.fields = response_changes(versions, at);
        if (moved[i]) change.fields.push_back({"response.place", {}, {}, places(*old_one, i)});
        if (!old_one || !change.fields.empty()) changes.push_back(std::move(change));
    }
    for (std::size_t i = 0; i < pairs.after_of.size(); ++i) {
        if (pairs.after_of[i]) continue;
        changes.push_back({Fate::Gone, i, {}, response_changes(versions, {Address{before, i, 0}, {}})});
    }
    return changes;
}

/// Whether two scenes that have no partner are the same one under another name.
bool is_renamed(const Versions& versions, std::size_t before, std::size_t after) {
    const FieldChanges changes = scene_changes(versions, {Address{before, 0, 0}, Address{after, 0, 0}});
    const bool is_same = std::all_of(changes.begin(), changes.end(), [](const FieldChange& change) {
        return change.is_about("scene.id") || change.is_about("scene.layout");
    });
    return is_same && changes_of_responses(versions, before, after).empty();
}

/// Scenes that lead to each other may all have been renamed: so all are taken for renamed that could be, and those
/// given up that then differ after all, until none does.
Pairs pair_scenes(Versions& versions) {
    const auto& olds = versions.before.scenes;
    const auto& news = versions.after.scenes;
    Pairs pairs(olds.size(), news.size());
    join_by_key(ids_of(olds), ids_of(news), pairs);
    Keys said;
    Keys now_said;
    std::transform(olds.begin(), olds.end(), std::back_inserter(said), words_of);
    std::transform(news.begin(), news.end(), std::back_inserter(now_said), words_of);
    Pairs all = pairs;
    join_by_unique_key(said, now_said, all);
    std::vector<std::pair<std::size_t, std::size_t>> candidates;
    for (std::size_t i = 0; i < olds.size(); ++i) {
        if (!pairs.after_of[i] && all.after_of[i]) candidates.emplace_back(i, *all.after_of[i]);
    }
    for (bool is_certain = false; !is_certain;) {
        versions.scenes.clear();
        for (const auto& [before, after] : candidates) versions.scenes.add(olds[before].id.text, news[after].id.text);
        const auto differs = [&](const auto& each) { return !is_renamed(versions, each.first, each.second); };
        is_certain = std::erase_if(candidates, differs) == 0;
    }
    for (const auto& [before, after] : candidates) pairs.join(before, after);
    return pairs;
}

/// A scene that is in one version only, with its responses' words as its own.
SceneChange lone_scene(const Versions& versions, Fate fate, std::size_t place) {
    const bool is_new = fate == Fate::New;
    const model::Scene& scene = (is_new ? versions.after : versions.before).scenes[place];
    const auto at = [&](std::size_t response) {
        const Address there{place, response, 0};
        return is_new ? PlacePair{{}, there} : PlacePair{there, {}};
    };
    SceneChange change{fate, {}, {}, scene_changes(versions, at(0)), {}};
    (is_new ? change.after : change.before) = place;
    for (std::size_t i = 0; i < scene.responses.size(); ++i) {
        ResponseChange response{fate, {}, {}, response_changes(versions, at(i))};
        (is_new ? response.after : response.before) = i;
        change.responses.push_back(std::move(response));
    }
    return change;
}

SceneChange changed_scene(const Versions& versions, std::size_t before, std::size_t after, bool is_moved) {
    SceneChange change{Fate::Changed, before, after, {}, {}};
    change.fields = scene_changes(versions, {Address{before, 0, 0}, Address{after, 0, 0}});
    if (is_moved) change.fields.push_back({"scene.place", {}, {}, places(before, after)});
    change.responses = changes_of_responses(versions, before, after);
    return change;
}

}  // namespace

Comparison compare(const model::Scenario& before, const model::Scenario& after) {
    Versions versions{before, after, {}, {}};
    const Pairs notes = pair_notes(before, after);
    for (std::size_t i = 0; i < before.notes.size(); ++i) {
        const std::optional<std::size_t> now = notes.after_of[i];
        if (now && before.notes[i].id != after.notes[*now].id)
            versions.notes.add(before.notes[i].id.text, after.notes[*now].id.text);
    }
    const Pairs pairs = pair_scenes(versions);
    Comparison comparison;
    comparison.fields = case_changes(versions);
    const std::vector<bool> moved = moved_ones(pairs, ids_of(before.scenes), ids_of(after.scenes));
    for (std::size_t i = 0; i < after.scenes.size(); ++i) {
        if (!pairs.before_of[i]) {
            comparison.scenes.push_back(lone_scene(versions, Fate::New, i));
            continue;
        }
        SceneChange change = changed_scene(versions, *pairs.before_of[i], i, moved[i]);
        const bool is_same = change.fields.empty() && change.responses.empty();
        if (!is_same) comparison.scenes.push_back(std::move(change));
    }
    for (std::size_t i = 0; i < before.scenes.size(); ++i) {
        if (!pairs.after_of[i]) comparison.scenes.push_back(lone_scene(versions, Fate::Gone, i));
    }
    return comparison;
}

}  // namespace leeway::edit
