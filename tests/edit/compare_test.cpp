#include "edit/compare.h"

#include <algorithm>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "edit/after_change.h"
#include "edit/scenes.h"
#include "support/random_case.h"
#include "support/random_change.h"
#include "support/scenario_builder.h"
#include "support/small_coats.h"

using namespace leeway;
using namespace leeway::edit;
using support::Chooser;

namespace {

template <typename Pair>
Pair swapped(Pair pair) {
    std::swap(pair.before, pair.after);
    return pair;
}

FieldChanges mirror(const FieldChanges& fields) {
    FieldChanges mirrored;
    for (const FieldChange& each : fields) {
        Values values = std::visit([](const auto& pair) -> Values { return swapped(pair); }, each.values);
        mirrored.push_back({each.field, each.item_after, each.item_before, std::move(values)});
    }
    const auto key = [](const FieldChange& each) {
        return std::tuple(each.field, each.item_before, each.item_after, each.values.index());
    };
    std::sort(mirrored.begin(), mirrored.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return mirrored;
}

Fate mirror(Fate fate) {
    if (fate == Fate::Changed) return fate;
    return fate == Fate::New ? Fate::Gone : Fate::New;
}

template <typename Change>
void sort_by_place(std::vector<Change>& changes) {
    std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
        return std::tuple(a.before, a.after) < std::tuple(b.before, b.after);
    });
}

/// The same differences seen from the other side, in an order that says nothing.
Comparison mirror(const Comparison& comparison) {
    Comparison mirrored;
    mirrored.fields = mirror(comparison.fields);
    for (const SceneChange& scene : comparison.scenes) {
        SceneChange change{mirror(scene.fate), scene.after, scene.before, mirror(scene.fields), {}};
        for (const ResponseChange& each : scene.responses)
            change.responses.push_back({mirror(each.fate), each.after, each.before, mirror(each.fields)});
        sort_by_place(change.responses);
        mirrored.scenes.push_back(std::move(change));
    }
    sort_by_place(mirrored.scenes);
    return mirrored;
}

std::set<std::string> fields_of(const Comparison& comparison) {
    std::set<std::string> fields;
    const auto take = [&](const FieldChanges& changes) {
        for (const FieldChange& each : changes) fields.insert(each.field);
    };
    take(comparison.fields);
    for (const SceneChange& scene : comparison.scenes) {
        take(scene.fields);
        for (const ResponseChange& response : scene.responses) take(response.fields);
    }
    return fields;
}

/// A case out of another by some changes at random.
model::Scenario wandered(Chooser& chooser, model::Scenario scenario, int steps) {
    for (int i = 0; i < steps; ++i) {
        if (auto next = changed(scenario, support::random_change(chooser, scenario), {}))
            scenario = std::move(next->scenario);
    }
    return scenario;
}

}  // namespace

TEST_CASE("Two versions are compared as different exactly where they are, and alike from both sides", "[edit]") {
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        const model::Scenario before = support::random_scenario(chooser, {});
        const model::Scenario now = wandered(chooser, before, chooser.below(25));
        const Comparison comparison = compare(before, now);
        REQUIRE(comparison.empty() == (before == now));
        REQUIRE(mirror(comparison) == mirror(mirror(compare(now, before))));
        REQUIRE(compare(now, now).empty());
    }
}

TEST_CASE("Two cases that have nothing to do with each other are alike from both sides, too", "[edit]") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        const model::Scenario before = support::random_scenario(chooser, {});
        const model::Scenario now = support::random_scenario(chooser, {});
        REQUIRE(compare(before, now).empty() == (before == now));
        REQUIRE(mirror(compare(before, now)) == mirror(mirror(compare(now, before))));
    }
}

