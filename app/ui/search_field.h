#pragma once

#include <optional>
#include <string>

#include "flow/train_view.h"
#include "ui/ui.h"

namespace leeway::ui {

/// The field for searching as one types, over the whole column. Enter goes on to the chosen case and the arrow
/// downwards to the first one listed, Escape empties it, then leaves it. @return what it holds, where that is another.
[[nodiscard]] std::optional<std::string> search_field(Ui& ui, Column& column, const flow::FindView& find);

/// From the next frame on, what is typed goes into the field; what it holds is selected.
void focus_search(Ui& ui);

/// Whether keys are being typed into a field, and mean nothing else.
[[nodiscard]] bool is_typing();

}  // namespace leeway::ui
