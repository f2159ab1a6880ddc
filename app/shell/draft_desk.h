#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "base/result.h"
#include "files/draft_seat.h"
#include "files/draft_store.h"
#include "flow/request.h"
#include "shell/folder_watch.h"
#include "shell/inbox.h"
#include "words/catalogue.h"

namespace leeway::shell {

struct DraftPlaces {
    std::filesystem::path own;        ///< where a person's new cases belong; removed ones go to removed/ beside it
    std::filesystem::path state;      ///< of locks and of what is kept for recovery (files/draft_seat.h)
    std::filesystem::path bundled;    ///< cases that are copied to be edited, or empty
    std::filesystem::path home = {};  ///< what is meant by "~" in a path that is typed
};

/// The cases that this window has open for editing: what flow/design_request.h asks for, done at once in the thread
/// that calls, answered through the inbox. Errors are for the caller to tell. Watches the files of what is open in
/// threads of its own, and tells when one is another than it told last.
class DraftDesk {
public:
    /// @param words outlives this. @param look_every how often a file is looked at.
    DraftDesk(DraftPlaces places, const words::Catalogue& words, std::shared_ptr<Inbox> inbox,
              std::chrono::milliseconds look_every);
    ~DraftDesk();
    DraftDesk(const DraftDesk&) = delete;
    DraftDesk& operator=(const DraftDesk&) = delete;
    DraftDesk(DraftDesk&&) = delete;
    DraftDesk& operator=(DraftDesk&&) = delete;

    [[nodiscard]] Result<void> perform(const flow::request::OpenDraft& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::NameDraft& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::SaveDraft& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::KeepRecovery& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::DropRecovery& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::FindRecovered& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::RestoreDraft& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::ForgetRecovered& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::CloseDraft& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::ReadVersion& wanted);
    [[nodiscard]] Result<void> perform(const flow::request::RemoveDraft& wanted);

private:
    /// Where a draft of that path is now: one that was saved for the first time may have got another name, and what was
    /// asked for under its former one meanwhile is about it.
    [[nodiscard]] std::string present_path(const std::string& path) const;
    /// The same of a file, with the id that it was saved with, which may be another than was asked for.
    [[nodiscard]] flow::DraftFile present_file(flow::DraftFile file) const;
    /// Saves a new draft under the name that it is to have from now on. Nothing where it cannot have another.
    [[nodiscard]] std::optional<Result<void>> save_named(const flow::request::SaveDraft& wanted);

    /// What is open.
    struct Sheet {
        files::DraftSeat seat;
        std::string known;               // digest of the file as it was told last
        std::set<std::string> replaced;  // digests of what our own saves have replaced since
        std::string trouble;             // why nothing could be kept for recovery, as it was told
        std::unique_ptr<FolderWatch> watch;

        [[nodiscard]] std::string present(const std::string& digest) const;
    };

    [[nodiscard]] Result<void> open(const std::filesystem::path& path);
    [[nodiscard]] Result<void> open_copy(const std::filesystem::path& path);
    [[nodiscard]] Result<void> begin_new(std::shared_ptr<const model::Scenario> scenario, std::string copied_from);
    /// Where that version is; empty where there is none.
    [[nodiscard]] std::filesystem::path place_of(const flow::request::ReadVersion& wanted) const;
    [[nodiscard]] bool is_bundled(const std::filesystem::path& path) const;
    void lay_out(const std::string& path, files::DraftSeat seat, std::string known);
    [[nodiscard]] Sheet& sheet_at(const std::string& path);
    void look(const std::string& path);

    DraftPlaces places_;
    const words::Catalogue& words_;
    std::shared_ptr<Inbox> inbox_;
    std::chrono::milliseconds look_every_;
    mutable std::mutex mutex_;             // of what follows: the watches look at it too
    std::map<std::string, Sheet> sheets_;  // by path
    /// What has replaced a former path.
    struct Moved {
        std::string path;
        ScenarioId id;
    };
    std::map<std::string, Moved> moved_;  // by former paths
};

}  // namespace leeway::shell
