#include "shell/key_order.h"

#include <imgui_internal.h>

namespace leeway::shell {
namespace {

bool is_modifier(ImGuiKey key) {
    return (key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper) || (key & ImGuiMod_Mask_) != 0;
}

/// Where the first modifier is let go after another key went down; the size where none is.
int first_later(const ImVector<ImGuiInputEvent>& queue) {
    bool has_press = false;
    for (int i = 0; i < queue.Size; ++i) {
        const ImGuiInputEvent& event = queue[i];
        if (event.Type != ImGuiInputEventType_Key) continue;
        if (!is_modifier(event.Key.Key)) {
            has_press = has_press || event.Key.Down;
        } else if (has_press && !event.Key.Down) {
            return i;
        }
    }
    return queue.Size;
}

}  // namespace

ImVector<ImGuiInputEvent> take_later_input(ImVector<ImGuiInputEvent>& queue) {
    ImVector<ImGuiInputEvent> later;
    const int first = first_later(queue);
    for (int i = first; i < queue.Size; ++i) later.push_back(queue[i]);
    queue.resize(first);
    return later;
}

void give_back_input(ImVector<ImGuiInputEvent>& queue, const ImVector<ImGuiInputEvent>& later) {
    for (const ImGuiInputEvent& event : later) queue.push_back(event);
}

}  // namespace leeway::shell
