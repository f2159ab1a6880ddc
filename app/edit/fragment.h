#pragma once

#include <cstddef>
#include <vector>

#include "model/scenario.h"

/// Scenes that are carried from one place to another.
namespace leeway::edit {

/// Scenes with the notes that they use, cut out of a case.
struct Fragment {
    std::vector<model::Scene> scenes;
    std::vector<model::Note> notes;
    friend bool operator==(const Fragment&, const Fragment&) = default;
};

/// Copies the scenes with these indices, in the order of the case.
[[nodiscard]] Fragment cut_out(const model::Scenario& scenario, const std::vector<std::size_t>& scenes);

/// All of a case's scenes.
[[nodiscard]] Fragment whole_of(const model::Scenario& scenario);

/// The case with nothing but these scenes and notes, by which they can be carried in a file.
[[nodiscard]] model::Scenario case_with(const model::Scenario& scenario, const Fragment& fragment);

/// Adds the scenes at the end of the case, under their ids where these are free, so that what was cut out can be put
/// back; links among them lead to the new ones, others stay as they are. Notes that the case does not have are
/// declared. Scenes that have a place are moved by that much.
/// @return the indices of the new scenes; empty for an empty fragment.
std::vector<std::size_t> paste(model::Scenario& scenario, const Fragment& fragment, const model::Position& moved_by);

}  // namespace leeway::edit
