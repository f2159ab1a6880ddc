#include "model/scene_inspector.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "base/text.h"
#include "model/note_lists.h"
#include "model/plain_link.h"
#include "model/quoted.h"

namespace leeway::model {

namespace {

/// What a facilitator reads aloud in about a minute, and what a trainee reads on a card.
constexpr std::size_t kReadAloudScene = 900;
constexpr std::size_t kReadAloudResponse = 400;

}  // namespace

void SceneInspector::inspect(const Place& scenes, std::size_t index) {
    const Scene& scene = scenario_.scenes[index];
    const Place place(scenes, scene.id.text);
    inspection_.check_id(place, scene.id.text);
    if (graph_.find(scene.id) != index)
        inspection_.error(place, fmt::format("there is already a scene {}", quoted(scene.id.text)));
    inspect_shape(place, scene);
    inspect_graph(place, index);
    inspection_.check_text(place, "after", scene.after);
    inspection_.check_text(place, "narration", scene.narration);
    inspection_.check_text(place, "says", scene.says);
    inspect_silence(place, scene);
    inspect_reading_time(place, scene);
    inspection_.check_range(place, "mood", scene.mood, kShift);
    inspection_.check_text(place, "discuss", scene.discuss);
    const Place responses(place, "responses");
    for (std::size_t i = 0; i < scene.responses.size(); ++i) inspect_response(Place(responses, i), scene.responses[i]);
    inspect_fork(place, scene);
    if (!scene.ending) return;
    const Place ending(place, "ending");
    inspection_.check_text(ending, "title", scene.ending->title, Emptiness::Forbidden);
    inspection_.check_text(ending, "lesson", scene.ending->lesson);
}

void SceneInspector::inspect_shape(const Place& place, const Scene& scene) {
    if (scene.ending && !scene.responses.empty()) {
        inspection_.error(place, "has both \"responses\" and \"ending\"; an ending asks for no response");
    }
    if (!scene.ending && scene.responses.empty()) {
        inspection_.error(place, "has neither \"responses\" nor \"ending\": the customer would be left stuck here");
    }
    if (scene.responses.size() > kMostResponses) {
        inspection_.error(Place(place, "responses"),
                          fmt::format("has {} responses; at most {} are allowed, one for each key",
                                      scene.responses.size(), kMostResponses));
    }
    std::unordered_set<std::string_view> met;
    const Place responses(place, "responses");
    for (std::size_t i = 0; i < scene.responses.size(); ++i) {
        const std::string& id = scene.responses[i].id.text;
        const Place response(responses, i);
        inspection_.check_id(Place(response, "id"), id);
        // A few are compared with each other faster than a set is made.
        const auto first = scene.responses.begin();
        const bool repeated = scene.responses.size() <= kMostResponses
                                  ? std::any_of(first, first + static_cast<std::ptrdiff_t>(i),
                                                [&](const Response& earlier) { return earlier.id.text == id; })
                                  : !met.insert(id).second;
        if (repeated) {
            inspection_.error(Place(response, "id"),
                              fmt::format("there is already a response {} in this scene", quoted(id)));
        }
    }
}

void SceneInspector::inspect_graph(const Place& place, std::size_t index) {
    if (!graph_.can_end(index)) {
        inspection_.error(place, "no ending can be reached from here: the customer would be left stuck");
    }
    if (graph_.all_links_lead_somewhere() && !graph_.is_reachable(index)) {
        inspection_.warning(place,
                            fmt::format("nothing leads to the scene {}", quoted(scenario_.scenes[index].id.text)));
    }
}

void SceneInspector::inspect_silence(const Place& place, const Scene& scene) {
    const auto is_blank = [](const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; };
    if (scene.ending || scene.responses.empty() || !is_blank(scene.says) || !is_blank(scene.narration)) return;
    inspection_.warning(Place(place, "says"),
                        "the customer says nothing here and nothing happens, so there is nothing to answer");
}

void SceneInspector::inspect_reading_time(const Place& place, const Scene& scene) {
    if (scene.says.size() + scene.narration.size() <= kReadAloudScene) return;
    const std::size_t says = code_points(scene.says);
    const std::size_t narration = code_points(scene.narration);
    if (says + narration <= kReadAloudScene) return;
    inspection_.warning(Place(place, says >= narration ? "says" : "narration"),
                        fmt::format("\"says\" and \"narration\" have {} characters together, too long to read aloud; "
                                    "keep them within {}",
                                    says + narration, kReadAloudScene));
}

void SceneInspector::inspect_fork(const Place& place, const Scene& scene) {
    if (scene.responses.size() < 2 || scene.responses.size() > kMostResponses || scene.ending) return;
    const Response& first = scene.responses.front();
    const auto same_as_first = [&](const Response& other) { return have_same_effect(first, other); };
    if (!std::all_of(scene.responses.begin() + 1, scene.responses.end(), same_as_first)) return;
    for (std::size_t i = 0; i < scene.responses.size(); ++i) {
        for (std::size_t j = i + 1; j < scene.responses.size(); ++j) {
            if (exclude_each_other(scene.responses[i].when, scene.responses[j].when)) continue;
            inspection_.warning(Place(place, "responses"),
                                "all responses have the same effect: there is nothing to decide");
            return;
        }
    }
}

void SceneInspector::inspect_link(const Place& place, const SceneId& target) {
    if (graph_.find(target)) return;
    if (target.empty()) {
        inspection_.error(place, "no scene is named here");
        return;
    }
    const auto candidates = [&] {
        std::vector<std::string> ids;
        ids.reserve(scenario_.scenes.size());
        for (const Scene& scene : scenario_.scenes) ids.push_back(scene.id.text);
        return ids;
    };
    inspection_.error(place,
                      fmt::format("no scene {}{}", quoted(target.text), suggester_.suggest(target.text, candidates)));
}

void SceneInspector::inspect_response(const Place& place, const Response& response) {
    inspection_.check_text(place, "say", response.say, Emptiness::Forbidden);
    if (response.say.size() > kReadAloudResponse && code_points(response.say) > kReadAloudResponse) {
        inspection_.warning(Place(place, "say"),
                            fmt::format("\"say\" has {} characters, too long to read aloud; keep it within {}",
                                        code_points(response.say), kReadAloudResponse));
    }
    inspect_numbers(place, response);
    inspect_need(place, response);
    inspect_when(Place(place, "when"), response.when);
    inspect_changes(place, response.sets, response.clears);
    inspection_.check_text(place, "why", response.why);
    inspect_then(place, response);
    if (response.refused) inspect_link(Place(place, "refused"), *response.refused);
}

void SceneInspector::inspect_numbers(const Place& place, const Response& response) {
    inspection_.check_range(place, "outcome", response.outcome, kPercent);
    inspection_.check_range(place, "process", response.process, kPercent);
    inspection_.check_range(place, "interaction", response.interaction, kPercent);
    inspection_.check_amount(Place(place, "spend"), response.spend);
    inspection_.check_range(place, "minutes", response.minutes, kDuration);
    inspection_.check_range(place, "hours", response.hours, kDuration);
}

void SceneInspector::inspect_need(const Place& place, const Response& response) {
    if (response.need) {
        const Place need(place, "need");
        inspection_.check_id(Place(need, "permission"), response.need->permission.text);
        if (response.need->amount) inspection_.check_amount(Place(need, "amount"), *response.need->amount);
    } else if (response.refused) {
        inspection_.error(Place(place, "refused"),
                          "\"refused\" may be given only with \"need\": nobody else decides here");
    }
}

void SceneInspector::inspect_when(const Place& place, const When& when) {
    inspect_notes(place, "notes", when.notes);
    inspect_notes(place, "not", when.absent);
    for (const std::size_t i : places_of_shared(when.notes, when.absent)) {
        inspection_.warning(place, fmt::format("asks for the note {} to be there and not to be: never open",
                                               quoted(when.notes[i].text)));
    }
    if (!when.happiness) return;
    const Place happiness(place, "happiness");
    inspection_.check_range(Place(happiness, std::size_t{0}), when.happiness->low, kPercent);
    inspection_.check_range(Place(happiness, std::size_t{1}), when.happiness->high, kPercent);
    if (when.happiness->low > when.happiness->high) {
        inspection_.error(happiness, fmt::format("the lower bound {} is above the upper bound {}", when.happiness->low,
                                                 when.happiness->high));
    }
}

void SceneInspector::inspect_then(const Place& place, const Response& response) {
    const Place then(place, "then");
    if (response.then.empty()) {
        inspection_.error(then, "\"then\" names no scene: the customer would be left stuck");
        return;
    }
    if (leads_plainly(response)) {
        inspect_link(then, response.then.front().target);
        return;
    }
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < response.then.size(); ++i) {
        inspect_outcome(Place(then, i), response.then[i]);
        sum += response.then[i].chance;
    }
    if (sum != 100) inspection_.error(then, fmt::format("the chances sum to {}, not to 100", sum));
}

