#include "ui/canvas_wishes.h"

#include <algorithm>

namespace leeway::ui {

namespace {

/// What a new scene is called until somebody gives it a name.
const char* wish_for_id(bool is_ending) { return is_ending ? "ending" : "scene"; }

}  // namespace

void want_words_of_new(Ui& ui, const flow::DesignView& view) {
    ui.state.canvas.wants_words = true;
    ui.state.design.panel_before = view.panel.subject;
}

void want_words_beside(Ui& ui, const flow::DesignView& view) {
    if (ui.state.design.has_side) want_words_of_new(ui, view);
}

void wish_selection(CanvasStage& stage, edit::Selection selection) {
    stage.memory.chosen.reset();
    if (selection == stage.design.selection) return;
    stage.ui.wants(flow::intent::SelectScenes{std::move(selection)});
}

void toggle_scene(CanvasStage& stage, std::size_t number) {
    std::vector<std::size_t> scenes = stage.design.selection.scenes;
    const auto found = std::find(scenes.begin(), scenes.end(), number);
    if (found == scenes.end()) {
        scenes.push_back(number);
    } else {
        scenes.erase(found);
    }
    wish_selection(stage, {std::move(scenes), std::nullopt});
}

void wish_link(CanvasStage& stage, const edit::Address& at, std::size_t target) {
    stage.ui.wants(flow::intent::Edit{edit::change::Link{at, SceneId(stage.canvas.cards[target].id)}});
}

void wish_scene(CanvasStage& stage, const edit::Point& place, std::optional<edit::Address> from) {
    want_words_beside(stage.ui, stage.design);
    stage.ui.wants(flow::intent::Edit{edit::change::AddScene{wish_for_id(false), on_grid(place), from}});
}

void wish_next(CanvasStage& stage, std::optional<edit::Address> from, bool is_ending) {
    edit::change::AddScene change{wish_for_id(is_ending), {}, from};
    change.is_ending = is_ending;
    change.goes_by_itself = true;
    stage.memory.reveals = true;
    want_words_of_new(stage.ui, stage.design);
    stage.ui.wants(flow::intent::Edit{std::move(change)});
}

void wish_first(Ui& ui, const flow::DesignView& view, bool is_ending) {
    edit::change::AddScene change{wish_for_id(is_ending), {}, std::nullopt};
    change.is_ending = is_ending;
    change.goes_by_itself = true;
    want_words_of_new(ui, view);
    ui.wants(flow::intent::Edit{std::move(change)});
}

void finish_linking(CanvasStage& stage, std::size_t target) {
    wish_link(stage, stage.memory.linking->at, target);
    stage.memory.linking.reset();
    stage.ui.state.unsettled = true;
}

}  // namespace leeway::ui
