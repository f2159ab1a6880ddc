#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/join.h"
#include "model/policy.h"
#include "model/scenario.h"

namespace leeway::flow {

struct CaseEntry {
    std::shared_ptr<const model::Scenario> scenario;  ///< of a journey, put together (model/join.h)
    std::string digest;                               ///< of the file, or of the journey's files
    bool replaces_bundled = false;  ///< it has the id of a case that comes with the program, and is taken instead
    std::string file = {};          ///< its path
    bool is_own = false;            ///< it lies in the person's own folder of cases
    bool hides_own = false;         ///< there is another file there with the same id, which comes once this one is gone
};

[[nodiscard]] inline bool is_journey(const CaseEntry& entry) { return model::is_journey(*entry.scenario); }

struct PolicyEntry {
    std::shared_ptr<const model::Policy> policy;
    std::string digest;
};

/// A file that could not be used.
struct BrokenFile {
    std::string file;
    std::string problem;  ///< the first one, in words
    bool is_own = false;  ///< CaseEntry::is_own
    /// Of a case that can be gone on with in the designer; nothing where it cannot be understood.
    std::shared_ptr<const model::Scenario> draft = nullptr;
};

/// The cases and policies that were found, in the order in which they are listed.
struct Library {
    std::vector<CaseEntry> cases;
    std::vector<PolicyEntry> policies;
    std::vector<CaseEntry> shapes;  ///< to begin a new case from
    std::vector<BrokenFile> broken;
};

}  // namespace leeway::flow
