#include "shell/errands.h"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <optional>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "engine/compile.h"
#include "shell/new_play.h"
#include "support/ladder.h"
#include "support/scenario_builder.h"
#include "support/temp_dir.h"

using leeway::flow::Intent;
using leeway::flow::Intents;
using leeway::shell::Errands;
using leeway::shell::Inbox;
using leeway::support::TempDir;
namespace flow = leeway::flow;
namespace fs = std::filesystem;

namespace {

/// Errands with folders of their own, and somebody who waits for the answers.
class Desk {
public:
    Desk()
        : errands_({{temp_.path() / "config",
                     temp_.path() / "data/plays",
                     temp_.path() / "data/scenarios",
                     {temp_.path() / "downloads"},
                     temp_.path() / "state"},
                    {{fs::path(LEEWAY_REPOSITORY) / "scenarios"}, {}, fs::path(LEEWAY_REPOSITORY) / "scenarios"}},
                   {}, leeway::words::Catalogue::english(), inbox_) {
        inbox_->on_arrival([this] {
            const std::lock_guard lock(mutex_);
            ++arrived_;
            changed_.notify_one();
        });
    }

    Errands& errands() { return errands_; }
    const TempDir& temp() const { return temp_; }

    /// The next answer; fails after ten seconds.
    template <typename Wanted>
    Wanted answer() {
        std::unique_lock lock(mutex_);
        REQUIRE(changed_.wait_for(lock, std::chrono::seconds(10), [&] { return arrived_ > 0; }));
        lock.unlock();
        if (pending_.empty()) pending_ = inbox_->take();
        REQUIRE_FALSE(pending_.empty());
        const Intent first = pending_.front();
        pending_.erase(pending_.begin());
        lock.lock();
        --arrived_;
        const Wanted* wanted = std::get_if<Wanted>(&first);
        REQUIRE(wanted != nullptr);
        return *wanted;
    }

private:
    TempDir temp_;
    std::shared_ptr<Inbox> inbox_ = std::make_shared<Inbox>();
    Intents pending_;
    std::mutex mutex_;
    std::condition_variable changed_;
    int arrived_ = 0;
    Errands errands_;
};

leeway::engine::Record a_record() {
    leeway::engine::Record record;
    record.play = leeway::shell::new_uuid();
    record.scenario = leeway::ScenarioId("late-coat");
    record.digest = "00112233445566778899aabbccddeeff";
    record.policy = leeway::PolicyId("standard");
    record.policy_digest = "ffeeddccbbaa99887766554433221100";
    record.started = "2024-03-05T14:02:11Z";
    return record;
}

std::shared_ptr<const leeway::engine::Program> a_program() {
    const auto scenario =
        leeway::support::ScenarioBuilder("small").scene("start").response("help").then("end").ending("end").share();
    return leeway::engine::compile(scenario, leeway::support::PolicyBuilder().share());
}

/// One whose analysis takes a while, and some hundred megabytes.
std::shared_ptr<const leeway::engine::Program> a_large_program() {
    return leeway::support::ladder_program({1'000, 3, true});
}

/// Lets the program have little more memory than it has.
class LittleMemory {
public:
    explicit LittleMemory(rlim_t more) {
        rlim_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        REQUIRE(getrlimit(RLIMIT_AS, &before_) == 0);
        const rlimit little{pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) + more, before_.rlim_max};
        REQUIRE(setrlimit(RLIMIT_AS, &little) == 0);
    }
    ~LittleMemory() { setrlimit(RLIMIT_AS, &before_); }
    LittleMemory(const LittleMemory&) = delete;
    LittleMemory& operator=(const LittleMemory&) = delete;
    LittleMemory(LittleMemory&&) = delete;
    LittleMemory& operator=(LittleMemory&&) = delete;

private:
    rlimit before_{};
};

}  // namespace

TEST_CASE("The library is loaded and delivered", "[shell]") {
    Desk desk;
    desk.errands().perform(flow::request::LoadLibrary{});
    CHECK(desk.answer<flow::intent::LibraryLoaded>().library.cases.size() >= 2);
}

TEST_CASE("What phones need is asked of the rooms' errands, like everything else of its own", "[shell]") {
    Desk desk;
    desk.errands().perform(flow::request::FindAdapters{});
    (void)desk.answer<flow::intent::AdaptersFound>();
    flow::request::OpenRoom nowhere;
    nowhere.address = "203.0.113.77";  // an address for documents: this machine has another
    desk.errands().perform(nowhere);
    CHECK_FALSE(desk.answer<flow::intent::RoomFailed>().error.message.empty());
}

TEST_CASE("A play begins with a name, a seed and the time", "[shell]") {
    Desk desk;
    desk.errands().perform(flow::request::BeginPlay{});
    desk.errands().perform(flow::request::BeginPlay{});
    const auto first = desk.answer<flow::intent::PlayBegan>();
    const auto second = desk.answer<flow::intent::PlayBegan>();
    CHECK(leeway::shell::is_uuid(first.play));
    CHECK(first.play != second.play);
    CHECK(first.seed != second.seed);
    CHECK(first.started.size() == 20);
}

TEST_CASE("Records are saved, deleted and loaded in the order of the requests", "[shell]") {
    Desk desk;
    const leeway::engine::Record kept = a_record();
    const leeway::engine::Record discarded = a_record();
    desk.errands().perform(flow::request::SaveRecord{kept});
    desk.errands().perform(flow::request::SaveRecord{discarded});
    desk.errands().perform(flow::request::LoadRecords{});
    desk.errands().perform(flow::request::DeleteRecord{discarded.play});
    desk.errands().perform(flow::request::LoadRecords{});
    CHECK(desk.answer<flow::intent::RecordsLoaded>().records.size() == 2);
    CHECK(desk.answer<flow::intent::RecordsLoaded>().records == std::vector{kept});
}

TEST_CASE("A record that cannot be saved is told of in words", "[shell]") {
    Desk desk;
    desk.temp().write("data", "a file in the way");
    desk.errands().perform(flow::request::SaveRecord{a_record()});
    const auto failed = desk.answer<flow::intent::Failed>();
    CHECK(failed.error.message.starts_with("The play could not be saved: "));
    CHECK_FALSE(failed.error.where.empty());
}

TEST_CASE("Unreadable plays are told of once, after the others were delivered", "[shell]") {
    Desk desk;
    desk.temp().write("data/plays/00000000-0000-4000-8000-00000000000f.jsonl", "{");
    desk.temp().write("data/plays/00000000-0000-4000-8000-00000000000e.jsonl", "{");
    desk.errands().perform(flow::request::LoadRecords{});
    CHECK(desk.answer<flow::intent::RecordsLoaded>().records.empty());
    CHECK(desk.answer<flow::intent::Failed>().error.message.starts_with("2 of your plays"));
}

TEST_CASE("A program is analysed and answered for", "[shell]") {
    Desk desk;
    const auto program = a_program();
    desk.errands().perform(flow::request::Analyze{program});
    const auto analyzed = desk.answer<flow::intent::Analyzed>();
    CHECK(analyzed.program == program);
    REQUIRE(analyzed.judge);
    REQUIRE(analyzed.analysis);
    CHECK(analyzed.analysis->states == analyzed.judge->graph().size());
}

TEST_CASE("Only the analysis that was asked for last is waited for", "[shell]") {
    Desk desk;
    desk.errands().perform(flow::request::Analyze{a_large_program()});
    desk.errands().perform(flow::request::Analyze{a_large_program()});
    const auto program = a_program();
    desk.errands().perform(flow::request::Analyze{program});
    CHECK(desk.answer<flow::intent::Analyzed>().program == program);
}

TEST_CASE("An analysis that nobody wants any more ends without an answer", "[shell]") {
    Desk desk;
    auto program = a_large_program();
    const std::weak_ptr<const leeway::engine::Program> seen = program;
    desk.errands().perform(flow::request::Analyze{std::move(program)});
    desk.errands().perform(flow::request::StopAnalysis{});
    // An answer would hold on to it.
    for (int i = 0; i < 1'000 && !seen.expired(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(seen.expired());
}

#ifndef LEEWAY_SANITIZED  // sanitizers need much memory themselves, and end the program where there is none
TEST_CASE("What takes more memory than there is is told of, and the program goes on", "[shell]") {
    Desk desk;
    desk.errands().perform(flow::request::Analyze{a_program()});
    static_cast<void>(desk.answer<flow::intent::Analyzed>());  // the threads are there now
    desk.temp().write("data/plays/00000000-0000-4000-8000-00000000000f.jsonl", std::string(30'000'000, ' '));
    const auto program = a_large_program();
    {
        const LittleMemory little(20'000'000);
        desk.errands().perform(flow::request::Analyze{program});
        const auto failed = desk.answer<flow::intent::AnalysisFailed>();
        CHECK(failed.program == program);
        CHECK(failed.error.message == "there is not enough memory for it");
        desk.errands().perform(flow::request::LoadRecords{});
        CHECK(desk.answer<flow::intent::Failed>().error.message.starts_with("Your plays could not be read: "));
    }
    desk.errands().perform(flow::request::Analyze{a_program()});
    static_cast<void>(desk.answer<flow::intent::Analyzed>());
}
#endif

TEST_CASE("Settings and the window's shape are kept together", "[shell]") {
    Desk desk;
    flow::Settings settings;
    settings.theme = flow::Theme::Dark;
    desk.errands().perform(flow::request::SaveSettings{settings});
    desk.errands().keep_window({1024, 700, false});
    CHECK(desk.errands().finish());
    const auto loaded =
        leeway::shell::load_settings(desk.temp().path() / "config", leeway::words::Catalogue::english());
    CHECK(loaded.kept.settings == settings);
    CHECK(loaded.kept.window == leeway::shell::WindowShape{1024, 700, false});
}

TEST_CASE("A window that has kept its shape causes no writing", "[shell]") {
    Desk desk;
    desk.errands().keep_window({});
    CHECK(desk.errands().finish());
    CHECK_FALSE(fs::exists(desk.temp().path() / "config"));
}

TEST_CASE("A page is exported and its place told", "[shell]") {
    Desk desk;
    fs::create_directory(desk.temp().path() / "downloads");
    desk.errands().perform(flow::request::ExportPage{"case.html", "<p>hello</p>"});
    const auto exported = desk.answer<flow::intent::Exported>();
    CHECK(desk.temp().read(exported.path) == "<p>hello</p>");
    fs::remove_all(desk.temp().path() / "downloads");
    desk.errands().perform(flow::request::ExportPage{"case.html", "<p>hello</p>"});
    CHECK(desk.answer<flow::intent::Failed>().error.message.starts_with("The page could not be saved: "));
}

TEST_CASE("Everything asked for is written before the end", "[shell]") {
    Desk desk;
    for (int i = 0; i < 20; ++i) desk.errands().perform(flow::request::SaveRecord{a_record()});
    CHECK(desk.errands().finish());
    const fs::path plays = desk.temp().path() / "data/plays";
    CHECK(std::distance(fs::directory_iterator(plays), fs::directory_iterator()) == 20);
}

TEST_CASE("A bundled case is opened as a copy, saved in the thread for files, and what is refused is told",
          "[shell][draft]") {
    Desk desk;
    const fs::path bundled = fs::path(LEEWAY_REPOSITORY) / "scenarios" / "his-voice.json";
    desk.errands().perform(flow::request::OpenDraft{bundled.string()});
    const auto opened = desk.answer<flow::intent::DraftOpened>();
    CHECK(opened.file.path == desk.temp().path() / "data/scenarios/his-voice.json");
    CHECK(opened.copied_from == bundled);
    desk.errands().perform(flow::request::SaveDraft{opened.file, 3});
    CHECK(desk.answer<flow::intent::DraftSaved>().version == 3);
    CHECK(fs::exists(opened.file.path));
    desk.errands().perform(flow::request::OpenDraft{"/no/such/case.json"});
    const auto failed = desk.answer<flow::intent::DraftNotOpened>();
    CHECK(failed.error.message.starts_with("The case could not be opened for editing: "));
    CHECK(failed.error.where == "/no/such/case.json");
}
