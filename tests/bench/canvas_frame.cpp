#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "shell/font_bakery.h"
#include "support/canvas_sample.h"
#include "ui/app_ui.h"
#include "ui/canvas_view.h"
#include "ui/ui.h"
#include "words/catalogue.h"

/// What a frame of the designer's canvas costs on the processor's side with 2,000 scenes and 6,000 links, while it is
/// panned and zoomed, at every zoom: ImGui's part and ours, without the graphics card's work. Printed, never asserted.
namespace {

using namespace leeway;

constexpr int kFrames = 300;
constexpr std::size_t kScenes = 2'000;
constexpr ImVec2 kDisplay{1920, 1080};
constexpr double kAllowed = 8'000;  // microseconds

/// Of this thread alone: neighbours on the machine do not count.
double cpu_us() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

struct Times {
    double middle = 0;
    double worst = 0;  ///< of twenty
};

Times times_of(std::vector<double> frames) {
    std::sort(frames.begin(), frames.end());
    return {frames[frames.size() / 2], frames[frames.size() * 19 / 20]};
}

class Bench {
public:
    Bench(support::CanvasSample& sample, const shell::BakedFonts& fonts) : sample_(sample), fonts_(fonts) {
        for (int i = 0; i < 5; ++i) frame(true);  // whatever is made once
    }

    double frame(bool with_canvas) {
        const double start = cpu_us();
        ImGui::NewFrame();
        state_.motion.advance(ImGui::GetIO().DeltaTime, false);
        state_.focus.begin_frame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(kDisplay);
        ImGui::Begin("##bench", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoNav);
        flow::Intents intents;
        ui::Ui ui{fonts_.fonts, ui::palette_of(flow::Theme::Light), 1.0F, state_, intents};
        if (with_canvas) ui::draw_canvas(ui, sample_.view, {{0, 0}, kDisplay});
        ImGui::End();
        state_.texts.end_frame();
        ImGui::Render();
        return cpu_us() - start;
    }

    [[nodiscard]] Times empty() {
        std::vector<double> frames;
        for (int i = 0; i < kFrames; ++i) frames.push_back(frame(false));
        return times_of(std::move(frames));
    }

    /// @param happens before each frame.
    void measure(const char* what, double zoom, double empty_us, const std::function<void(ui::Camera&, int)>& happens) {
        std::vector<double> frames;
        look_at_middle(zoom);
        for (int i = 0; i < kFrames; ++i) {
            happens(state_.canvas.camera, i);
            frames.push_back(frame(true));
        }
        const Times times = times_of(std::move(frames));
        std::printf(
            "%-18s %5.1f %%  %6.0f us a frame, %6.0f one in twenty; %5.1f times an empty one, %4.2f of the "
            "allowed; %6d vertices\n",
            what, zoom * 100.0, times.middle, times.worst, times.middle / empty_us, times.middle / kAllowed,
            ImGui::GetDrawData()->TotalVtxCount);
    }

    [[nodiscard]] double fitting_zoom() const {
        const edit::Rect all = sample_.canvas.cards().bounds();
        return std::min(static_cast<double>(kDisplay.x) / all.width(), static_cast<double>(kDisplay.y) / all.height());
    }

private:
    void look_at_middle(double zoom) {
        const edit::Rect all = sample_.canvas.cards().bounds();
        state_.canvas.camera = {{(all.left + all.right - static_cast<double>(kDisplay.x) / zoom) / 2,
                                 (all.top + all.bottom - static_cast<double>(kDisplay.y) / zoom) / 2},
                                zoom};
    }

    support::CanvasSample& sample_;
    const shell::BakedFonts& fonts_;
    ui::UiState state_;
};

void measure_all(Bench& bench) {
    const double empty = bench.empty().middle;
    std::printf("an empty frame: %.0f us\n", empty);
    const double fit = bench.fitting_zoom();
    const auto pans = [](ui::Camera& camera, int frame) {
        camera.corner.x += (frame / 50 % 2 == 0 ? 24.0 : -24.0) / camera.zoom;
        camera.corner.y += (frame / 30 % 2 == 0 ? 4.0 : -4.0) / camera.zoom;
    };
    for (const double zoom : {2.0, 1.0, 0.75, 0.69, 0.5, 0.36, 0.34, 0.25, 0.16, 0.149, 0.1, 0.05, 0.03, fit}) {
        bench.measure("panning", zoom, empty, pans);
    }
    bench.measure("zooming", fit, empty, [&](ui::Camera& camera, int frame) {
        const double way = std::abs(static_cast<double>(frame % 200) / 100.0 - 1.0);  // out and in again
        const double zoom = fit * std::pow(1.0 / fit, way);
        const edit::Point middle{camera.corner.x + static_cast<double>(kDisplay.x) / camera.zoom / 2,
                                 camera.corner.y + static_cast<double>(kDisplay.y) / camera.zoom / 2};
        camera = {{middle.x - static_cast<double>(kDisplay.x) / zoom / 2,
                   middle.y - static_cast<double>(kDisplay.y) / zoom / 2},
                  zoom};
    });
}

}  // namespace

int main() {
    shell::FontOrder order;
    order.characters.add(words::Catalogue::english());
    Result<shell::BakedFonts> fonts = shell::bake_fonts(order);
    if (!fonts) {
        std::fprintf(stderr, "%s\n", fonts.error().to_string().c_str());
        return EXIT_FAILURE;
    }
    fonts->atlas->SetTexID(fonts->atlas.get());
    ImGui::CreateContext(fonts->atlas.get());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = kDisplay;
    io.DeltaTime = 1.0F / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // as in the window
    ui::apply_style(flow::Theme::Light, 1.0F);
    for (const bool is_dense : {false, true}) {
        support::CanvasSample sample(support::wide_scenario(kScenes, is_dense));
        std::printf(
            "%zu scenes, %zu links, %s; 1920x1080; processor time, middle of %d frames, without the graphics "
            "card's\n",
            sample.scenario.scenes.size(), sample.canvas.links().size(),
            is_dense ? "put close together by hand" : "laid out", kFrames);
        Bench bench(sample, *fonts);
        measure_all(bench);
    }
    ImGui::DestroyContext();
    return EXIT_SUCCESS;
}
