#include "shell/frame_loop.h"

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <variant>

#include "shell/carried_scenes.h"
#include "shell/local_time.h"
#include "shell/new_play.h"

namespace leeway::shell {

namespace {

/// Of two times to wait, where nothing is for ever.
std::optional<double> earlier(std::optional<double> a, std::optional<double> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

}  // namespace

FrameLoop::FrameLoop(Parts parts, flow::AppState state, FontOrder order)
    : parts_(parts),
      state_(std::move(state)),
      ui_state_(ui::make_ui_state()),
      slides_(parts.window),
      order_(std::move(order)),
      baked_characters_(order_.characters.size()) {}

double FrameLoop::now() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
}

void FrameLoop::run() {
    while (!quitting_) {
        const bool is_visible = parts_.window.is_visible() || slides_.is_apart();
        parts_.window.wait_for_input(earlier(is_visible ? pacer_.wait(now()) : std::nullopt, until_next_moment()));
        take_in();
        if (const std::optional<double> wait = until_next_moment(); wait && *wait <= 0)
            apply(flow::intent::TimePassed{});
        const std::optional<double> wait = pacer_.wait(now());
        if (is_visible && wait && *wait <= 0) draw();
    }
}

std::optional<double> FrameLoop::until_next_moment() const {
    const std::optional<std::int64_t> moment = flow::next_moment(state_);
    if (!moment) return std::nullopt;
    return std::max(0.0, static_cast<double>(*moment) / 1000 - now());
}

void FrameLoop::take_in_slides() {
    if (slides_.take_damage()) pacer_.wake(now());
    if (slides_.take_close_request()) apply(flow::intent::ShowSlidesApart{false});
    if (slides_.take_click()) ui::click_on_slide(*ui_state_);
}

void FrameLoop::take_in() {
    take_in_slides();
    if (parts_.window.take_damage() || parts_.painter.has_input()) pacer_.wake(now());
    for (const flow::Intent& intent : parts_.inbox.take()) {
        apply(intent);
        if (std::holds_alternative<flow::intent::LibraryLoaded>(intent)) open_wanted_case();
    }
    if (std::vector<std::string> dropped = parts_.window.take_dropped(); !dropped.empty()) {
        apply(flow::intent::FilesDropped{std::move(dropped)});
    }
    if (parts_.window.take_close_request()) apply(flow::intent::Quit{});
}

void FrameLoop::apply(const flow::Intent& intent) {
    order_.characters.add(intent);
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began_);
    const std::string utc = utc_now();
    const flow::Requests requests = flow::apply(state_, intent, {since.count(), utc, local_time(utc)});
    view_is_stale_ = true;
    pacer_.wake(now());
    for (const flow::Request& request : requests) perform(request);
}

void FrameLoop::perform(const flow::Request& request) {
    if (std::holds_alternative<flow::request::Quit>(request)) quitting_ = true;
    if (std::holds_alternative<flow::request::ToggleFullScreen>(request)) {
        // What fills a screen in a workshop is the slide.
        slides_.is_apart() ? slides_.toggle_full_screen() : parts_.window.toggle_full_screen();
    }
    // At once, so that what is done next is done after it.
    if (const auto* copied = std::get_if<flow::request::PutScenes>(&request))
        parts_.window.set_clipboard(text_of_scenes(*copied->scenario));
    if (const auto* pasted = std::get_if<flow::request::ReadPasted>(&request))
        apply(flow::intent::PastedRead{pasted->at, scenes_in(pasted->text)});
    parts_.errands.perform(request);
}

void FrameLoop::open_wanted_case() {
    const std::optional<ScenarioId> wanted = std::exchange(case_to_open_, std::nullopt);
    if (!wanted) return;
    for (std::size_t i = 0; i < state_.library.cases.size(); ++i) {
        if (state_.library.cases[i].scenario->id == *wanted) apply(flow::intent::ChooseCase{i});
    }
    apply(flow::intent::GoTo{flow::Screen::Train});
}

void FrameLoop::refresh_fonts() {
    const float scale = scale_of(parts_.window, state_.settings);
    const float density = parts_.window.density();
    const std::size_t characters = order_.characters.size();
    if (scale == order_.scale && density == order_.density && characters == baked_characters_) return;
    order_.scale = scale;
    order_.density = density;
    baked_characters_ = characters;
    Result<BakedFonts> fonts = bake_fonts(order_);
    if (fonts) return parts_.painter.use(*std::move(fonts));
    Error error = fonts.error();
    error.message = parts_.words.text("shell.cannot.draw_text", {{"reason", error.message}});
    parts_.inbox.put(flow::intent::Failed{std::move(error)});
}

void FrameLoop::refresh_style() {
    if (styled_theme_ == state_.settings.theme && styled_scale_ == order_.scale) return;
    styled_theme_ = state_.settings.theme;
    styled_scale_ = order_.scale;
    ui::apply_style(*styled_theme_, styled_scale_);
}

void FrameLoop::refresh_view() {
    if (!std::exchange(view_is_stale_, false)) return;
    view_ = make_view(state_);
    parts_.window.set_title(view_.frame.window_title);
}

void FrameLoop::refresh_slides() {
    const bool is_presenting = view_.workshop && view_.workshop->slide;
    if (is_presenting && !was_presenting_ && slides_.has_other_screen()) {
        apply(flow::intent::ShowSlidesApart{true});
        refresh_view();
    }
    was_presenting_ = is_presenting;
    const Result<void> prepared = slides_.prepare(view_, order_.characters);
    if (prepared) return;
    parts_.inbox.put(flow::intent::Failed{prepared.error()});
    if (view_.workshop->slides_apart) parts_.inbox.put(flow::intent::ShowSlidesApart{false});
}

void FrameLoop::draw() {
    const double began = now();
    refresh_fonts();
    refresh_style();
    refresh_view();
    refresh_slides();
    parts_.painter.begin_frame();
    flow::Intents wanted;
    ui::draw_app(view_, parts_.painter.fonts(), order_.scale, *ui_state_, wanted, slides_.type());
    parts_.painter.end_frame(ImGui::GetStyle().Colors[ImGuiCol_WindowBg]);
    slides_.draw(view_, ui::slide_pages(*ui_state_));
    pacer_.drew(began, ui::is_moving(*ui_state_) || slides_.is_moving());
    for (const flow::Intent& intent : wanted) apply(intent);
}

ui::AppView make_view(const flow::AppState& state) {
    ui::AppView view;
    view.frame = flow::make_frame_view(state);
    switch (view.frame.screen) {
        case flow::Screen::Home: view.home = flow::make_home_view(state); break;
        case flow::Screen::Train: view.train = flow::make_train_view(state); break;
        case flow::Screen::Play: view.play = flow::make_play_view(state); break;
        case flow::Screen::Debrief: view.debrief = flow::make_debrief_view(state); break;
        case flow::Screen::Design:
            if (state.design.open) {
                view.design = flow::make_design_view(state);
            } else {
                view.design_choice = flow::make_design_choice_view(state);
            }
            break;
        case flow::Screen::Workshop: view.workshop = flow::make_workshop_view(state); break;
        case flow::Screen::Settings: view.settings = flow::make_settings_view(state); break;
    }
    return view;
}

float scale_of(const GlWindow& window, const flow::Settings& settings) {
    return window.unit_scale() * static_cast<float>(settings.scale_percent) / 100;
}

}  // namespace leeway::shell
