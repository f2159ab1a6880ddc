#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/scenario.h"

/// What the designer and the world tell each other about files.
namespace leeway::flow {

/// A case as a file has it.
struct DraftFile {
    std::string path;                                 ///< where it is saved
    std::string digest;                               ///< of the file's bytes; empty where there is no such file yet
    std::shared_ptr<const model::Scenario> scenario;  ///< perhaps with findings; null where it cannot be understood
};

/// What was being edited when the program ended without saving it.
struct Recovered {
    std::string key;              ///< names it in RestoreDraft and ForgetRecovered
    DraftFile file;               ///< as it was edited; digest: of the file that it was begun from
    std::string saved_at;         ///< RFC 3339
    bool is_file_newer = false;   ///< the file is another by now than that which it was begun from
    std::string local_time = {};  ///< saved_at by the person's own clock, without a zone; empty: as saved_at
};

}  // namespace leeway::flow
