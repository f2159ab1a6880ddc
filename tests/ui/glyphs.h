#pragma once

#include <string>
#include <vector>

#include <imgui.h>

/// Looks at what was really drawn: every letter is four corners in ImGui's buffers.
namespace leeway::ui_tests {

struct Glyph {
    ImVec2 min{0.0F, 0.0F};
    ImVec2 max{0.0F, 0.0F};
    ImVec4 clip{0.0F, 0.0F, 0.0F, 0.0F};  ///< the view that it is drawn in
    int window = 0;                       ///< number of its window, from the back
};

/// All letters of a frame.
[[nodiscard]] std::vector<Glyph> glyphs_of(const ImDrawData& data);

/// What is wrong with where they are: letters that stick out of their view at the sides, or out of the window; letters
/// on top of letters. Empty if nothing is.
[[nodiscard]] std::string faults_of(const std::vector<Glyph>& glyphs, ImVec2 display);

}  // namespace leeway::ui_tests
