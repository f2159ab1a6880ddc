#pragma once

#include "ui/app_ui.h"
#include "ui/sample_views.h"

/// Views of a workshop: every kind of slide, the panel, the set-up.
namespace leeway::ui_tests {

/// What a slide carries besides its own.
struct SlideWith {
    Texts texts = Texts::Usual;
    std::size_t choices = 3;
    std::size_t teams = 0;
    bool corner = true;
    bool timer = true;
    bool what_if = false;
    bool verdict = false;
    bool mood = true;
};

[[nodiscard]] flow::SlideView slide_view(flow::SlideKind kind, const SlideWith& with = {});
[[nodiscard]] flow::FacilitatorView facilitator_view(const SlideWith& with = {});
/// Slide and panel.
[[nodiscard]] ui::AppView presenting_view(flow::SlideKind kind, const SlideWith& with = {});
/// While the slides have a window of their own.
[[nodiscard]] ui::AppView panel_view(Texts texts = Texts::Usual);
[[nodiscard]] ui::AppView workshop_setup_view(Texts texts = Texts::Usual);
/// All kinds but black.
[[nodiscard]] const std::vector<flow::SlideKind>& slide_kinds();

}  // namespace leeway::ui_tests
