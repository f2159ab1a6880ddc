#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace leeway::live {

struct Response {
    int status = 0;
    std::string head;                            ///< as it came
    std::map<std::string, std::string> headers;  ///< by name in small letters
    std::string body;
};

/// A connection to the server that sends whatever bytes a test wants. Waits at most ten seconds for anything.
class Client {
public:
    explicit Client(std::uint16_t port, const std::string& from = "127.0.0.1");
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    [[nodiscard]] bool is_connected() const { return socket_ >= 0; }

    /// False when the other end no longer takes it.
    bool send(std::string_view bytes);

    /// The next response with its body; nothing when the connection ended or went silent before it was whole.
    [[nodiscard]] std::optional<Response> read_response();

    /// The lines of a response without a length, as an event stream has.
    [[nodiscard]] std::optional<Response> read_head();

    /// The data of the next event of this kind, others skipped; nothing when the stream ended.
    [[nodiscard]] std::optional<std::string> read_event(std::string_view kind = "state");

    /// Whether the other end closes, after whatever it still sends.
    [[nodiscard]] bool is_closed_by_server();

    /// Whether bytes wait to be read, or come within that time.
    [[nodiscard]] bool has_more(int milliseconds) const;

private:
    bool fill();
    std::optional<std::string> take_until(std::string_view end);

    int socket_ = -1;
    std::string buffer_;
};

}  // namespace leeway::live
