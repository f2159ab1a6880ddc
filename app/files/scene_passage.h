#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/twine_story.h"
#include "model/scenario.h"

/// Scenes as passages of Twine, and which link stands for what.
namespace leeway::files {

struct StoryLink {
    std::size_t response = 0;
    std::optional<std::size_t> outcome = 0;  ///< of its `then`; none for `refused`
    std::string text;
    std::string target;  ///< a passage's name
};

struct ScenePassage {
    Passage passage;
    bool is_as_imported = false;   ///< its text is what was once imported, since the scene has not changed since
    std::vector<StoryLink> links;  ///< in the order of the text
};

/// A passage for each scene, in their order. Names are unique: that of the imported passage, else the scene's id.
[[nodiscard]] std::vector<ScenePassage> scene_passages(const model::Scenario& scenario);

/// What scene_passages has put into a text, told apart again: narration between "//" at its beginning, the ending's
/// title between "''" on a line of its own, what it teaches behind that.
struct PassageParts {
    std::string narration;
    std::string body;  ///< what the customer says, with the links
    bool has_ending = false;
    std::string ending_title;
    std::string ending_lesson;
};

[[nodiscard]] PassageParts passage_parts(std::string_view text);

}  // namespace leeway::files
