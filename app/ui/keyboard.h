#pragma once

#include "ui/app_ui.h"
#include "ui/ui.h"

namespace leeway::ui {

/// Reads the keys that are not about the focus and appends what they ask for. Call after everything is drawn, so that
/// Enter can be left to the item that the keyboard is on.
void read_keys(Ui& ui, const AppView& view);

}  // namespace leeway::ui
