#include "files/scenario_fields.h"

#include "files/id_map.h"

namespace leeway::files {

namespace {

using model::Customer;
using model::Fact;
using model::Note;
using model::Scenario;
using model::Scene;

void read_notes(Reader& reader, NodeIndex node, Scenario& scenario) {
    read_id_map(reader, node, "an object of notes with their meanings", [&](NodeIndex member, std::string_view id) {
        Note& note = scenario.notes.emplace_back();
        note.id = NoteId(id);
        read_value(reader, member, note.meaning);
    });
}

JsonTree write_notes(const Scenario& scenario, const Spelling&) {
    JsonTree tree = JsonTree::object(JsonTree::Layout::Spread);
    for (const Note& note : scenario.notes) tree.add(note.id.text, JsonTree::text(note.meaning));
    return tree;
}

void read_scenes(Reader& reader, NodeIndex node, Scenario& scenario) {
    scenario.scenes.reserve(reader.document().count(node));
    read_id_map(reader, node, "an object of scenes", [&](NodeIndex member, std::string_view id) {
        Scene& scene = scenario.scenes.emplace_back();
        scene.id = SceneId(id);
        read_value(reader, member, scene);
    });
}

JsonTree write_scenes(const Scenario& scenario, const Spelling&) {
    JsonTree tree = JsonTree::object(JsonTree::Layout::Spread);
    for (const Scene& scene : scenario.scenes) tree.add(scene.id.text, write_fields(scene));
    return tree;
}

constexpr Field<Scenario> kNotesField{
    {"notes"}, {read_notes, write_notes, [](const Scenario& scenario) { return scenario.notes.empty(); }}};
constexpr Field<Scenario> kScenesField{{"scenes", Presence::Required},
                                       {read_scenes, write_scenes, [](const Scenario&) { return false; }}};

constexpr FieldTable kScenarioTable(kind_field<Scenario>(), format_field<Scenario>(),
                                    field<&Scenario::schema>("$schema"), field<&Scenario::id>("id", Presence::Required),
                                    field<&Scenario::title>("title", Presence::Required),
                                    field<&Scenario::summary>("summary"), field<&Scenario::language>("language"),
                                    field<&Scenario::industry>("industry"), field<&Scenario::channel>("channel"),
                                    field<&Scenario::difficulty>("difficulty"), field<&Scenario::minutes>("minutes"),
                                    field<&Scenario::objectives>("objectives"), field<&Scenario::tags>("tags"),
                                    field<&Scenario::author>("author"), field<&Scenario::inspiration>("inspiration"),
                                    field<&Scenario::content_note>("content_note"),
                                    field<&Scenario::failure>("failure"), field<&Scenario::stakes>("stakes"),
                                    field<&Scenario::customer>("customer", Presence::Required),
                                    field<&Scenario::facts>("facts"), kNotesField,
                                    field<&Scenario::start>("start", Presence::Required), kScenesField);

constexpr FieldTable kCustomerTable(field<&Customer::name>("name", Presence::Required),
                                    field<&Customer::pronouns>("pronouns"), field<&Customer::about>("about"),
                                    field<&Customer::happiness>("happiness", Presence::Required),
                                    field<&Customer::expectation>("expectation", Presence::Required),
                                    field<&Customer::value>("value"));

constexpr FieldTable kFactTable(field<&Fact::label>("label", Presence::Required),
                                field<&Fact::value>("value", Presence::Required));

}  // namespace

template <>
std::string_view kind_word<Scenario>() {
    return "scenario";
}

template <>
const Fields<Scenario>& fields_of<Scenario>() {
    static constexpr Fields<Scenario> kFields{"a scenario", JsonTree::Layout::Spread, kScenarioTable.keys,
                                              kScenarioTable.access};
    return kFields;
}

template <>
const Fields<Customer>& fields_of<Customer>() {
    static constexpr Fields<Customer> kFields{"a customer", JsonTree::Layout::Spread, kCustomerTable.keys,
                                              kCustomerTable.access};
    return kFields;
}

template <>
const Fields<Fact>& fields_of<Fact>() {
    static constexpr Fields<Fact> kFields{"a fact", JsonTree::Layout::Flowing, kFactTable.keys, kFactTable.access};
    return kFields;
}

}  // namespace leeway::files
