#pragma once

#include <filesystem>

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

}  // namespace leeway::cli
