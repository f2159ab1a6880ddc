#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/scenario.h"

namespace leeway::model {

/// The scenes of a scenario as a directed graph: an edge for everything that `then` and `refused` name, whatever the
/// conditions. Refers to the scenario, which must outlive it. Private to the model's sources.
class SceneGraph {
public:
    explicit SceneGraph(const Scenario& scenario);

    /// The index of the first scene with this id.
    [[nodiscard]] std::optional<std::size_t> find(const SceneId& id) const;
    /// Whether `start` and every link name a scene. Only then does it make sense to speak of unreachable scenes.
    [[nodiscard]] bool all_links_lead_somewhere() const { return all_known_; }
    /// Whether links lead from the start to this scene.
    [[nodiscard]] bool is_reachable(std::size_t scene) const { return reachable_[scene] != 0; }
    /// Whether links lead from this scene to an ending; a link to nowhere and a scene without a way on count as one,
    /// for they are mistakes of their own.
    [[nodiscard]] bool can_end(std::size_t scene) const { return can_end_[scene] != 0; }

private:
    /// Edges of one direction, those of scene i from first[i] to first[i + 1].
    struct Edges {
        std::vector<std::size_t> first;
        std::vector<std::size_t> to;
    };

    void index(const Scenario& scenario);
    void collect_links(const Scenario& scenario);
    void add_link(const SceneId& target, std::size_t from);
    [[nodiscard]] Edges reversed() const;
    static std::vector<char> spread(const Edges& edges, const std::vector<std::size_t>& from);

    std::unordered_map<std::string_view, std::size_t> by_id_;
    Edges links_;
    std::vector<std::size_t> ends_;  ///< scenes that count as an end
    std::vector<char> reachable_;
    std::vector<char> can_end_;
    bool all_known_ = true;
};

}  // namespace leeway::model