TEST_CASE("Every field that a change touches is named", "[edit]") {
    std::set<std::string> named;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        model::Scenario before = wandered(chooser, support::random_scenario(chooser, {}), chooser.below(30));
        before.facts = {{"Order", "4711", {}}, {"Tariff", "", {}}, {"Since", "May", {}}};
        before.objectives = {"listen", "say when"};
        before.tags = {"wait", "no"};
        const Change change = support::random_change(chooser, before);
        const auto next = changed(before, change, {});
        if (!next) continue;
        const Comparison comparison = compare(before, next->scenario);
        const std::set<std::string> fields = fields_of(comparison);
        named.insert(fields.begin(), fields.end());
        CAPTURE(name_of(change));
        REQUIRE_FALSE(comparison.empty());
        if (const auto* text = std::get_if<change::SetText>(&change))
            CHECK(fields.contains(std::string(name_of(text->field))));
        if (const auto* number = std::get_if<change::SetNumber>(&change))
            CHECK(fields.contains(std::string(name_of(number->field))));
    }
    for (const char* field :
         {"failure", "stakes",        "start",        "facts",         "objectives",  "tags",
          "note.id", "scene.channel", "scene.kind",   "scene.layout",  "response.id", "response.place",
          "need",    "refused",       "when.notes",   "when.not",      "sets",        "clears",
          "then",    "chance",        "outcome.sets", "outcome.clears"}) {
        CAPTURE(field);
        CHECK(named.contains(field));
    }
}

TEST_CASE("Every text and every number is named by itself, wherever it stands", "[edit]") {
    Chooser chooser(7);
    model::Scenario before = support::random_scenario(chooser, {});
    before.facts = {{"Order", "4711", {}}};
    before.objectives = {"listen"};
    before.tags = {"wait"};
    std::set<std::string> named;
    const auto check = [&](const model::Scenario& now, std::string_view field) {
        CAPTURE(field);
        CHECK(fields_of(compare(before, now)).contains(std::string(field)));
        named.insert(std::string(field));
    };
    for (std::size_t scene = 0; scene < before.scenes.size(); ++scene) {
        for (std::size_t response = 0; response <= before.scenes[scene].responses.size(); ++response) {
            for (int i = 0; i < kTextFields; ++i) {
                model::Scenario now = before;
                const auto field = static_cast<TextField>(i);
                if (set_text(now, field, {scene, response, 0}, "Otherwise.")) check(now, name_of(field));
            }
            for (int i = 0; i < kNumberFields; ++i) {
                model::Scenario now = before;
                const auto field = static_cast<NumberField>(i);
                const Address at{scene, response, 0};
                const std::int64_t number = number_of(now, field, at) == 3 ? 2 : 3;
                if (set_number(now, field, at, number)) check(now, name_of(field));
            }
        }
    }
    CHECK(named.size() == static_cast<std::size_t>(kTextFields + kNumberFields));
}

TEST_CASE("What no editing changes is compared all the same", "[edit]") {
    const model::Scenario before = support::noted_coat();
    model::Scenario now = before;
    now.schema = "scenario.schema.json";
    CHECK(fields_of(compare(before, now)) == std::set<std::string>{"schema"});
    now = before;
    now.channel = model::Channel::Phone;
    CHECK(fields_of(compare(before, now)) == std::set<std::string>{"channel"});
    now = before;
    now.id = ScenarioId("jacket");
    CHECK(fields_of(compare(before, now)) == std::set<std::string>{"case.id"});
    now = before;
    now.scenes[0].responses[0].then_is_list = true;
    CHECK(fields_of(compare(before, now)) == std::set<std::string>{"then.list"});
    now = before;
    std::swap(now.scenes[0], now.scenes[1]);
    CHECK(fields_of(compare(before, now)) == std::set<std::string>{"scene.place"});
}

TEST_CASE("A scene with another name is the same one, and so is what leads to it", "[edit]") {
    model::Scenario before = support::noted_coat();
    before.scenes[0].says = "Where is it?";
    before.scenes[1].says = "Thank you.";
    const model::Scenario now = after(before, change::RenameScene{1, SceneId("thanked")});
    const Comparison comparison = compare(before, now);
    CHECK(comparison.fields.empty());
    REQUIRE(comparison.scenes.size() == 1);
    CHECK(comparison.scenes[0].fate == Fate::Changed);
    CHECK(comparison.scenes[0].before == 1);
    REQUIRE(comparison.scenes[0].fields.size() == 1);
    CHECK(comparison.scenes[0].fields[0].values == Values(NamePair{"done", "thanked"}));
    CHECK(tally(comparison).scenes_renamed == 1);
    CHECK(tally(comparison).scenes_changed == 0);
}

