#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "files/twine_story.h"

namespace leeway::files {

/// Reads Twee 3 (twee-3-specification 3.0.2). What is wrong with one passage is left out and listed, as the
/// specification asks; nothing of it is run. @param file how problems name it.
/// Errors: BadInput for what is not UTF-8 (with line and column) or has no passage; TooLarge past kMostPassages.
[[nodiscard]] Result<StoryRead> read_twee(std::string_view text, const std::string& file);

}  // namespace leeway::files
