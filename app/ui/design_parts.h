#pragma once

#include <string>

#include "flow/design_view.h"
#include "ui/ui.h"

/// The parts of the designer's screen.
namespace leeway::ui {

/// The label of a row of the panel, told apart from the same one of another row. @param number of the rows with it.
[[nodiscard]] std::string panel_label(const std::string& label, std::size_t number);

/// Every field of what is selected.
void draw_panel(Ui& ui, const flow::PanelView& view, const Rect& room);

/// What a remedy would be worth: a line that unfolds to what must be known and what follows from it.
void draw_remedy(Ui& ui, Column& column, const flow::RemedyRow& row);

/// What is wrong, with a click to go there and the obvious ways to mend it.
void draw_problems(Ui& ui, const flow::DesignView& view, const Rect& room);

/// What the case leads to: its frontier, how people go through it, and playing from here.
void draw_outlook(Ui& ui, const flow::DesignView& view, const Rect& room);

/// What is different from another version, and what that did to the frontier.
void draw_compare(Ui& ui, const flow::DesignView& design, const Rect& room);

/// What the case is called, whether it is saved, and what is done with the whole of it. @return the room below.
[[nodiscard]] Rect draw_design_bar(Ui& ui, const flow::DesignView& view, const Rect& room);

/// The same for a room that is low: on one line with the choice of which part is shown.
[[nodiscard]] Rect draw_design_line(Ui& ui, const flow::DesignView& view, const Rect& room);

/// Search, filter and what can be added, over the canvas. @return the room below it.
[[nodiscard]] Rect draw_canvas_bar(Ui& ui, const flow::DesignView& view, const Rect& room);

}  // namespace leeway::ui
