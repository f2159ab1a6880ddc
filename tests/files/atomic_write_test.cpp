#include "files/atomic_write.h"

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <future>
#include <iterator>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "support/temp_dir.h"

using namespace leeway;
using files::write_atomically;
namespace fs = std::filesystem;

namespace {

/// What this program's calls of the system's functions below come to.
struct Watched {
    bool rights_are_refused = false;
    int synced_files = 0;
    int synced_folders = 0;
};

Watched& watched() {
    static Watched calls;
    return calls;
}

std::size_t entries_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// The system's device, or, for root, who could replace that, another of the kind in the test's own folder.
fs::path device(const support::TempDir& folder, const std::string& name, unsigned number) {
    if (::geteuid() != 0) return fs::path("/dev") / name;
    const fs::path own = folder.path() / name;
    static_cast<void>(::mknod(own.c_str(), S_IFCHR | 0666U, ::makedev(1, number)));
    return own;
}

}  // namespace

// These stand before the C library's own: what is under test calls them.
extern "C" int fchmod(int descriptor, mode_t mode) noexcept {
    if (!watched().rights_are_refused) return static_cast<int>(::syscall(SYS_fchmod, descriptor, mode));
    errno = EPERM;
    return -1;
}

extern "C" int fsync(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) == 0) {
        ++(S_ISDIR(status.st_mode) ? watched().synced_folders : watched().synced_files);
    }
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

TEST_CASE("a file is made or replaced, and nothing else is left in its folder", "[files][write]") {
    const support::TempDir folder;
    CHECK(write_atomically(folder.path() / "coat.json", "one\n"));
    CHECK(folder.read("coat.json") == "one\n");
    const std::string large(3'000'000, 'x');
    CHECK(write_atomically(folder.path() / "coat.json", large));
    CHECK(folder.read("coat.json") == large);
    CHECK(write_atomically(folder.path() / "coat.json", ""));
    CHECK(folder.read("coat.json").empty());
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a file that is replaced keeps its rights, and links stay links", "[files][write]") {
    const support::TempDir folder;
    const fs::path path = folder.write("coat.json", "old");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    fs::create_symlink("coat.json", folder.path() / "link.json");
    REQUIRE(write_atomically(folder.path() / "link.json", "new"));
    CHECK(folder.read("coat.json") == "new");
    CHECK(fs::is_symlink(fs::symlink_status(folder.path() / "link.json")));
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
    CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("a new file may be read by whom the user lets read", "[files][write]") {
    const support::TempDir folder;
    REQUIRE(write_atomically(folder.path() / "coat.json", "new"));
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const fs::perms expected = static_cast<fs::perms>(0666U & ~mask);
    CHECK(fs::status(folder.path() / "coat.json").permissions() == expected);
}

TEST_CASE("what cannot be written says why and leaves the old content", "[files][write]") {
    const support::TempDir folder;
    const auto missing = write_atomically(folder.path() / "no" / "coat.json", "new");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().message == "the file cannot be written: No such file or directory");
    CHECK(missing.error().where == (folder.path() / "no" / "coat.json").string());

    const auto onto_folder = write_atomically(folder.path(), "new");
    REQUIRE_FALSE(onto_folder);
    CHECK(onto_folder.error().code == ErrorCode::Unwritable);

    if (::geteuid() == 0) SKIP("root may write everywhere");
    folder.write("coat.json", "old");
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK_FALSE(write_atomically(folder.path() / "coat.json", "new"));
    fs::permissions(folder.path(), fs::perms::owner_all);
    CHECK(folder.read("coat.json") == "old");
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a file and its folder are on the disk before it counts as written", "[files][write]") {
    const support::TempDir folder;
    const Watched before = watched();
    REQUIRE(write_atomically(folder.path() / "coat.json", "new"));
    CHECK(watched().synced_files == before.synced_files + 1);
    CHECK(watched().synced_folders == before.synced_folders + 1);
}

TEST_CASE("a file system that will not have rights changed does not keep a file from being saved", "[files][write]") {
    const support::TempDir folder;
    folder.write("coat.json", "old");
    watched().rights_are_refused = true;
    const auto written = write_atomically(folder.path() / "coat.json", "new");
    watched().rights_are_refused = false;
    CHECK(written);
    CHECK(folder.read("coat.json") == "new");
}

