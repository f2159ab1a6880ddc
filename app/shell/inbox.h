#pragma once

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

private:
    std::mutex mutex_;
    flow::Intents intents_;
    std::function<void()> wake_;
};

}  // namespace leeway::shell
