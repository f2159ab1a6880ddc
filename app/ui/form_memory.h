#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include <imgui.h>

#include "ui/geometry.h"
#include "ui/text_edit.h"

/// What the fields of forms remember between frames. One at a time is typed in, or unfolded, so that there is one of
/// each; what was not drawn in the last frame is over.
namespace leeway::ui {

inline constexpr int kNever = -10;  // a frame before all frames

struct TypingMemory {
    ImGuiID field = 0;   ///< that is typed in
    int frame = kNever;  ///< in which it was drawn last
    TextEdit edit;
    std::string given;                          ///< the value that the caller gave last
    std::optional<std::int64_t> number;         ///< the same of a field of numbers
    std::optional<std::int64_t> former_number;  ///< that it had when the typing began, or was last set from elsewhere
    std::optional<std::int64_t> wished_number;  ///< that was reported last
    bool takes_back = false;                    ///< the number is to come that it had before the typing
    int run = 0;                                ///< how often typing has begun in a field of numbers
    std::string name;                           ///< the same of a field of names
    std::string former_name;                    ///< that it had when the typing began
    ImGuiID refused = 0;                        ///< the field that was left, or is, with what cannot stand there
    bool has_told = false;                      ///< what it takes was brought into view
    bool is_whole = false;                      ///< a press chose all of the text; only a drag says more
    TextSpan grain;                             ///< what the mouse was pressed on: a place, a word, a paragraph
    int clicks = 0;                             ///< which of them
    bool caret_moved = false;                   ///< it is to be brought into view
    int escaped_frame = kNever;                 ///< in which Escape ended the typing
    int wheel_frame = kNever;                   ///< in which the mouse's wheel was over it, and it can be scrolled

    [[nodiscard]] bool is_in(ImGuiID id) const { return id != 0 && field == id && frame + 1 >= ImGui::GetFrameCount(); }
    [[nodiscard]] bool was_escaped() const { return escaped_frame == ImGui::GetFrameCount(); }
    /// Whether the wheel turns the text and not what is around it.
    [[nodiscard]] bool has_wheel() const { return wheel_frame + 1 >= ImGui::GetFrameCount(); }
};

struct MenuMemory {
    ImGuiID owner = 0;      ///< the field whose menu is unfolded
    int frame = kNever;     ///< in which it was drawn last
    bool is_new = false;    ///< it has just been unfolded
    std::size_t entry = 0;  ///< that the keyboard is on
    ImGuiID back_to = 0;    ///< the field that the keyboard goes back to
    std::string typed;      ///< the letters that were typed to find an entry
    double typed_at = 0.0;  ///< seconds, as ImGui counts

    [[nodiscard]] bool is_open() const { return owner != 0 && frame + 1 >= ImGui::GetFrameCount(); }
    [[nodiscard]] bool is_of(ImGuiID id) const { return is_open() && owner == id; }
};

/// The small card that says what something is.
struct TipMemory {
    ImVec2 place{0.0F, 0.0F};  ///< of what the mouse rests on
    double since = 0.0;        ///< seconds, as ImGui counts
    int frame = kNever;        ///< in which the mouse last did
    int drawn_in = kNever;
    bool was_used = false;  ///< it was clicked, and need not be explained any more
};

}  // namespace leeway::ui
