#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/beginning_view.h"
#include "flow/story.h"
#include "words/catalogue.h"

namespace leeway::flow {

/// What a new case begins from.
enum class NewCaseFrom { Shape, Complaint, Story };

/// A case that is being begun from something else than a shape. What was pasted or chosen stays until the case is open.
struct Beginning {
    NewCaseFrom origin = NewCaseFrom::Shape;
    std::string complaint;          ///< as pasted or typed so far
    std::string path;               ///< of the story, as typed so far
    std::string looked_at;          ///< the path that `look` is about
    std::optional<StoryLook> look;  ///< nothing before the first answer
    std::vector<StoryPlace> found;  ///< stories where people keep files, the newest first
    bool is_found_known = false;    ///< the folders were looked through
    bool takes_place = false;       ///< the open case is closed for it once it could be read
    std::string remark;             ///< what is to be told once that story is open, or empty
};

/// It was begun from, or is not wanted any more.
void forget_story(Beginning& beginning);

/// What stands at the path of a story or case, in words, with what to do where it cannot be used.
[[nodiscard]] RemarkView remark_on(const words::Catalogue& words, const StoryLook& look);

/// What a file may be, by its name alone.
enum class FileKind { Case, Story, Neither };
[[nodiscard]] FileKind kind_of_file(std::string_view path);

}  // namespace leeway::flow
