#include "flow/workshop_timer.h"

#include <algorithm>

namespace leeway::flow {

namespace {

constexpr std::int64_t kSecond = 1000;

}  // namespace

WorkshopTimer started_timer(int seconds, std::int64_t now_ms) {
    WorkshopTimer timer;
    timer.total_ms = kSecond * std::clamp(seconds, kShortestTimer, kLongestTimer);
    timer.ends_at = now_ms + timer.total_ms;
    return timer;
}

std::int64_t left_of(const WorkshopTimer& timer, std::int64_t now_ms) {
    if (!timer.is_on()) return 0;
    return timer.ends_at ? std::max<std::int64_t>(0, *timer.ends_at - now_ms) : timer.left_ms;
}

bool is_over(const WorkshopTimer& timer, std::int64_t now_ms) { return timer.is_on() && left_of(timer, now_ms) == 0; }

void toggle_pause(WorkshopTimer& timer, std::int64_t now_ms) {
    if (!timer.is_on() || is_over(timer, now_ms)) return;
    if (timer.ends_at) {
        timer.left_ms = left_of(timer, now_ms);
        timer.ends_at.reset();
    } else {
        timer.ends_at = now_ms + timer.left_ms;
    }
}

void add_time(WorkshopTimer& timer, int seconds, std::int64_t now_ms) {
    if (!timer.is_on()) return;
    const std::int64_t left =
        std::clamp<std::int64_t>(left_of(timer, now_ms) + kSecond * seconds, 0, kSecond * kLongestTimer);
    timer.total_ms = std::max(timer.total_ms, left);
    if (timer.ends_at) {
        timer.ends_at = now_ms + left;
    } else {
        timer.left_ms = std::max(left, kSecond);
    }
}

std::optional<std::int64_t> next_tick(const WorkshopTimer& timer, std::int64_t now_ms) {
    if (!timer.ends_at) return std::nullopt;
    const std::int64_t left = left_of(timer, now_ms);
    if (left == 0) return std::nullopt;
    // What is left is shown in whole seconds, rounded up: it changes when the rest of a second is gone.
    return now_ms + (left - 1) % kSecond + 1;
}

}  // namespace leeway::flow
