#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "flow/app.h"
#include "shell/characters.h"
#include "shell/errands.h"
#include "shell/gl_window.h"
#include "shell/inbox.h"
#include "shell/pacer.h"
#include "shell/painter.h"
#include "shell/slide_show.h"
#include "ui/app_ui.h"

namespace leeway::shell {

/// The views of the screen that is shown, and of what stands around it.
[[nodiscard]] ui::AppView make_view(const flow::AppState& state);

/// How large everything is drawn, 1 at 100 %, in the window's units.
[[nodiscard]] float scale_of(const GlWindow& window, const flow::Settings& settings);

/// Turns over until the person quits: events, inbox, views, drawing, intents, requests, picture; asleep in between.
class FrameLoop {
public:
    struct Parts {
        GlWindow& window;
        Painter& painter;
        Errands& errands;
        Inbox& inbox;
        const words::Catalogue& words;
    };

    /// @param state with the first requests already on their way.
    /// @param order of the painter's present fonts.
    FrameLoop(Parts parts, flow::AppState state, FontOrder order);

    /// Chooses a case as soon as the library is there.
    void open_case(const ScenarioId& id) { case_to_open_ = id; }

    void run();

private:
    [[nodiscard]] double now() const;
    /// Seconds until flow wants to hear that time has passed; nothing while it does not.
    [[nodiscard]] std::optional<double> until_next_moment() const;
    void take_in();
    void take_in_slides();
    void apply(const flow::Intent& intent);
    void perform(const flow::Request& request);
    void open_wanted_case();
    void refresh_fonts();
    void refresh_style();
    void refresh_view();
    void refresh_slides();
    void draw();

    Parts parts_;
    flow::AppState state_;
    ui::AppView view_;
    bool view_is_stale_ = true;
    ui::UiStatePtr ui_state_;
    SlideShow slides_;
    bool was_presenting_ = false;
    Pacer pacer_;
    FontOrder order_;               // of the present fonts, but for characters that came since
    std::size_t baked_characters_;  // how many of them the present fonts have
    std::optional<flow::Theme> styled_theme_;
    float styled_scale_ = 0;
    std::optional<ScenarioId> case_to_open_;
    bool quitting_ = false;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace leeway::shell
