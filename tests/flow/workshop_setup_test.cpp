#include <algorithm>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "flow/coat_case.h"
#include "flow/hall.h"

/// What is chosen before a workshop begins.

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
using flow::Screen;

namespace {

flow::WorkshopSetupView setup_of(const Hall& hall) { return *flow::make_workshop_view(hall.world.state()).setup; }

}  // namespace

TEST_CASE("The workshop has its place among the screens, and looks for networks when one goes there",
          "[flow][workshop]") {
    PretendWorld world(coat_library());
    const flow::FrameView frame = flow::make_frame_view(world.state());
    CHECK(std::any_of(frame.tabs.begin(), frame.tabs.end(), [](const flow::FrameView::Tab& tab) {
        return tab.screen == Screen::Workshop && tab.label == "Workshop";
    }));
    world.want(intent::GoTo{Screen::Workshop});
    CHECK(world.requested<request::FindAdapters>().size() == 1);
    CHECK_FALSE(flow::make_workshop_view(world.state()).setup->looking.empty());
}

TEST_CASE("The likeliest network stands first and is taken, and this machine alone never can be", "[flow][workshop]") {
    Hall hall;
    const flow::WorkshopSetupView view = setup_of(hall);
    REQUIRE(view.adapters.size() == 3);
    CHECK(view.adapters[0].name == "Wi-Fi (wlan0)");
    CHECK(view.adapters[0].chosen);
    CHECK(view.adapters[0].remark == "Most likely the right one");
    hall.want(intent::ChooseConnection{0});  // loopback
    CHECK(setup_of(hall).adapters[0].chosen);
    hall.want(intent::ChooseConnection{1});
    hall.begin();
    CHECK(hall.world.requested<request::OpenRoom>().back().address == "10.0.0.5");
}

TEST_CASE("What was chosen stays chosen when the networks come in another order", "[flow][workshop]") {
    Hall hall;
    hall.want(intent::ChooseConnection{1});
    hall.want(
        intent::AdaptersFound{{{"eth0", "Cable", "10.0.0.5", false}, {"wlan0", "Wi-Fi", "192.168.1.20", false}}, 1});
    CHECK(setup_of(hall).adapters[1].chosen);
    hall.want(intent::AdaptersFound{{{"wlan0", "Wi-Fi", "192.168.1.20", false}}, 0});
    CHECK(setup_of(hall).adapters[0].chosen);
}

TEST_CASE("Where there is only this machine, it is said what to do, and one can begin without phones",
          "[flow][workshop]") {
    Hall hall;
    hall.want(intent::AdaptersFound{{{"lo", "This machine only", "127.0.0.1", true}}, 0});
    const flow::WorkshopSetupView view = setup_of(hall);
    CHECK_FALSE(view.no_adapters.empty());
    CHECK(view.without_phones.chosen);
    CHECK(view.wifi_heading.empty());
    hall.want(intent::BeginWorkshop{});
    CHECK(hall.world.requested<request::OpenRoom>().empty());
    CHECK(hall.world.state().workshop.open);
}

TEST_CASE("Teams are none or two to six, and have names", "[flow][workshop][teams]") {
    Hall hall;
    hall.want(intent::SetTeamCount{1});
    CHECK(setup_of(hall).team_names.empty());
    hall.want(intent::SetTeamCount{7});
    CHECK(setup_of(hall).team_names.empty());
    hall.want(intent::SetTeamCount{3});
    CHECK(setup_of(hall).team_names.size() == 3);
    hall.want(intent::NameTeam{0, "Die Blauen mit einem viel zu langen Namen"});
    hall.want(intent::NameTeam{9, "Nobody"});
    hall.begin();
    const std::vector<std::string> names = hall.world.requested<request::OpenRoom>().back().teams;
    CHECK(names == std::vector<std::string>{"Die Blauen mit einem vie", "Team 2", "Team 3"});
}

