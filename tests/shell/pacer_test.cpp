#include "shell/pacer.h"

#include <vector>

#include <catch2/catch_test_macros.hpp>

using leeway::shell::Pacer;

namespace {

/// Draws whenever it is due, with nothing else to do, until only input could wake it; the times of the frames.
std::vector<double> frames_until_sleep(Pacer& pacer, double& now) {
    std::vector<double> frames;
    while (const std::optional<double> wait = pacer.wait(now)) {
        now += *wait;
        frames.push_back(now);
        pacer.drew(now, false);
        REQUIRE(frames.size() < 100);
    }
    return frames;
}

}  // namespace

TEST_CASE("The first frame is due at once, and then the program sleeps", "[shell]") {
    Pacer pacer;
    CHECK(pacer.wait(0) == 0);
    double now = 0;
    CHECK(frames_until_sleep(pacer, now) == std::vector<double>{0});
}

TEST_CASE("After input some frames follow at once, two later ones, then sleep", "[shell]") {
    Pacer pacer;
    double now = 0;
    frames_until_sleep(pacer, now);
    now = 10;
    pacer.wake(now);
    const std::vector<double> frames = frames_until_sleep(pacer, now);
    REQUIRE(frames.size() == 5);
    CHECK(frames[0] == 10);
    CHECK(frames[2] < 10.05);
    CHECK(frames[3] > 10.3);
    CHECK(frames[4] > 10.55);
    CHECK(frames[4] < 10.7);
}

TEST_CASE("Input in between begins anew", "[shell]") {
    Pacer pacer;
    pacer.wake(0);
    pacer.drew(0, false);
    pacer.wake(0.2);
    double now = 0.2;
    const std::vector<double> frames = frames_until_sleep(pacer, now);
    CHECK(frames.size() == 5);
    CHECK(frames.back() > 0.75);
}

TEST_CASE("While something moves there is no sleep, and no more than 240 frames a second", "[shell]") {
    Pacer pacer;
    double now = 0;
    frames_until_sleep(pacer, now);
    pacer.drew(5, true);
    now = 5;
    int frames = 0;
    while (now < 6) {
        const std::optional<double> wait = pacer.wait(now);
        REQUIRE(wait);
        now += *wait;
        pacer.drew(now, true);
        ++frames;
    }
    CHECK(frames >= 230);
    CHECK(frames <= 241);
    pacer.drew(now, false);
    CHECK_FALSE(pacer.wait(now));
}

TEST_CASE("A late frame stands for those that were missed", "[shell]") {
    Pacer pacer;
    pacer.wake(0);
    for (int i = 0; i < 3; ++i) pacer.drew(2, false);
    CHECK_FALSE(pacer.wait(2));
}
