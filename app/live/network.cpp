#include "live/network.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include "base/assert.h"
#include "live/connection.h"
#include "live/desk.h"
#include "live/growth.h"
#include "live/open_files.h"
#include "live/random.h"
#include "live/state_json.h"
#include "live/streams.h"

namespace leeway::live {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;

constexpr int kWaiting = 4096;               ///< connections that may wait to be accepted: a whole hall at once
constexpr std::size_t kFilesOfOthers = 160;  ///< open files that the rest of the program may need
constexpr std::size_t kFarewells = 64;       ///< connections past the most that are told so before they are closed
constexpr milliseconds kBreath{100};         ///< before accepting again when the system has no more to give
constexpr std::chrono::seconds kForgetting{5};

/// How often deadlines are looked at: a quarter of the shortest one, where tests have short ones.
milliseconds tick_of(const Limits& limits) {
    const milliseconds shortest =
        std::min({limits.request_deadline, limits.idle, limits.write_deadline, limits.heartbeat});
    return std::clamp(shortest / 4, milliseconds(10), milliseconds(250));
}

AddressKey key_of(const Salt& salt, const asio::ip::address& address) {
    if (address.is_v4()) return address_key(salt, address.to_v4().to_bytes());
    return address_key(salt, address.to_v6().to_bytes());
}

class PhoneNetwork final : public Network, private Switchboard {
public:
    PhoneNetwork(const ServerOptions& options, std::unique_ptr<asio::io_context> context, tcp::acceptor acceptor,
                 std::function<void(const News&)> on_news)
        : context_(std::move(context)),
          acceptor_(std::move(acceptor)),
          address_(acceptor_.local_endpoint().address()),
          port_(acceptor_.local_endpoint().port()),
          limits_(options.limits),
          salt_(random_bytes<std::tuple_size_v<Salt>>()),
          desk_(Site(address_.to_string(), port_), options.code, limits_, fill_random),
          on_news_(std::move(on_news)),
          ticker_(*context_),
          news_timer_(*context_) {
        const std::size_t files = raise_open_files(limits_.connections + kFilesOfOthers + kFarewells);
        const std::size_t left = files > kFilesOfOthers + kFarewells ? files - kFilesOfOthers - kFarewells : 1;
        most_connections_ = std::min(limits_.connections, left);
    }

    PhoneNetwork(const PhoneNetwork&) = delete;
    PhoneNetwork& operator=(const PhoneNetwork&) = delete;
    ~PhoneNetwork() override {
        // Once more around: a phone that is being written to right now gets its last state before that.
        asio::post(*context_, [this] { asio::post(*context_, [this] { shut(); }); });
        if (thread_.joinable()) thread_.join();
        desk_.wipe();
    }

    /// @throw std::system_error when there is no thread to be had.
    void begin() {
        accept();
        tick();
        thread_ = std::thread([this] { run(); });
    }

    void tell(std::function<void(Desk&)> what) override {
        asio::post(*context_, [this, what = std::move(what)] {
            if (!is_open_) return;
            const std::uint64_t before = desk_.room().revision();
            what(desk_);
            if (desk_.room().revision() != before) push_state();
            send_news();
        });
    }

    [[nodiscard]] std::uint16_t port() const override { return port_; }

private:
    // What connections ask for.

    Desk& desk() override { return desk_; }
    const Limits& limits() const override { return limits_; }

    std::shared_ptr<const std::string> shared_event() override {
        if (!shared_event_ || event_revision_ != desk_.room().revision()) {
            event_revision_ = desk_.room().revision();
            shared_event_ = std::make_shared<const std::string>("event: state\ndata: " + shared_state(desk_.room()));
        }
        return shared_event_;
    }

    void answered() override { plan_news(); }

    void own_state_changed(const Token& of) override {
        streams_.each(of, [](Connection& stream) { stream.state_changed(); });
    }

    /// Where one phone has too many streams (pages that are looked at no more, or a script) the oldest ends. Pages open
    /// theirs again, but not for ever one after the other.
    void stream_began(Connection& connection) override {
        streams_.add(*connection.stream(), connection);
        if (Connection* surplus = streams_.surplus(*connection.stream())) {
            const std::shared_ptr<Connection> held = connections_.at(surplus).connection;
            held->close();
        }
        plan_news();
    }

    /// After a failure it may be one that was never counted, or whose stream never was.
    void closed(Connection& connection) override {
        const bool was_stream = connection.stream() && streams_.remove(*connection.stream(), connection);
        const auto found = connections_.find(&connection);
        if (found == connections_.end()) return;
        if (found->second.is_counted) desk_.gate().leave(connection.from());
        if (!found->second.is_counted) --farewells_;
        connections_.erase(found);  // whoever calls holds the connection
        if (was_stream) plan_news();
    }

