#include <fmt/format.h>

#include "analysis/natural.h"

namespace leeway::analysis {

namespace {

/// As much as a sum of two digits and a carry in 64 bits allows, and a power of ten for an easy decimal.
constexpr std::uint64_t kBase = 1'000'000'000'000'000'000;

}  // namespace

Natural::Natural(std::uint64_t value) {
    for (; value != 0; value /= kBase) digits_.push_back(value % kBase);
}

Natural& Natural::operator+=(const Natural& other) {
    const std::size_t added = other.digits_.size();
    if (digits_.size() < added) digits_.resize(added, 0);
    std::uint64_t carry = 0;
    const auto add = [&](std::size_t i, std::uint64_t summand) {
        const std::uint64_t sum = digits_[i] + summand + carry;
        carry = static_cast<std::uint64_t>(sum >= kBase);
        digits_[i] = sum - carry * kBase;
    };
    for (std::size_t i = 0; i < added; ++i) add(i, other.digits_[i]);
    for (std::size_t i = added; i < digits_.size() && carry != 0; ++i) add(i, 0);
    if (carry != 0) digits_.push_back(carry);
    return *this;
}

std::string Natural::to_decimal() const {
    if (digits_.empty()) return "0";
    std::string text = fmt::format("{}", digits_.back());
    for (std::size_t i = digits_.size() - 1; i-- > 0;) text += fmt::format("{:018}", digits_[i]);
    return text;
}

}  // namespace leeway::analysis
