#pragma once

#include <string>
#include <vector>

#include "model/inspection.h"
#include "model/note_use.h"
#include "model/scenario.h"
#include "model/scene_graph.h"

namespace leeway::model {

/// Whether two responses do the same to the customer, the bill and the account. Words and conditions do not count.
[[nodiscard]] bool have_same_effect(const Response& a, const Response& b);

/// Whether no state opens both.
[[nodiscard]] bool exclude_each_other(const When& a, const When& b);

/// Looks at the scenes of one scenario and reports to an Inspection; all that it is given must outlive it. Private to
/// the model's sources.
class SceneInspector {
public:
    SceneInspector(const Scenario& scenario, const SceneGraph& graph, const NoteUse& notes, Inspection& inspection)
        : scenario_(scenario), graph_(graph), notes_(notes), inspection_(inspection) {}

    void inspect(const Place& scenes, std::size_t index);
    /// That a link names a scene.
    void inspect_link(const Place& place, const SceneId& target);

private:
    void inspect_shape(const Place& place, const Scene& scene);
    void inspect_graph(const Place& place, std::size_t index);
    void inspect_silence(const Place& place, const Scene& scene);
    void inspect_reading_time(const Place& place, const Scene& scene);
    void inspect_fork(const Place& place, const Scene& scene);
    void inspect_response(const Place& place, const Response& response);
    void inspect_numbers(const Place& place, const Response& response);
    void inspect_need(const Place& place, const Response& response);
    void inspect_when(const Place& place, const When& when);
    void inspect_then(const Place& place, const Response& response);
    void inspect_outcome(const Place& place, const ChanceOutcome& outcome);
    void inspect_notes(const Place& parent, std::string_view key, const std::vector<NoteId>& notes);
    void inspect_changes(const Place& place, const std::vector<NoteId>& sets, const std::vector<NoteId>& clears);

    const Scenario& scenario_;
    const SceneGraph& graph_;
    const NoteUse& notes_;
    Inspection& inspection_;
    Suggester suggester_;
};

}  // namespace leeway::model
