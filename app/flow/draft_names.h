#pragma once

#include <cstddef>
#include <string>

#include "flow/app.h"

/// What cases that can be edited are called: for people, by their ids, and as files. Private to the room.
namespace leeway::flow {

/// A case's title, or that it has none.
[[nodiscard]] std::string shown_title(const words::Catalogue& words, const model::Scenario& scenario);

/// A file's name without the folders that it lies in.
[[nodiscard]] std::string file_name(const std::string& path);

/// The file behind a card of the designer's list (DesignCard::number): of a case, or after all cases of a file that
/// could not be used.
struct CardFile {
    std::string path;     ///< empty where there is none
    bool is_own = false;  ///< it lies in the person's own folder
};
[[nodiscard]] CardFile file_of_card(const Library& library, std::size_t number);

/// After the title of a case that was never saved was typed: its id follows, as long as nobody has typed one, and what
/// was chosen for it under its former id goes along. A part of the step that is under way.
[[nodiscard]] Requests follow_title(AppState& state, Design& design);

/// After undo or redo: the id that followed the title stays the one that the file was named by, also where the title is
/// undone.
void stay_with_file(Design& design);

/// What the open case's file will be called, without an ending, where it has none yet and can be called otherwise than
/// its path says; else empty.
[[nodiscard]] std::string name_to_be(const Design& design);

/// Where it is saved, or will be.
[[nodiscard]] std::string path_to_be(const Design& design);

}  // namespace leeway::flow
