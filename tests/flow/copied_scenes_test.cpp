#include <memory>
#include <string>
#include <variant>

#include <catch2/catch_test_macros.hpp>

#include "files/scenario_file.h"
#include "flow/app.h"
#include "flow/design_desk.h"

/// Scenes that are copied and pasted, in one window and from one to another.

using namespace leeway;
using namespace leeway::flow;
using flow_tests::coat;
using flow_tests::Desk;

TEST_CASE("Copies are pasted where they are wanted, with what leads from one to another", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::SelectAllScenes{}));
    static_cast<void>(desk.want(intent::CopyScenes{}));
    static_cast<void>(desk.want(intent::PasteScenes{{1000, 400}}));
    REQUIRE(desk.scenario().scenes.size() == 4);
    CHECK(desk.scenario().scenes[2].layout->x == 1000);
    CHECK(desk.scenario().scenes[2].responses[0].then[0].target.text == "done-2");
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.scenario() == *coat());
}

TEST_CASE("Scenes that were copied in one window are pasted in another", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::SelectScenes{{{0}, {}}}));
    const Requests copied = desk.want(intent::CopyScenes{});
    REQUIRE(copied.size() == 1);
    const auto& carried = *std::get<request::PutScenes>(copied.front()).scenario;
    const std::string text = files::write_scenario(carried);

    Desk other;
    const Requests pasted = other.want(intent::PasteScenes{{1000, 400}, text});
    REQUIRE(pasted.size() == 1);
    const auto& wanted = std::get<request::ReadPasted>(pasted.front());
    CHECK(wanted.text == text);
    const auto read = std::make_shared<const model::Scenario>(*files::parse_scenario(wanted.text, "").draft);
    static_cast<void>(other.want(intent::PastedRead{wanted.at, read}));
    REQUIRE(other.scenario().scenes.size() == 3);
    CHECK(other.scenario().scenes[2].says == coat()->scenes[0].says);
    CHECK(other.scenario().scenes[2].layout->x == 1000);
    static_cast<void>(other.want(intent::UndoEdit{}));
    CHECK(other.scenario() == *coat());
}

TEST_CASE("What is read off the clipboard takes back no question", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "Mine"}}));
    static_cast<void>(desk.want(intent::AskToClose{}));
    static_cast<void>(desk.want(intent::PastedRead{{0, 0}, nullptr}));
    CHECK(desk.state.design.open->asks_to_close);
}

TEST_CASE("Where the clipboard holds something else, what was copied here is pasted, and nothing is said to be nothing",
          "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::PasteScenes{{0, 0}}));
    CHECK(desk.state.notice.starts_with("There are no scenes to paste."));
    CHECK(desk.scenario() == *coat());
    static_cast<void>(desk.want(intent::SelectScenes{{{0}, {}}}));
    static_cast<void>(desk.want(intent::CopyScenes{}));
    CHECK(desk.state.notice.empty());  // it is not so any more
    static_cast<void>(desk.want(intent::PastedRead{{0, 0}, nullptr}));
    CHECK(desk.scenario().scenes.size() == 3);
}
