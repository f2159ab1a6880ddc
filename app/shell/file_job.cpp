#include "shell/file_job.h"

#include <new>
#include <string>
#include <utility>

namespace leeway::shell {
namespace {

Result<void> done_in_memory(const std::function<Result<void>()>& job) {
    try {
        return job();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge, "there is not enough memory for it", ""};
    }
}

}  // namespace

flow::Intent failed(Error error) { return flow::intent::Failed{std::move(error)}; }

flow::Intent draft_not_opened(Error error) { return flow::intent::DraftNotOpened{std::move(error)}; }

Worker::Job file_job(std::shared_ptr<Inbox> inbox, const words::Catalogue& words, std::string_view key,
                     std::function<Result<void>()> job, Refused refused) {
    return [inbox = std::move(inbox), &words, key = std::string(key), job = std::move(job), refused] {
        const Result<void> done = done_in_memory(job);
        if (done) return;
        const Error& error = done.error();
        inbox->put(refused({error.code, words.text(key, {{"reason", error.message}}), error.where}));
    };
}

}  // namespace leeway::shell
