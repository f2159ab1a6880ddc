#pragma once

#include <cstddef>
#include <vector>

#include <imgui.h>

/// Curves as lines that look like them on the screen.
namespace leeway::ui {

/// Adds a cubic Bezier segment (its four points, pixels) to a path that ends at its first: as few corners as keep the
/// path within a third of a pixel of the curve, and none nearer to the last one than a pixel and a half.
void add_curve(std::vector<ImVec2>& path, const ImVec2* points);

/// The parts of a path that are drawn when it is dashed, `on` pixels long with `off` between.
void take_dashes(const std::vector<ImVec2>& path, float on, float off, std::vector<std::vector<ImVec2>>& dashes);

/// The point so many pixels along a path; of a path that is less than twice as long, its middle.
[[nodiscard]] ImVec2 point_along(const std::vector<ImVec2>& path, float length);

}  // namespace leeway::ui
