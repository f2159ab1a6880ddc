#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

#include "flow/intent.h"

namespace leeway::shell {

/// Where answers of the world wait for the drawing thread. Any thread may put, the drawing thread takes.
class Inbox {
public:
    /// Called, under the inbox's lock, for each arrival from now on: to wake the drawing thread. Empty: nobody is
    /// woken.
    void on_arrival(std::function<void()> wake);

    void put(flow::Intent intent);

    /// Everything that has arrived, oldest first; the inbox is empty then.
    [[nodiscard]] flow::Intents take();

    /// Waits until something is in the inbox. False where nothing came in the time given.
    [[nodiscard]] bool wait(std::chrono::milliseconds at_most);

    /// Shows what is in the inbox, oldest first, and leaves it there. @param look must not use the inbox.
    void look_through(const std::function<void(const flow::Intent&)>& look);

private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    flow::Intents intents_;
    std::function<void()> wake_;
};

}  // namespace leeway::shell
