#pragma once

#include "flow/train_view.h"
#include "ui/ui.h"

namespace leeway::ui {

/// The field for searching as one types, over the whole column. Asks for SearchCases at every change. Enter goes on to
/// the chosen case and the arrow downwards to the first one listed, Escape empties it, then leaves it.
void search_field(Ui& ui, Column& column, const flow::FindView& find);

/// From the next frame on, what is typed goes into the field; what it holds is selected.
void focus_search(Ui& ui);

/// Whether keys are being typed into a field, and mean nothing else.
[[nodiscard]] bool is_typing();

}  // namespace leeway::ui
