#include "report/scene_names.h"

#include <catch2/catch_test_macros.hpp>

#include "flow/design_desk.h"
#include "support/scenario_builder.h"

namespace leeway::flow_tests {

using Names = std::vector<std::string>;

TEST_CASE("A scene is called by its first words, an ending by its title", "[flow]") {
    const words::Catalogue words = words::Catalogue::english();
    model::Scenario scenario = support::ScenarioBuilder("coat").scene("a").scene("b").scene("c").ending("d").build();
    scenario.scenes[0].says = "  My coat came with a broken zip, and\nnobody answers the telephone.";
    scenario.scenes[1].says.clear();
    scenario.scenes[1].narration = "A day later.";
    scenario.scenes[2].says = " \n ";
    CHECK(report::scene_names(words, scenario) ==
          Names{"My coat came with a broken zip, and…", "A day later.", "Scene 3, still empty", "The end"});
    scenario.scenes[3].ending->title.clear();
    scenario.scenes[3].says.clear();
    CHECK(report::scene_names(words, scenario)[3] == "Ending 4, still empty");
}

TEST_CASE("Only scenes that begin alike are told apart by their ids", "[flow]") {
    const words::Catalogue words = words::Catalogue::english();
    const model::Scenario scenario = support::ScenarioBuilder("coat").scene("a").scene("b").ending("d").build();
    const Names names = report::scene_names(words, scenario);
    CHECK(names == Names{"Well? (a)", "Well? (b)", "The end"});
    CHECK(report::name_of_scene(scenario, names, SceneId("d")) == "The end");
    CHECK(report::name_of_scene(scenario, names, SceneId("gone")) == "gone");
}

TEST_CASE("Design says scenes by their first words: choices, headings, cards and problems", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "Where is my coat?"));
    static_cast<void>(
        desk.want(flow::intent::Edit{edit::change::SetText{edit::TextField::ResponseSay, {0, 1, 0}, ""}}));
    static_cast<void>(desk.want(flow::intent::SelectScenes{{{0}, 1}}));
    const flow::DesignView view = flow::make_design_view(desk.state);
    CHECK(view.panel.about == "Where is my coat?");
    CHECK(view.canvas->cards[0].name == "Where is my coat?");
    CHECK(view.canvas->cards[1].name == "The end");
    REQUIRE(view.problems.size() == 1);
    CHECK(view.problems[0].words == "Answer 2 has no words yet.");
    CHECK(view.problems[0].place ==
          "In “Where is my coat?”, answer\xC2\xA0"
          "2");
    CHECK(view.problems[0].field == "What you say or do");
    Names options;
    for (const flow::PanelSection& section : view.panel.sections) {
        for (const flow::PanelRow& row : section.rows) {
            const auto* choice = std::get_if<flow::ChoiceRow>(&row);
            if (choice == nullptr || choice->label != "Leads to") continue;
            for (const auto& option : choice->options) options.push_back(option.label);
        }
    }
    CHECK(options == Names{"Nowhere yet", "A new scene", "Where is my coat?", "The end"});
}

TEST_CASE("Every text that must not be empty is named where it is missing", "[flow]") {
    Desk desk;
    const auto empty = [&](edit::TextField field, edit::Address at) {
        static_cast<void>(desk.want(flow::intent::Edit{edit::change::SetText{field, at, ""}}));
    };
    empty(edit::TextField::Title, {});
    empty(edit::TextField::CustomerName, {});
    empty(edit::TextField::EndingTitle, {1, 0, 0});
    empty(edit::TextField::ResponseSay, {0, 0, 0});
    Names said;
    for (const flow::ProblemView& problem : flow::make_design_view(desk.state).problems) said.push_back(problem.words);
    CHECK(said == Names{"The case has no title.", "The customer has no name.", "Answer 1 has no words yet.",
                        "The ending's title is empty."});
}

TEST_CASE("An empty case says only that its first scene is to be added, and adds it", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(flow::intent::Edit{edit::change::RemoveScenes{{0, 1}}}));
    static_cast<void>(desk.want(flow::intent::Edit{edit::change::SetText{edit::TextField::Title, {}, ""}}));
    const flow::DesignView view = flow::make_design_view(desk.state);
    REQUIRE(view.problems.size() == 1);
    CHECK(view.problems[0].words == "The case is still empty. Add the first scene.");
    CHECK(view.problems[0].trouble == flow::Trouble::Warning);
    REQUIRE(view.problems[0].fixes == Names{"Add the first scene"});
    static_cast<void>(desk.want(flow::intent::FixProblem{0, 0}));
    REQUIRE(desk.scenario().scenes.size() == 1);
    CHECK(desk.scenario().start == desk.scenario().scenes[0].id);
}

}  // namespace leeway::flow_tests
