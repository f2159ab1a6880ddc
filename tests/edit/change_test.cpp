#include <algorithm>
#include <numeric>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "edit/after_change.h"
#include "edit/scenes.h"
#include "files/scenario_file.h"
#include "support/random_case.h"
#include "support/random_change.h"
#include "support/scenario_builder.h"
#include "support/small_coats.h"

using namespace leeway;
using namespace leeway::edit;
using support::Chooser;

namespace {

bool has_sound_chances(const model::Response& response) {
    if (response.then.empty()) return true;
    const int sum = std::accumulate(response.then.begin(), response.then.end(), 0,
                                    [](int so_far, const model::ChanceOutcome& each) { return so_far + each.chance; });
    return sum == 100;
}

void check_shape(const model::Scenario& scenario) {
    std::set<std::string> ids;
    for (const model::Scene& scene : scenario.scenes) {
        REQUIRE(ids.insert(scene.id.text).second);
        REQUIRE(scene.responses.size() <= model::kMostResponses);
        REQUIRE((scene.responses.empty() || !scene.ending));
        std::set<std::string> responses;
        for (const model::Response& response : scene.responses) {
            REQUIRE(responses.insert(response.id.text).second);
            REQUIRE(has_sound_chances(response));
            REQUIRE((response.need || !response.refused));
        }
    }
    std::set<std::string> notes;
    for (const model::Note& note : scenario.notes) REQUIRE(notes.insert(note.id.text).second);
}

}  // namespace

TEST_CASE("No sequence of changes breaks what a file can hold, and the file gives back the same case", "[edit]") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        model::Scenario scenario = support::random_scenario(chooser, {});
        Selection selection;
        for (int i = 0; i < 80; ++i) {
            auto next = changed(scenario, support::random_change(chooser, scenario), selection);
            if (!next) continue;
            scenario = std::move(next->scenario);
            selection = std::move(next->selection);
            check_shape(scenario);
        }
        const auto loaded = files::parse_scenario(files::write_scenario(scenario), "case.json");
        const model::Scenario* read = loaded.value ? &*loaded.value : loaded.draft ? &*loaded.draft : nullptr;
        CAPTURE(files::write_scenario(scenario));
        REQUIRE(read != nullptr);
        CHECK(*read == scenario);
    }
}

TEST_CASE("A change that changes nothing, or means nothing that is there, is none", "[edit]") {
    const model::Scenario scenario = support::noted_coat();
    CHECK_FALSE(changed(scenario, change::SetText{TextField::Title, {}, scenario.title}, {}));
    CHECK_FALSE(changed(scenario, change::SetText{TextField::SceneSays, {9, 0, 0}, "?"}, {}));
    CHECK_FALSE(changed(scenario, change::SetNumber{NumberField::Outcome, {{0, 7, 0}}, 3}, {}));
    CHECK_FALSE(changed(scenario, change::RenameScene{0, SceneId("done")}, {}));
    CHECK_FALSE(changed(scenario, change::RemoveScenes{{17}}, {}));
    CHECK_FALSE(changed(scenario, change::AddResponse{1}, {}));  // an ending
}

TEST_CASE("Numbers are brought into their range, and one number can go to several places", "[edit]") {
    const model::Scenario scenario =
        after(support::noted_coat(), change::SetNumber{NumberField::Interaction, {{0, 0, 0}, {0, 1, 0}}, 140});
    CHECK(scenario.scenes[0].responses[0].interaction == 100);
    CHECK(scenario.scenes[0].responses[1].interaction == 100);
}

TEST_CASE("A bound of happiness is taken away without the other, and a need's amount without the need", "[edit]") {
    model::Scenario scenario = support::noted_coat();
    const Address at{0, 0, 0};
    const auto bounds = [&] { return scenario.scenes[0].responses[0].when.happiness; };
    scenario = after(scenario, change::SetNumber{NumberField::MostHappiness, {at}, 60});
    CHECK(bounds() == model::HappinessBounds{0, 60});
    CHECK_FALSE(number_of(scenario, NumberField::LeastHappiness, at));
    scenario = after(scenario, change::SetNumber{NumberField::LeastHappiness, {at}, 20});
    scenario = after(scenario, change::ForgetNumber{NumberField::LeastHappiness, {at}});
    CHECK(bounds() == model::HappinessBounds{0, 60});
    scenario = after(scenario, change::ForgetNumber{NumberField::MostHappiness, {at}});
    CHECK_FALSE(bounds());
    scenario = after(scenario, change::SetNeed{{at}, PermissionId("gift")});
    scenario = after(scenario, change::SetNumber{NumberField::NeedAmount, {at}, 500});
    scenario = after(scenario, change::ForgetNumber{NumberField::NeedAmount, {at}});
    CHECK(scenario.scenes[0].responses[0].need);
    CHECK_FALSE(number_of(scenario, NumberField::NeedAmount, at));
    CHECK_FALSE(changed(scenario, change::ForgetNumber{NumberField::Outcome, {at}}, {}));
    CHECK_FALSE(changed(scenario, change::ForgetNumber{NumberField::MostHappiness, {{7, 0, 0}}}, {}));
}

