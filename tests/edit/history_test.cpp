#include <algorithm>
#include <memory>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/history.h"
#include "files/scenario_file.h"
#include "support/random_case.h"
#include "support/random_change.h"
#include "support/scenario_builder.h"

using namespace leeway;
using edit::History;
using support::Chooser;

namespace {

constexpr std::uint64_t kSequences = 300;
constexpr int kChanges = 60;

struct Version {
    std::shared_ptr<const model::Scenario> scenario;
    edit::Selection selection;
    std::string text;  ///< as it would be saved: also what was written in the file beyond its meaning
};

Version version_of(const History& history) {
    return {history.present(), history.selection(), files::write_scenario(*history.present())};
}

bool same(const Version& a, const Version& b) {
    return *a.scenario == *b.scenario && a.selection == b.selection && a.text == b.text;
}

std::shared_ptr<const model::Scenario> random_start(Chooser& chooser) {
    const model::Scenario scenario = support::random_scenario(chooser, {});
    return std::make_shared<const model::Scenario>(*files::parse_scenario(files::write_scenario(scenario), "x").value);
}

edit::Change rename_to(const char* text) { return edit::change::SetText{edit::TextField::Title, {}, text}; }

}  // namespace

TEST_CASE("Undo gives back the very same case after any sequence of changes, and redo the last one", "[edit]") {
    for (std::uint64_t seed = 1; seed <= kSequences; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        History history(random_start(chooser));
        std::vector<Version> versions{version_of(history)};
        for (int i = 0; i < kChanges; ++i) {
            history.end_step();
            if (history.apply(support::random_change(chooser, *history.present()), 0)) {
                versions.push_back(version_of(history));
            }
        }
        for (std::size_t i = versions.size() - 1; i > 0; --i) {
            REQUIRE(same(version_of(history), versions[i]));
            REQUIRE(history.undo());
        }
        REQUIRE(same(version_of(history), versions.front()));
        CHECK_FALSE(history.undo());
        while (history.redo()) continue;
        CHECK(same(version_of(history), versions.back()));
    }
}

TEST_CASE("Undo and redo in any order walk along the same line of versions", "[edit]") {
    for (std::uint64_t seed = 1; seed <= kSequences; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        History history(random_start(chooser));
        std::vector<Version> line{version_of(history)};
        std::size_t here = 0;
        for (int i = 0; i < kChanges; ++i) {
            const int what = chooser.below(4);
            if (what == 0) {
                REQUIRE(history.undo() == (here > 0));
                if (here > 0) --here;
            } else if (what == 1) {
                REQUIRE(history.redo() == (here + 1 < line.size()));
                if (here + 1 < line.size()) ++here;
            } else {
                history.end_step();
                if (!history.apply(support::random_change(chooser, *history.present()), 0)) continue;
                line.resize(++here);
                line.push_back(version_of(history));
            }
            REQUIRE(same(version_of(history), line[here]));
        }
    }
}

TEST_CASE("The last 200 steps can be undone, older ones are forgotten", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    for (int i = 0; i < 250; ++i) {
        history.end_step();
        REQUIRE(history.apply(rename_to(std::to_string(i).c_str()), 0));
    }
    int undone = 0;
    while (history.undo()) ++undone;
    CHECK(undone == 200);
    CHECK(history.present()->title == "49");
}

TEST_CASE("Typing in one field is one step, until there is a pause or something else is done", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    const std::string before = history.present()->title;
    REQUIRE(history.apply(rename_to("T"), 1000));
    REQUIRE(history.apply(rename_to("Th"), 1400));
    REQUIRE(history.apply(rename_to("The"), 1400 + History::kPauseMs));
    REQUIRE(history.apply(rename_to("The "), 1401 + 2 * History::kPauseMs));
    REQUIRE(history.undo());
    CHECK(history.present()->title == "The");
    REQUIRE(history.undo());
    CHECK(history.present()->title == before);
    CHECK_FALSE(history.can_undo());
}

TEST_CASE("Of numbers that are typed one after another only the last has done anything", "[edit]") {
    using edit::change::SetNumber;
    for (std::uint64_t seed = 1; seed <= 3 * kSequences; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        const std::shared_ptr<const model::Scenario> start = random_start(chooser);
        History typed(start);
        History at_once(start);
        SetNumber change{static_cast<edit::NumberField>(chooser.below(edit::kNumberFields)), {}, 0};
        change.at.push_back(
            {static_cast<std::size_t>(chooser.below(3)), static_cast<std::size_t>(chooser.below(3)), 0});
        for (int i = 0; i < 3; ++i) {
            change.number = chooser.between(-20, 110);
            typed.apply(change, i * (History::kPauseMs - 1 + chooser.below(3)));
        }
        at_once.apply(change, 0);
        REQUIRE(*typed.present() == *at_once.present());
        while (typed.undo()) continue;
        REQUIRE(*typed.present() == *start);
    }
}

