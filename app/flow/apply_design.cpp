#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "edit/card_gaps.h"
#include "edit/scenes.h"
#include "flow/apply.h"
#include "flow/design_work.h"
#include "flow/draft_names.h"
#include "flow/open_play.h"

/// Editing.
namespace leeway::flow {

namespace {

constexpr double kBeside = 48;  // how far a copy lies from what it was copied of

Requests do_all(AppState& state, const std::vector<edit::Change>& changes, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr || !design->history.apply_all(changes)) return {};
    return refresh_design(state, now);
}

Requests do_one(AppState& state, const edit::Change& change, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr || !design->history.apply(change, now.ms)) return {};
    return refresh_design(state, now);
}

/// Where the first of a fragment's scenes lies, among those that have a place.
std::optional<model::Position> corner_of(const edit::Fragment& fragment) {
    std::optional<model::Position> corner;
    for (const model::Scene& scene : fragment.scenes) {
        if (!scene.layout) continue;
        if (!corner) corner = *scene.layout;
        corner->x = std::min(corner->x, scene.layout->x);
        corner->y = std::min(corner->y, scene.layout->y);
    }
    return corner;
}

/// The selected scenes with the places that they have on the canvas, so that copies lie as they lie.
edit::Fragment copied(const Design& design) {
    const auto& scenes = design.history.selection().scenes;
    model::Scenario scenario = *design.history.present();
    for (const std::size_t scene : scenes) {
        if (scene >= scenario.scenes.size()) continue;
        const edit::Rect& card = design.canvas.cards().card(scene);
        scenario.scenes[scene].layout = model::Position{card.left, card.top};
    }
    return edit::cut_out(scenario, scenes);
}

Requests paste(AppState& state, const edit::Fragment& fragment, const model::Position& at, const Moment& now) {
    const std::optional<model::Position> corner = corner_of(fragment);
    const model::Position moved = corner ? model::Position{at.x - corner->x, at.y - corner->y} : model::Position{};
    return do_one(state, edit::change::Paste{fragment, moved}, now);
}

/// What was copied in this window.
Requests paste_copied(AppState& state, const model::Position& at, const Moment& now) {
    if (state.design.clipboard.scenes.empty()) tell_open(state, "design.paste.nothing");
    return paste(state, state.design.clipboard, at, now);
}

bool lie_alike(const edit::CardIndex& one, const edit::CardIndex& other) {
    if (one.size() != other.size()) return false;
    for (std::size_t i = 0; i < one.size(); ++i) {
        if (one.card(i) != other.card(i)) return false;
    }
    return true;
}

edit::Selection inside(edit::Selection selection, const model::Scenario& scenario) {
    std::erase_if(selection.scenes, [&](std::size_t scene) { return scene >= scenario.scenes.size(); });
    const bool has_response = selection.response && selection.scenes.size() == 1 &&
                              *selection.response < scenario.scenes[selection.scenes.front()].responses.size();
    if (!has_response) selection.response.reset();
    return selection;
}

}  // namespace

Requests on(AppState& state, const intent::Edit& wanted, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr || !design->history.apply(wanted.change, now.ms)) return {};
    if (std::holds_alternative<edit::change::SetCaseId>(wanted.change)) id_is_given(*design);
    const auto* text = std::get_if<edit::change::SetText>(&wanted.change);
    if (text != nullptr && text->field == edit::TextField::Title) follow_title(state.library, *design);
    return refresh_design(state, now);
}

Requests on(AppState& state, const intent::TakeBackEdit& wanted, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr || !design->history.take_back(edit::coalescing_key(wanted.change))) return {};
    id_after_taking_back(*design);
    return refresh_design(state, now);
}

