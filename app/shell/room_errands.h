#pragma once

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

#include "flow/request.h"
#include "live/adapters.h"
#include "shell/inbox.h"
#include "shell/watch.h"
#include "shell/worker.h"

namespace leeway::live {
class Server;
}

namespace leeway::shell {

/// Lets phones in: does what flow/workshop_request.h asks for, in a thread of its own and in the order of the requests,
/// so that no network is ever waited for while drawing. Answers and news come through the inbox; while a room is open
/// also which adapters there are, whenever they have changed. Belongs to one thread.
class RoomErrands {
public:
    /// Notices that this computer has come into another network, or out of one.
    using AdapterWatch = Watch<std::vector<live::Adapter>>;

    /// @param look tells which adapters there are, in any thread. @param period between two looks.
    explicit RoomErrands(std::shared_ptr<Inbox> inbox, AdapterWatch::Look look = live::adapters,
                         std::chrono::milliseconds period = std::chrono::seconds(3))
        : inbox_(std::move(inbox)), look_(std::move(look)), period_(period) {}
    RoomErrands(const RoomErrands&) = delete;
    RoomErrands& operator=(const RoomErrands&) = delete;
    /// Closes the room.
    ~RoomErrands() { finish(); }

    void perform(const flow::request::FindAdapters& request);
    void perform(const flow::request::OpenRoom& request);
    void perform(const flow::request::CloseRoom& request);
    void perform(const flow::request::PresentToRoom& request);
    void perform(const flow::request::SetRoomTeams& request);
    void perform(const flow::request::LockRoomDoor& request);
    void perform(const flow::request::AllowSharedAddress& request);

    /// Closes the room and waits until all phones are let go, some milliseconds. Nothing may be asked for afterwards.
    void finish();

private:
    /// From now on, if not yet. @return what the worker looks with.
    std::shared_ptr<AdapterWatch> watch_adapters();

    /// What only the thread touches.
    struct Room {
        std::unique_ptr<live::Server> server;
        Room() = default;
        Room(const Room&) = delete;
        Room& operator=(const Room&) = delete;
        ~Room();
    };

    Worker& worker();
    /// Has something done with the server, if there is one.
    template <typename Job>
    void with_server(Job job);

    std::shared_ptr<Inbox> inbox_;
    AdapterWatch::Look look_;
    std::chrono::milliseconds period_;
    std::shared_ptr<AdapterWatch> watch_;  // from the first question about networks until the room is closed
    std::shared_ptr<Room> room_;
    std::unique_ptr<Worker> worker_;  // from the first request on
};

}  // namespace leeway::shell
