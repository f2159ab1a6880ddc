#include "shell/worker.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

#include "base/assert.h"

namespace leeway::shell {

struct Worker::Shared {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Job> jobs;
    bool busy = false;
    bool stopping = false;
};

Worker::Worker() : shared_(std::make_shared<Shared>()), thread_([shared = shared_] { work(shared); }) {}

Worker::~Worker() {
    stop();
    if (thread_.joinable()) thread_.join();
}

void Worker::work(const std::shared_ptr<Shared>& shared) {
    std::unique_lock lock(shared->mutex);
    while (true) {
        shared->changed.wait(lock, [&] { return shared->stopping || !shared->jobs.empty(); });
        if (shared->jobs.empty()) return;
        Job job = std::move(shared->jobs.front());
        shared->jobs.pop_front();
        shared->busy = true;
        lock.unlock();
        job();
        job = nullptr;  // what it holds is let go of before anybody is told that it is done
        lock.lock();
        shared->busy = false;
    }
}

void Worker::post(Job job) {
    {
        const std::lock_guard lock(shared_->mutex);
        LEEWAY_ASSERT(!shared_->stopping, "a job was posted to a worker that was told to stop");
        shared_->jobs.push_back(std::move(job));
    }
    shared_->changed.notify_one();
}

void Worker::stop() {
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->stopping = true;
    }
    shared_->changed.notify_one();
}

bool Worker::abandon() {
    bool idle = false;
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->jobs.clear();
        shared_->stopping = true;
        idle = !shared_->busy;
    }
    shared_->changed.notify_one();
    if (idle) {
        thread_.join();
    } else {
        thread_.detach();
    }
    return idle;
}

}  // namespace leeway::shell
