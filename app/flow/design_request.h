#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "flow/draft.h"
#include "flow/draft_comparison.h"
#include "model/policy.h"
#include "model/scenario.h"

/// What the designer cannot do itself.
namespace leeway::flow::request {

/// Reads a case for editing, takes its lock and watches it; answered by DraftOpened or DraftNotOpened. A bundled case
/// becomes a copy among the person's own, or is the one that is there already.
struct OpenDraft {
    std::string path;  ///< CaseEntry::file
};
/// Finds a name for a case that was never saved, in the person's own folder, and goes on as OpenDraft does; answered by
/// DraftOpened or DraftNotOpened.
struct NameDraft {
    std::shared_ptr<const model::Scenario> scenario;
};
/// Looks through the folders where people keep files; answered by StoriesFound.
struct FindStories {};
/// Reads what a person has typed as a path, or dropped, and makes a case of it if that can be done, or takes it as it
/// is where it is a case; answered by StoryLooked, whatever is there.
struct LookAtStory {
    std::string path;
    bool begins = false;  ///< handed back with the answer
};
/// Puts scenes on the desktop's clipboard, as the text of a case that has only these.
struct PutScenes {
    std::shared_ptr<const model::Scenario> scenario;
};
/// Reads them from such a text; answered by PastedRead.
struct ReadPasted {
    model::Position at;  ///< handed back with the answer
    std::string text;
};
/// Whole, atomically; answered by DraftSaved, by DraftChangedOutside where the file is not the one of that digest (nor
/// one that an earlier SaveDraft has replaced, whose answer is still on its way), or by Failed. Once it is saved there
/// is nothing left to recover of what was kept before.
struct SaveDraft {
    DraftFile file;
    std::uint64_t version = 0;
    /// What its file is to be called from now on, without an ending, where it has none yet; empty: as its path says.
    /// Where that is taken, the first of "NAME-2", "NAME-3", ... that is not, and the case gets the same id.
    std::string name = {};
};
/// Keeps what is not saved yet where it outlives a crash; answered only by Failed, once for as long as it fails for the
/// same reason.
struct KeepRecovery {
    DraftFile file;
};
/// There is nothing left to recover of the file: what was not saved is not wanted.
struct DropRecovery {
    std::string path;
};
struct FindRecovered {};  ///< answered by RecoveredFound, also where there is nothing
/// Takes up what was being edited: its lock, the watch on its file, and what was kept of it, which nobody is offered
/// any more and which stays until a SaveDraft or DropRecovery. Answered by DraftOpened, and at once by
/// DraftChangedOutside where the file is not the one that it was begun from; or by DraftNotOpened, also where another
/// window was quicker.
struct RestoreDraft {
    std::string key;  ///< Recovered::key
};
/// Deletes what was kept. Not where another window has taken it up; one that is not there is as good as deleted.
struct ForgetRecovered {
    std::string key;
};
/// Moves one of the person's own cases out of their folder, so that it is gone from all lists and nothing is lost;
/// answered by DraftRemoved or Failed. Not while it is open in a window.
struct RemoveDraft {
    std::string path;
};
/// Gives the lock back and stops watching. What was kept for recovery stays.
struct CloseDraft {
    std::string path;
};
/// Reads another version of the case that is open, without its lock; answered by VersionRead, whatever is wrong.
struct ReadVersion {
    Version version;
    std::string path;  ///< of the case that is open
};
/// Written as a Twee 3 story where exported pages go; answered by Exported or Failed.
struct ExportTwee {
    std::string name;
    std::shared_ptr<const model::Scenario> scenario;
};
/// Off the drawing thread, in place of what was asked for before; answered by DraftAnalyzed.
struct AnalyzeDraft {
    std::uint64_t revision = 0;
    std::shared_ptr<const model::Scenario> scenario;
    std::shared_ptr<const model::Policy> policy;
};
/// The same for another version, beside it.
struct AnalyzeVersion {
    std::shared_ptr<const model::Scenario> scenario;
    std::shared_ptr<const model::Policy> policy;
};

}  // namespace leeway::flow::request
