#include "cli/command_line.h"

#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>

#include "analysis/persona.h"

namespace leeway::cli {

namespace {

using Command = Choices::Command;

/// As many as anybody would wait for.
constexpr std::uint64_t kMostPlays = 1'000'000'000;

/// Adds commands and options whose texts stand under "cli.help.".
class Describer {
public:
    Describer(CLI::App& app, const words::Catalogue& words, Choices& choices)
        : app_(app), words_(words), choices_(choices) {}

    void describe() {
        app_.description(text("about"));
        app_.footer(text("footer"));
        app_.set_help_flag("-h,--help", text("help"));
        app_.set_version_flag("--version", "leeway " LEEWAY_VERSION, text("version"));
        add_scenarios(&app_);
        app_.add_option("CASE", choices_.window_case, text("case"))->type_name("");
        // Hidden from --help: it is for packagers, and for the build.
        app_.add_flag_callback("--man", [&choices = choices_] { choices.command = Command::Man; })->group("");
        app_.require_subcommand(0, 1);
        app_.fallthrough();
        describe_play();
        describe_check();
        describe_analyze();
        describe_compare();
        describe_replay();
        describe_simulate();
        describe_lab();
        describe_demo();
        describe_import();
        describe_export();
    }

private:
    std::string text(const char* name) const { return std::string(words_.text(std::string("cli.help.") + name)); }

    CLI::App* command(const char* name, const char* about, Command command) {
        CLI::App* sub = app_.add_subcommand(name, text(about));
        sub->set_help_flag("-h,--help", text("help"));
        add_scenarios(sub);
        sub->final_callback([&choices = choices_, command] { choices.command = command; });
        return sub;
    }

    /// Every command says that it has it; what is given before the command and after it adds up.
    void add_scenarios(CLI::App* app) {
        const auto add = [&folders = choices_.scenario_folders](const std::vector<std::string>& more) {
            folders.insert(folders.end(), more.begin(), more.end());
        };
        app->add_option_function<std::vector<std::string>>("--scenarios", add, text("scenarios"))
            ->type_name("DIR")
            ->expected(1)
            ->take_all()
            ->allow_extra_args(false);
    }

    void add_json(CLI::App* sub, bool& json) { sub->add_flag("--json", json, text("json")); }

    CLI::Option* add_policy(CLI::App* sub, std::string& policy) {
        return sub->add_option("--policy", policy, text("policy"))->type_name("POLICY");
    }

    void describe_play() {
        PlayChoices& play = choices_.play;
        CLI::App* sub = command("play", "play", Command::Play);
        sub->add_option("SCENARIO", play.scenario, text("scenario"))->type_name("");
        add_policy(sub, play.policy);
        sub->add_option("--seed", play.seed, text("play_seed"))->type_name("N");
        sub->add_option("--resume", play.resume, text("play_resume"))->type_name("LOG");
        sub->add_option("--from", play.from, text("play_from"))->type_name("LOG:STEP");
        sub->add_option("--log", play.log, text("play_log"))->type_name("FILE");
        sub->add_flag_callback(
            "--no-keep", [&play] { play.keep = false; }, text("play_no_keep"));
        // Not told to the parser as options that exclude each other, for it would fill the help with that.
        sub->parse_complete_callback([&play] {
            if (!play.resume.empty() && !play.from.empty()) throw CLI::ExcludesError("--resume", "--from");
            if (!play.resume.empty() && play.seed) throw CLI::ExcludesError("--resume", "--seed");
            if (!play.from.empty() && play.seed) throw CLI::ExcludesError("--from", "--seed");
            if (!play.log.empty() && !play.keep) throw CLI::ExcludesError("--log", "--no-keep");
        });
        sub->add_option("--html", play.html, text("play_html"))->type_name("FILE");
        sub->add_flag("--ask-belief", play.ask_belief, text("ask_belief"));
    }

    void describe_check() {
        CheckChoices& check = choices_.check;
        CLI::App* sub = command("check", "check", Command::Check);
        sub->add_option("FILE", check.files, text("check_files"))->type_name("")->required();
        sub->add_option("--policy", check.policies, text("check_policy"))
            ->type_name("POLICY")
            ->expected(1)
            ->take_all()
            ->allow_extra_args(false);
        add_json(sub, check.json);
    }

    void describe_analyze() {
        AnalyzeChoices& analyze = choices_.analyze;
        CLI::App* sub = command("analyze", "analyze", Command::Analyze);
        sub->add_option("SCENARIO", analyze.scenario, text("scenario"))->type_name("")->required();
        add_policy(sub, analyze.policy)->required();
        add_json(sub, analyze.json);
    }

    void describe_compare() {
        CompareChoices& compare = choices_.compare;
        CLI::App* sub = command("compare", "compare", Command::Compare);
        sub->add_option("OLD", compare.before, text("compare_old"))->type_name("")->required();
        sub->add_option("NEW", compare.after, text("compare_new"))->type_name("")->required();
        sub->add_option("--policy", compare.policy, text("compare_policy"))->type_name("POLICY");
        add_json(sub, compare.json);
    }

