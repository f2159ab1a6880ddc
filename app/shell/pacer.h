#pragma once

#include <optional>

namespace leeway::shell {

/// Decides when the next frame is due, so that the program draws on input, messages and movement and sleeps otherwise.
/// Times are seconds of one monotonic clock.
class Pacer {
public:
    /// Something came in: input, a message, a window that must be painted again. The next frames follow at once,
    /// because ImGui needs some to settle, and two later ones, because hints show themselves after a moment's rest.
    void wake(double now);

    /// A frame is being drawn, begun at `now`.
    /// @param moving whether something on it still moves.
    void drew(double now, bool moving);

    /// How long to wait for input before the next frame: 0 when it is due, nothing when only input can make it due.
    [[nodiscard]] std::optional<double> wait(double now) const;

private:
    double woken_ = 0;
    double drawn_ = -1;
    int frames_due_ = 1;  // the first frame of all
    int later_frames_drawn_ = 2;
    bool moving_ = false;
};

}  // namespace leeway::shell
