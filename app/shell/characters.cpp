#include "shell/characters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/text.h"
#include "model/kept_lines.h"

namespace leeway::shell {
namespace {

constexpr char32_t kLastCharacter = 0x10FFFF;

/// The code point at the beginning of a text, which is taken off it; nothing, and one byte less, where it is not UTF-8.
std::optional<char32_t> take_character(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    constexpr std::array<unsigned, 5> kLeadBits{0, 0x7F, 0x1F, 0x0F, 0x07};
    bool is_whole = length <= text.size() && (lead < 0x80 || (lead >= 0xC2 && lead <= 0xF4));
    char32_t character = lead & kLeadBits[length];
    for (std::size_t i = 1; is_whole && i < length; ++i) {
        is_whole = (byte(i) & 0xC0U) == 0x80U;
        character = (character << 6U) | (byte(i) & 0x3FU);
    }
    text.remove_prefix(is_whole ? length : 1);
    return is_whole && character <= kLastCharacter ? std::optional(character) : std::nullopt;
}

void add_scene(const model::Scene& scene, Characters& characters) {
    for (const std::string* text : {&scene.after, &scene.narration, &scene.says, &scene.discuss}) characters.add(*text);
    if (scene.ending) {
        characters.add(scene.ending->title);
        characters.add(scene.ending->lesson);
    }
    for (const model::Response& response : scene.responses) {
        characters.add(response.say);
        characters.add(response.why);
        for (const model::ChanceOutcome& outcome : response.then) characters.add(outcome.narration);
    }
}

void add_scenario(const model::Scenario& scenario, Characters& characters) {
    for (const std::string* text :
         {&scenario.title, &scenario.summary, &scenario.industry, &scenario.author, &scenario.inspiration,
          &scenario.content_note, &scenario.customer.name, &scenario.customer.pronouns, &scenario.customer.about}) {
        characters.add(*text);
    }
    for (const std::string& objective : scenario.objectives) characters.add(objective);
    for (const std::string& tag : scenario.tags) characters.add(tag);
    for (const model::Fact& fact : scenario.facts) {
        characters.add(fact.label);
        characters.add(fact.value);
    }
    for (const model::Note& note : scenario.notes) characters.add(note.meaning);
    for (const model::Scene& scene : scenario.scenes) add_scene(scene, characters);
}

void add_policy(const model::Policy& policy, Characters& characters) {
    characters.add(policy.name);
    characters.add(policy.about);
    for (const model::Role& role : policy.roles) characters.add(role.name);
    characters.add(format_money({}, policy.currency));
}

void add_error(const Error& error, Characters& characters) {
    characters.add(error.message);
    characters.add(error.where);
}

/// Adds the texts of those intents that bring any: from the world, or typed.
struct Adder {
    Characters& characters;

    void operator()(const flow::intent::Edit& wanted) const {
        if (const auto* text = std::get_if<edit::change::SetText>(&wanted.change)) characters.add(text->text);
    }
    void operator()(const flow::intent::FindInDraft& wanted) const { characters.add(wanted.text); }
    void operator()(const flow::intent::LibraryLoaded& loaded) const {
        for (const flow::CaseEntry& entry : loaded.library.cases) {
            add_scenario(*entry.scenario, characters);
            for (const model::Contact& contact : entry.scenario->contacts) {
                characters.add(contact.after);
                add_scenario(*contact.scenario, characters);
            }
        }
        for (const flow::PolicyEntry& entry : loaded.library.policies) add_policy(*entry.policy, characters);
        for (const flow::BrokenFile& broken : loaded.library.broken) {
            characters.add(broken.file);
            characters.add(broken.problem);
            if (broken.draft) add_scenario(*broken.draft, characters);
        }
    }
    void operator()(const flow::intent::AnalysisFailed& failed) const { add_error(failed.error, characters); }
    void operator()(const flow::intent::Failed& failed) const { add_error(failed.error, characters); }
    void operator()(const flow::intent::DraftNotOpened& failed) const { add_error(failed.error, characters); }
    void operator()(const flow::intent::Exported& exported) const { characters.add(exported.path); }
    void operator()(const flow::intent::DraftOpened& opened) const { add_draft(opened.file); }
    void operator()(const flow::intent::DraftChangedOutside& changed) const { add_draft(changed.file); }
    void operator()(const flow::intent::VersionRead& read) const { add_draft(read.file); }
    void operator()(const flow::intent::PastedRead& read) const {
        if (read.scenario) add_scenario(*read.scenario, characters);
    }
    void operator()(const flow::intent::RecoveredFound& left) const {
        for (const flow::Recovered& each : left.found) add_draft(each.file);
    }
    void operator()(const flow::intent::SearchCases& search) const { characters.add(search.text); }
    void operator()(const flow::intent::TypeComplaint& wanted) const { characters.add(wanted.text); }
    void operator()(const flow::intent::TypeStoryPath& wanted) const { characters.add(wanted.path); }
    void operator()(const flow::intent::FilesDropped& dropped) const {
        for (const std::string& path : dropped.paths) characters.add(path);
    }
    void operator()(const flow::intent::StoriesFound& answer) const { add_places(answer.found); }
    void operator()(const flow::intent::StoryLooked& answer) const {
        add_places(answer.look.near);
        characters.add(answer.look.reason);
        for (const std::string& line : answer.look.left_out) characters.add(line);
        if (answer.look.scenario) characters.add(answer.look.scenario->title);
    }
    template <typename Other>
    void operator()(const Other&) const {}

    void add_places(const std::vector<flow::StoryPlace>& places) const {
        for (const flow::StoryPlace& place : places) characters.add(place.path);
    }
    void add_draft(const flow::DraftFile& file) const {
        characters.add(file.path);
        if (!file.scenario) return;
        add_scenario(*file.scenario, characters);
        for (const std::string& line : model::kept_lines(file.scenario->written, model::kLeftOutKey)) {
            characters.add(line);
        }
    }
};

}  // namespace

Characters Characters::usual() {
    Characters characters;
    characters.add(U' ', U'~');
    characters.add("\u00A0\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u00B7\u00D7\u2212\u2192");
    return characters;
}

void Characters::add(char32_t first, char32_t last) {
    if (has_.size() <= last) has_.resize(last + 1);
    std::fill(has_.begin() + static_cast<std::ptrdiff_t>(first), has_.begin() + static_cast<std::ptrdiff_t>(last) + 1,
              true);
}

void Characters::add(std::string_view text) {
    while (!text.empty()) {
        const std::optional<char32_t> character = take_character(text);
        if (!character || *character < U' ' || (*character >= 0x7F && *character < 0xA0)) continue;
        if (!contains(*character)) add(*character, *character);
    }
}

void Characters::add(const words::Catalogue& words) {
    for (const std::string_view key : words.keys()) add(words.text(key));
}

void Characters::add(const flow::Intent& intent) { std::visit(Adder{*this}, intent); }

bool Characters::contains(char32_t character) const { return character < has_.size() && has_[character]; }

std::size_t Characters::size() const { return static_cast<std::size_t>(std::count(has_.begin(), has_.end(), true)); }

Characters::Ranges Characters::ranges() const {
    Ranges ranges;
    for (char32_t character = 0; character < has_.size(); ++character) {
        if (!has_[character]) continue;
        if (!ranges.empty() && ranges.back().second + 1 == character) {
            ranges.back().second = character;
        } else {
            ranges.emplace_back(character, character);
        }
    }
    return ranges;
}

}  // namespace leeway::shell
