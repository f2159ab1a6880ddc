#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>

#include "fuzz/targets.h"
#include "live/connection.h"
#include "live/state_json.h"

namespace leeway::fuzz {

namespace {

using namespace leeway::live;

constexpr std::string_view kToken = "0123456789abcdef0123456789abcdef";

/// A server with one connection, whose other end is held here; no thread, no network.
class OneLine final : public Switchboard {
public:
    OneLine() : desk_(Site("10.0.0.1", 8420), "K7RTQ2", limits_of(), [this](auto bytes) { roll(bytes); }) {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()) != 0) return;
        other_end_ = ends[0];
        (void)desk_.gate().enter(kFrom);
        desk_.room().present(question());
        // The first phone's token is one that a fuzzer knows.
        (void)desk_.room().join(*Token::from_text(kToken));
        connection_ = make_connection(context_, ends[1], false, kFrom, std::nullopt, *this);
        connection_->begin();
        run();
    }

    ~OneLine() override {
        if (!is_closed_ && connection_) connection_->close();
        run();
        ::close(other_end_);
    }
    OneLine(const OneLine&) = delete;
    OneLine& operator=(const OneLine&) = delete;

    void send(std::string_view piece) {
        while (!piece.empty()) {
            const ssize_t sent = ::send(other_end_, piece.data(), piece.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            piece.remove_prefix(static_cast<std::size_t>(sent));
            run();
        }
    }

    void hang_up() {
        ::shutdown(other_end_, SHUT_RDWR);
        run();
    }

    void time_passes() {
        if (!is_closed_) connection_->look_at_clock(std::chrono::steady_clock::now() + std::chrono::minutes(1));
        run();
    }

    [[nodiscard]] const std::string& received() const { return received_; }
    [[nodiscard]] bool is_closed() const { return is_closed_; }
    Desk& desk() override { return desk_; }
    const Limits& limits() const override { return limits_; }

    std::shared_ptr<const std::string> shared_event() override {
        return std::make_shared<const std::string>("event: state\ndata: " + shared_state(desk_.room()));
    }
    void answered() override {}
    void own_state_changed(const Token&) override {
        if (!is_closed_) connection_->state_changed();
    }
    void stream_began(Connection&) override {}
    void closed(Connection& connection) override {
        desk_.gate().leave(connection.from());
        is_closed_ = true;
    }

private:
    static constexpr AddressKey kFrom = 1;

    static Limits limits_of() {
        Limits limits = Limits().for_shared_address();
        limits.votes_a_second_a_voter = 1'000'000;
        return limits;
    }

    static Presented question() {
        Presented presented;
        presented.phase = Phase::Open;
        presented.round = 1;
        presented.choices = {"a", "b"};
        return presented;
    }

    void roll(std::span<std::uint8_t> bytes) {
        for (std::uint8_t& byte : bytes) byte = ++dice_;
    }

    void run() {
        context_.restart();
        std::array<char, 32 * 1024> bytes{};
        do {
            context_.poll();
            const ssize_t count = ::recv(other_end_, bytes.data(), bytes.size(), 0);
            if (count <= 0) return;
            received_.append(bytes.data(), static_cast<std::size_t>(count));
            context_.restart();
        } while (true);
    }

    boost::asio::io_context context_{1};
    Limits limits_ = limits_of();
    std::uint8_t dice_ = 0;
    Desk desk_;
    int other_end_ = -1;
    std::shared_ptr<Connection> connection_;
    bool is_closed_ = false;
    std::string received_;
};

/// Whether what came back is responses of ours one after the other, and at its end perhaps an event stream.
std::string check_responses(std::string_view received) {
    static const std::set<std::string_view> known{"200", "204", "303", "400", "403", "404", "405", "408",
                                                  "409", "411", "413", "415", "421", "429", "431", "503"};
    while (!received.empty()) {
        if (!received.starts_with("HTTP/1.1 ")) return "something is no response";
        if (!known.contains(received.substr(9, 3))) return "a response has an unknown status";
        const std::size_t end = received.find("\r\n\r\n");
        if (end == std::string_view::npos) return "a response stops in its head";
        const std::string_view head = received.substr(0, end + 2);
        if (head.find("X-Content-Type-Options: nosniff\r\n") == std::string_view::npos) return "a head is not safe";
        received.remove_prefix(end + 4);
        if (head.find("text/event-stream") != std::string_view::npos) return "";
        const std::size_t at = head.find("Content-Length: ");
        const std::size_t length = at == std::string_view::npos ? 0 : std::stoul(std::string(head.substr(at + 16, 9)));
        if (length > received.size()) return "a response stops in its body";
        received.remove_prefix(length);
    }
    return "";
}

/// Who does not show the one token that is known cannot have voted.
std::string check_room(OneLine& line, std::string_view sent) {
    const Tally tally = line.desk().room().tally(1);
    const bool can_vote =
        sent.find("POST") != std::string_view::npos && sent.find("http://10.0.0.1:8420") != std::string_view::npos;
    if (tally.voters > 0 && !can_vote) return "a vote came out of nowhere";
    if (tally.voters > line.desk().room().voters()) return "there are more votes than voters";
    if (line.desk().room().presented().round != 1) return "a client changed what is shown";
    return "";
}

}  // namespace

std::string wire(std::span<const std::uint8_t> bytes) {
    std::string sent(bytes.begin(), bytes.end());
    OneLine line;
    std::string_view rest = sent;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\xff'), rest.size());
        line.send(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    line.time_passes();
    line.hang_up();
    if (!line.is_closed()) return "the connection is still open after the client has gone";
    std::string problem = check_responses(line.received());
    // "zqzq" stands in nothing of ours, so if it comes back it is the client's.
    if (problem.empty() && line.received().find("zqzq") != std::string::npos) problem = "a client's text came back";
    std::erase(sent, '\xff');  // ends a piece, and is not sent
    return problem.empty() ? check_room(line, sent) : problem;
}

}  // namespace leeway::fuzz
