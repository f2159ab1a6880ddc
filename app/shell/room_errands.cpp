#include "shell/room_errands.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "live/adapters.h"
#include "live/code.h"
#include "live/qr.h"
#include "live/random.h"
#include "live/server.h"

namespace leeway::shell {

namespace {

flow::intent::AdaptersFound found_adapters(const std::vector<live::Adapter>& adapters) {
    flow::intent::AdaptersFound found;
    for (const live::Adapter& each : adapters) {
        found.adapters.push_back({each.name, std::string(live::name_of(each.kind)), each.address, each.is_loopback});
    }
    if (!adapters.empty()) found.best = live::best_adapter(adapters);
    return found;
}

flow::intent::RoomFailed told_failure(const live::News& news) {
    return {Error{ErrorCode::Unavailable, "The room has ended by itself: " + news.failure, ""}};
}

flow::intent::RoomNews told(const live::News& news) {
    return {.joined = news.joined,
            .connected = news.connected,
            .round = news.tally.round,
            .votes = news.tally.votes,
            .voters = news.tally.voters,
            .phone_has_come = news.phone_has_come,
            .capacity = static_cast<std::uint32_t>(news.capacity),
            .is_crowded = news.is_crowded,
            .is_full = news.is_full};
}

Result<flow::QrSquare> square_of(const std::string& text) {
    const Result<live::QrCode> code = live::make_qr(text);
    if (!code) return code.error();
    return flow::QrSquare{code->side, code->is_dark};
}

/// What is shown of a room that is open.
Result<flow::intent::RoomOpened> opened(const live::Server& server, const flow::request::OpenRoom& wanted) {
    const Result<flow::QrSquare> qr = square_of(server.url());
    if (!qr) return qr.error();
    flow::intent::RoomOpened open{server.url(), server.address(), server.port(), server.code(), *qr, {}};
    if (wanted.wifi_name.empty()) return open;
    const Result<flow::QrSquare> wifi =
        square_of(live::wifi_text(wanted.wifi_name, wanted.wifi_password, wanted.wifi_hidden));
    if (!wifi) return wifi.error();
    open.wifi_qr = *wifi;
    return open;
}

live::ServerOptions options_of(const flow::request::OpenRoom& wanted) {
    live::ServerOptions options;
    options.address = wanted.address;
    if (wanted.port != 0) options.port = wanted.port;
    options.code = wanted.code;
    if (wanted.shared_address) options.limits = options.limits.for_shared_address();
    return options;
}

}  // namespace

RoomErrands::Room::~Room() = default;

Worker& RoomErrands::worker() {
    if (!worker_) {
        worker_ = std::make_unique<Worker>();
        room_ = std::make_shared<Room>();
    }
    return *worker_;
}

template <typename Job>
void RoomErrands::with_server(Job job) {
    worker().post([room = room_, job = std::move(job)] {
        if (room->server) job(*room->server);
    });
}

std::shared_ptr<RoomErrands::AdapterWatch> RoomErrands::watch_adapters() {
    if (!watch_) {
        auto tell = [inbox = inbox_](const std::vector<live::Adapter>& found) { inbox->put(found_adapters(found)); };
        watch_ = std::make_shared<AdapterWatch>(look_, period_, std::move(tell));
    }
    return watch_;
}

void RoomErrands::perform(const flow::request::FindAdapters& /*request*/) {
    // Who is asked for a network again waits for one to come.
    worker().post([inbox = inbox_, watch = watch_adapters()] { inbox->put(found_adapters(watch->take_stock())); });
}

void RoomErrands::perform(const flow::request::OpenRoom& request) {
    if (!watch_) worker().post([watch = watch_adapters()] { static_cast<void>(watch->take_stock()); });
    worker().post([room = room_, inbox = inbox_, request] {
        room->server.reset();
        live::ServerOptions options = options_of(request);
        if (options.code.empty()) options.code = live::make_code(live::random_bytes<8>());
        Result<std::unique_ptr<live::Server>> server =
            live::Server::start(std::move(options), [inbox](const live::News& news) {
                if (news.failure.empty()) return inbox->put(told(news));
                inbox->put(told_failure(news));
            });
        if (!server) return inbox->put(flow::intent::RoomFailed{server.error()});
        if (!request.teams.empty()) (*server)->set_teams(request.teams);
        Result<flow::intent::RoomOpened> answer = opened(**server, request);
        if (!answer) return inbox->put(flow::intent::RoomFailed{answer.error()});
        room->server = *std::move(server);
        inbox->put(*std::move(answer));
    });
}

void RoomErrands::perform(const flow::request::CloseRoom& /*request*/) {
    watch_.reset();
    if (worker_) worker_->post([room = room_] { room->server.reset(); });
}

void RoomErrands::perform(const flow::request::PresentToRoom& request) {
    with_server([presented = request.presented](live::Server& server) { server.present(presented); });
}

void RoomErrands::perform(const flow::request::SetRoomTeams& request) {
    with_server([names = request.names](live::Server& server) { server.set_teams(names); });
}

void RoomErrands::perform(const flow::request::LockRoomDoor& request) {
    with_server([locked = request.locked](live::Server& server) { server.lock_door(locked); });
}

void RoomErrands::perform(const flow::request::AllowSharedAddress& request) {
    with_server([allowed = request.allowed](live::Server& server) { server.allow_shared_address(allowed); });
}

void RoomErrands::finish() {
    if (!worker_) return;
    perform(flow::request::CloseRoom{});
    worker_.reset();
}

}  // namespace leeway::shell