TEST_CASE("Renaming a scene takes its links along", "[edit]") {
    model::Scenario scenario = support::noted_coat();
    scenario = after(scenario, change::RenameScene{1, SceneId("thanks")});
    CHECK(scenario.scenes[0].responses[0].then[0].target.text == "thanks");
    scenario = after(scenario, change::RenameScene{0, SceneId("hello")});
    CHECK(scenario.start.text == "hello");
}

TEST_CASE("A scene that is removed leaves its links where they can be seen", "[edit]") {
    const model::Scenario scenario = after(support::noted_coat(), change::RemoveScenes{{1}});
    CHECK(scenario.scenes.size() == 1);
    CHECK(scenario.scenes[0].responses[0].then[0].target.text == "done");
}

TEST_CASE("A new scene is none of those that links have lost, but where that is wanted", "[edit]") {
    const std::string lost(50, 'x');
    model::Scenario scenario = support::noted_coat();
    scenario = after(scenario, change::RenameScene{1, SceneId(lost)});
    const Fragment cut = cut_out(scenario, {1});
    scenario = after(scenario, change::RemoveScenes{{1}});
    scenario = after(scenario, change::Link{{0, 1, 0}, SceneId("scene")});

    CHECK(after(scenario, change::AddScene{"scene", {}, std::nullopt}).scenes[1].id.text == "scene-2");
    CHECK(after(scenario, change::AddScene{"next", {}, Address{0, 1, 0}}).scenes[1].id.text == "next");
    CHECK(after(scenario, change::AddScene{"scene", {}, Address{0, 1, 0}}).scenes[1].id.text == "scene");
    CHECK(after(scenario, change::AddScene{lost, {}, Address{0, 0, 0}}).scenes[1].id.text == lost);
    CHECK(after(scenario, change::Paste{cut, {}}).scenes[1].id.text == lost);
}

