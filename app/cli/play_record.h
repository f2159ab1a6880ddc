#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "cli/library.h"
#include "engine/record.h"
#include "engine/session.h"

namespace leeway::cli {

/// A seed from the system's source of randomness.
[[nodiscard]] std::uint64_t new_seed();

/// The record of a play that begins now: a name of its own (UUID version 4), the files, the seed, the time.
[[nodiscard]] engine::Record begin_record(const CaseFile& scenario, const PolicyFile& policy, std::uint64_t seed);

/// The record of a play that begins now out of another: the same files' seed and first steps.
/// @param steps how many, at most those of the other.
[[nodiscard]] engine::Record begin_record(const CaseFile& scenario, const PolicyFile& policy,
                                          const engine::Record& other, std::size_t steps);

/// Writes down how a play ended. @param score judgement score.
void end_record(engine::Record& record, const engine::Session& session, double score);

}  // namespace leeway::cli
