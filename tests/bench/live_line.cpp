#include "bench/live_line.h"

#include <charconv>
#include <chrono>
#include <utility>

#include <netinet/in.h>
#include <sys/socket.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

namespace leeway::bench {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::chrono::seconds kPatience{20};  ///< for a reply

/// The number behind a text, 0 if it is not there.
std::size_t number_after(std::string_view text, std::string_view what) {
    const std::size_t at = text.find(what);
    if (at == std::string_view::npos) return 0;
    std::size_t number = 0;
    const std::string_view rest = text.substr(at + what.size());
    std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return number;
}

}  // namespace

Line::Line(asio::io_context& io) : socket_(io), deadline_(io) {}

/// A handler that keeps the line, and is not called once something else has begun.
template <typename Handler>
auto Line::alive(Handler handler) {
    return [self = shared_from_this(), turn = turn_, handler](const error_code& error, auto... rest) {
        if (self->turn_ == turn) handler(error, rest...);
    };
}

void Line::open(const Endpoint& to, const asio::ip::address_v4& source, std::function<void(bool)> then) {
    error_code error;
    socket_.open(asio::ip::tcp::v4(), error);
    if (!error) socket_.set_option(asio::ip::tcp::no_delay(true), error);
    if (!error && !source.is_unspecified()) {
        // Leaves the choice of the port to connecting, which knows that two connections to different places may share.
        const int yes = 1;
        ::setsockopt(socket_.native_handle(), IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
        socket_.bind(Endpoint(source, 0), error);
    }
    if (error) {
        asio::post(socket_.get_executor(), [then] { then(false); });
        return;
    }
    socket_.async_connect(to, alive([then](const error_code& refused) { then(!refused); }));
}

void Line::set_deadline() {
    deadline_.expires_after(kPatience);
    deadline_.async_wait(alive([this](const error_code& error) {
        if (!error) finish(0);
    }));
}

void Line::send(std::function<void()> then) {
    set_deadline();
    asio::async_write(socket_, asio::buffer(request_), alive([this, then](const error_code& error, std::size_t) {
                          if (error) return finish(0);
                          then();
                      }));
}

void Line::read_head(std::function<void(int)> then) {
    asio::async_read_until(socket_, asio::dynamic_buffer(incoming_), "\r\n\r\n",
                           alive([this, then](const error_code& error, std::size_t size) {
                               if (error) return finish(0);
                               reply_.head = incoming_.substr(0, size);
                               incoming_.erase(0, size);
                               then(static_cast<int>(number_after(reply_.head, "HTTP/1.1 ")));
                           }));
}

void Line::ask(std::string request, std::function<void(const Reply&)> then) {
    request_ = std::move(request);
    reply_ = {};
    on_reply_ = std::move(then);
    send([this] {
        read_head([this](int status) {
            reply_.status = status;
            read_body(number_after(reply_.head, "Content-Length: "));
        });
    });
}

void Line::read_body(std::size_t length) {
    const std::size_t missing = length > incoming_.size() ? length - incoming_.size() : 0;
    asio::async_read(socket_, asio::dynamic_buffer(incoming_), asio::transfer_exactly(missing),
                     alive([this, length](const error_code& error, std::size_t) {
                         if (error) return finish(0);
                         reply_.body = incoming_.substr(0, length);
                         incoming_.erase(0, length);
                         finish(reply_.status);
                     }));
}

void Line::listen(std::string request, std::function<void(std::string_view, std::string_view)> on_event,
                  std::function<void(int)> on_end) {
    request_ = std::move(request);
    reply_ = {};
    on_event_ = std::move(on_event);
    on_end_ = std::move(on_end);
    send([this] {
        read_head([this](int status) {
            if (status != 200) return finish(status);
            deadline_.cancel();
            read_events();
        });
    });
}

void Line::read_events() {
    take_events();
    asio::async_read_until(socket_, asio::dynamic_buffer(incoming_), "\n\n",
                           alive([this](const error_code& error, std::size_t) {
                               if (error) return finish(0);
                               read_events();
                           }));
}

/// Each is some lines "name: value" and an empty one.
void Line::take_events() {
    const std::uint64_t turn = turn_;
    for (std::size_t end = incoming_.find("\n\n"); end != std::string::npos; end = incoming_.find("\n\n")) {
        const std::string whole = incoming_.substr(0, end + 1);
        incoming_.erase(0, end + 2);
        const auto field = [&whole](std::string_view name) -> std::string_view {
            const std::size_t at = whole.find(name);
            if (at == std::string::npos) return {};
            const std::size_t begin = at + name.size();
            return std::string_view(whole).substr(begin, whole.find('\n', begin) - begin);
        };
        on_event_(field("event: "), field("data: "));
        if (turn != turn_) return;
    }
}

void Line::dribble(std::string_view bytes, std::function<void(bool)> then) {
    request_ = bytes;
    asio::async_write(socket_, asio::buffer(request_),
                      alive([then](const error_code& error, std::size_t) { then(!error); }));
}

/// Tells who waits: with a reply if there is one.
void Line::finish(int status) {
    deadline_.cancel();
    reply_.status = status;
    if (status == 0) close();
    if (const auto on_reply = std::exchange(on_reply_, nullptr)) return on_reply(std::exchange(reply_, {}));
    if (const auto on_end = std::exchange(on_end_, nullptr)) on_end(status);
}

void Line::close() {
    ++turn_;
    deadline_.cancel();
    error_code ignored;
    socket_.close(ignored);
}

}  // namespace leeway::bench
