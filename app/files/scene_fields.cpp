#include "files/scenario_fields.h"
#include "model/plain_link.h"

namespace leeway::files {

namespace {

using model::ChanceOutcome;
using model::Ending;
using model::Need;
using model::Response;
using model::Scene;
using model::When;

/// The name of a scene, or a list of what may follow with its chances. The name "" stands for no scene yet.
void read_then(Reader& reader, NodeIndex node, Response& response) {
    if (reader.document().node(node).kind == JsonKind::Text) {
        SceneId target;
        read_value(reader, node, target);
        if (!target.empty()) response.then.emplace_back().target = std::move(target);
        return;
    }
    if (!reader.expect(node, JsonKind::Array, "the name of a scene or an array of chance outcomes")) return;
    read_value(reader, node, response.then);
    response.then_is_list = true;
}

JsonTree write_then(const Response& response, const Spelling& spelling) {
    if (model::leads_plainly(response)) return write_value(response.then.front().target, spelling);
    if (response.then.empty() && !response.then_is_list) return JsonTree::text("");
    return write_value(response.then, spelling);
}

constexpr Field<Response> kThenField{{"then", Presence::Required},
                                     {read_then, write_then, [](const Response&) { return false; }}};

constexpr FieldTable kSceneTable(field<&Scene::channel>("channel"), field<&Scene::after>("after"),
                                 field<&Scene::narration>("narration"), field<&Scene::says>("says"),
                                 field<&Scene::mood>("mood"), field<&Scene::discuss>("discuss"),
                                 field<&Scene::responses>("responses"), field<&Scene::ending>("ending"),
                                 field<&Scene::layout>("layout"));

constexpr FieldTable kEndingTable(field<&Ending::title>("title", Presence::Required), field<&Ending::lesson>("lesson"));

constexpr FieldTable kResponseTable(
    field<&Response::id>("id", Presence::Required), field<&Response::say>("say", Presence::Required),
    field<&Response::outcome>("outcome", Presence::Required), field<&Response::process>("process", Presence::Required),
    field<&Response::interaction>("interaction", Presence::Required), field<&Response::spend>("spend"),
    field<&Response::minutes>("minutes"), field<&Response::hours>("hours"), field<&Response::need>("need"),
    field<&Response::when>("when"), field<&Response::sets>("sets"), field<&Response::clears>("clears"),
    field<&Response::why>("why"), kThenField, field<&Response::refused>("refused"));

constexpr FieldTable kNeedTable(field<&Need::permission>("permission", Presence::Required),
                                field<&Need::amount>("amount"));

constexpr FieldTable kWhenTable(field<&When::notes>("notes"), field<&When::absent>("not"),
                                field<&When::happiness>("happiness"));

constexpr FieldTable kOutcomeTable(field<&ChanceOutcome::chance>("chance", Presence::Required),
                                   field<&ChanceOutcome::target>("goto", Presence::Required),
                                   field<&ChanceOutcome::narration>("narration"),
                                   field<&ChanceOutcome::happiness>("happiness"), field<&ChanceOutcome::sets>("sets"),
                                   field<&ChanceOutcome::clears>("clears"));

}  // namespace

template <>
const Fields<Scene>& fields_of<Scene>() {
    static constexpr Fields<Scene> kFields{"a scene", JsonTree::Layout::Spread, kSceneTable.keys, kSceneTable.access};
    return kFields;
}

template <>
const Fields<Ending>& fields_of<Ending>() {
    static constexpr Fields<Ending> kFields{"an ending", JsonTree::Layout::Spread, kEndingTable.keys,
                                            kEndingTable.access};
    return kFields;
}

template <>
const Fields<Response>& fields_of<Response>() {
    static constexpr Fields<Response> kFields{"a response", JsonTree::Layout::Spread, kResponseTable.keys,
                                              kResponseTable.access};
    return kFields;
}

template <>
const Fields<Need>& fields_of<Need>() {
    static constexpr Fields<Need> kFields{"a need", JsonTree::Layout::Flowing, kNeedTable.keys, kNeedTable.access};
    return kFields;
}

template <>
const Fields<When>& fields_of<When>() {
    static constexpr Fields<When> kFields{"a condition", JsonTree::Layout::Flowing, kWhenTable.keys, kWhenTable.access};
    return kFields;
}

template <>
const Fields<ChanceOutcome>& fields_of<ChanceOutcome>() {
    static constexpr Fields<ChanceOutcome> kFields{"a chance outcome", JsonTree::Layout::Flowing, kOutcomeTable.keys,
                                                   kOutcomeTable.access};
    return kFields;
}

}  // namespace leeway::files
