#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "flow/settings_view.h"
#include "support/ui_probe.h"
#include "ui/ui.h"

namespace leeway::ui_tests {

/// Fields alone in a column that scrolls, as a screen would draw them.
class FormProbe {
public:
    using Draw = std::function<void(ui::Ui& ui, ui::Column& column)>;

    explicit FormProbe(Draw draw, ImVec2 display = {700.0F, 600.0F}, float scale = 1.0F,
                       flow::Theme theme = flow::Theme::Light);

    /// Lets frames pass until nothing moves.
    void settle();

    /// The label of what has the focus ring, or nothing.
    [[nodiscard]] std::string focused_label() const;

    /// A press and release there, so many times that it is a double or a triple click.
    void click_at(ImVec2 place, int times = 1);
    /// From one place to another with the button held.
    void drag(ImVec2 from, ImVec2 to);

    [[nodiscard]] std::string clipboard() const;
    void set_clipboard(const std::string& text);

private:
    void frame();

    Draw draw_;
    float scale_;
    flow::Theme theme_;
    flow::Intents intents_;

public:
    ui::UiState state;
    support::UiProbe probe;
};

}  // namespace leeway::ui_tests
