#pragma once

#include <chrono>
#include <cstdint>

namespace leeway::live {

using Time = std::chrono::steady_clock::time_point;

[[nodiscard]] inline Time now() { return std::chrono::steady_clock::now(); }

/// So many in so long a time, a few of them at once: told by a single point in time (the generic cell rate algorithm,
/// ITU-T I.371, annex A).
class Pace {
public:
    struct Rule {
        std::uint32_t times = 1;  ///< 0: never
        std::chrono::nanoseconds in{1};
        std::uint32_t at_once = 1;  ///< at least 1
    };

    /// Whether one more is all right now.
    [[nodiscard]] bool may(Time now, const Rule& rule) const {
        return rule.times != 0 && (next_ <= now || next_ - now <= gap(rule) * (rule.at_once - 1));
    }

    /// Counts one. It may be too many: then the wait grows.
    void count(Time now, const Rule& rule) { next_ = (next_ < now ? now : next_) + gap(rule); }

    /// Counts one if it is all right, and says whether it was.
    [[nodiscard]] bool take(Time now, const Rule& rule) {
        const bool is_right = may(now, rule);
        if (is_right) count(now, rule);
        return is_right;
    }

    /// Whether it could as well be forgotten.
    [[nodiscard]] bool is_rested(Time now) const { return next_ <= now; }

private:
    static std::chrono::nanoseconds gap(const Rule& rule) { return rule.in / (rule.times == 0 ? 1 : rule.times); }

    Time next_;
};

}  // namespace leeway::live