TEST_CASE("Thousands of scenes are pasted at once", "[edit]") {
    Fragment fragment;
    fragment.scenes.resize(4'000);
    for (model::Scene& scene : fragment.scenes) scene.id = SceneId("scene");
    const model::Scenario scenario = after(support::noted_coat(), change::Paste{fragment, {}});
    CHECK(scenario.scenes.size() == 4'002);
    CHECK(scenario.scenes.back().id.text == "scene-4000");
}

TEST_CASE("A link drawn into the empty makes a scene, which is selected", "[edit]") {
    const auto next = changed(support::noted_coat(), change::AddScene{"Call her back", {40, 8}, Address{0, 1, 0}}, {});
    REQUIRE(next);
    CHECK(next->scenario.scenes[2].id.text == "call-her-back");
    CHECK(next->scenario.scenes[0].responses[1].then[0].target.text == "call-her-back");
    CHECK(next->selection == Selection{{2}, {}});
}

TEST_CASE("A scene can be made for a refusal to lead to", "[edit]") {
    const Address at{0, 1, 0};
    change::AddScene scene{"refused", {}, at, false, true, true};
    const model::Scenario plain = support::noted_coat();
    CHECK_FALSE(changed(plain, scene, {}));  // nobody is asked
    const model::Scenario asked = after(plain, change::SetNeed{{at}, PermissionId("refund")});
    const auto next = changed(asked, scene, {});
    REQUIRE(next);
    CHECK(next->scenario.scenes[2].id.text == "refused");
    CHECK(next->scenario.scenes[0].responses[1].refused == SceneId("refused"));
    CHECK(next->scenario.scenes[0].responses[1].then == asked.scenes[0].responses[1].then);
    CHECK(next->selection == Selection{{2}, {}});

    const model::Scenario lost = after(next->scenario, change::RemoveScenes{{2}});
    CHECK(after(lost, scene).scenes[2].id.text == "refused");  // it is the one that was meant
}

TEST_CASE("Chances share what one of them leaves in the proportions that they had", "[edit]") {
    model::Scenario scenario = support::noted_coat();
    const Address first{0, 0, 0};
    scenario = after(scenario, change::AddOutcome{first});
    scenario = after(scenario, change::AddOutcome{first});
    const auto chances = [&] {
        std::vector<int> found;
        for (const auto& outcome : scenario.scenes[0].responses[0].then) found.push_back(outcome.chance);
        return found;
    };
    CHECK(chances() == std::vector<int>{25, 50, 25});
    scenario = after(scenario, change::SetChance{first, 70});
    CHECK(chances() == std::vector<int>{70, 20, 10});
    scenario = after(scenario, change::SetChance{first, 100});
    CHECK(chances() == std::vector<int>{98, 1, 1});
    scenario = after(scenario, change::RemoveOutcome{{0, 0, 2}});
    scenario = after(scenario, change::RemoveOutcome{{0, 0, 1}});
    CHECK(chances() == std::vector<int>{100});
    CHECK_FALSE(changed(scenario, change::RemoveOutcome{first}, {}));
    CHECK_FALSE(changed(scenario, change::SetChance{first, 40}, {}));
}

TEST_CASE("Chances of a file that do not sum to 100 can be mended in proportion", "[edit]") {
    model::Scenario scenario = support::noted_coat();
    scenario = after(scenario, change::AddOutcome{{0, 0, 0}});
    scenario.scenes[0].responses[0].then[0].chance = 60;
    scenario.scenes[0].responses[0].then[1].chance = 20;
    scenario = after(scenario, change::MendChances{{0, 0, 0}});
    CHECK(scenario.scenes[0].responses[0].then[0].chance == 75);
    CHECK(scenario.scenes[0].responses[0].then[1].chance == 25);
    CHECK_FALSE(changed(scenario, change::MendChances{{0, 0, 0}}, {}));
}

TEST_CASE("A note is renamed and removed everywhere, and is never asked for present and absent at once", "[edit]") {
    model::Scenario scenario = support::noted_coat();
    const NoteId kept("kept");
    REQUIRE(uses_of(scenario, kept) == std::vector<NoteUse>{{{0, 0, 0}, NoteRole::Set}, {{0, 1, 0}, NoteRole::Asked}});
    std::size_t note = 0;
    while (scenario.notes[note].id != kept) ++note;
    scenario = after(scenario, change::UseNote{{{0, 1, 0}}, NoteRole::AskedAbsent, kept, true});
    CHECK(scenario.scenes[0].responses[1].when.notes.empty());
    scenario = after(scenario, change::RenameNote{note, NoteId("word-kept")});
    CHECK(uses_of(scenario, kept).empty());
    CHECK(uses_of(scenario, NoteId("word-kept")).size() == 2);
    scenario = after(scenario, change::RemoveNote{note});
    CHECK(uses_of(scenario, NoteId("word-kept")).empty());
}

TEST_CASE("Pasted scenes get ids of their own, keep the links among them and bring their notes", "[edit]") {
    const model::Scenario scenario = support::noted_coat();
    const auto next = changed(scenario, change::Paste{cut_out(scenario, {0, 1}), {10, 10}}, {});
    REQUIRE(next);
    CHECK(next->scenario.scenes[2].id.text == "ask-2");
    CHECK(next->scenario.scenes[2].responses[0].then[0].target.text == "done-2");
    CHECK(next->selection.scenes == std::vector<std::size_t>{2, 3});
    const auto elsewhere = changed(model::Scenario{}, change::Paste{cut_out(scenario, {0}), {}}, {});
    REQUIRE(elsewhere);
    CHECK(elsewhere->scenario.notes.size() == 1);
    CHECK(elsewhere->scenario.start.text == "ask");
}

TEST_CASE("Ids are made of what people write", "[edit]") {
    CHECK(slug_of("I'll call you back!") == "ill-call-you-back");
    CHECK(slug_of("D\xC3\xA9j\xC3\xA0 vu, stra\xC3\x9F"
                  "e \xC5\x81\xC3\xB3"
                  "d\xC5\xBA") == "deja-vu-strasse-lodz");
    CHECK(slug_of("\xE4\xBD\xA0\xE5\xA5\xBD") == "scene");
    CHECK(slug_of(std::string(90, 'a')).size() == 40);
    CHECK(slug_of("one two three four five six seven eight nine ten") == "one-two-three-four-five-six-seven-eight");
}
