#include "flow/hall.h"

#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "flow/coat_case.h"

namespace leeway::flow_tests {

namespace intent = flow::intent;
namespace request = flow::request;

Hall::Hall() : Hall(coat_library()) {
    for (std::size_t number = 0; number < world.state().library.policies.size(); ++number) {
        if (world.state().library.policies[number].policy->id == PolicyId("standard"))
            want(intent::ChoosePolicy{number});
    }
}

Hall::Hall(flow::Library library) : world(std::move(library)) {
    want(intent::GoTo{flow::Screen::Workshop});
    want(intent::AdaptersFound{{{"lo", "This machine only", "127.0.0.1", true},
                                {"eth0", "Cable", "10.0.0.5", false},
                                {"wlan0", "Wi-Fi", "192.168.1.20", false}},
                               2});
}

void Hall::begin() {
    want(intent::BeginWorkshop{});
    REQUIRE(world.state().workshop.open);
    open_room();
}

void Hall::begin_without_phones() {
    want(intent::ChooseConnection{{}});
    want(intent::BeginWorkshop{});
    REQUIRE(world.state().workshop.open);
}

void Hall::begin_with_teams(std::size_t teams, flow::WhoDecides decides) {
    want(intent::SetTeamCount{teams});
    want(intent::ChooseWhoDecides{decides});
    begin();
}

void Hall::next(int times) {
    for (int i = 0; i < times; ++i) want(intent::NextStep{});
}

void Hall::back(int times) {
    for (int i = 0; i < times; ++i) want(intent::PreviousStep{});
}

void Hall::phones(std::vector<std::uint32_t> votes) { phones_by_team({std::move(votes)}); }

void Hall::phones_by_team(std::vector<std::vector<std::uint32_t>> votes) {
    intent::RoomNews news;
    news.joined = 40;
    news.connected = 40;
    news.round = round();
    for (const std::vector<std::uint32_t>& row : votes) {
        for (const std::uint32_t count : row) news.voters += count;
    }
    news.votes = std::move(votes);
    news.phone_has_come = true;
    want(news);
}

void Hall::type(int number) {
    for (const char digit : std::to_string(number)) want(intent::TypeDigit{digit - '0'});
    want(intent::Accept{});
}

live::Presented Hall::told() const {
    const std::vector<request::PresentToRoom> all = world.requested<request::PresentToRoom>();
    REQUIRE_FALSE(all.empty());
    return all.back().presented;
}

void Hall::open_room() {
    const std::vector<request::OpenRoom> asked = world.requested<request::OpenRoom>();
    REQUIRE_FALSE(asked.empty());
    intent::RoomOpened opened;
    opened.url = "http://" + asked.back().address + ":8420/K7RTQ2";
    opened.address = asked.back().address;
    opened.port = 8420;
    opened.code = "K7RTQ2";
    opened.qr = {2, {true, false, false, true}};
    want(opened);
}

}  // namespace leeway::flow_tests
