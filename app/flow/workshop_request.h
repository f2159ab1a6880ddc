#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "live/room.h"

/// What a workshop cannot do itself.
namespace leeway::flow::request {

struct FindAdapters {};  ///< off the drawing thread; answered by AdaptersFound, also where there is none
/// Lets phones in; answered by RoomOpened or RoomFailed. One that is open is closed first. Then RoomNews come, at most
/// four a second.
struct OpenRoom {
    std::string address;     ///< of an adapter
    std::uint16_t port = 0;  ///< 0: the usual one, or one of the next
    std::string code = {};   ///< empty: a new one
    std::vector<std::string> teams = {};
    std::string wifi_name = {};  ///< for RoomOpened::wifi_qr; empty: none
    std::string wifi_password = {};
    bool wifi_hidden = false;
    bool shared_address = false;  ///< many phones come from one address: live::Limits::for_shared_address
};
struct CloseRoom {};  ///< no answer; nothing of the room is kept
struct PresentToRoom {
    live::Presented presented;
};
struct SetRoomTeams {
    std::vector<std::string> names;  ///< empty: none
};
struct LockRoomDoor {
    bool locked = false;
};
/// Many phones come from one address from now on, or not. Nobody has to come in again.
struct AllowSharedAddress {
    bool allowed = false;
};

}  // namespace leeway::flow::request
