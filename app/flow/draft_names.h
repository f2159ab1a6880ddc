#pragma once

#include <cstddef>
#include <cstdint>
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

/// The wish, or the first of "WISH-2", "WISH-3", ... that neither a case of the library nor an own file is called.
[[nodiscard]] std::string free_id(const Library& library, const std::string& wish);

/// After the title of a case that was never saved was typed: its id follows, as long as nobody has typed one. A part of
/// the step that is under way.
void follow_title(const Library& library, Design& design);

/// After a step by which the case got an id from elsewhere: typed, or read from its file.
void id_is_given(Design& design);

/// The id that followed the title stays the one that the file was named by. A part of the last step. @return whether
/// it was another.
bool stay_with_file(Design& design);

/// After undo or redo: the same, also where the title is undone; and whether the id is the title's is as it was.
/// @param step that was undone or done again.
void id_after_undo(Design& design, std::uint64_t step);
void id_after_redo(Design& design, std::uint64_t step);

/// After changes were taken back that mean nothing any more.
void id_after_taking_back(Design& design);

/// What the open case's file will be called, without an ending, where it has none yet and can be called otherwise than
/// its path says; else empty.
[[nodiscard]] std::string name_to_be(const Design& design);

/// Where it is saved, or will be.
[[nodiscard]] std::string path_to_be(const Design& design);

}  // namespace leeway::flow
