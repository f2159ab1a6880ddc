#include "report/script_pages.h"

#include <algorithm>

#include "base/text.h"
#include "model/names.h"
#include "report/draw.h"

namespace leeway::report {

namespace {

void write_words(const ScriptWriter& writer, const model::Scene& scene) {
    HtmlWriter& html = writer.html;
    const std::string& language = writer.scenario.language;
    html.lines("p", scene.after, {{"class", "time"}, {"lang", language}});
    if (scene.channel) {
        const std::string channel(writer.words.text("app.channel." + std::string(model::name_of(*scene.channel))));
        html.element("p", writer.text("script.channel", {{"channel", channel}}), {{"class", "quiet"}});
    }
    if (!scene.narration.empty()) {
        html.element("h3", writer.text("script.read_aloud")).lines("p", scene.narration, {{"lang", language}});
    }
    if (!scene.says.empty()) {
        html.element("h3", writer.text("script.says", {{"customer", writer.scenario.customer.name}}));
        html.open("blockquote", {{"class", "customer"}, {"lang", language}}).lines("p", scene.says).close();
    }
}

/// When an answer may be given at all.
void write_conditions(const ScriptWriter& writer, const model::Response& response) {
    const auto quiet = [&](const std::string& text) { writer.html.element("p", text, {{"class", "quiet"}}); };
    for (const NoteId& note : response.when.notes)
        quiet(writer.text("script.if_note", {{"note", writer.meaning(note)}}));
    for (const NoteId& note : response.when.absent) {
        quiet(writer.text("script.if_no_note", {{"note", writer.meaning(note)}}));
    }
    if (response.when.happiness) quiet(writer.text("script.if_happiness"));
    if (!response.need) return;
    const Money amount = response.need->amount.value_or(response.spend);
    const std::string& permission = response.need->permission.text;
    quiet(amount == Money()
              ? writer.text("script.need", {{"permission", permission}})
              : writer.text("script.need_amount", {{"permission", permission}, {"amount", format_decimal(amount)}}));
}

void write_notes(const ScriptWriter& writer, const std::vector<NoteId>& sets, const std::vector<NoteId>& clears) {
    for (const NoteId& note : sets) {
        writer.html.element("p", writer.text("script.set", {{"note", writer.meaning(note)}}));
    }
    for (const NoteId& note : clears) {
        writer.html.element("p", writer.text("script.clear", {{"note", writer.meaning(note)}}));
    }
}

void write_chances(const ScriptWriter& writer, const model::Response& response) {
    const Draw draw = make_draw(response.then, writer.words);
    writer.html.element("p", draw.how).open("ul");
    for (std::size_t i = 0; i < response.then.size(); ++i) {
        if (draw.results[i].empty()) continue;
        const model::ChanceOutcome& outcome = response.then[i];
        writer.html.open("li");
        writer.turn_to(outcome.target, writer.text("script.drawn", {{"result", draw.results[i]}}));
        writer.html.lines("p", outcome.narration, {{"lang", writer.scenario.language}});
        write_notes(writer, outcome.sets, outcome.clears);
        writer.html.close();
    }
    writer.html.close();
}

void write_answer(const ScriptWriter& writer, const model::Response& response) {
    HtmlWriter& html = writer.html;
    html.open("li").lines("p", response.say, {{"class", "said"}, {"lang", writer.scenario.language}});
    write_conditions(writer, response);
    write_notes(writer, response.sets, response.clears);
    if (response.then.size() > 1) {
        write_chances(writer, response);
    } else {
        for (const model::ChanceOutcome& outcome : response.then) {
            html.lines("p", outcome.narration, {{"lang", writer.scenario.language}});
            write_notes(writer, outcome.sets, outcome.clears);
            writer.turn_to(outcome.target, "");
        }
    }
    if (response.refused) {
        writer.turn_to(*response.refused, writer.text("script.refused"));
    } else if (response.need) {
        html.element("p", writer.text("script.refused_here"));
    }
    html.close();
}

}  // namespace

ScriptPages::ScriptPages(const model::Scenario& scenario) {
    for (const model::Scene& scene : scenario.scenes) scenes_.push_back(&scene);
    std::stable_partition(scenes_.begin(), scenes_.end(),
                          [&](const model::Scene* scene) { return scene->id == scenario.start; });
    for (std::size_t i = 0; i < scenes_.size(); ++i) pages_.emplace(scenes_[i]->id, i + 1);
}

std::size_t ScriptPages::page_of(const SceneId& scene) const {
    const auto found = pages_.find(scene);
    return found == pages_.end() ? 0 : found->second;
}

std::string ScriptWriter::meaning(const NoteId& note) const {
    const auto found = std::find_if(scenario.notes.begin(), scenario.notes.end(),
                                    [&](const model::Note& known) { return known.id == note; });
    return found == scenario.notes.end() || found->meaning.empty() ? note.text : found->meaning;
}

void ScriptWriter::turn_to(const SceneId& scene, const std::string& before) const {
    const std::size_t page = pages.page_of(scene);
    html.open("p");
    if (!before.empty()) html.text(before + " ");
    if (page == 0) {
        html.text(text("script.nowhere"));
    } else {
        const std::string number = std::to_string(page);
        html.element("a", text("script.turn", {{"page", number}}), {{"href", "#page-" + number}});
    }
    html.close();
}

void write_scene_page(const ScriptWriter& writer, const model::Scene& scene, std::size_t page) {
    HtmlWriter& html = writer.html;
    const std::string id = "page-" + std::to_string(page);
    html.open("section", {{"class", "sheet"}, {"aria-labelledby", id}});
    html.element("h2", writer.text("script.page", {{"page", std::to_string(page)}}), {{"id", id}});
    write_words(writer, scene);
    if (scene.ending) {
        html.element("h3", writer.text("script.ending", {{"title", scene.ending->title}}));
        html.lines("p", scene.ending->lesson, {{"class", "said"}, {"lang", writer.scenario.language}});
    } else if (!scene.responses.empty()) {
        html.element("h3", writer.text("script.answers")).open("ol", {{"class", "answers"}});
        for (const model::Response& response : scene.responses) write_answer(writer, response);
        html.close();
    }
    html.close();
}

}  // namespace leeway::report