    // What happens by itself.

    void run() {
        try {
            context_->run();
        } catch (const std::exception& problem) {
            fail(problem.what());
        }
    }

    /// Memory, or whatever the system gave until now, has run out. The workshop goes on without the room. That is told
    /// before anything else is tried which could fail too.
    void fail(const char* why) {
        try {
            News news;
            news.failure = why;
            if (on_news_) on_news_(news);
        } catch (const std::exception&) {
            // Then nobody can be told.
        }
        try {
            shut();
        } catch (const std::exception&) {
            // What is still open ends with this object.
        }
    }

    void accept() {
        acceptor_.async_accept([this](const error_code& error, tcp::socket socket) {
            if (!is_open_) return;
            if (error) return accept_later();
            welcome(std::move(socket));
            accept();
        });
    }

    /// The system has no more files or memory: trying at once would only turn in circles.
    void accept_later() {
        auto timer = std::make_shared<asio::steady_timer>(*context_, kBreath);
        timer->async_wait([this, timer](const error_code&) {
            if (is_open_) accept();
        });
    }

    void welcome(tcp::socket socket) {
        error_code error;
        const tcp::endpoint other = socket.remote_endpoint(error);
        if (error) return;
        has_foreigner_come_ = has_foreigner_come_ || other.address() != address_;
        const AddressKey from = key_of(salt_, other.address());
        const bool is_full = is_at_most() && !make_room();
        std::optional<Status> turned_away;
        if (is_full) {
            turned_away = Status::ServiceUnavailable;
        } else if (!desk_.gate().enter(from)) {
            turned_away = Status::TooManyRequests;
        }
        if (turned_away) {
            ++(is_full ? desk_.traffic().turned_away_full : desk_.traffic().turned_away_by_address);
            plan_news();
            if (farewells_ >= kFarewells) return;
            ++farewells_;
        }
        const int handle = socket.release(error);
        LEEWAY_ASSERT(!error, "an open socket could not be handed over");
        const auto connection = make_connection(*context_, handle, address_.is_v6(), from, turned_away, *this);
        if (!connection) return turned_away ? static_cast<void>(--farewells_) : desk_.gate().leave(from);
        connections_.emplace(connection.get(), Known{connection, !turned_away});
        connection->begin();
    }

    [[nodiscard]] bool is_at_most() const { return connections_.size() - farewells_ >= most_connections_; }

    /// A connection that is kept for a request which may never come.
    [[nodiscard]] auto find_idle() const {
        return std::find_if(connections_.begin(), connections_.end(),
                            [](const auto& known) { return known.first->is_idle(); });
    }

    bool make_room() {
        const auto idle = find_idle();
        if (idle == connections_.end()) return false;
        const std::shared_ptr<Connection> connection = idle->second.connection;
        connection->close();
        return true;
    }

    void tick() {
        ticker_.expires_after(tick_of(limits_));
        ticker_.async_wait([this](const error_code& error) {
            if (error || !is_open_) return;
            for (const std::shared_ptr<Connection>& connection : all()) connection->look_at_clock(now());
            if (now() >= next_forgetting_) {
                desk_.forget(now());
                next_forgetting_ = now() + kForgetting;
            }
            count_refusals();
            if (is_full() != told_full_ || is_crowded() != told_crowded_) plan_news();
            tick();
        });
    }

    /// A list of its own, since connections close while one goes through it.
    [[nodiscard]] std::vector<std::shared_ptr<Connection>> all() const {
        std::vector<std::shared_ptr<Connection>> list;
        list.reserve(connections_.size());
        for (const auto& known : connections_) list.push_back(known.second.connection);
        return list;
    }

    void push_state() {
        streams_.each([](Connection& stream) { stream.state_changed(); });
    }

    void count_refusals() {
        full_.look(desk_.traffic().turned_away_full, now(), limits_.turned_away);
        crowded_.look(desk_.traffic().turned_away_by_address, now(), limits_.turned_away);
    }

    [[nodiscard]] bool is_full() const {
        if (!full_.is_recent(now())) return false;
        const bool is_room_full = desk_.room().voters() >= std::min(limits_.voters, kMostVoters);
        return is_room_full || (is_at_most() && find_idle() == connections_.end());
    }

    [[nodiscard]] bool is_crowded() const { return crowded_.is_recent(now()); }

    /// Soon, together with whatever comes until then.
    void plan_news() {
        if (is_news_planned_ || !is_open_) return;
        is_news_planned_ = true;
        news_timer_.expires_at(std::max(now(), next_news_));
        news_timer_.async_wait([this](const error_code& error) {
            if (error || !is_open_) return;
            is_news_planned_ = false;
            send_news();
        });
    }

