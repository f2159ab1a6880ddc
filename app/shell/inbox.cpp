#include "shell/inbox.h"

#include <utility>

namespace leeway::shell {

void Inbox::on_arrival(std::function<void()> wake) {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(wake);
}

void Inbox::put(flow::Intent intent) {
    const std::lock_guard lock(mutex_);
    intents_.push_back(std::move(intent));
    arrived_.notify_all();
    if (wake_) wake_();
}

flow::Intents Inbox::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(intents_, {});
}

bool Inbox::wait(std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    return arrived_.wait_for(lock, at_most, [this] { return !intents_.empty(); });
}

void Inbox::look_through(const std::function<void(const flow::Intent&)>& look) {
    const std::lock_guard lock(mutex_);
    for (const flow::Intent& intent : intents_) look(intent);
}

}  // namespace leeway::shell
