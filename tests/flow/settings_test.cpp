#include <catch2/catch_test_macros.hpp>

#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
using flow::Screen;

TEST_CASE("Each setting is taken over, shown and saved once", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::SetTheme{flow::Theme::Dark});
    world.want(intent::SetTheme{flow::Theme::Dark});
    world.want(intent::SetReduceMotion{true});
    world.want(intent::SetAskBelief{true});
    world.want(intent::SetScale{130});
    const std::vector<request::SaveSettings> saved = world.requested<request::SaveSettings>();
    REQUIRE(saved.size() == 4);
    CHECK(saved.back().settings == world.state().settings);
    const flow::SettingsView view = flow::make_settings_view(world.state());
    CHECK(view.themes[1].chosen);
    CHECK_FALSE(view.themes[0].chosen);
    CHECK(view.reduce_motion);
    CHECK(view.ask_belief);
    for (const flow::ScaleOption& option : view.scales) CHECK(option.chosen == (option.percent == 130));
    CHECK(view.scales[4].label == "130 %");
}

TEST_CASE("The scale goes step by step and stops at both ends", "[flow]") {
    PretendWorld world(coat_library());
    const auto scale_after = [&](int steps) {
        world.want(intent::ChangeScale{steps});
        return world.state().settings.scale_percent;
    };
    CHECK(scale_after(1) == 115);
    CHECK(scale_after(1) == 130);
    CHECK(scale_after(-1) == 115);
    CHECK(scale_after(0) == 100);
    CHECK(scale_after(-1) == 90);
    CHECK(scale_after(-1) == 80);
    CHECK(scale_after(-1) == 80);
    CHECK(scale_after(100) == 260);
    CHECK(scale_after(1) == 260);
    CHECK(scale_after(-2'000'000'000) == 80);
}

TEST_CASE("From between two steps the scale goes to the next one", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::SetScale{120});
    world.want(intent::ChangeScale{1});
    CHECK(world.state().settings.scale_percent == 130);
    world.want(intent::SetScale{120});
    world.want(intent::ChangeScale{-1});
    CHECK(world.state().settings.scale_percent == 115);
}

TEST_CASE("A scale out of bounds is brought inside", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::SetScale{1'000});
    CHECK(world.state().settings.scale_percent == 260);
    world.want(intent::SetScale{-5});
    CHECK(world.state().settings.scale_percent == 80);
    flow::Settings settings;
    settings.scale_percent = 7;
    CHECK(flow::make_app(words::Catalogue::english(), settings).settings.scale_percent == 80);
}

TEST_CASE("The tabs lead to the screens that are there", "[flow]") {
    PretendWorld world(coat_library());
    const auto labels = [&] {
        std::vector<std::string> found;
        for (const flow::FrameView::Tab& tab : flow::make_frame_view(world.state()).tabs) found.push_back(tab.label);
        return found;
    };
    CHECK(labels() == std::vector<std::string>{"Home", "Train", "Design", "Workshop", "Settings"});
    world.want(intent::GoTo{Screen::Play});
    world.want(intent::GoTo{Screen::Debrief});
    CHECK(world.state().screen == Screen::Home);
    world.want(intent::GoTo{Screen::Train});
    CHECK(flow::make_frame_view(world.state()).tabs[1].active);
    world.want(intent::StartPlay{});
    CHECK(labels() == std::vector<std::string>{"Home", "Train", "Design", "Workshop", "This play", "Settings"});
    CHECK(flow::make_frame_view(world.state()).window_title == "The late coat – Leeway");
    world.want(intent::GoTo{Screen::Debrief});  // not before it is over
    CHECK(world.state().screen == Screen::Play);
    REQUIRE(world.answer("I am sorry."));
    REQUIRE(world.answer("Keep warm."));
    CHECK(labels()[4] == "This play");
    world.want(intent::GoTo{Screen::Settings});
    CHECK(labels()[4] == "Debrief");
    CHECK(flow::make_frame_view(world.state()).window_title == "Leeway");
    check_everything(world.state());
}

TEST_CASE("The card of keys opens, closes, and goes when the screen does", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::ShowKeys{true});
    const flow::FrameView view = flow::make_frame_view(world.state());
    CHECK(view.keys_shown);
    CHECK(view.keys.size() == 11);
    for (const flow::KeyRow& row : view.keys) CHECK_FALSE((row.keys.empty() || row.meaning.empty()));
    world.want(intent::ShowKeys{false});
    CHECK_FALSE(flow::make_frame_view(world.state()).keys_shown);
    world.want(intent::ShowKeys{true});
    world.want(intent::GoTo{Screen::Train});
    CHECK_FALSE(flow::make_frame_view(world.state()).keys_shown);
}

TEST_CASE("Full screen and leaving the program are for the world to do", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::ToggleFullScreen{});
    world.want(intent::Quit{});
    CHECK(world.requested<request::ToggleFullScreen>().size() == 1);
    CHECK(world.requested<request::Quit>().size() == 1);
}
