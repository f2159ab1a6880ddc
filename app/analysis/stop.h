#pragma once

#include <cstddef>
#include <functional>

namespace leeway::analysis {

/// Asked now and then in the middle of long work whether nobody wants it any more; empty: it stays wanted. Having said
/// yes once, it must always say yes. What is worked out then is incomplete, and to be thrown away.
using Stop = std::function<bool()>;

/// How many states are worked through between two questions.
inline constexpr std::size_t kStatesBetweenStops = 4'096;

[[nodiscard]] inline bool is_stopped(const Stop& stop) { return stop && stop(); }

}  // namespace leeway::analysis
