#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "files/twine_story.h"

namespace leeway::files {

/// Reads the story in a page that Twine 2 published or archived (twine-2-htmloutput-spec 1.0.2): the first one if there
/// are several. Nothing of the page is run or fetched. @param file how problems name it.
/// Errors: BadInput for what is not UTF-8 (with line and column), has no story of Twine 2 or no passage in it; TooLarge
/// past kMostPassages or for elements that are nested too deeply.
[[nodiscard]] Result<StoryRead> read_twine_html(std::string_view text, const std::string& file);

}  // namespace leeway::files
