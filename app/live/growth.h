#pragma once

#include <chrono>
#include <cstdint>
#include <utility>

#include "live/pace.h"

namespace leeway::live {

/// Whether a count that only grows has grown lately.
class Growth {
public:
    /// To be called often. @param lasting for so long it is lately.
    void look(std::uint64_t count, Time now, std::chrono::milliseconds lasting) {
        if (std::exchange(seen_, count) != count) until_ = now + lasting;
    }

    [[nodiscard]] bool is_recent(Time now) const { return now < until_; }

private:
    std::uint64_t seen_ = 0;
    Time until_{};
};

}  // namespace leeway::live
