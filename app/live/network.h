#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "live/server.h"

namespace leeway::live {

class Desk;

/// The server's thread and all that happens in it: it accepts connections, owns the desk with its room, pushes states
/// to phones and news to the facilitator.
class Network {
public:
    Network() = default;
    virtual ~Network() = default;  ///< ends the thread
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    /// Does this in the server's thread, soon. From any thread.
    virtual void tell(std::function<void(Desk&)> what) = 0;

    [[nodiscard]] virtual std::uint16_t port() const = 0;
};

/// See Server::start().
[[nodiscard]] Result<std::unique_ptr<Network>> start_network(const ServerOptions& options,
                                                             std::function<void(const News&)> on_news);

}  // namespace leeway::live
