#pragma once

#include <initializer_list>

#include <imgui.h>

namespace leeway::ui {

/// Whether one of the keys was pressed in this frame; holding it down does not repeat.
[[nodiscard]] bool is_pressed(std::initializer_list<ImGuiKey> keys);

/// Whether the character came in this frame. The keys for "?" and "/" differ between keyboards; the characters do not.
[[nodiscard]] bool is_typed(ImWchar wanted);

}  // namespace leeway::ui
