#pragma once

#include <cstddef>

/// How much a file may hold. Past a limit is an error, never a crash.
namespace leeway::files {

inline constexpr std::size_t kLargestFile = std::size_t{32} * 1024 * 1024;  ///< bytes
inline constexpr std::size_t kDeepestNesting = 64;                          ///< arrays and objects in each other
inline constexpr std::size_t kMostValues = 2'000'000;                       ///< of all kinds in one file
inline constexpr std::size_t kMostProblems = 1'000;                         ///< that are listed

}  // namespace leeway::files
