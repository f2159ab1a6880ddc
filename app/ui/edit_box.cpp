#include "ui/edit_box.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ui/edit_view.h"
#include "ui/key_press.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/text_input.h"
#include "ui/touch.h"

namespace leeway::ui {

namespace {

/// One box in one frame.
class BoxDrawing {
public:
    BoxDrawing(Ui& ui, const EditBox& box, const std::string& value)
        : ui_(ui), box_(box), value_(value), memory_(ui.state.typing), id_(ImGui::GetID(box.field.label.c_str())) {}

    EditResult draw(Column& column);

private:
    [[nodiscard]] bool is_typing() const { return memory_.is_in(id_); }
    [[nodiscard]] std::string_view shown() const;
    [[nodiscard]] float text_width_in(float width) const;
    [[nodiscard]] float air() const;
    [[nodiscard]] bool draw_surface(const Rect& rect, const Rect& touchable);

    void begin_or_end(const Rect& rect, const Touch& touched, bool is_pressed);
    void begin();
    void end(bool keeps_ring);
    void take_value();
    void take_input(const Rect& rect, ImVec2 origin, bool is_held);
    void take_mouse(const Rect& rect, ImVec2 origin);
    void press(std::size_t at, bool upstream);
    void take_keys(const Rect& view);
    void take_end_keys();
    void draw_content(const Rect& rect, bool is_held);
    void draw_text(const Rect& view, ImVec2 origin);

    Ui& ui_;
    const EditBox& box_;
    const std::string& value_;
    TypingMemory& memory_;
    ImGuiID id_;
    bool has_begun_ = false;  ///< in this frame, whose keys are not for the text yet
    EditResult result_;
};

std::string_view BoxDrawing::shown() const {
    return is_typing() && value_ == memory_.given ? std::string_view(memory_.edit.text) : std::string_view(value_);
}

float BoxDrawing::text_width_in(float width) const {
    const float unit = box_.unit.empty() ? 0.0F : text_width(ui_, box_.unit, quiet(ui_)) + ui_.px(8.0F);
    return std::max(1.0F, width - 2.0F * ui_.px(kFieldPadding) - unit);
}

/// Above the first row and below the last, so that a single row stands in the middle.
float BoxDrawing::air() const { return std::floor((ui_.px(kFieldHeight) - line_height(ui_, Size::Body)) * 0.5F); }

/// One paragraph is chosen as a whole, as somebody who comes to it by Tab mostly wants another; in several the caret
/// stands where it was left, or at the end.
void BoxDrawing::begin() {
    const bool was_left = memory_.field == id_ && memory_.edit.text == value_ && !box_.field.take_focus;
    const std::size_t caret = was_left ? memory_.edit.caret : value_.size();
    const ImGuiID refused = memory_.refused == id_ ? 0 : memory_.refused;
    memory_ = {};
    memory_.refused = refused;
    memory_.field = id_;
    memory_.frame = ImGui::GetFrameCount();
    memory_.given = value_;
    memory_.edit.text = value_;
    memory_.caret_moved = true;
    if (box_.breaks) {
        move_caret(memory_.edit, caret, false);
    } else {
        select_all(memory_.edit);
    }
    has_begun_ = true;
    ui_.state.unsettled = true;
}

void BoxDrawing::end(bool keeps_ring) {
    memory_.frame = kNever;
    if (keeps_ring) ui_.state.focus.move_to(id_, true);
    ui_.state.unsettled = true;
}

void BoxDrawing::begin_or_end(const Rect& rect, const Touch& touched, bool is_pressed) {
    Focus& focus = ui_.state.focus;
    const bool has_come = focus.has_arrived_at(id_) || box_.field.take_focus || touched.clicked;
    if (is_pressed) focus.move_to(id_, false);
    if (!is_typing()) {
        if (is_pressed || has_come) begin();
        return;
    }
    const bool is_clicked_away =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !rect.contains(ImGui::GetIO().MousePos);
    if (is_clicked_away || !focus.is_at(id_)) end(false);
}

void BoxDrawing::take_value() {
    memory_.frame = ImGui::GetFrameCount();
    ui_.state.focus.keep_keys(id_);
    if (value_ == memory_.given) return;
    memory_.given = value_;
    if (value_ == memory_.edit.text) return;
    adopt(memory_.edit, value_);
    memory_.caret_moved = true;
}

/// A click puts the caret, two choose a word, three a paragraph; dragging goes on in such steps.
void BoxDrawing::press(std::size_t at, bool upstream) {
    TextEdit& edit = memory_.edit;
    const int clicks = ImGui::GetMouseClickedCount(ImGuiMouseButton_Left);
    if (clicks > 0) memory_.clicks = (clicks - 1) % 3;
    if (clicks == 1 && ImGui::GetIO().KeyShift) {
        memory_.grain = {edit.anchor, edit.anchor};
        return move_caret(edit, at, true, upstream);
    }
    TextSpan span{at, at};
    if (memory_.clicks == 1) span = word_around(edit.text, at);
    if (memory_.clicks == 2) span = paragraph_around(edit.text, at);
    if (clicks > 0) memory_.grain = span;
    const bool is_backwards = span.begin < memory_.grain.begin;
    move_caret(edit, is_backwards ? span.begin : span.end, true, upstream && memory_.clicks == 0);
    edit.anchor = is_backwards ? memory_.grain.end : memory_.grain.begin;
}

void BoxDrawing::take_mouse(const Rect& rect, ImVec2 origin) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool is_moved = io.MouseDelta.x != 0.0F || io.MouseDelta.y != 0.0F;
    if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !is_moved) return;
    const EditView view(ui_, memory_.edit.text, text_width_in(rect.width()));
    const TextRows::Place place = view.place_at(io.MousePos, origin);
    if (has_begun_ && box_.whole_by_click && !io.KeyShift) {
        memory_.is_whole = true;
        memory_.grain = {place.at, place.at};
        return;
    }
    if (memory_.is_whole && !ImGui::IsMouseDragging(ImGuiMouseButton_Left) &&
        ImGui::GetMouseClickedCount(ImGuiMouseButton_Left) == 0)
        return;
    memory_.is_whole = false;
    press(place.at, place.upstream);
    memory_.caret_moved = true;
}

