#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/scenario.h"

/// The words that files use for the model's enumerations.
namespace leeway::model {

inline constexpr std::array<std::string_view, 6> kChannelNames{"email", "chat", "phone", "counter", "social", "letter"};
inline constexpr std::array<std::string_view, 3> kFailureNames{"balanced", "money", "feelings"};
inline constexpr std::array<std::string_view, 3> kStakesNames{"serious", "minor", "routine"};

[[nodiscard]] constexpr std::string_view name_of(Channel channel) {
    return kChannelNames[static_cast<std::size_t>(channel)];
}
[[nodiscard]] constexpr std::string_view name_of(Failure failure) {
    return kFailureNames[static_cast<std::size_t>(failure)];
}
[[nodiscard]] constexpr std::string_view name_of(Stakes stakes) {
    return kStakesNames[static_cast<std::size_t>(stakes)];
}

}  // namespace leeway::model
