#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "model/scenario.h"

/// What the designer and the world tell each other about stories of Twine that a case could be made of.
namespace leeway::flow {

/// A file, or a folder, that a person may mean.
struct StoryPlace {
    std::string path;    ///< to be typed; a folder's ends in "/"
    std::string name;    ///< of the file or folder alone
    std::string folder;  ///< that it lies in, as people write it: "~/Downloads"
};

/// What is at a path that was typed.
struct StoryLook {
    enum class State { Missing, Folder, Unreadable, NotStory, NotCase, Story };
    State state = State::Missing;
    std::string reason;                               ///< why it cannot be read or is none, in words
    std::shared_ptr<const model::Scenario> scenario;  ///< of a story: what it becomes; or the case itself
    std::vector<std::string> left_out;                ///< of a story: what cannot be taken over, a line each
    std::vector<StoryPlace> near;  ///< what begins as the path does: folders, and files that may be stories
    bool is_case = false;          ///< it is no story but a case of Leeway, of which there will be a copy
    std::string own_file = {};     ///< it is this one of the person's own cases, which is opened itself; else empty
    std::size_t line = 0;          ///< of NotCase: where that is, from 1; 0: of the whole file
};

}  // namespace leeway::flow
