#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "flow/app.h"
#include "flow/design_desk.h"
#include "flow/worked_out.h"

/// What the designer calls things where a person reads of them, and where it says what.

using namespace leeway;
using namespace leeway::flow;
using flow_tests::Desk;
using flow_tests::find;

namespace {

/// Opens another case in place of the coat, and works it out.
void open(Desk& desk, model::Scenario scenario) {
    static_cast<void>(desk.want(intent::CloseDraft{}));
    static_cast<void>(desk.want(intent::OpenDraft{0}));
    intent::DraftOpened opened;
    opened.file = {"/cases/other.json", "old", std::make_shared<const model::Scenario>(std::move(scenario))};
    const Requests requests = desk.want(opened);
    const auto* wanted = find<request::AnalyzeDraft>(requests);
    REQUIRE(wanted != nullptr);
    static_cast<void>(desk.want(flow_tests::worked_out(*wanted)));
}

/// The first answer leaves a note, and nothing asks for it.
model::Scenario promising() {
    support::ScenarioBuilder builder("promise");
    builder.scene("ask").response("yes", 70, 70, 70).then("more").response("no", 40, 40, 40).then("more");
    builder.scene("more")
        .response("so", 60, 60, 60)
        .then("done")
        .response("or", 20, 20, 20)
        .then("done")
        .ending("done");
    model::Scenario scenario = builder.build();
    scenario.notes.push_back({NoteId("call-promised"), "A call was promised."});
    scenario.scenes[0].responses[0].sets = {NoteId("call-promised")};
    return scenario;
}

const ChipsRow* chips_of(const PanelView& panel, const std::string& label) {
    for (const PanelSection& section : panel.sections) {
        for (const PanelRow& row : section.rows) {
            const auto* chips = std::get_if<ChipsRow>(&row);
            if (chips != nullptr && chips->label == label) return chips;
        }
    }
    return nullptr;
}

std::vector<std::string> all_words_of(const PanelView& panel) {
    std::vector<std::string> words;
    for (const PanelSection& section : panel.sections) {
        for (const PanelRow& row : section.rows) {
            if (const auto* each = std::get_if<WordsRow>(&row)) words.push_back(each->words);
        }
    }
    return words;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("A note is called what it says wherever one reads of it", "[flow]") {
    Desk desk;
    open(desk, promising());
    static_cast<void>(desk.want(intent::SelectScenes{{{0}, 0}}));
    DesignView view = make_design_view(desk.state);
    const ChipsRow* sets = chips_of(view.panel, "Puts these notes on the account");
    REQUIRE(sets != nullptr);
    CHECK(sets->chips.at(0).label == "A call was promised");
    CHECK(view.filters.back().label == "Where the note \u201CA call was promised\u201D matters");
    REQUIRE(view.problems.size() == 1);
    CHECK(view.problems[0].words == "The note \u201CA call was promised\u201D is left, but nothing ever asks for it.");
    static_cast<void>(desk.want(intent::SelectScenes{{{1}, {}}}));
    view = make_design_view(desk.state);
    CHECK(std::any_of(view.arrivals.begin(), view.arrivals.end(), [](const std::string& line) {
        return line.find("\u201CA call was promised\u201D") != std::string::npos;
    }));
    static_cast<void>(desk.want(intent::FindInDraft{"was promised"}));
    CHECK(make_design_view(desk.state).matches == std::vector<std::size_t>{0});
}

TEST_CASE("Two notes that say the same are told apart by their short names", "[flow]") {
    Desk desk;
    model::Scenario scenario = promising();
    scenario.notes.push_back({NoteId("again"), "A call was promised"});
    scenario.notes.push_back({NoteId("silent"), ""});
    open(desk, scenario);
    const auto filters = make_design_view(desk.state).filters;
    REQUIRE(filters.size() == 5);
    CHECK(filters[2].label == "Where the note \u201CA call was promised (call-promised)\u201D matters");
    CHECK(filters[3].label == "Where the note \u201CA call was promised (again)\u201D matters");
    CHECK(filters[4].label == "Where the note \u201Csilent\u201D matters");
}

TEST_CASE("A scene's only answer is never said not to be the best one", "[flow]") {
    Desk desk;
    support::ScenarioBuilder builder("only");
    builder.scene("ask").response("yes", 90, 90, 90).then("done").response("no", 5, 5, 5).then("sorry");
    builder.scene("sorry").response("bye", 5, 5, 5).then("done").ending("done");
    open(desk, builder.build());
    const DesignView view = make_design_view(desk.state);
    CHECK(view.canvas->cards[0].ports[1].never_best);
    CHECK_FALSE(view.canvas->cards[1].ports[0].never_best);
    CHECK(has(view.outlook, "1 answer is never the best one to give; its card says so."));
}

TEST_CASE("Each way of a chance has a heading, and two that come to the same are spoken of", "[flow]") {
    Desk desk;
    support::ScenarioBuilder builder("chance");
    builder.scene("ask").response("yes", 90, 90, 90).chance(70, "done").chance(30, "done");
    builder.ending("done").ending("left");
    open(desk, builder.build());
    static_cast<void>(desk.want(intent::SelectScenes{{{0}, 0}}));
    const std::string hint =
        "Both ways come to the same. Give one of them another scene, or something else that happens on it.";
    PanelView panel = make_design_view(desk.state).panel;
    CHECK(has(all_words_of(panel), "First way (70 %)"));
    CHECK(has(all_words_of(panel), "Second way (30 %)"));
    CHECK(has(all_words_of(panel), hint));
    const edit::change::SetText narration{edit::TextField::OutcomeNarration, {0, 0, 1}, "It is seven when you call."};
    static_cast<void>(desk.want(intent::Edit{narration}));
    CHECK_FALSE(has(all_words_of(make_design_view(desk.state).panel), hint));
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(has(all_words_of(make_design_view(desk.state).panel), hint));
    static_cast<void>(desk.want(intent::Edit{edit::change::Link{{0, 0, 1}, SceneId("left")}}));
    panel = make_design_view(desk.state).panel;
    CHECK_FALSE(has(all_words_of(panel), hint));
    CHECK(has(all_words_of(panel), "Second way (30 %)"));
}

TEST_CASE("A filter alone leaves the search field without a count", "[flow]") {
    Desk desk;
    open(desk, promising());
    static_cast<void>(desk.want(intent::FilterDraft{"note:call-promised"}));
    static_cast<void>(desk.want(intent::SelectScenes{{{0}, {}}}));
    CHECK(make_design_view(desk.state).found.empty());
    static_cast<void>(desk.want(intent::FindInDraft{"well"}));
    CHECK(make_design_view(desk.state).found == "1 of 1");
}

TEST_CASE("That no scene is found is said in words, with the way back to all", "[flow]") {
    Desk desk;
    open(desk, promising());
    const auto said = [&] { return make_design_view(desk.state).nothing_found; };
    CHECK(said().empty());
    static_cast<void>(desk.want(intent::FindInDraft{"was promised"}));
    CHECK(said().empty());
    static_cast<void>(desk.want(intent::FindInDraft{"zzzz"}));
    CHECK(said() == "No scene has \u201Czzzz\u201D in it. Esc shows all again.");
    static_cast<void>(desk.want(intent::FilterDraft{"note:call-promised"}));
    CHECK(said() ==
          "Of the scenes that \u201CShow\u201D leaves, none has \u201Czzzz\u201D in it. Esc shows all again.");
    static_cast<void>(desk.want(intent::FindInDraft{""}));
    CHECK(said().empty());
    static_cast<void>(desk.want(intent::FilterDraft{"note:of-another-case"}));
    CHECK(said() == "That note matters in no scene. Esc shows all again.");
}

TEST_CASE("The way that is shown is named as long as it is on the canvas", "[flow]") {
    Desk desk;
    open(desk, promising());
    CHECK(make_design_view(desk.state).way_shown.empty());
    static_cast<void>(desk.want(intent::ShowWay{0}));
    const DesignView view = make_design_view(desk.state);
    REQUIRE_FALSE(view.ways.empty());
    CHECK(view.way_shown == view.ways[0] + " (the gold line)");
    static_cast<void>(desk.want(intent::ShowWay{view.ways.size()}));
    CHECK(make_design_view(desk.state).way_shown.empty());
}

TEST_CASE("A case that is begun from a story says what of it has no place, and lists it", "[flow][begin]") {
    Desk desk;
    static_cast<void>(desk.want(intent::CloseDraft{}));
    static_cast<void>(desk.want(intent::BeginFrom{NewCaseFrom::Story}));
    model::Scenario scenario = promising();
    auto written = std::make_shared<model::Written>();
    written->kept = {{"x-twine-left-out", "[\"Line 6: a macro is left out\"]"}};
    scenario.written.ref = std::move(written);
    desk.state.design.is_opening = true;
    intent::DraftOpened opened;
    opened.file = {"/own/story.json", "", std::make_shared<const model::Scenario>(std::move(scenario))};
    static_cast<void>(desk.want(opened));
    CHECK(desk.state.notice ==
          "1 thing of the story has no place in a case. It is listed under Edit while no scene is selected.");
    CHECK(make_design_view(desk.state).panel.sections.front().is_open);
}
