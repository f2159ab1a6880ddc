#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "files/draft_store.h"
#include "files/scenario_file.h"
#include "flow/app.h"
#include "flow/design_work.h"
#include "model/validate.h"
#include "shell/draft_analyst.h"
#include "support/bundled_cases.h"
#include "support/canvas_sample.h"
#include "support/diligent_case.h"
#include "support/temp_dir.h"
#include "ui/screen_probe.h"

/// What a person waits for in the designer: an outlook after an edit, a large case opened, a letter typed into it.
/// Processor time of one core, so that neighbours on the machine do not count. Printed, never asserted.
namespace {

using namespace leeway;
namespace intent = flow::intent;
using Shared = std::shared_ptr<const model::Scenario>;

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <typename Work>
double time_of(const Work& work) {
    const double start = cpu_ms();
    work();
    return cpu_ms() - start;
}

/// Times of one step, over and over.
class Table {
public:
    template <typename Work>
    double take(const std::string& step, const Work& work) {
        const double ms = time_of(work);
        add(step, ms);
        return ms;
    }
    void add(const std::string& step, double ms) {
        if (times_.find(step) == times_.end()) order_.push_back(step);
        times_[step].push_back(ms);
    }
    void print(const std::string& whole, double allowed) {
        for (const std::string& step : order_) {
            std::vector<double>& times = times_[step];
            std::sort(times.begin(), times.end());
            std::printf("    %-44s %8.2f ms, worst %8.2f ms", step.c_str(), times[times.size() / 2], times.back());
            if (step == whole)
                std::printf("; %.2f and %.2f of the allowed", times[times.size() / 2] / allowed,
                            times.back() / allowed);
            std::printf("\n");
        }
    }

private:
    std::vector<std::string> order_;
    std::map<std::string, std::vector<double>> times_;
};

/// The designer with a case open, and the world at hand.
class Desk {
public:
    Desk(Shared scenario, std::shared_ptr<const model::Policy> policy)
        : state(flow::make_app(words::Catalogue::english(), {})) {
        flow::Library library;
        library.policies.push_back({std::move(policy), "p"});
        static_cast<void>(want(intent::LibraryLoaded{library}));
        static_cast<void>(want(intent::NewDraft{0}));
        intent::DraftOpened opened;
        opened.file = {"/cases/case.json", "digest", std::move(scenario)};
        requests = want(opened);
    }

    flow::Requests want(const flow::Intent& wanted) {
        return flow::apply(state, wanted, {now += 5000, "2026-03-01T09:30:00Z"});
    }

