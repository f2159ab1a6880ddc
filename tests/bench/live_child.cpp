#include "bench/live_child.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/read_until.hpp>

namespace leeway::bench {

namespace asio = boost::asio;

Child::Child(asio::io_context& io, const std::vector<std::string>& command) : from_(io) {
    std::array<int, 2> down{}, up{};
    if (::pipe2(down.data(), O_CLOEXEC) != 0 || ::pipe2(up.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    process_ = ::fork();
    if (process_ < 0) throw std::runtime_error("no process");
    if (process_ == 0) {
        ::dup2(down[0], STDIN_FILENO);
        ::dup2(up[1], STDOUT_FILENO);
        ::execv(words[0], words.data());
        std::perror(words[0]);
        ::_exit(127);
    }
    ::close(down[0]);
    ::close(up[1]);
    to_ = down[1];
    from_.assign(up[0]);
    read_lines();
}

Child::~Child() {
    ::close(to_);  // which is what it ends with
    int status = 0;
    ::waitpid(process_, &status, 0);
}

void Child::tell(const nlohmann::json& command) {
    const std::string line = command.dump() + "\n";
    for (std::size_t written = 0; written < line.size();) {
        const ssize_t some = ::write(to_, line.data() + written, line.size() - written);
        if (some < 0) throw std::runtime_error("the server has gone");
        written += static_cast<std::size_t>(some);
    }
}

void Child::read_lines() {
    asio::async_read_until(from_, asio::dynamic_buffer(incoming_), '\n',
                           [this](const boost::system::error_code& error, std::size_t size) {
                               if (error) {
                                   has_ended_ = true;
                                   return;
                               }
                               const nlohmann::json line = nlohmann::json::parse(incoming_.substr(0, size));
                               incoming_.erase(0, size);
                               if (line.contains("url")) url_ = line["url"];
                               if (line.contains("tally")) news_ = line;
                               read_lines();
                           });
}

double Child::resident_mb() const {
    std::ifstream file("/proc/" + std::to_string(process_) + "/statm");
    double whole = 0, resident = 0;
    file >> whole >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

double Child::cpu_seconds() const {
    std::ifstream file("/proc/" + std::to_string(process_) + "/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream rest(line.substr(line.rfind(')') + 1));  // from the third field on
    std::string skipped;
    for (int field = 3; field < 14; ++field) rest >> skipped;
    double user = 0, system = 0;
    rest >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace leeway::bench
