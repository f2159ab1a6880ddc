#include "ui/search_field.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "ui/key_press.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/signs.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr float kSearchHeight = 44.0F;  // logical pixels
constexpr float kLead = 44.0F;          // before the text
constexpr float kSearchCorner = 10.0F;
constexpr std::size_t kLongestSearch = 200;  // bytes
constexpr const char* kName = "###search";   // whatever stands before it

/// A magnifying glass.
void draw_glass(const Ui& ui, ImVec2 centre, ImU32 colour) {
    const float radius = ui.px(6.0F);
    const float stroke = std::max(1.5F, 2.0F * ui.scale);
    const float reach = radius * 0.7F;
    ring(ui, centre, radius, colour, stroke);
    const ImVec2 from{centre.x + reach, centre.y + reach};
    const float handle = ui.px(6.0F);
    ImGui::GetWindowDrawList()->AddLine(from, {from.x + handle, from.y + handle}, colour, stroke);
}

void draw_surface(Ui& ui, const Rect& rect, bool lit) {
    const float corner = ui.px(kSearchCorner);
    fill(ui, rect, ui.colours.card, corner);
    outline(ui, rect, lit ? ui.colours.teal : ui.colours.control, std::max(1.0F, (lit ? 2.0F : 1.0F) * ui.scale),
            corner);
    draw_glass(ui, {rect.min.x + ui.px(20.0F), rect.centre().y - ui.px(2.0F)}, ui.colours.slate);
}

/// Called by ImGui in every frame in which the field is typed into. ImGui itself selects only where its field was not
/// typed into last.
int select_when_wanted(ImGuiInputTextCallbackData* data) {
    bool& wants_selection = *static_cast<bool*>(data->UserData);
    if (std::exchange(wants_selection, false)) data->SelectAll();
    return 0;
}

/// ImGui's own field, without a surface. @return whether the text is another.
bool edit(Ui& ui, const Rect& rect, const char* hint, std::string& text) {
    std::array<char, kLongestSearch + 1> buffer{};
    std::memcpy(buffer.data(), text.data(), std::min(text.size(), kLongestSearch));
    const float air = std::floor((rect.height() - ui.fonts.get(Size::Body)->FontSize) * 0.5F);
    ImGui::PushFont(ui.fonts.get(Size::Body));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0.0F, air});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_Text, ui.colours.ink);
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, ui.colours.slate);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, ui.colours.teal_tint);
    ImGui::SetCursorScreenPos({rect.min.x + ui.px(kLead), rect.min.y});
    ImGui::SetNextItemWidth(rect.width() - ui.px(kLead) - ui.px(12.0F));
    const ImGuiInputTextFlags flags = ImGuiInputTextFlags_EscapeClearsAll | ImGuiInputTextFlags_CallbackAlways;
    const std::string label = hint + std::string(kName);
    // ImGui would write the label behind the field; it is for those who read the screen out.
    ImGui::PushClipRect(rect.min, {rect.max.x - ui.px(12.0F), rect.max.y}, true);
    const bool changed = ImGui::InputTextWithHint(label.c_str(), hint, buffer.data(), buffer.size(), flags,
                                                  &select_when_wanted, &ui.state.find.wants_selection);
    ImGui::PopClipRect();
    ImGui::PopStyleColor(4);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    if (changed) text = buffer.data();
    return changed;
}

/// The keyboard comes to the field and goes from it as to anything else. @return whether it has just come.
bool take_part_in_focus(Ui& ui, ImGuiID id, const Rect& rect) {
    Focus& focus = ui.state.focus;
    FindMemory& memory = ui.state.find;
    focus.add(id, rect);
    if (ui.area != nullptr) ui.area->report_item(id, rect);
    if (memory.wants_typing) {
        memory.wants_typing = false;
        focus.move_to(id, true);
    }
    if (!focus.has_arrived_at(id)) return false;
    if (ui.area != nullptr) ui.area->reveal(rect);
    ui.state.unsettled = true;
    return true;
}

/// What is typed goes into the next item from now on.
void begin_typing() {
    ImGui::SetWindowFocus();  // after SetWindowFocus(nullptr) nothing else can be asked for
    ImGui::SetKeyboardFocusHere();
}

/// What a key that ends the typing means.
/// @param has_found whether there is a case to go on to.
void leave(Ui& ui, ImGuiID id, bool was_active, bool has_found) {
    Focus& focus = ui.state.focus;
    if (ImGui::IsItemActivated()) focus.move_to(id, focus.by_keyboard());
    const bool is_active = ImGui::IsItemActive();
    if (was_active && is_pressed({ImGuiKey_Enter, ImGuiKey_KeypadEnter})) {
        focus.take_enter();
        ui.state.find.wants_chosen = has_found;
        ui.state.unsettled = true;
    } else if (was_active && has_found && ImGui::IsKeyPressed(ImGuiKey_DownArrow, false)) {
        focus.move_to(id, true);  // not what lies nearest: the buttons above the list are passed over
        ui.state.find.wants_first = ui.state.unsettled = true;
    } else if (was_active && !is_active && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        focus.clear();
    } else if (is_active && !focus.is_at(id)) {
        ImGui::SetWindowFocus(nullptr);  // the one way without its inner parts to end the typing
    }
}

}  // namespace

bool is_typing() { return ImGui::GetIO().WantTextInput; }

void focus_search(Ui& ui) {
    ui.state.find.wants_typing = true;
    ui.state.focus.used_keyboard();
    ui.state.unsettled = true;
}

std::optional<std::string> search_field(Ui& ui, Column& column, const flow::FindView& find) {
    const Rect rect = column.take(ui.px(kSearchHeight));
    if (ui.measuring) return std::nullopt;
    FindMemory& memory = ui.state.find;
    if (memory.shown != find.search) memory.text = memory.shown = find.search;
    const ImGuiID id = ImGui::GetID(kName);
    const bool was_active = memory.is_active;
    draw_surface(ui, rect, was_active || ui.state.focus.is_on(id));
    ImGui::GetIO().ConfigInputTextCursorBlink = false;  // the program sleeps between keys
    const bool is_open = !ui.beneath;
    if (is_open && take_part_in_focus(ui, id, rect)) {
        memory.wants_selection = true;
        begin_typing();
    }
    ImGui::BeginDisabled(!is_open);
    std::optional<std::string> typed;
    if (edit(ui, rect, find.search_label.c_str(), memory.text)) typed = memory.shown = memory.text;
    ImGui::EndDisabled();
    if (is_open) leave(ui, id, was_active, find.nothing_found.empty());
    memory.is_active = ImGui::IsItemActive();
    return typed;
}

}  // namespace leeway::ui