Requests on(AppState& state, const intent::AddSceneNear& wanted, const Moment& now) {
    const Design* design = open_design(state);
    if (design == nullptr) return {};
    std::vector<edit::Rect> cards;
    cards.reserve(design->canvas.cards().size());
    for (std::size_t i = 0; i < design->canvas.cards().size(); ++i) cards.push_back(design->canvas.cards().card(i));
    const double height = edit::shape_of(model::Scene{}).height;
    const edit::Point corner{wanted.middle.x - edit::kCardWidth * 0.5, wanted.middle.y - height * 0.5};
    const edit::Point free = edit::nearest_free(cards, corner, edit::kCardWidth, height);
    edit::change::AddScene change{wanted.is_ending ? "ending" : "scene", {free.x, free.y}, std::nullopt};
    change.is_ending = wanted.is_ending;
    Requests requests = do_one(state, change, now);
    ++state.design.open->jumps;  // there may have been room only further off
    return requests;
}

Requests on(AppState& state, const intent::MakeNote& wanted, const Moment& now) {
    const Design* design = open_design(state);
    if (design == nullptr || wanted.words.empty()) return {};
    const auto& notes = design->history.present()->notes;
    const std::string wish = edit::slug_of(wanted.words, "note");
    NoteId id(wish);
    const auto has_id = [&](const model::Note& note) { return note.id == id; };
    for (int n = 2; std::any_of(notes.begin(), notes.end(), has_id); ++n) id = NoteId(fmt::format("{}-{}", wish, n));
    return do_all(state,
                  {edit::change::AddNote{id, wanted.words}, edit::change::UseNote{{wanted.at}, wanted.role, id, true}},
                  now);
}

Requests on(AppState& state, const intent::SelectScenes& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    design->history.select(inside(wanted.selection, *design->history.present()));
    refresh_arrivals(*design);
    return {};
}

Requests on(AppState& state, const intent::UndoEdit& /*wanted*/, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr || !design->history.can_undo()) return {};
    const std::uint64_t step = design->history.undo_step();
    const auto tidied = design->tidied.find(step);
    static_cast<void>(design->history.undo());
    id_after_undo(*design, step);
    if (tidied != design->tidied.end()) design->canvas = tidied->second.before;
    return refresh_design(state, now);
}

Requests on(AppState& state, const intent::RedoEdit& /*wanted*/, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr || !design->history.can_redo()) return {};
    const std::uint64_t step = design->history.redo_step();
    const auto tidied = design->tidied.find(step);
    static_cast<void>(design->history.redo());
    id_after_redo(*design, step);
    if (tidied != design->tidied.end()) design->canvas = tidied->second.after;
    return refresh_design(state, now);
}

Requests on(AppState& state, const intent::CopyScenes& /*wanted*/, const Moment& /*now*/) {
    const Design* design = open_design(state);
    if (design == nullptr || design->history.selection().scenes.empty()) return {};
    is_decided(state, "design.paste.nothing");
    state.design.clipboard = copied(*design);
    const model::Scenario carried = edit::case_with(*design->history.present(), state.design.clipboard);
    return {request::PutScenes{std::make_shared<const model::Scenario>(carried)}};
}

Requests on(AppState& state, const intent::PasteScenes& wanted, const Moment& now) {
    if (open_design(state) == nullptr) return {};
    if (!wanted.clipboard.empty()) return {request::ReadPasted{wanted.at, wanted.clipboard}};
    return paste_copied(state, wanted.at, now);
}

Requests on(AppState& state, const intent::PastedRead& answer, const Moment& now) {
    if (open_design(state) == nullptr) return {};
    if (!answer.scenario) return paste_copied(state, answer.at, now);
    return paste(state, edit::whole_of(*answer.scenario), answer.at, now);
}

Requests on(AppState& state, const intent::DuplicateScenes& /*wanted*/, const Moment& now) {
    const Design* design = open_design(state);
    if (design == nullptr) return {};
    const edit::Selection& selection = design->history.selection();
    if (selection.response && selection.scenes.size() == 1) {
        return do_one(state, edit::change::DuplicateResponse{{selection.scenes.front(), *selection.response, 0}}, now);
    }
    const edit::Fragment fragment = copied(*design);
    const std::optional<model::Position> corner = corner_of(fragment);
    if (!corner) return {};
    return paste(state, fragment, {corner->x + kBeside, corner->y + kBeside}, now);
}

