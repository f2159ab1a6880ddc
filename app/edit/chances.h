#pragma once

#include <cstddef>

#include "model/scenario.h"

/// What can follow from a response, kept so that the chances always sum to 100.
namespace leeway::edit {

/// Gives one outcome that chance; the others share what is left in the proportions that they had, each at least 1.
/// @param percent brought into 1 .. 100 less one for each other outcome; a response's only outcome has 100.
void set_chance(model::Response& response, std::size_t outcome, int percent);

/// Adds an outcome at the end that takes half of the likeliest one's chance and leads where that leads, or nowhere
/// where the response does. False at 100 outcomes: chances are whole percents.
bool add_outcome(model::Response& response);

/// Takes an outcome away; the others share its chance. False for the only one, since a response must lead on.
bool remove_outcome(model::Response& response, std::size_t outcome);

/// Brings chances that do not sum to 100, as a file may have them, to that sum, in proportion. False where there is
/// nothing to do.
bool mend_chances(model::Response& response);

/// Brings what can follow into the form in which a file would give it back: a list only where a name cannot say it,
/// and nothing at all where it is plain and leads nowhere. To be called whenever what can follow was changed.
void settle_list(model::Response& response);

}  // namespace leeway::edit
