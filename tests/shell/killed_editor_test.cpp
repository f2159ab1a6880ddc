#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "files/digest.h"
#include "files/draft_seat.h"
#include "files/scenario_file.h"
#include "shell/editor_life.h"
#include "support/random_case.h"
#include "support/temp_dir.h"

// A program of its own: it forks, so no other test may have left threads behind.

using namespace leeway;
using test::Told;
using What = test::Told::What;
namespace fs = std::filesystem;

namespace {

constexpr int kLives = 500;
constexpr std::int64_t kKeepEveryMs = 1'500;

/// What was told by all who lived so far.
struct Chronicle {
    std::set<std::string> texts;  ///< digests of everything that was handed in, to be kept or saved
    std::uint64_t version = 0;    ///< the last that was handed in
    std::uint64_t kept = 0;       ///< the last that was said to be kept or saved
    std::uint64_t saved = 0;      ///< the last that was said to be saved
    int killed_while_saving = 0;  ///< somewhere between the request and its answer
    int killed_while_keeping = 0;
    int went_on = 0;  ///< lives that opened what an earlier one had left

    void hear(const Told& told) {
        const std::string digest(static_cast<const char*>(told.digest));
        REQUIRE(told.what != What::Failed);
        if (told.what == What::Keeping || told.what == What::Saving) {
            texts.insert(digest);
            version = told.version;
        }
        if (told.what == What::Kept || told.what == What::Saved) kept = std::max(kept, told.version);
        if (told.what == What::Saved) saved = std::max(saved, told.version);
        if (told.what == What::Opened && version > 0) {
            CHECK((texts.contains(digest) || kept == 0));
            went_on += texts.contains(digest) ? 1 : 0;
        }
    }
};

/// Starts a life, kills it after it has told so much and a moment more, and hears all that it has told.
void live_and_die(const test::Life& life, int after_told, std::chrono::microseconds moment, Chronicle& chronicle) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        test::Life own = life;
        own.pipe = ends[1];
        test::live(own);
    }
    ::close(ends[1]);
    Told told;
    std::uint64_t keeping = 0;  // what was asked for last
    std::uint64_t saving = 0;
    for (int heard = 0;; ++heard) {
        if (heard == after_told) {
            std::this_thread::sleep_for(moment);
            REQUIRE(::kill(child, SIGKILL) == 0);
        }
        if (::read(ends[0], &told, sizeof told) != static_cast<ssize_t>(sizeof told)) break;
        chronicle.hear(told);
        if (told.what == What::Keeping) keeping = told.version;
        if (told.what == What::Saving) saving = told.version;
    }
    ::close(ends[0]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(WTERMSIG(status) == SIGKILL);
    if (saving > chronicle.saved) ++chronicle.killed_while_saving;
    if (keeping > chronicle.kept) ++chronicle.killed_while_keeping;
}

/// The number of a text that is one of those which were handed in, byte for byte; and it can be read.
std::uint64_t version_of(const std::string& text, const Chronicle& chronicle) {
    CHECK(chronicle.texts.contains(files::digest(text)));
    const files::Loaded<model::Scenario> loaded = files::parse_scenario(text, "kept");
    REQUIRE((loaded.value || loaded.draft));
    const std::string& summary = (loaded.value ? *loaded.value : *loaded.draft).summary;
    REQUIRE(summary.starts_with("version "));
    return std::stoull(summary.substr(8));
}

void check_what_is_left(const support::TempDir& folder, const Chronicle& chronicle) {
    std::uint64_t newest = 0;
    const fs::path file = fs::path("own") / (test::kEditedCase.text + ".json");
    if (fs::exists(folder.path() / file)) {
        newest = version_of(folder.read(file), chronicle);
        CHECK(newest >= chronicle.saved);
    } else {
        CHECK(chronicle.saved == 0);
    }
    const std::vector<std::string> keys = files::keys_left(folder.path() / "state");
    CHECK(keys.size() <= 1);
    for (const std::string& key : keys) {
        const Result<files::Recovery> kept = files::kept_at(folder.path() / "state", key);
        REQUIRE(kept);
        CHECK(kept->path == folder.path() / file);
        newest = std::max(newest, version_of(kept->text, chronicle));
    }
    CHECK(newest >= chronicle.kept);
}

}  // namespace

TEST_CASE("Whenever the process is killed, files are whole and nothing is lost that was said to be kept", "[kill]") {
    const support::TempDir folder;
    support::Chooser chooser(4);
    Chronicle chronicle;
    for (int number = 0; number < kLives; ++number) {
        CAPTURE(number, chronicle.version);
        test::Life life{folder.path(), chooser.bits(), chronicle.version + 1, kKeepEveryMs};
        const std::chrono::microseconds moment(chooser.below(2'000));
        live_and_die(life, chooser.below(24), moment, chronicle);
        check_what_is_left(folder, chronicle);
    }
    CAPTURE(chronicle.version, chronicle.killed_while_saving, chronicle.killed_while_keeping, chronicle.went_on);
    // That it was about something.
    CHECK(chronicle.saved > 100);
    CHECK(chronicle.killed_while_saving > 10);
    CHECK(chronicle.killed_while_keeping > 10);
    CHECK(chronicle.went_on > 100);
}
