#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "analysis/persona.h"
#include "engine/compile.h"
#include "flow/app.h"
#include "model/validate.h"
#include "support/scenario_builder.h"
#include "ui/screen_probe.h"

/// The making of a whole case, from an empty sheet to its play, by clicking and typing alone.

namespace leeway::ui_tests {

namespace {

/// The program with a world that saves and analyses at once.
class Desk {
public:
    Desk() : state_(flow::make_app(words::Catalogue::english(), {})), screen_(view()) {
        flow::Library library;
        library.policies.push_back({support::PolicyBuilder("shop").share(), "p"});
        want(flow::intent::LibraryLoaded{library});
        want(flow::intent::GoTo{flow::Screen::Design});
        show();
    }

    void click(std::string_view label) {
        INFO("clicking " << label);
        look_for(label);
        screen_.probe.click(label);
        follow();
    }

    void write(std::string_view field, std::string_view text) {
        click(field);
        for (const char letter : text) {
            screen_.probe.type(std::string(1, letter));
            follow();
        }
        press(ImGuiKey_Escape);
    }

    void press(ImGuiKey key, int modifiers = 0) {
        screen_.probe.press(key, modifiers);
        follow();
    }

    [[nodiscard]] bool has(std::string_view label) const { return screen_.probe.has(label); }
    [[nodiscard]] const flow::AppState& state() const { return state_; }
    [[nodiscard]] float width_of(std::string_view label) {
        look_for(label);
        const support::ProbedItem item = screen_.probe.item(label);
        return item.max.x - item.min.x;
    }
    [[nodiscard]] const model::Scenario& scenario() const { return *state_.design.open->history.present(); }
    [[nodiscard]] const std::shared_ptr<const model::Scenario>& saved() const { return saved_; }

private:
    /// Turns the panel until it is there: down to the end, then up. What is scrolled away has no label.
    void look_for(std::string_view label) {
        constexpr int kMostTurns = 60;
        const ImVec2 panel{1100.0F, 500.0F};
        for (int turn = 0; turn < 2 * kMostTurns && !screen_.probe.has(label); ++turn) {
            screen_.probe.turn_wheel(panel, turn < kMostTurns ? -1.0F : 1.0F);
        }
    }

    [[nodiscard]] ui::AppView view() const {
        ui::AppView made;
        made.frame = flow::make_frame_view(state_);
        if (state_.screen == flow::Screen::Home) made.home = flow::make_home_view(state_);
        if (state_.screen == flow::Screen::Play) made.play = flow::make_play_view(state_);
        if (state_.screen != flow::Screen::Design) return made;
        if (state_.design.open) {
            made.design = flow::make_design_view(state_);
        } else {
            made.design_choice = flow::make_design_choice_view(state_);
        }
        return made;
    }

    void show() {
        screen_.view = view();
        screen_.probe.frames(3);
    }

    void follow() {
        for (const flow::Intent& wanted : screen_.take()) want(wanted);
        show();
    }

    void want(const flow::Intent& intent) {
        for (const flow::Request& request : flow::apply(state_, intent, {now_ += 10, "2026-03-01T09:30:00Z"})) {
            std::visit([this](const auto& wanted) { answer(wanted); }, request);
        }
    }

    template <typename Other>
    void answer(const Other& /*request*/) {}

    void answer(const flow::request::NameDraft& request) {
        flow::intent::DraftOpened opened;
        opened.file = {"/own/new-case.json", "", request.scenario};
        want(opened);
    }

    void answer(const flow::request::SaveDraft& request) {
        saved_ = request.file.scenario;
        want(flow::intent::DraftSaved{request.file.path, "saved", request.version});
    }

    void answer(const flow::request::BeginPlay& /*request*/) {
        want(flow::intent::PlayBegan{"0198c0de-0000-7000-8000-000000000000", 7, "2026-03-01T09:30:00Z"});
    }

    void answer(const flow::request::SaveRecord& /*request*/) { FAIL("a trial play was kept"); }

    void answer(const flow::request::AnalyzeDraft& request) {
        auto analysis = std::make_shared<flow::DraftAnalysis>();
        analysis->revision = request.revision;
        analysis->scenario = request.scenario;
        analysis->policy = request.policy;
        analysis->has_errors = model::has_errors(model::validate(*request.scenario));
        if (!analysis->has_errors) {
            auto graph = analysis::explore(engine::compile(request.scenario, request.policy));
            REQUIRE(graph);
            analysis->analysis = analysis::analyze(*graph);
            analysis->personas = analysis::bundled_means(*graph);
            analysis->ways = analysis::ways_of_interest(*graph);
            analysis->program = graph->program;
            analysis->graph = std::make_shared<const analysis::StateGraph>(std::move(*graph));
        }
        want(flow::intent::DraftAnalyzed{analysis});
    }

    flow::AppState state_;
    ScreenProbe screen_;
    std::shared_ptr<const model::Scenario> saved_;
    std::int64_t now_ = 0;
};

}  // namespace

TEST_CASE("A case is made from an empty sheet, saved and played, by clicking and typing", "[ui][design]") {
    Desk desk;
    desk.click("An empty case");
    REQUIRE(desk.state().design.open);

    desk.click("Add a scene");
    desk.write("What the customer says", "It is cold.");
    desk.click("Add an answer");
    desk.write("What you say or do", "I'll bring a coat.");
    desk.click("Lead to a new scene");
    desk.click("The case ends here");
    desk.write("Title of the ending", "Warm");
    desk.press(ImGuiKey_Escape);
    desk.write("Title", "The late coat");
    desk.write("Name", "Ada");

    const model::Scenario& made = desk.scenario();
    REQUIRE(made.scenes.size() == 2);
    CHECK(made.scenes[0].says == "It is cold.");
    CHECK(made.scenes[0].responses[0].say == "I'll bring a coat.");
    CHECK(made.scenes[1].ending->title == "Warm");
    CHECK_FALSE(model::has_errors(model::validate(made)));

    desk.press(ImGuiKey_S, ImGuiMod_Ctrl);
    REQUIRE(desk.saved());
    CHECK(*desk.saved() == made);

    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(desk.scenario().customer.name.empty());
    desk.press(ImGuiKey_Y, ImGuiMod_Ctrl);
    CHECK(desk.scenario().customer.name == "Ada");

    desk.click(made.scenes[0].id.text);
    CHECK(desk.width_of("1. I'll bring a coat.") > 2.0F * desk.width_of("Add an answer"));  // a row of a list
    desk.click("Outlook");
    desk.click("Happiness 45, expecting 55, no notes");
    REQUIRE(desk.state().screen == flow::Screen::Play);
    desk.press(ImGuiKey_1);
    CHECK(desk.state().play->session.is_over());
    desk.press(ImGuiKey_Escape);
    CHECK(desk.state().screen == flow::Screen::Design);
    CHECK(desk.state().records.empty());
}

}  // namespace leeway::ui_tests
