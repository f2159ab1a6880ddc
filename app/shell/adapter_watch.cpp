#include "shell/adapter_watch.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace leeway::shell {

struct AdapterWatch::Shared {
    Look look;
    std::chrono::milliseconds period{};
    std::function<void(const std::vector<live::Adapter>&)> changed;
    std::mutex mutex;
    std::condition_variable woken;
    bool stopping = false;
    std::vector<live::Adapter> known;  // the thread's own once that runs
};

AdapterWatch::AdapterWatch(Look look, std::chrono::milliseconds period,
                           std::function<void(const std::vector<live::Adapter>&)> changed)
    : shared_(std::make_unique<Shared>()) {
    shared_->look = std::move(look);
    shared_->period = period;
    shared_->changed = std::move(changed);
    shared_->known = shared_->look();
    thread_ = std::thread([&shared = *shared_] { watch(shared); });
}

AdapterWatch::~AdapterWatch() {
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->stopping = true;
    }
    shared_->woken.notify_one();
    thread_.join();
}

void AdapterWatch::watch(Shared& shared) {
    std::unique_lock lock(shared.mutex);
    while (!shared.woken.wait_for(lock, shared.period, [&] { return shared.stopping; })) {
        lock.unlock();
        std::vector<live::Adapter> seen = shared.look();
        if (seen != shared.known) {
            shared.known = std::move(seen);
            shared.changed(shared.known);
        }
        lock.lock();
    }
}

}  // namespace leeway::shell
