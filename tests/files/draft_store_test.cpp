#include "files/draft_store.h"

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <future>
#include <iterator>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "files/digest.h"
#include "files/scenario_file.h"
#include "support/scenario_builder.h"
#include "support/temp_dir.h"

using namespace leeway;
using namespace leeway::files;
using support::TempDir;
namespace fs = std::filesystem;

namespace {

model::Scenario a_case(const std::string& title) {
    model::Scenario scenario =
        support::ScenarioBuilder("coat").scene("ask").response("yes").then("done").ending("done").build();
    scenario.title = title;
    return scenario;
}

std::size_t names_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// A folder of a person, and the folder of state.
struct Store {
    TempDir temp;
    fs::path state = temp.path() / "state";
    fs::path file = temp.path() / "own" / "coat.json";

    [[nodiscard]] Result<SavedDraft> save(const model::Scenario& scenario, const std::string& expected) const {
        return save_draft(state, file, scenario, expected);
    }
    /// Saves a case that must be saved. @return its digest.
    std::string saved(const model::Scenario& scenario, const std::string& expected) const {
        const Result<SavedDraft> done = save(scenario, expected);
        REQUIRE(done);
        REQUIRE_FALSE(done->found_instead);
        CHECK(temp.read(file) == write_scenario(scenario));
        CHECK(done->digest == digest(write_scenario(scenario)));
        return done->digest;
    }
};

/// Lets no file of the program become larger than this: as a disk that is nearly full.
class LittleSpace {
public:
    explicit LittleSpace(rlim_t bytes) : handler_(::signal(SIGXFSZ, SIG_IGN)) {
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
        const rlimit little{bytes, before_.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &little) == 0);
    }
    ~LittleSpace() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, handler_);
    }
    LittleSpace(const LittleSpace&) = delete;
    LittleSpace& operator=(const LittleSpace&) = delete;
    LittleSpace(LittleSpace&&) = delete;
    LittleSpace& operator=(LittleSpace&&) = delete;

private:
    void (*handler_)(int);
    rlimit before_{};
};

/// Is somebody whom folders can be closed to, where the tests are run by root.
class Nobody {
public:
    Nobody() {
        if (::geteuid() == 0) REQUIRE(::seteuid(65'534) == 0);
    }
    ~Nobody() {
        if (::getuid() == 0) static_cast<void>(::seteuid(0));
    }
    Nobody(const Nobody&) = delete;
    Nobody& operator=(const Nobody&) = delete;
    Nobody(Nobody&&) = delete;
    Nobody& operator=(Nobody&&) = delete;
};

}  // namespace

TEST_CASE("A case is saved and opened again, the folder made for the first", "[files]") {
    const Store place;
    CHECK(look_at_draft(place.file)->digest.empty());
    CHECK(digest_of_draft(place.file)->empty());
    const std::string first = place.saved(a_case("one"), "");
    const std::string second = place.saved(a_case("two"), first);
    const Result<DraftOnDisk> opened = open_draft(place.file);
    REQUIRE(opened);
    CHECK(opened->scenario == a_case("two"));
    CHECK(opened->digest == second);
    CHECK(*digest_of_draft(place.file) == second);
    CHECK(names_in(place.temp.path() / "own") == 1);
}

TEST_CASE("A case with errors is opened and saved with them", "[files]") {
    const Store place;
    model::Scenario astray = a_case("one");
    astray.scenes[0].responses[0].then[0].target = SceneId("nowhere");
    place.saved(astray, "");
    const Result<DraftOnDisk> opened = open_draft(place.file);
    REQUIRE(opened);
    CHECK(opened->scenario == astray);
    CHECK(has_errors(opened->problems));
}

TEST_CASE("A file that cannot be understood is refused with the place and the problem", "[files]") {
    const Store place;
    place.temp.write("own/coat.json", "{ \"leeway\": \"scenario\", \"format\": 1,\n  \"id\": 5 }");
    const Result<DraftOnDisk> opened = open_draft(place.file);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::BadInput);
    CHECK(opened.error().where.starts_with(place.file.string() + ":"));
    CHECK_FALSE(opened.error().message.empty());
    const Result<DraftOnDisk> found = look_at_draft(place.file);
    REQUIRE(found);
    CHECK_FALSE(found->scenario);
    CHECK(found->digest.size() == 32);
    CHECK(open_draft(place.temp.path() / "own" / "none.json").error().code == ErrorCode::NotFound);
    CHECK(open_draft(place.temp.path()).error().code == ErrorCode::Unreadable);
    CHECK(look_at_draft(place.temp.path()).error().code == ErrorCode::Unreadable);
}

