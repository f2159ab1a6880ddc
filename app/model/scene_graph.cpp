#include "model/scene_graph.h"

namespace leeway::model {

SceneGraph::SceneGraph(const Scenario& scenario) {
    index(scenario);
    collect_links(scenario);
    std::vector<std::size_t> starts;
    if (const std::optional<std::size_t> start = find(scenario.start)) {
        starts.push_back(*start);
    } else {
        all_known_ = false;
    }
    reachable_ = spread(links_, starts);
    can_end_ = spread(reversed(), ends_);
}

std::optional<std::size_t> SceneGraph::find(const SceneId& id) const {
    const auto found = by_id_.find(id.text);
    return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

void SceneGraph::index(const Scenario& scenario) {
    by_id_.reserve(scenario.scenes.size());
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) by_id_.emplace(scenario.scenes[i].id.text, i);
}

void SceneGraph::collect_links(const Scenario& scenario) {
    links_.first.reserve(scenario.scenes.size() + 1);
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const Scene& scene = scenario.scenes[i];
        links_.first.push_back(links_.to.size());
        for (const Response& response : scene.responses) {
            for (const ChanceOutcome& outcome : response.then) add_link(outcome.target, i);
            if (response.then.empty()) add_link({}, i);
            if (response.refused) add_link(*response.refused, i);
        }
        if (scene.ending || scene.responses.empty()) ends_.push_back(i);
    }
    links_.first.push_back(links_.to.size());
}

void SceneGraph::add_link(const SceneId& target, std::size_t from) {
    if (const std::optional<std::size_t> to = find(target)) {
        links_.to.push_back(*to);
    } else {
        all_known_ = false;
        ends_.push_back(from);
    }
}

SceneGraph::Edges SceneGraph::reversed() const {
    const std::size_t scenes = links_.first.size() - 1;
    Edges reverse;
    reverse.first.assign(scenes + 1, 0);
    reverse.to.resize(links_.to.size());
    for (const std::size_t to : links_.to) ++reverse.first[to + 1];
    for (std::size_t i = 0; i < scenes; ++i) reverse.first[i + 1] += reverse.first[i];
    std::vector<std::size_t> next(reverse.first.begin(), reverse.first.end() - 1);
    for (std::size_t from = 0; from < scenes; ++from) {
        for (std::size_t at = links_.first[from]; at < links_.first[from + 1]; ++at) {
            reverse.to[next[links_.to[at]]++] = from;
        }
    }
    return reverse;
}

std::vector<char> SceneGraph::spread(const Edges& edges, const std::vector<std::size_t>& from) {
    std::vector<char> met(edges.first.size() - 1, 0);
    std::vector<std::size_t> open;
    for (const std::size_t scene : from) {
        if (met[scene] == 0) open.push_back(scene);
        met[scene] = 1;
    }
    while (!open.empty()) {
        const std::size_t scene = open.back();
        open.pop_back();
        for (std::size_t at = edges.first[scene]; at < edges.first[scene + 1]; ++at) {
            const std::size_t to = edges.to[at];
            if (met[to] == 0) open.push_back(to);
            met[to] = 1;
        }
    }
    return met;
}

}  // namespace leeway::model
