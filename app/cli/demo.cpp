#include <algorithm>
#include <array>
#include <ostream>
#include <system_error>

#include "analysis/analysis.h"
#include "analysis/persona.h"
#include "analysis/review.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/write_out.h"
#include "report/debrief_page.h"

namespace leeway::cli {

namespace {

namespace fs = std::filesystem;

/// The two true stories that Leeway grew out of, under the policy of a well-run shop.
constexpr std::array<std::string_view, 2> kStories{"bereaved-order", "worn-shoes"};
constexpr const char* kPolicy = "standard";
constexpr std::uint64_t kSeed = 2;

/// A play that the program plays itself.
struct Shown {
    std::string key;   ///< of its heading
    std::string file;  ///< of its page
    engine::Session session;
};

engine::Session persona_play(const analysis::Judge& judge, std::string_view id) {
    const analysis::Habit habit = analysis::habit_of(judge.graph(), *analysis::find_persona(id));
    engine::Session session(judge.graph().program, kSeed);
    for (const engine::ActionIndex action : analysis::likeliest_play(judge.graph(), habit, kSeed)) {
        const auto given = session.give(action);
        LEEWAY_ASSERT(std::holds_alternative<engine::Step>(given), "likeliest_play() gives what can be given");
    }
    return session;
}

/// Plays one case, prints the reviews and writes them into the folder. Returns whether all went well.
bool show_case(const CaseFile& scenario, const PolicyFile& policy, const fs::path& folder, const Console& console) {
    const auto judge = analysis::Judge::make(compile(scenario, policy));
    if (!judge) return console.complain(judge.error()), false;
    const analysis::Analysis analysis = analysis::analyze((*judge)->graph());
    const std::string id = scenario.scenario->id.text;
    const std::array<Shown, 2> plays{
        Shown{"cli.demo.best", id + "-best.html", (*judge)->best_play(kSeed)},
        Shown{"cli.demo.by_the_book", id + "-by-the-book.html", persona_play(**judge, "by-the-book")}};
    bool all_written = true;
    for (const Shown& shown : plays) {
        const report::Debrief debrief = report::make_debrief({**judge, analysis, shown.session, {}, console.words()});
        console.say_strongly(console.text(shown.key));
        console.out << printable(report::to_text(debrief, console.words(), console.width)) << '\n';
        all_written = write_page(console, folder / shown.file, debrief) && all_written;
    }
    return all_written;
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
    const Library library(console.scenario_folders);
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
    bool all_well = true;
    for (const CaseFile& scenario : cases) all_well = show_case(scenario, *policy, choices.html, console) && all_well;
    return all_well ? 0 : 1;
}

}  // namespace leeway::cli
