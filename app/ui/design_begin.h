#pragma once

#include "flow/beginning_view.h"
#include "ui/ui.h"

/// Where a new case is begun from something that is there already.
namespace leeway::ui {

/// A field for a letter or mail, and what becomes of it.
void draw_complaint(Ui& ui, Column& column, const flow::ComplaintView& view);

/// A field for a file's path, what is there, and files to choose from.
void draw_story(Ui& ui, Column& column, const flow::StoryView& view);

}  // namespace leeway::ui
