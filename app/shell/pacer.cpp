#include "shell/pacer.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace leeway::shell {
namespace {

/// A press and its release arrive in two frames, what they change is drawn in a third.
constexpr int kFramesAfterInput = 3;
/// A little past ImGui's delays for hints, 0.15 and 0.40 s after the pointer came to rest for 0.15 s.
constexpr std::array kLaterFrames{0.32, 0.6};
/// Where the screen does not hold a frame back until its turn, nothing else would.
constexpr double kShortestFrame = 1.0 / 240;

}  // namespace

void Pacer::wake(double now) {
    woken_ = now;
    frames_due_ = kFramesAfterInput;
    later_frames_drawn_ = 0;
}

void Pacer::drew(double now, bool moving) {
    drawn_ = now;
    moving_ = moving;
    if (frames_due_ > 0) --frames_due_;
    while (later_frames_drawn_ < static_cast<int>(kLaterFrames.size()) &&
           now >= woken_ + kLaterFrames[static_cast<std::size_t>(later_frames_drawn_)]) {
        ++later_frames_drawn_;
    }
}

std::optional<double> Pacer::wait(double now) const {
    const double earliest = std::max(0.0, drawn_ + kShortestFrame - now);
    if (frames_due_ > 0 || moving_) return earliest;
    if (later_frames_drawn_ < static_cast<int>(kLaterFrames.size())) {
        return std::max(earliest, woken_ + kLaterFrames[static_cast<std::size_t>(later_frames_drawn_)] - now);
    }
    return std::nullopt;
}

}  // namespace leeway::shell
