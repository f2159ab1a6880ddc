#pragma once

#include <cstdint>

namespace leeway {

/// Integer division rounded to nearest, halves away from zero (rdiv of the model's page). @param divisor above 0.
[[nodiscard]] constexpr std::int64_t rdiv(std::int64_t dividend, std::int64_t divisor) {
    const std::int64_t quotient = dividend / divisor;
    const std::int64_t rest = dividend % divisor;
    // |rest| >= divisor - |rest| is 2|rest| >= divisor without the doubling, which could overflow.
    if (rest >= 0) return rest >= divisor - rest ? quotient + 1 : quotient;
    return -rest >= divisor + rest ? quotient - 1 : quotient;
}

/// Limits a happiness or expectation to 0..100.
[[nodiscard]] constexpr int clamp100(std::int64_t value) {
    return static_cast<int>(value < 0 ? 0 : (value > 100 ? 100 : value));
}

}  // namespace leeway
