#include "shell/draft_desk.h"

#include <algorithm>
#include <new>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "files/atomic_write.h"
#include "files/library.h"
#include "files/removed_case.h"
#include "files/scenario_file.h"
#include "shell/local_time.h"
#include "shell/new_play.h"
#include "shell/recovered.h"
#include "shell/story_source.h"

namespace leeway::shell {
namespace {

namespace fs = std::filesystem;

fs::path canonical_path(const fs::path& path) {
    std::error_code error;
    const fs::path found = fs::weakly_canonical(path, error);
    return error ? path : found;
}

fs::path absolute_path(const fs::path& path) {
    std::error_code error;
    const fs::path found = fs::absolute(path, error);
    return error ? path : found;
}

flow::DraftFile file_of(const std::string& path, files::DraftOnDisk found) {
    flow::DraftFile file{path, std::move(found.digest), nullptr};
    if (found.scenario) file.scenario = std::make_shared<const model::Scenario>(*std::move(found.scenario));
    return file;
}

}  // namespace

DraftDesk::DraftDesk(DraftPlaces places, const words::Catalogue& words, std::shared_ptr<Inbox> inbox,
                     std::chrono::milliseconds look_every)
    : places_(std::move(places)), words_(words), inbox_(std::move(inbox)), look_every_(look_every) {}

// A watch that is about to look waits for the mutex, and its destructor waits for it: so none ends under the mutex.
DraftDesk::~DraftDesk() {
    std::map<std::string, Sheet> closing;
    const std::lock_guard lock(mutex_);
    closing.swap(sheets_);
}

/// The digest that the file should have for a request that names one: its answer may still be on its way.
std::string DraftDesk::Sheet::present(const std::string& digest) const {
    return replaced.contains(digest) ? known : digest;
}

Result<void> DraftDesk::perform(const flow::request::OpenDraft& wanted) {
    const fs::path path = absolute_path(wanted.path);
    return is_bundled(path) ? open_copy(path) : open(path);
}

Result<void> DraftDesk::open(const fs::path& path) {
    Result<files::DraftOnDisk> found = files::open_draft(path);
    if (!found) return found.error();
    Result<void> closed = perform(flow::request::CloseDraft{path.string()});
    files::DraftSeat seat = files::DraftSeat::take(places_.state, path);
    flow::intent::DraftOpened opened;
    opened.file = file_of(path.string(), *std::move(found));
    opened.is_open_elsewhere = seat.is_open_elsewhere();
    std::string known = opened.file.digest;
    inbox_->put(std::move(opened));
    lay_out(path.string(), std::move(seat), std::move(known));
    return closed;
}

/// The person's own case of that id, however broken, or else a new one with the content of the bundled one.
Result<void> DraftDesk::open_copy(const fs::path& path) {
    Result<files::DraftOnDisk> bundled = files::open_draft(path);
    if (!bundled) return bundled.error();
    const std::vector<fs::path> own = files::Library({places_.own}).scenarios_with(bundled->scenario->id.text);
    if (!own.empty()) return open(absolute_path(own.front()));
    return begin_new(std::make_shared<const model::Scenario>(*std::move(bundled->scenario)), path.string());
}

Result<void> DraftDesk::perform(const flow::request::NameDraft& wanted) { return begin_new(wanted.scenario, ""); }

Result<void> DraftDesk::begin_new(std::shared_ptr<const model::Scenario> scenario, std::string copied_from) {
    Result<files::NewDraft> begun = files::take_new(places_.state, absolute_path(places_.own), scenario->id);
    if (!begun) return begun.error();
    const std::string path = begun->path.string();
    // Of two files with the same id only one would be found again.
    const std::string name = begun->path.stem().string();
    if (copied_from.empty() && is_valid_id(name) && scenario->id.text != name) {
        auto named = std::make_shared<model::Scenario>(*scenario);
        named->id = ScenarioId(name);
        scenario = std::move(named);
    }
    inbox_->put(flow::intent::DraftOpened{{path, "", std::move(scenario)}, false, false, std::move(copied_from)});
    lay_out(path, std::move(begun->seat), "");
    return {};
}

std::string DraftDesk::present_path(const std::string& path) const {
    const std::lock_guard lock(mutex_);
    const auto moved = moved_.find(path);
    return moved == moved_.end() ? path : moved->second.path;
}

flow::DraftFile DraftDesk::present_file(flow::DraftFile file) const {
    const std::lock_guard lock(mutex_);
    const auto moved = moved_.find(file.path);
    if (moved == moved_.end()) return file;
    file.path = moved->second.path;
    if (file.scenario->id == moved->second.id) return file;
    auto named = std::make_shared<model::Scenario>(*file.scenario);
    named->id = moved->second.id;
    file.scenario = std::move(named);
    return file;
}

std::optional<Result<void>> DraftDesk::save_named(const flow::request::SaveDraft& wanted) {
    const fs::path folder = fs::path(wanted.file.path).parent_path();
    Result<files::NewDraft> named = files::take_new(places_.state, folder, ScenarioId(wanted.name));
    if (!named) return std::nullopt;  // it has a name that will do
    auto scenario = std::make_shared<model::Scenario>(*wanted.file.scenario);
    scenario->id = ScenarioId(named->path.stem().string());
    const std::string path = named->path.string();
    Result<files::SavedDraft> saved = files::save_draft(places_.state, path, *scenario, "");
    if (!saved) return Result<void>(saved.error());
    if (saved->found_instead) return std::nullopt;  // somebody was quicker
    lay_out(path, std::move(named->seat), saved->digest);
    std::map<std::string, Sheet>::node_type former;
    {
        const std::lock_guard lock(mutex_);
        former = sheets_.extract(wanted.file.path);
        moved_[wanted.file.path] = {path, scenario->id};
        sheets_.at(path).replaced.insert("");  // what was asked to be saved meanwhile knows of no file
    }
    if (!former.empty()) static_cast<void>(former.mapped().seat.drop());
    const ScenarioId id = scenario->id == wanted.file.scenario->id ? ScenarioId() : scenario->id;
    inbox_->put(flow::intent::DraftSaved{wanted.file.path, saved->digest, wanted.version, path, id});
    return Result<void>();
}

Result<void> DraftDesk::perform(const flow::request::SaveDraft& asked) {
    LEEWAY_ASSERT(asked.file.scenario != nullptr, "nothing was given to be saved");
    flow::request::SaveDraft wanted = asked;
    wanted.file = present_file(asked.file);
    const bool is_new = wanted.file.digest.empty() && wanted.file.path == asked.file.path;
    if (is_new && !wanted.name.empty()) {
        if (std::optional<Result<void>> named = save_named(wanted)) return *named;
    }
    const std::lock_guard lock(mutex_);
    Sheet& sheet = sheet_at(wanted.file.path);
    const std::string expected = sheet.present(wanted.file.digest);
    Result<files::SavedDraft> saved =
        files::save_draft(places_.state, wanted.file.path, *wanted.file.scenario, expected);
    if (!saved) return saved.error();
    sheet.known = saved->digest;
    if (saved->found_instead) {
        sheet.replaced.clear();
        inbox_->put(
            flow::intent::DraftChangedOutside{file_of(wanted.file.path, *std::move(saved->found_instead)), true});
        return {};
    }
    sheet.replaced.insert(expected);
    // What stays is offered after a crash as older than the file, and lost is nothing.
    static_cast<void>(sheet.seat.drop());
    inbox_->put(flow::intent::DraftSaved{wanted.file.path, saved->digest, wanted.version});
    return {};
}

Result<void> DraftDesk::perform(const flow::request::KeepRecovery& wanted) {
    LEEWAY_ASSERT(wanted.file.scenario != nullptr, "nothing was given to be kept");
    const flow::DraftFile file = present_file(wanted.file);
    const std::lock_guard lock(mutex_);
    Sheet& sheet = sheet_at(file.path);
    const Result<void> kept =
        sheet.seat.keep({file.path, sheet.present(file.digest), utc_now(), files::write_scenario(*file.scenario)});
    const std::string trouble = kept ? std::string() : kept.error().message;
    const bool is_told = trouble == std::exchange(sheet.trouble, trouble);
    return is_told ? Result<void>() : kept;
}

Result<void> DraftDesk::perform(const flow::request::DropRecovery& wanted) {
    const std::string path = present_path(wanted.path);
    const std::lock_guard lock(mutex_);
    const auto found = sheets_.find(path);
    return found == sheets_.end() ? Result<void>() : found->second.seat.drop();
}

Result<void> DraftDesk::perform(const flow::request::FindRecovered& /*wanted*/) {
    inbox_->put(flow::intent::RecoveredFound{find_recovered(places_.state, *inbox_, words_)});
    return {};
}

Result<void> DraftDesk::perform(const flow::request::RestoreDraft& wanted) {
    Result<files::DraftSeat> seat = files::DraftSeat::take_up(places_.state, wanted.key);
    if (!seat) return seat.error();
    Result<LeftDraft> left = read_left(places_.state, wanted.key);
    if (!left) return left.error();
    const std::string path = left->kept.path;
    Result<void> closed = perform(flow::request::CloseDraft{path});
    auto scenario = std::make_shared<const model::Scenario>(std::move(left->scenario));
    inbox_->put(
        flow::intent::DraftOpened{{path, left->kept.base, std::move(scenario)}, seat->is_open_elsewhere(), true, ""});
    lay_out(path, *std::move(seat), std::move(left->kept.base));
    return closed;
}

Result<void> DraftDesk::perform(const flow::request::ForgetRecovered& wanted) {
    const Result<files::DraftSeat> seat = files::DraftSeat::take_up(places_.state, wanted.key);
    return seat ? seat->drop() : Result<void>();  // somebody works with it
}

Result<void> DraftDesk::perform(const flow::request::CloseDraft& wanted) {
    const std::string path = present_path(wanted.path);
    std::map<std::string, Sheet>::node_type closing;
    const std::lock_guard lock(mutex_);
    closing = sheets_.extract(path);
    moved_.erase(wanted.path);
    return {};
}

fs::path DraftDesk::place_of(const flow::request::ReadVersion& wanted) const {
    using Kind = flow::Version::Kind;
    if (wanted.version.kind == Kind::Saved) return present_path(wanted.path);
    if (wanted.version.kind == Kind::File) return meant_path(wanted.version.name, places_.home);
    if (places_.bundled.empty()) return {};
    const std::vector<fs::path> bundled = files::Library({places_.bundled}).scenarios_with(wanted.version.name);
    return bundled.empty() ? fs::path() : bundled.front();
}

Result<void> DraftDesk::perform(const flow::request::ReadVersion& wanted) {
    flow::intent::VersionRead answer;
    answer.version = wanted.version;
    const fs::path place = place_of(wanted);
    if (place.empty()) {
        answer.problem = std::string(words_.text("compare.no_such_case"));
    } else if (Result<files::DraftOnDisk> found = files::open_draft(place); found) {
        answer.file = file_of(place.string(), *std::move(found));
    } else {
        const Error& error = found.error();
        answer.problem = error.where.empty() ? error.message : error.where + ": " + error.message;
    }
    inbox_->put(std::move(answer));
    return {};
}

Result<void> DraftDesk::perform(const flow::request::RemoveDraft& wanted) {
    const auto refusal = [&](std::string_view key) {
        return Error{ErrorCode::Conflict, std::string(words_.text(key)), wanted.path};
    };
    const fs::path file = absolute_path(wanted.path);
    if (canonical_path(file.parent_path()) != canonical_path(absolute_path(places_.own))) {
        return refusal("shell.not_own");
    }
    const bool is_here = [&] {
        const std::lock_guard lock(mutex_);
        return sheets_.contains(file.string());
    }();
    const files::DraftSeat seat = files::DraftSeat::take(places_.state, file);  // held until the file has gone
    if (is_here || seat.is_open_elsewhere()) {
        return refusal("shell.open_in_a_window");
    }
    std::string stamp = local_time(utc_now());
    std::erase(stamp, ':');
    const fs::path folder = absolute_path(places_.own).parent_path() / "removed";
    Result<fs::path> moved = files::remove_case(places_.state, file, folder, stamp);
    if (!moved) return moved.error();
    inbox_->put(flow::intent::DraftRemoved{wanted.path, moved->string()});
    return {};
}

bool DraftDesk::is_bundled(const fs::path& path) const {
    if (places_.bundled.empty()) return false;
    const fs::path folder = canonical_path(places_.bundled);
    const fs::path file = canonical_path(path);
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

/// Watches a file from now on. @param known its digest as it was told.
void DraftDesk::lay_out(const std::string& path, files::DraftSeat seat, std::string known) {
    files::remove_leftovers(path);
    auto watch = std::make_unique<FolderWatch>([path] { return look_at_files({}, {path}); }, look_every_,
                                               [this, path](const SeenFiles&) { look(path); });
    static_cast<void>(watch->take_stock());
    {
        const std::lock_guard lock(mutex_);
        moved_.erase(path);
        sheets_.emplace(path, Sheet{std::move(seat), std::move(known), {}, {}, std::move(watch)});
    }
    look(path);
}

/// Of what is open; what is asked of a file that is not is done all the same, without a watch.
DraftDesk::Sheet& DraftDesk::sheet_at(const std::string& path) {
    const auto found = sheets_.find(path);
    if (found != sheets_.end()) return found->second;
    return sheets_.emplace(path, Sheet{files::DraftSeat::take(places_.state, path), {}, {}, {}, {}}).first->second;
}

/// Tells if the file is another than was told.
void DraftDesk::look(const std::string& path) {
    try {
        const std::lock_guard lock(mutex_);
        const auto found = sheets_.find(path);
        if (found == sheets_.end()) return;
        Sheet& sheet = found->second;
        const Result<std::string> digest = files::digest_of_draft(path);
        if (!digest || *digest == sheet.known) return;
        Result<files::DraftOnDisk> present = files::look_at_draft(path);
        if (!present || present->digest == sheet.known) return;
        sheet.known = present->digest;
        sheet.replaced.clear();
        inbox_->put(flow::intent::DraftChangedOutside{file_of(path, *std::move(present)), false});
    } catch (const std::bad_alloc&) {
        return;  // saving will look at it once more
    }
}

}  // namespace leeway::shell
