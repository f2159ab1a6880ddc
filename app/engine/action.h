#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace leeway::engine {

/// The three ways of giving a response: on one's own authority, after asking upwards, or against policy.
enum class ActionKind : std::uint8_t { Do, Ask, Anyway };

inline constexpr std::array<std::string_view, 3> kActionNames{"do", "ask", "anyway"};

/// The word that logs and analyses use.
[[nodiscard]] constexpr std::string_view name_of(ActionKind kind) {
    return kActionNames[static_cast<std::size_t>(kind)];
}

/// The action of that word, or nothing.
[[nodiscard]] constexpr std::optional<ActionKind> action_named(std::string_view word) {
    for (std::size_t i = 0; i < kActionNames.size(); ++i) {
        if (kActionNames[i] == word) return static_cast<ActionKind>(i);
    }
    return std::nullopt;
}

}  // namespace leeway::engine
