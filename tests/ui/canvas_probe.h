#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "support/canvas_sample.h"
#include "support/ui_probe.h"
#include "ui/ui_state.h"

namespace leeway::ui_tests {

/// The designer's canvas alone, over the whole window, in front of a case that stands still: what is done to it comes
/// out as intents.
class CanvasProbe {
public:
    explicit CanvasProbe(model::Scenario scenario, ImVec2 display = {1280.0F, 800.0F}, float scale = 1.0F,
                         flow::Theme theme = flow::Theme::Light);

    [[nodiscard]] flow::Intents take() { return std::exchange(intents, {}); }

    /// The one thing that was wanted since the last call, if it is of that kind and nothing else was.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> took() {
        const flow::Intents taken = take();
        if (taken.size() != 1 || !std::holds_alternative<Wanted>(taken.front())) return std::nullopt;
        return std::get<Wanted>(taken.front());
    }
    /// The one change of the case that was wanted.
    template <typename Change>
    [[nodiscard]] std::optional<Change> took_edit() {
        const auto edit = took<flow::intent::Edit>();
        if (!edit || !std::holds_alternative<Change>(edit->change)) return std::nullopt;
        return std::get<Change>(edit->change);
    }
    /// The scenes that were to be selected, if nothing else was wanted.
    [[nodiscard]] std::optional<edit::Selection> took_selection();

    /// Selects, as the program would do next.
    void select(edit::Selection selection);
    /// Until nothing moves any more.
    void settle();

    void button(bool is_down, int which = 0);
    void key(ImGuiKey key, bool is_down);
    /// With the left button, in steps.
    void drag(ImVec2 from, ImVec2 to);
    void double_click(ImVec2 at);

    [[nodiscard]] ImVec2 centre(std::string_view label) const { return probe.item(label).centre(); }
    /// The heading of a scene's card, where no answer is.
    [[nodiscard]] ImVec2 heading(std::string_view scene) const;
    /// A place of the canvas on the screen, and the other way round.
    [[nodiscard]] ImVec2 pixel(const edit::Point& place) const;
    [[nodiscard]] edit::Point place(ImVec2 pixel) const;
    [[nodiscard]] const ui::CanvasMemory& memory() const { return state.canvas; }
    void look_at(const ui::Camera& camera);

    support::CanvasSample sample;
    float scale;
    float panel = 0.0F;  ///< pixels at the right that are something else's: a button called "Panel"
    bool still = false;  ///< nothing moves
    flow::Theme theme;
    ui::UiState state;
    flow::Intents intents;
    support::UiProbe probe;
};

/// Three scenes and two endings: "hello" leads to "sorry" and "enough", "sorry" to "happy" and "hello"; the second
/// answer of "enough" leads nowhere.
[[nodiscard]] model::Scenario small_case();

}  // namespace leeway::ui_tests
