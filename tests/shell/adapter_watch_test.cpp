#include "shell/adapter_watch.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using leeway::live::Adapter;
using leeway::live::AdapterKind;
using leeway::shell::AdapterWatch;

TEST_CASE("A network that comes or goes is told once, and what was there at first is not", "[shell]") {
    const std::vector<Adapter> first{{"wlan0", AdapterKind::WiFi, "192.168.1.20", false}};
    const std::vector<Adapter> second{{"wlan0", AdapterKind::WiFi, "172.16.0.9", false}};
    std::atomic<bool> is_elsewhere{false};
    std::atomic<int> looks{0};
    std::vector<std::vector<Adapter>> told;  // by the watch's thread, read after its end
    {
        const auto look = [&] {
            ++looks;
            return is_elsewhere ? second : first;
        };
        const AdapterWatch watch(look, std::chrono::milliseconds(2), [&](const auto& found) { told.push_back(found); });
        const auto wait_for_looks = [&] {
            for (const int until = looks + 3; looks < until;) std::this_thread::yield();
        };
        wait_for_looks();
        is_elsewhere = true;
        wait_for_looks();
        is_elsewhere = false;
        wait_for_looks();
    }
    CHECK(told == std::vector<std::vector<Adapter>>{second, first});
}
