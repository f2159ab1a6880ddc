#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "live/adapters.h"

namespace leeway::shell {

/// Notices that this computer has come into another network, or out of one: looks at its adapters every so often in a
/// thread of its own.
class AdapterWatch {
public:
    using Look = std::function<std::vector<live::Adapter>()>;

    /// What there is now is known.
    /// @param changed called in the watch's thread with what there is then, once for each change; must not throw.
    AdapterWatch(Look look, std::chrono::milliseconds period,
                 std::function<void(const std::vector<live::Adapter>&)> changed);
    AdapterWatch(const AdapterWatch&) = delete;
    AdapterWatch& operator=(const AdapterWatch&) = delete;
    /// Waits for a call of `changed` that is under way.
    ~AdapterWatch();

private:
    struct Shared;
    static void watch(Shared& shared);

    std::unique_ptr<Shared> shared_;
    std::thread thread_;
};

}  // namespace leeway::shell
