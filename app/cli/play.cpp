#include <chrono>
#include <ostream>

#include "analysis/analysis.h"
#include "analysis/review.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/play_dialogue.h"
#include "cli/play_record.h"
#include "cli/play_words.h"
#include "cli/write_out.h"
#include "engine/replay.h"
#include "report/debrief_page.h"

namespace leeway::cli {

namespace {

/// A case and a policy to play under.
struct Setting {
    CaseFile scenario;
    PolicyFile policy;
};

/// One of a list of files, by number; nothing if the input ends or the choice is left.
template <typename File, typename Line>
std::optional<File> choose(const Console& console, LineReader& reader, const std::vector<File>& files,
                           std::string_view question, const Line& line) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        console.say(console.text("cli.play.response", {{"number", number}, {"say", line(files[i])}}));
    }
    while (const std::optional<std::string> answer = reader.ask(console.text(question))) {
        if (*answer == "q") break;
        if (const auto number = number_in(*answer, files.size())) return files[*number - 1];
        console.say(console.words().count("cli.play.not_a_number", static_cast<std::int64_t>(files.size())));
    }
    return std::nullopt;
}

/// The file that was named, or one that is chosen from all; an error without a message where none was chosen.
Result<CaseFile> setting_case(const std::string& name, const Library& library, const Console& console,
                              LineReader& reader) {
    if (!name.empty()) return library.find_case(name);
    const std::vector<CaseFile> cases = library.cases();
    if (cases.empty()) return Error{ErrorCode::NotFound, console.text("cli.no_cases"), ""};
    console.say_strongly(console.text("cli.play.cases"));
    const auto line = [](const CaseFile& file) {
        return report::joined(file.scenario->title + ".", file.scenario->summary);
    };
    const auto chosen = choose(console, reader, cases, "cli.play.which_case", line);
    if (!chosen) return Error{ErrorCode::Cancelled, "", ""};
    return *chosen;
}

Result<PolicyFile> setting_policy(const std::string& name, const Library& library, const Console& console,
                                  LineReader& reader) {
    if (!name.empty()) return library.find_policy(name);
    const std::vector<PolicyFile> policies = library.policies();
    if (policies.empty()) return Error{ErrorCode::NotFound, console.text("cli.no_policies"), ""};
    console.gap();
    console.say_strongly(console.text("cli.play.policies"));
    const auto line = [](const PolicyFile& file) {
        return report::joined(file.policy->name + ".", file.policy->about);
    };
    const auto chosen = choose(console, reader, policies, "cli.play.which_policy", line);
    if (!chosen) return Error{ErrorCode::Cancelled, "", ""};
    return *chosen;
}

/// One play from the opening to the review.
class Play {
public:
    Play(const PlayChoices& choices, const Console& console, LineReader& reader, const Setting& setting)
        : choices_(choices),
          console_(console),
          reader_(reader),
          session_(compile(setting.scenario, setting.policy), seed_of(choices)),
          phrases_(console.words(), session_.program()),
          record_(begin_record(setting.scenario, setting.policy, session_.seed())) {}

    int run() {
        say_opening(console_, phrases_);
        const std::string happiness = std::to_string(session_.state().happiness());
        const std::string expectation = std::to_string(session_.state().expectation());
        console_.say(console_.text("cli.play.start", {{"happiness", happiness}, {"expectation", expectation}}));
        say_scene(console_, session_);
        PlayDialogue dialogue(console_, phrases_, reader_, choices_.ask_belief);
        while (!session_.is_over()) {
            const auto began = std::chrono::steady_clock::now();
            const std::variant<Decided, Left> decided = dialogue.decide(session_);
            if (const Left* left = std::get_if<Left>(&decided)) return leave(*left);
            const auto took = std::chrono::steady_clock::now() - began;
            perform(std::get<Decided>(decided), std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
        }
        return finish();
    }

private:
    static std::uint64_t seed_of(const PlayChoices& choices) { return choices.seed ? *choices.seed : new_seed(); }

    void perform(const Decided& decided, std::int64_t ms) {
        const std::variant<engine::Step, engine::Refusal> given = session_.give(decided.action);
        LEEWAY_ASSERT(std::holds_alternative<engine::Step>(given), "the list offers only what can be given");
        const engine::Step& step = std::get<engine::Step>(given);
        engine::RecordedStep recorded = engine::to_recorded(session_.program(), step);
        recorded.ms = ms;
        recorded.thought_allowed = decided.belief;
        record_.steps.push_back(recorded);
        beliefs_.push_back(decided.belief);
        say_step(console_, phrases_, session_, step);
        // After a refusal that leads nowhere else the same moment goes on.
        if (step.approved || step.next != step.scene) say_scene(console_, session_);
    }

    /// A play that is left stays unfinished. Where answers were expected from a file or a program, that is worth a
    /// status.
    int leave(Left left) {
        console_.gap();
        const auto steps = static_cast<std::int64_t>(session_.steps().size());
        const bool on_purpose = left == Left::OnPurpose || console_.in_is_terminal;
        console_.say(console_.words().count(on_purpose ? "cli.play.left" : "cli.play.input_ended", steps));
        const bool written = write_log();
        return written && on_purpose ? 0 : 1;
    }

    int finish() {
        if (session_.is_stuck()) console_.say(console_.text("report.summary.stuck"));
        const auto judge = analysis::Judge::make(session_.shared_program());
        if (!judge) {
            console_.complain(judge.error());
            static_cast<void>(write_log());
            return 1;
        }
        end_record(record_, session_, (*judge)->review(session_).score);
        const analysis::Analysis analysis = analysis::analyze((*judge)->graph());
        const report::Debrief debrief = report::make_debrief({**judge, analysis, session_, beliefs_, console_.words()});
        console_.gap();
        console_.out << printable(report::to_text(debrief, console_.words(), console_.width));
        const std::string seed = std::to_string(session_.seed());
        console_.say(console_.text("cli.play.seed", {{"seed", seed}}));
        const bool log_written = write_log();
        const bool page_written = choices_.html.empty() || write_page(console_, choices_.html, debrief);
        return log_written && page_written && !session_.is_stuck() ? 0 : 1;
    }

    bool write_log() { return choices_.log.empty() || write_record(console_, choices_.log, record_); }

    const PlayChoices& choices_;
    const Console& console_;
    LineReader& reader_;
    engine::Session session_;
    report::Phrases phrases_;
    engine::Record record_;
    std::vector<std::optional<engine::Belief>> beliefs_;
};

}  // namespace

int run_play(const PlayChoices& choices, const Console& console) {
    const Library library(console.scenario_folders);
    LineReader reader(console);
    const auto refused = [&](const Error& error) {
        if (error.code != ErrorCode::Cancelled) return console.complain(error), 1;
        console.say(console.text("cli.play.nothing_chosen"));
        return console.in_is_terminal ? 0 : 1;
    };
    const Result<CaseFile> scenario = setting_case(choices.scenario, library, console, reader);
    if (!scenario) return refused(scenario.error());
    const Result<PolicyFile> policy = setting_policy(choices.policy, library, console, reader);
    if (!policy) return refused(policy.error());
    console.gap();
    return Play(choices, console, reader, {*scenario, *policy}).run();
}

}  // namespace leeway::cli
