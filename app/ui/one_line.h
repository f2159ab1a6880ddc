#pragma once

#include <string>

#include "ui/text.h"

namespace leeway::ui {

/// As much of a text as goes on one line of that many pixels, with dots where something is left out.
[[nodiscard]] std::string on_one_line(const Ui& ui, std::string text, const TextStyle& style, float width);

}  // namespace leeway::ui
