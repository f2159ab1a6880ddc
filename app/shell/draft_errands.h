#pragma once

#include <chrono>
#include <memory>
#include <string_view>
#include <type_traits>

#include "shell/draft_desk.h"
#include "shell/file_job.h"
#include "shell/inbox.h"
#include "shell/worker.h"
#include "words/catalogue.h"

namespace leeway::shell {

/// Does what flow/design_request.h asks for in the thread for files, in the order of the requests, but for
/// the analyses. Answers, and what was refused, come through the inbox. Belongs to one thread.
class DraftErrands {
public:
    /// @param words and files outlive this. @param look_every how often the files of what is open are looked at.
    DraftErrands(DraftPlaces places, const words::Catalogue& words, std::shared_ptr<Inbox> inbox, Worker& files,
                 std::chrono::milliseconds look_every)
        : desk_(std::make_shared<DraftDesk>(std::move(places), words, inbox, look_every)),
          words_(words),
          inbox_(std::move(inbox)),
          files_(files) {}

    /// Begins to do it.
    template <typename Wanted>
    requires requires(DraftDesk& desk, const Wanted& wanted) { desk.perform(wanted); }
    void perform(const Wanted& wanted) {
        constexpr bool opens = std::is_same_v<Wanted, flow::request::OpenDraft> ||
                               std::is_same_v<Wanted, flow::request::NameDraft> ||
                               std::is_same_v<Wanted, flow::request::RestoreDraft>;
        files_.post(file_job(
            inbox_, words_, key_of(wanted), [desk = desk_, wanted] { return desk->perform(wanted); },
            opens ? draft_not_opened : failed));
    }

private:
    // Of the text that says what could not be done.
    static std::string_view key_of(const flow::request::OpenDraft&) { return "shell.cannot.open_draft"; }
    static std::string_view key_of(const flow::request::NameDraft&) { return "shell.cannot.name_draft"; }
    static std::string_view key_of(const flow::request::SaveDraft&) { return "shell.cannot.save_draft"; }
    static std::string_view key_of(const flow::request::KeepRecovery&) { return "shell.cannot.keep_recovery"; }
    static std::string_view key_of(const flow::request::DropRecovery&) { return "shell.cannot.drop_recovery"; }
    static std::string_view key_of(const flow::request::FindRecovered&) { return "shell.cannot.find_recovered"; }
    static std::string_view key_of(const flow::request::RestoreDraft&) { return "shell.cannot.restore_draft"; }
    static std::string_view key_of(const flow::request::ForgetRecovered&) { return "shell.cannot.drop_recovery"; }
    static std::string_view key_of(const flow::request::CloseDraft&) { return "shell.cannot.close_draft"; }
    static std::string_view key_of(const flow::request::ReadVersion&) { return "shell.cannot.read_version"; }
    static std::string_view key_of(const flow::request::RemoveDraft&) { return "shell.cannot.remove_draft"; }

    std::shared_ptr<DraftDesk> desk_;  // the jobs' too
    const words::Catalogue& words_;
    std::shared_ptr<Inbox> inbox_;
    Worker& files_;
};

}  // namespace leeway::shell
