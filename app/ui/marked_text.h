#pragma once

#include <vector>

#include "flow/compare_view.h"
#include "ui/text.h"

namespace leeway::ui {

/// A text with what is gone from it struck through and what is new in it underlined, each in its colour and on its
/// tint, broken into lines like any other.
void marked_text(Ui& ui, Column& column, const std::vector<edit::Stretch>& stretches, const TextStyle& style);

}  // namespace leeway::ui
