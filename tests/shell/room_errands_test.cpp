#include "shell/room_errands.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/adapters.h"
#include "live/server.h"

using leeway::flow::Intent;
using leeway::flow::Intents;
using leeway::shell::Inbox;
using leeway::shell::RoomErrands;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
namespace live = leeway::live;

namespace {

constexpr const char* kHere = "127.0.0.1";
constexpr std::uint16_t kPort = 18'620;

/// The adapters of this computer, until it is said that there are others.
class Adapters {
public:
    std::vector<live::Adapter> look() const { return are_gone_ ? std::vector<live::Adapter>{} : live::adapters(); }
    void go_away() { are_gone_ = true; }

private:
    std::atomic<bool> are_gone_{false};
};

/// Errands, and somebody who waits for their answers.
class Door {
public:
    RoomErrands& errands() { return errands_; }
    Adapters& adapters() { return *adapters_; }

    /// The next answer of that kind; others before it are passed over. Fails after ten seconds.
    template <typename Wanted>
    Wanted answer() {
        for (int tries = 0; tries < 100; ++tries) {
            (void)inbox_->wait(std::chrono::milliseconds(100));
            Intents arrived = inbox_->take();
            come_.insert(come_.end(), arrived.begin(), arrived.end());
            while (!come_.empty()) {
                const Intent first = come_.front();
                come_.erase(come_.begin());
                if (const Wanted* wanted = std::get_if<Wanted>(&first)) return *wanted;
            }
        }
        FAIL("no answer came");
        return {};
    }

private:
    std::shared_ptr<Inbox> inbox_ = std::make_shared<Inbox>();
    Intents come_;
    std::shared_ptr<Adapters> adapters_ = std::make_shared<Adapters>();
    RoomErrands errands_{inbox_, [adapters = adapters_] { return adapters->look(); }, std::chrono::milliseconds(10)};
};

request::OpenRoom a_room(std::uint16_t port = kPort) {
    request::OpenRoom wanted;
    wanted.address = kHere;
    wanted.port = port;
    return wanted;
}

/// Whether somebody else can have the port now.
bool is_free(std::uint16_t port) {
    live::ServerOptions options;
    options.address = kHere;
    options.port = port;
    options.code = "K7RTQ2";
    const auto server = live::Server::start(options, {});
    return server && (*server)->port() == port;
}

}  // namespace

TEST_CASE("A room that is opened has an address, a code of its own and a square that leads there", "[shell]") {
    Door door;
    door.errands().perform(a_room());
    const auto first = door.answer<intent::RoomOpened>();
    CHECK(first.address == kHere);
    CHECK(first.port >= kPort);
    CHECK(first.code.size() == 6);
    CHECK(first.url == "http://127.0.0.1:" + std::to_string(first.port) + "/" + first.code);
    CHECK(first.qr.side > 20);
    CHECK(first.qr.dark.size() == first.qr.side * first.qr.side);
    CHECK(first.wifi_qr.side == 0);
    door.errands().perform(a_room());
    CHECK(door.answer<intent::RoomOpened>().code != first.code);
}

TEST_CASE("A Wi-Fi that is named gets a square of its own, and a code that is given is kept", "[shell]") {
    Door door;
    request::OpenRoom wanted = a_room();
    wanted.code = "K7RTQ2";
    wanted.wifi_name = "Guests";
    door.errands().perform(wanted);
    const auto opened = door.answer<intent::RoomOpened>();
    CHECK(opened.code == "K7RTQ2");
    CHECK(opened.wifi_qr.side > 20);
    CHECK_FALSE(opened.wifi_qr == opened.qr);
}

TEST_CASE("What is presented is told back by the room's news, with the round that is asked", "[shell]") {
    Door door;
    door.errands().perform(a_room());
    (void)door.answer<intent::RoomOpened>();
    live::Presented presented;
    presented.phase = live::Phase::Open;
    presented.round = 3;
    presented.choices = {"Yes", "No"};
    door.errands().perform(request::PresentToRoom{presented});
    intent::RoomNews news = door.answer<intent::RoomNews>();
    while (news.round != 3) news = door.answer<intent::RoomNews>();
    CHECK(news.voters == 0);
    CHECK_FALSE(news.phone_has_come);
}

TEST_CASE("A room at an address that is not this computer's cannot be opened, and that is told", "[shell]") {
    Door door;
    request::OpenRoom wanted = a_room();
    wanted.address = "203.0.113.7";
    door.errands().perform(wanted);
    CHECK_FALSE(door.answer<intent::RoomFailed>().error.message.empty());
}

TEST_CASE("Whoever closes the room, or leaves, gives its port back", "[shell]") {
    auto door = std::make_unique<Door>();
    door->errands().perform(a_room());
    const std::uint16_t first = door->answer<intent::RoomOpened>().port;
    door->errands().perform(request::CloseRoom{});
    door->errands().perform(request::FindAdapters{});
    (void)door->answer<intent::AdaptersFound>();  // done after the closing
    CHECK(is_free(first));
    door->errands().perform(a_room());
    const std::uint16_t second = door->answer<intent::RoomOpened>().port;
    door.reset();
    CHECK(is_free(second));
}

TEST_CASE("While a room is open it is told when this computer's networks change", "[shell]") {
    Door door;
    door.errands().perform(a_room());
    (void)door.answer<intent::RoomOpened>();
    door.adapters().go_away();
    CHECK(door.answer<intent::AdaptersFound>().adapters.empty());
}

TEST_CASE("After a room has gone it is told when a network comes back", "[shell]") {
    Door door;
    door.errands().perform(a_room());
    (void)door.answer<intent::RoomOpened>();
    door.errands().perform(request::CloseRoom{});
    door.errands().perform(request::FindAdapters{});
    (void)door.answer<intent::AdaptersFound>();
    door.adapters().go_away();
    CHECK(door.answer<intent::AdaptersFound>().adapters.empty());
}

TEST_CASE("Networks are never looked for in the thread that draws", "[shell]") {
    const auto inbox = std::make_shared<Inbox>();
    std::atomic<int> looks{0};
    std::atomic<bool> is_drawing{false};
    const std::thread::id drawing = std::this_thread::get_id();
    const auto look = [&] {
        is_drawing = is_drawing || std::this_thread::get_id() == drawing;
        ++looks;
        return std::vector<live::Adapter>{};
    };
    RoomErrands errands(inbox, look, std::chrono::milliseconds(2));
    errands.perform(request::FindAdapters{});
    errands.perform(a_room());
    while (looks < 8) std::this_thread::yield();
    errands.perform(request::CloseRoom{});
    errands.finish();
    CHECK_FALSE(is_drawing);
}

TEST_CASE("The facilitator is told how many phones can be in at once", "[shell]") {
    Door door;
    door.errands().perform(a_room());
    (void)door.answer<intent::RoomOpened>();
    door.errands().perform(request::PresentToRoom{});
    CHECK(door.answer<intent::RoomNews>().capacity > 0);
}

TEST_CASE("What is asked of a room that is not there is passed over", "[shell]") {
    Door door;
    door.errands().perform(request::PresentToRoom{});
    door.errands().perform(request::LockRoomDoor{true});
    door.errands().perform(request::SetRoomTeams{{"Red", "Blue"}});
    door.errands().perform(request::CloseRoom{});
    door.errands().perform(request::FindAdapters{});
    const auto found = door.answer<intent::AdaptersFound>();
    CHECK((found.adapters.empty() || found.best < found.adapters.size()));
}
