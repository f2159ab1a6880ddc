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
    if (wake_) wake_();
}

flow::Intents Inbox::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(intents_, {});
}

}  // namespace leeway::shell
