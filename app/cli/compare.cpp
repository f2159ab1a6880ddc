#include <filesystem>
#include <ostream>

#include "analysis/frontier_change.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/compare_json.h"
#include "cli/library.h"
#include "edit/compare.h"
#include "engine/compile.h"
#include "files/draft_store.h"
#include "model/recommendation.h"
#include "model/validate.h"
#include "report/changes.h"

namespace leeway::cli {

namespace {

namespace fs = std::filesystem;

/// A case by path, however broken, as long as it can be understood; else by id.
Result<std::shared_ptr<const model::Scenario>> find_version(const std::string& name, const Library& library) {
    std::error_code unknown;
    if (!fs::is_regular_file(name, unknown)) {
        Result<CaseFile> found = library.find_case(name);
        if (!found) return found.error();
        return std::move(found->scenario);
    }
    Result<files::DraftOnDisk> found = files::open_draft(name);
    if (!found) return found.error();
    return std::make_shared<const model::Scenario>(*std::move(found->scenario));
}

/// Works out what it leads to.
void work_out(Compared& version, const PolicyFile& policy, const Console& console) {
    if (model::has_errors(model::validate(*version.scenario))) {
        version.trouble = console.text("cli.compare.has_errors");
        return;
    }
    version.program = engine::compile(version.scenario, policy.policy);
    Result<analysis::Analysis> analysis = analysis::analyze(version.program);
    if (!analysis) {
        version.trouble = analysis.error().message;
        return;
    }
    version.analysis = *std::move(analysis);
}

/// As on paper where there is no colour to go by: [-gone-] {+new+}.
std::string marked(const std::vector<edit::Stretch>& stretches) {
    std::string text;
    for (const edit::Stretch& each : stretches) {
        if (each.kind == edit::Stretch::Kind::Same) text += each.text;
        if (each.kind == edit::Stretch::Kind::Gone) text += "[-" + each.text + "-]";
        if (each.kind == edit::Stretch::Kind::New) text += "{+" + each.text + "+}";
    }
    return text;
}

void say_parts(const Console& console, const std::vector<report::ChangedPart>& parts) {
    for (const report::ChangedPart& part : parts) {
        console.gap();
        console.say_strongly(part.fate_words.empty()
                                 ? part.title
                                 : console.text("cli.compare.part", {{"name", part.title}, {"fate", part.fate_words}}));
        for (const report::ChangeBlock& block : part.blocks) {
            console.say(block.heading);
            for (const report::ChangeLine& line : block.lines) {
                const bool is_question = !line.label.empty() && line.label.back() == '?';
                console.say(console.text(is_question ? "cli.compare.question" : "cli.compare.line",
                                         {{"label", line.label}, {"value", marked(line.value)}}));
            }
        }
    }
}

void say_frontier(const Console& console, const report::Phrases& phrases, const analysis::Analysis& before,
                  const analysis::Analysis& after) {
    using Kind = analysis::PointChange::Kind;
    for (const analysis::PointChange& point : analysis::frontier_change(before.frontier, after.frontier)) {
        if (point.kind == Kind::Same) continue;  // how many these are has been said
        const std::string_view key = point.kind == Kind::Gone ? "cli.compare.gone_point" : "cli.compare.new_point";
        console.say(
            console.text(key, {{"happiness", format_fixed(point.happiness, 2)}, {"cost", phrases.money(point.cost)}}));
    }
}

void say_leads(const Console& console, const edit::Comparison& comparison, const Compared& before,
               const Compared& after) {
    console.gap();
    for (const Compared* version : {&before, &after}) {
        if (version->trouble.empty()) continue;
        console.say(
            console.text("cli.compare.not_worked_out", {{"file", version->file}, {"reason", version->trouble}}));
    }
    if (!before.trouble.empty() || !after.trouble.empty()) return;
    if (!before.analysis || !after.analysis) return console.say(console.text("cli.compare.no_policy"));
    console.say_strongly(console.text("cli.compare.leads", {{"policy", after.program->policy->name}}));
    const report::Phrases phrases(console.words(), *after.program);
    const auto as_it_is = [](std::string_view digits) { return std::string(digits); };
    for (const std::string& sentence :
         report::frontier_in_words(phrases, as_it_is, comparison, *before.program, *before.analysis, *after.analysis)) {
        console.say(sentence);
    }
    say_frontier(console, phrases, *before.analysis, *after.analysis);
}

void say_comparison(const Console& console, const edit::Comparison& comparison, const Compared& before,
                    const Compared& after) {
    console.say_strongly(console.text("cli.compare.title", {{"before", before.file}, {"after", after.file}}));
    if (comparison.empty()) return console.say(console.text("cli.compare.same"));
    const std::string currency = after.program    ? after.program->policy->currency
                                 : before.program ? before.program->policy->currency
                                                  : "";
    const report::Changes changes =
        report::describe_changes(console.words(), *before.scenario, *after.scenario, comparison, currency);
    console.say(changes.summary);
    say_parts(console, changes.parts);
    say_leads(console, comparison, before, after);
}

}  // namespace

int run_compare(const CompareChoices& choices, const Console& console) {
    const Library library(console);
    Compared before{choices.before, nullptr, nullptr, {}, {}};
    Compared after{choices.after, nullptr, nullptr, {}, {}};
    for (Compared* version : {&before, &after}) {
        Result<std::shared_ptr<const model::Scenario>> found = find_version(version->file, library);
        if (!found) return console.complain(found.error()), 1;
        version->scenario = *std::move(found);
        if (!version->scenario->contacts.empty()) return console.complain(console.text("cli.compare.journey")), 1;
    }
    const std::string recommended = model::recommended_policy(after.scenario->written);
    const std::string& policy_name = choices.policy.empty() ? recommended : choices.policy;
    if (!policy_name.empty()) {
        const Result<PolicyFile> policy = library.find_policy(policy_name);
        if (!policy) return console.complain(policy.error()), 1;
        work_out(before, *policy, console);
        work_out(after, *policy, console);
    }
    const edit::Comparison comparison = edit::compare(*before.scenario, *after.scenario);
    if (choices.json) {
        console.out << json_comparison(before, after, comparison).to_file();
    } else {
        say_comparison(console, comparison, before, after);
    }
    return comparison.empty() ? 0 : 1;
}

}  // namespace leeway::cli
