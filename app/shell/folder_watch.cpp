#include "shell/folder_watch.h"

#include <sys/stat.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace leeway::shell {
namespace {

namespace fs = std::filesystem;

/// A file as its folder knows it. The place on the disk tells a file that took another's name, the second time one
/// whose rights were changed.
std::string look_at(const fs::path& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return path.string() + "\n";
    return fmt::format("{}\t{}\t{}.{}\t{}.{}\t{}\n", path.string(), found.st_size, found.st_mtim.tv_sec,
                       found.st_mtim.tv_nsec, found.st_ctim.tv_sec, found.st_ctim.tv_nsec, found.st_ino);
}

void look_into(const fs::path& folder, std::vector<std::string>& seen) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() == ".json") seen.push_back(look_at(entry->path()));
    }
    if (error && error != std::errc::no_such_file_or_directory) seen.push_back(folder.string() + error.message());
}

}  // namespace

struct FolderWatch::Shared {
    std::vector<fs::path> folders;
    std::vector<fs::path> files;
    std::chrono::milliseconds period{};
    std::function<void()> changed;
    std::mutex mutex;
    std::condition_variable woken;
    bool stopping = false;
    std::vector<std::string> known;
    bool is_known = false;  // until the first look nothing can have changed

    [[nodiscard]] std::vector<std::string> look() const {
        std::vector<std::string> seen;
        for (const fs::path& file : files) seen.push_back(look_at(file));
        for (const fs::path& folder : folders) look_into(folder, seen);
        std::sort(seen.begin(), seen.end());
        return seen;
    }
};

FolderWatch::FolderWatch(std::vector<fs::path> folders, std::vector<fs::path> files, std::chrono::milliseconds period,
                         std::function<void()> changed)
    : shared_(std::make_unique<Shared>()) {
    shared_->folders = std::move(folders);
    shared_->files = std::move(files);
    shared_->period = period;
    shared_->changed = std::move(changed);
    thread_ = std::thread([&shared = *shared_] { watch(shared); });
}

FolderWatch::~FolderWatch() {
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->stopping = true;
    }
    shared_->woken.notify_one();
    thread_.join();
}

void FolderWatch::take_stock() {
    std::vector<std::string> seen = shared_->look();
    const std::lock_guard lock(shared_->mutex);
    shared_->known = std::move(seen);
    shared_->is_known = true;
}

void FolderWatch::watch(Shared& shared) {
    std::unique_lock lock(shared.mutex);
    while (!shared.woken.wait_for(lock, shared.period, [&] { return shared.stopping; })) {
        if (!shared.is_known) continue;
        lock.unlock();
        std::vector<std::string> seen = shared.look();
        lock.lock();
        if (seen == shared.known) continue;
        shared.known = std::move(seen);
        lock.unlock();
        shared.changed();
        lock.lock();
    }
}

}  // namespace leeway::shell
