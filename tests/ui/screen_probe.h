#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "support/ui_probe.h"
#include "ui/app_ui.h"
#include "ui/ui_state.h"

namespace leeway::ui_tests {

/// ImGui's font at a scale. Baked once for all tests of a run: it never changes.
[[nodiscard]] const support::TestFonts& fonts_at(float scale);

/// The whole drawing part in front of a view that stands still: what is done to it comes out as intents.
class ScreenProbe {
public:
    explicit ScreenProbe(ui::AppView view, ImVec2 display = {1280.0F, 800.0F}, float scale = 1.0F);

    /// What was wanted since the last call.
    [[nodiscard]] flow::Intents take();

    /// The one thing that was wanted since the last call, if it is of that kind and nothing else was.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> took() {
        const flow::Intents taken = take();
        if (taken.size() != 1 || !std::holds_alternative<Wanted>(taken.front())) return std::nullopt;
        return std::get<Wanted>(taken.front());
    }

    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> click(std::string_view label, std::size_t number = support::UiProbe::kOnly) {
        probe.click(label, number);
        return took<Wanted>();
    }

    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> press(ImGuiKey key, int modifiers = 0) {
        probe.press(key, modifiers);
        return took<Wanted>();
    }

    /// Everything that can be scrolled in the main part has come to rest where it was sent.
    void settle();

    /// The label of the item that has the focus ring, or an empty text.
    [[nodiscard]] std::string focused_label() const;

    ui::AppView view;
    float scale;
    ui::UiStatePtr state = ui::make_ui_state();
    flow::Intents intents;
    support::UiProbe probe;
};

}  // namespace leeway::ui_tests
