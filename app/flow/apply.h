#pragma once

#include "flow/app.h"

/// One short function an intent. Private to the room; apply() picks the one that is meant.
namespace leeway::flow {

// apply_navigation.cpp
[[nodiscard]] Requests on(AppState& state, const intent::GoTo& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ShowKeys& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ToggleFullScreen& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DismissMessage& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::Quit& wanted, const Moment& now);

// apply_settings.cpp
[[nodiscard]] Requests on(AppState& state, const intent::ChangeScale& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetTheme& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetScale& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetReduceMotion& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetAskBelief& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ChoosePolicy& wanted, const Moment& now);

// apply_choice.cpp
[[nodiscard]] Requests on(AppState& state, const intent::ChooseCase& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::StartPlay& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::StartSuggested& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ResumePlay& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DiscardPlay& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ReviewPlay& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ReloadLibrary& wanted, const Moment& now);

// apply_finding.cpp
[[nodiscard]] Requests on(AppState& state, const intent::SearchCases& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::FilterCases& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ClearFilters& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SurpriseMe& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DiceRolled& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::LibraryChanged& answer, const Moment& now);

// apply_play.cpp
[[nodiscard]] Requests on(AppState& state, const intent::SelectResponse& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::AnswerBelief& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::Give& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ConfirmBreach& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ThinkAgain& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ToggleLedger& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::LeavePlay& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::GoOn& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::BackToDesign& wanted, const Moment& now);

// apply_debrief.cpp
[[nodiscard]] Requests on(AppState& state, const intent::ChooseDecision& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::PlayOnFrom& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::PlayAgain& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ExportDebrief& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::OpenExported& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ShowExportedFolder& wanted, const Moment& now);

// apply_world.cpp
[[nodiscard]] Requests on(AppState& state, const intent::LibraryLoaded& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::RecordsLoaded& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::PlayBegan& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::Analyzed& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::AnalysisFailed& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::Exported& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::Failed& answer, const Moment& now);

// apply_design.cpp
[[nodiscard]] Requests on(AppState& state, const intent::Edit& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SelectScenes& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::TakeBackEdit& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::UndoEdit& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::RedoEdit& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::CopyScenes& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::PasteScenes& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::PastedRead& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DuplicateScenes& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::RemoveSelected& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SelectAllScenes& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::TidyCanvas& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::FixProblem& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ShowProblem& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::FindInDraft& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::FilterDraft& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::GoToMatch& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::AddSceneNear& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::MakeNote& wanted, const Moment& now);

// apply_remedy.cpp
[[nodiscard]] Requests on(AppState& state, const intent::SetLoss& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetLossKind& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetGivenBack& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::UseRemedy& wanted, const Moment& now);

// apply_beginning.cpp
[[nodiscard]] Requests on(AppState& state, const intent::BeginFrom& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::TypeComplaint& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::BeginFromComplaint& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::TypeStoryPath& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::BeginFromStory& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::FilesDropped& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::StoriesFound& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::StoryLooked& answer, const Moment& now);

// apply_draft.cpp
[[nodiscard]] Requests on(AppState& state, const intent::OpenDraft& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::NewDraft& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ExportDraft& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::CloseDraft& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::AskToClose& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::KeepEditing& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SaveDraft& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SaveAndClose& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ChooseDraftPolicy& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ShowHeat& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ShowWay& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::PlayFrom& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::KeepMine& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::TakeTheirs& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::TimePassed& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DraftOpened& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DraftNotOpened& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DraftSaved& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DraftChangedOutside& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DraftAnalyzed& answer, const Moment& now);

// apply_recovered.cpp
[[nodiscard]] Requests on(AppState& state, const intent::RestoreDraft& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ForgetRecovered& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::GoBackToSaved& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::RecoveredFound& answer, const Moment& now);
/// What GoBackToSaved has read.
[[nodiscard]] Requests go_back(AppState& state, const intent::VersionRead& answer, const Moment& now);

// apply_own_cases.cpp
[[nodiscard]] Requests on(AppState& state, const intent::FindDrafts& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::RemoveDraft& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::DraftRemoved& answer, const Moment& now);

// apply_comparison.cpp
[[nodiscard]] Requests on(AppState& state, const intent::LookAtChanges& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::CompareWith& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::CompareWithFile& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ShowChange& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::VersionRead& answer, const Moment& now);

// apply_workshop.cpp
[[nodiscard]] Requests on(AppState& state, const intent::LookForAdapters& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ChooseConnection& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetTeamCount& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::NameTeam& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ChooseWhoDecides& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::TypeWifiName& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::TypeWifiPassword& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetWifiHidden& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetTimerLocks& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::AllowSharedAddress& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::OpenRoomAgain& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::BeginWorkshop& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::NextStep& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::PreviousStep& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ToggleBlack& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::CycleCode& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ToggleVoteLock& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::LockDoor& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::AskAgain& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ToggleVerdict& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ToggleDiscuss& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::MoveMark& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::TypeDigit& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::EraseDigit& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::Accept& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::SetHands& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ChooseHand& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::PickBranch& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ChooseWay& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::WhatIf& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ToggleWhatIf& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::GoToRound& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::StartTimer& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ToggleTimer& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::AddToTimer& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::StopTimer& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::StartOver& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::LeaveWorkshop& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::Confirm& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::Decline& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ExportRecord& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::ShowSlidesApart& wanted, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::AdaptersFound& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::RoomOpened& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::RoomFailed& answer, const Moment& now);
[[nodiscard]] Requests on(AppState& state, const intent::RoomNews& answer, const Moment& now);

}  // namespace leeway::flow
