#include <algorithm>
#include <chrono>
#include <ostream>

#include "analysis/analysis.h"
#include "analysis/review.h"
#include "base/id.h"
#include "cli/choose.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/opening.h"
#include "cli/play_dialogue.h"
#include "cli/play_keeper.h"
#include "cli/play_record.h"
#include "cli/play_words.h"
#include "cli/write_out.h"
#include "engine/replay.h"
#include "model/join.h"
#include "model/recommendation.h"
#include "report/debrief_page.h"

namespace leeway::cli {

namespace {

/// An error for what somebody left open: it needs no message.
Error nothing_chosen() { return {ErrorCode::Cancelled, "", ""}; }

/// A case in the list of all. A journey begins with its first case's summary, so that it is said to be one.
std::string line_of(const model::Scenario& scenario, const Console& console) {
    const std::string title = scenario.title + ".";
    if (!model::is_journey(scenario)) return report::joined(title, scenario.summary);
    const auto contacts = static_cast<std::int64_t>(scenario.contacts.size());
    const std::string kind = console.words().count("app.journey", contacts) + ".";
    return report::joined(title, report::joined(kind, scenario.summary));
}

/// The file that was named, or one that is chosen from all.
Result<CaseFile> setting_case(const std::string& name, const Library& library, const Console& console,
                              LineReader& reader) {
    if (!name.empty()) return library.find_case(name);
    std::vector<CaseFile> cases = library.cases();
    for (CaseFile& journey : library.journeys()) cases.push_back(std::move(journey));
    if (cases.empty()) return Error{ErrorCode::NotFound, console.text("cli.no_cases"), ""};
    console.say_strongly(console.text("cli.play.cases"));
    std::vector<std::string> lines;
    lines.reserve(cases.size());
    for (const CaseFile& file : cases) lines.push_back(line_of(*file.scenario, console));
    const auto chosen = choose(console, reader, lines, "cli.play.which_case");
    if (!chosen) return nothing_chosen();
    return cases[*chosen->number];
}

/// The policy that was named, or one that is chosen from all, the case's own first.
Result<PolicyFile> setting_policy(const std::string& name, const CaseFile& scenario, const Library& library,
                                  const Console& console, LineReader& reader) {
    if (!name.empty()) return library.find_policy(name);
    std::vector<PolicyFile> policies = library.policies();
    if (policies.empty()) return Error{ErrorCode::NotFound, console.text("cli.no_policies"), ""};
    const std::string own = model::recommended_policy(scenario.scenario->written);
    const auto is_own = [&](const PolicyFile& file) { return file.policy->id.text == own; };
    std::stable_partition(policies.begin(), policies.end(), is_own);
    console.gap();
    console.say_strongly(console.text("cli.play.policies"));
    std::vector<std::string> lines;
    lines.reserve(policies.size());
    const bool journey = model::is_journey(*scenario.scenario);
    const std::string recommended = console.text(journey ? "cli.play.recommended_journey" : "cli.play.recommended");
    for (const PolicyFile& file : policies) {
        const std::string line = report::joined(file.policy->name + ".", file.policy->about);
        lines.push_back(is_own(file) ? report::joined(line, recommended) : line);
    }
    const auto chosen = choose(console, reader, lines, "cli.play.which_policy");
    if (!chosen) return nothing_chosen();
    return policies[*chosen->number];
}

/// A kept play as a line of a list: its case and policy, how far it is, when it was begun.
std::string line_of(const Opening& play, const Console& console) {
    constexpr std::size_t kDate = 10;
    return console.words().count("cli.play.unfinished", static_cast<std::int64_t>(play.record.steps.size()),
                                 {{"case", play.scenario.scenario->title},
                                  {"policy", play.policy.policy->name},
                                  {"date", play.record.started.substr(0, kDate)}});
}

/// An unfinished play that somebody wants to go on with; nothing for a new play; an error where the choice is left.
Result<std::optional<Opening>> kept_play(const PlayChoices& choices, const Library& library, const Console& console,
                                         LineReader& reader) {
    // Only a person can be asked, and who gives a seed wants a new play.
    if (!console.in_is_terminal || choices.seed) return std::optional<Opening>();
    std::vector<Opening> plays = unfinished_plays(choices, library, console);
    if (plays.empty()) return std::optional<Opening>();
    console.say_strongly(console.text("cli.play.go_on_with"));
    std::vector<std::string> lines;
    lines.reserve(plays.size());
    for (const Opening& play : plays) lines.push_back(line_of(play, console));
    const auto chosen = choose(console, reader, lines, "cli.play.which_kept", Without::Choice);
    if (!chosen) return nothing_chosen();
    console.gap();
    if (!chosen->number) return std::optional<Opening>();
    return std::optional(std::move(plays[*chosen->number]));
}

/// What is to be played, however it was named.
Result<Opening> opening_of(const PlayChoices& choices, const Library& library, const Console& console,
                           LineReader& reader) {
    if (!choices.resume.empty() || !choices.from.empty()) return open_log(choices, library, console);
    Result<std::optional<Opening>> kept = kept_play(choices, library, console, reader);
    if (!kept) return kept.error();
    if (*kept) return std::move(**kept);
    const Result<CaseFile> scenario = setting_case(choices.scenario, library, console, reader);
    if (!scenario) return scenario.error();
    const Result<PolicyFile> policy = setting_policy(choices.policy, *scenario, library, console, reader);
    if (!policy) return policy.error();
    console.gap();
    return begin(*scenario, *policy, choices.seed ? *choices.seed : new_seed());
}

/// One play from the opening to the review.
class Play {
public:
    Play(const PlayChoices& choices, const Console& console, LineReader& reader, const Opening& opening)
        : choices_(choices),
          console_(console),
          reader_(reader),
          opening_(opening),
          phrases_(console.words(), opening_.session.program()),
          keeper_(console, choices, opening_.record, opening_.log) {
        for (const engine::RecordedStep& step : opening_.record.steps) beliefs_.push_back(step.thought_allowed);
    }

