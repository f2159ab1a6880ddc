#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

/// One TCP connection of a simulated phone.
namespace leeway::bench {

struct Reply {
    int status = 0;  ///< 0: none came
    std::string head;
    std::string body;
};

/// Callbacks come in the thread of the io_context; none comes after close().
class Line : public std::enable_shared_from_this<Line> {
public:
    using Endpoint = boost::asio::ip::tcp::endpoint;

    explicit Line(boost::asio::io_context& io);

    /// @param source where the connection comes from: the system has 28,000 ports for each address. Unspecified: any.
    void open(const Endpoint& to, const boost::asio::ip::address_v4& source, std::function<void(bool)> then);

    /// One request at a time, the next in or after @p then.
    void ask(std::string request, std::function<void(const Reply&)> then);

    /// Asks, then takes what comes as server-sent events.
    /// @param on_event its name and its data
    /// @param on_end the reply's status where it was refused; 0 when the stream ended
    void listen(std::string request, std::function<void(std::string_view, std::string_view)> on_event,
                std::function<void(int)> on_end);

    /// Sends bytes and expects nothing.
    void dribble(std::string_view bytes, std::function<void(bool)> then);

    void close();

private:
    template <typename Handler>
    auto alive(Handler handler);
    void send(std::function<void()> then);
    void read_head(std::function<void(int)> then);
    void read_body(std::size_t length);
    void read_events();
    void take_events();
    void finish(int status);
    void set_deadline();

    boost::asio::ip::tcp::socket socket_;
    boost::asio::steady_timer deadline_;
    std::string request_, incoming_;
    Reply reply_;
    std::function<void(const Reply&)> on_reply_;
    std::function<void(std::string_view, std::string_view)> on_event_;
    std::function<void(int)> on_end_;
    std::uint64_t turn_ = 0;  ///< grows when what was under way does not count any more
};

}  // namespace leeway::bench
