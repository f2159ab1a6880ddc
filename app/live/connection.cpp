#include "live/connection.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fmt/format.h>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include "live/reply.h"
#include "live/request.h"
#include "live/state_json.h"

namespace leeway::live {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

constexpr Time kNever = Time::max();
constexpr std::size_t kMostBuffered = kMostHeadBytes + 2 * kMostBodyBytes;
constexpr std::size_t kMostIgnored = 262'144;  ///< bytes that are read and thrown away after a refusal
constexpr std::chrono::seconds kFarewell{2};   ///< how long a client has to take it
constexpr int kSendBuffer = 32'768;            ///< bytes that the system keeps for a phone that does not listen
[[maybe_unused]] constexpr unsigned kSilenceInMs =
    30'000;  ///< after which a phone that confirms nothing counts as gone

/// Adds one more line of the same name.
void join(std::string& lines, std::string_view value, std::string_view between) {
    if (!lines.empty()) lines += between;
    lines += value;
}

std::string_view plain(boost::core::string_view text) { return {text.data(), text.size()}; }

Request request_of(const http::request<http::string_body>& message) {
    Request request;
    request.method = plain(message.method_string());
    request.target = plain(message.target());
    for (const auto& field : message) {
        ++request.lines;
        switch (field.name()) {
            case http::field::host: join(request.host, plain(field.value()), ","); break;
            case http::field::origin: join(request.origin, plain(field.value()), ","); break;
            case http::field::content_type: join(request.content_type, plain(field.value()), ","); break;
            case http::field::cookie: join(request.cookies, plain(field.value()), ";"); break;
            case http::field::content_length: request.has_length = true; break;
            case http::field::transfer_encoding: request.has_transfer_encoding = true; break;
            default: break;
        }
    }
    return request;
}

/// What to say to a client whose bytes could not be read as a request; nothing where there is nobody to be told.
std::optional<Status> status_of(const error_code& error) {
    if (error == http::error::header_limit || error == http::error::buffer_overflow) return Status::HeadTooLarge;
    if (error == http::error::body_limit) return Status::BodyTooLarge;
    if (error == http::error::end_of_stream || error == http::error::partial_message) return std::nullopt;
    if (error.category() == http::make_error_code(http::error::bad_method).category()) return Status::BadRequest;
    return std::nullopt;
}

class PhoneConnection final : public Connection, public std::enable_shared_from_this<PhoneConnection> {
public:
    PhoneConnection(tcp::socket socket, AddressKey from, std::optional<Status> turned_away, Switchboard& board)
        : socket_(std::move(socket)), from_(from), turned_away_(turned_away), board_(board) {}

    void begin() override {
        error_code ignored;
        socket_.non_blocking(true, ignored);
        socket_.set_option(tcp::no_delay(true), ignored);
        socket_.set_option(asio::socket_base::send_buffer_size(kSendBuffer), ignored);
        // Where there is no such thing, phones that have gone without a word are noticed later.
#ifdef TCP_USER_TIMEOUT
        ::setsockopt(socket_.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &kSilenceInMs, sizeof kSilenceInMs);
#endif
        deadline_ = now() + (turned_away_ ? kFarewell : board_.limits().request_deadline);
        read_head();
    }

    void look_at_clock(Time time) override {
        if (time >= deadline_) return end_late();
        if (stream_ && !is_writing_ && time >= next_beat_) write_stream(beat(), false);
    }

    void state_changed() override {
        if (!stream_) return;
        is_behind_ = true;
        if (!is_writing_) write_stream("", true);
    }

    void close() override {
        if (is_closed_) return;
        is_closed_ = true;
        error_code ignored;
        socket_.close(ignored);
        board_.closed(*this);
    }

    [[nodiscard]] bool is_idle() const override { return is_idle_; }
    [[nodiscard]] const std::optional<Token>& stream() const override { return stream_; }
    [[nodiscard]] AddressKey from() const override { return from_; }

private:
    /// A handler that keeps this object alive, and is not called any more once the connection is closed.
    template <typename Method>
    auto then(Method method) {
        return [self = shared_from_this(), method](const error_code& error, auto... rest) {
            if (!self->is_closed_) ((*self).*method)(error, rest...);
        };
    }

