#include "files/play_store.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

#include "support/temp_dir.h"

using leeway::ErrorCode;
using leeway::engine::Record;
using leeway::files::delete_record;
using leeway::files::load_records;
using leeway::files::LoadedRecords;
using leeway::files::save_record;
using leeway::support::TempDir;
namespace fs = std::filesystem;

namespace {

/// A name that no other play of this run has.
std::string new_name() {
    static int count = 0;
    const std::string number = std::to_string(++count);
    return "6f1c2a90-3b7d-4e58-9a41-" + std::string(12 - number.size(), '0') + number;
}

Record record_started(const char* started) {
    Record record;
    record.play = new_name();
    record.scenario = leeway::ScenarioId("late-coat");
    record.digest = "00112233445566778899aabbccddeeff";
    record.policy = leeway::PolicyId("standard");
    record.policy_digest = "ffeeddccbbaa99887766554433221100";
    record.seed = 0xFFFF'FFFF'FFFF'FFFFU;
    record.started = started;
    return record;
}

leeway::engine::RecordedStep a_step() {
    leeway::engine::RecordedStep step;
    step.scene = leeway::SceneId("first-email");
    step.response = leeway::ResponseId("arrange-pickup");
    step.action = leeway::engine::ActionKind::Ask;
    step.approved = false;
    step.ms = 8120;
    step.thought_allowed = leeway::engine::Belief::Ask;
    return step;
}

}  // namespace

TEST_CASE("Plays come back as they were saved, the newest first", "[files]") {
    const TempDir temp;
    const fs::path folder = temp.path() / "data/plays";
    Record old = record_started("2024-03-05T14:02:11Z");
    old.steps.push_back(a_step());
    old.end = leeway::engine::RecordedEnd{leeway::SceneId("told-no"), 88, leeway::Money::from_cents(1430), 97.125};
    const Record recent = record_started("2024-03-06T09:00:00Z");
    REQUIRE(save_record(folder, old));
    REQUIRE(save_record(folder, recent));

    const LoadedRecords loaded = load_records(folder);
    CHECK(loaded.unreadable.empty());
    CHECK(loaded.records == std::vector<Record>{recent, old});
    CHECK(fs::status(folder).permissions() == fs::perms::owner_all);
}

TEST_CASE("Saving a play again replaces it", "[files]") {
    const TempDir temp;
    Record record = record_started("2024-03-05T14:02:11Z");
    REQUIRE(save_record(temp.path(), record));
    record.steps.push_back(a_step());
    REQUIRE(save_record(temp.path(), record));
    CHECK(load_records(temp.path()).records == std::vector<Record>{record});
    CHECK(std::distance(fs::directory_iterator(temp.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("A log that cannot be read stays where it is and is told of; the others are listed", "[files]") {
    const TempDir temp;
    const Record record = record_started("2024-03-05T14:02:11Z");
    REQUIRE(save_record(temp.path(), record));
    const fs::path broken = temp.write("00000000-0000-4000-8000-00000000000f.jsonl", "{ \"leeway\": \"play\", ");
    temp.write("notes.txt", "not a log");
    temp.write("notes.jsonl", "not a play");
    const LoadedRecords loaded = load_records(temp.path());
    CHECK(loaded.records == std::vector<Record>{record});
    REQUIRE(loaded.unreadable.size() == 1);
    CHECK(loaded.unreadable[0].where.find("00000000-0000-4000-8000-00000000000f.jsonl") != std::string::npos);
    CHECK(fs::exists(broken));
}

TEST_CASE("Without a folder there are no plays", "[files]") {
    const TempDir temp;
    const LoadedRecords loaded = load_records(temp.path() / "none");
    CHECK(loaded.records.empty());
    CHECK(loaded.unreadable.empty());
    CHECK_FALSE(fs::exists(temp.path() / "none"));
}

TEST_CASE("A deleted play is gone; deleting what is not there is no error", "[files]") {
    const TempDir temp;
    const Record record = record_started("2024-03-05T14:02:11Z");
    REQUIRE(save_record(temp.path(), record));
    REQUIRE(delete_record(temp.path(), record.play));
    CHECK(fs::is_empty(temp.path()));
    CHECK(delete_record(temp.path(), record.play));
}

TEST_CASE("A play's name can never reach another folder", "[files]") {
    const TempDir temp;
    const fs::path precious = temp.write("precious.jsonl", "mine");
    Record record = record_started("2024-03-05T14:02:11Z");
    record.play = "../precious";
    const auto saved = save_record(temp.path() / "plays", record);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::BadInput);
    CHECK_FALSE(delete_record(temp.path() / "plays", "../precious"));
    CHECK(temp.read(precious) == "mine");
}

TEST_CASE("A play that cannot be written is an error, and the old log survives", "[files]") {
    const TempDir temp;
    temp.write("plays", "a file in the way");
    const auto saved = save_record(temp.path() / "plays", record_started("2024-03-05T14:02:11Z"));
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::Unwritable);
}

TEST_CASE("What is no file is no play, and a pipe keeps nobody waiting", "[shell]") {
    const TempDir temp;
    fs::create_directory(temp.path() / "00000000-0000-4000-8000-00000000000e.jsonl");
    REQUIRE(::mkfifo((temp.path() / "00000000-0000-4000-8000-00000000000f.jsonl").c_str(), 0600) == 0);
    const LoadedRecords loaded = load_records(temp.path());
    CHECK(loaded.records.empty());
    CHECK(loaded.unreadable.empty());
    fs::create_symlink("nowhere", temp.path() / "00000000-0000-4000-8000-00000000000d.jsonl");
    CHECK(load_records(temp.path()).unreadable.size() == 1);
}

TEST_CASE("A play that is saved again keeps what others have written into its log", "[shell]") {
    const TempDir temp;
    Record record = record_started("2024-03-05T14:02:11Z");
    record.steps.push_back(a_step());
    REQUIRE(save_record(temp.path(), record));
    const std::string name = record.play + ".jsonl";
    std::string log = temp.read(name);
    log.insert(log.find(" }"), ", \"x-course\": {\"year\": [2024]}");
    temp.write(name, log);
    record.steps.push_back(a_step());
    REQUIRE(save_record(temp.path(), record));
    CHECK(temp.read(name).find(", \"x-course\": {\"year\": [2024]} }\n") != std::string::npos);
    CHECK(load_records(temp.path()).records == std::vector<Record>{record});
}
