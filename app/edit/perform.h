#pragma once

#include "edit/change.h"

/// One short function a change: does it to the case and the selection, and says whether it could be done. Private to
/// the room; changed() picks the one that is meant.
namespace leeway::edit {

// perform_fields.cpp
bool perform(const change::SetText& change, Changed& to);
bool perform(const change::SetNumber& change, Changed& to);
bool perform(const change::ForgetNumber& change, Changed& to);
bool perform(const change::SetFailure& change, Changed& to);
bool perform(const change::SetStakes& change, Changed& to);
bool perform(const change::SetChannel& change, Changed& to);
bool perform(const change::SetCaseId& change, Changed& to);
bool perform(const change::AddItem& change, Changed& to);
bool perform(const change::RemoveItem& change, Changed& to);
bool perform(const change::MoveItem& change, Changed& to);
bool perform(const change::AddNote& change, Changed& to);
bool perform(const change::RenameNote& change, Changed& to);
bool perform(const change::RemoveNote& change, Changed& to);
bool perform(const change::UseNote& change, Changed& to);

// perform_scenes.cpp
bool perform(const change::AddScene& change, Changed& to);
bool perform(const change::RemoveScenes& change, Changed& to);
bool perform(const change::RenameScene& change, Changed& to);
bool perform(const change::PlaceScenes& change, Changed& to);
bool perform(const change::ForgetPlaces& change, Changed& to);
bool perform(const change::SetStart& change, Changed& to);
bool perform(const change::SetEnding& change, Changed& to);
bool perform(const change::Paste& change, Changed& to);

// perform_responses.cpp
bool perform(const change::AddResponse& change, Changed& to);
bool perform(const change::RemoveResponse& change, Changed& to);
bool perform(const change::DuplicateResponse& change, Changed& to);
bool perform(const change::MoveResponse& change, Changed& to);
bool perform(const change::RenameResponse& change, Changed& to);
bool perform(const change::SetNeed& change, Changed& to);
bool perform(const change::Link& change, Changed& to);
bool perform(const change::LinkRefusal& change, Changed& to);
bool perform(const change::SetChance& change, Changed& to);
bool perform(const change::AddOutcome& change, Changed& to);
bool perform(const change::RemoveOutcome& change, Changed& to);
bool perform(const change::MendChances& change, Changed& to);

}  // namespace leeway::edit
