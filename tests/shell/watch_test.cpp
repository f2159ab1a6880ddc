#include "shell/watch.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using leeway::shell::Watch;

namespace {

constexpr auto kPeriod = std::chrono::milliseconds(2);

/// Something to look at, which counts how often it was.
struct Sight {
    std::atomic<int> value{1};
    std::atomic<int> looks{0};

    int look() {
        const int seen = value;
        ++looks;
        return seen;
    }
    /// Until a look that began after this call is over.
    void wait_for_looks() {
        for (const int until = looks + 3; looks < until;) std::this_thread::yield();
    }
};

}  // namespace

TEST_CASE("A change is told once, and what was there at first is not", "[shell]") {
    Sight sight;
    std::vector<int> told;  // by the watch's thread, read after its end
    {
        Watch<int> watch([&] { return sight.look(); }, kPeriod, [&](int seen) { told.push_back(seen); });
        CHECK(watch.take_stock() == 1);
        sight.wait_for_looks();
        sight.value = 2;
        sight.wait_for_looks();
        sight.value = 1;
        sight.wait_for_looks();
    }
    CHECK(told == std::vector<int>{2, 1});
}

TEST_CASE("A watch never looks in the thread that made it, and not before it was told to begin", "[shell]") {
    std::atomic<int> looks{0};
    std::atomic<bool> is_own{false};
    const std::thread::id own = std::this_thread::get_id();
    const auto look = [&] {
        is_own = is_own || std::this_thread::get_id() == own;
        return ++looks > 0;
    };
    Watch<bool> watch(look, kPeriod, [](bool) {});
    std::this_thread::sleep_for(10 * kPeriod);
    CHECK(looks == 0);
    std::thread([&] { static_cast<void>(watch.take_stock()); }).join();
    while (looks < 5) std::this_thread::yield();
    CHECK_FALSE(is_own);
}

TEST_CASE("What was seen before stock was taken is no change from it", "[shell]") {
    Sight sight;
    std::atomic<bool> is_held{false};
    std::atomic<bool> is_holding{false};
    std::vector<int> told;
    const std::thread::id own = std::this_thread::get_id();
    {
        const auto look = [&] {
            const int seen = sight.look();
            while (is_held && std::this_thread::get_id() != own) {
                is_holding = true;
                std::this_thread::yield();
            }
            return seen;
        };
        Watch<int> watch(look, kPeriod, [&](int seen) { told.push_back(seen); });
        CHECK(watch.take_stock() == 1);
        is_held = true;
        while (!is_holding) std::this_thread::yield();
        sight.value = 2;
        CHECK(watch.take_stock() == 2);
        is_held = false;
        sight.wait_for_looks();
    }
    CHECK(told.empty());
}
