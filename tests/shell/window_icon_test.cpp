#include "shell/window_icon.h"

#include <array>
#include <cstddef>

#include <catch2/catch_test_macros.hpp>

namespace {

using Pixel = std::array<int, 4>;

Pixel pixel_at(const std::vector<std::uint8_t>& pixels, int side, int x, int y) {
    const std::size_t first = static_cast<std::size_t>(y * side + x) * 4;
    return {pixels[first], pixels[first + 1], pixels[first + 2], pixels[first + 3]};
}

}  // namespace

TEST_CASE("The icon is a dot in a frame, with nothing around it", "[shell]") {
    for (const int side : {16, 32, 64}) {
        CAPTURE(side);
        const auto pixels = leeway::shell::draw_icon(side);
        REQUIRE(pixels.size() == static_cast<std::size_t>(side * side) * 4);
        CHECK(pixel_at(pixels, side, 0, 0)[3] < 40);                                                  // a round corner
        CHECK(pixel_at(pixels, side, side * 61 / 100, side * 39 / 100) == Pixel{18, 117, 107, 255});  // the dot
        CHECK(pixel_at(pixels, side, side / 4, side * 3 / 4) == Pixel{251, 247, 241, 255});           // the room
    }
}
