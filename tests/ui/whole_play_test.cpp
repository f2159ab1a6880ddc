#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "files/journey_case.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "support/two_visits.h"
#include "ui/glyphs.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace {

using flow_tests::PretendWorld;

const std::string kScenarios = LEEWAY_REPOSITORY "/scenarios/";

flow::Library library_of(const std::vector<std::string>& cases, const std::vector<std::string>& policies) {
    flow::Library library;
    for (const std::string& name : cases) {
        auto read = files::read_scenario(kScenarios + name + ".json");
        REQUIRE(read.value);
        library.cases.push_back({std::make_shared<const model::Scenario>(std::move(*read.value)), read.digest});
    }
    for (const std::string& name : policies) {
        auto read = files::read_policy(kScenarios + "policies/" + name + ".json");
        REQUIRE(read.value);
        library.policies.push_back({std::make_shared<const model::Policy>(std::move(*read.value)), read.digest});
    }
    return library;
}

flow::Library stories() { return library_of({"bereaved-order", "worn-shoes"}, {"standard", "tight", "trusting"}); }

/// The names of a folder's cases or policies, without their endings.
std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().stem().string();
        if (entry.path().extension() == ".json" && name.find(".schema") == std::string::npos) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// The program as a person has it in front of them, but for the window: what is clicked is done, and what follows is
/// shown.
class Program {
public:
    explicit Program(flow::Library library, ImVec2 display = {1280.0F, 800.0F}, flow::Settings settings = {})
        : world_(std::move(library), {}, settings),
          screen_(view(), display, static_cast<float>(settings.scale_percent) / 100.0F) {}

    void click(std::string_view label, std::size_t number = support::UiProbe::kOnly) {
        screen_.probe.click(label, number);
        do_what_is_wanted();
    }
    void press(ImGuiKey key) {
        screen_.probe.press(key);
        do_what_is_wanted();
    }
    [[nodiscard]] bool has(std::string_view label) const { return screen_.probe.has(label); }
    [[nodiscard]] const flow::AppState& state() const { return world_.state(); }
    [[nodiscard]] PretendWorld& world() { return world_; }
    [[nodiscard]] const ui::AppView& shown() const { return screen_.view; }
    [[nodiscard]] std::string faults() {
        return faults_of(glyphs_of(screen_.probe.draw_data()), ImGui::GetIO().DisplaySize);
    }

    /// Answers by mouse, the `choice`-th of what is offered, in the first way, until the play is over.
    void play_by_mouse(std::size_t choice) {
        for (int steps = 0; !shown().play->over; ++steps) {
            REQUIRE(steps < 60);
            click(offered(choice + static_cast<std::size_t>(steps)).say);
            while (shown().play->choosing) click(first_choice(*shown().play->choosing));
            CHECK(faults() == "");
        }
    }

    /// The same by keyboard alone.
    void play_by_keys(std::size_t choice) {
        for (int steps = 0; !shown().play->over; ++steps) {
            REQUIRE(steps < 60);
            const auto key = offered(choice + static_cast<std::size_t>(steps)).number;
            const std::size_t messages = shown().play->messages.size();
            press(static_cast<ImGuiKey>(ImGuiKey_0 + key));
            const bool is_given = shown().play->choosing || shown().play->messages.size() != messages;
            if (!is_given) press(static_cast<ImGuiKey>(ImGuiKey_0 + key));  // it was out of sight
            while (shown().play->choosing) {
                press(shown().play->choosing->stage == flow::Choosing::Stage::Belief ? ImGuiKey_B : ImGuiKey_Enter);
            }
        }
    }

private:
    [[nodiscard]] ui::AppView view() const {
        const flow::AppState& now = world_.state();
        ui::AppView made;
        made.frame = flow::make_frame_view(now);
        switch (now.screen) {
            case flow::Screen::Home: made.home = flow::make_home_view(now); break;
            case flow::Screen::Train: made.train = flow::make_train_view(now); break;
            case flow::Screen::Play: made.play = flow::make_play_view(now); break;
            case flow::Screen::Debrief: made.debrief = flow::make_debrief_view(now); break;
            case flow::Screen::Settings: made.settings = flow::make_settings_view(now); break;
            case flow::Screen::Design:
            case flow::Screen::Workshop: break;
        }
        return made;
    }

    void do_what_is_wanted() {
        for (const flow::Intent& wanted : screen_.take()) world_.want(wanted);
        screen_.view = view();
        screen_.settle();
    }

