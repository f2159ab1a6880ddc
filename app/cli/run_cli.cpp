#include "cli/run_cli.h"

#include <filesystem>
#include <new>
#include <ostream>

#include "base/id.h"
#include "base/text.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/library.h"

namespace leeway::cli {

namespace {

namespace fs = std::filesystem;

std::string absolute(const std::string& path) {
    std::error_code refused;
    const fs::path full = fs::absolute(path, refused);
    return refused ? path : full.string();
}

/// What stands where a command or a case to show should stand, and is neither. Returns the status.
int complain_of_case(const std::string& name, const Error& error, const Console& console) {
    const std::optional<std::string> near = nearest_word(
        name, {"play", "check", "analyze", "compare", "replay", "simulate", "lab", "demo", "import", "export"});
    const bool means_file = !is_valid_id(name);
    if (!near || means_file) {
        console.complain(error);
    } else {
        console.complain(console.text("cli.no_command", {{"name", name}, {"near", *near}}));
    }
    return means_file ? 1 : 2;
}

/// The window where there can be one; else the terminal, where there is one; else the program plays by itself.
int open_window(const Choices& choices, const Console& console) {
    WindowWish wish;
    for (const std::string& folder : choices.scenario_folders) wish.scenario_folders.push_back(absolute(folder));
    if (!choices.window_case.empty()) {
        const Result<CaseFile> found = Library(console).find_case(choices.window_case);
        if (!found) {
            return complain_of_case(choices.window_case, found.error(), console);
        }
        wish.case_path = absolute(found->path.string());
    }
    if (console.open_window) {
        if (const std::optional<int> status = console.open_window(wish)) return *status;
    }
    if (console.in_is_terminal && console.out_is_terminal) {
        console.complain(console.text("cli.no_window_terminal"));
        PlayChoices play;
        play.scenario = choices.window_case;
        return run_play(play, console);
    }
    console.complain(console.text("cli.no_window_demo"));
    return run_demo(choices.demo, console);
}

int dispatch(const Choices& choices, const Console& console) {
    switch (choices.command) {
        case Choices::Command::Window: return open_window(choices, console);
        case Choices::Command::Man: return run_man(console);
        case Choices::Command::Play: return run_play(choices.play, console);
        case Choices::Command::Check: return run_check(choices.check, console);
        case Choices::Command::Analyze: return run_analyze(choices.analyze, console);
        case Choices::Command::Compare: return run_compare(choices.compare, console);
        case Choices::Command::Replay: return run_replay(choices.replay, console);
        case Choices::Command::Simulate: return run_simulate(choices.simulate, console);
        case Choices::Command::Lab: return run_lab(choices.lab, console);
        case Choices::Command::Demo: return run_demo(choices.demo, console);
        case Choices::Command::Import: return run_import(choices.importing, console);
        case Choices::Command::Export: return run_export(choices.exporting, console);
    }
    return 2;
}

int run(const std::vector<std::string>& arguments, const Console& console) {
    const std::variant<Choices, int> parsed = parse(arguments, console);
    if (const int* status = std::get_if<int>(&parsed)) return *status;
    const Choices& choices = std::get<Choices>(parsed);
    Console with_folders = console;
    std::vector<fs::path> named;
    for (const std::string& folder : choices.scenario_folders) {
        std::error_code refused;
        if (!fs::is_directory(folder, refused)) {
            console.complain(console.text("cli.no_folder", {{"folder", folder}}));
            return 1;
        }
        named.emplace_back(folder);
    }
    with_folders.scenario_folders.insert(with_folders.scenario_folders.begin(), named.begin(), named.end());
    return dispatch(choices, with_folders);
}

int run_in_memory(const std::vector<std::string>& arguments, const Console& console) {
    try {
        return run(arguments, console);
    } catch (const std::bad_alloc&) {
        console.complain(console.text("cli.no_memory"));
        return 1;
    }
}

}  // namespace

int run_cli(const std::vector<std::string>& arguments, const Console& console) {
    const int status = run_in_memory(arguments, console);
    // A full disk may be noticed only when the last bytes go out.
    if (console.out.flush()) return status;
    console.complain(console.text("cli.output_lost"));
    return status == 0 ? 1 : status;
}

}  // namespace leeway::cli
