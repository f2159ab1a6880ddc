#include "flow/draft_names.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/id.h"
#include "edit/scenes.h"

namespace leeway::flow {

namespace {

constexpr std::string_view kEnding = ".json";

/// Whether something that the library knows has that id, or a file of that name.
bool is_taken(const Library& library, const std::string& id) {
    const std::string name = id + std::string(kEnding);
    const auto has_it = [&](const CaseEntry& entry) {
        return entry.scenario->id.text == id || (entry.is_own && file_name(entry.file) == name);
    };
    return std::any_of(library.cases.begin(), library.cases.end(), has_it) ||
           std::any_of(library.broken.begin(), library.broken.end(),
                       [&](const BrokenFile& broken) { return broken.is_own && file_name(broken.file) == name; });
}

}  // namespace

std::string shown_title(const words::Catalogue& words, const model::Scenario& scenario) {
    return scenario.title.empty() ? std::string(words.text("design.untitled")) : scenario.title;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

CardFile file_of_card(const Library& library, std::size_t number) {
    if (number < library.cases.size()) {
        const CaseEntry& entry = library.cases[number];
        return is_journey(entry) ? CardFile() : CardFile{entry.file, entry.is_own};
    }
    number -= library.cases.size();
    if (number >= library.broken.size()) return {};
    return {library.broken[number].file, library.broken[number].is_own};
}

std::string free_id(const Library& library, const std::string& wish) {
    std::string id = wish;
    for (int number = 2; is_taken(library, id); ++number) id = fmt::format("{}-{}", wish, number);
    return id;
}

void follow_title(const Library& library, Design& design) {
    const model::Scenario& scenario = *design.history.present();
    if (!design.id_follows_title || !design.digest.empty() || scenario.title.empty()) return;
    const std::string id = free_id(library, edit::slug_of(scenario.title, "case"));
    static_cast<void>(design.history.also(edit::change::SetCaseId{ScenarioId(id)}));
}

void id_is_given(Design& design) {
    if (!std::exchange(design.id_follows_title, false)) return;
    design.id_given_at = design.history.undo_step();
}

bool stay_with_file(Design& design) {
    const std::string name = file_name(design.path);
    const std::string id = name.substr(0, name.rfind('.'));
    if (!design.id_follows_title || design.digest.empty() || !is_valid_id(id)) return false;
    return design.history.also(edit::change::SetCaseId{ScenarioId(id)});
}

void id_after_undo(Design& design, std::uint64_t step) {
    if (design.id_given_at == step) design.id_follows_title = true;
    static_cast<void>(stay_with_file(design));
}

void id_after_redo(Design& design, std::uint64_t step) {
    if (design.id_given_at == step) design.id_follows_title = false;
    static_cast<void>(stay_with_file(design));
}

void id_after_taking_back(Design& design) {
    if (design.id_follows_title || !design.id_given_at) return;
    const bool is_gone = !design.history.can_undo() || design.history.undo_step() < *design.id_given_at;
    if (is_gone) design.id_follows_title = true;
}

std::string name_to_be(const Design& design) {
    const std::string& id = design.history.present()->id.text;
    const bool is_free = design.digest.empty() && design.copied_from.empty() && !design.keeps_name && is_valid_id(id);
    return is_free && file_name(design.path) != id + std::string(kEnding) ? id : std::string();
}

std::string path_to_be(const Design& design) {
    const std::string name = name_to_be(design);
    if (name.empty()) return design.path;
    return design.path.substr(0, design.path.rfind('/') + 1) + name + std::string(kEnding);
}

}  // namespace leeway::flow
