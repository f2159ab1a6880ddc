#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <imgui.h>

#include "ui/geometry.h"

namespace leeway::ui {

/// Where the keyboard is. Items report themselves while they are drawn, in reading order; Tab, Shift+Tab and the arrows
/// walk over what was reported in the last frame. ImGui's own navigation is off: it would not share Enter and Escape
/// with the screens, nor cross from one scroll area into the next.
class Focus {
public:
    enum class Direction { Left, Right, Up, Down };

    /// Reads the keys that move the focus; call before anything is drawn.
    /// @param reads_keys false while Tab and the arrows mean something else.
    void begin_frame(bool reads_keys = true);

    /// As Tab does: to the item that the keyboard was on last, or the first one.
    void enter() { step(1); }

    /// An item of this frame. Items that are reported twice count once.
    void add(ImGuiID id, const Rect& rect);

    /// Whether a ring is to be drawn around the item.
    [[nodiscard]] bool is_on(ImGuiID id) const { return ring_ && id == id_; }

    /// Whether the keyboard is at the item, seen or not.
    [[nodiscard]] bool is_at(ImGuiID id) const { return id == id_; }

    /// Whether the keyboard has just come to the item, which should now be scrolled into view.
    [[nodiscard]] bool has_arrived_at(ImGuiID id) const { return arrived_ && id == id_; }

    /// Whether an item has the ring, so that Enter and Space are for it and not for the screen.
    [[nodiscard]] bool holds_enter() const { return ring_ && id_ != 0; }

    /// An arrow that found nothing in its direction: the screen scrolls instead.
    [[nodiscard]] std::optional<Direction> unused_arrow() const { return unused_arrow_; }

    /// The item that the keyboard is at uses the arrows, and the keys that scroll, itself; say so in every frame.
    void keep_keys(ImGuiID id) { kept_ = id; }
    [[nodiscard]] bool keeps_keys() const { return id_ != 0 && (id_ == kept_ || id_ == last_kept_); }

    /// Where Tab goes first after clear(): an item of this frame. Without one it is the first of all.
    void start_at(ImGuiID id) { start_ = id; }

    /// An item of this frame that has uses of its own for the arrows: they do not lead away from it.
    void keep_arrows(ImGuiID id) { arrows_ = id; }

    /// Between these two report those items of this frame that Tab and the arrows do not leave: a question's answers.
    void begin_fence() { fence_.first = items_.size(); }
    void end_fence() { fence_.count = items_.size() - fence_.first; }

    /// Puts the focus on an item. @param ring whether to show it; mouse users are spared.
    void move_to(ImGuiID id, bool ring);
    void clear();

    /// Whether the last thing that a person touched was the keyboard.
    [[nodiscard]] bool by_keyboard() const { return by_keyboard_; }
    void used_keyboard() { by_keyboard_ = true; }

    /// Enter was for the item that has the ring; the screen leaves it alone.
    void take_enter() { took_enter_ = true; }
    [[nodiscard]] bool took_enter() const { return took_enter_; }

private:
    struct Item {
        ImGuiID id = 0;
        Rect rect;
    };

    /// A row of the items of a frame.
    struct Fence {
        std::size_t first = 0;
        std::size_t count = 0;
        [[nodiscard]] bool holds(std::size_t place) const { return place >= first && place < first + count; }
    };

    void step(int by);
    [[nodiscard]] bool step_inside(int by);
    void go(Direction direction);
    [[nodiscard]] std::optional<std::size_t> place_of(ImGuiID id) const;
    void land_on(std::size_t place);

    std::vector<Item> items_;       ///< of this frame so far
    std::vector<Item> last_items_;  ///< of the last one
    Fence fence_;                   ///< of this frame so far
    Fence last_fence_;              ///< of the last one
    ImGuiID id_ = 0;
    ImGuiID start_ = 0;        ///< of this frame so far
    ImGuiID last_start_ = 0;   ///< of the last one
    ImGuiID kept_ = 0;         ///< who keeps the keys, of this frame so far
    ImGuiID last_kept_ = 0;    ///< of the last one
    ImGuiID arrows_ = 0;       ///< who has uses of its own for the arrows, of this frame so far
    ImGuiID last_arrows_ = 0;  ///< of the last one
    std::size_t place_ = 0;    ///< the focused item's, kept for when it goes away
    bool fresh_ = true;        ///< the focus has been nowhere yet
    bool ring_ = false;
    bool arrived_ = false;
    bool by_keyboard_ = false;
    bool took_enter_ = false;  ///< in this frame
    std::optional<Direction> unused_arrow_;
};

}  // namespace leeway::ui
