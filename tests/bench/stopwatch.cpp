#include <cstdio>

#include <fmt/format.h>

#include "bench/stopwatch.h"

namespace leeway::bench {

void print_rate(std::string_view what, double millions_a_second, double asked_for) {
    fmt::print("{}: {:.1f} million a second, {:.2f} times the {:g} million asked for\n", what, millions_a_second,
               millions_a_second / asked_for, asked_for);
    std::fflush(stdout);
}

void print_time(std::string_view what, double seconds, double allowed_seconds) {
    fmt::print("{}: {:.1f} ms, {:.2f} of the {:g} ms allowed\n", what, 1e3 * seconds, seconds / allowed_seconds,
               1e3 * allowed_seconds);
    std::fflush(stdout);
}

}  // namespace leeway::bench