    void wait_for_request() {
        is_idle_ = true;
        deadline_ = now() + board_.limits().idle;
        socket_.async_wait(tcp::socket::wait_read, then(&PhoneConnection::something_came));
    }

    void something_came(const error_code& error) {
        if (error) return close();
        is_idle_ = false;
        deadline_ = now() + board_.limits().request_deadline;
        read_head();
    }

    void read_head() {
        parser_ = std::make_unique<http::request_parser<http::string_body>>();
        parser_->header_limit(kMostHeadBytes);
        parser_->body_limit(kMostBodyBytes);
        http::async_read_header(socket_, buffer_, *parser_, then(&PhoneConnection::head_came));
    }

    void head_came(const error_code& error, std::size_t) {
        if (is_leaving_) return;
        if (error) return bad_bytes(error);
        if (turned_away_) return turn_away();
        if (const std::optional<Status> status = board_.desk().objection(request_of(parser_->get()))) {
            ++board_.desk().traffic().bad_requests;
            return refuse(*status);
        }
        http::async_read(socket_, buffer_, *parser_, then(&PhoneConnection::body_came));
    }

    void body_came(const error_code& error, std::size_t) {
        if (is_leaving_) return;
        if (error) return bad_bytes(error);
        Request request = request_of(parser_->get());
        request.body = std::move(parser_->get().body());
        const bool keeps_open = parser_->get().keep_alive();
        parser_.reset();
        const Desk::Answer answer = board_.desk().answer(request, from_, now());
        if (answer.stream) {
            begin_stream(*answer.stream);
        } else {
            write_reply(answer.reply, keeps_open && answer.reply.status != Status::BadRequest);
        }
        if (answer.changed) board_.own_state_changed(*answer.changed);
        board_.answered();
    }

    void bad_bytes(const error_code& error) {
        const std::optional<Status> status = status_of(error);
        if (!status) return close();
        ++board_.desk().traffic().bad_requests;
        refuse(turned_away_.value_or(*status));
    }

    void turn_away() {
        const Request request = request_of(parser_->get());
        const bool is_fair = !board_.desk().objection(request);
        const std::optional<Reply> part = is_fair ? Desk::part_of_page(request) : std::nullopt;
        if (!part) return refuse(*turned_away_);
        is_leaving_ = true;
        write_reply(*part, false);
        board_.answered();
    }

    /// Says so and takes nothing more.
    void refuse(Status status) {
        is_leaving_ = true;
        write_reply(refusal(status), false);
        board_.answered();
    }

    /// The reply is written before anything else is read: who sends many requests at once waits for himself.
    void write_reply(const Reply& reply, bool keeps_open) {
        keeps_open_ = keeps_open;
        is_writing_ = true;
        deadline_ = now() + board_.limits().write_deadline;
        head_ = head_of(reply, keeps_open);
        own_ = reply.text;
        const std::string_view body = reply.fixed.empty() ? std::string_view(own_) : reply.fixed;
        const std::array<asio::const_buffer, 2> parts{asio::buffer(head_), asio::buffer(body.data(), body.size())};
        asio::async_write(socket_, parts, then(&PhoneConnection::reply_written));
    }

    void reply_written(const error_code& error, std::size_t) {
        if (error) return close();
        is_writing_ = false;
        if (!keeps_open_) return say_farewell();
        if (buffer_.size() == 0) return wait_for_request();
        deadline_ = now() + board_.limits().request_deadline;
        read_head();
    }

    /// Closing while bytes of the client are unread would reset the connection, and the reply might never be seen.
    void say_farewell() {
        error_code ignored;
        socket_.shutdown(tcp::socket::shutdown_send, ignored);
        deadline_ = now() + kFarewell;
        ignore_more();
    }

