#include <cmath>
#include <ostream>

#include "analysis/review.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json_values.h"
#include "cli/library.h"
#include "engine/replay.h"
#include "files/play_log.h"
#include "report/phrases.h"
#include "report/verdict_sentence.h"

namespace leeway::cli {

namespace {

using analysis::Review;
using files::JsonTree;
using Layout = JsonTree::Layout;

/// A log, the files it was replayed with, and what came of it.
struct Replayed {
    engine::Record record;
    CaseFile scenario;
    PolicyFile policy;
    Review review;

    [[nodiscard]] bool case_is_same() const { return record.digest == scenario.digest; }
    [[nodiscard]] bool policy_is_same() const { return record.policy_digest == policy.digest; }
    /// The score that the log states, if it is not the one that its choices have here.
    [[nodiscard]] bool score_differs() const {
        constexpr double kRoundedTo = 0.1;
        return record.end && std::abs(record.end->score - review.score) > kRoundedTo / 2 + 1e-9;
    }
};

bool is_journey(const engine::Program& program) { return !program.scenario->contacts.empty(); }

JsonTree json_offered(const engine::Program& program, const analysis::Decision& decision) {
    JsonTree list = JsonTree::array();
    for (const analysis::Alternative& alternative : decision.offered) {
        JsonTree object = JsonTree::object(Layout::Flowing);
        add_action(object, program, alternative.action);
        object.add("q", json_number(alternative.value));
        object.add("regret", json_number(alternative.regret));
        object.add("happiness", json_number(alternative.expected.happiness));
        object.add("cost", json_number(alternative.expected.cost));
        list.add(std::move(object));
    }
    return list;
}

JsonTree json_step(const engine::Program& program, const analysis::Decision& decision, std::uint64_t number) {
    JsonTree object = JsonTree::object(Layout::Spread);
    object.add("step", json_number(number));
    add_action(object, program, decision.step.action);
    object.add("approved", json_flag(decision.step.approved));
    object.add("outcome", json_number(static_cast<std::uint64_t>(decision.step.outcome)));
    object.add("happiness", json_number(decision.step.happiness));
    object.add("expectation", json_number(decision.step.expectation));
    object.add("cost", json_number(decision.bill_after.total().cents()));
    object.add("regret", json_number(decision.regret()));
    object.add("verdict", JsonTree::text(analysis::name_of(decision.verdict)));
    if (is_journey(program)) {
        object.add("contact", json_number(std::uint64_t{program.scenes[decision.step.scene].contact} + 1));
        object.add("contact_regret", json_number(decision.contact_regret));
        object.add("contact_verdict", JsonTree::text(analysis::name_of(decision.contact_verdict)));
    }
    object.add("offered", json_offered(program, decision));
    return object;
}

/// What each contact of a journey in which something was decided comes to by itself.
JsonTree json_contacts(const engine::Program& program, const Review& review) {
    JsonTree list = JsonTree::array();
    for (const analysis::ContactReview& contact : review.contacts) {
        JsonTree object = JsonTree::object(Layout::Flowing);
        object.add("contact", json_number(std::uint64_t{contact.contact} + 1));
        object.add("scenario", JsonTree::text(program.scenario->contacts[contact.contact].scenario->id.text));
        object.add("regret", json_number(contact.regret));
        object.add("score", json_number(contact.score));
        object.add("over", json_flag(contact.over));
        list.add(std::move(object));
    }
    return list;
}

JsonTree json_replay(const engine::Program& program, const Replayed& replayed) {
    JsonTree object = JsonTree::object(Layout::Spread);
    object.add("play", JsonTree::text(replayed.record.play));
    object.add("scenario", JsonTree::text(replayed.record.scenario.text));
    object.add("same_scenario_file", json_flag(replayed.case_is_same()));
    object.add("policy", JsonTree::text(replayed.record.policy.text));
    object.add("same_policy_file", json_flag(replayed.policy_is_same()));
    object.add("seed", json_number(replayed.record.seed));
    JsonTree steps = JsonTree::array();
    std::uint64_t number = 0;
    for (const analysis::Decision& decision : replayed.review.decisions)
        steps.add(json_step(program, decision, ++number));
    object.add("steps", std::move(steps));
    if (is_journey(program)) object.add("contacts", json_contacts(program, replayed.review));
    object.add("over", json_flag(replayed.review.over));
    object.add("happiness", json_number(replayed.review.happiness));
    object.add("cost", json_number(replayed.review.bill.total().cents()));
    object.add("regret", json_number(replayed.review.regret));
    object.add("score", json_number(replayed.review.score));
    return object;
}

void say_decision(const Console& console, const report::Phrases& phrases, const analysis::Decision& decision,
                  std::size_t number) {
    const engine::Step& step = decision.step;
    console.gap();
    const std::string place = std::to_string(number);
    console.say_strongly(console.text("cli.replay.step", {{"number", place},
                                                          {"say", phrases.say(step.action)},
                                                          {"way", phrases.way(step.action)},
                                                          {"verdict", report::make_verdict_word(phrases, decision)}}));
    const std::string happiness = std::to_string(step.happiness);
    const std::string expectation = std::to_string(step.expectation);
    console.say(console.text(step.approved ? "cli.replay.state" : "cli.replay.state_refused",
                             {{"happiness", happiness},
                              {"expectation", expectation},
                              {"cost", phrases.money(decision.bill_after.total())}}));
    console.say(report::make_contact_remark(phrases, decision));
    for (const analysis::Alternative& alternative : decision.offered) {
        console.say(console.text("cli.replay.offered", {{"say", phrases.say(alternative.action)},
                                                        {"way", phrases.way(alternative.action)},
                                                        {"value", format_fixed(alternative.value, 2)},
                                                        {"regret", format_fixed(alternative.regret, 2)}}));
    }
}

/// Which contact of a journey begins, and what its decisions come to by themselves.
void say_contact(const Console& console, const report::Phrases& phrases, const analysis::ContactReview& contact) {
    const engine::Program& program = phrases.program();
    const engine::SceneIndex start = program.contacts[contact.contact].start;
    console.gap();
    console.say_strongly(console.text(
        "page.contact", {{"contact", phrases.contact(start)}, {"title", program.scenario_of(start).title}}));
    console.say(report::make_contact_score(phrases, contact));
}

void say_replay(const Console& console, const engine::Program& program, const Replayed& replayed) {
    const report::Phrases phrases(console.words(), program);
    console.say(
        console.text("cli.analyze.title", {{"case", program.scenario->title}, {"policy", program.policy->name}}));
    if (replayed.review.decisions.empty()) return console.say(console.text("cli.replay.nothing"));
    auto contact = replayed.review.contacts.begin();
    for (std::size_t i = 0; i < replayed.review.decisions.size(); ++i) {
        if (is_journey(program) && contact != replayed.review.contacts.end() && contact->first_decision == i) {
            say_contact(console, phrases, *contact++);
        }
        say_decision(console, phrases, replayed.review.decisions[i], i + 1);
    }
    console.gap();
    const std::string happiness = std::to_string(replayed.review.happiness);
    console.say(console.text(replayed.review.over ? "cli.replay.end" : "cli.replay.unfinished",
                             {{"happiness", happiness},
                              {"cost", phrases.money(replayed.review.bill.total())},
                              {"score", format_fixed(replayed.review.score, 1)}}));
}

/// Says on err where the files are not those of the log, and returns the status.
int compare(const Console& console, const Replayed& replayed) {
    const auto tell = [&](std::string_view key, const std::filesystem::path& path) {
        console.complain(console.text(key, {{"file", path.string()}}));
    };
    if (!replayed.case_is_same()) tell("cli.replay.other_case", replayed.scenario.path);
    if (!replayed.policy_is_same()) tell("cli.replay.other_policy", replayed.policy.path);
    if (!replayed.score_differs()) return 0;
    console.complain(console.text("cli.replay.other_score", {{"logged", format_fixed(replayed.record.end->score, 1)},
                                                             {"score", format_fixed(replayed.review.score, 1)}}));
    return 1;
}

}  // namespace

int run_replay(const ReplayChoices& choices, const Console& console) {
    const files::Loaded<engine::Record> log = files::read_play_log(choices.log);
    for (const files::Problem& problem : log.problems) console.complain(files::to_string(problem));
    if (!log.value) return 1;
    const engine::Record& record = *log.value;
    const Library library(console);
    const auto scenario = library.find_case(choices.scenario.empty() ? record.scenario.text : choices.scenario);
    if (!scenario) return console.complain(scenario.error()), 1;
    const auto policy = library.find_policy(choices.policy.empty() ? record.policy.text : choices.policy);
    if (!policy) return console.complain(policy.error()), 1;
    const auto program = compile(*scenario, *policy);
    const auto played = engine::replay(program, record);
    Replayed replayed{record, *scenario, *policy, {}};
    if (const auto* difference = std::get_if<engine::Difference>(&played)) {
        compare(console, replayed);
        const std::string step = std::to_string(difference->step);
        console.complain(console.text("cli.replay.differs", {{"step", step}, {"text", difference->text}}));
        return 1;
    }
    const auto judge = analysis::Judge::make(program);
    if (!judge) return console.complain(judge.error()), 1;
    replayed.review = (*judge)->review(std::get<engine::Session>(played));
    if (choices.json) {
        console.out << json_replay(*program, replayed).to_file();
    } else {
        say_replay(console, *program, replayed);
    }
    return compare(console, replayed);
}

}  // namespace leeway::cli
