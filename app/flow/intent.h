#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/review.h"
#include "base/one_of.h"
#include "base/result.h"
#include "engine/program.h"
#include "engine/record.h"
#include "flow/design_intent.h"
#include "flow/library.h"
#include "flow/settings.h"
#include "flow/workshop_intent.h"

/// What a person wants, and what the world answers. The screens send the first kind, the shell the second.
namespace leeway::flow {

enum class Screen { Home, Train, Design, Workshop, Play, Debrief, Settings };

/// What cases can be told apart by in Train.
enum class Facet { Industry, Skill, Length, Difficulty, Refusal };

namespace intent {

// Everywhere
struct GoTo {
    Screen screen;
};
struct ShowKeys {
    bool shown;
};  ///< the card of keyboard shortcuts
struct ChangeScale {
    int steps;
};  ///< +1 larger, -1 smaller, 0 back to 100 %
struct ToggleFullScreen {};
struct DismissMessage {};  ///< closes the notice that is shown
struct Quit {};

// Home and Train
struct ChooseCase {
    std::size_t number;
};  ///< CaseCard::number
struct SearchCases {
    std::string text;
};  ///< as typed so far
struct FilterCases {
    Facet facet;
    std::string value;
};  ///< one of FilterOption::value; empty for any
struct ClearFilters {};
struct SurpriseMe {};  ///< chooses one of the cases that are listed
struct ChoosePolicy {
    std::size_t number;
};                         ///< into TrainView::policies
struct StartPlay {};       ///< of the chosen case under the chosen policy
struct StartSuggested {};  ///< today's case
struct ResumePlay {
    std::string play;
};
struct DiscardPlay {
    std::string play;
};  ///< asked twice by the screen
struct ReviewPlay {
    std::string play;
};  ///< the debrief of a finished one
struct ReloadLibrary {};

// Play
struct SelectResponse {
    engine::ResponseIndex response;
};  ///< gives it at once where there is only one way and nothing to ask
struct AnswerBelief {
    engine::Belief belief;
};
struct Give {
    engine::ActionIndex action;
};  ///< of the selected response; against policy it asks to be confirmed
struct ConfirmBreach {};
struct ThinkAgain {};  ///< takes the selection back
struct ToggleLedger {};
struct LeavePlay {};  ///< keeps it, to be resumed
struct GoOn {};       ///< from the ending to the debrief

// Debrief
struct ChooseDecision {
    std::size_t step;
};
struct PlayOnFrom {
    std::size_t step;
};
struct PlayAgain {};
struct ExportDebrief {};
struct OpenExported {};        ///< in the person's browser
struct ShowExportedFolder {};  ///< of what the notice tells of, as the desktop shows folders

// Settings
struct SetTheme {
    Theme theme;
};
struct SetScale {
    int percent;
};
struct SetReduceMotion {
    bool on;
};
struct SetAskBelief {
    bool on;
};

// Answers of the world
struct LibraryLoaded {
    Library library;
};
struct LibraryChanged {};  ///< on the disk, while the program runs
struct DiceRolled {
    std::uint64_t seed;
};
struct RecordsLoaded {
    std::vector<engine::Record> records;
};
struct PlayBegan {
    std::string play;
    std::uint64_t seed;
    std::string started;
};
struct Analyzed {
    std::shared_ptr<const engine::Program> program;
    std::shared_ptr<const analysis::Judge> judge;
    std::shared_ptr<const analysis::Analysis> analysis;
    std::vector<analysis::Expected> personas = {};  ///< as analysis::bundled_means has it
};
struct AnalysisFailed {
    std::shared_ptr<const engine::Program> program;
    Error error;
};
struct Exported {
    std::string path;
};
struct Failed {
    Error error;
};  ///< a request could not be done; nothing was lost. Of one that opens a draft: DraftNotOpened

}  // namespace intent

struct AnyIntent {
    using Variant = std::variant<
        intent::GoTo, intent::ShowKeys, intent::ChangeScale, intent::ToggleFullScreen, intent::DismissMessage,
        intent::Quit, intent::ChooseCase, intent::SearchCases, intent::FilterCases, intent::ClearFilters,
        intent::SurpriseMe, intent::ChoosePolicy, intent::StartPlay, intent::StartSuggested, intent::ResumePlay,
        intent::DiscardPlay, intent::ReviewPlay, intent::ReloadLibrary, intent::SelectResponse, intent::AnswerBelief,
        intent::Give, intent::ConfirmBreach, intent::ThinkAgain, intent::ToggleLedger, intent::LeavePlay, intent::GoOn,
        intent::ChooseDecision, intent::PlayOnFrom, intent::PlayAgain, intent::ExportDebrief, intent::OpenExported,
        intent::ShowExportedFolder, intent::SetTheme, intent::SetScale, intent::SetReduceMotion, intent::SetAskBelief,
        intent::LibraryLoaded, intent::LibraryChanged, intent::DiceRolled, intent::RecordsLoaded, intent::PlayBegan,
        intent::Analyzed, intent::AnalysisFailed, intent::Exported, intent::Failed, intent::OpenDraft,
        intent::FindDrafts, intent::RemoveDraft, intent::DraftRemoved, intent::BackToDesign, intent::NewDraft,
        intent::BeginFrom, intent::TypeComplaint, intent::BeginFromComplaint, intent::TypeStoryPath,
        intent::BeginFromStory, intent::FilesDropped, intent::StoriesFound, intent::StoryLooked, intent::ExportDraft,
        intent::RestoreDraft, intent::ForgetRecovered, intent::CloseDraft, intent::AskToClose, intent::KeepEditing,
        intent::SaveDraft, intent::SaveAndClose, intent::Edit, intent::SelectScenes, intent::UndoEdit, intent::RedoEdit,
        intent::CopyScenes, intent::PasteScenes, intent::PastedRead, intent::TakeBackEdit, intent::GoBackToSaved,
        intent::DuplicateScenes, intent::RemoveSelected, intent::SelectAllScenes, intent::TidyCanvas,
        intent::FixProblem, intent::ShowProblem, intent::FindInDraft, intent::FilterDraft, intent::GoToMatch,
        intent::AddSceneNear, intent::MakeNote, intent::SetLoss, intent::SetLossKind, intent::SetGivenBack,
        intent::UseRemedy, intent::ChooseDraftPolicy, intent::TimePassed, intent::ShowHeat, intent::ShowWay,
        intent::PlayFrom, intent::LookAtChanges, intent::CompareWith, intent::CompareWithFile, intent::ShowChange,
        intent::VersionRead, intent::KeepMine, intent::TakeTheirs, intent::DraftOpened, intent::DraftNotOpened,
        intent::DraftSaved, intent::DraftChangedOutside, intent::RecoveredFound, intent::DraftAnalyzed,
        intent::LookForAdapters, intent::ChooseConnection, intent::SetTeamCount, intent::NameTeam,
        intent::ChooseWhoDecides, intent::TypeWifiName, intent::TypeWifiPassword, intent::SetWifiHidden,
        intent::SetTimerLocks, intent::AllowSharedAddress, intent::OpenRoomAgain, intent::BeginWorkshop,
        intent::NextStep, intent::PreviousStep, intent::ToggleBlack, intent::CycleCode, intent::ToggleVoteLock,
        intent::LockDoor, intent::AskAgain, intent::ToggleVerdict, intent::ToggleDiscuss, intent::MoveMark,
        intent::TypeDigit, intent::EraseDigit, intent::Accept, intent::SetHands, intent::ChooseHand, intent::PickBranch,
        intent::ChooseWay, intent::WhatIf, intent::ToggleWhatIf, intent::GoToRound, intent::StartTimer,
        intent::ToggleTimer, intent::AddToTimer, intent::StopTimer, intent::StartOver, intent::LeaveWorkshop,
        intent::Confirm, intent::Decline, intent::ExportRecord, intent::ShowSlidesApart, intent::AdaptersFound,
        intent::RoomOpened, intent::RoomFailed, intent::RoomNews>;
};
using Intent = OneOf<AnyIntent>;

using Intents = std::vector<Intent>;

}  // namespace leeway::flow

extern template class leeway::OneOf<leeway::flow::AnyIntent>;  // intent.cpp
