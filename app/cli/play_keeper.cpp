#include "cli/play_keeper.h"

#include "cli/write_out.h"
#include "files/atomic_write.h"
#include "files/play_log.h"
#include "files/play_store.h"

namespace leeway::cli {

PlayKeeper::PlayKeeper(const Console& console, const PlayChoices& choices, const engine::Record& record,
                       std::filesystem::path file)
    : console_(console), was_asked_for_(!choices.log.empty()), file_(std::move(file)) {
    if (was_asked_for_) {
        file_ = choices.log;
    } else if (!choices.keep) {
        file_.clear();
    } else if (file_.empty() && !console.plays_folder.empty()) {
        const auto own = files::log_of(console.plays_folder, record.play);
        is_in_folder_ = own.has_value();
        if (own) file_ = *own;
    }
}

void PlayKeeper::keep(const engine::Record& record) {
    if (was_asked_for_ || file_.empty()) return;
    const Result<void> written = write(record);
    // Said once; the next steps try again without a word, and the end tells what came of it.
    if (!written && !has_failed_) console_.complain(written.error());
    has_failed_ = !written;
}

bool PlayKeeper::finish(const engine::Record& record) {
    if (was_asked_for_) return write_record(console_, file_, record);
    if (file_.empty() || record.steps.empty()) return true;
    if (const Result<void> written = write(record); !written) return console_.complain(written.error()), false;
    console_.complain(console_.text("cli.play.kept", {{"file", file_.string()}}));
    return true;
}

Result<void> PlayKeeper::write(const engine::Record& record) const {
    if (is_in_folder_) return files::save_record(console_.plays_folder, record);
    return files::write_atomically(file_, files::write_play_log(record));
}

}  // namespace leeway::cli
