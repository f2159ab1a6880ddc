#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace leeway::live {

/// Takes bytes, four for a step, as a workshop with few phones, rounds and choices; lets a Room and a NaiveRoom live
/// through it and compares all that can be seen of them after each step.
/// @return what the first difference is, or nothing.
[[nodiscard]] std::string first_difference(std::span<const std::uint8_t> bytes);

}  // namespace leeway::live
