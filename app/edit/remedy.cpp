#include "edit/remedy.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/rounding.h"

namespace leeway::edit {

namespace {

constexpr std::size_t kPoints = 9;
constexpr std::array<std::int64_t, kPoints> kPercents{0, 20, 40, 60, 80, 100, 120, kEnoughPercent, kFarthestPercent};
constexpr std::array<std::int64_t, kPoints> kOfRejectedGood{10, 14, 20, 32, 54, 74, 84, 88, 85};
constexpr std::array<std::int64_t, kPoints> kOfUsedService{20, 48, 62, 70, 75, 80, 83, 85, 82};

bool is_amount(Money amount) { return amount.cents() >= 0 && amount.cents() <= kLargestAmountCents; }

}  // namespace

std::optional<std::int64_t> percent_of_loss(Money given, Money loss) {
    if (!is_amount(given) || !is_amount(loss) || loss.cents() == 0) return std::nullopt;
    return rdiv(given.cents() * 100, loss.cents());
}

int outcome_of_remedy(Loss loss, std::int64_t percent) {
    const auto& outcomes = loss == Loss::RejectedGood ? kOfRejectedGood : kOfUsedService;
    const std::int64_t at = std::clamp(percent, std::int64_t{0}, kFarthestPercent);
    std::size_t next = 1;
    while (kPercents[next] < at) ++next;
    const std::int64_t width = kPercents[next] - kPercents[next - 1];
    const std::int64_t behind = kPercents[next] - at;
    const std::int64_t whole = outcomes[next - 1] * behind + outcomes[next] * (width - behind);
    return static_cast<int>(rdiv(whole, width));
}

}  // namespace leeway::edit