    [[nodiscard]] const flow::ResponseCard& offered(std::size_t choice) const {
        std::vector<const flow::ResponseCard*> open;
        for (const flow::ResponseCard& card : shown().play->responses) {
            if (card.enabled) open.push_back(&card);
        }
        REQUIRE(!open.empty());
        return *open[choice % open.size()];
    }

    static std::string first_choice(const flow::Choosing& choosing) {
        if (choosing.stage == flow::Choosing::Stage::Belief) return choosing.beliefs[1].second;
        return choosing.stage == flow::Choosing::Stage::ConfirmBreach ? choosing.confirm : choosing.ways.front().label;
    }

    PretendWorld world_;
    ScreenProbe screen_;
};

}  // namespace

TEST_CASE("The tiny case is played from Home to the debrief and back by mouse", "[ui]") {
    Program program(flow_tests::coat_library());
    program.click(program.shown().home->suggested->action);
    REQUIRE(program.shown().play);
    program.play_by_mouse(0);
    program.click(program.shown().play->go_on);
    REQUIRE(program.shown().debrief);
    REQUIRE(program.shown().debrief->debrief);
    CHECK(program.faults() == "");
    const flow::DebriefLabels labels = program.shown().debrief->labels;
    program.click(labels.export_page);
    CHECK(program.has(labels.open_exported));
    program.click("Home");
    REQUIRE(program.shown().home);
    CHECK(program.shown().home->finished.size() == 1);
    program.click(program.shown().home->finished[0].action);
    CHECK(program.shown().debrief);
}

TEST_CASE("A small journey is played by mouse, from Train through both contacts to its one debrief", "[ui]") {
    const float width = GENERATE(1280.0F, 500.0F);
    flow::Library library = flow_tests::coat_library();
    library.cases.push_back(flow_tests::entry_of(support::two_visits()));
    Program program(library, {width, 800.0F});
    program.click("Train");
    program.click("Ada's winter");
    CHECK(program.shown().train->chosen_title == "Ada's winter");
    CHECK(program.faults() == "");
    program.click(program.shown().train->start);
    REQUIRE(program.shown().play);
    CHECK(program.faults() == "");
    program.click("I search.");
    CHECK(program.shown().play->contact == "Contact 2 of 2: The scarf");
    CHECK(program.faults() == "");
    program.click("I form.");
    program.click(program.shown().play->go_on);
    REQUIRE(program.shown().debrief);
    REQUIRE(program.shown().debrief->debrief);
    CHECK(program.faults() == "");
    // What was decided in the second contact is opened and played on from.
    if (program.shown().debrief->chosen != 1) program.click("I form.");
    CHECK(program.shown().debrief->chosen == 1);
    program.click(program.shown().debrief->labels.play_on, 0);
    REQUIRE(program.shown().play);
    CHECK(program.shown().play->contact == "Contact 2 of 2: The scarf");
}

TEST_CASE("A play is left in the middle, taken up again, and thrown away", "[ui]") {
    Program program(flow_tests::coat_library());
    program.click(program.shown().home->suggested->action);
    program.click(program.shown().play->responses[0].say);
    while (program.shown().play->choosing) program.press(ImGuiKey_Enter);
    REQUIRE(program.state().play->record.steps.size() == 1);
    program.click(program.shown().play->leave);
    REQUIRE(program.shown().home);
    REQUIRE(program.shown().home->under_way.size() == 1);
    program.press(ImGuiKey_Enter);
    REQUIRE(program.shown().play);
    CHECK(program.state().play->record.steps.size() == 1);
    program.press(ImGuiKey_Escape);
    REQUIRE(program.shown().home);
    const flow::PlayCard left = program.shown().home->under_way[0];
    program.click(left.discard);
    program.click(left.discard_sure);
    CHECK(program.shown().home->under_way.empty());
}

TEST_CASE("Against policy takes a second, deliberate step", "[ui]") {
    Program program(flow_tests::coat_library());
    program.click(program.shown().home->all_cases);
    program.click("Start");
    const auto find_anyway = [&]() -> const flow::Way* {
        if (!program.shown().play->choosing) return nullptr;
        for (const flow::Way& way : program.shown().play->choosing->ways) {
            if (way.kind == engine::ActionKind::Anyway) return &way;
        }
        return nullptr;
    };
    bool found = false;
    const std::vector<flow::ResponseCard> cards = program.shown().play->responses;
    for (const flow::ResponseCard& card : cards) {
        if (found || !card.enabled || card.authority.empty()) continue;
        program.click(card.say);
        if (const flow::Way* anyway = find_anyway()) {
            found = true;
            const std::size_t steps = program.state().play->record.steps.size();
            program.click(anyway->label);
            REQUIRE(program.shown().play->choosing);
            CHECK(program.shown().play->choosing->stage == flow::Choosing::Stage::ConfirmBreach);
            CHECK(program.state().play->record.steps.size() == steps);
            program.click(program.shown().play->choosing->confirm);
            CHECK(program.state().play->record.steps.size() == steps + 1);
            CHECK(program.state().play->record.steps.back().action == engine::ActionKind::Anyway);
        } else if (program.shown().play->choosing) {
            program.click(program.shown().play->choosing->back);
        }
    }
    CHECK(found);
}

