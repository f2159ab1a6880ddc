#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/one_of.h"
#include "engine/program.h"
#include "engine/record.h"
#include "flow/design_request.h"
#include "flow/settings.h"
#include "flow/workshop_request.h"

/// What the pure part cannot do itself. The shell does it and answers with an intent.
namespace leeway::flow {

namespace request {

struct LoadLibrary {};  ///< answered by LibraryLoaded
struct LoadRecords {};  ///< answered by RecordsLoaded
struct RollDice {};     ///< answered by DiceRolled
struct BeginPlay {};    ///< a new id, a seed, the time: answered by PlayBegan
struct SaveRecord {
    engine::Record record;
};  ///< whole, atomically; answered only by Failed
struct DeleteRecord {
    std::string play;
};
struct Analyze {
    std::shared_ptr<const engine::Program> program;
};                       ///< off the drawing thread, in place of what was asked for before; Analyzed or AnalysisFailed
struct StopAnalysis {};  ///< nobody wants it any more; there will be no answer
struct SaveSettings {
    Settings settings;
};
struct ExportPage {
    std::string name;
    std::string html;
};  ///< name without folder; answered by Exported or Failed
struct OpenInBrowser {
    std::string path;
};  ///< a page, or a folder: with what the desktop shows such things
struct ToggleFullScreen {};
struct Quit {};

}  // namespace request

struct AnyRequest {
    using Variant = std::variant<
        request::LoadLibrary, request::LoadRecords, request::RollDice, request::BeginPlay, request::SaveRecord,
        request::DeleteRecord, request::Analyze, request::StopAnalysis, request::SaveSettings, request::ExportPage,
        request::OpenInBrowser, request::ToggleFullScreen, request::Quit, request::OpenDraft, request::RemoveDraft,
        request::NameDraft, request::FindStories, request::LookAtStory, request::SaveDraft, request::KeepRecovery,
        request::DropRecovery, request::FindRecovered, request::RestoreDraft, request::ForgetRecovered,
        request::CloseDraft, request::ReadVersion, request::ExportTwee, request::PutScenes, request::ReadPasted,
        request::AnalyzeDraft, request::AnalyzeVersion, request::FindAdapters, request::OpenRoom, request::CloseRoom,
        request::PresentToRoom, request::SetRoomTeams, request::LockRoomDoor, request::AllowSharedAddress>;
};
using Request = OneOf<AnyRequest>;

using Requests = std::vector<Request>;

void append(Requests& to, Requests more);

}  // namespace leeway::flow

extern template class leeway::OneOf<leeway::flow::AnyRequest>;  // request.cpp
