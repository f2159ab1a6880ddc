#include "ui/key_press.h"

#include <algorithm>

namespace leeway::ui {

bool is_pressed(std::initializer_list<ImGuiKey> keys) {
    return std::any_of(keys.begin(), keys.end(), [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); });
}

bool is_typed(ImWchar wanted) {
    const ImVector<ImWchar>& queue = ImGui::GetIO().InputQueueCharacters;
    return std::find(queue.begin(), queue.end(), wanted) != queue.end();
}

}  // namespace leeway::ui
