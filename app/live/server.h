#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "live/limits.h"
#include "live/room.h"
#include "live/traffic.h"

/// Lets phones into a room: plain HTTP on one address of this computer, served by one thread of its own.
namespace leeway::live {

struct ServerOptions {
    std::string address;        ///< one of adapters(); the server is bound to this one only
    std::uint16_t port = 8420;  ///< 0: any free one; a taken one: the next free of the ten from here
    std::string code;           ///< as make_code made it
    Limits limits;
};

/// What the facilitator should know: counts only, nothing about a single phone.
struct News {
    std::uint32_t joined = 0;     ///< phones that have come since the beginning
    std::uint32_t connected = 0;  ///< phones that are there now
    Tally tally;                  ///< of the round that is shown
    bool phone_has_come = false;  ///< some other device has reached the server at all, whatever it asked
    bool is_door_locked = false;
    std::size_t capacity = 0;  ///< phones that can be there at once
    bool is_full = false;      ///< there is no room for more, and phones are being turned away
    bool is_crowded = false;   ///< phones are being turned away because too many come from one address
    Traffic traffic;
    std::string failure;  ///< why the server has ended by itself; empty while it runs. Nothing comes after it
};

class Server {
public:
    /// Binds, then listens until it is destroyed.
    /// @param on_news called in the server's thread: at most four times a second, and at once after each present().
    ///     Never called after the destructor has begun to return. May be empty.
    /// Errors: BadInput for an address or code that is none; Unavailable when the address is not this computer's or no
    /// port is free.
    [[nodiscard]] static Result<std::unique_ptr<Server>> start(ServerOptions options,
                                                               std::function<void(const News&)> on_news);

    /// Closes all connections, wipes the room and ends the thread. Phones still get what was presented last. Takes
    /// milliseconds, a tenth of a second with thousands of phones, whatever they do. Not to be called by on_news.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // From any thread; they never wait for the network. See Room.
    void present(Presented presented);
    void set_teams(std::vector<std::string> names);
    void lock_door(bool is_locked);
    void clear_round(std::uint32_t round);

    /// For a network in which many phones have one address (Limits::for_shared_address), or back to the limits that the
    /// server began with. Nobody has to come in again.
    void allow_shared_address(bool is_allowed);

    [[nodiscard]] const std::string& address() const;
    [[nodiscard]] std::uint16_t port() const;  ///< the one that was free
    [[nodiscard]] const std::string& code() const;

    /// "http://192.168.1.20:8420/K7RTQ2"
    [[nodiscard]] std::string url() const;

private:
    class Inside;
    explicit Server(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> inside_;
};

}  // namespace leeway::live