TEST_CASE("What somebody else has written is never overwritten", "[files]") {
    const Store place;
    const std::string mine = place.saved(a_case("mine"), "");
    const std::string theirs = write_scenario(a_case("theirs"));
    place.temp.write("own/coat.json", theirs);
    for (const std::string& expected : {mine, std::string()}) {
        const Result<SavedDraft> refused = place.save(a_case("mine, later"), expected);
        REQUIRE(refused);
        REQUIRE(refused->found_instead);
        CHECK(refused->digest == digest(theirs));
        CHECK(refused->found_instead->scenario == a_case("theirs"));
        CHECK(place.temp.read(place.file) == theirs);
    }
    CHECK(names_in(place.temp.path() / "own") == 1);
    place.saved(a_case("mine, later"), digest(theirs));  // now on purpose
}

TEST_CASE("A file that has the very text already is as good as saved", "[files]") {
    const Store place;
    place.saved(a_case("same"), "");
    const fs::file_time_type before = fs::last_write_time(place.file);
    place.saved(a_case("same"), "00112233445566778899aabbccddeeff");
    CHECK(fs::last_write_time(place.file) == before);
    CHECK(names_in(place.temp.path() / "own") == 1);
}

TEST_CASE("A file that is gone is not made again unless that is wanted, and neither is its folder", "[files]") {
    const Store place;
    const std::string digest = place.saved(a_case("one"), "");
    for (const fs::path& gone : {place.file, place.file.parent_path()}) {
        fs::remove_all(gone);
        const Result<SavedDraft> refused = place.save(a_case("two"), digest);
        REQUIRE(refused);
        REQUIRE(refused->found_instead);
        CHECK(refused->digest.empty());
        CHECK_FALSE(refused->found_instead->scenario);
        CHECK_FALSE(fs::exists(place.file));
        place.saved(a_case("two"), "");
        place.saved(a_case("one"), *digest_of_draft(place.file));
    }
}

TEST_CASE("A link stays a link, and the file that it leads to is saved", "[files]") {
    const Store place;
    const std::string digest = place.saved(a_case("one"), "");
    fs::create_symlink(place.file, place.temp.path() / "link.json");
    const Result<SavedDraft> saved = save_draft(place.state, place.temp.path() / "link.json", a_case("two"), digest);
    REQUIRE(saved);
    CHECK_FALSE(saved->found_instead);
    CHECK(fs::is_symlink(place.temp.path() / "link.json"));
    CHECK(place.temp.read(place.file) == write_scenario(a_case("two")));
}

TEST_CASE("A disk that is full keeps the old file whole and leaves nothing else", "[files]") {
    const Store place;
    const std::string digest = place.saved(a_case("one"), "");
    {
        const LittleSpace little(100);
        const Result<SavedDraft> refused = place.save(a_case("two"), digest);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Unwritable);
        CHECK(refused.error().where == place.file.string());
    }
    CHECK(place.temp.read(place.file) == write_scenario(a_case("one")));
    CHECK(names_in(place.temp.path() / "own") == 1);
    place.saved(a_case("two"), digest);
}

TEST_CASE("A folder that may not be written is told of, and the file stays", "[files]") {
    const Store place;
    const std::string digest = place.saved(a_case("one"), "");
    fs::permissions(place.temp.path(), fs::perms(0755));
    fs::permissions(place.file.parent_path(), fs::perms(0555));
    {
        const Nobody nobody;
        const Result<SavedDraft> refused = place.save(a_case("two"), digest);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Unwritable);
    }
    CHECK(place.temp.read(place.file) == write_scenario(a_case("one")));
    fs::permissions(place.file.parent_path(), fs::perms(0755));
}

TEST_CASE("A case that is too large to be opened again is not saved", "[files]") {
    const Store place;
    model::Scenario large = a_case("large");
    large.summary = std::string(34'000'000, 'x');
    CHECK(place.save(large, "").error().code == ErrorCode::TooLarge);
    CHECK_FALSE(fs::exists(place.file));
}

TEST_CASE("Of windows that save at the same time only one has its way", "[files]") {
    const Store place;
    std::string digest = place.saved(a_case("one"), "");
    for (int round = 0; round < 20; ++round) {
        std::vector<std::future<Result<SavedDraft>>> windows;
        for (int window = 0; window < 4; ++window) {
            const std::string title = std::to_string(round) + "." + std::to_string(window);
            windows.push_back(std::async(std::launch::async, [&, title] { return place.save(a_case(title), digest); }));
        }
        int had_their_way = 0;
        std::string now;
        for (auto& window : windows) {
            const Result<SavedDraft> saved = window.get();
            REQUIRE(saved);
            if (!saved->found_instead) ++had_their_way;
            now = saved->digest;
        }
        CHECK(had_their_way == 1);
        digest = *digest_of_draft(place.file);
        CHECK(now == digest);
    }
    CHECK(names_in(place.temp.path() / "own") == 1);
}
