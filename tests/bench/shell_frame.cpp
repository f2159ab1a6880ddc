#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "flow/app.h"
#include "shell/errands.h"
#include "shell/font_bakery.h"
#include "shell/frame_loop.h"
#include "shell/inbox.h"

/// How long a frame takes on the processor's side, ImGui's part and ours, screen by screen: everything but the graphics
/// card's work. Printed, never asserted.
namespace {

using namespace leeway;
using Clock = std::chrono::steady_clock;

constexpr int kFrames = 400;
constexpr std::size_t kManyCases = 500;

double us_since(Clock::time_point start) {
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double middle(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// The program without a window: its state, and somebody who does its errands at once.
class Bench {
public:
    explicit Bench(const std::filesystem::path& folder)
        : errands_({{folder, folder, folder, {folder}}, {{std::filesystem::path(LEEWAY_REPOSITORY) / "scenarios"}, {}}},
                   {}, words_, inbox_),
          state_(flow::make_app(words_, {})) {
        for (const flow::Request& request : flow::first_requests()) errands_.perform(request);
        while (!state_.library_loaded || !state_.records_loaded) take_in();
    }

    void want(const flow::Intent& intent) {
        for (const flow::Request& request : flow::apply(state_, intent, {++ms_, "2024-03-05T14:02:11Z"})) {
            errands_.perform(request);
        }
        take_in();
    }

    void take_in() {
        for (const flow::Intent& intent : inbox_->take()) want(intent);
    }

    /// Gives the first answer that can be given; at the end goes to the debrief, and waits for it.
    void answer() {
        const flow::PlayView view = flow::make_play_view(state_);
        if (view.over) return want(flow::intent::GoOn{});
        for (const flow::ResponseCard& card : view.responses) {
            if (!card.enabled) continue;
            want(flow::intent::SelectResponse{card.response});
            const flow::PlayView now = flow::make_play_view(state_);
            if (now.choosing && !now.choosing->ways.empty()) want(flow::intent::Give{now.choosing->ways[0].action});
            if (flow::make_play_view(state_).choosing) want(flow::intent::ConfirmBreach{});
            return;
        }
    }

    /// The library's cases again and again, until there are that many.
    void multiply_cases(std::size_t count) {
        flow::Library library = state_.library;
        const std::size_t bundled = library.cases.size();
        while (library.cases.size() < count) {
            const std::string number = " " + std::to_string(library.cases.size());
            flow::CaseEntry entry = library.cases[library.cases.size() % bundled];
            model::Scenario scenario = *entry.scenario;
            scenario.id.text += number;
            scenario.title += number;
            entry.scenario = std::make_shared<const model::Scenario>(std::move(scenario));
            library.cases.push_back(std::move(entry));
        }
        want(flow::intent::LibraryLoaded{std::move(library)});
    }

    [[nodiscard]] const flow::AppState& state() const { return state_; }

private:
    const words::Catalogue& words_ = words::Catalogue::english();
    std::shared_ptr<shell::Inbox> inbox_ = std::make_shared<shell::Inbox>();
    shell::Errands errands_;
    flow::AppState state_;
    std::int64_t ms_ = 0;
};

using Before = std::function<void(int frame)>;  ///< what happens before each frame

void measure(const char* name, const flow::AppState& state, const shell::BakedFonts& fonts, float scale,
             const Before& happens = nullptr) {
    const ui::UiStatePtr ui_state = ui::make_ui_state();
    ui::apply_style(state.settings.theme, scale);
    std::vector<double> frames;
    std::vector<double> views;
    for (int i = 0; i < kFrames; ++i) {
        const Clock::time_point begun = Clock::now();
        if (happens) happens(i);
        const ui::AppView view = shell::make_view(state);
        views.push_back(us_since(begun));
        flow::Intents intents;
        const Clock::time_point start = Clock::now();
        ImGui::NewFrame();
        ui::draw_app(view, fonts.fonts, scale, *ui_state, intents);
        ImGui::Render();
        frames.push_back(us_since(start));
    }
    const ImDrawData& drawn = *ImGui::GetDrawData();
    std::printf("%-9s %4.0f %%  frame %6.0f us   view %5.0f us   %6d vertices\n", name,
                100.0 * static_cast<double>(scale), middle(frames), middle(views), drawn.TotalVtxCount);
}

/// Train with many cases: looked at, scrolled, and searched with another letter in each frame.
void measure_many(Bench& bench, const shell::BakedFonts& fonts, float scale) {
    bench.multiply_cases(kManyCases);
    bench.want(flow::intent::GoTo{flow::Screen::Train});
    measure("500 cases", bench.state(), fonts, scale);
    ImGui::GetIO().AddMousePosEvent(600, 700);
    measure("scrolled", bench.state(), fonts, scale,
            [](int /*frame*/) { ImGui::GetIO().AddMouseWheelEvent(0, -0.5F); });
    measure("searched", bench.state(), fonts, scale,
            [&](int frame) { bench.want(flow::intent::SearchCases{frame % 2 == 0 ? "r" : "re"}); });
    bench.want(flow::intent::ClearFilters{});
    bench.want(flow::intent::ReloadLibrary{});
    while (bench.state().library.cases.size() >= kManyCases) bench.take_in();
}

void measure_at(Bench& bench, float scale) {
    shell::FontOrder order;
    order.scale = scale;
    order.characters.add(words::Catalogue::english());
    Result<shell::BakedFonts> fonts = shell::bake_fonts(order);
    if (!fonts) {
        std::fprintf(stderr, "%s\n", fonts.error().to_string().c_str());
        std::exit(EXIT_FAILURE);
    }
    fonts->atlas->SetTexID(fonts->atlas.get());
    ImGui::CreateContext(fonts->atlas.get());
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {1920, 1080};
    ImGui::GetIO().DeltaTime = 1.0F / 60;

    bench.want(flow::intent::GoTo{flow::Screen::Home});
    measure("home", bench.state(), *fonts, scale);
    bench.want(flow::intent::GoTo{flow::Screen::Train});
    measure("train", bench.state(), *fonts, scale);
    bench.want(flow::intent::StartPlay{});
    while (bench.state().screen != flow::Screen::Play || flow::make_play_view(bench.state()).responses.empty()) {
        bench.take_in();
    }
    for (int i = 0; i < 2; ++i) bench.answer();  // a conversation, but not yet its end
    measure("play", bench.state(), *fonts, scale);
    for (int i = 0; i < 100 && bench.state().screen != flow::Screen::Debrief; ++i) bench.answer();
    while (flow::make_debrief_view(bench.state()).working) bench.take_in();
    measure("debrief", bench.state(), *fonts, scale);
    bench.want(flow::intent::GoTo{flow::Screen::Settings});
    measure("settings", bench.state(), *fonts, scale);
    measure_many(bench, *fonts, scale);
    ImGui::DestroyContext();
}

}  // namespace

int main() {
    std::string name = (std::filesystem::temp_directory_path() / "leeway-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) return EXIT_FAILURE;
    std::printf("1920x1080, middle of %d frames; ImGui's part and ours, without the graphics card's\n", kFrames);
    {
        Bench bench(name);
        measure_at(bench, 1.0F);
        measure_at(bench, 2.0F);
    }
    std::filesystem::remove_all(name);
    return EXIT_SUCCESS;
}
