#include <catch2/catch_test_macros.hpp>

#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
using flow::Screen;

namespace {

constexpr std::string_view kToday = "2026-03-01T08:00:00Z";

PretendWorld with_records(std::vector<engine::Record> records) {
    return PretendWorld(coat_library(), std::move(records));
}

flow::PlayCard only(const std::vector<flow::PlayCard>& cards) {
    REQUIRE(cards.size() == 1);
    return cards.front();
}

/// What stands on a record's card when this library is there.
flow::PlayCard card_under(const flow::Library& library, const engine::Record& record) {
    const PretendWorld world(library, {record});
    const flow::HomeView view = flow::make_home_view(world.state());
    return only(record.end ? view.finished : view.under_way);
}

}  // namespace

TEST_CASE("Leaving keeps the play, and it can be gone on with", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I am sorry."));
    const engine::Record record = world.state().play->record;
    world.want(intent::LeavePlay{});
    CHECK(world.state().screen == Screen::Home);
    CHECK_FALSE(world.state().play);
    CHECK(world.state().notice.find("kept") != std::string::npos);
    const flow::PlayCard card = only(flow::make_home_view(world.state()).under_way);
    CHECK(card.title == "The late coat");
    CHECK(card.detail == "Policy: Standard · started today · 1 answer so far");
    CHECK(card.action == "Go on");
    world.want(intent::ResumePlay{card.play});
    REQUIRE(world.state().screen == Screen::Play);
    CHECK(world.state().play->record == record);
    CHECK(world.state().notice.empty());
    check_everything(world.state());
    REQUIRE(world.answer("Keep warm."));
    CHECK(world.disk().at(card.play).steps.size() == 2);
}

TEST_CASE("A play goes on though its case changes on the disk, and is said to be lost only once it is left", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I am sorry."));
    world.library.cases[0].digest = "another";
    world.want(intent::LibraryChanged{});
    world.want(intent::GoTo{Screen::Home});
    CHECK(only(flow::make_home_view(world.state()).under_way).can_open);
    world.want(intent::ResumePlay{"play-0001"});
    REQUIRE(world.state().screen == Screen::Play);
    world.want(intent::LeavePlay{});
    const flow::PlayCard card = only(flow::make_home_view(world.state()).under_way);
    CHECK_FALSE(card.can_open);
    CHECK(card.reason == world.state().notice);
    CHECK(card.reason.starts_with("The case has been changed"));
    CHECK(flow::make_home_view(world.state()).go_on.empty());
}

TEST_CASE("Resuming asks for no second analysis of the same program", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I am sorry."));
    world.want(intent::LeavePlay{});
    world.want(intent::ResumePlay{"play-0001"});
    CHECK(world.requested<request::Analyze>().size() == 1);
    CHECK(world.state().judge->graph().program == world.state().play->program);
}

TEST_CASE("A play that was never answered leaves nothing behind", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::StartPlay{});
    world.want(intent::LeavePlay{});
    CHECK(world.state().notice.empty());
    CHECK(flow::make_home_view(world.state()).under_way.empty());
    CHECK(world.disk().empty());
}

TEST_CASE("A play survives the program: another run goes on where it stood", "[flow]") {
    PretendWorld first(coat_library());
    first.next_seed = 77;
    first.want(intent::StartPlay{});
    REQUIRE(first.answer("I am sorry."));
    PretendWorld second(coat_library(), first.kept());  // the window was simply closed
    second.want(intent::ResumePlay{"play-0001"});
    REQUIRE(second.state().play);
    CHECK(second.state().play->session.seed() == 77);
    CHECK(second.state().play->record == first.state().play->record);
    check_everything(second.state());
}

TEST_CASE("Discarding forgets a play under way, on the disk too", "[flow]") {
    PretendWorld world =
        with_records({left_record("a", std::string(kToday)), finished_record("b", std::string(kToday), 80)});
    world.want(intent::DiscardPlay{"a"});
    CHECK(flow::make_home_view(world.state()).under_way.empty());
    CHECK(world.disk().count("a") == 0);
    world.want(intent::DiscardPlay{"b"});  // finished ones stay
    world.want(intent::DiscardPlay{"unknown"});
    CHECK(world.requested<request::DeleteRecord>().size() == 1);
    CHECK(world.disk().count("b") == 1);
}

TEST_CASE("The play on the screen can be discarded, and the screen goes Home", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I am sorry."));
    world.want(intent::DiscardPlay{"play-0001"});
    CHECK(world.state().screen == Screen::Home);
    CHECK_FALSE(world.state().play);
    check_everything(world.state());
}

TEST_CASE("Plays of cases and policies that are gone or changed are shown with the reason", "[flow]") {
    const engine::Record record = left_record("a", std::string(kToday));
    flow::Library library = coat_library();
    CHECK(card_under(library, record).can_open);
    library.cases[0].digest = "another";
    CHECK(card_under(library, record).reason.find("The case has been changed") == 0);
    library.cases.clear();
    CHECK(card_under(library, record).reason.find("The case is no longer") == 0);
    CHECK(card_under(library, record).title == "late-coat");
    library = coat_library();
    library.policies[0].digest = "another";
    CHECK(card_under(library, record).reason.find("The policy has been changed") == 0);
    library.policies.erase(library.policies.begin());
    CHECK(card_under(library, record).reason.find("The policy is no longer") == 0);
    CHECK_FALSE(card_under(library, record).discard.empty());
}

