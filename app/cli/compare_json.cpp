#include "cli/compare_json.h"

#include <type_traits>

#include "analysis/frontier_change.h"
#include "cli/json_values.h"

namespace leeway::cli {

namespace {

using files::JsonTree;
using Layout = JsonTree::Layout;

JsonTree nothing() { return JsonTree::scalar("null"); }

JsonTree json_of(const std::optional<std::string>& text) { return text ? JsonTree::text(*text) : nothing(); }
JsonTree json_of(const std::optional<std::int64_t>& number) { return number ? json_number(*number) : nothing(); }
JsonTree json_of(const std::vector<std::string>& names) {
    JsonTree list = JsonTree::array();
    for (const std::string& name : names) list.add(JsonTree::text(name));
    return list;
}

/// Amounts of money in cents, as everywhere in what the commands print.
JsonTree json_field(const edit::FieldChange& change) {
    JsonTree object = JsonTree::object(Layout::Flowing);
    object.add("field", JsonTree::text(change.field));
    const std::optional<std::size_t> item = change.item_after ? change.item_after : change.item_before;
    if (item) object.add("item", json_number(static_cast<std::uint64_t>(*item)));
    std::visit(
        [&](const auto& pair) {
            object.add("before", json_of(pair.before));
            object.add("after", json_of(pair.after));
        },
        change.values);
    return object;
}

JsonTree json_fields(const edit::FieldChanges& changes) {
    JsonTree list = JsonTree::array();
    for (const edit::FieldChange& change : changes) list.add(json_field(change));
    return list;
}

const char* name_of(edit::Fate fate) {
    switch (fate) {
        case edit::Fate::New: return "new";
        case edit::Fate::Gone: return "gone";
        case edit::Fate::Changed: break;
    }
    return "changed";
}

JsonTree json_scene(const Compared& before, const Compared& after, const edit::SceneChange& change) {
    const model::Scene& scene =
        change.after ? after.scenario->scenes[*change.after] : before.scenario->scenes[*change.before];
    JsonTree object = JsonTree::object(Layout::Spread);
    object.add("scene", JsonTree::text(scene.id.text));
    object.add("fate", JsonTree::text(name_of(change.fate)));
    object.add("fields", json_fields(change.fields));
    JsonTree responses = JsonTree::array();
    for (const edit::ResponseChange& each : change.responses) {
        const model::Response& response =
            each.after ? scene.responses[*each.after] : before.scenario->scenes[*change.before].responses[*each.before];
        JsonTree one = JsonTree::object(Layout::Spread);
        one.add("response", JsonTree::text(response.id.text));
        one.add("fate", JsonTree::text(name_of(each.fate)));
        one.add("fields", json_fields(each.fields));
        responses.add(std::move(one));
    }
    object.add("responses", std::move(responses));
    return object;
}

JsonTree json_frontier(const analysis::Analysis& before, const analysis::Analysis& after) {
    using Kind = analysis::PointChange::Kind;
    JsonTree list = JsonTree::array();
    for (const analysis::PointChange& point : analysis::frontier_change(before.frontier, after.frontier)) {
        JsonTree object = JsonTree::object(Layout::Flowing);
        const char* fate = point.kind == Kind::Same ? "same" : point.kind == Kind::Gone ? "gone" : "new";
        object.add("fate", JsonTree::text(fate));
        object.add("happiness", json_number(point.happiness));
        object.add("cost", json_number(point.cost));
        list.add(std::move(object));
    }
    return list;
}

/// What the analysis of both versions has, beside each other.
template <typename Value>
JsonTree json_pair(const Compared& before, const Compared& after, const Value& value) {
    JsonTree object = JsonTree::object(Layout::Flowing);
    object.add("before", before.analysis ? value(before) : nothing());
    object.add("after", after.analysis ? value(after) : nothing());
    return object;
}

}  // namespace

JsonTree json_comparison(const Compared& before, const Compared& after, const edit::Comparison& comparison) {
    JsonTree object = JsonTree::object(Layout::Spread);
    object.add("old", JsonTree::text(before.file));
    object.add("new", JsonTree::text(after.file));
    object.add("same", json_flag(comparison.empty()));
    object.add("case", json_fields(comparison.fields));
    JsonTree scenes = JsonTree::array();
    for (const edit::SceneChange& scene : comparison.scenes) scenes.add(json_scene(before, after, scene));
    object.add("scenes", std::move(scenes));
    const Compared& worked_out = after.program ? after : before;
    if (!worked_out.program) return object;
    object.add("policy", JsonTree::text(worked_out.program->policy->id.text));
    if (before.analysis && after.analysis) object.add("frontier", json_frontier(*before.analysis, *after.analysis));
    object.add("plays",
               json_pair(before, after, [](const Compared& each) { return JsonTree::text(each.analysis->plays); }));
    object.add("best",
               json_pair(before, after, [](const Compared& each) { return json_number(each.analysis->best.utility); }));
    object.add("endings", json_pair(before, after, [](const Compared& each) {
                   JsonTree list = JsonTree::array();
                   for (const auto& [scene, is_reached] : each.analysis->endings) {
                       if (is_reached) list.add(JsonTree::text(each.program->scene_text(scene).id.text));
                   }
                   return list;
               }));
    return object;
}

}  // namespace leeway::cli
