#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string_view>

#include "flow/request.h"
#include "shell/draft_errands.h"
#include "shell/folder_watch.h"
#include "shell/inbox.h"
#include "shell/library_source.h"
#include "shell/room_errands.h"
#include "shell/settings_store.h"
#include "shell/user_folders.h"
#include "shell/worker.h"
#include "words/catalogue.h"

namespace leeway::shell {

/// Does what the pure part cannot do itself, except what concerns the window. Files are read and written in one
/// thread, in the order of the requests; analyses run in another, only the last one wanted to its end; answers come
/// through the inbox. Belongs to one thread.
class Errands {
public:
    struct Places {
        UserFolders user;
        LibraryPlaces library;
    };

    /// How often the folders of cases are looked at for changes, which LibraryChanged tells, and the files that are
    /// being edited.
    static constexpr std::chrono::milliseconds kLookEvery{1000};

    /// @param kept the settings as they were loaded. @param words outlives this.
    Errands(Places places, KeptSettings kept, const words::Catalogue& words, std::shared_ptr<Inbox> inbox,
            std::chrono::milliseconds look_every = kLookEvery);

    /// Begins to do it. ToggleFullScreen, PutScenes, ReadPasted and Quit are not for here: they are passed over.
    void perform(const flow::Request& request);

    /// Sends an intent once everything is done that was asked for before.
    void send_after_all(flow::Intent intent);

    /// Keeps the window's shape with the settings, if it is another than before.
    void keep_window(const WindowShape& shape);

    /// Waits until all files are written. False if an analysis still runs, which nobody waits for: the process must
    /// then be left by std::quick_exit. Nothing may be asked for afterwards.
    [[nodiscard]] bool finish();

private:
    void on(const flow::request::LoadLibrary& request);
    void on(const flow::request::LoadRecords& request);
    void on(const flow::request::RollDice& request);
    void on(const flow::request::BeginPlay& request);
    void on(const flow::request::SaveRecord& request);
    void on(const flow::request::DeleteRecord& request);
    void on(const flow::request::Analyze& request);
    void on(const flow::request::StopAnalysis& request);
    void on(const flow::request::SaveSettings& request);
    void on(const flow::request::ExportPage& request);
    void on(const flow::request::OpenInBrowser& request);
    void on(const flow::request::ExportTwee& request);
    void on(const flow::request::AnalyzeDraft& request);
    void on(const flow::request::FindStories& request);
    void on(const flow::request::LookAtStory& request);
    void on(const flow::request::PutScenes& request);
    void on(const flow::request::ReadPasted& request);
    void on(const flow::request::AnalyzeVersion& request);
    void on(const flow::request::ToggleFullScreen& request);
    void on(const flow::request::Quit& request);

    /// Has a version of a draft analysed. @param is_unwanted of the one before, which is stopped; then of this one.
    void analyze(const flow::request::AnalyzeDraft& request, std::shared_ptr<std::atomic<bool>>& is_unwanted);
    /// Has something done in the thread for files; where it is refused, that is told.
    /// @param key of the text that says what could not be done, with a {reason}.
    void post(std::string_view key, std::function<Result<void>()> job);
    void save_settings();

    Places places_;
    KeptSettings kept_;
    const words::Catalogue& words_;
    std::shared_ptr<Inbox> inbox_;
    std::unique_ptr<FolderWatch> watch_;
    std::unique_ptr<Worker> files_;  // its jobs use the watch
    DraftErrands drafts_;            // posts to it
    RoomErrands rooms_;
    std::unique_ptr<Worker> analyst_;        // from the first analysis on
    std::unique_ptr<Worker> draft_analyst_;  // from the first draft on
    std::shared_ptr<std::atomic<bool>> is_draft_unwanted_ = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<bool>> is_version_unwanted_ = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<bool>> is_unwanted_ = std::make_shared<std::atomic<bool>>(false);  // the last analysis
};

}  // namespace leeway::shell
