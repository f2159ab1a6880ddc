#pragma once

#include <optional>

#include "ui/ui.h"

namespace leeway::ui {

/// A view onto a column that may be higher than it. Scrolls by wheel, thumb and keys, and brings the focused item into
/// view. ImGui's child windows show a scroll one frame late; here a new place counts at once.
///
///     ScrollArea area(ui, "conversation", view);
///     text(ui, area.column(), ...);
///     area.end();
class ScrollArea {
public:
    /// @param name unique on the screen. @param main takes the scrolling keys when the keyboard is on nothing.
    /// @param is_for_typing it lies in another one, whose wheel it has while the text in it is being typed.
    /// @param margin between the view's edges and the column, pixels; the scrollbar runs in the right one.
    ScrollArea(Ui& ui, const char* name, const Rect& view, float margin, bool main = false, bool is_for_typing = false);
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;
    ~ScrollArea() = default;

    [[nodiscard]] Column& column() { return column_; }
    [[nodiscard]] const Rect& view() const { return view_; }

    /// Where a screen height lies in the content, for scroll_to().
    [[nodiscard]] float content_y(float screen_y) const { return screen_y - origin_; }

    /// From the next frame on, shows the content from there.
    void scroll_to(float content_y);

    /// The same at once; only before anything is drawn, and knowing how high the content is going to be.
    void start_at(float content_y, float content_height);

    /// Shows the content from that screen height on; where it does so already, a page further; at the end, from there
    /// again. Counts from the next frame on.
    void leaf_from(float screen_y) { leaf_from_ = content_y(screen_y); }

    /// Scrolls as little as shows the rectangle whole, with some air; the top of one that is too high.
    void reveal(const Rect& rect);

    /// Whether so much of a card can be seen that its words can be read: all but its padding, or, where it is higher
    /// than the view, half a view of it.
    [[nodiscard]] bool shows(const Rect& rect) const;

    /// An item of this area, for keys that come without a focus.
    void report_item(ImGuiID id, const Rect& rect);

    /// What lies behind the view, into which content fades at its edges; paper unless said otherwise. The outline of a
    /// card that the view fills does not fade.
    void lies_on(ImU32 surface) {
        surface_ = surface;
        fade_inset_ = ui_.px(kOutlineRoom);
    }

    /// Closes the view, draws the scrollbar. Must be called once.
    void end();

private:
    static constexpr float kOutlineRoom = 4.0F;  // logical pixels

    void take_wheel();
    void take_keys();
    void leaf();
    [[nodiscard]] float page() const;
    void take_arrow(Focus::Direction direction);
    void draw_bar();
    void draw_fades();
    void set_offset(float offset);

    Ui& ui_;
    ScrollMemory& memory_;
    Rect view_;
    float margin_;
    bool main_;
    bool is_for_typing_;
    ImU32 surface_;
    float fade_inset_ = 0.0F;
    float origin_ = 0.0F;  ///< screen y of the content's top
    Column column_;
    ScrollArea* outer_;
    bool has_focus_ = false;
    std::optional<float> leaf_from_;
    ImGuiID first_seen_ = 0;  ///< the first item that is wholly in view
};

}  // namespace leeway::ui
