#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "engine/record.h"
#include "files/loaded.h"

/// Play logs: JSON objects, one a line: a heading, the steps, and the end when there is one.
namespace leeway::files {

/// Reads a log. One without an end is a play under way. A last line that a crash has cut off (it has no line feed and
/// is not complete) gives a warning, and the value is what stands before it; anything else that is wrong gives errors
/// and no value. Keys that begin with "x-" are passed over; write_play_log keeps them.
[[nodiscard]] Loaded<engine::Record> read_play_log(const std::filesystem::path& path);

/// The same for the text of a log. @param file how problems name it. Pointers in problems lead from their line.
[[nodiscard]] Loaded<engine::Record> parse_play_log(std::string_view text, const std::string& file);

/// The log as text, each line with its line feed. Reading it gives an equal record.
/// @param before an earlier log of the same play: the keys that begin with "x-" stay, in the heading, in the end, and
/// in the steps that are the same response.
[[nodiscard]] std::string write_play_log(const engine::Record& record, std::string_view before = {});

}  // namespace leeway::files
