#include "shell/slide_show.h"

#include <utility>

#include "ui/slide_theme.h"

namespace leeway::shell {

Result<void> SlideShow::follow(const ui::AppView& view) {
    const bool is_wanted = view.workshop && view.workshop->slide && view.workshop->slides_apart;
    if (!is_wanted) {
        window_.reset();
        is_refused_ = false;
        return {};
    }
    if (window_ || is_refused_) return {};
    Result<std::unique_ptr<SlideWindow>> opened = SlideWindow::open(first_, view.frame.window_title);
    is_refused_ = !opened;
    if (!opened) return opened.error();
    window_ = *std::move(opened);
    return {};
}

Result<void> SlideShow::prepare(const ui::AppView& view, const Characters& characters) {
    Result<void> followed = follow(view);
    if (!followed) return followed;
    if (!window_ && !ui::has_slides_inside(view)) {
        fonts_.clear();
        return {};
    }
    GlWindow& shown = window_ ? window_->window() : first_;
    if (!shown.is_visible()) return {};
    const float density = shown.density();
    return fonts_.refresh(ui::slide_scale(static_cast<float>(shown.pixels_down()) / density), density, characters);
}

ui::SlideType SlideShow::type() const {
    if (window_ || !fonts_.is_ready()) return {};
    return {&fonts_.fonts(), fonts_.scale()};
}

void SlideShow::draw(const ui::AppView& view, ui::SlidePages& pages) {
    if (!window_ || !fonts_.is_ready() || !view.workshop || !view.workshop->slide) return;
    if (window_->window().is_visible()) window_->draw(fonts_, *view.workshop->slide, view.frame.settings, pages);
}

bool SlideShow::take_damage() { return window_ && window_->window().take_damage(); }
bool SlideShow::take_close_request() { return window_ && window_->window().take_close_request(); }
bool SlideShow::take_click() { return window_ && window_->take_click(); }
void SlideShow::toggle_full_screen() {
    if (window_) window_->window().toggle_full_screen();
}

}  // namespace leeway::shell
