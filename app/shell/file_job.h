#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "shell/inbox.h"
#include "shell/worker.h"
#include "words/catalogue.h"

namespace leeway::shell {

/// What the inbox is told where a job is refused.
using Refused = flow::Intent (*)(Error error);
[[nodiscard]] flow::Intent failed(Error error);            ///< of most
[[nodiscard]] flow::Intent draft_not_opened(Error error);  ///< of those that open a draft

/// A job that reads or writes files. Where it is refused, which a lack of memory is too, the inbox is told.
/// @param words outlives the job. @param key of the text that says what could not be done, with a {reason}.
[[nodiscard]] Worker::Job file_job(std::shared_ptr<Inbox> inbox, const words::Catalogue& words, std::string_view key,
                                   std::function<Result<void>()> job, Refused refused = failed);

}  // namespace leeway::shell
