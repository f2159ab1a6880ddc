#pragma once

#include <functional>
#include <memory>
#include <thread>

namespace leeway::shell {

/// One thread that does jobs in the order in which they are given. Belongs to one thread; jobs must not throw.
class Worker {
public:
    using Job = std::function<void()>;

    Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    /// Waits until every job is done.
    ~Worker();

    void post(Job job);

    /// Drops the jobs that were not begun. If one is being done, it goes on without anybody waiting for it, and the
    /// answer is false: then the process must be left by std::quick_exit. No job may be posted afterwards.
    [[nodiscard]] bool abandon();

private:
    struct Shared;

    static void work(const std::shared_ptr<Shared>& shared);
    void stop();

    std::shared_ptr<Shared> shared_;  // the thread's too, which may outlive the Worker
    std::thread thread_;
};

}  // namespace leeway::shell
