#include "live/random.h"

#include <unistd.h>

#include "base/assert.h"

namespace leeway::live {

void fill_random(std::span<std::uint8_t> bytes) {
    const int failed = getentropy(bytes.data(), bytes.size());
    LEEWAY_ASSERT(failed == 0, "getentropy gives at most 256 bytes, and has no other reason to fail on this system");
}

}  // namespace leeway::live
