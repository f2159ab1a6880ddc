#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/choices.h"
#include "cli/library.h"
#include "cli/line_reader.h"
#include "engine/record.h"
#include "engine/session.h"

/// What a play in the terminal begins with: a case from its start, or a play that is gone on with.
namespace leeway::cli {

struct Opening {
    CaseFile scenario;
    PolicyFile policy;
    engine::Record record;
    engine::Session session;    ///< where the record leads to
    std::filesystem::path log;  ///< the file of a play that is gone on with; empty for a new one
};

/// A new play.
[[nodiscard]] Opening begin(const CaseFile& scenario, const PolicyFile& policy, std::uint64_t seed);

/// A new play out of another: with its first steps, as if the others had not been.
[[nodiscard]] Opening branch(const Opening& other, std::size_t steps);

/// The play that --resume or --from means, with the case and the policy that its log names where none is named.
/// Errors: BadInput, where the log cannot be read, does not fit the files, or has no such step; NotFound.
[[nodiscard]] Result<Opening> open_log(const PlayChoices& choices, const Library& library, const Console& console);

/// The plays that are kept and can be gone on with, newest first; without a word about those that cannot.
[[nodiscard]] std::vector<Opening> unfinished_plays(const PlayChoices& choices, const Library& library,
                                                    const Console& console);

/// "LOG:STEP" in two.
struct LogStep {
    std::string log;
    std::size_t step = 0;  ///< from 1
};
[[nodiscard]] std::optional<LogStep> log_step_in(const std::string& text);

}  // namespace leeway::cli