void BoxDrawing::take_keys(const Rect& view) {
    const std::string text = memory_.edit.text;  // the rows are those of the text as it was
    const EditView before(ui_, text, text_width_in(view.width()));
    InputRules rules;
    rules.breaks = box_.breaks;
    rules.takes_rows = box_.takes_rows;
    rules.page = static_cast<std::size_t>(std::max(1.0F, std::floor(view.height() / before.step()) - 1.0F));
    rules.clean = box_.clean;
    const InputResult done = read_typing(memory_.edit, before.rows(), rules);
    result_.changed = done.changed;
    if (!done.moved) return;
    memory_.caret_moved = true;
    ui_.state.focus.used_keyboard();
    ui_.state.unsettled = true;
}

void BoxDrawing::take_end_keys() {
    result_.escaped = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    result_.entered = !box_.breaks && is_pressed({ImGuiKey_Enter, ImGuiKey_KeypadEnter});
    if (result_.escaped) memory_.escaped_frame = ImGui::GetFrameCount();
    if (result_.entered) ui_.state.focus.take_enter();
    if (result_.escaped || (result_.entered && !box_.stays)) end(true);
}

void BoxDrawing::take_input(const Rect& rect, ImVec2 origin, bool is_held) {
    if (!is_typing() || ui_.beneath) return;
    if (is_held) take_mouse(rect, origin);
    if (has_begun_) return;
    take_keys(rect);
    take_end_keys();
}

