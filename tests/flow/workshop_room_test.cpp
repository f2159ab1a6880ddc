#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "flow/hall.h"
#include "flow/workshop_record.h"
#include "flow/workshop_rounds.h"

/// What becomes of a workshop whose network goes, and how phones come in again.

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
using flow::SlideKind;

namespace {

/// This computer has gone over to another Wi-Fi.
void change_network(Hall& hall) {
    hall.want(intent::AdaptersFound{{{"lo", "This machine only", "127.0.0.1", true},
                                     {"eth0", "Cable", "10.0.0.5", false},
                                     {"wlan0", "Wi-Fi", "172.16.0.9", false}},
                                    2});
}

void open_again(Hall& hall) {
    hall.want(intent::OpenRoomAgain{});
    const request::OpenRoom asked = hall.world.requested<request::OpenRoom>().back();
    intent::RoomOpened opened;
    opened.address = asked.address;
    opened.url = "http://" + asked.address + ":8420/" + asked.code;
    opened.port = 8420;
    opened.code = asked.code;
    opened.qr = {2, {false, true, true, false}};
    hall.want(opened);
}

/// The second question is open, the first was answered by nine.
void reach_second_vote(Hall& hall) {
    hall.begin();
    hall.next(2);
    hall.phones({5, 3, 1, 0});
    hall.next(5);
    REQUIRE(hall.kind() == SlideKind::Vote);
}

}  // namespace

TEST_CASE("When the computer leaves the network, no dead square stays on the slide, and it is said what to do",
          "[flow][workshop]") {
    Hall hall;
    reach_second_vote(hall);
    CHECK(hall.side().open_again.label.empty());
    change_network(hall);
    CHECK(hall.world.state().notice_is_error);
    CHECK(hall.slide().corner.qr.side == 0);
    CHECK(hall.slide().corner.address.empty());
    CHECK(hall.slide().corner.door == "Phones cannot come in just now");
    CHECK(hall.slide().status == "Choose, and raise your hand");
    hall.back();
    CHECK(hall.slide().status == "Phones cannot come in just now");
    hall.next();
    CHECK(hall.side().no_phone == "This computer has left the network that phones came in through.");
    CHECK(hall.side().check.size() == 2);
    CHECK(hall.side().open_again.can);
    hall.type(3);
    hall.next(2);
    CHECK(hall.slide().choices[0].all.votes == 3);
}

TEST_CASE("A network that comes back brings the square back", "[flow][workshop]") {
    Hall hall;
    reach_second_vote(hall);
    change_network(hall);
    hall.want(intent::AdaptersFound{{{"wlan0", "Wi-Fi", "192.168.1.20", false}}, 0});
    CHECK(hall.slide().corner.qr.side == 2);
    CHECK(hall.side().open_again.label.empty());
    CHECK(hall.side().no_phone.empty());
    hall.want(intent::OpenRoomAgain{});
    CHECK(hall.world.requested<request::OpenRoom>().size() == 1);
}

TEST_CASE("A room that is opened again has its code, at the address that is likeliest now", "[flow][workshop]") {
    Hall hall;
    reach_second_vote(hall);
    hall.want(intent::LockDoor{true});
    change_network(hall);
    open_again(hall);
    const request::OpenRoom asked = hall.world.requested<request::OpenRoom>().back();
    CHECK(asked.address == "172.16.0.9");
    CHECK(asked.code == "K7RTQ2");
    CHECK(asked.port == 8420);
    CHECK(hall.slide().corner.address == "http://172.16.0.9:8420");
    CHECK(hall.slide().corner.qr.dark[1]);
    CHECK(hall.slide().corner.door.empty());  // everybody has to come in anew
    CHECK(hall.told().phase == live::Phase::Open);
    CHECK(hall.side().open_again.label.empty());
}

TEST_CASE("What was answered before stays when the room is opened again, and an open question begins anew",
          "[flow][workshop]") {
    Hall hall;
    reach_second_vote(hall);
    const std::uint32_t second = hall.round();
    hall.phones({0, 6, 0});
    change_network(hall);
    open_again(hall);
    CHECK(hall.slide().answers_in == "0 answers are in");
    CHECK(hall.round() == second);
    hall.phones({2, 0, 0});
    hall.next(2);
    CHECK(hall.slide().choices[0].all.votes == 2);
    CHECK(hall.told().shows_votes);
    hall.want(intent::GoToRound{0});
    CHECK(hall.slide().choices[0].all.votes == 5);
    CHECK_FALSE(hall.told().shows_votes);  // which the new room does not know
    hall.phones({0, 0, 0, 0});
    CHECK(hall.slide().choices[0].all.votes == 5);
}

