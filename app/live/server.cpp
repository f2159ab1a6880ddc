#include "live/server.h"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "live/code.h"
#include "live/desk.h"
#include "live/network.h"
#include "live/request.h"

namespace leeway::live {

class Server::Inside {
public:
    Inside(ServerOptions options, std::unique_ptr<Network> network)
        : options_(std::move(options)), network_(std::move(network)) {}

    [[nodiscard]] Network& network() { return *network_; }
    [[nodiscard]] const std::string& address() const { return options_.address; }
    [[nodiscard]] const std::string& code() const { return options_.code; }
    [[nodiscard]] const Limits& limits() const { return options_.limits; }
    [[nodiscard]] std::uint16_t port() const { return network_->port(); }

private:
    ServerOptions options_;
    std::unique_ptr<Network> network_;
};

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, std::function<void(const News&)> on_news) {
    const std::optional<std::string> code = read_code(options.code);
    if (!code) return Error{ErrorCode::BadInput, fmt::format("\"{}\" is no code of a room.", options.code), ""};
    options.code = *code;
    Result<std::unique_ptr<Network>> network = start_network(options, std::move(on_news));
    if (!network) return network.error();
    auto inside = std::make_unique<Inside>(std::move(options), *std::move(network));
    return std::unique_ptr<Server>(new Server(std::move(inside)));
}

Server::Server(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

Server::~Server() = default;

void Server::present(Presented presented) {
    inside_->network().tell([presented = std::move(presented)](Desk& desk) { desk.room().present(presented); });
}

void Server::set_teams(std::vector<std::string> names) {
    inside_->network().tell([names = std::move(names)](Desk& desk) { desk.room().set_teams(names); });
}

void Server::lock_door(bool is_locked) {
    inside_->network().tell([is_locked](Desk& desk) { desk.room().lock_door(is_locked); });
}

void Server::clear_round(std::uint32_t round) {
    inside_->network().tell([round](Desk& desk) { desk.room().clear_round(round); });
}

void Server::allow_shared_address(bool is_allowed) {
    inside_->network().tell([limits = is_allowed ? inside_->limits().for_shared_address()
                                                 : inside_->limits()](Desk& desk) { desk.gate().set_limits(limits); });
}

const std::string& Server::address() const { return inside_->address(); }

std::uint16_t Server::port() const { return inside_->port(); }

const std::string& Server::code() const { return inside_->code(); }

std::string Server::url() const { return Site(address(), port()).origin + "/" + code(); }

}  // namespace leeway::live
