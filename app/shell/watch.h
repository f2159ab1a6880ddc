#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace leeway::shell {

/// Notices that something looks otherwise than before: looks at it every so often in a thread of its own, and never in
/// the one that made it.
/// @tparam Seen what a look tells; compared with ==.
template <typename Seen>
class Watch {
public:
    using Look = std::function<Seen()>;
    using Changed = std::function<void(const Seen&)>;

    /// Until stock is taken nothing can have changed.
    /// @param look tells how it is, in any thread; must not throw.
    /// @param changed called in the watch's thread with what is seen then, once for each change; must not throw.
    Watch(Look look, std::chrono::milliseconds period, Changed changed)
        : look_(std::move(look)), changed_(std::move(changed)), period_(period), thread_([this] { watch(); }) {}
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// Waits for a call of `changed` that is under way.
    ~Watch() {
        {
            const std::lock_guard lock(mutex_);
            is_stopping_ = true;
        }
        woken_.notify_one();
        thread_.join();
    }

    /// Looks at once, in the caller's thread, which may be any: what is seen is known from now on. Call before telling
    /// or reading it.
    [[nodiscard]] Seen take_stock() {
        Seen seen = look_();
        const std::lock_guard lock(mutex_);
        known_ = seen;
        ++stocks_;
        return seen;
    }

private:
    void watch() {
        std::unique_lock lock(mutex_);
        while (!woken_.wait_for(lock, period_, [this] { return is_stopping_; })) {
            if (!known_) continue;
            const std::uint64_t stock = stocks_;
            lock.unlock();
            Seen seen = look_();
            lock.lock();
            // What was seen before stock was taken may be older than that.
            if (stock != stocks_ || seen == *known_) continue;
            known_ = seen;
            lock.unlock();
            changed_(seen);
            lock.lock();
        }
    }

    const Look look_;
    const Changed changed_;
    const std::chrono::milliseconds period_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool is_stopping_ = false;
    std::optional<Seen> known_;
    std::uint64_t stocks_ = 0;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace leeway::shell
