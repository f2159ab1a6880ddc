#pragma once

#include <imgui.h>

struct ImGuiInputEvent;

namespace leeway::shell {

/// ImGui reads all keys that have come in since the last frame as if they were held together, so that a quick Ctrl+Q
/// whose Ctrl is let go first would be seen as Q alone. Before a frame begins, takes from the queue what has come in
/// since a Ctrl, Shift, Alt or Super was let go, if another key went down before that.
/// @return what was taken, in its order; to be given back after the frame has begun, so that the next one sees it.
[[nodiscard]] ImVector<ImGuiInputEvent> take_later_input(ImVector<ImGuiInputEvent>& queue);

/// Puts it behind what the frame has left in the queue, which came earlier.
void give_back_input(ImVector<ImGuiInputEvent>& queue, const ImVector<ImGuiInputEvent>& later);

}  // namespace leeway::shell
