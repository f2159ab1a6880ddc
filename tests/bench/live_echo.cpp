#include "bench/live_echo.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

#include <fmt/format.h>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <nlohmann/json.hpp>

namespace leeway::bench {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using nlohmann::json;

constexpr std::size_t kPartBytes = 10'000;  ///< of page, style and script each

class Session : public std::enable_shared_from_this<Session> {
public:
    Session(tcp::socket socket, const std::shared_ptr<std::string>& state)
        : socket_(std::move(socket)), state_(state) {}

    void read() {
        request_ = {};
        http::async_read(socket_, buffer_, request_, [self = shared_from_this()](error_code error, std::size_t) {
            if (!error) self->answer();
        });
    }

    /// Whether there is still somebody.
    bool push(const std::shared_ptr<std::string>& bytes) {
        if (!socket_.is_open()) return false;
        if (!is_stream_) return true;
        asio::async_write(socket_, asio::buffer(*bytes),
                          [self = shared_from_this(), bytes](error_code error, std::size_t) {
                              if (error) self->socket_.close(error);
                          });
        return true;
    }

private:
    void answer() {
        if (request_.target().ends_with("/events")) {
            is_stream_ = true;
            auto bytes = std::make_shared<std::string>(
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n" + *state_);
            push(bytes);
            return watch();
        }
        const bool is_post = request_.method() == http::verb::post;
        response_ = {is_post ? http::status::no_content : http::status::ok, 11};
        response_.keep_alive(request_.keep_alive());
        if (!is_post) response_.body() = request_.target().ends_with("/state") ? *state_ : std::string(kPartBytes, 'x');
        response_.prepare_payload();
        http::async_write(socket_, response_, [self = shared_from_this()](error_code error, std::size_t) {
            if (error) return;
            if (self->request_.keep_alive()) return self->read();
            self->socket_.shutdown(tcp::socket::shutdown_send, error);
            self->socket_.close(error);
        });
    }

    /// The end of a phone that has gone.
    void watch() {
        socket_.async_wait(tcp::socket::wait_read, [self = shared_from_this()](error_code) { self->socket_.close(); });
    }

    tcp::socket socket_;
    std::shared_ptr<std::string> state_;
    boost::beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    http::response<http::string_body> response_;
    bool is_stream_ = false;
};

class Echo {
public:
    Echo() : acceptor_(io_, {asio::ip::address_v4::loopback(), 0}), input_(io_, ::dup(STDIN_FILENO)) {
        acceptor_.listen(4096);
        set_state({{"phase", "waiting"}});
        accept();
        read_commands();
    }

    void run() {
        fmt::print("{}\n",
                   json{{"url", fmt::format("http://127.0.0.1:{}/ECHO22", acceptor_.local_endpoint().port())}}.dump());
        std::fflush(stdout);
        io_.run();
    }

private:
    void set_state(json command) {
        command["rev"] = ++revision_;
        command["me"] = {{"team", nullptr}, {"mine", nullptr}, {"count", 0}};
        *state_ = "event: state\ndata: " + command.dump() + "\n\n";
    }

    void accept() {
        acceptor_.async_accept([this](error_code error, tcp::socket socket) {
            if (!error) {
                socket.set_option(tcp::no_delay(true), error);
                const auto session = std::make_shared<Session>(std::move(socket), state_);
                sessions_.push_back(session);
                session->read();
            }
            accept();
        });
    }

    void read_commands() {
        asio::async_read_until(input_, asio::dynamic_buffer(line_), '\n', [this](error_code error, std::size_t size) {
            if (error) return io_.stop();
            set_state(json::parse(line_.substr(0, size)));
            line_.erase(0, size);
            const auto bytes = std::make_shared<std::string>(*state_);
            std::erase_if(sessions_, [&bytes](const std::weak_ptr<Session>& weak) {
                const std::shared_ptr<Session> session = weak.lock();
                return !session || !session->push(bytes);
            });
            read_commands();
        });
    }

    asio::io_context io_{1};
    tcp::acceptor acceptor_;
    asio::posix::stream_descriptor input_;
    std::string line_;
    std::uint64_t revision_ = 0;
    std::shared_ptr<std::string> state_ = std::make_shared<std::string>();
    std::vector<std::weak_ptr<Session>> sessions_;
};

}  // namespace

int run_echo() {
    Echo echo;
    echo.run();
    return 0;
}

}  // namespace leeway::bench
