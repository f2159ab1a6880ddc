#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "files/twine_story.h"
#include "model/scenario.h"

namespace leeway::files {

/// A scenario out of a story of Twine. It may need more work (model/validate.h says what), but it can be written and
/// read as a file, at least as a draft (files/loaded.h).
struct Imported {
    model::Scenario scenario;
    bool is_new = true;  ///< the story held no scenario that Leeway exported: its places are those of Twine
    /// Warnings in the order of the file, at most kMostProblems: what a scenario has no room for, and where in the
    /// scenario it is kept ("x-twine") as the pointer.
    Problems left_out;
};

/// Twee 3 or Twine 2 HTML, told apart by what they begin with. A passage becomes a scene and its words what the
/// customer says; links become responses, and a passage without any becomes an ending. Where the story holds a scenario
/// that Leeway exported (files/twine_export.h), that scenario comes back, with what has been changed in Twine since:
/// words, links, titles, the start, places, new and removed passages.
/// @param file how problems and errors name it. Errors: those of files/twee_read.h and files/twine_html.h, and TooLarge
/// for a story that makes a larger scenario than a file may hold.
[[nodiscard]] Result<Imported> import_story(std::string_view text, const std::string& file);

}  // namespace leeway::files