    void send_news() {
        next_news_ = now() + limits_.news_gap;
        if (on_news_) on_news_(news());
    }

    [[nodiscard]] News news() {
        count_refusals();
        News news;
        news.joined = static_cast<std::uint32_t>(desk_.room().voters());
        news.connected = static_cast<std::uint32_t>(streams_.size());
        news.tally = desk_.room().tally(desk_.room().presented().round);
        news.phone_has_come = has_foreigner_come_ || news.joined > 0;
        news.is_door_locked = desk_.room().is_door_locked();
        news.capacity = std::min({limits_.voters, kMostVoters, most_connections_ - most_connections_ / 8});
        news.is_full = told_full_ = is_full();
        news.is_crowded = told_crowded_ = is_crowded();
        news.traffic = desk_.traffic();
        return news;
    }

    /// Needs no memory.
    void shut() {
        is_open_ = false;
        context_->stop();
        error_code ignored;
        acceptor_.close(ignored);
        ticker_.cancel();
        news_timer_.cancel();
        while (!connections_.empty()) {
            const std::shared_ptr<Connection> connection = connections_.begin()->second.connection;
            connection->close();
            connections_.erase(connection.get());  // also one that had not come to its end
        }
    }

    struct Known {
        std::shared_ptr<Connection> connection;
        bool is_counted = false;  ///< by the gate; those that are only sent away are not
    };

    std::unique_ptr<asio::io_context> context_;
    tcp::acceptor acceptor_;
    asio::ip::address address_;
    std::uint16_t port_;
    Limits limits_;
    Salt salt_;
    Desk desk_;
    std::function<void(const News&)> on_news_;
    asio::steady_timer ticker_;
    asio::steady_timer news_timer_;
    std::size_t most_connections_ = 0;
    std::unordered_map<Connection*, Known> connections_;
    Streams streams_;
    std::size_t farewells_ = 0;
    std::shared_ptr<const std::string> shared_event_;
    std::uint64_t event_revision_ = 0;
    Time next_forgetting_;
    Time next_news_;
    Growth full_;
    Growth crowded_;
    bool told_full_ = false;
    bool told_crowded_ = false;
    bool is_news_planned_ = false;
    bool has_foreigner_come_ = false;
    bool is_open_ = true;
    std::thread thread_;
};

/// An acceptor that listens, or why it cannot.
error_code listen(tcp::acceptor& acceptor, const tcp::endpoint& endpoint) {
    error_code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);  // of a room that was just closed
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(kWaiting, error);
    if (error) {
        error_code ignored;
        acceptor.close(ignored);
    }
    return error;
}

constexpr std::uint16_t kPortsTried = 10;

/// Listens at the first port of ten that is free.
Result<void> listen_somewhere(tcp::acceptor& acceptor, const asio::ip::address& address, std::uint16_t port) {
    const std::uint16_t last =
        port == 0 ? std::uint16_t{0} : static_cast<std::uint16_t>(std::min(65'535, port + kPortsTried - 1));
    error_code error;
    for (int tried = port; tried <= last; ++tried) {
        error = listen(acceptor, {address, static_cast<std::uint16_t>(tried)});
        if (!error) return {};
        if (error == asio::error::address_in_use || error == asio::error::access_denied) continue;
        if (error != boost::system::errc::address_not_available) break;
        const std::string message =
            fmt::format("This computer does not have the address {} any more. Is it still in the same network?",
                        address.to_string());
        return Error{ErrorCode::Unavailable, message, ""};
    }
    const std::string message = fmt::format("None of the ports {} to {} at {} can be used ({}). Choose another one.",
                                            port, last, address.to_string(), error.message());
    return Error{ErrorCode::Unavailable, message, ""};
}

}  // namespace

Result<std::unique_ptr<Network>> start_network(const ServerOptions& options, std::function<void(const News&)> on_news) {
    error_code error;
    const asio::ip::address address = asio::ip::make_address(options.address, error);
    if (error) return Error{ErrorCode::BadInput, fmt::format("\"{}\" is no address.", options.address), ""};
    try {
        auto context = std::make_unique<asio::io_context>(1);
        tcp::acceptor acceptor(*context);
        if (const Result<void> listening = listen_somewhere(acceptor, address, options.port); !listening) {
            return listening.error();
        }
        auto network =
            std::make_unique<PhoneNetwork>(options, std::move(context), std::move(acceptor), std::move(on_news));
        network->begin();
        return Result<std::unique_ptr<Network>>(std::move(network));
    } catch (const std::exception& problem) {
        return Error{ErrorCode::Unavailable, fmt::format("The room could not be opened: {}.", problem.what()), ""};
    }
}

}  // namespace leeway::live