TEST_CASE("Scenes that lead to each other are known again when both are renamed", "[edit]") {
    model::Scenario before = support::ScenarioBuilder("coat")
                                 .scene("one")
                                 .response("on", 50, 50, 50)
                                 .then("two")
                                 .scene("two")
                                 .response("back", 50, 50, 50)
                                 .then("one")
                                 .build();
    before.scenes[0].says = "First.";
    before.scenes[1].says = "Second.";
    model::Scenario now = after(before, change::RenameScene{0, SceneId("uno")});
    now = after(now, change::RenameScene{1, SceneId("due")});
    const Tally counts = tally(compare(before, now));
    CHECK(counts.scenes_renamed == 2);
    CHECK(counts.scenes_new + counts.scenes_gone + counts.scenes_changed + counts.others == 0);
}

TEST_CASE("Only what is certain counts as renamed", "[edit]") {
    model::Scenario before = support::noted_coat();
    before.scenes[1].says = "Thank you.";
    model::Scenario now = after(before, change::RenameScene{1, SceneId("thanked")});
    now.scenes[1].says = "Thanks.";  // and changed
    CHECK(tally(compare(before, now)).scenes_renamed == 0);
    CHECK(tally(compare(before, now)).scenes_new == 1);
    CHECK(tally(compare(before, now)).scenes_gone == 1);
    now = after(before, change::RenameScene{1, SceneId("thanked")});
    now.scenes.push_back(now.scenes[1]);  // and there twice
    now.scenes.back().id = SceneId("thanked-2");
    CHECK(tally(compare(before, now)).scenes_renamed == 0);
}

TEST_CASE("A note with another name is the same one wherever it is used", "[edit]") {
    const model::Scenario now = after(support::noted_coat(), change::RenameNote{0, NoteId("promised")});
    model::Scenario before = support::noted_coat();
    before.notes[0].meaning = "It is kept";
    model::Scenario meant = now;
    meant.notes[0].meaning = "It is kept";
    CHECK(fields_of(compare(before, meant)) == std::set<std::string>{"note.id"});
}

TEST_CASE("Of three answers that change their order only the one that was moved is named", "[edit]") {
    model::Scenario before = support::noted_coat();
    before = after(before, change::AddResponse{0});
    const model::Scenario now = after(before, change::MoveResponse{{0, 2, 0}, 0});
    const Comparison comparison = compare(before, now);
    REQUIRE(comparison.scenes.size() == 1);
    REQUIRE(comparison.scenes[0].responses.size() == 1);
    const ResponseChange& moved = comparison.scenes[0].responses[0];
    CHECK(moved.before == 2);
    CHECK(moved.after == 0);
    REQUIRE(moved.fields.size() == 1);
    CHECK(moved.fields[0].values == Values(NumberPair{3, 1, Unit::Plain}));
}

TEST_CASE("What is counted is what a person would count", "[edit]") {
    model::Scenario now =
        after(support::noted_coat(), change::SetText{TextField::ResponseSay, {0, 0, 0}, "Of course."});
    now = after(now, change::SetNumber{NumberField::Spend, {{0, 0, 0}}, 850});
    now = after(now, change::AddScene{"more", {}, {}, false, false});
    now = after(now, change::PlaceScenes{{{1, {30, 40}}}});
    now = after(now, change::RemoveResponse{{0, 1, 0}});
    const Comparison comparison = compare(support::noted_coat(), now);
    const Tally counts = tally(comparison);
    CHECK(counts.scenes_changed == 1);
    CHECK(counts.scenes_new == 1);
    CHECK(counts.cards_moved == 1);
    CHECK(counts.texts == 1);
    CHECK(counts.numbers == 1);
    CHECK(counts.responses_gone == 1);
    CHECK(std::count_if(comparison.scenes.begin(), comparison.scenes.end(), is_only_placed) == 1);
}