TEST_CASE("Both stories are played through by mouse under three policies", "[ui]") {
    const std::size_t number = GENERATE(std::size_t{0}, std::size_t{1});
    const std::size_t policy = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{2});
    Program program(stories(), {1280.0F, 800.0F});
    program.click(program.shown().home->all_cases);
    program.click(program.shown().train->cases[number].title);
    program.click(program.shown().train->policies[policy].name);
    program.click(program.shown().train->start);
    REQUIRE(program.shown().play);
    program.play_by_mouse(policy);
    program.click(program.shown().play->go_on);
    REQUIRE(program.shown().debrief);
    REQUIRE(program.shown().debrief->debrief);
    const std::shared_ptr<const report::Debrief> debrief = program.shown().debrief->debrief;
    for (const report::DecisionCard& decision : debrief->decisions) {
        if (decision.step != program.shown().debrief->chosen) program.click(decision.say);
        CHECK(program.shown().debrief->chosen == decision.step);
        CHECK(program.faults() == "");
    }
    if (debrief->try_again) {
        program.click(program.shown().debrief->labels.play_on, 0);
        REQUIRE(program.shown().play);
    }
}

TEST_CASE("Every bundled case fits into the window, from its first words to its debrief", "[ui]") {
    const std::vector<std::string> policies = names_in(kScenarios + "policies");
    const std::vector<std::string> cases = names_in(kScenarios);
    CHECK(cases.size() == 24);
    for (std::size_t number = 0; number < cases.size(); ++number) {
        INFO(cases[number]);
        Program program(library_of({cases[number]}, {policies[number % policies.size()]}));
        program.click(program.shown().home->suggested->action);
        REQUIRE(program.shown().play);
        CHECK(program.faults() == "");
        program.play_by_mouse(number);
        program.click(program.shown().play->go_on);
        REQUIRE(program.shown().debrief);
        CHECK(program.faults() == "");
    }
}

TEST_CASE("Every bundled journey fits into the window, through all its contacts", "[ui]") {
    const files::FindStage find = files::stages_around(kScenarios + "journeys/any.json", files::Library({}));
    const std::vector<std::string> policies = names_in(kScenarios + "policies");
    const std::vector<std::string> journeys = names_in(kScenarios + "journeys");
    CHECK(journeys.size() == 4);
    for (std::size_t number = 0; number < journeys.size(); ++number) {
        INFO(journeys[number]);
        flow::Library library = library_of({}, {policies[number % policies.size()]});
        auto read = files::read_journey_case(kScenarios + "journeys/" + journeys[number] + ".json", find);
        REQUIRE(read.value);
        library.cases.push_back({std::make_shared<const model::Scenario>(std::move(*read.value)), read.digest});
        Program program(library);
        program.world().holds_analyses = true;  // which takes seconds, and is asked for elsewhere
        program.click("Train");
        CHECK(program.faults() == "");
        program.click(program.shown().train->start);
        REQUIRE(program.shown().play);
        program.play_by_mouse(number);
        program.click(program.shown().play->go_on);
        CHECK(program.shown().debrief->working);
        CHECK(program.faults() == "");
    }
}

TEST_CASE("Both stories are played through by keyboard alone, in a small window with large type", "[ui]") {
    const std::size_t number = GENERATE(std::size_t{0}, std::size_t{1});
    const bool asks_belief = GENERATE(false, true);
    flow::Settings settings;
    settings.scale_percent = 200;
    settings.ask_belief = asks_belief;
    Program program(stories(), {1024.0F, 700.0F}, settings);
    program.click("Train");
    program.click(program.shown().train->cases[number].title);
    program.press(ImGuiKey_Enter);
    REQUIRE(program.shown().play);
    program.play_by_keys(1);
    CHECK(program.faults() == "");
    program.press(ImGuiKey_Enter);
    REQUIRE(program.shown().debrief);
    CHECK(program.shown().debrief->debrief);
    program.press(ImGuiKey_Escape);
    CHECK(program.shown().home);
}

}  // namespace leeway::ui_tests
