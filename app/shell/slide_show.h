#pragma once

#include <memory>
#include <optional>

#include "base/result.h"
#include "shell/gl_window.h"
#include "shell/slide_fonts.h"
#include "shell/slide_window.h"
#include "ui/app_ui.h"

namespace leeway::shell {

/// The slides of a workshop: their fonts, and their window while they have one of their own.
class SlideShow {
public:
    /// @param first the window that all else is in; outlives this.
    explicit SlideShow(GlWindow& first) : first_(first) {}

    /// Before a frame of the first window: opens or closes the other one as the view has it, draws the fonts that are
    /// lacking, lets go of both where there are no slides. Errors: as SlideWindow::open and bake_fonts; then slides are
    /// drawn in the screens' type, or not at all in a window of their own.
    [[nodiscard]] Result<void> prepare(const ui::AppView& view, const Characters& characters);

    /// For slides inside the first window.
    [[nodiscard]] ui::SlideType type() const;

    /// After a frame of the first window: draws the other one, if it is there.
    void draw(const ui::AppView& view, ui::SlidePages& pages);

    [[nodiscard]] bool is_apart() const { return window_ != nullptr; }
    [[nodiscard]] bool is_moving() const { return window_ != nullptr && window_->is_moving(); }
    /// Whether the other window must be painted again, since this was asked last.
    [[nodiscard]] bool take_damage();
    /// Whether it was asked to close.
    [[nodiscard]] bool take_close_request();
    /// Whether somebody has clicked on the slide there.
    [[nodiscard]] bool take_click();
    void toggle_full_screen();

    /// Whether there is a screen besides the one that the first window is on.
    [[nodiscard]] bool has_other_screen() const { return first_.has_other_screen(); }

private:
    [[nodiscard]] Result<void> follow(const ui::AppView& view);

    GlWindow& first_;
    SlideFonts fonts_;
    std::unique_ptr<SlideWindow> window_;
    bool is_refused_ = false;  ///< the window could not be opened: not tried again until it is wanted anew
};

}  // namespace leeway::shell
