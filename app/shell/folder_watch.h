#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace leeway::shell {

/// Notices that something else is in some folders than before: looks at them every so often in a thread of its own,
/// and says so only when a file's name, size, time, owner's rights or place on the disk is another. Reads no file.
class FolderWatch {
public:
    /// @param folders those that are missing are empty, and may come. @param files single files besides.
    /// @param changed called in the watch's thread, once for each change; must not throw.
    FolderWatch(std::vector<std::filesystem::path> folders, std::vector<std::filesystem::path> files,
                std::chrono::milliseconds period, std::function<void()> changed);
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;
    /// Waits for a call of `changed` that is under way.
    ~FolderWatch();

    /// What is there now is known: call before reading it. May be called in any thread.
    void take_stock();

private:
    struct Shared;
    static void watch(Shared& shared);

    std::unique_ptr<Shared> shared_;
    std::thread thread_;
};

}  // namespace leeway::shell
