#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "engine/program.h"
#include "files/json_tree.h"

/// What the commands print as JSON, piece by piece. Doubles have the shortest form that reads back the same.
namespace leeway::cli {

[[nodiscard]] files::JsonTree json_number(double value);
[[nodiscard]] files::JsonTree json_number(std::int64_t value);
[[nodiscard]] files::JsonTree json_number(std::uint64_t value);
[[nodiscard]] inline files::JsonTree json_number(int value) { return json_number(static_cast<std::int64_t>(value)); }
[[nodiscard]] files::JsonTree json_flag(bool value);

/// { "scene": probability, ... }
[[nodiscard]] files::JsonTree json_endings(const engine::Program& program,
                                           std::span<const std::pair<engine::SceneIndex, double>> endings);

/// Adds "scene", "response" and "action" of an action to an object.
void add_action(files::JsonTree& object, const engine::Program& program, engine::ActionIndex action);

}  // namespace leeway::cli
