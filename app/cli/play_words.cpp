#include "cli/play_words.h"

#include <cstdlib>

#include "base/text.h"
#include "model/join.h"

namespace leeway::cli {

namespace {

using engine::ActionKind;

/// Money, minutes and waiting that come with a response however it is given; empty if there are none.
std::string price(const report::Phrases& phrases, const model::Response& response) {
    std::string parts;
    const auto add = [&](const std::string& part) { parts += (parts.empty() ? "" : ", ") + part; };
    if (response.spend > Money()) add(phrases.money(response.spend));
    if (response.minutes > 0) add(phrases.words().count("cli.play.minutes", response.minutes));
    if (response.hours > 0) {
        add(phrases.text("cli.play.waits", {{"time", wait_in_words(phrases.words(), response.hours)}}));
    }
    return parts.empty() ? "" : phrases.text("cli.play.price", {{"parts", parts}});
}

std::string change_in_words(const Console& console, int before, int after) {
    const std::string size = std::to_string(std::abs(after - before));
    if (after == before) return console.text("cli.play.unchanged");
    return console.text(after > before ? "cli.play.up" : "cli.play.down", {{"points", size}});
}

void say_time(const Console& console, const std::string& time) {
    if (!time.empty()) console.say_strongly(report::capitalised(console.text("cli.play.after", {{"time", time}})));
}

void say_text(const Console& console, const engine::Program& program, engine::SceneIndex number) {
    const model::Scene& scene = program.scene_text(number);
    console.gap();
    say_time(console, scene.after);
    console.say(scene.narration);
    const std::string& name = program.scenario_of(number).customer.name;
    if (scene.says.empty()) return;
    console.say(name.empty() ? scene.says : console.text("cli.play.says", {{"name", name}, {"words", scene.says}}));
}

void say_customer(const Console& console, const std::string& name, const model::Customer& customer) {
    console.say(console.text("cli.play.customer", {{"name", name}, {"about", customer.about}}));
}

/// That the next contact begins, and with whom, where that is new. @param start its first scene.
void say_contact(const Console& console, const engine::Program& program, engine::SceneIndex start) {
    const std::size_t number = program.scenes[start].contact;
    const model::Contact& contact = program.scenario->contacts[number];
    console.gap();
    say_time(console, contact.after);
    console.say_strongly(contact.scenario->title);
    console.say(contact.scenario->summary);
    const model::Customer& before = program.scenario->contacts[number - 1].scenario->customer;
    const model::Customer& now = contact.scenario->customer;
    if (now.name.empty() || (now.name == before.name && now.about == before.about)) return;
    say_customer(console, now.name, now);
}

}  // namespace

void say_opening(const Console& console, const report::Phrases& phrases) {
    const model::Scenario& scenario = *phrases.program().scenario;
    const model::Policy& policy = *phrases.program().policy;
    console.say_strongly(scenario.title);
    if (!scenario.content_note.empty())
        console.say(console.text("cli.play.content_note", {{"note", scenario.content_note}}));
    if (model::is_journey(scenario)) {
        const auto count = static_cast<std::int64_t>(scenario.contacts.size());
        const std::string& first = scenario.contacts.front().scenario->title;
        console.say(console.words().count("cli.play.contacts", count, {{"title", first}}));
    }
    console.say(scenario.summary);
    const std::string name = phrases.customer(phrases.program().start);
    say_customer(console, name, scenario.customer);
    console.say(console.text("cli.play.policy", {{"policy", policy.name}, {"about", policy.about}}));
    console.say(console.text("cli.play.help_hint"));
}

void say_scene(const Console& console, const engine::Session& session) {
    say_text(console, session.program(), session.state().scene());
}

void say_scenes_met(const Console& console, const engine::Program& program, const engine::Step& step) {
    for (const engine::SceneIndex scene : engine::scenes_met(program, step)) {
        if (scene != step.entered) say_contact(console, program, scene);
        say_text(console, program, scene);
    }
}

void say_step(const Console& console, const report::Phrases& phrases, const engine::Session& session,
              const engine::Step& step) {
    const engine::ActionCode& action = session.program().actions[step.action];
    console.gap();
    if (action.kind == ActionKind::Ask) {
        console.say(console.text(step.approved ? "report.came.yes" : "report.came.no",
                                 {{"role", phrases.role(action.layers)}}));
    }
    if (step.approved) console.say(session.program().response_text(action.response).then[step.outcome].narration);
    const std::string happiness = std::to_string(step.happiness);
    const std::string expectation = std::to_string(step.expectation);
    console.say(
        console.text("cli.play.state", {{"happiness", happiness},
                                        {"change", change_in_words(console, step.happiness_before, step.happiness)},
                                        {"expectation", expectation},
                                        {"cost", phrases.money(session.bill().total())}}));
}

void say_facts(const Console& console, const engine::Session& session) {
    const std::vector<model::Fact>& facts = session.program().scenario_of(session.state().scene()).facts;
    for (const model::Fact& fact : facts) {
        console.say(console.text("cli.play.fact", {{"label", fact.label}, {"value", fact.value}}));
    }
    if (facts.empty()) console.say(console.text("cli.play.no_facts"));
}

void say_notes(const Console& console, const engine::Session& session) {
    bool any = false;
    const std::vector<model::Note>& notes = session.program().scenario->notes;
    for (engine::NoteIndex i = 0; i < notes.size(); ++i) {
        if (!session.state().has_note(i)) continue;
        console.say(notes[i].meaning);
        any = true;
    }
    if (!any) console.say(console.text("cli.play.no_notes"));
}

void say_ledger(const Console& console, const report::Phrases& phrases, const engine::Bill& bill) {
    console.say(console.text("cli.play.ledger", {{"total", phrases.money(bill.total())},
                                                 {"spend", phrases.money(bill.spend)},
                                                 {"time", phrases.money(bill.time)},
                                                 {"approvals", phrases.money(bill.approvals)},
                                                 {"breaches", phrases.money(bill.breaches)},
                                                 {"rate", phrases.point_value()}}));
}

std::vector<engine::ResponseIndex> open_responses(const engine::Session& session) {
    std::vector<engine::ResponseIndex> open;
    const engine::SceneCode& scene = session.program().scenes[session.state().scene()];
    for (std::uint32_t i = 0; i < scene.response_count; ++i) {
        const engine::ResponseIndex response = scene.first_response + i;
        if (engine::is_open(session.program(), session.words(), response)) open.push_back(response);
    }
    return open;
}

std::string response_line(const report::Phrases& phrases, engine::ResponseIndex response, std::size_t number,
                          bool with_authority) {
    const model::Response& text = phrases.program().response_text(response);
    const std::string place = std::to_string(number);
    std::string line = phrases.text("cli.play.response", {{"number", place}, {"say", text.say}});
    line = report::joined(line, price(phrases, text));
    return with_authority ? report::joined(line, authority_of(phrases, response)) : line;
}

std::string authority_of(const report::Phrases& phrases, engine::ResponseIndex response) {
    const engine::Program& program = phrases.program();
    const auto ask = engine::find_action(program, response, ActionKind::Ask);
    if (ask) return phrases.text("cli.play.asks", {{"role", phrases.role(program.actions[*ask].layers)}});
    if (engine::find_action(program, response, ActionKind::Anyway)) return phrases.text("cli.play.only_against");
    if (!engine::find_action(program, response, ActionKind::Do)) return phrases.text("cli.play.nobody");
    return program.response_text(response).need ? phrases.text("cli.play.yours") : "";
}

std::string wait_in_words(const words::Catalogue& words, int hours) {
    constexpr int kDay = 24;
    if (hours < 2 * kDay && hours != kDay) return words.count("cli.play.hours", hours);
    return words.count("cli.play.days", (hours + kDay / 2) / kDay);
}

}  // namespace leeway::cli
