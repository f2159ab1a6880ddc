#include <algorithm>
#include <cmath>
#include <random>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/link_path.h"

using namespace leeway::ui;
using Catch::Approx;

namespace {

ImVec2 on_curve(const ImVec2* p, float t) {
    const auto mix = [t](ImVec2 a, ImVec2 b) { return ImVec2{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
    const ImVec2 a = mix(p[0], p[1]);
    const ImVec2 b = mix(p[1], p[2]);
    const ImVec2 c = mix(p[2], p[3]);
    return mix(mix(a, b), mix(b, c));
}

float distance_to(const std::vector<ImVec2>& path, ImVec2 p) {
    float least = 1e9F;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const ImVec2 a = path[i - 1];
        const ImVec2 d{path[i].x - a.x, path[i].y - a.y};
        const float square = std::max(d.x * d.x + d.y * d.y, 1e-6F);
        const float t = std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / square, 0.0F, 1.0F);
        least = std::min(least, std::hypot(p.x - a.x - d.x * t, p.y - a.y - d.y * t));
    }
    return least;
}

float length_of(const std::vector<ImVec2>& path) {
    float length = 0.0F;
    for (std::size_t i = 1; i < path.size(); ++i) {
        length += std::hypot(path[i].x - path[i - 1].x, path[i].y - path[i - 1].y);
    }
    return length;
}

}  // namespace

TEST_CASE("The path of a curve stays as near to it as can be seen", "[ui][canvas]") {
    std::mt19937 dice(3);
    std::uniform_real_distribution<float> place(0.0F, 400.0F);
    for (int round = 0; round < 300; ++round) {
        ImVec2 points[4];
        for (ImVec2& point : points) point = {place(dice), place(dice)};
        std::vector<ImVec2> path{points[0]};
        add_curve(path, points);
        for (int i = 0; i <= 64; ++i) {
            // A third of a pixel for the corners, and the last one may be left out within a pixel and a half.
            CHECK(distance_to(path, on_curve(points, static_cast<float>(i) / 64.0F)) < 1.6F);
        }
        CHECK(path.size() <= 41);
    }
}

TEST_CASE("A straight or tiny curve is a line", "[ui][canvas]") {
    const ImVec2 straight[4] = {{0, 0}, {100, 0}, {200, 0}, {300, 0}};
    std::vector<ImVec2> path{straight[0]};
    add_curve(path, straight);
    CHECK(path.size() == 2);
    const ImVec2 tiny[4] = {{0, 0}, {0.5F, 0}, {0.5F, 1}, {1, 0.4F}};
    path.assign(1, tiny[0]);
    add_curve(path, tiny);
    CHECK(path.size() == 1);
}

TEST_CASE("Dashes are as long as they shall be, the gaps too", "[ui][canvas]") {
    const std::vector<ImVec2> path{{0, 0}, {35, 0}, {35, 45}};
    std::vector<std::vector<ImVec2>> dashes;
    take_dashes(path, 9.0F, 6.0F, dashes);
    REQUIRE(dashes.size() == 6);
    for (std::size_t i = 0; i + 1 < dashes.size(); ++i) CHECK(length_of(dashes[i]) == Approx(9.0F));
    CHECK(dashes[1].front().x == Approx(15.0F));
    CHECK(dashes[2].size() == 3);  // around the corner
    CHECK(length_of(dashes.back()) == Approx(5.0F));
}

TEST_CASE("A label stands along the path, but never past its middle", "[ui][canvas]") {
    const std::vector<ImVec2> path{{0, 0}, {100, 0}, {100, 100}};
    CHECK(point_along(path, 40.0F).x == Approx(40.0F));
    CHECK(point_along(path, 500.0F).x == Approx(100.0F));
    CHECK(point_along(path, 500.0F).y == Approx(0.0F).margin(0.01F));
}