    flow::AppState state;
    flow::Requests requests;
    std::int64_t now = 0;
};

const flow::request::AnalyzeDraft* analysis_in(const flow::Requests& requests) {
    for (const flow::Request& request : requests) {
        if (const auto* wanted = std::get_if<flow::request::AnalyzeDraft>(&request)) return wanted;
    }
    return nullptr;
}

void measure_edits(const std::string& name, const Shared& scenario,
                   const std::shared_ptr<const model::Policy>& policy) {
    constexpr int kEdits = 30;
    Desk desk(scenario, policy);
    Table table;
    std::size_t states = 0;
    const std::vector<std::size_t> scenes{0};
    static_cast<void>(desk.want(intent::SelectScenes{{scenes, std::nullopt}}));
    for (int i = 0; i < kEdits; ++i) {
        const std::size_t scene = static_cast<std::size_t>(i) % scenario->scenes.size();
        flow::Intent edit = intent::Edit{edit::change::SetNumber{
            edit::NumberField::SceneMood, {{scene, 0, 0}}, scenario->scenes[scene].mood + 1 + i % 3}};
        flow::Requests requests;
        double whole = table.take("the edit itself", [&] { requests = desk.want(edit); });
        const auto* wanted = analysis_in(requests);
        if (wanted == nullptr) continue;
        std::shared_ptr<const flow::DraftAnalysis> analysis;
        whole += table.take("the analyst's thread", [&] {
            analysis =
                std::make_shared<const flow::DraftAnalysis>(*shell::analyze_draft(*wanted, [] { return false; }));
        });
        if (analysis->graph) states = std::max(states, analysis->graph->size());
        whole += table.take("taking its answer in", [&] { requests = desk.want(intent::DraftAnalyzed{analysis}); });
        whole += table.take("the view with it", [&] { static_cast<void>(flow::make_design_view(desk.state)); });
        table.add("edit to outlook", whole);
    }
    std::printf("%s: %zu scenes, %zu states; %d edits\n", name.c_str(), scenario->scenes.size(), states, kEdits);
    table.print("edit to outlook", 200);
}

/// Of the bundled cases and journeys the one with the most states under its policy.
support::BundledCase largest_bundled() {
    support::BundledCase largest;
    std::size_t most = 0;
    std::vector<support::BundledCase> all = support::bundled_cases();
    for (support::BundledCase& bundled : all) {
        const auto analysis = shell::analyze_draft({1, bundled.scenario, bundled.policy}, [] { return false; });
        if (!analysis->graph || analysis->graph->size() <= most) continue;
        most = analysis->graph->size();
        largest = std::move(bundled);
    }
    return largest;
}

void measure_opening(const std::string& name, const model::Scenario& scenario) {
    constexpr int kRuns = 9;
    const support::TempDir temp;
    const std::filesystem::path path = temp.write("case.json", files::write_scenario(scenario));
    Table table;
    for (int run = 0; run < kRuns; ++run) {
        files::DraftOnDisk found;
        Shared opened;
        double whole = table.take("reading the file", [&] {
            found = files::open_draft(path).value();
            opened = std::make_shared<const model::Scenario>(*std::move(found.scenario));
        });
        Desk* desk = nullptr;
        const auto policy = support::diligent_policy();
        whole += table.take("opening it", [&] { desk = new Desk(opened, policy); });
        whole += table.take("the first view", [&] { static_cast<void>(flow::make_design_view(desk->state)); });
        table.add("file to first view", whole);
        table.take("  of opening: findings", [&] { static_cast<void>(model::validate(*opened)); });
        const model::Findings findings = model::validate(*opened);
        table.take("  of opening: problems", [&] { static_cast<void>(edit::problems_of(*opened, findings)); });
        edit::Canvas canvas;
        table.take("  of opening: layout, index and routes", [&] { canvas.refresh(*opened); });
        table.take("  of opening: cards and links",
                   [&] { static_cast<void>(flow::make_canvas_view(desk->state, *desk->state.design.open)); });
        delete desk;
    }
    std::printf("%s: %zu scenes, %zu bytes; middle of %d\n", name.c_str(), scenario.scenes.size(),
                static_cast<std::size_t>(std::filesystem::file_size(path)), kRuns);
    table.print("file to first view", 250);
}

ui::AppView view_of(const flow::AppState& state) {
    ui::AppView view;
    view.frame = flow::make_frame_view(state);
    view.design = flow::make_design_view(state);
    return view;
}

/// A letter into what a customer says in the middle of a large case: the frame that takes it, and the one that shows
/// the case with it.
void measure_typing(const model::Scenario& scenario) {
    constexpr int kLetters = 40;
    Desk desk(std::make_shared<const model::Scenario>(scenario), support::diligent_policy());
    const std::vector<std::size_t> scenes{scenario.scenes.size() / 2};
    static_cast<void>(desk.want(intent::SelectScenes{{scenes, std::nullopt}}));
    ui_tests::ScreenProbe screen(view_of(desk.state), {1920.0F, 1080.0F});
    screen.probe.click("What the customer says");
    static_cast<void>(screen.take());
    Table table;
    for (int i = 0; i < kLetters; ++i) {
        ImGui::GetIO().AddInputCharacter('a' + static_cast<unsigned>(i % 26));
        double whole = table.take("the frame that takes the letter", [&] { screen.probe.frame(); });
        const flow::Intents wanted = screen.take();
        whole += table.take("the edit", [&] {
            for (const flow::Intent& each : wanted) static_cast<void>(desk.want(each));
        });
        whole += table.take("the view", [&] { screen.view = view_of(desk.state); });
        whole += table.take("the frame that shows the case with it", [&] { screen.probe.frame(); });
        table.add("letter to shown", whole);
        table.take("  of the edit: findings",
                   [&] { static_cast<void>(model::validate(*desk.state.design.open->history.present())); });
        const model::Scenario& present = *desk.state.design.open->history.present();
        const model::Findings findings = model::validate(present);
        table.take("  of the edit: problems", [&] { static_cast<void>(edit::problems_of(present, findings)); });
        table.take("  of the edit: cards and links",
                   [&] { static_cast<void>(flow::make_canvas_view(desk.state, *desk.state.design.open)); });
        table.take("  of the edit: canvas", [&] { desk.state.design.open->canvas.refresh(present); });
        static_cast<void>(screen.take());
    }
    std::printf("a letter typed into %zu scenes; allowed: a frame of 16.7 ms\n", scenario.scenes.size());
    table.print("letter to shown", 16.7);
}

}  // namespace

TEST_CASE("an edit becomes an outlook", "[!benchmark][design]") {
    measure_edits("fifty scenes", std::make_shared<const model::Scenario>(support::diligent_scenario()),
                  support::diligent_policy());
    const support::BundledCase bundled = largest_bundled();
    measure_edits(bundled.scenario->id.text + " under " + bundled.policy->id.text, bundled.scenario, bundled.policy);
}

TEST_CASE("a file of 2,000 scenes is opened", "[!benchmark][design]") {
    measure_opening("laid out anew", support::wide_scenario(2'000));
    measure_opening("with places in the file", support::wide_scenario(2'000, true));
}

TEST_CASE("a letter is typed into 2,000 scenes", "[!benchmark][design]") {
    measure_typing(support::wide_scenario(2'000));
}