TEST_CASE("a link to a file that is not there yet stays a link, and the file is made where it leads",
          "[files][write]") {
    const support::TempDir folder;
    fs::create_directory(folder.path() / "below");
    fs::create_symlink("below/second.json", folder.path() / "first.json");
    fs::create_symlink(folder.path() / "coat.json", folder.path() / "below" / "second.json");
    REQUIRE(write_atomically(folder.path() / "first.json", "new"));
    CHECK(fs::is_symlink(fs::symlink_status(folder.path() / "first.json")));
    CHECK(fs::is_symlink(fs::symlink_status(folder.path() / "below" / "second.json")));
    CHECK(folder.read("coat.json") == "new");
    fs::create_symlink("no/coat.json", folder.path() / "astray.json");
    CHECK(write_atomically(folder.path() / "astray.json", "new").error().code == ErrorCode::NotFound);
}

TEST_CASE("links that lead in a circle are refused and stay", "[files][write]") {
    const support::TempDir folder;
    fs::create_symlink("b.json", folder.path() / "a.json");
    fs::create_symlink("a.json", folder.path() / "b.json");
    const auto written = write_atomically(folder.path() / "a.json", "new");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::Unwritable);
    CHECK(fs::is_symlink(fs::symlink_status(folder.path() / "a.json")));
    CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("a pipe takes the bytes and stays a pipe", "[files][write]") {
    const support::TempDir folder;
    const fs::path pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const std::string large(300'000, 'x');  // more than a pipe holds at once
    std::future<std::string> read = std::async(std::launch::async, [&] { return folder.read("pipe"); });
    CHECK(write_atomically(pipe, large));
    CHECK(read.get() == large);
    CHECK(fs::is_fifo(pipe));
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a device is written to and stays a device, and one that is full says so", "[files][write]") {
    const support::TempDir folder;
    const fs::path null = device(folder, "null", 3);
    const fs::path full = device(folder, "full", 7);
    if (::access(null.c_str(), W_OK) != 0 || ::access(full.c_str(), W_OK) != 0) SKIP("there are no devices here");
    fs::create_symlink(null, folder.path() / "link");
    CHECK(write_atomically(folder.path() / "link", "new"));
    CHECK(write_atomically(null, "new"));
    CHECK(fs::is_character_file(null));
    const auto written = write_atomically(full, "new");
    REQUIRE_FALSE(written);
    CHECK(written.error().message == "the file cannot be written: No space left on device");
    CHECK(fs::is_character_file(full));
}

TEST_CASE("who is asked in the last moment can still keep the old content", "[files][write]") {
    const support::TempDir folder;
    folder.write("coat.json", "old");
    const auto refused = write_atomically(folder.path() / "coat.json", "new", [&]() -> Result<void> {
        CHECK(folder.read("coat.json") == "old");
        CHECK(entries_in(folder.path()) == 2);  // everything else has been done
        return Error{ErrorCode::Conflict, "no", "here"};
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(folder.read("coat.json") == "old");
    CHECK(entries_in(folder.path()) == 1);
    CHECK(write_atomically(folder.path() / "coat.json", "new", [] { return Result<void>(); }));
    CHECK(folder.read("coat.json") == "new");
}

TEST_CASE("what killed writers have left is removed when it is old, and nothing else", "[files][write]") {
    const support::TempDir folder;
    fs::create_symlink("below/coat.json", folder.path() / "link.json");
    const std::vector<std::string> left{".coat.json.12-0.new", ".coat.json.4000000-99.new"};
    const std::vector<std::string> others{"coat.json",           "coat.json.12-0.new",  ".coat.json.12-0.old",
                                          ".coat.json.12.new",   ".coat.json.a-0.new",  ".coat.json.12-.new",
                                          ".coat2.json.1-0.new", ".coat.json.12-0.new~"};
    const auto write_all = [&](const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            const fs::path file = folder.write(fs::path("below") / name, "half");
            fs::last_write_time(file, fs::last_write_time(file) - std::chrono::minutes(2));
        }
    };
    write_all(left);
    write_all(others);
    folder.write("below/.coat.json.13-0.new", "half");  // somebody is just writing it
    files::remove_leftovers(folder.path() / "link.json");
    CHECK(entries_in(folder.path() / "below") == others.size() + 1);
    for (const std::string& name : left) CHECK_FALSE(fs::exists(folder.path() / "below" / name));
    files::remove_leftovers(folder.path() / "missing" / "coat.json");
}