void BoxDrawing::draw_text(const Rect& view, ImVec2 origin) {
    const std::string_view text = shown();
    const float width = text_width_in(view.width());
    if (text.empty()) EditView(ui_, box_.placeholder, width, Face::Italic).draw(origin, {}, ui_.colours.slate);
    const EditView drawn(ui_, text, width);
    const TextSpan selection = is_typing() ? selection_of(memory_.edit) : TextSpan{};
    drawn.draw(origin, selection, box_.field.enabled ? ui_.colours.ink : ui_.colours.slate);
    if (!is_typing()) return;
    const Rect caret = drawn.caret_rect({memory_.edit.caret, memory_.edit.upstream}, origin);
    fill(ui_, caret.inset(0.0F, ui_.px(2.0F)), ui_.colours.ink);
    claim_typing(caret);
    // Once more when the text is longer now: only then is there room to scroll to.
    if (std::exchange(memory_.caret_moved, result_.changed) && ui_.area != nullptr) ui_.area->reveal(caret);
}

/// The text in its view, which scrolls where there is more of it than rows.
void BoxDrawing::draw_content(const Rect& rect, bool is_held) {
    const float padding = ui_.px(kFieldPadding);
    const EditView text(ui_, shown(), text_width_in(rect.width()));
    const Rect view = rect.inset(0.0F, ui_.px(2.0F));
    std::optional<ScrollArea> area;
    ImVec2 origin{rect.min.x + padding, rect.min.y + air()};
    if (text.rows().count() > static_cast<std::size_t>(box_.most_rows)) {
        area.emplace(ui_, box_.field.label.c_str(), view, padding, false, true);
        area->lies_on(box_.field.enabled ? ui_.colours.card : ui_.colours.sunk);
        origin.y = area->column().y + air();
        if (is_typing() && view.contains(ImGui::GetIO().MousePos)) memory_.wheel_frame = ImGui::GetFrameCount();
        area->column().y += static_cast<float>(text.rows().count()) * text.step() + 2.0F * air();
    }
    take_input(rect, origin, is_held);
    ImGui::PushClipRect(view.min, view.max, true);
    draw_text(rect, origin);
    ImGui::PopClipRect();
    if (area) area->end();
    const Rect right{rect.min, {rect.max.x - padding, rect.max.y}};
    text_in(ui_, right, box_.unit, with_align(quiet(ui_), Align::Right));
}

/// @return whether the mouse's button is held on it.
bool BoxDrawing::draw_surface(const Rect& rect, const Rect& touchable) {
    TouchOptions options;
    options.enabled = box_.field.enabled;
    options.take_focus = box_.field.take_focus;
    const Touch touched = touch(ui_, box_.field.label, touchable, options);
    const bool is_held = options.enabled && !ui_.beneath && ImGui::IsItemActive();
    if (touched.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    if (options.enabled && !ui_.beneath) begin_or_end(rect, touched, is_held && ImGui::IsItemActivated());
    if (is_typing()) take_value();
    FieldEdge edge = edge_of(box_.field);
    edge.trouble = std::max(edge.trouble, box_.trouble);
    edge.hovered = touched.hovered;
    edge.active = is_typing();
    edge.focused = touched.focused;
    field_surface(ui_, rect, edge);
    return is_held;
}

EditResult BoxDrawing::draw(Column& column) {
    const EditView measured(ui_, shown(), text_width_in(column.width));
    constexpr std::size_t kManyRows = 10'000;
    const auto wanted = static_cast<int>(std::min(measured.rows().count(), kManyRows));
    const int rows = std::clamp(wanted, box_.least_rows, std::max(box_.least_rows, box_.most_rows));
    const Rect rect = column.take(static_cast<float>(rows) * measured.step() + 2.0F * air());
    if (ui_.measuring) return {};
    Rect touchable = rect;
    if (wanted > box_.most_rows) touchable.max.x -= ui_.px(kFieldPadding);  // where the scrollbar is
    const bool is_held = draw_surface(rect, touchable);
    if (is_typing() && memory_.caret_moved && ui_.area != nullptr && rows < wanted) ui_.area->reveal(rect);
    draw_content(rect, is_held);
    result_.is_typing = is_typing() || result_.entered || result_.escaped;
    return result_;
}

}  // namespace

bool is_typed_in(const Ui& ui, const std::string& label) { return ui.state.typing.is_in(ImGui::GetID(label.c_str())); }

EditResult edit_box(Ui& ui, Column& column, const EditBox& box, const std::string& value) {
    return BoxDrawing(ui, box, value).draw(column);
}

}  // namespace leeway::ui
