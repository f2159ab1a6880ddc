#include "ui/scroll_area.h"

#include <algorithm>

#include "ui/shapes.h"

namespace leeway::ui {

namespace {

constexpr float kScrollStep = 72.0F;  // logical pixels a notch
constexpr float kArrowStep = 56.0F;
constexpr float kRevealAir = 24.0F;
constexpr float kLeafAir = 16.0F;
constexpr float kPaddingOfCards = 12.0F;  // the least that any has
constexpr float kBarWidth = 6.0F;
constexpr float kFade = 20.0F;
constexpr float kShortestThumb = 32.0F;

}  // namespace

ScrollArea::ScrollArea(Ui& ui, const char* name, const Rect& view, float margin, bool main, bool is_for_typing)
    : ui_(ui),
      memory_(ui.state.scrolls[ImGui::GetID(name)]),
      view_(view),
      margin_(margin),
      main_(main),
      is_for_typing_(is_for_typing),
      surface_(ui.colours.paper),
      outer_(ui.area) {
    ImGui::PushID(name);
    ImGui::PushClipRect(view.min, view.max, true);
    ui.area = this;
    memory_.view = view.height();
    take_wheel();
    set_offset(memory_.offset);
    origin_ = view.min.y - memory_.offset;
    column_ = {view.min.x + margin, origin_, view.width() - 2.0F * margin};
}

void ScrollArea::set_offset(float offset) {
    const float most = std::max(0.0F, memory_.content - memory_.view);
    const float wanted = std::round(std::clamp(offset, 0.0F, most));
    if (wanted != memory_.offset) ui_.state.unsettled = true;
    memory_.offset = wanted;
}

void ScrollArea::scroll_to(float content_y) {
    memory_.offset = std::max(0.0F, std::round(content_y));
    ui_.state.unsettled = true;
}

void ScrollArea::start_at(float content_y, float content_height) {
    memory_.content = content_height;
    set_offset(content_y);
    origin_ = view_.min.y - memory_.offset;
    column_.y = origin_;
}

void ScrollArea::reveal(const Rect& rect) {
    const float air = std::min(ui_.px(kRevealAir), std::max(0.0F, (view_.height() - rect.height()) * 0.5F));
    const float top = content_y(rect.min.y) - air;
    const float bottom = content_y(rect.max.y) + air;
    if (top < memory_.offset || bottom - top > view_.height()) {
        scroll_to(top);
    } else if (bottom > memory_.offset + view_.height()) {
        scroll_to(bottom - view_.height());
    }
}

bool ScrollArea::shows(const Rect& rect) const {
    const float seen = std::min(rect.max.y, view_.max.y) - std::max(rect.min.y, view_.min.y);
    if (rect.height() > view_.height()) return seen >= view_.height() * 0.5F;
    const float slack = ui_.px(kPaddingOfCards);
    return rect.min.y >= view_.min.y - slack && rect.max.y <= view_.max.y + slack;
}

void ScrollArea::report_item(ImGuiID id, const Rect& rect) {
    if (ui_.state.focus.is_on(id)) has_focus_ = true;
    if (first_seen_ == 0 && rect.min.y >= view_.min.y && rect.max.y <= view_.max.y) first_seen_ = id;
}

void ScrollArea::take_wheel() {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0.0F || io.KeyCtrl || ui_.beneath || ui_.measuring) return;
    if (!ImGui::IsWindowHovered() || !view_.contains(io.MousePos)) return;
    if (is_for_typing_ != ui_.state.typing.has_wheel()) return;
    set_offset(memory_.offset - io.MouseWheel * ui_.px(kScrollStep));
}

void ScrollArea::take_arrow(Focus::Direction direction) {
    const bool down = direction == Focus::Direction::Down;
    if (!down && direction != Focus::Direction::Up) return;
    if (!ui_.state.focus.holds_enter() && first_seen_ != 0) {
        ui_.state.focus.move_to(first_seen_, true);
        ui_.state.unsettled = true;
    } else {
        set_offset(memory_.offset + (down ? 1.0F : -1.0F) * ui_.px(kArrowStep));
    }
}

float ScrollArea::page() const { return std::max(ui_.px(kArrowStep), view_.height() - ui_.px(kArrowStep)); }

void ScrollArea::leaf() {
    if (!leaf_from_) return;
    const float most = std::max(0.0F, memory_.content - memory_.view);
    const float from = std::clamp(std::round(*leaf_from_ - ui_.px(kLeafAir)), 0.0F, most);
    const bool is_before = memory_.offset < from - 1.0F;
    const bool is_at_end = memory_.offset > most - 1.0F;
    set_offset(is_before || is_at_end ? from : memory_.offset + page());
}

void ScrollArea::take_keys() {
    if (ui_.state.focus.keeps_keys()) return;
    if (ui_.beneath || (ui_.state.focus.holds_enter() ? !has_focus_ : !main_)) return;
    const bool is_typing = ImGui::GetIO().WantTextInput;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) set_offset(memory_.offset + page());
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) set_offset(memory_.offset - page());
    if (!is_typing && ImGui::IsKeyPressed(ImGuiKey_Home)) set_offset(0.0F);
    if (!is_typing && ImGui::IsKeyPressed(ImGuiKey_End)) set_offset(memory_.content);
    if (const auto arrow = ui_.state.focus.unused_arrow()) take_arrow(*arrow);
}

void ScrollArea::draw_fades() {
    const float fade = std::min(ui_.px(kFade), view_.height() * 0.1F);
    const ImU32 clear = faded(surface_, 0.0F);
    const float left = view_.min.x + fade_inset_;
    const float right = view_.max.x - fade_inset_;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float above = std::min(fade, memory_.offset);
    const float below = std::min(fade, memory_.content - memory_.view - memory_.offset);
    if (above > 0.0F) {
        list.AddRectFilledMultiColor({left, view_.min.y}, {right, view_.min.y + above}, surface_, surface_, clear,
                                     clear);
    }
    if (below > 0.0F) {
        list.AddRectFilledMultiColor({left, view_.max.y - below}, {right, view_.max.y}, clear, clear, surface_,
                                     surface_);
    }
}

void ScrollArea::draw_bar() {
    if (memory_.content <= memory_.view + 1.0F) return;
    const float gap = ui_.px(3.0F);
    const float track = view_.height() - 2.0F * gap;
    if (track < 1.0F) return;
    const float thumb = std::min(track, std::max(ui_.px(kShortestThumb), track * memory_.view / memory_.content));
    const float most = memory_.content - memory_.view;
    const float top = view_.min.y + gap + (track - thumb) * std::clamp(memory_.offset / most, 0.0F, 1.0F);
    const float width = std::min(ui_.px(kBarWidth), margin_ - gap);
    const Rect bar{{view_.max.x - gap - width, top}, {view_.max.x - gap, top + thumb}};
    ImGui::SetCursorScreenPos({bar.min.x - gap, bar.min.y});
    ImGui::InvisibleButton("##thumb", {bar.width() + gap, bar.height()});
    const bool held = ImGui::IsItemActive();
    if (held && track > thumb) set_offset(memory_.offset + ImGui::GetIO().MouseDelta.y * most / (track - thumb));
    fill(ui_, bar, held || ImGui::IsItemHovered() ? ui_.colours.slate : faded(ui_.colours.control, 0.55F),
         width * 0.5F);
}

void ScrollArea::end() {
    memory_.content = column_.y - origin_;
    take_keys();
    leaf();
    set_offset(memory_.offset);
    draw_fades();
    draw_bar();
    ImGui::PopClipRect();
    ImGui::PopID();
    ui_.area = outer_;
}

}  // namespace leeway::ui
