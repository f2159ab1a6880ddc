#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "ui/fonts.h"

/// ImGui without a window: frames are drawn into nothing, items are found by their visible labels, and mouse and
/// keyboard are played in as events, one a frame. What a person could not do (click what is covered, or what is
/// scrolled away) fails the test.
namespace leeway::support {

/// ImGui's own font in all sizes of the type scale; made once for a scale and shared, because baking takes time.
class TestFonts {
public:
    explicit TestFonts(float scale);

    [[nodiscard]] const ui::FontSet& set() const { return set_; }
    [[nodiscard]] ImFontAtlas& atlas() const { return *atlas_; }
    [[nodiscard]] float scale() const { return scale_; }

private:
    std::unique_ptr<ImFontAtlas> atlas_;
    ui::FontSet set_;
    float scale_;
};

/// A clickable item of the last frame.
struct ProbedItem {
    ImGuiID id = 0;
    ImGuiID seed = 0;   ///< of the id: what was on the id stack
    std::string label;  ///< empty while it is scrolled away: ImGui reports no labels then
    std::string window;
    ImVec2 min{0.0F, 0.0F};  ///< whole, also where it is scrolled away
    ImVec2 max{0.0F, 0.0F};
    ImVec2 clip_min{0.0F, 0.0F};  ///< the view it is in
    ImVec2 clip_max{0.0F, 0.0F};
    bool disabled = false;

    [[nodiscard]] ImVec2 centre() const { return {(min.x + max.x) * 0.5F, (min.y + max.y) * 0.5F}; }
    [[nodiscard]] bool is_in_view() const;
    /// Any of it.
    [[nodiscard]] bool is_seen() const;
};

class UiProbe {
public:
    /// @param draw called once a frame between NewFrame and Render.
    UiProbe(ImVec2 display, const TestFonts& fonts, std::function<void()> draw);
    UiProbe(const UiProbe&) = delete;
    UiProbe& operator=(const UiProbe&) = delete;
    ~UiProbe();

    void frame();
    void frames(int count);
    void resize(ImVec2 display);

    /// In the order in which they were drawn.
    [[nodiscard]] const std::vector<ProbedItem>& items() const { return items_; }

    /// How many items have that visible label.
    [[nodiscard]] std::size_t count(std::string_view label) const;
    [[nodiscard]] bool has(std::string_view label) const { return count(label) > 0; }

    /// The item with that label; fails the test if there is none, or several and no number says which.
    [[nodiscard]] ProbedItem item(std::string_view label) const;
    [[nodiscard]] ProbedItem item(std::string_view label, std::size_t number) const;

    /// Turns the wheel until the item is in view.
    void scroll_to(std::string_view label, std::size_t number = kOnly);

    /// Scrolls there if need be, points and clicks. The item under the mouse must be the one that is meant.
    void click(std::string_view label, std::size_t number = kOnly);

    void point_at(ImVec2 place);
    void press_button();
    void turn_wheel(ImVec2 place, float notches);

    /// Presses and releases a key. @param modifiers as ImGuiMod_Ctrl | ImGuiMod_Shift.
    void press(ImGuiKey key, int modifiers = 0);
    void type(std::string_view text);

    [[nodiscard]] ImDrawData& draw_data() const;

    static constexpr std::size_t kOnly = static_cast<std::size_t>(-1);

    // Called by ImGui's hooks.
    void record(const ProbedItem& found);
    void name(ImGuiID id, const char* label);

private:
    [[nodiscard]] std::vector<const ProbedItem*> matching(std::string_view label) const;
    [[nodiscard]] ProbedItem chosen(std::string_view label, std::size_t number) const;

    ImGuiContext* context_ = nullptr;
    std::function<void()> draw_;
    std::vector<ProbedItem> items_;
};

}  // namespace leeway::support
