#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/choices.h"
#include "cli/console.h"

namespace CLI {
class App;
}

namespace leeway::cli {

/// Tells the parser every command and option, with their texts. What is parsed goes into `choices`, which must outlive
/// it.
void describe(CLI::App& app, const words::Catalogue& words, Choices& choices);

/// What the arguments (without the program's name) ask for; or the status to end with, once help, the version or what
/// is wrong with the arguments has been printed: 0 or 2.
[[nodiscard]] std::variant<Choices, int> parse(const std::vector<std::string>& arguments, const Console& console);

}  // namespace leeway::cli
