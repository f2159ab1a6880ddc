#include "base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace leeway::base {

void assertion_failed(const char* condition, const char* advice, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: Leeway made a mistake: (%s) does not hold. %s\n", file, line, condition, advice);
    std::abort();
}

}  // namespace leeway::base