void SceneInspector::inspect_outcome(const Place& place, const ChanceOutcome& outcome) {
    inspection_.check_range(place, "chance", outcome.chance, kPercent);
    if (outcome.chance == 0) inspection_.warning(Place(place, "chance"), "a chance of 0 never happens");
    inspect_link(Place(place, "goto"), outcome.target);
    inspection_.check_text(place, "narration", outcome.narration);
    inspection_.check_range(place, "happiness", outcome.happiness, kShift);
    inspect_changes(place, outcome.sets, outcome.clears);
}

void SceneInspector::inspect_notes(const Place& parent, std::string_view key, const std::vector<NoteId>& notes) {
    if (notes.empty()) return;
    const Place place(parent, key);
    const auto candidates = [&] {
        std::vector<std::string> ids;
        for (const Note& note : scenario_.notes) ids.push_back(note.id.text);
        return ids;
    };
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (notes_.is_declared(notes[i])) continue;
        std::string advice = suggester_.suggest(notes[i].text, candidates);
        // What resembles no other note is probably new, and has to be declared.
        if (advice.empty() && is_valid_id(notes[i].text)) advice = "; every note is declared there, with its meaning";
        inspection_.error(Place(place, i), fmt::format("no note {} among \"notes\"{}", quoted(notes[i].text), advice));
    }
}

void SceneInspector::inspect_changes(const Place& place, const std::vector<NoteId>& sets,
                                     const std::vector<NoteId>& clears) {
    inspect_notes(place, "sets", sets);
    inspect_notes(place, "clears", clears);
    for (const std::size_t i : places_of_shared(clears, sets)) {
        const Place list(place, "clears");
        inspection_.warning(Place(list, i),
                            fmt::format("the note {} is both set and cleared here", quoted(clears[i].text)));
    }
}

}  // namespace leeway::model
