#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cli/console.h"
#include "engine/record.h"
#include "report/debrief.h"

/// Files that commands leave behind. Each says on err where it is, or why it could not be written, and then gives
/// false.
namespace leeway::cli {

[[nodiscard]] bool write_page(const Console& console, const std::filesystem::path& file,
                              const report::Debrief& debrief);
[[nodiscard]] bool write_record(const Console& console, const std::filesystem::path& file,
                                const engine::Record& record);

/// Puts what a command has made where it was asked for: into a file, or on out where none is named. A file that is
/// there is overwritten only if that was asked for.
[[nodiscard]] bool write_product(const Console& console, const std::string& file, bool force, std::string_view content);

}  // namespace leeway::cli
