#include <algorithm>
#include <array>
#include <ostream>
#include <system_error>

#include "analysis/analysis.h"
#include "analysis/persona.h"
#include "analysis/review.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "files/atomic_write.h"
#include "report/debrief_page.h"

namespace leeway::cli {

namespace {

namespace fs = std::filesystem;

/// The two true stories that Leeway grew out of, under the policy of a well-run shop.
constexpr std::array<std::string_view, 2> kStories{"bereaved-order", "worn-shoes"};
constexpr const char* kPolicy = "standard";

/// A play by the book that stops after a step or two shows little of what such plays are like.
constexpr std::size_t kUsualLength = 4;
constexpr std::uint64_t kMostSeeds = 50;

/// A play that the program has played itself.
struct Shown {
    std::string key;  ///< of its heading
    fs::path page;
    report::Debrief debrief;
};

engine::Session persona_play(const analysis::Judge& judge, const analysis::Habit& habit, std::uint64_t seed) {
    engine::Session session(judge.graph().program, seed);
    for (const engine::ActionIndex action : analysis::likeliest_play(judge.graph(), habit, seed)) {
        const auto given = session.give(action);
        LEEWAY_ASSERT(std::holds_alternative<engine::Step>(given), "likeliest_play() gives what can be given");
    }
    return session;
}

/// The first play by the book of a usual length, or else the longest.
engine::Session by_the_book(const analysis::Judge& judge) {
    const analysis::Habit habit = analysis::habit_of(judge.graph(), *analysis::find_persona("by-the-book"));
    engine::Session longest = persona_play(judge, habit, 1);
    for (std::uint64_t seed = 2; seed <= kMostSeeds && longest.steps().size() < kUsualLength; ++seed) {
        engine::Session session = persona_play(judge, habit, seed);
        if (session.steps().size() > longest.steps().size()) longest = std::move(session);
    }
    return longest;
}

/// Plays one case by the book, and the best way with the same luck.
Result<std::vector<Shown>> play_case(const CaseFile& scenario, const PolicyFile& policy, const fs::path& folder,
                                     const Console& console) {
    const auto judge = analysis::Judge::make(compile(scenario, policy));
    if (!judge) return judge.error();
    const analysis::Analysis analysis = analysis::analyze((*judge)->graph());
    const fs::path page = folder / scenario.scenario->id.text;
    const engine::Session book = by_the_book(**judge);
    const auto debrief = [&](const engine::Session& session) {
        return report::make_debrief({**judge, analysis, session, {}, console.words()});
    };
    return std::vector<Shown>{
        {"cli.demo.best", page.string() + "-best.html", debrief((*judge)->best_play(book.seed()))},
        {"cli.demo.by_the_book", page.string() + "-by-the-book.html", debrief(book)}};
}

/// Writes the pages. Returns whether all went well.
bool write_pages(const std::vector<Shown>& plays, const Console& console) {
    bool all_written = true;
    for (const Shown& shown : plays) {
        const Result<void> written =
            files::write_atomically(shown.page, report::to_html(shown.debrief, console.words(), "en"));
        if (!written) console.complain(written.error());
        all_written = all_written && written;
    }
    return all_written;
}

/// All plays, a line each.
void say_summary(const std::vector<Shown>& plays, const Console& console) {
    console.say_strongly(console.words().count("cli.demo.summary", static_cast<std::int64_t>(plays.size())));
    for (const Shown& shown : plays) {
        const report::Debrief& debrief = shown.debrief;
        console.gap();
        console.say_strongly(
            console.text("cli.demo.title", {{"case", debrief.case_title}, {"how", console.text(shown.key)}}));
        const std::string start = std::to_string(debrief.happiness_start);
        const std::string end = std::to_string(debrief.happiness_end);
        const std::string score = std::to_string(debrief.score);
        console.say(console.words().count("cli.demo.outcome", static_cast<std::int64_t>(debrief.decisions.size()),
                                          {{"ending", debrief.ending_title},
                                           {"start", start},
                                           {"end", end},
                                           {"cost", debrief.cost},
                                           {"score", score}}));
        console.say(console.text("cli.demo.page", {{"file", shown.page.string()}}));
    }
}

void say_reviews(const std::vector<Shown>& plays, const Console& console) {
    for (const Shown& shown : plays) {
        console.gap();
        console.say_strongly(console.text(shown.key));
        console.out << printable(report::to_text(shown.debrief, console.words(), console.width));
    }
}

/// The two stories where they are at hand, else all the cases there are.
std::vector<CaseFile> cases_to_show(const Library& library) {
    const std::vector<CaseFile> all = library.cases();
    std::vector<CaseFile> stories;
    for (const std::string_view id : kStories) {
        const auto story =
            std::find_if(all.begin(), all.end(), [&](const CaseFile& file) { return file.scenario->id.text == id; });
        if (story != all.end()) stories.push_back(*story);
    }
    return stories.empty() ? all : stories;
}

/// The standard policy where it is at hand, else the first there is.
Result<PolicyFile> policy_to_show(const Library& library, const Console& console) {
    Result<PolicyFile> standard = library.find_policy(kPolicy);
    if (standard) return standard;
    const std::vector<PolicyFile> all = library.policies();
    if (all.empty()) return Error{ErrorCode::NotFound, console.text("cli.no_policies"), ""};
    return all.front();
}

}  // namespace

int run_demo(const DemoChoices& choices, const Console& console) {
    const Library library(console);
    const std::vector<CaseFile> cases = cases_to_show(library);
    if (cases.empty()) return console.complain(console.text("cli.no_cases")), 1;
    const Result<PolicyFile> policy = policy_to_show(library, console);
    if (!policy) return console.complain(policy.error()), 1;
    std::error_code refused;
    fs::create_directories(choices.html, refused);
    if (refused) {
        return console.complain(
                   console.text("cli.demo.no_folder", {{"folder", choices.html}, {"reason", refused.message()}})),
               1;
    }
    std::vector<Shown> plays;
    for (const CaseFile& scenario : cases) {
        Result<std::vector<Shown>> played = play_case(scenario, *policy, choices.html, console);
        if (!played) return console.complain(played.error()), 1;
        for (Shown& shown : *played) plays.push_back(std::move(shown));
    }
    const bool all_written = write_pages(plays, console);
    say_summary(plays, console);
    if (!choices.brief) say_reviews(plays, console);
    return all_written ? 0 : 1;
}

}  // namespace leeway::cli
