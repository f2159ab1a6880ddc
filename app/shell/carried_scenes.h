#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/scenario.h"

/// Scenes on the desktop's clipboard, on their way from one window to another: the text of a case that has only these.
namespace leeway::shell {

[[nodiscard]] std::string text_of_scenes(const model::Scenario& scenario);

/// The case whose text that is, though its links may lead to scenes that did not come along; null where it is none, or
/// larger than anybody waits for.
[[nodiscard]] std::shared_ptr<const model::Scenario> scenes_in(std::string_view text);

}  // namespace leeway::shell
