#include "shell/errands.h"

#include <new>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/persona.h"
#include "analysis/review.h"
#include "base/assert.h"
#include "files/play_store.h"
#include "files/twine_export.h"
#include "shell/browser.h"
#include "shell/draft_analyst.h"
#include "shell/file_job.h"
#include "shell/new_play.h"
#include "shell/page_store.h"
#include "shell/story_source.h"

namespace leeway::shell {
namespace {

Error no_memory() { return {ErrorCode::TooLarge, "there is not enough memory for it", ""}; }

/// The whole analysis of a program, or why there is none; nothing when it is stopped.
std::optional<flow::Intent> analysis_of(const std::shared_ptr<const engine::Program>& program,
                                        const analysis::Stop& stop) {
    try {
        Result<std::shared_ptr<const analysis::Judge>> judge = analysis::Judge::make(program, stop);
        if (stop()) return std::nullopt;
        if (!judge) return flow::intent::AnalysisFailed{program, judge.error()};
        const analysis::StateGraph& graph = (*judge)->graph();
        auto whole = std::make_shared<const analysis::Analysis>(analysis::analyze(graph, stop));
        std::vector<analysis::Expected> personas = analysis::bundled_means(graph, stop);
        if (stop()) return std::nullopt;
        return flow::intent::Analyzed{program, *std::move(judge), std::move(whole), std::move(personas)};
    } catch (const std::bad_alloc&) {
        return flow::intent::AnalysisFailed{program, no_memory()};
    }
}

/// Tells of logs that could not be read, of many as of one.
void tell_unreadable(Inbox& inbox, const words::Catalogue& words, const std::vector<Error>& unreadable) {
    if (unreadable.empty()) return;
    Error error = unreadable.front();
    const auto count = static_cast<std::int64_t>(unreadable.size());
    error.message = words.count("shell.unreadable_plays", count, {{"reason", error.message}});
    inbox.put(flow::intent::Failed{std::move(error)});
}

/// Tells the inbox of changes in the folders of cases, policies and journeys.
std::unique_ptr<FolderWatch> watch_library(const LibraryPlaces& places, const std::shared_ptr<Inbox>& inbox,
                                           std::chrono::milliseconds period) {
    std::vector<std::filesystem::path> folders = places.folders;
    for (const std::filesystem::path& folder : places.folders) {
        folders.push_back(folder / "policies");
        folders.push_back(folder / "journeys");
    }
    std::vector<std::filesystem::path> files;
    if (!places.single_case.empty()) files.push_back(places.single_case);
    auto look = [folders = std::move(folders), files = std::move(files)] { return look_at_files(folders, files); };
    return std::make_unique<FolderWatch>(std::move(look), period,
                                         [inbox](const SeenFiles&) { inbox->put(flow::intent::LibraryChanged{}); });
}

}  // namespace

Errands::Errands(Places places, KeptSettings kept, const words::Catalogue& words, std::shared_ptr<Inbox> inbox,
                 std::chrono::milliseconds look_every)
    : places_(std::move(places)),
      kept_(std::move(kept)),
      words_(words),
      inbox_(std::move(inbox)),
      watch_(watch_library(places_.library, inbox_, look_every)),
      files_(std::make_unique<Worker>()),
      drafts_({places_.user.scenarios, places_.user.state, places_.library.bundled, places_.user.home}, words_, inbox_,
              *files_, look_every),
      rooms_(inbox_) {}

void Errands::perform(const flow::Request& request) {
    LEEWAY_ASSERT(files_ != nullptr, "something was asked for after finish()");
    std::visit(
        [this](const auto& wanted) {
            if constexpr (requires { drafts_.perform(wanted); }) {
                drafts_.perform(wanted);
            } else if constexpr (requires { rooms_.perform(wanted); }) {
                rooms_.perform(wanted);
            } else {
                on(wanted);
            }
        },
        request);
}

void Errands::send_after_all(flow::Intent intent) {
    files_->post([inbox = inbox_, intent = std::move(intent)] { inbox->put(intent); });
}

void Errands::keep_window(const WindowShape& shape) {
    if (shape == kept_.window) return;
    kept_.window = shape;
    save_settings();
}

bool Errands::finish() {
    *is_unwanted_ = true;
    *is_draft_unwanted_ = true;
    *is_version_unwanted_ = true;
    rooms_.finish();
    files_.reset();
    watch_.reset();
    const bool is_analyst_done = analyst_ == nullptr || analyst_->abandon();
    const bool is_draft_done = draft_analyst_ == nullptr || draft_analyst_->abandon();
    return is_analyst_done && is_draft_done;
}

void Errands::post(std::string_view key, std::function<Result<void>()> job) {
    files_->post(file_job(inbox_, words_, key, std::move(job)));
}

void Errands::save_settings() {
    post("shell.cannot.save_settings",
         [folder = places_.user.config, kept = kept_] { return shell::save_settings(folder, kept); });
}

void Errands::on(const flow::request::LoadLibrary& /*request*/) {
    post("shell.cannot.load_library",
         [inbox = inbox_, places = places_.library, &words = words_, &watch = *watch_]() -> Result<void> {
             static_cast<void>(watch.take_stock());
             inbox->put(flow::intent::LibraryLoaded{load_library(places, words)});
             return {};
         });
}

void Errands::on(const flow::request::LoadRecords& /*request*/) {
    post("shell.cannot.load_plays", [inbox = inbox_, folder = places_.user.plays, &words = words_]() -> Result<void> {
        files::LoadedRecords loaded = files::load_records(folder);
        inbox->put(flow::intent::RecordsLoaded{std::move(loaded.records)});
        tell_unreadable(*inbox, words, loaded.unreadable);
        return {};
    });
}

void Errands::on(const flow::request::RollDice& /*request*/) { inbox_->put(flow::intent::DiceRolled{new_seed()}); }

void Errands::on(const flow::request::BeginPlay& /*request*/) {
    inbox_->put(flow::intent::PlayBegan{new_uuid(), new_seed(), utc_now()});
}

void Errands::on(const flow::request::SaveRecord& request) {
    post("shell.cannot.save_play",
         [folder = places_.user.plays, record = request.record] { return files::save_record(folder, record); });
}

void Errands::on(const flow::request::DeleteRecord& request) {
    post("shell.cannot.delete_play",
         [folder = places_.user.plays, play = request.play] { return files::delete_record(folder, play); });
}

void Errands::on(const flow::request::Analyze& request) {
    if (analyst_ == nullptr) analyst_ = std::make_unique<Worker>();
    *is_unwanted_ = true;
    is_unwanted_ = std::make_shared<std::atomic<bool>>(false);
    analyst_->post([inbox = inbox_, program = request.program, is_unwanted = is_unwanted_] {
        std::optional<flow::Intent> answer = analysis_of(program, [&] { return is_unwanted->load(); });
        if (answer) inbox->put(*std::move(answer));
    });
}

void Errands::on(const flow::request::StopAnalysis& /*request*/) { *is_unwanted_ = true; }

void Errands::on(const flow::request::SaveSettings& request) {
    kept_.settings = request.settings;
    save_settings();
}

void Errands::on(const flow::request::ExportPage& request) {
    post("shell.cannot.save_page", [inbox = inbox_, folders = places_.user.pages, page = request]() -> Result<void> {
        const Result<std::filesystem::path> file = store_page(folders, page.name, page.html);
        if (!file) return file.error();
        inbox->put(flow::intent::Exported{file->string()});
        return {};
    });
}

void Errands::on(const flow::request::ExportTwee& request) {
    post("shell.cannot.save_page", [inbox = inbox_, folders = places_.user.pages, wanted = request]() -> Result<void> {
        const std::string story = files::write_twee(files::to_story(*wanted.scenario));
        const Result<std::filesystem::path> file = store_page(folders, wanted.name, story);
        if (!file) return file.error();
        inbox->put(flow::intent::Exported{file->string()});
        return {};
    });
}

void Errands::on(const flow::request::OpenInBrowser& request) {
    post("shell.cannot.open_page", [path = request.path] { return open_in_browser(path); });
}

void Errands::analyze(const flow::request::AnalyzeDraft& request, std::shared_ptr<std::atomic<bool>>& is_unwanted) {
    if (draft_analyst_ == nullptr) draft_analyst_ = std::make_unique<Worker>();
    *is_unwanted = true;
    is_unwanted = std::make_shared<std::atomic<bool>>(false);
    draft_analyst_->post([inbox = inbox_, request, is_unwanted = is_unwanted] {
        if (is_unwanted->load()) return;
        std::optional<flow::DraftAnalysis> analysis = analyze_draft(request, [&] { return is_unwanted->load(); });
        if (!analysis) return;
        inbox->put(flow::intent::DraftAnalyzed{std::make_shared<const flow::DraftAnalysis>(*std::move(analysis))});
    });
}

void Errands::on(const flow::request::FindStories& /*request*/) {
    post("shell.cannot.find_stories",
         [inbox = inbox_, folders = StoryFolders{places_.user.home, places_.user.pages}]() -> Result<void> {
             inbox->put(flow::intent::StoriesFound{find_stories(folders)});
             return {};
         });
}

void Errands::on(const flow::request::LookAtStory& request) {
    post("shell.cannot.read_story",
         [inbox = inbox_, folders = StoryFolders{places_.user.home, places_.user.pages, places_.user.scenarios},
          wanted = request]() -> Result<void> {
             inbox->put(flow::intent::StoryLooked{wanted.path, look_at_story(wanted.path, folders), wanted.begins});
             return {};
         });
}

void Errands::on(const flow::request::PutScenes& /*request*/) {}
void Errands::on(const flow::request::ReadPasted& /*request*/) {}

void Errands::on(const flow::request::AnalyzeDraft& request) { analyze(request, is_draft_unwanted_); }
void Errands::on(const flow::request::AnalyzeVersion& request) {
    analyze({0, request.scenario, request.policy}, is_version_unwanted_);
}
void Errands::on(const flow::request::ToggleFullScreen& /*request*/) {}
void Errands::on(const flow::request::Quit& /*request*/) {}

}  // namespace leeway::shell
