#include <cmath>

#include <catch2/catch_test_macros.hpp>

#include "analysis/persona.h"
#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
using flow::DebriefView;
using flow::Screen;

namespace {

/// The coat played to its end: sorry, back, again, close.
PretendWorld played(bool holds_analyses = false) {
    PretendWorld world(coat_library());
    world.holds_analyses = holds_analyses;
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I am sorry."));
    REQUIRE(world.answer("I see."));
    REQUIRE(world.answer("I see."));
    REQUIRE(world.answer("Keep warm."));
    return world;
}

}  // namespace

TEST_CASE("When a play ends, its end with the score is written, and the debrief is ready", "[flow]") {
    PretendWorld world = played();
    const engine::Record& record = world.disk().at("play-0001");
    REQUIRE(record.end);
    CHECK(record.end->scene == SceneId("glad"));
    CHECK(record.end->happiness == world.state().play->session.state().happiness());
    CHECK(record.end->cost == world.state().play->session.bill().total());
    CHECK(record.end->score == world.state().judge->review(world.state().play->session).score);
    CHECK(flow::make_play_view(world.state()).go_on == "See how it went");
    world.want(intent::GoOn{});
    CHECK(world.state().screen == Screen::Debrief);
    const DebriefView view = flow::make_debrief_view(world.state());
    REQUIRE(view.debrief);
    CHECK_FALSE(view.working);
    CHECK(view.debrief->score == std::lround(record.end->score));
    CHECK(view.debrief->decisions.size() == 4);
    CHECK(view.chosen == view.debrief->try_again.value_or(0));
    check_everything(world.state());
}

TEST_CASE("A debrief that is not ready says so, and comes when it is", "[flow]") {
    PretendWorld world = played(true);
    CHECK_FALSE(world.disk().at("play-0001").end);
    world.want(intent::GoOn{});
    DebriefView view = flow::make_debrief_view(world.state());
    CHECK(view.working);
    CHECK_FALSE(view.working_text.empty());
    world.want(intent::ExportDebrief{});
    world.want(intent::ChooseDecision{1});
    CHECK(world.requested<request::ExportPage>().empty());
    REQUIRE(world.answer_one_analysis());
    view = flow::make_debrief_view(world.state());
    CHECK_FALSE(view.working);
    REQUIRE(view.debrief);
    CHECK(world.disk().at("play-0001").end);
    check_everything(world.state());
}

TEST_CASE("A play left at its end still gets its score", "[flow]") {
    PretendWorld world = played(true);
    world.want(intent::LeavePlay{});
    CHECK(world.state().screen == Screen::Home);
    CHECK(world.state().notice.empty());
    REQUIRE(world.answer_one_analysis());
    CHECK(world.disk().at("play-0001").end);
    CHECK_FALSE(flow::make_home_view(world.state()).finished.front().score.empty());
}

TEST_CASE("An analysis of another program is not taken for this one's", "[flow]") {
    PretendWorld world(coat_library());
    world.holds_analyses = true;
    world.want(intent::StartPlay{});
    world.want(intent::ChoosePolicy{0});
    world.want(intent::StartPlay{});
    REQUIRE(world.requested<request::Analyze>().size() == 2);
    REQUIRE(world.answer_one_analysis());  // that of the first
    CHECK_FALSE(world.state().judge);
    const auto first = world.requested<request::Analyze>().front().program;
    world.want(intent::AnalysisFailed{first, {ErrorCode::TooLarge, "Too large.", ""}});
    CHECK(world.state().analysis_problem.empty());
    REQUIRE(world.answer_one_analysis());
    REQUIRE(world.state().judge);
    CHECK(world.state().judge->graph().program == world.state().play->program);
    world.want(intent::Analyzed{world.state().play->program, nullptr, nullptr});
    CHECK(world.state().judge);
}

TEST_CASE("A case that is too large for a review keeps its play, and is asked about again", "[flow]") {
    PretendWorld world = played(true);
    world.want(intent::GoOn{});
    const auto program = world.state().play->program;
    world.want(intent::AnalysisFailed{program, {ErrorCode::TooLarge, "More than 20 million states.", ""}});
    const DebriefView view = flow::make_debrief_view(world.state());
    CHECK_FALSE(view.working);
    CHECK(view.problem.find("More than 20 million states.") != std::string::npos);
    CHECK(view.problem.find("kept") != std::string::npos);
    check_everything(world.state());
    world.want(intent::GoTo{Screen::Home});
    world.want(intent::ReviewPlay{"play-0001"});
    CHECK(world.state().screen == Screen::Debrief);
    CHECK(flow::make_debrief_view(world.state()).working);
    CHECK(world.requested<request::Analyze>().size() == 2);
    world.want(intent::PlayAgain{});
    CHECK(world.state().screen == Screen::Play);
}

TEST_CASE("Any decision can be looked at", "[flow]") {
    PretendWorld world = played();
    world.want(intent::GoOn{});
    for (std::size_t step = 0; step < 4; ++step) {
        world.want(intent::ChooseDecision{step});
        CHECK(flow::make_debrief_view(world.state()).chosen == step);
    }
    world.want(intent::ChooseDecision{4});
    CHECK(flow::make_debrief_view(world.state()).chosen == 3);
}