Requests on(AppState& state, const intent::RemoveSelected& /*wanted*/, const Moment& now) {
    const Design* design = open_design(state);
    if (design == nullptr) return {};
    const edit::Selection selection = design->history.selection();
    if (selection.response && selection.scenes.size() == 1) {
        return do_one(state, edit::change::RemoveResponse{{selection.scenes.front(), *selection.response, 0}}, now);
    }
    return do_one(state, edit::change::RemoveScenes{selection.scenes}, now);
}

Requests on(AppState& state, const intent::SelectAllScenes& /*wanted*/, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    edit::Selection all;
    all.scenes.resize(design->history.present()->scenes.size());
    std::iota(all.scenes.begin(), all.scenes.end(), std::size_t{0});
    design->history.select(std::move(all));
    refresh_arrivals(*design);
    return {};
}

Requests on(AppState& state, const intent::TidyCanvas& /*wanted*/, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    std::vector<std::size_t> scenes(design->history.present()->scenes.size());
    std::iota(scenes.begin(), scenes.end(), std::size_t{0});
    if (scenes.empty()) return {};
    const edit::change::ForgetPlaces forget{std::move(scenes)};
    edit::Canvas before = design->canvas;
    const bool forgets = design->history.apply(forget, now.ms);
    design->canvas.lay_out_again(*design->history.present());
    if (!forgets && lie_alike(before.cards(), design->canvas.cards())) {
        design->canvas = std::move(before);
        return {};
    }
    if (!forgets) design->history.mark(edit::name_of(forget));
    constexpr std::size_t kMostTidied = 20;
    if (design->tidied.size() >= kMostTidied) design->tidied.erase(design->tidied.begin());
    design->tidied.insert_or_assign(design->history.undo_step(), Design::Tidied{std::move(before), design->canvas});
    return refresh_design(state, now);
}

Requests on(AppState& state, const intent::FixProblem& wanted, const Moment& now) {
    const Design* design = open_design(state);
    if (design == nullptr || wanted.problem >= design->problems.size()) return {};
    const std::vector<edit::Fix>& fixes = design->problems[wanted.problem].fixes;
    if (wanted.fix >= fixes.size()) return {};
    return do_all(state, std::vector<edit::Change>(fixes[wanted.fix].changes), now);
}

Requests on(AppState& state, const intent::ShowProblem& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr || wanted.problem >= design->problems.size()) return {};
    const edit::Problem& problem = design->problems[wanted.problem];
    edit::Selection selection;
    if (problem.scene) selection = {{*problem.scene}, problem.response};
    design->history.select(inside(std::move(selection), *design->history.present()));
    refresh_arrivals(*design);
    ++design->jumps;
    return {};
}

Requests on(AppState& state, const intent::FindInDraft& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    design->search = wanted.text;
    refresh_canvas_view(state);
    return {};
}

Requests on(AppState& state, const intent::FilterDraft& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    design->filter = wanted.value;
    refresh_canvas_view(state);
    return {};
}

Requests on(AppState& state, const intent::GoToMatch& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr || (design->search.empty() && design->filter.empty())) return {};
    const std::vector<CardView>& cards = design->view->cards;
    const std::vector<std::size_t>& selected = design->history.selection().scenes;
    const std::size_t count = cards.size();
    // Before the first lies the last, and without anything selected one begins at either end.
    std::size_t at = wanted.backwards ? 0 : count - 1;
    if (!selected.empty() && selected.front() < count) at = selected.front();
    for (std::size_t i = 0; i < count; ++i) {
        at = (at + (wanted.backwards ? count - 1 : 1)) % count;
        if (!cards[at].matches) continue;
        design->history.select({{at}, std::nullopt});
        refresh_arrivals(*design);
        ++design->jumps;
        return {};
    }
    return {};
}

}  // namespace leeway::flow
