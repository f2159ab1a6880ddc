#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "edit/change.h"
#include "edit/remedy.h"
#include "flow/beginning.h"
#include "flow/draft.h"
#include "flow/draft_analysis.h"
#include "flow/draft_comparison.h"

/// What a person wants in the designer, and what the world answers.
namespace leeway::flow::intent {

// Choosing what to edit
struct OpenDraft {
    std::size_t number;
};  ///< DesignCard::number: a case of the library
struct FindDrafts {
    std::string text;
};  ///< in the list of cases, as typed so far
struct RemoveDraft {
    std::size_t number;
};  ///< DesignCard::number: one of the person's own cases; asked twice by the screen
struct NewDraft {
    std::size_t shape;
};  ///< into DesignChoiceView::shapes; the last is the empty case
struct BeginFrom {
    NewCaseFrom origin;
};  ///< shows what a complaint or a story is given in; a shape: the choice again
struct TypeComplaint {
    std::string text;
};  ///< as typed or pasted so far
struct BeginFromComplaint {};
struct TypeStoryPath {
    std::string path;
};                         ///< as typed so far, or chosen
struct BeginFromStory {};  ///< of the path
struct FilesDropped {
    std::vector<std::string> paths;
    bool is_meant = false;  ///< the person has said so where it leads away from what they were doing
};                          ///< onto the window, whatever it shows
struct RestoreDraft {
    std::string key;
};
struct ForgetRecovered {
    std::string key;
};
struct GoBackToSaved {};  ///< from what was recovered to what its file has; undo gives it back
struct CloseDraft {};     ///< back to the choice, whatever is not saved
struct AskToClose {};   ///< the same where all is saved; else it is asked whether to, until it is said or anything else
                        ///< is done
struct KeepEditing {};  ///< not to be closed after all
struct SaveDraft {};
struct SaveAndClose {};  ///< closes as soon as that is saved; where it cannot be saved, it stays open

// Editing
struct Edit {
    edit::Change change;
};
struct SelectScenes {
    edit::Selection selection;
};
/// What was typed last for this change stands for nothing any more: what it has done is taken back
/// (History::take_back).
struct TakeBackEdit {
    edit::Change change;
};
struct UndoEdit {};
struct RedoEdit {};
struct CopyScenes {};
struct PasteScenes {
    model::Position at;          ///< of the first one's corner
    std::string clipboard = {};  ///< of the desktop, where that may hold scenes of another window; else empty
};
/// What PasteScenes found on the clipboard.
struct PastedRead {
    model::Position at;
    std::shared_ptr<const model::Scenario> scenario;  ///< null: no case, nor a part of one
};
struct DuplicateScenes {};
struct RemoveSelected {};  ///< the response that is selected, else the scenes
struct SelectAllScenes {};
struct TidyCanvas {};  ///< lays everything out anew, also what was put somewhere by hand
struct FixProblem {
    std::size_t problem;
    std::size_t fix;
};  ///< into DesignView::problems
struct ShowProblem {
    std::size_t problem;
};
struct FindInDraft {
    std::string text;
};
struct FilterDraft {
    std::string value;
};  ///< one of DesignView::filters; empty for none
struct GoToMatch {
    bool backwards = false;
};  ///< selects the next of DesignView::matches after the selected scene, the first after the last
struct AddSceneNear {
    model::Position middle;
    bool is_ending = false;
};  ///< where no card is, as near to that place as there is room
struct MakeNote {
    edit::Address at;
    edit::NoteRole role = edit::NoteRole::Set;
    std::string words;
};  ///< a new note with that meaning, used there at once

// What a remedy is worth
struct SetLoss {
    std::optional<Money> loss;
};  ///< of the customer; nothing: it is not known
struct SetLossKind {
    edit::Loss kind;
};
struct SetGivenBack {
    edit::Address at;
    std::optional<Money> given;
};  ///< nothing: what the response spends
struct UseRemedy {
    edit::Address at;
    int outcome = 0;
};  ///< RemedyRow::outcome

/// As what a case can be given to others.
enum class ExportKind { Script, Picture, Twee };
struct ExportDraft {
    ExportKind as;
};

// Trying
struct ChooseDraftPolicy {
    std::size_t number;
};
struct TimePassed {};  ///< next_moment() has come
struct ShowHeat {
    std::size_t persona;
};  ///< into DesignView::personas; past the end for none
struct ShowWay {
    std::size_t way;
};                       ///< into DesignView::ways; past the end for none
struct BackToDesign {};  ///< from a trial, wherever it stands
struct PlayFrom {
    std::size_t arrival;
};  ///< into DesignView::arrivals: a trial that is not kept

// Comparing it with another version
struct LookAtChanges {
    bool on;
};  ///< the comparison is shown, or not any more
struct CompareWith {
    std::size_t version;
};  ///< into CompareView::versions
struct CompareWithFile {
    std::string path;
};
struct ShowChange {
    std::size_t part;
    std::size_t block;
};  ///< into CompareView::parts: goes to its scene

// What is to be done about a file that was changed outside
struct KeepMine {};
struct TakeTheirs {};

// Answers of the world
struct DraftOpened {
    DraftFile file;                  ///< there is a scenario; no digest: the file will be made by the first SaveDraft
    bool is_open_elsewhere = false;  ///< in another window
    bool is_recovered = false;       ///< the scenario is what RestoreDraft asked for, which the file does not have
    std::string copied_from;         ///< the bundled file that this will be a copy of, or empty
};
/// What was asked to be opened, named or restored is not open, and why.
struct DraftNotOpened {
    Error error;
};
struct DraftSaved {
    std::string path;
    std::string digest;         ///< of the file now
    std::uint64_t version;      ///< of the request
    std::string moved_to = {};  ///< its path from now on, where SaveDraft::name asked for another; else empty
    ScenarioId id = {};         ///< the id that it was saved with, where that had to be another; else empty
};
/// Somebody else has written the file since it was last told of. What is saved must name the digest that is told here:
/// that is how the person says that it may be overwritten.
struct DraftChangedOutside {
    DraftFile file;           ///< as it is now; no digest: it is gone; no scenario: it is gone or cannot be understood
    bool was_saving = false;  ///< nothing was written because of that
};
struct DraftRemoved {
    std::string path;
    std::string moved_to;  ///< where its file is now
};
struct StoriesFound {
    std::vector<StoryPlace> found;  ///< the newest first
};
struct StoryLooked {
    std::string path;  ///< as it was asked for
    StoryLook look;
    bool begins = false;
};
struct RecoveredFound {
    std::vector<Recovered> found;  ///< what was edited last comes first; nothing that a window has open
};
/// The other version that ReadVersion asked for, by its own words.
struct VersionRead {
    Version version;
    DraftFile file;       ///< no scenario: it cannot be had
    std::string problem;  ///< why, in words
};
struct DraftAnalyzed {
    std::shared_ptr<const DraftAnalysis> analysis;
};

}  // namespace leeway::flow::intent