TEST_CASE("Playing on from a decision is a new play with the same luck and the same past", "[flow]") {
    PretendWorld world = played();
    const engine::Record before = world.state().play->record;
    world.want(intent::GoOn{});
    world.want(intent::PlayOnFrom{2});
    REQUIRE(world.state().screen == Screen::Play);
    const flow::Play& play = *world.state().play;
    CHECK(play.record.play == "play-0002");
    CHECK(play.record.seed == before.seed);
    REQUIRE(play.record.steps.size() == 2);
    CHECK(play.record.steps[1] == before.steps[1]);
    CHECK_FALSE(play.record.end);
    CHECK(flow::make_play_view(world.state()).progress == "Answer 3");
    CHECK(world.disk().at("play-0001") == before);  // the play before is not touched
    CHECK(world.disk().at("play-0002") == play.record);
    CHECK(world.requested<request::Analyze>().size() == 1);
    check_everything(world.state());
    REQUIRE(world.answer("I see."));
    REQUIRE(world.answer("Keep warm."));
    CHECK(world.disk().at("play-0002").end == before.end);
}

TEST_CASE("Playing on from nowhere, or without a debrief, does nothing", "[flow]") {
    PretendWorld world = played();
    world.want(intent::PlayOnFrom{0});
    world.want(intent::PlayAgain{});
    CHECK(world.state().play->record.play == "play-0001");
    world.want(intent::GoOn{});
    world.want(intent::PlayOnFrom{4});
    CHECK(world.state().screen == Screen::Debrief);
}

TEST_CASE("Playing again starts afresh, with luck of its own", "[flow]") {
    PretendWorld world = played();
    world.want(intent::GoOn{});
    world.want(intent::PlayAgain{});
    CHECK(world.state().screen == Screen::Play);
    CHECK(world.state().play->record.play == "play-0002");
    CHECK(world.state().play->record.seed == 2);
    CHECK(world.state().play->record.steps.empty());
    CHECK(world.requested<request::Analyze>().size() == 1);
    CHECK_FALSE(world.state().debrief);
}

TEST_CASE("The debrief is exported under a name that every disk takes, and can be opened", "[flow]") {
    PretendWorld world = played();
    world.want(intent::OpenExported{});
    CHECK(world.requested<request::OpenInBrowser>().empty());
    world.want(intent::GoOn{});
    world.want(intent::ExportDebrief{});
    REQUIRE(world.requested<request::ExportPage>().size() == 1);
    const request::ExportPage page = world.requested<request::ExportPage>().front();
    CHECK(page.name == "leeway-late-coat-standard-2026-03-01-play-000.html");
    CHECK(page.html.find("The late coat") != std::string::npos);
    CHECK(page.html.find("<html lang=\"en\"") != std::string::npos);
    CHECK(flow::make_debrief_view(world.state()).exported == "Saved as /pages/" + page.name);
    world.want(intent::OpenExported{});
    REQUIRE(world.requested<request::OpenInBrowser>().size() == 1);
    CHECK(world.requested<request::OpenInBrowser>().front().path == "/pages/" + page.name);
    world.want(intent::PlayAgain{});
    CHECK(world.state().exported.empty());
}

TEST_CASE("A strange id or date cannot lead an exported page astray", "[flow]") {
    PretendWorld world = played();
    world.want(intent::GoOn{});
    world.state().play->record.play = "../../etc";
    world.state().play->record.started = "C:\\now?";
    world.want(intent::ExportDebrief{});
    CHECK(world.requested<request::ExportPage>().front().name == "leeway-late-coat-standard----now--------et.html");
}

TEST_CASE("The debrief draws the personas as they came with the analysis", "[flow]") {
    PretendWorld world = played(true);
    const auto program = world.state().play->program;
    const auto judge = analysis::Judge::make(program).value();
    const auto whole = std::make_shared<const analysis::Analysis>(analysis::analyze(judge->graph()));
    const std::vector<analysis::Expected> personas(analysis::bundled_personas().size(), {12, 34'500});
    world.want(intent::Analyzed{program, judge, whole, personas});
    world.want(intent::GoOn{});
    const report::Chart& chart = flow::make_debrief_view(world.state()).debrief->chart;
    REQUIRE(chart.others.size() == personas.size() + 1);
    CHECK(chart.others.back().happiness == 12);
    CHECK(chart.others.back().cost == 345);
}

TEST_CASE("Whoever leaves a play that is still analysed keeps nobody busy", "[flow]") {
    PretendWorld world(coat_library());
    world.holds_analyses = true;
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I am sorry."));
    CHECK(world.requested<request::StopAnalysis>().empty());
    world.want(intent::LeavePlay{});
    CHECK(world.requested<request::StopAnalysis>().size() == 1);
    world.want(intent::ResumePlay{"play-0001"});
    CHECK(world.requested<request::Analyze>().size() == 2);
    world.want(intent::DiscardPlay{"play-0001"});
    CHECK(world.requested<request::StopAnalysis>().size() == 2);
    CHECK(world.requested<request::DeleteRecord>().size() == 1);
    world.want(intent::StartPlay{});
    while (world.answer_one_analysis()) {
    }
    CHECK(world.state().judge);
    world.want(intent::LeavePlay{});
    CHECK(world.requested<request::StopAnalysis>().size() == 2);  // it was done
}
