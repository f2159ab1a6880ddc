#include "model/join.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/assert.h"

namespace leeway::model {
namespace {

/// Adds what is not there yet, by a key.
template <typename T, typename Key>
void add_new(const std::vector<T>& from, std::vector<T>& to, Key key) {
    for (const T& one : from) {
        const bool is_there = std::any_of(to.begin(), to.end(), [&](const T& other) { return key(other) == key(one); });
        if (!is_there) to.push_back(one);
    }
}

constexpr auto kItself = [](const std::string& text) -> const std::string& { return text; };

/// A text that several contacts may have: each different one once, a line each.
void add_line(const std::string& line, std::string& text) {
    if (line.empty() || text.find(line) != std::string::npos) return;
    text += (text.empty() ? "" : "\n") + line;
}

void add_contact(const std::shared_ptr<const Scenario>& scenario, const std::string& after, Scenario& whole) {
    LEEWAY_ASSERT(scenario != nullptr && !is_journey(*scenario), "a stage is a scenario of its own");
    whole.contacts.push_back({scenario, after, whole.scenes.size()});
    whole.scenes.append(scenario->scenes);
    whole.difficulty = std::max(whole.difficulty, scenario->difficulty);
    whole.minutes += scenario->minutes;
    whole.stakes = scenario->stakes;
    whole.customer.value = scenario->customer.value;
    add_new(scenario->objectives, whole.objectives, kItself);
    add_new(scenario->tags, whole.tags, kItself);
    add_new(scenario->notes, whole.notes, [](const Note& note) -> const std::string& { return note.id.text; });
    add_line(scenario->content_note, whole.content_note);
    add_line(scenario->inspiration, whole.inspiration);
}

}  // namespace

Scenario join(const Journey& journey, const std::vector<std::shared_ptr<const Scenario>>& stages) {
    LEEWAY_ASSERT(!stages.empty() && stages.size() == journey.stages.size(), "a scenario for each stage");
    const Scenario& first = *stages.front();
    Scenario whole;
    whole.id.text = journey.id.text;
    whole.title = journey.title;
    whole.summary = first.summary;
    whole.language = first.language;
    whole.industry = first.industry;
    whole.channel = first.channel;
    whole.author = first.author;
    whole.failure = first.failure;
    whole.customer = first.customer;
    whole.facts = first.facts;
    whole.start = first.start;
    whole.written = journey.written;
    whole.minutes = 0;
    for (std::size_t i = 0; i < stages.size(); ++i) add_contact(stages[i], journey.stages[i].after, whole);
    return whole;
}

std::size_t contact_of(const Scenario& scenario, std::size_t scene) {
    const std::vector<Contact>& contacts = scenario.contacts;
    std::size_t contact = 0;
    while (contact + 1 < contacts.size() && contacts[contact + 1].first_scene <= scene) ++contact;
    return contact;
}

std::string full_name(const Scenario& scenario, std::size_t scene) {
    const std::string& id = scenario.scenes[scene].id.text;
    if (!is_journey(scenario)) return id;
    const std::size_t contact = contact_of(scenario, scene);
    const ScenarioId& here = scenario.contacts[contact].scenario->id;
    std::size_t visits = 1;
    for (std::size_t i = 0; i < contact; ++i) visits += scenario.contacts[i].scenario->id == here ? 1U : 0U;
    return here.text + "/" + (visits > 1 ? std::to_string(visits) + "/" : "") + id;
}

}  // namespace leeway::model
