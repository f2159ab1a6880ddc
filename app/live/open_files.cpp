#include "live/open_files.h"

#include <algorithm>

#include <sys/resource.h>

namespace leeway::live {

std::size_t raise_open_files(std::size_t wanted) {
    constexpr std::size_t kLeast = 256;  // what every system allows, should it not say
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return kLeast;
    const rlim_t better = std::min<rlim_t>(wanted, limit.rlim_max);
    if (limit.rlim_cur < better) {
        const rlimit raised{better, limit.rlim_max};
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
    }
    return static_cast<std::size_t>(std::min<rlim_t>(limit.rlim_cur, 1'000'000));
}

}  // namespace leeway::live