    void ignore_more() { socket_.async_read_some(asio::buffer(scrap()), then(&PhoneConnection::ignored_some)); }

    void ignored_some(const error_code& error, std::size_t bytes) {
        ignored_ += bytes;
        if (error || ignored_ > kMostIgnored) return close();
        ignore_more();
    }

    void begin_stream(const Token& token) {
        stream_ = token;
        buffer_ = beast::flat_buffer(kMostBuffered);
        board_.stream_began(*this);
        write_stream(stream_head(board_.desk().retry()), true);
        watch_end();
    }

    /// An event, not a comment: pages do not see comments, and would not notice a line that has gone dead.
    [[nodiscard]] std::string beat() const {
        return fmt::format("event: beat\ndata: {}\n\n", board_.desk().room().revision());
    }

    /// Phones send nothing more on an event stream: what can be read is its end.
    void watch_end() { socket_.async_wait(tcp::socket::wait_read, then(&PhoneConnection::stream_ended)); }

    void stream_ended(const error_code&) { close(); }

    void write_stream(std::string first, bool has_state) {
        is_writing_ = true;
        deadline_ = now() + board_.limits().write_deadline;
        head_ = std::move(first);
        shared_ = has_state ? board_.shared_event() : nullptr;
        own_ = has_state ? own_state(board_.desk().room(), *stream_) + "\n\n" : "";
        if (has_state) is_behind_ = false;
        const asio::const_buffer middle = shared_ ? asio::buffer(*shared_) : asio::const_buffer();
        const std::array<asio::const_buffer, 3> parts{asio::buffer(head_), middle, asio::buffer(own_)};
        asio::async_write(socket_, parts, then(&PhoneConnection::stream_written));
    }

    void stream_written(const error_code& error, std::size_t) {
        if (error) return close();
        is_writing_ = false;
        deadline_ = kNever;
        next_beat_ = now() + board_.limits().heartbeat;
        shared_.reset();
        if (is_behind_) write_stream("", true);
    }

    /// Who dribbles a request is told so; who does not take what he is sent, or says nothing, cannot be.
    void end_late() {
        const bool has_begun = parser_ && !is_leaving_ && !is_writing_ && (buffer_.size() > 0 || parser_->got_some());
        if (!has_begun) return close();  // browsers connect ahead of time, and take an answer to nothing amiss
        ++board_.desk().traffic().bad_requests;
        error_code ignored;
        socket_.cancel(ignored);
        refuse(Status::RequestTimeout);
    }

    /// Where ignored bytes go; nobody ever looks.
    static std::array<char, 4096>& scrap() {
        static thread_local std::array<char, 4096> bytes{};
        return bytes;
    }

    tcp::socket socket_;
    AddressKey from_;
    std::optional<Status> turned_away_;
    Switchboard& board_;
    beast::flat_buffer buffer_{kMostBuffered};
    std::unique_ptr<http::request_parser<http::string_body>> parser_;
    Time deadline_ = kNever;
    Time next_beat_ = kNever;
    bool is_idle_ = false;
    bool is_closed_ = false;
    bool is_writing_ = false;
    bool is_behind_ = false;  ///< of a stream: there is a newer state than the one it was sent
    bool keeps_open_ = false;
    bool is_leaving_ = false;  ///< has been refused: what was read of it does not matter any more
    std::size_t ignored_ = 0;
    std::optional<Token> stream_;
    // What is being written.
    std::string head_;
    std::shared_ptr<const std::string> shared_;
    std::string own_;
};

}  // namespace

std::shared_ptr<Connection> make_connection(asio::io_context& context, int socket, bool is_ip6, AddressKey from,
                                            std::optional<Status> turned_away, Switchboard& switchboard) {
    tcp::socket owned(context);
    error_code error;
    owned.assign(is_ip6 ? tcp::v6() : tcp::v4(), socket, error);
    if (error) {
        ::close(socket);
        return nullptr;
    }
    return std::make_shared<PhoneConnection>(std::move(owned), from, turned_away, switchboard);
}

}  // namespace leeway::live
