#pragma once

#include <memory>
#include <optional>
#include <string>

#include "live/address_key.h"
#include "live/desk.h"
#include "live/limits.h"
#include "live/pace.h"
#include "live/token.h"

namespace boost::asio {
class io_context;
}

namespace leeway::live {

/// One connection of one phone, in the server's thread.
class Connection {
public:
    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    virtual void begin() = 0;

    /// Ends what has taken too long, and gives signs of life on event streams. To be called a few times a second.
    virtual void look_at_clock(Time now) = 0;

    /// There is something new to see. A phone that is still busy with what it was sent before gets only the newest.
    virtual void state_changed() = 0;

    /// At once. The switchboard hears of it.
    virtual void close() = 0;

    [[nodiscard]] virtual bool is_idle() const = 0;                        ///< between two requests
    [[nodiscard]] virtual const std::optional<Token>& stream() const = 0;  ///< whose event stream it is
    [[nodiscard]] virtual AddressKey from() const = 0;
};

/// What connections ask of the server that has them. It outlives them.
class Switchboard {
public:
    Switchboard() = default;
    virtual ~Switchboard() = default;
    Switchboard(const Switchboard&) = delete;
    Switchboard& operator=(const Switchboard&) = delete;

    [[nodiscard]] virtual Desk& desk() = 0;
    [[nodiscard]] virtual const Limits& limits() const = 0;

    /// The event that tells the present state, up to what is one phone's own; one text for all phones.
    [[nodiscard]] virtual std::shared_ptr<const std::string> shared_event() = 0;

    virtual void answered() = 0;  ///< a request, well or badly
    virtual void own_state_changed(const Token& of) = 0;
    virtual void stream_began(Connection& connection) = 0;
    virtual void closed(Connection& connection) = 0;  ///< its last word; once
};

/// @param socket an open TCP socket, which the connection closes.
/// @param turned_away whatever it asks for, this is the reply; nothing for who is let in.
/// @return nothing where the system cannot watch one more socket; then it is closed.
[[nodiscard]] std::shared_ptr<Connection> make_connection(boost::asio::io_context& context, int socket, bool is_ip6,
                                                          AddressKey from, std::optional<Status> turned_away,
                                                          Switchboard& switchboard);

}  // namespace leeway::live
