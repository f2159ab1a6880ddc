#include "shell/run.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/id.h"
#include "files/bundled_folder.h"
#include "files/journey_case.h"
#include "files/journey_file.h"
#include "files/scenario_file.h"
#include "flow/app.h"
#include "shell/errands.h"
#include "shell/font_bakery.h"
#include "shell/frame_loop.h"
#include "shell/gl_window.h"
#include "shell/inbox.h"
#include "shell/painter.h"

namespace leeway::shell {
namespace {

namespace fs = std::filesystem;

int complain(const words::Catalogue& words, std::string_view key, const Error& error) {
    const std::string text = words.text(key, {{"reason", error.to_string()}});
    std::fprintf(stderr, "leeway: %s\n", text.c_str());
    return EXIT_FAILURE;
}

/// What outlives the window.
struct Backstage {
    const words::Catalogue& words;
    std::shared_ptr<Inbox> inbox;
    Errands errands;
};

/// How long the first fonts wait for the library. The window takes longer to open, so nobody waits for them.
constexpr std::chrono::milliseconds kWaitForLibrary{25};

/// Draws the fonts with the library's characters too, where it comes soon: else they are all drawn again when it comes.
Result<BakedFonts> bake_first_fonts(FontOrder& order, Inbox& inbox) {
    if (inbox.wait(kWaitForLibrary)) {
        inbox.look_through([&](const flow::Intent& arrived) { order.characters.add(arrived); });
    }
    return bake_fonts(order);
}

/// Opens the window while the fonts are drawn in another thread, and turns over until the person quits.
int run_in_window(Backstage& backstage, flow::AppState state, const WindowShape& shape,
                  const std::optional<ScenarioId>& first_case) {
    const Desktop desktop;
    FontOrder order;
    order.scale = Desktop::content_scale() * static_cast<float>(state.settings.scale_percent) / 100;
    order.characters.add(backstage.words);
    std::future<Result<BakedFonts>> baking =
        std::async(std::launch::async, [&] { return bake_first_fonts(order, *backstage.inbox); });
    const std::string title(backstage.words.text("app.name"));
    Result<std::unique_ptr<GlWindow>> window = GlWindow::open(desktop, title, shape);
    Result<BakedFonts> fonts = baking.get();
    if (!window) return complain(backstage.words, "shell.cannot.open_window", window.error());
    if (!fonts) return complain(backstage.words, "shell.cannot.find_font", fonts.error());

    Painter painter(**window, *std::move(fonts));
    backstage.inbox->on_arrival(Desktop::wake);
    FrameLoop loop({**window, painter, backstage.errands, *backstage.inbox, backstage.words}, std::move(state),
                   std::move(order));
    if (first_case) loop.open_case(*first_case);
    loop.run();
    backstage.inbox->on_arrival({});
    backstage.errands.keep_window((*window)->shape());
    return EXIT_SUCCESS;
}

/// Whether somebody has named the folder: then its cases are theirs to edit.
bool is_named(const fs::path& folder, const Options& options) {
    return std::any_of(options.scenario_folders.begin(), options.scenario_folders.end(), [&](const fs::path& named) {
        std::error_code missing;
        return fs::equivalent(named, folder, missing);
    });
}

/// The named folders, this person's own, then what comes with the program.
LibraryPlaces library_places(const Options& options, const UserFolders& user) {
    LibraryPlaces places;
    places.folders.assign(options.scenario_folders.begin(), options.scenario_folders.end());
    places.folders.push_back(user.scenarios);
    places.own = user.scenarios;
    if (const std::optional<fs::path> bundled = files::bundled_folder()) {
        places.folders.push_back(*bundled);
        if (!is_named(*bundled, options)) places.bundled = *bundled;
    }
    places.single_case = options.case_path;
    return places;
}

/// The id of the case that was named; one that no case has where its file is broken, which Train then tells.
std::optional<ScenarioId> case_named_by(const Options& options) {
    if (options.case_path.empty()) return std::nullopt;
    if (files::is_journey_file(options.case_path)) {
        const files::Loaded<model::Journey> loaded = files::read_journey(options.case_path);
        return loaded.value ? ScenarioId{loaded.value->id.text} : ScenarioId();
    }
    const files::Loaded<model::Scenario> loaded = files::read_scenario(options.case_path);
    return loaded.value ? loaded.value->id : ScenarioId();
}

}  // namespace

bool display_available() { return Desktop::start(); }

int run_window(const Options& options) {
    const words::Catalogue& words = words::Catalogue::english();
    const Result<UserFolders> user = user_folders(process_environment());
    if (!user) return complain(words, "shell.cannot.find_home", user.error());
    LoadedSettings loaded = load_settings(user->config, words);

    const auto inbox = std::make_shared<Inbox>();
    Backstage backstage{words, inbox, {{*user, library_places(options, *user)}, loaded.kept, words, inbox}};
    for (const flow::Request& request : flow::first_requests()) backstage.errands.perform(request);
    if (loaded.problem) backstage.errands.send_after_all(flow::intent::Failed{*loaded.problem});

    const int status = run_in_window(backstage, flow::make_app(words, loaded.kept.settings), loaded.kept.window,
                                     case_named_by(options));
    if (!backstage.errands.finish()) std::quick_exit(status);
    return status;
}

}  // namespace leeway::shell
