#pragma once

namespace leeway::base {

/// Prints where an assumption of ours broke and what to look at, then aborts. Never returns.
[[noreturn]] void assertion_failed(const char* condition, const char* advice, const char* file, int line);

}  // namespace leeway::base

/// States what must be true if our own code is right; on in every build. Never for bad input: that is an Error.
/// @param advice what somebody who sees it fail should look at first.
#define LEEWAY_ASSERT(condition, advice)                 \
    (static_cast<bool>(condition) ? static_cast<void>(0) \
                                  : ::leeway::base::assertion_failed(#condition, advice, __FILE__, __LINE__))
