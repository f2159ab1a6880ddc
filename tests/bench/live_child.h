#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include <sys/types.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <nlohmann/json.hpp>

/// A server in a process of its own, told what to do in lines of JSON: see tests/e2e/live_stage.cpp.
namespace leeway::bench {

class Child {
public:
    /// Throws std::runtime_error where it cannot be started.
    Child(boost::asio::io_context& io, const std::vector<std::string>& command);
    ~Child();  ///< ends it
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Returns when it is written.
    void tell(const nlohmann::json& command);

    [[nodiscard]] const std::string& url() const { return url_; }       ///< empty until it listens
    [[nodiscard]] const nlohmann::json& news() const { return news_; }  ///< the last
    [[nodiscard]] bool has_ended() const { return has_ended_; }
    [[nodiscard]] double resident_mb() const;  ///< memory that it has now
    [[nodiscard]] double cpu_seconds() const;  ///< that it has used since it began

private:
    void read_lines();

    pid_t process_ = -1;
    int to_ = -1;
    boost::asio::posix::stream_descriptor from_;
    std::string incoming_, url_;
    nlohmann::json news_;
    bool has_ended_ = false;
};

}  // namespace leeway::bench
