#pragma once

#include <compare>
#include <cstdint>

namespace leeway {

/// An exact amount in cents (hundredths) of the policy's currency. May be negative (a net worth can be).
class Money {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money from_cents(std::int64_t cents) { return Money(cents); }
    [[nodiscard]] constexpr std::int64_t cents() const { return cents_; }

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return Money(a.cents_ + b.cents_); }
    friend constexpr Money operator-(Money a, Money b) { return Money(a.cents_ - b.cents_); }
    friend constexpr Money operator-(Money a) { return Money(-a.cents_); }
    constexpr Money& operator+=(Money other) {
        cents_ += other.cents_;
        return *this;
    }

private:
    explicit constexpr Money(std::int64_t cents) : cents_(cents) {}

    std::int64_t cents_ = 0;
};

/// The largest amount that a file may state: a thousand million units. Together with the largest wage and number of
/// roles (model/policy.h) it keeps what the longest play costs inside 64 bits.
inline constexpr std::int64_t kLargestAmountCents = 100'000'000'000;

}  // namespace leeway
