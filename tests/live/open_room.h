#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "live/client.h"
#include "live/server.h"

namespace leeway::live {

/// A server on this machine with a room in which a question is open, and all news that it gave.
class OpenRoom {
public:
    /// @param limits many phones of a test have one address, unless this says otherwise.
    explicit OpenRoom(const Limits& limits = Limits().for_shared_address());

    [[nodiscard]] Server& server() { return *server_; }
    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] std::string host() const { return "127.0.0.1:" + std::to_string(port()); }
    [[nodiscard]] std::string origin() const { return "http://" + host(); }

    /// Presents, and waits until the server has done so.
    void show(const Presented& presented);

    /// Waits until news fit, ten seconds at most; nothing if none did.
    std::optional<News> wait_for(const std::function<bool(const News&)>& fits);

    [[nodiscard]] News last_news();
    [[nodiscard]] std::size_t news_count();

    /// Ends the server.
    void close() { server_.reset(); }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<News> news_;
    std::unique_ptr<Server> server_;
};

inline constexpr const char* kCode = "K7RTQ2";

/// "The late coat", in which there are three answers.
[[nodiscard]] Presented coat(Phase phase = Phase::Open, std::uint32_t round = 1);

/// A phone as its browser behaves: one cookie, a connection for each request, or one kept open.
class Phone {
public:
    explicit Phone(OpenRoom& room, std::string from = "127.0.0.1") : room_(&room), from_(std::move(from)) {}

    /// Asks for the state, and again with the cookie that comes with the first reply.
    /// @return whether it is in the room.
    bool join();

    [[nodiscard]] Response get(const std::string& target);
    [[nodiscard]] Response post(const std::string& what, const std::string& body);
    [[nodiscard]] Response vote(std::uint32_t round, std::size_t choice, std::uint32_t count);

    /// The present state as the server tells it.
    [[nodiscard]] std::string state() { return get(std::string("/") + kCode + "/state").body; }

    /// An event stream that is open.
    [[nodiscard]] std::unique_ptr<Client> listen();

    [[nodiscard]] const std::string& cookie() const { return cookie_; }
    void set_cookie(const std::string& cookie) { cookie_ = cookie; }

    /// The bytes of a request.
    [[nodiscard]] std::string get_bytes(const std::string& target) const;
    [[nodiscard]] std::string post_bytes(const std::string& what, const std::string& body) const;

private:
    [[nodiscard]] Response ask(const std::string& bytes);

    OpenRoom* room_;
    std::string from_;
    std::string cookie_;
};

[[nodiscard]] inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace leeway::live
