#include "live/client.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace leeway::live {

namespace {

sockaddr_in address_of(const std::string& address, std::uint16_t port) {
    sockaddr_in made{};
    made.sin_family = AF_INET;
    made.sin_port = htons(port);
    inet_pton(AF_INET, address.c_str(), &made.sin_addr);
    return made;
}

const sockaddr* generic(const sockaddr_in& address) { return reinterpret_cast<const sockaddr*>(&address); }

std::string in_small_letters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

}  // namespace

Client::Client(std::uint16_t port, const std::string& from) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const sockaddr_in here = address_of(from, 0);
    const sockaddr_in there = address_of("127.0.0.1", port);
    if (::bind(socket_, generic(here), sizeof here) != 0 || ::connect(socket_, generic(there), sizeof there) != 0) {
        ::close(socket_);
        socket_ = -1;
    }
}

Client::~Client() {
    if (socket_ >= 0) ::close(socket_);
}

bool Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::optional<Response> Client::read_head() {
    const std::optional<std::string> head = take_until("\r\n\r\n");
    if (!head) return std::nullopt;
    Response response;
    response.head = *head;
    response.status = std::stoi(head->substr(9, 3));
    for (std::size_t at = head->find("\r\n"); at != std::string::npos; at = head->find("\r\n", at + 2)) {
        const std::size_t colon = head->find(": ", at);
        if (colon == std::string::npos) break;
        response.headers[in_small_letters(head->substr(at + 2, colon - at - 2))] =
            head->substr(colon + 2, head->find("\r\n", colon) - colon - 2);
    }
    return response;
}

std::optional<Response> Client::read_response() {
    std::optional<Response> response = read_head();
    if (!response || !response->headers.contains("content-length")) return response;
    const std::size_t length = std::stoul(response->headers["content-length"]);
    while (buffer_.size() < length) {
        if (!fill()) return std::nullopt;
    }
    response->body = buffer_.substr(0, length);
    buffer_.erase(0, length);
    return response;
}

std::optional<std::string> Client::read_event(std::string_view kind) {
    const std::string first = "event: " + std::string(kind) + "\ndata: ";
    while (std::optional<std::string> event = take_until("\n\n")) {
        if (event->starts_with(first)) return event->substr(first.size());
    }
    return std::nullopt;
}

bool Client::is_closed_by_server() {
    buffer_.clear();
    while (fill()) buffer_.clear();
    // An end can be read again and again, ten seconds of silence cannot.
    return has_more(0);
}

bool Client::has_more(int milliseconds) const {
    pollfd waited{socket_, POLLIN, 0};
    return ::poll(&waited, 1, milliseconds) > 0;
}

bool Client::fill() {
    std::array<char, 16 * 1024> bytes{};
    const ssize_t count = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (count <= 0) return false;
    buffer_.append(bytes.data(), static_cast<std::size_t>(count));
    return true;
}

std::optional<std::string> Client::take_until(std::string_view end) {
    std::size_t at = buffer_.find(end);
    while (at == std::string::npos) {
        if (!fill()) return std::nullopt;
        at = buffer_.find(end);
    }
    std::string taken = buffer_.substr(0, at);
    buffer_.erase(0, at + end.size());
    return taken;
}

}  // namespace leeway::live
