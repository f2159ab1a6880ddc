#include "shell/page_store.h"

#include <string>
#include <system_error>

#include "files/disk.h"

namespace leeway::shell {
namespace {

namespace fs = std::filesystem;

constexpr int kMostCopies = 10'000;

std::string harmless_name(std::string_view name) {
    std::string harmless(name);
    for (char& c : harmless) {
        const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (is_control || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos) c = '-';
    }
    // A leading dot hides a file, a leading hyphen makes an option of it.
    if (harmless.empty() || harmless.front() == '.' || harmless.front() == '-') harmless.insert(0, "leeway");
    return harmless;
}

fs::path numbered(const fs::path& file, int number) {
    if (number == 1) return file;
    return file.parent_path() / (file.stem().string() + "-" + std::to_string(number) + file.extension().string());
}

}  // namespace

Result<fs::path> store_page(const std::vector<fs::path>& folders, std::string_view name, std::string_view html) {
    for (const fs::path& folder : folders) {
        std::error_code refused;
        if (!fs::is_directory(folder, refused)) continue;
        const fs::path wanted = folder / harmless_name(name);
        for (int number = 1; number <= kMostCopies; ++number) {
            const fs::path file = numbered(wanted, number);
            const Result<void> written = files::write_new(file, html);
            if (written) return file;
            if (written.error().code != ErrorCode::Conflict) return written.error();
        }
        return Error{ErrorCode::Unwritable, "every name for the page is taken", wanted.string()};
    }
    return Error{ErrorCode::NotFound, "there is no folder to save the page in",
                 folders.empty() ? "" : folders[0].string()};
}

}  // namespace leeway::shell
