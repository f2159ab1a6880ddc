#include "shell/editor_life.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "edit/history.h"
#include "files/digest.h"
#include "files/scenario_file.h"
#include "shell/draft_errands.h"
#include "support/random_change.h"

namespace leeway::test {
namespace {

using What = Told::What;
using model::Scenario;
namespace request = flow::request;
namespace answer = flow::intent;

constexpr std::size_t kMostScenes = 25;  // then the person begins anew

void tell(int pipe, What what, std::uint64_t version, const std::string& digest = {}) {
    Told told{what, version, {}};
    std::memcpy(static_cast<char*>(told.digest), digest.data(), std::min<std::size_t>(digest.size(), 32));
    if (::write(pipe, &told, sizeof told) != static_cast<ssize_t>(sizeof told)) ::_exit(1);
}

class Editor {
public:
    explicit Editor(const Life& life)
        : life_(life),
          chooser_(life.seed),
          version_(life.first_version),
          first_(first_case()),
          history_(first_),
          errands_({life.folder / "own", life.folder / "state", {}}, words::Catalogue::english(), inbox_, files_,
                   std::chrono::milliseconds(5)) {}

    void open() {
        errands_.perform(request::FindRecovered{});
        const auto left = await<answer::RecoveredFound>().found;
        const std::filesystem::path file = life_.folder / "own" / (kEditedCase.text + ".json");
        const bool is_there = std::filesystem::exists(file);
        // One that was saved in the moment of the end, and is no news any more.
        const bool is_old = !left.empty() && left.front().is_file_newer;
        if (is_old) errands_.perform(request::ForgetRecovered{left.front().key});
        if (!left.empty() && !is_old) {
            errands_.perform(request::RestoreDraft{left.front().key});
        } else if (is_there) {
            errands_.perform(request::OpenDraft{file.string()});
        } else {
            errands_.perform(request::NameDraft{first_});
        }
        file_ = await<answer::DraftOpened>().file;
        history_ = edit::History(file_.scenario);
        tell(life_.pipe, What::Opened, 0, digest_of(*file_.scenario));
    }

    void edit() {
        clock_ms_ += chooser_.between(100, 900);
        const bool is_large = history_.present()->scenes.size() > kMostScenes;
        if (is_large) history_.replace(*first_, "anew");
        const int way = chooser_.below(10);
        if (way == 0) {
            history_.undo();
        } else if (way == 1) {
            history_.redo();
        } else {
            history_.apply(support::random_change(chooser_, *history_.present()), clock_ms_);
        }
        tell(life_.pipe, What::Edited, 0);
        if (chooser_.chance(8)) {
            save();
        } else if (clock_ms_ - kept_ms_ >= life_.keep_every_ms) {
            keep();
        }
        take_in();
    }

private:
    static std::shared_ptr<const Scenario> first_case() {
        support::Chooser chooser(7);
        Scenario scenario = support::random_scenario(chooser, {});
        scenario.id = kEditedCase;
        return std::make_shared<const Scenario>(std::move(scenario));
    }

    static std::string digest_of(const Scenario& scenario) { return files::digest(files::write_scenario(scenario)); }

    /// The present case with a number that no other has.
    std::uint64_t number_present(What what) {
        const std::uint64_t version = version_++;
        history_.apply(edit::change::SetText{edit::TextField::Summary, {}, "version " + std::to_string(version)},
                       clock_ms_);
        tell(life_.pipe, what, version, digest_of(*history_.present()));
        return version;
    }

    flow::DraftFile present() const { return {file_.path, file_.digest, history_.present()}; }

    void keep() {
        kept_ms_ = clock_ms_;
        const std::uint64_t version = number_present(What::Keeping);
        errands_.perform(request::KeepRecovery{present()});
        // Jobs are done in their order; one that fails is told before.
        ++keeping_;
        files_.post([this, version] {
            tell(life_.pipe, What::Kept, version);
            --keeping_;
        });
    }

    void save() {
        kept_ms_ = clock_ms_;
        const std::uint64_t version = number_present(What::Saving);
        errands_.perform(request::SaveDraft{present(), version});
        ++saving_;
    }

    /// Answers that have come. A person is slower than the disk.
    void take_in() {
        do {
            for (const flow::Intent& intent : inbox_->take()) hear(intent);
            if (saving_ + keeping_ > 2) std::this_thread::sleep_for(std::chrono::microseconds(100));
        } while (saving_ + keeping_ > 2);
    }

    void hear(const flow::Intent& intent) {
        if (const auto* saved = std::get_if<answer::DraftSaved>(&intent)) {
            --saving_;
            file_.digest = saved->digest;
            tell(life_.pipe, What::Saved, saved->version, saved->digest);
        } else {
            // Nobody else writes the file, so nothing may be refused and nothing changed outside.
            tell(life_.pipe, What::Failed, intent.index());
            ::_exit(1);
        }
    }

    template <typename Answer>
    Answer await() {
        while (true) {
            static_cast<void>(inbox_->wait(std::chrono::seconds(1)));
            for (const flow::Intent& intent : inbox_->take()) {
                if (const auto* wanted = std::get_if<Answer>(&intent)) return *wanted;
                hear(intent);
            }
        }
    }

    Life life_;
    support::Chooser chooser_;
    std::uint64_t version_;
    std::shared_ptr<const Scenario> first_;
    edit::History history_;
    flow::DraftFile file_;
    std::int64_t clock_ms_ = 0;
    std::int64_t kept_ms_ = 0;
    int saving_ = 0;
    std::atomic<int> keeping_ = 0;
    std::shared_ptr<shell::Inbox> inbox_ = std::make_shared<shell::Inbox>();
    shell::Worker files_;
    shell::DraftErrands errands_;
};

}  // namespace

void live(const Life& life) {
    Editor editor(life);
    editor.open();
    while (true) editor.edit();
}

}  // namespace leeway::test
