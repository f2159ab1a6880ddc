#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/touch.h"
#include "ui/ui.h"

/// Controls of the settings: switches and choices of one from several.
namespace leeway::ui {

struct SwitchLine {
    const std::string& label;
    std::string_view hint;  ///< below the label, or empty
    bool on = false;
    std::string_view word;  ///< what the switch says now: "On"
};

/// A line with a label, a hint below it and a switch at its end; the whole line is clicked.
/// @return whether it was turned.
[[nodiscard]] bool switch_line(Ui& ui, Column& column, const SwitchLine& line);

/// One of several short options.
struct Segment {
    std::string label;
    bool chosen = false;
};

/// Options as equal pills in rows that are as long as each other, or as wide as their words where that makes them fit
/// on one row; the chosen one is filled.
/// @return the number of the one that was pressed.
[[nodiscard]] std::optional<std::size_t> segments(Ui& ui, Column& column, const std::vector<Segment>& options);

}  // namespace leeway::ui
