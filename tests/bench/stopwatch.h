#pragma once

#include <ctime>
#include <string_view>

/// What benchmarks print beside Catch2's tables: figures that can be compared with what was asked for.
namespace leeway::bench {

/// Seconds of processor time since it was made: what one core needs, however busy the machine is with other things.
class Stopwatch {
public:
    [[nodiscard]] double seconds() const { return static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC; }

private:
    std::clock_t start_ = std::clock();
};

/// The least of several runs in seconds: neighbours on the machine only ever make a run longer.
template <typename Work>
[[nodiscard]] double fastest(int runs, const Work& work) {
    double least = 0;
    for (int run = 0; run < runs; ++run) {
        const Stopwatch stopwatch;
        work();
        const double seconds = stopwatch.seconds();
        if (run == 0 || seconds < least) least = seconds;
    }
    return least;
}

/// "ladder, engine steps: 39.1 million a second, 1.96 times the 20 million asked for"
void print_rate(std::string_view what, double millions_a_second, double asked_for);

/// "bereaved-order under tight: 6.1 ms, 0.31 of the 20 ms allowed"
void print_time(std::string_view what, double seconds, double allowed_seconds);

}  // namespace leeway::bench
