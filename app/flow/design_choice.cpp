#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "flow/case_filter.h"
#include "flow/design_work.h"
#include "flow/draft_names.h"
#include "flow/folded.h"
#include "flow/own_version.h"
#include "flow/wording.h"

/// What the designer shows while no case is open.
namespace leeway::flow {

namespace {

void fill_labels(const words::Catalogue& words, DesignChoiceView& view) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    view.loading_text = text("design.loading");
    view.title = text("design.title");
    view.about = text("design.about");
    view.recovered_heading = text("design.recovered");
    view.shapes_heading = text("design.shapes");
    view.cases_heading = text("design.cases");
    view.forget_anyway = text("design.forget_anyway");
}

void fill_recovered(const AppState& state, DesignChoiceView& view) {
    const words::Catalogue& words = *state.words;
    for (const Recovered& recovered : state.design.recovered) {
        if (!recovered.file.scenario) continue;
        const std::string_view key = recovered.is_file_newer ? "design.recovered.newer" : "design.recovered.line";
        view.recovered.push_back({recovered.key, shown_title(words, *recovered.file.scenario),
                                  words.text(key, {{"time", time_of(state, recovered)}, {"file", recovered.file.path}}),
                                  std::string(words.text("design.restore")), std::string(words.text("design.forget")),
                                  std::string(words.text("design.delete.keep"))});
    }
}

/// How one's own case can be taken away.
void offer_removal(const words::Catalogue& words, bool replaces_bundled, DesignCard& card) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    card.origin = text(replaces_bundled ? "design.own_version" : "design.own");
    card.remove = text(replaces_bundled ? "design.bring_back" : "design.delete");
    card.question =
        words.text(replaces_bundled ? "design.bring_back.question" : "design.delete.question", {{"case", card.title}});
    card.confirm = text(replaces_bundled ? "design.bring_back.sure" : "design.delete.sure");
    card.keep = text("design.delete.keep");
}

void add_cases(const AppState& state, const std::string& search, bool is_own, DesignChoiceView& view) {
    const Library& library = state.library;
    const std::size_t known = std::min(state.findable.size(), library.cases.size());
    const auto add = [&](std::size_t number) {
        const CaseEntry& entry = library.cases[number];
        DesignCard card{number, shown_title(*state.words, *entry.scenario), case_line(*state.words, *entry.scenario)};
        if (entry.is_own) offer_removal(*state.words, entry.replaces_bundled && !entry.hides_own, card);
        view.cases.push_back(std::move(card));
    };
    std::vector<std::size_t> by_title(known);
    std::iota(by_title.begin(), by_title.end(), std::size_t{0});
    std::stable_sort(by_title.begin(), by_title.end(),
                     [&](std::size_t a, std::size_t b) { return state.findable[a].title < state.findable[b].title; });
    for (const bool wants_in_title : {true, false}) {
        for (const std::size_t i : by_title) {
            const Findable& found_by = state.findable[i];
            if (is_journey(library.cases[i]) || library.cases[i].file.empty()) continue;
            // That is listed in its place.
            if (library.cases[i].is_own != is_own || is_being_changed(library, library.cases[i])) continue;
            if (has_words(found_by.all, search) && has_words(found_by.title, search) == wants_in_title) add(i);
        }
    }
}

/// Line and reason of what cannot be read; of the rest Problems tells more and better.
std::string about(const words::Catalogue& words, const BrokenFile& broken) {
    if (broken.draft) return std::string(words.text("design.unfinished"));
    return words.text("design.unusable", {{"problem", broken.problem}});
}

/// What was saved with something wrong in it can be gone on with, too. Only scenarios lie outside these two folders.
void add_broken(const AppState& state, const std::string& search, bool is_own, DesignChoiceView& view) {
    for (std::size_t i = 0; i < state.library.broken.size(); ++i) {
        const BrokenFile& broken = state.library.broken[i];
        const bool is_other =
            broken.file.find("/policies/") != std::string::npos || broken.file.find("/journeys/") != std::string::npos;
        const std::string file = file_name(broken.file);
        const bool has_title = broken.draft && !broken.draft->title.empty();
        const std::string& name = has_title ? broken.draft->title : file;
        const std::string known_by = fmt::format("{} {}", name, file);
        if (is_other || broken.is_own != is_own || !has_words(folded(known_by), search)) continue;
        DesignCard card{state.library.cases.size() + i, name, about(*state.words, broken)};
        if (broken.is_own) offer_removal(*state.words, replaces_bundled(state.library, broken), card);
        view.cases.push_back(std::move(card));
    }
}

void fill_cases(const AppState& state, DesignChoiceView& view) {
    const std::string search = folded(state.design.search);
    for (const bool is_own : {true, false}) {  // one's own come first, and of them those that are not finished
        if (is_own) add_broken(state, search, is_own, view);
        add_cases(state, search, is_own, view);
        if (!is_own) add_broken(state, search, is_own, view);
    }
    view.find.search_label = std::string(state.words->text("train.search"));
    view.find.search = state.design.search;
    if (!state.design.search.empty()) view.find.clear = std::string(state.words->text("train.clear"));
    if (view.cases.empty() && !state.design.search.empty()) {
        view.find.nothing_found = state.words->text("design.nothing_found", {{"words", state.design.search}});
    }
}

}  // namespace

DesignChoiceView make_design_choice_view(const AppState& state) {
    DesignChoiceView view;
    view.loading = !state.library_loaded || state.design.is_opening;
    fill_labels(*state.words, view);
    fill_beginning(state, view);
    fill_recovered(state, view);
    for (const CaseEntry& shape : state.library.shapes) {
        view.shapes.push_back({shape.scenario->title, shape.scenario->summary});
    }
    view.shapes.push_back(
        {std::string(state.words->text("design.blank")), std::string(state.words->text("design.blank_line"))});
    fill_cases(state, view);
    return view;
}

}  // namespace leeway::flow
