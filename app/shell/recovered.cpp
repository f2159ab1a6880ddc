#include "shell/recovered.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "files/digest.h"
#include "files/draft_seat.h"
#include "files/draft_store.h"
#include "files/scenario_file.h"
#include "shell/local_time.h"

namespace leeway::shell {
namespace {

namespace fs = std::filesystem;

/// Renames what cannot be used, unless a window has just taken it up, and says in the error where it is then.
Error put_aside(const fs::path& state, const std::string& key, Error why) {
    const Result<files::DraftSeat> seat = files::DraftSeat::take_up(state, key);
    const std::optional<fs::path> aside = seat ? seat->put_aside() : std::nullopt;
    if (aside) why.where = aside->string();
    return why;
}

/// What the file has is kept no longer: after the next save it would be offered as if it were lost. Unless a window has
/// just taken it up.
void drop(const fs::path& state, const std::string& key, const files::Recovery& kept) {
    const Result<files::DraftSeat> seat = files::DraftSeat::take_up(state, key);
    if (!seat) return;
    const Result<files::Recovery> still = files::kept_at(state, key);
    if (still && *still == kept) static_cast<void>(seat->drop());
}

/// What was kept, unless the file has it by now.
std::optional<flow::Recovered> recovered(const fs::path& state, const std::string& key, files::Recovery kept,
                                         model::Scenario scenario) {
    const Result<std::string> present = files::digest_of_draft(kept.path);
    if (present && *present == files::digest(kept.text)) {
        drop(state, key, kept);
        return std::nullopt;
    }
    const bool is_newer = present && !present->empty() && *present != kept.base;
    std::string local = local_time(kept.saved_at);
    auto shared = std::make_shared<const model::Scenario>(std::move(scenario));
    return flow::Recovered{key,
                           {std::move(kept.path), std::move(kept.base), std::move(shared)},
                           std::move(kept.saved_at),
                           is_newer,
                           std::move(local)};
}

void tell(Inbox& inbox, const words::Catalogue& words, std::vector<Error> unreadable) {
    if (unreadable.empty()) return;
    Error error = std::move(unreadable.front());
    const auto count = static_cast<std::int64_t>(unreadable.size());
    error.message = words.count("shell.unreadable_recoveries", count, {{"reason", error.message}});
    inbox.put(flow::intent::Failed{std::move(error)});
}

}  // namespace

Result<LeftDraft> read_left(const fs::path& state, const std::string& key) {
    Result<files::Recovery> kept = files::kept_at(state, key);
    if (!kept) return kept.error();
    files::Loaded<model::Scenario> loaded = files::parse_scenario(kept->text, kept->path);
    if (loaded.draft) loaded.value = std::move(loaded.draft);
    if (!loaded.value) return files::refusal_of(loaded.problems);
    return LeftDraft{*std::move(kept), *std::move(loaded.value)};
}

std::vector<flow::Recovered> find_recovered(const fs::path& state, Inbox& inbox, const words::Catalogue& words) {
    std::vector<flow::Recovered> found;
    std::vector<Error> unreadable;
    for (const std::string& key : files::keys_left(state)) {
        Result<LeftDraft> left = read_left(state, key);
        if (left) {
            std::optional<flow::Recovered> offered =
                recovered(state, key, std::move(left->kept), std::move(left->scenario));
            if (offered) found.push_back(*std::move(offered));
        } else if (left.error().code == ErrorCode::BadInput) {
            unreadable.push_back(put_aside(state, key, left.error()));
        } else if (left.error().code != ErrorCode::NotFound) {
            unreadable.push_back(left.error());
        }
    }
    std::sort(found.begin(), found.end(), [](const flow::Recovered& a, const flow::Recovered& b) {
        return std::pair(a.saved_at, a.key) > std::pair(b.saved_at, b.key);
    });
    tell(inbox, words, std::move(unreadable));
    return found;
}

}  // namespace leeway::shell
