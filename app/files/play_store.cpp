#include "files/play_store.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "files/atomic_write.h"
#include "files/disk.h"
#include "files/play_log.h"
#include "files/read_bytes.h"
#include "files/stamp.h"

namespace leeway::files {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPlayEnding = ".jsonl";

/// Whether a play can be there to be read; what cannot be looked at is, so that it is told of.
bool may_be_log(const fs::directory_entry& entry) {
    if (entry.path().extension() != kPlayEnding || !is_uuid(entry.path().stem().string())) return false;
    std::error_code refused;
    const fs::file_status status = entry.status(refused);
    return !fs::status_known(status) || !fs::exists(status) || fs::is_regular_file(status);
}

}  // namespace

Result<fs::path> log_of(const fs::path& folder, const std::string& play) {
    // What names a file must not name another folder's.
    if (!is_uuid(play)) return Error{ErrorCode::BadInput, "\"" + play + "\" is no name of a play", ""};
    return folder / (play + kPlayEnding);
}

LoadedRecords load_records(const fs::path& folder) {
    LoadedRecords loaded;
    std::error_code refused;
    for (fs::directory_iterator entry(folder, refused); !refused && entry != fs::directory_iterator();
         entry.increment(refused)) {
        if (!may_be_log(*entry)) continue;
        Loaded<engine::Record> log = read_play_log(entry->path());
        if (log.value) {
            loaded.records.push_back(std::move(*log.value));
        } else {
            loaded.unreadable.push_back(refusal_of(log.problems));
        }
    }
    std::sort(loaded.records.begin(), loaded.records.end(), [](const engine::Record& a, const engine::Record& b) {
        return std::pair(a.started, a.play) > std::pair(b.started, b.play);
    });
    return loaded;
}

Result<void> save_record(const fs::path& folder, const engine::Record& record) {
    const Result<fs::path> file = log_of(folder, record.play);
    if (!file) return file.error();
    if (Result<void> made = make_private_folder(folder); !made) return made;
    const Result<std::string> before = read_bytes(*file);
    return write_atomically(*file, write_play_log(record, before ? *before : ""));
}

Result<void> delete_record(const fs::path& folder, const std::string& play) {
    const Result<fs::path> file = log_of(folder, play);
    if (!file) return file.error();
    std::error_code refused;
    fs::remove(*file, refused);
    if (!refused) return {};
    return Error{ErrorCode::Unwritable, refused.message(), file->string()};
}

}  // namespace leeway::files
