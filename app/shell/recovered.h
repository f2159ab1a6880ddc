#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "files/recovery_file.h"
#include "flow/draft.h"
#include "model/scenario.h"
#include "shell/inbox.h"
#include "words/catalogue.h"

/// What is left of cases that were being edited when a window ended. `state` as in files/draft_seat.h.
namespace leeway::shell {

struct LeftDraft {
    files::Recovery kept;
    model::Scenario scenario;  ///< of the kept text
};

/// Reads what is kept under a key. Errors: as files::kept_at; BadInput where the kept text is no case.
[[nodiscard]] Result<LeftDraft> read_left(const std::filesystem::path& state, const std::string& key);

/// Everything that no window has open, newest first. What its file has by now is dropped. What makes no sense is put
/// aside, never deleted, and the inbox is told, once for all; so it is of what cannot be read.
[[nodiscard]] std::vector<flow::Recovered> find_recovered(const std::filesystem::path& state, Inbox& inbox,
                                                          const words::Catalogue& words);

}  // namespace leeway::shell