TEST_CASE("Answers that are locked stay when the room is opened again before they are shown", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({5, 3, 1, 0});
    hall.next();
    REQUIRE(hall.kind() == SlideKind::Locked);
    change_network(hall);
    open_again(hall);
    hall.next();
    REQUIRE(hall.kind() == SlideKind::Reveal);
    CHECK(hall.slide().choices[0].all.votes == 5);
}

TEST_CASE("A locked vote that is opened for the phones of another room counts them, and keeps what was answered before",
          "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({5, 3, 1, 0});
    hall.type(2);
    hall.next();
    change_network(hall);
    open_again(hall);
    const std::uint32_t first = hall.round();
    SECTION("with the switch") { hall.want(intent::ToggleVoteLock{}); }
    SECTION("by a step back") { hall.back(); }
    SECTION("by way of another slide") {
        hall.want(intent::GoToRound{0});
        hall.next();
    }
    REQUIRE(hall.kind() == SlideKind::Vote);
    CHECK(hall.round() != first);
    CHECK(hall.told().phase == live::Phase::Open);
    CHECK(hall.world.state().notice.find("answer once more") != std::string::npos);
    hall.phones({0, 4, 0, 0});
    hall.next(2);
    CHECK(hall.slide().choices[0].all.votes == 2);  // hands, which were not asked to be raised again
    CHECK(hall.slide().choices[1].all.votes == 4);
    CHECK(hall.told().shows_votes);
    CHECK(flow::votes_of(hall.workshop().rounds.front().ballots.front()) == std::vector<std::uint32_t>{7, 3, 1, 0});
}

TEST_CASE("A locked vote keeps its answers when it is opened while phones cannot come in", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({5, 3, 1, 0});
    hall.next();
    change_network(hall);
    open_again(hall);
    hall.want(intent::AdaptersFound{{{"lo", "This machine only", "127.0.0.1", true}}, 0});
    hall.want(intent::ToggleVoteLock{});
    hall.type(1);
    hall.next(2);
    CHECK(hall.slide().choices[0].all.votes == 6);
}

TEST_CASE("The record knows of the phones that had come before the room was opened again", "[flow][workshop]") {
    Hall hall;
    reach_second_vote(hall);
    intent::RoomNews news;
    news.joined = 40;
    hall.want(news);
    change_network(hall);
    open_again(hall);
    CHECK(flow::make_workshop_record(hall.world.state()).facts.front() == "40 phones came in.");
    news.joined = 31;  // of the same
    hall.want(news);
    CHECK(flow::make_workshop_record(hall.world.state()).facts.front() == "40 phones came in.");
    news.joined = 43;
    hall.want(news);
    CHECK(flow::make_workshop_record(hall.world.state()).facts.front() == "43 phones came in.");
}

TEST_CASE("A room that broke down can be opened again, as often as it takes", "[flow][workshop]") {
    Hall hall;
    reach_second_vote(hall);
    for (int times = 0; times < 2; ++times) {
        const std::size_t looked = hall.world.requested<request::FindAdapters>().size();
        hall.want(intent::RoomFailed{{ErrorCode::Unavailable, "no memory left", ""}});
        CHECK(hall.world.requested<request::FindAdapters>().size() == looked + 1);
        CHECK(hall.side().no_phone == "Phones cannot come in just now");
        CHECK(hall.side().open_again.can);
        hall.want(intent::OpenRoomAgain{});
        CHECK(hall.world.requested<request::OpenRoom>().back().code == "K7RTQ2");
    }
    hall.want(intent::RoomFailed{{ErrorCode::Unavailable, "no memory left", ""}});
    open_again(hall);
    CHECK(hall.slide().corner.qr.side == 2);
}

TEST_CASE("Without any network a room cannot be opened again, and it is said why", "[flow][workshop]") {
    Hall hall;
    reach_second_vote(hall);
    hall.want(intent::AdaptersFound{{{"lo", "This machine only", "127.0.0.1", true}}, 0});
    CHECK_FALSE(hall.side().open_again.can);
    CHECK_FALSE(hall.side().open_again.reason.empty());
    hall.want(intent::OpenRoomAgain{});
    CHECK(hall.world.requested<request::OpenRoom>().size() == 1);
}

TEST_CASE("How many phones have room is said where it is few, and when some were turned away", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    intent::RoomNews news;
    news.joined = 40;
    news.connected = 31;
    news.phone_has_come = true;
    news.capacity = 6'000;
    hall.want(news);
    CHECK(hall.side().phones == "31 connected now, 40 have come in all");
    news.capacity = 872;
    hall.want(news);
    CHECK(hall.side().phones == "31 connected now, 40 have come in all. 872 can be in at once.");
    CHECK(hall.side().crowded.empty());
    news.is_full = true;
    hall.want(news);
    CHECK(hall.side().crowded.find("872 phones can be in at once") != std::string::npos);
    CHECK(hall.side().shared_address.label.empty());
    news.is_full = false;
    hall.want(news);
    CHECK(hall.side().crowded.empty());
}