TEST_CASE("A record that does not replay is shown with the step that differs", "[flow]") {
    engine::Record record = finished_record("a", std::string(kToday), 80);
    record.end->happiness += 1;
    const flow::PlayCard card = card_under(coat_library(), record);
    CHECK_FALSE(card.can_open);
    CHECK(card.reason.find("At step 3: it ends with happiness") != std::string::npos);
}

TEST_CASE("Opening what cannot be opened says why and stays", "[flow]") {
    engine::Record record = left_record("a", std::string(kToday));
    record.digest = "another";
    PretendWorld world = with_records({record});
    world.want(intent::ResumePlay{"a"});
    CHECK(world.state().screen == Screen::Home);
    CHECK_FALSE(world.state().play);
    CHECK(world.state().notice.find("changed") != std::string::npos);
    world.want(intent::ResumePlay{"unknown"});
    world.want(intent::ReviewPlay{"unknown"});
    CHECK(world.state().screen == Screen::Home);
}

TEST_CASE("A finished play can be reviewed again; one under way cannot", "[flow]") {
    PretendWorld world =
        with_records({finished_record("a", std::string(kToday), 80), left_record("b", std::string(kToday))});
    const flow::PlayCard card = only(flow::make_home_view(world.state()).finished);
    CHECK(card.score == "80");
    CHECK(card.detail == "Policy: Standard · Today · Warm again");
    world.want(intent::ReviewPlay{"b"});
    CHECK(world.state().screen == Screen::Home);
    world.want(intent::ReviewPlay{"a"});
    CHECK(world.state().screen == Screen::Debrief);
    REQUIRE(world.state().debrief);
    CHECK(world.requested<request::SaveRecord>().empty());  // it has its end
    check_everything(world.state());
}

TEST_CASE("A play that ended before its score was known gets it when it is opened", "[flow]") {
    PretendWorld first(coat_library());
    first.holds_analyses = true;
    first.want(intent::StartPlay{});
    REQUIRE(first.answer("I am sorry."));
    REQUIRE(first.answer("Keep warm."));
    CHECK_FALSE(first.disk().at("play-0001").end);  // and here the program stops
    PretendWorld second(coat_library(), first.kept());
    const flow::PlayCard card = only(flow::make_home_view(second.state()).finished);
    CHECK(card.score.empty());
    CHECK(card.action == "See the debrief");
    second.want(intent::ReviewPlay{"play-0001"});
    REQUIRE(second.disk().at("play-0001").end);
    CHECK(second.disk().at("play-0001").end->scene == SceneId("glad"));
    CHECK(only(flow::make_home_view(second.state()).finished).score == std::to_string(second.state().debrief->score));
}

TEST_CASE("At most eight finished plays are shown, the newest first", "[flow]") {
    std::vector<engine::Record> records;
    for (int i = 1; i <= 12; ++i) {
        const std::string day = (i < 10 ? "0" : "") + std::to_string(i);
        records.push_back(finished_record("play-" + day, "2026-01-" + day + "T08:00:00Z", i));
    }
    const PretendWorld world = with_records(records);
    const flow::HomeView view = flow::make_home_view(world.state());
    REQUIRE(view.finished.size() == 8);
    CHECK(view.finished.front().score == "12");
    CHECK(view.finished.back().score == "5");
    CHECK(view.finished.front().detail == "Policy: Standard · On 12 January 2026 · Warm again");
}

TEST_CASE("Reading the plays again forgets no step that was not written yet", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I am sorry."));
    engine::Record shorter = world.state().play->record;
    shorter.steps.clear();
    world.want(intent::RecordsLoaded{{shorter, finished_record("b", "2026-02-01T08:00:00Z", 80)}});
    REQUIRE(world.state().records.size() == 2);
    CHECK(world.state().records.front().steps.size() == 1);
    world.want(intent::RecordsLoaded{{}});
    CHECK(world.state().records.size() == 2);
    check_everything(world.state());
}

TEST_CASE("Reading the plays again forgets no end, whoever knows it", "[flow]") {
    const engine::Record ended = finished_record("a", std::string(kToday), 80);
    engine::Record open = ended;
    open.end.reset();
    PretendWorld world = with_records({open});
    world.want(intent::RecordsLoaded{{ended}});
    CHECK(world.state().records == std::vector{ended});
    world.want(intent::RecordsLoaded{{open}});
    CHECK(world.state().records == std::vector{ended});
}

TEST_CASE("A failure is told with where and what to do, and takes nothing away", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I am sorry."));
    world.want(
        intent::Failed{{ErrorCode::Unwritable, "There is no room on the disk; make some and go on.", "/plays/a"}});
    CHECK(world.state().notice_is_error);
    CHECK(world.state().notice.find("/plays/a") != std::string::npos);
    CHECK(world.state().notice.find("make some and go on.") != std::string::npos);
    CHECK(world.state().play->record.steps.size() == 1);
    world.want(intent::GoTo{Screen::Home});
    CHECK(world.state().notice_is_error);  // until it is closed
    world.want(intent::DismissMessage{});
    CHECK(world.state().notice.empty());
    CHECK_FALSE(world.state().notice_is_error);
}
