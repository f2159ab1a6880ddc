#include "bench/live_phone.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>
#include <boost/asio/ip/address_v4.hpp>

namespace leeway::bench {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::size_t kPhonesAnAddress = 250;  ///< of those that come from this computer
constexpr std::chrono::milliseconds kShortPause{300};

std::string_view text_after(std::string_view text, std::string_view name) {
    const std::size_t at = text.find(name);
    return at == std::string_view::npos ? std::string_view{} : text.substr(at + name.size());
}

/// What stands behind a name; nothing for null.
template <typename Number>
std::optional<Number> number_after(std::string_view text, std::string_view name) {
    const std::string_view rest = text_after(text, name);
    Number number = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (read.ec != std::errc{}) return std::nullopt;
    return number;
}

/// How many texts the list behind a name has. Texts have their quotes escaped as \u0022.
std::size_t texts_after(std::string_view text, std::string_view name) {
    const std::string_view rest = text_after(text, name);
    return static_cast<std::size_t>(std::count(rest.begin(), std::find(rest.begin(), rest.end(), ']'), '"')) / 2;
}

}  // namespace

std::optional<RoomAddress> read_url(const std::string& url) {
    constexpr std::string_view kScheme = "http://";
    if (!url.starts_with(kScheme)) return std::nullopt;
    const std::size_t slash = url.find('/', kScheme.size());
    if (slash == std::string::npos) return std::nullopt;
    RoomAddress room;
    room.host = url.substr(kScheme.size(), slash - kScheme.size());
    room.path = url.substr(slash);
    const std::size_t colon = room.host.find(':');
    const std::uint16_t port = colon == std::string::npos
                                   ? std::uint16_t{80}
                                   : number_after<std::uint16_t>(room.host, ":").value_or(std::uint16_t{0});
    error_code error;
    const auto address = asio::ip::make_address_v4(room.host.substr(0, colon), error);
    if (error || port == 0 || room.path.size() < 2) return std::nullopt;
    room.endpoint = {address, port};
    return room;
}

Phone::Phone(asio::io_context& io, const RoomAddress& room, std::size_t number, std::function<void(Phone&)> on_state)
    : io_(io), room_(room), number_(number), on_state_(std::move(on_state)), pause_(io), vote_pause_(io) {}

std::string Phone::get(std::string_view path) const {
    return fmt::format("GET {} HTTP/1.1\r\nHost: {}\r\nAccept: */*\r\n{}\r\n", path, room_.host,
                       cookie_.empty() ? "" : "Cookie: " + cookie_ + "\r\n");
}

std::shared_ptr<Line> Phone::make_line() const { return std::make_shared<Line>(io_); }

asio::ip::address_v4 Phone::source() const {
    if (!room_.endpoint.address().is_loopback()) return {};
    return asio::ip::address_v4(0x7F000002U + static_cast<std::uint32_t>(number_ / kPhonesAnAddress));
}

void Phone::again(std::function<void()> what) {
    ++retries_;
    is_in_ = false;
    pause_.expires_after(kShortPause + std::chrono::milliseconds(number_ * 7919 % 700));
    pause_.async_wait([what](const error_code& error) {
        if (!error) what();
    });
}

void Phone::join() {
    drop();
    bytes_ = 0;
    line_ = make_line();
    line_->open(room_.endpoint, source(), [this](bool is_open) {
        if (!is_open) return again([this] { join(); });
        load_page(0);
    });
}

void Phone::load_page(std::size_t part) {
    const std::array<std::string, 3> parts{room_.path, "/page.css", "/page.js"};
    if (part == parts.size()) return look();
    line_->ask(get(parts.at(part)), [this, part](const Reply& reply) {
        if (reply.status != 200) return again([this] { join(); });
        bytes_ += reply.body.size();
        load_page(part + 1);
    });
}

void Phone::resume() {
    drop();
    line_ = make_line();
    line_->open(room_.endpoint, source(), [this](bool is_open) {
        if (!is_open) return again([this] { resume(); });
        look();
    });
}

void Phone::look() {
    line_->ask(get(room_.path + "/state"), [this](const Reply& reply) {
        const std::string_view cookie = text_after(reply.head, "Set-Cookie: ");
        if (!cookie.empty()) {
            cookie_ = cookie.substr(0, cookie.find_first_of(";\r"));
            return look();
        }
        if (reply.status != 200) return again([this] { resume(); });
        open_stream();
    });
}

void Phone::open_stream() {
    line_->listen(
        get(room_.path + "/events"),
        [this](std::string_view name, std::string_view data) {
            if (name == "state") take_state(data);
        },
        [this](int) { again([this] { resume(); }); });
}

void Phone::take_state(std::string_view json) {
    seen_.revision = number_after<std::uint64_t>(json, "\"rev\":").value_or(0);
    const std::string_view phase = text_after(json, "\"phase\":\"");
    seen_.phase = phase.substr(0, phase.find('"'));
    seen_.round = number_after<std::uint32_t>(json, "\"round\":").value_or(0);
    seen_.choices = texts_after(json, "\"choices\":[");
    seen_.teams = texts_after(json, "\"teams\":[");
    const std::string_view me = text_after(json, "\"me\":");
    seen_.has_team = number_after<std::size_t>(me, "\"team\":").has_value();
    seen_.mine = number_after<std::size_t>(me, "\"mine\":");
    seen_.count = number_after<std::uint32_t>(me, "\"count\":").value_or(0);
    count_ = std::max(count_, seen_.count);
    is_in_ = true;
    on_state_(*this);
}

void Phone::drop() {
    is_in_ = false;
    if (line_) line_->close();
    line_.reset();
}

void Phone::post(std::string what, std::string form, std::function<void(int)> then) {
    std::string request = fmt::format(
        "POST {}/{} HTTP/1.1\r\nHost: {}\r\nOrigin: http://{}\r\nCookie: {}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{}",
        room_.path, what, room_.host, room_.host, cookie_, form.size(), form);
    if (post_) post_->close();
    post_ = make_line();
    post_->open(room_.endpoint, source(), [this, request = std::move(request), then](bool is_open) {
        if (!is_open) return then(0);
        post_->ask(request, [this, then](const Reply& reply) {
            post_->close();
            then(reply.status);
        });
    });
}

void Phone::vote(std::uint32_t round, std::size_t choice, std::function<void(Clock::duration, bool)> then) {
    send_vote(fmt::format("round={}&choice={}&count={}", round, choice, ++count_), Clock::now(), std::move(then));
}

/// With the same count again: whoever takes it twice counts it once.
void Phone::send_vote(std::string form, Clock::time_point began, std::function<void(Clock::duration, bool)> then) {
    post("vote", form, [this, form, began, then](int status) {
        if (status == 204 || status == 409) return then(Clock::now() - began, status == 204);
        ++retries_;
        vote_pause_.expires_after(kShortPause);
        vote_pause_.async_wait([this, form, began, then](const error_code& error) {
            if (!error) send_vote(form, began, then);
        });
    });
}

void Phone::choose_team(std::size_t team, std::function<void(bool)> then) {
    post("team", fmt::format("team={}", team), [then](int status) { then(status == 204); });
}

}  // namespace leeway::bench