TEST_CASE("A bound that gave way to the beginning of a number comes back with its end", "[edit]") {
    using edit::NumberField;
    const edit::Address at{0, 0, 0};
    History history(support::ScenarioBuilder()
                        .scene("ask")
                        .response("yes")
                        .then("done")
                        .when_happiness(20, 60)
                        .ending("done")
                        .share());
    const auto bounds = [&] { return history.present()->scenes[0].responses[0].when.happiness; };
    REQUIRE(history.apply(edit::change::SetNumber{NumberField::MostHappiness, {at}, 9}, 0));
    CHECK(bounds() == model::HappinessBounds{9, 9});
    REQUIRE(history.apply(edit::change::SetNumber{NumberField::MostHappiness, {at}, 90}, 9'000));
    CHECK(bounds() == model::HappinessBounds{20, 90});
    REQUIRE(history.apply(edit::change::SetNumber{NumberField::MostHappiness, {at}, 9}, 9'100));
    REQUIRE(history.apply(edit::change::ForgetNumber{NumberField::MostHappiness, {at}}, 9'200));
    CHECK(bounds() == model::HappinessBounds{20, 100});
    REQUIRE(history.apply(edit::change::SetNumber{NumberField::MostHappiness, {at}, 60}, 9'300));
    CHECK(bounds() == model::HappinessBounds{20, 60});
    // What is done after something else was selected builds on what is there.
    REQUIRE(history.apply(edit::change::SetNumber{NumberField::MostHappiness, {at}, 10}, 9'400));
    history.select({{1}, {}});
    REQUIRE(history.apply(edit::change::SetNumber{NumberField::MostHappiness, {at}, 70}, 9'500));
    CHECK(bounds() == model::HappinessBounds{10, 70});
}

TEST_CASE("A name that is typed catches no links of a lost scene on the way", "[edit]") {
    const auto start = support::ScenarioBuilder()
                           .scene("ask")
                           .response("yes")
                           .then("lost")
                           .response("no")
                           .then("done")
                           .ending("done")
                           .share();
    History history(start);
    const auto target = [&](std::size_t response) {
        return history.present()->scenes[0].responses[response].then[0].target.text;
    };
    const auto name = [&](const char* id) { return history.apply(edit::change::RenameScene{1, SceneId(id)}, 0); };
    REQUIRE(name("los"));
    REQUIRE(name("lost"));
    REQUIRE(name("lost-and-found"));
    CHECK(target(0) == "lost");
    CHECK(target(1) == "lost-and-found");
    REQUIRE(name("done"));
    CHECK(*history.present() == *start);
    CHECK_FALSE(name("ask"));
    CHECK(history.present()->scenes[1].id.text == "done");
}

TEST_CASE("A case is as saved again when undo brings back what was saved", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    CHECK(history.is_saved());
    REQUIRE(history.apply(rename_to("A"), 0));
    CHECK_FALSE(history.is_saved());
    history.mark_saved();
    CHECK(history.is_saved());
    REQUIRE(history.undo());
    CHECK_FALSE(history.is_saved());
    REQUIRE(history.redo());
    CHECK(history.is_saved());
}

TEST_CASE("Going on typing after saving is not saved", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    REQUIRE(history.apply(rename_to("A"), 0));
    history.mark_saved();
    REQUIRE(history.apply(rename_to("Ab"), 1));
    CHECK_FALSE(history.is_saved());
}

TEST_CASE("A case is as saved again when what was saved is made anew by hand", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    REQUIRE(history.apply(rename_to("A"), 0));
    history.mark_saved();
    REQUIRE(history.apply(rename_to("Ab"), 10'000));
    CHECK_FALSE(history.is_saved());
    REQUIRE(history.apply(rename_to("A"), 20'000));
    CHECK(history.is_saved());
}

TEST_CASE("What was changed while it was being saved is taken back to what was saved", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    REQUIRE(history.apply(rename_to("A"), 0));
    const auto saving = history.present();
    history.end_step();
    REQUIRE(history.apply(rename_to("Ab"), 1));
    history.mark_saved(saving);
    CHECK_FALSE(history.is_saved());
    REQUIRE(history.undo());
    CHECK(history.is_saved());
    history.mark_unsaved();
    CHECK_FALSE(history.is_saved());
}

TEST_CASE("A case is saved exactly when its value is the one in the file, after any sequence of changes", "[edit]") {
    for (std::uint64_t seed = 1; seed <= kSequences / 3; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        History history(random_start(chooser));
        std::shared_ptr<const model::Scenario> in_file = history.present();
        for (int i = 0; i < kChanges; ++i) {
            if (chooser.chance(30)) {
                static_cast<void>(chooser.chance(60) ? history.undo() : history.redo());
            } else {
                static_cast<void>(history.apply(support::random_change(chooser, *history.present()), 0));
            }
            if (chooser.chance(10)) {
                in_file = history.present();
                history.mark_saved();
            }
            REQUIRE(history.is_saved() == (*in_file == *history.present()));
        }
    }
}

TEST_CASE("Versions share the scenes that a change left alone", "[edit]") {
    Chooser chooser(3);
    History history(std::make_shared<const model::Scenario>(support::random_scenario(chooser, {.scenes = 20})));
    const std::shared_ptr<const model::Scenario> before = history.present();
    const std::size_t scenes = before->scenes.size();
    REQUIRE(history.apply(edit::change::SetText{edit::TextField::SceneSays, {1, 0, 0}, "Where is it now?"}, 0));
    CHECK(history.present()->scenes.shared_with(before->scenes) == scenes - 1);
    REQUIRE(history.apply(edit::change::SetText{edit::TextField::Title, {}, "A coat"}, 0));
    CHECK(history.present()->scenes.shared_with(before->scenes) == scenes - 1);
    REQUIRE(history.undo());
    REQUIRE(history.undo());
    CHECK(history.present() == before);
}

TEST_CASE("A name that many scenes lead to is changed in these alone", "[edit]") {
    const model::Scenario scenario = support::ScenarioBuilder("coat").scene("a").scene("b").ending("d").build();
    History history(std::make_shared<const model::Scenario>(scenario));
    std::size_t lead_there = 1;  // itself
    for (const model::Scene& scene : scenario.scenes) {
        const auto leads = [](const model::Response& response) {
            return std::any_of(response.then.begin(), response.then.end(),
                               [](const auto& outcome) { return outcome.target.text == "d"; });
        };
        if (std::any_of(scene.responses.begin(), scene.responses.end(), leads)) ++lead_there;
    }
    REQUIRE(history.apply(edit::change::RenameScene{2, SceneId("the-end")}, 0));
    CHECK(history.present()->scenes.shared_with(scenario.scenes) == scenario.scenes.size() - lead_there);
}

TEST_CASE("What was typed over several numbers is taken back to each of them", "[edit]") {
    model::Scenario scenario = support::ScenarioBuilder("coat").scene("a").scene("b").ending("d").build();
    scenario.scenes[0].mood = 10;
    scenario.scenes[1].mood = -20;
    History history(std::make_shared<const model::Scenario>(scenario));
    const auto typed = [](int number, int run) {
        return edit::change::SetNumber{edit::NumberField::SceneMood, {{0, 0, 0}, {1, 0, 0}}, number, run};
    };
    const std::string key = edit::coalescing_key(typed(0, 1));
    REQUIRE(history.apply(typed(5, 1), 0));
    REQUIRE(history.apply(typed(50, 1), 10'000));  // after a pause, in a step of its own
    CHECK_FALSE(history.take_back(edit::coalescing_key(typed(0, 2))));
    REQUIRE(history.take_back(key));
    CHECK(*history.present() == scenario);
    CHECK_FALSE(history.take_back(key));
}

TEST_CASE("What was typed and taken back at once is no step", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    const auto typed = edit::change::SetNumber{edit::NumberField::CustomerHappiness, {{}}, 3};
    REQUIRE(history.apply(typed, 0));
    REQUIRE(history.take_back(edit::coalescing_key(typed)));
    CHECK_FALSE(history.can_undo());
}

TEST_CASE("Nothing is taken back that was saved or undone meanwhile", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    const auto typed = [](int number) {
        return edit::change::SetNumber{edit::NumberField::CustomerHappiness, {{}}, number, 4};
    };
    REQUIRE(history.apply(typed(3), 0));
    history.end_step();
    CHECK_FALSE(history.take_back(edit::coalescing_key(typed(0))));
    CHECK(history.present()->customer.happiness == 3);
    REQUIRE(history.apply(typed(33), 10));
    REQUIRE(history.take_back(edit::coalescing_key(typed(0))));
    CHECK(history.present()->customer.happiness == 3);  // and not what it was before it was saved
    REQUIRE(history.undo());
    CHECK_FALSE(history.take_back(edit::coalescing_key(typed(0))));
}

TEST_CASE("A step that leaves the case as it is can be undone and told apart", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    REQUIRE(history.apply(rename_to("A"), 0));
    const std::uint64_t first = history.undo_step();
    history.mark("scene.forget_places");
    const std::uint64_t second = history.undo_step();
    CHECK(first != second);
    CHECK(history.undo_name() == "scene.forget_places");
    REQUIRE(history.undo());
    CHECK(history.undo_step() == first);
    CHECK(history.redo_step() == second);
    CHECK(history.present()->title == "A");
}

TEST_CASE("A change that is part of the last step is undone with it", "[edit]") {
    Chooser chooser(7);
    History history(random_start(chooser));
    const ScenarioId before = history.present()->id;
    REQUIRE(history.apply(rename_to("A"), 0));
    REQUIRE(history.also(edit::change::SetCaseId{ScenarioId("an-a")}));
    CHECK_FALSE(history.also(edit::change::SetCaseId{ScenarioId("an-a")}));
    REQUIRE(history.undo());
    CHECK(history.present()->id == before);
}