    void describe_replay() {
        ReplayChoices& replay = choices_.replay;
        CLI::App* sub = command("replay", "replay", Command::Replay);
        sub->add_option("LOG", replay.log, text("replay_log"))->type_name("")->required();
        sub->add_option("--scenario", replay.scenario, text("replay_scenario"))->type_name("SCENARIO");
        sub->add_option("--policy", replay.policy, text("replay_policy"))->type_name("POLICY");
        add_json(sub, replay.json);
    }

    void describe_simulate() {
        SimulateChoices& simulate = choices_.simulate;
        CLI::App* sub = command("simulate", "simulate", Command::Simulate);
        sub->add_option("SCENARIO", simulate.scenario, text("scenario"))->type_name("")->required();
        add_policy(sub, simulate.policy)->required();
        add_persona(sub->add_option("--persona", simulate.persona, persona_text("persona")))->capture_default_str();
        sub->add_option("--plays", simulate.plays, text("plays"))
            ->type_name("N")
            ->check(CLI::Range(std::uint64_t{1}, kMostPlays).description(""))
            ->capture_default_str();
        sub->add_option("--seed", simulate.seed, text("simulate_seed"))->type_name("N")->capture_default_str();
        add_json(sub, simulate.json);
    }

    void describe_lab() {
        LabChoices& lab = choices_.lab;
        CLI::App* sub = command("lab", "lab", Command::Lab);
        sub->add_option("SCENARIO", lab.scenarios, text("lab_scenarios"))->type_name("");
        sub->add_option("--policy", lab.policies, text("lab_policy"))
            ->type_name("POLICY")
            ->expected(1)
            ->take_all()
            ->allow_extra_args(false);
        add_persona(sub->add_option("--persona", lab.personas, persona_text("lab_persona"))
                        ->expected(1)
                        ->take_all()
                        ->allow_extra_args(false));
        add_json(sub, lab.json);
    }

    void describe_demo() {
        CLI::App* sub = command("demo", "demo", Command::Demo);
        sub->add_option("--html", choices_.demo.html, text("demo_html"))->type_name("DIR")->capture_default_str();
        sub->add_flag("--brief", choices_.demo.brief, text("demo_brief"));
    }

    void add_out(CLI::App* sub, std::string& out, bool& force) {
        sub->add_option("-o,--out", out, text("out"))->type_name("FILE");
        sub->add_flag("--force", force, text("force"));
    }

    void describe_import() {
        ImportChoices& import = choices_.importing;
        CLI::App* sub = command("import", "import", Command::Import);
        sub->add_option("FILE", import.file, text("import_file"))->type_name("")->required();
        add_out(sub, import.out, import.force);
    }

    void describe_export() {
        ExportChoices& to = choices_.exporting;
        CLI::App* sub = command("export", "export", Command::Export);
        sub->add_option("SCENARIO", to.scenario, text("scenario"))->type_name("")->required();
        const std::vector<std::string> formats(kExportFormats.begin(), kExportFormats.end());
        sub->add_option("--as", to.as, text("export_as"))
            ->type_name("FORMAT")
            ->check(CLI::IsMember(formats).description(""))
            ->required();
        add_out(sub, to.out, to.force);
    }

    static std::vector<std::string> persona_ids() {
        std::vector<std::string> ids;
        for (const analysis::Persona& persona : analysis::bundled_personas()) ids.emplace_back(persona.id);
        return ids;
    }

    std::string persona_text(const char* name) const {
        std::string list;
        for (const std::string& id : persona_ids()) list += (list.empty() ? "" : ", ") + id;
        return words_.text(std::string("cli.help.") + name, {{"list", list}});
    }

    CLI::Option* add_persona(CLI::Option* option) {
        // Named by hand, since the check's own words would repeat the list.
        return option->type_name("PERSONA")->check(CLI::IsMember(persona_ids()).description(""));
    }

    CLI::App& app_;
    const words::Catalogue& words_;
    Choices& choices_;
};

}  // namespace

void describe(CLI::App& app, const words::Catalogue& words, Choices& choices) {
    Describer(app, words, choices).describe();
}

std::variant<Choices, int> parse(const std::vector<std::string>& arguments, const Console& console) {
    Choices choices;
    CLI::App app("", "leeway");
    describe(app, console.words(), choices);
    app.failure_message([&console](const CLI::App*, const CLI::Error& error) {
        return "leeway: " + std::string(error.what()) + "\n" + console.text("cli.see_help") + "\n";
    });
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        app.parse(reversed);
        // What a command does not take falls through to the window's case.
        const bool is_for_window = choices.command == Choices::Command::Window;
        if (!is_for_window && !choices.window_case.empty()) throw CLI::ExtrasError({choices.window_case});
    } catch (const CLI::ParseError& error) {
        return app.exit(error, console.out, console.err) == 0 ? 0 : 2;
    }
    return choices;
}

}  // namespace leeway::cli
