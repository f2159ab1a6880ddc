#pragma once

#include <cstdint>
#include <optional>

namespace leeway::flow {

/// The join code on the slides.
enum class CodeShown { Corner, Large, Hidden };

inline constexpr int kShortestTimer = 1;
inline constexpr int kLongestTimer = 3600;  ///< seconds

/// A countdown for the room. It runs on the clock of Moment::ms and says nothing when it ends.
struct WorkshopTimer {
    std::int64_t total_ms = 0;            ///< 0: there is none
    std::optional<std::int64_t> ends_at;  ///< while it runs, or has run out
    std::int64_t left_ms = 0;             ///< while it is paused

    [[nodiscard]] bool is_on() const { return total_ms > 0; }
    [[nodiscard]] bool is_paused() const { return is_on() && !ends_at; }
};

/// From the beginning. @param seconds brought inside kShortestTimer..kLongestTimer.
[[nodiscard]] WorkshopTimer started_timer(int seconds, std::int64_t now_ms);

/// What is left, 0 once it is over.
[[nodiscard]] std::int64_t left_of(const WorkshopTimer& timer, std::int64_t now_ms);

/// Whether it was on and has run out.
[[nodiscard]] bool is_over(const WorkshopTimer& timer, std::int64_t now_ms);

/// Stops it, or has it go on; nothing without one or when it is over.
void toggle_pause(WorkshopTimer& timer, std::int64_t now_ms);

/// More time, or less; one that has run out begins anew with what is added. What is left stays within kLongestTimer.
void add_time(WorkshopTimer& timer, int seconds, std::int64_t now_ms);

/// When it shows another number, or runs out; nothing unless it runs.
[[nodiscard]] std::optional<std::int64_t> next_tick(const WorkshopTimer& timer, std::int64_t now_ms);

}  // namespace leeway::flow
