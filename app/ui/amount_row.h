#pragma once

#include <string_view>

#include "ui/ui.h"

namespace leeway::ui {

/// A line of a bill: what for at the left, the amount in gold at the right; below each other where that is too narrow.
void amount_row(Ui& ui, Column& column, std::string_view label, std::string_view amount);

}  // namespace leeway::ui
