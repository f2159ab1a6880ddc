#pragma once

#include <cstdint>

namespace leeway::engine {

/// Seeded dice without memory: the throw number n of a seed is always the same, so that a play can be resumed or
/// played on from any step with the same luck. SplitMix64 (Steele, Lea and Flood 2014) as a counter-based generator.
class Dice {
public:
    explicit constexpr Dice(std::uint64_t seed) : seed_(seed) {}

    /// 64 even bits.
    [[nodiscard]] constexpr std::uint64_t bits(std::uint64_t number) const {
        std::uint64_t z = seed_ + (number + 1) * 0x9E3779B97F4A7C15U;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// An integer in 0..below-1 (below up to 2^32), even to within below / 2^32.
    [[nodiscard]] constexpr std::uint32_t below(std::uint64_t number, std::uint32_t below) const {
        return static_cast<std::uint32_t>(((bits(number) >> 32U) * below) >> 32U);
    }

    /// True in `percent` of a hundred throws; always for 100, never for 0.
    [[nodiscard]] constexpr bool happens(std::uint64_t number, int percent) const {
        return below(number, 100) < static_cast<std::uint32_t>(percent);
    }

private:
    std::uint64_t seed_;
};

/// The throws of a play's step number `step` (from 0): one for the approval, one for the chance outcome.
[[nodiscard]] constexpr std::uint64_t approval_throw(std::uint64_t step) { return 2 * step; }
[[nodiscard]] constexpr std::uint64_t outcome_throw(std::uint64_t step) { return 2 * step + 1; }

}  // namespace leeway::engine