    /// Plays, shows the review, and returns the status.
    int run() {
        say_opening(console_, phrases_);
        const std::string happiness = std::to_string(session_.state().happiness());
        const std::string expectation = std::to_string(session_.state().expectation());
        console_.say(console_.text("cli.play.start", {{"happiness", happiness}, {"expectation", expectation}}));
        say_so_far();
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

    /// The play that somebody wants to play on from a decision of this one; nothing if that is nobody's wish.
    std::optional<Opening> next() {
        const std::size_t steps = record_.steps.size();
        if (!console_.in_is_terminal || !session_.is_over() || steps == 0) return std::nullopt;
        while (const std::optional<std::string> answer = reader_.ask(console_.text("cli.play.from_which"))) {
            if (answer->empty() || *answer == "q") break;
            if (const auto number = number_in(*answer, steps)) return branch(opening_, *number - 1);
            console_.say(console_.words().count("cli.play.no_such_number", static_cast<std::int64_t>(steps)));
        }
        return std::nullopt;
    }

private:
    /// The answers of a play that is gone on with.
    void say_so_far() {
        if (session_.steps().empty()) return;
        console_.gap();
        console_.say_strongly(console_.text("cli.play.so_far"));
        for (std::size_t i = 0; i < session_.steps().size(); ++i) {
            const std::string number = std::to_string(i + 1);
            const std::string say = phrases_.say_and_way(session_.steps()[i].action);
            console_.say(console_.text("cli.play.response", {{"number", number}, {"say", say}}));
        }
    }

    void perform(const Decided& decided, std::int64_t ms) {
        const std::variant<engine::Step, engine::Refusal> given = session_.give(decided.action);
        LEEWAY_ASSERT(std::holds_alternative<engine::Step>(given), "the list offers only what can be given");
        const engine::Step& step = std::get<engine::Step>(given);
        engine::RecordedStep recorded = engine::to_recorded(session_.program(), step);
        recorded.ms = ms;
        recorded.thought_allowed = decided.belief;
        record_.steps.push_back(recorded);
        keeper_.keep(record_);
        beliefs_.push_back(decided.belief);
        say_step(console_, phrases_, session_, step);
        say_scenes_met(console_, session_.program(), step);
    }

    /// A play that is left stays unfinished. Where answers were expected from a file or a program, that is worth a
    /// status.
    int leave(Left left) {
        console_.gap();
        const auto steps = static_cast<std::int64_t>(session_.steps().size());
        const bool on_purpose = left == Left::OnPurpose || console_.in_is_terminal;
        console_.say(console_.words().count(on_purpose ? "cli.play.left" : "cli.play.input_ended", steps));
        const bool written = keeper_.finish(record_);
        if (written && steps > 0) say_command("cli.play.resume", "cli.play.resume_command", 0);
        return written && on_purpose ? 0 : 1;
    }

    int finish() {
        if (session_.is_stuck()) console_.say(console_.text("report.summary.stuck"));
        const auto judge = analysis::Judge::make(session_.shared_program());
        if (!judge) {
            console_.complain(judge.error());
            static_cast<void>(keeper_.finish(record_));
            return 1;
        }
        end_record(record_, session_, (*judge)->review(session_).score);
        const analysis::Analysis analysis = analysis::analyze((*judge)->graph());
        const report::Debrief debrief = report::make_debrief({**judge, analysis, session_, beliefs_, console_.words()});
        console_.gap();
        console_.out << printable(report::to_text(debrief, console_.words(), console_.width));
        const std::string seed = std::to_string(session_.seed());
        console_.say(console_.text("cli.play.seed", {{"seed", seed}}));
        const bool log_written = keeper_.finish(record_);
        if (log_written && !console_.in_is_terminal)
            say_command("cli.play.from", "cli.play.from_command", debrief.try_again.value_or(0) + 1);
        const bool page_written = choices_.html.empty() || write_page(console_, choices_.html, debrief);
        return log_written && page_written && !session_.is_stuck() ? 0 : 1;
    }

    /// The command that goes on with this play, where its log is kept. @param step a decision, from 1.
    void say_command(std::string_view key, std::string_view command, std::size_t step) {
        if (keeper_.file().empty() || record_.steps.empty()) return;
        // Files that no id leads to have to be named again.
        std::string files;
        if (!is_valid_id(choices_.scenario) && !choices_.scenario.empty())
            files += as_argument(choices_.scenario) + ' ';
        if (!is_valid_id(choices_.policy) && !choices_.policy.empty())
            files += "--policy " + as_argument(choices_.policy) + ' ';
        const std::string log = as_argument(keeper_.file());
        const std::string number = std::to_string(step);
        console_.say(console_.text(key, {{"step", number}}));
        // Not wrapped, so that it can be copied.
        console_.out << "  " << printable(console_.text(command, {{"files", files}, {"log", log}, {"step", number}}))
                     << '\n';
    }

    const PlayChoices& choices_;
    const Console& console_;
    LineReader& reader_;
    Opening opening_;
    engine::Session& session_ = opening_.session;
    engine::Record& record_ = opening_.record;
    report::Phrases phrases_;
    PlayKeeper keeper_;
    std::vector<std::optional<engine::Belief>> beliefs_;
};

}  // namespace

int run_play(const PlayChoices& choices, const Console& console) {
    if (!choices.from.empty() && !log_step_in(choices.from)) {
        return console.complain(console.text("cli.play.bad_from", {{"text", choices.from}})), 2;
    }
    const Library library(console);
    LineReader reader(console);
    Result<Opening> opening = opening_of(choices, library, console, reader);
    if (!opening) {
        if (opening.error().code != ErrorCode::Cancelled) return console.complain(opening.error()), 1;
        console.say(console.text("cli.play.nothing_chosen"));
        return console.in_is_terminal ? 0 : 1;
    }
    Play play(choices, console, reader, *opening);
    int status = play.run();
    // What is played on is a play of its own: it must not write over the log and the page of the one before.
    PlayChoices on = choices;
    on.log.clear();
    on.html.clear();
    for (std::optional<Opening> next = play.next(); next;) {
        console.gap();
        Play another(on, console, reader, *next);
        status = another.run();
        next = another.next();
    }
    return status;
}

}  // namespace leeway::cli
