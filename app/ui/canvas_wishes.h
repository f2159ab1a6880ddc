#pragma once

#include "ui/canvas_stage.h"

/// What mouse and keys ask for on the canvas.
namespace leeway::ui {

/// The words of what is added now are typed next: the keyboard goes to them once the panel shows them.
void want_words_of_new(Ui& ui, const flow::DesignView& view);
/// The same where the panel stands beside the canvas; else what was added with the mouse stays in view there.
void want_words_beside(Ui& ui, const flow::DesignView& view);

/// Nothing is asked for where that is selected already.
void wish_selection(CanvasStage& stage, edit::Selection selection);
/// Adds a scene to what is selected, or takes it out.
void toggle_scene(CanvasStage& stage, std::size_t number);
void wish_link(CanvasStage& stage, const edit::Address& at, std::size_t target);
/// A new scene there, on the grid. @param from the outcome that is to lead to it.
void wish_scene(CanvasStage& stage, const edit::Point& place, std::optional<edit::Address> from);
/// A new scene or ending that finds its own place.
void wish_next(CanvasStage& stage, std::optional<edit::Address> from, bool is_ending);
/// The first scene or ending, where there is none.
void wish_first(Ui& ui, const flow::DesignView& view, bool is_ending);
/// The link that is made by keyboard leads to that card.
void finish_linking(CanvasStage& stage, std::size_t target);

}  // namespace leeway::ui
