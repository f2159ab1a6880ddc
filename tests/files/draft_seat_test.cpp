#include "files/draft_seat.h"

#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

#include "files/digest.h"
#include "support/temp_dir.h"

using namespace leeway;
using namespace leeway::files;
using support::TempDir;
namespace fs = std::filesystem;

namespace {

/// A case of a person, and the folder of state.
struct Place {
    TempDir temp;
    fs::path state = temp.path() / "state" / "leeway";
    fs::path file = temp.write("own/coat.json", "{}");

    [[nodiscard]] Recovery recovery(const std::string& text) const {
        return {file.string(), "", "2026-03-01T09:30:00Z", text};
    }
};

}  // namespace

TEST_CASE("A second window at a file learns of the first, and keeps its own", "[files]") {
    const Place place;
    const DraftSeat first = DraftSeat::take(place.state, place.file);
    CHECK_FALSE(first.is_open_elsewhere());
    const DraftSeat second = DraftSeat::take(place.state, place.file);
    CHECK(second.is_open_elsewhere());
    REQUIRE(first.keep(place.recovery("one")));
    REQUIRE(second.keep(place.recovery("two")));
    CHECK(kept_at(place.state, first.key())->text == "one");
    CHECK(kept_at(place.state, second.key())->text == "two");
    REQUIRE(second.drop());
    REQUIRE(second.drop());
    CHECK(kept_at(place.state, first.key())->text == "one");
    CHECK(kept_at(place.state, second.key()).error().code == ErrorCode::NotFound);
}

TEST_CASE("A third window learns of the second, also when the first was closed", "[files]") {
    const Place place;
    auto first = std::optional(DraftSeat::take(place.state, place.file));
    const DraftSeat second = DraftSeat::take(place.state, place.file);
    first.reset();
    CHECK(DraftSeat::take(place.state, place.file).is_open_elsewhere());
}

TEST_CASE("A file has one seat by whatever name it is opened, and another file another", "[files]") {
    const Place place;
    fs::create_symlink(place.file, place.temp.path() / "link.json");
    fs::create_directory_symlink(place.temp.path() / "own", place.temp.path() / "mine");
    const DraftSeat seat = DraftSeat::take(place.state, place.file);
    CHECK(DraftSeat::take(place.state, place.temp.path() / "link.json").is_open_elsewhere());
    CHECK(DraftSeat::take(place.state, place.temp.path() / "mine/./coat.json").is_open_elsewhere());
    CHECK_FALSE(DraftSeat::take(place.state, place.temp.path() / "own/boots.json").is_open_elsewhere());
    CHECK_FALSE(DraftSeat::take(place.state, place.temp.path() / "nowhere/coat.json").is_open_elsewhere());
}

TEST_CASE("What a crash has left is offered, and not written over by those who open the file", "[files]") {
    const Place place;
    std::string key;
    {
        const DraftSeat crashed = DraftSeat::take(place.state, place.file);
        REQUIRE(crashed.keep(place.recovery("lost")));
        key = crashed.key();
        CHECK(keys_left(place.state).empty());
    }
    CHECK(keys_left(place.state) == std::vector{key});
    const DraftSeat next = DraftSeat::take(place.state, place.file);
    CHECK_FALSE(next.is_open_elsewhere());
    CHECK(next.key() != key);
    REQUIRE(next.keep(place.recovery("new")));
    CHECK(kept_at(place.state, key)->text == "lost");
    CHECK(keys_left(place.state) == std::vector{key});
    {
        const Result<DraftSeat> taken_up = DraftSeat::take_up(place.state, key);
        REQUIRE(taken_up);
        CHECK(taken_up->is_open_elsewhere());
        CHECK(keys_left(place.state).empty());
        CHECK(DraftSeat::take_up(place.state, key).error().code == ErrorCode::Conflict);
        CHECK(DraftSeat::take_up(place.state, next.key()).error().code == ErrorCode::Conflict);
    }
    CHECK(keys_left(place.state) == std::vector{key});
}

TEST_CASE("What cannot be used is put aside and not listed any more", "[files]") {
    const Place place;
    const std::string key = digest("some path");
    for (const char* name : {"", ".broken", ".broken-2"}) {
        place.temp.write("state/leeway/recovery/" + key + ".json", "{ half");
        const Result<DraftSeat> seat = DraftSeat::take_up(place.state, key);
        REQUIRE(seat);
        const std::optional<fs::path> aside = seat->put_aside();
        REQUIRE(aside);
        CHECK(place.temp.read(*aside) == "{ half");
        CHECK(keys_left(place.state).empty());
        if (*name != '\0') CHECK(fs::exists(place.state / "recovery" / (key + ".json" + name)));
    }
    CHECK_FALSE(DraftSeat::take_up(place.state, key)->put_aside());
}

TEST_CASE("Only what seats have kept is listed", "[files]") {
    const Place place;
    const std::string hash = digest("some path");
    for (const std::string& name : {hash, hash + "-2", hash + "-99", hash + "-1", hash + "-02", hash + "-100",
                                    hash + "-", hash + "2", hash.substr(1), std::string("notes"), hash + "-2x"}) {
        place.temp.write("state/leeway/recovery/" + name + ".json", "");
    }
    place.temp.write("state/leeway/recovery/" + hash + "-3.json.broken", "");
    CHECK(keys_left(place.state) == std::vector{hash, hash + "-2", hash + "-99"});
    CHECK(keys_left(place.temp.path() / "missing").empty());
    CHECK(DraftSeat::take_up(place.state, "../own/coat").error().code == ErrorCode::NotFound);
    CHECK(kept_at(place.state, "../../own/coat").error().code == ErrorCode::NotFound);
}

TEST_CASE("A state that cannot be written keeps nobody from editing, only from keeping", "[files]") {
    const Place place;
    place.temp.write("state", "a file in the way");
    const DraftSeat seat = DraftSeat::take(place.state, place.file);
    CHECK_FALSE(seat.is_open_elsewhere());
    const Result<void> kept = seat.keep(place.recovery("one"));
    REQUIRE_FALSE(kept);
    CHECK(kept.error().code == ErrorCode::Unwritable);
    CHECK(seat.drop());
    CHECK_FALSE(wait_for_turn_to_save(place.state, place.file));
}

TEST_CASE("A case that is too large to be read back is not kept", "[files]") {
    const Place place;
    const DraftSeat seat = DraftSeat::take(place.state, place.file);
    CHECK(seat.keep(place.recovery(std::string(33'000'000, '"'))).error().code == ErrorCode::TooLarge);
}

TEST_CASE("A new case gets a name that no file, no window and nothing left has", "[files]") {
    const Place place;
    const fs::path own = place.temp.path() / "own";
    const ScenarioId id("coat");
    const Result<NewDraft> second = take_new(place.state, own, id);
    REQUIRE(second);
    CHECK(second->path == own / "coat-2.json");
    CHECK_FALSE(fs::exists(second->path));
    {
        const Result<NewDraft> third = take_new(place.state, own, id);
        REQUIRE(third);
        CHECK(third->path == own / "coat-3.json");
        REQUIRE(third->seat.keep({third->path.string(), "", "2026-03-01T09:30:00Z", "lost"}));
    }
    fs::create_symlink("nowhere.json", own / "coat-4.json");
    CHECK(take_new(place.state, own, id)->path == own / "coat-5.json");
    CHECK(take_new(place.state, own, ScenarioId("../coat"))->path == own / "case.json");
    CHECK(take_new(place.state, place.temp.path() / "later", id)->path == place.temp.path() / "later/coat.json");
    CHECK_FALSE(fs::exists(place.temp.path() / "later"));
}
