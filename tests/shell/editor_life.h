#pragma once

#include <cstdint>
#include <filesystem>

#include "base/id.h"

/// A person who edits a case without end, in a process that is to be killed.
namespace leeway::test {

/// What the process tells of what it does, each in one write.
struct Told {
    enum class What : char {
        Opened,  ///< goes on from that version
        Edited,
        Keeping,  ///< is about to ask for it to be kept for recovery
        Kept,
        Saving,  ///< is about to ask for it to be saved
        Saved,
        Failed,  ///< must never be
    };
    What what = What::Failed;
    std::uint64_t version = 0;
    char digest[33] = {};  ///< of the whole text, where there is one
};

struct Life {
    std::filesystem::path folder;     ///< with own/, the cases, and state/
    std::uint64_t seed = 0;           ///< of everything that the person does
    std::uint64_t first_version = 1;  ///< what is kept or saved first; each has its number in the summary
    std::int64_t keep_every_ms = 0;   ///< how often what is not saved is kept, by the person's clock, not the machine's
    int pipe = -1;                    ///< where it is told
};

inline const ScenarioId kEditedCase("case-in-work");

/// Finds what is left of an earlier life and goes on with it, or begins. Never ends.
[[noreturn]] void live(const Life& life);

}  // namespace leeway::test
