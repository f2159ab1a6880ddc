#pragma once

#include "ui/app_ui.h"
#include "ui/ui.h"

/// The keys of a workshop that runs: those of a clicker above all.
namespace leeway::ui {

/// Whether slides are up, so that arrows, Tab, Space and Enter are theirs and not the focus'; unless the keyboard was
/// sent into the panel.
[[nodiscard]] bool slides_have_keys(const AppView& view, const UiState& state);

/// Whether slides are up at all.
[[nodiscard]] bool is_presenting(const AppView& view);

/// Reads them and appends what they ask for.
void read_workshop_keys(Ui& ui, const flow::WorkshopView& view);

/// The next page of the slide, else the next step.
void step_on(Ui& ui);
/// The page before, else the step before.
void step_back(Ui& ui);

}  // namespace leeway::ui
