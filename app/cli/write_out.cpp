#include "cli/write_out.h"

#include <ostream>
#include <system_error>

#include "files/atomic_write.h"
#include "files/play_log.h"
#include "report/debrief_page.h"

namespace leeway::cli {

namespace {

bool write(const Console& console, const std::filesystem::path& file, std::string_view content, std::string_view key) {
    const Result<void> written = files::write_atomically(file, content);
    if (!written) return console.complain(written.error()), false;
    console.complain(console.text(key, {{"file", file.string()}}));
    return true;
}

}  // namespace

bool write_page(const Console& console, const std::filesystem::path& file, const report::Debrief& debrief) {
    return write(console, file, report::to_html(debrief, console.words(), "en"), "cli.page_written");
}

bool write_record(const Console& console, const std::filesystem::path& file, const engine::Record& record) {
    return write(console, file, files::write_play_log(record), "cli.log_written");
}

bool write_product(const Console& console, const std::string& file, bool force, std::string_view content) {
    if (file.empty()) {
        console.out << content;
        return true;
    }
    std::error_code refused;
    // A device or a pipe is written into, never replaced.
    if (!force && std::filesystem::is_regular_file(file, refused)) {
        console.complain(console.text("cli.file_is_there", {{"file", file}}));
        return false;
    }
    return write(console, file, content, "cli.product_written");
}

}  // namespace leeway::cli
