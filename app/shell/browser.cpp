#include "shell/browser.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace leeway::shell {
namespace {

/// Runs in the grandchild: only calls that are safe after a fork of a program with threads.
[[noreturn]] void become(char* const* words, int complaint) {
    const int nothing = open("/dev/null", O_RDWR);
    for (int standard = 0; standard <= 2; ++standard) dup2(nothing, standard);
    execvp(words[0], words);
    const int reason = errno;
    const ssize_t told = write(complaint, &reason, sizeof reason);
    _exit(told < 0 ? 2 : 1);
}

/// Runs in the child, which ends at once, so that the system adopts the grandchild and nobody has to wait for it.
[[noreturn]] void fork_and_leave(char* const* words, int complaint) {
    setsid();
    const pid_t grandchild = fork();
    if (grandchild == 0) become(words, complaint);
    _exit(grandchild < 0 ? 1 : 0);
}

/// The number that a failed execvp left in the pipe, or 0 when the pipe was closed by one that succeeded.
int complaint_in(int pipe_end) {
    int reason = 0;
    ssize_t count = 0;
    do {
        count = read(pipe_end, &reason, sizeof reason);
    } while (count < 0 && errno == EINTR);
    return count == static_cast<ssize_t>(sizeof reason) ? reason : 0;
}

}  // namespace

Result<void> open_in_browser(const std::string& path, const std::string& opener) {
    std::string program = opener;
    std::string file = path;
    const std::array<char*, 3> words{program.data(), file.data(), nullptr};
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return Error{ErrorCode::Unavailable, std::generic_category().message(errno), opener};
    }
    const pid_t child = fork();
    if (child == 0) fork_and_leave(words.data(), ends[1]);
    int reason = child < 0 ? errno : 0;
    close(ends[1]);
    if (child > 0) {
        int status = 0;
        while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
        }
        reason = status == 0 ? complaint_in(ends[0]) : EAGAIN;
    }
    close(ends[0]);
    if (reason == 0) return {};
    return Error{ErrorCode::Unavailable, std::generic_category().message(reason), opener};
}

}  // namespace leeway::shell
