#include "ui/touch.h"

#include "ui/scroll_area.h"

namespace leeway::ui {

namespace {

bool is_activated(Ui& ui, TouchOptions options) {
    if (options.ignores_keys) {
        ui.state.focus.take_enter();
        return false;
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Space, false)) return true;
    if (options.leave_enter) return false;
    ui.state.focus.take_enter();
    return ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
}

void take_part_in_numbers(Ui& ui, const Rect& rect, TouchOptions& options) {
    if (options.number <= 0 || options.number > 9) return;
    NumberKeys& numbers = ui.state.numbers;
    numbers.is_hidden.at(static_cast<std::size_t>(options.number)) = ui.area != nullptr && !ui.area->shows(rect);
    if (numbers.sought == options.number) options.take_focus = true;
}

void take_part_in_focus(Ui& ui, ImGuiID id, const Rect& rect, TouchOptions options, Touch& result) {
    take_part_in_numbers(ui, rect, options);
    Focus& focus = ui.state.focus;
    focus.add(id, rect);
    if (options.tab_starts) focus.start_at(id);
    if (ui.area != nullptr) ui.area->report_item(id, rect);
    if (result.clicked) focus.move_to(id, false);
    if (options.take_focus) {
        focus.move_to(id, options.marks || focus.by_keyboard());
        ui.state.unsettled = true;
    }
    result.focused = focus.is_on(id);
    if (focus.has_arrived_at(id) && ui.area != nullptr) ui.area->reveal(rect);
    if (result.focused && is_activated(ui, options)) result.clicked = true;
}

}  // namespace

Touch touch(Ui& ui, const std::string& label, const Rect& rect, TouchOptions options) {
    Touch result;
    if (ui.measuring || rect.width() < 1.0F || rect.height() < 1.0F) return result;
    ImGui::SetCursorScreenPos(rect.min);
    ImGui::BeginDisabled(!options.enabled);
    result.clicked = ImGui::InvisibleButton(label.c_str(), {rect.width(), rect.height()});
    const ImGuiID id = ImGui::GetItemID();
    result.hovered = ImGui::IsItemHovered();
    ImGui::EndDisabled();
    if (!options.enabled) return {};
    if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (!ui.beneath) take_part_in_focus(ui, id, rect, options, result);
    return result;
}

}  // namespace leeway::ui
