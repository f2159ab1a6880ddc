#include "shell/window_icon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace leeway::shell {
namespace {

using Colour = std::array<float, 4>;  // red, green, blue, opacity; 0 to 1

constexpr Colour kPaper{0.984F, 0.969F, 0.945F, 1};
constexpr Colour kInk{0.122F, 0.165F, 0.267F, 1};
constexpr Colour kTeal{0.071F, 0.459F, 0.420F, 1};

/// How far a point lies outside a square with round corners around the middle; negative inside.
/// @param half half of its side.
float outside_square(float x, float y, float half, float corner) {
    const float across = std::max(std::abs(x) - half + corner, 0.0F);
    const float down = std::max(std::abs(y) - half + corner, 0.0F);
    return std::hypot(across, down) - corner;
}

/// How much of a pixel an edge covers that lies that many pixels outside its middle.
float cover(float outside) { return std::clamp(0.5F - outside, 0.0F, 1.0F); }

Colour over(const Colour& above, const Colour& below, float opacity) {
    const float alpha = opacity + below[3] * (1 - opacity);
    Colour mixed{0, 0, 0, alpha};
    for (std::size_t i = 0; i < 3 && alpha > 0; ++i) {
        mixed[i] = (above[i] * opacity + below[i] * below[3] * (1 - opacity)) / alpha;
    }
    return mixed;
}

/// @param x, y from the middle, in units of half the side, 1 pixel being `pixel` of them.
Colour colour_at(float x, float y, float pixel) {
    const float frame = outside_square(x, y, 0.94F, 0.42F) / pixel;
    const float room = outside_square(x, y, 0.76F, 0.26F) / pixel;
    const float dot = (std::hypot(x - 0.22F, y + 0.22F) - 0.34F) / pixel;
    Colour colour{0, 0, 0, 0};
    colour = over(kInk, colour, cover(frame));
    colour = over(kPaper, colour, cover(room));
    return over(kTeal, colour, cover(dot));
}

}  // namespace

std::vector<std::uint8_t> draw_icon(int side) {
    std::vector<std::uint8_t> pixels;
    const float pixel = 2.0F / static_cast<float>(side);
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const float x = (static_cast<float>(column) + 0.5F) * pixel - 1;
            const float y = (static_cast<float>(row) + 0.5F) * pixel - 1;
            for (const float channel : colour_at(x, y, pixel)) {
                pixels.push_back(static_cast<std::uint8_t>(std::lround(channel * 255)));
            }
        }
    }
    return pixels;
}

}  // namespace leeway::shell
