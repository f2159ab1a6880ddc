#pragma once

#include <unordered_map>

#include <imgui.h>

namespace leeway::ui {

/// Values that glide to a new target in 250 ms, so that what changed can be seen. A value that was not shown before
/// stands at its target at once.
class Motion {
public:
    /// Seconds that a movement takes.
    static constexpr float kDuration = 0.25F;

    /// Where the value named `key` is now, on its way to `target`.
    [[nodiscard]] float value(ImGuiID key, float target);

    /// The same, but a value that was not shown before comes from there.
    [[nodiscard]] float from(ImGuiID key, float before, float target);

    /// Lets time pass; call once at the beginning of a frame. @param seconds since the last one. @param still nothing
    /// moves: every value jumps.
    void advance(float seconds, bool still);

    /// Whether a value is under way.
    [[nodiscard]] bool is_moving() const;

    /// Forgets all values: the next screen begins at rest.
    void clear() { movements_.clear(); }

private:
    struct Movement {
        float from = 0.0F;
        float to = 0.0F;
        float age = kDuration;  ///< seconds since it began; kDuration: arrived

        [[nodiscard]] float now() const;
    };

    std::unordered_map<ImGuiID, Movement> movements_;
    bool still_ = false;
};

}  // namespace leeway::ui
