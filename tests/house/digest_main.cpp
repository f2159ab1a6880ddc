#include <cstdio>

#include "support/case_digest.h"

/// Prints a fingerprint of every bundled case under every bundled policy; tests/house/compilers compares those of
/// different compilers with each other and with tests/data/golden_digests.txt.
int main() {
    std::fputs(leeway::support::bundled_digests().c_str(), stdout);
    return 0;
}