TEST_CASE("The Wi-Fi's name and password go along for a second code", "[flow][workshop]") {
    Hall hall;
    hall.want(intent::TypeWifiName{"Hall"});
    hall.want(intent::TypeWifiPassword{"secret;\\"});
    hall.want(intent::SetWifiHidden{true});
    hall.begin();
    const request::OpenRoom asked = hall.world.requested<request::OpenRoom>().back();
    CHECK(asked.wifi_name == "Hall");
    CHECK(asked.wifi_password == "secret;\\");
    CHECK(asked.wifi_hidden);
    CHECK(hall.slide().corner.wifi_name == "Hall");
    CHECK(hall.slide().steps.at(0) == "Join the Wi-Fi “Hall”");
}

TEST_CASE("Where many phones have one address they are let in at once, and nobody has to come again",
          "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({1, 0, 0, 0});
    intent::RoomNews crowded;
    crowded.is_crowded = true;
    hall.want(crowded);
    CHECK_FALSE(hall.side().crowded.empty());
    CHECK(hall.side().shared_address.can);
    hall.want(intent::AllowSharedAddress{true});
    CHECK(hall.world.requested<request::OpenRoom>().size() == 1);
    REQUIRE(hall.world.requested<request::AllowSharedAddress>().size() == 1);
    CHECK(hall.side().crowded.empty());
    CHECK(hall.workshop().rounds[0].ballots[0].phones[0][0] == 1);
}

TEST_CASE("Nobody else comes in once the door is locked, and it stays so", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.want(intent::LockDoor{true});
    CHECK(hall.slide().corner.door == "Nobody else can come in now");
    hall.want(intent::LockDoor{true});
    CHECK(hall.world.requested<request::LockRoomDoor>().size() == 1);
    hall.want(intent::LockDoor{false});
    CHECK(hall.slide().corner.door.empty());
}

TEST_CASE("A workshop cannot be begun twice, nor with a case that has no beginning", "[flow][workshop]") {
    Hall hall;
    hall.world.holds_beginnings = true;
    hall.want(intent::BeginWorkshop{});
    CHECK(setup_of(hall).beginning);
    hall.want(intent::BeginWorkshop{});
    CHECK(hall.world.requested<request::BeginPlay>().size() == 1);
    hall.world.answer_all();
    CHECK(hall.world.state().workshop.open);
    flow::Library empty;
    PretendWorld world(empty);
    world.want(intent::GoTo{Screen::Workshop});
    const flow::WorkshopSetupView view = *flow::make_workshop_view(world.state()).setup;
    CHECK_FALSE(view.can_begin);
    CHECK_FALSE(view.begin_reason.empty());
    world.want(intent::BeginWorkshop{});
    CHECK(world.requested<request::BeginPlay>().empty());
}

TEST_CASE("Ending the program closes the room", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.want(intent::Quit{});
    CHECK(hall.world.requested<request::CloseRoom>().size() == 1);
}

TEST_CASE("Before the room is closed phones are told that it is over", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    REQUIRE(hall.told().phase == live::Phase::Open);
    const flow::Moment now{};
    const flow::Requests last = [&]() -> flow::Requests {
        flow::AppState state = hall.world.state();
        if (GENERATE(true, false)) return flow::apply(state, intent::Quit{}, now);
        (void)flow::apply(state, intent::LeaveWorkshop{}, now);
        return flow::apply(state, intent::Confirm{}, now);
    }();
    const auto over = std::find_if(last.begin(), last.end(), [](const flow::Request& wanted) {
        const auto* present = std::get_if<request::PresentToRoom>(&wanted);
        return present != nullptr && present->presented.phase == live::Phase::Over;
    });
    const auto closes = [](const flow::Request& wanted) { return std::holds_alternative<request::CloseRoom>(wanted); };
    CHECK(std::any_of(over, last.end(), closes));
}

TEST_CASE("A room that opens after one has left is closed again", "[flow][workshop]") {
    Hall hall;
    hall.want(intent::BeginWorkshop{});
    hall.want(intent::LeaveWorkshop{});
    hall.want(intent::Confirm{});
    hall.want(intent::RoomOpened{"http://192.168.1.20:8420/K7RTQ2", "192.168.1.20", 8420, "K7RTQ2", {}, {}});
    CHECK(hall.world.requested<request::CloseRoom>().size() == 2);
    CHECK_FALSE(hall.world.state().workshop.open);
}
