#include "shell/folder_watch.h"

#include <atomic>
#include <chrono>
#include <fstream>
#include <string>
#include <thread>

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "shell/errands.h"
#include "support/temp_dir.h"

using namespace leeway;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr auto kPeriod = 10ms;

void write(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

/// Counts what a watch tells.
struct Told {
    std::atomic<int> count{0};

    /// How often something was told, from the last call on until nothing more is; 0 if nothing is within two seconds.
    /// What is told late never counts for the change after it.
    int times() {
        const int before = seen;
        for (int i = 0; i < 400 && count.load() == seen; ++i) std::this_thread::sleep_for(5ms);
        while (count.load() != seen) {
            seen = count.load();
            std::this_thread::sleep_for(10 * kPeriod);
        }
        return seen - before;
    }
    shell::FolderWatch::Changed hears() {
        return [this](const shell::SeenFiles&) { ++count; };
    }
    bool nothing_more() {
        std::this_thread::sleep_for(10 * kPeriod);
        return count.load() == seen;
    }
    int seen = 0;
};

}  // namespace

TEST_CASE("A watch tells what comes, changes, goes and is put in another's place", "[shell]") {
    const support::TempDir temp;
    const fs::path folder = temp.path() / "cases";  // is not there yet
    Told told;
    shell::FolderWatch watch([&] { return shell::look_at_files({folder}, {}); }, kPeriod, told.hears());
    static_cast<void>(watch.take_stock());
    CHECK(told.nothing_more());
    fs::create_directory(folder);
    write(folder / "a.json", "{");
    CHECK(told.times() > 0);
    write(folder / "a.json", "{}");
    CHECK(told.times() > 0);
    ::chmod((folder / "a.json").c_str(), 0400);
    CHECK(told.times() == 1);
    write(temp.path() / "new", "{}");
    fs::last_write_time(temp.path() / "new", fs::last_write_time(folder / "a.json"));
    fs::rename(temp.path() / "new", folder / "a.json");
    CHECK(told.times() == 1);
    fs::remove(folder / "a.json");
    CHECK(told.times() > 0);
    fs::create_directory(folder / "b.json");
    fs::create_symlink(folder / "nowhere", folder / "c.json");
    CHECK(told.times() > 0);
    write(folder / "notes.txt", "no case");
    CHECK(told.nothing_more());
    fs::remove_all(folder);
    CHECK(told.times() > 0);
}

TEST_CASE("What was there when stock was taken is no change", "[shell]") {
    const support::TempDir temp;
    Told told;
    shell::FolderWatch watch([&] { return shell::look_at_files({temp.path()}, {}); }, kPeriod, told.hears());
    write(temp.path() / "a.json", "{}");
    static_cast<void>(watch.take_stock());
    CHECK(told.nothing_more());
}

TEST_CASE("A file that changes while the program runs is told to the drawing thread", "[shell]") {
    const std::string folder = GENERATE("policies", "journeys");
    const support::TempDir temp;
    shell::Errands::Places places;
    places.user.config = temp.path() / "config";
    places.user.plays = temp.path() / "plays";
    places.library.folders = {temp.path() / "cases"};
    fs::create_directories(temp.path() / "cases" / folder);
    const auto inbox = std::make_shared<shell::Inbox>();
    shell::Errands errands(places, {}, words::Catalogue::english(), inbox, kPeriod);
    errands.perform(flow::request::LoadLibrary{});
    const auto arrives = [&](auto is_it) {
        for (int i = 0; i < 400; ++i) {
            for (const flow::Intent& intent : inbox->take()) {
                if (is_it(intent)) return true;
            }
            std::this_thread::sleep_for(5ms);
        }
        return false;
    };
    const auto is_change = [](const flow::Intent& intent) {
        return std::holds_alternative<flow::intent::LibraryChanged>(intent);
    };
    const auto broken = [](std::size_t count) {
        return [count](const flow::Intent& intent) {
            const auto* loaded = std::get_if<flow::intent::LibraryLoaded>(&intent);
            return loaded != nullptr && loaded->library.broken.size() == count;
        };
    };
    CHECK(arrives(broken(0)));
    write(temp.path() / "cases" / folder / "p.json", "{ half");
    CHECK(arrives(is_change));
    errands.perform(flow::request::LoadLibrary{});
    CHECK(arrives(broken(1)));
    fs::remove(temp.path() / "cases" / folder / "p.json");
    CHECK(arrives(is_change));
    errands.perform(flow::request::LoadLibrary{});
    CHECK(arrives(broken(0)));
    CHECK(errands.finish());
}
