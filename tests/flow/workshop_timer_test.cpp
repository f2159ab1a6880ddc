#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "flow/hall.h"
#include "flow/workshop_timer.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::SlideKind;

TEST_CASE("A timer counts down in whole seconds and says when it shows the next one", "[flow][workshop]") {
    const flow::WorkshopTimer timer = flow::started_timer(90, 1'000);
    CHECK(flow::left_of(timer, 1'000) == 90'000);
    CHECK(flow::next_tick(timer, 1'000) == 2'000);
    CHECK(flow::next_tick(timer, 1'001) == 2'000);
    CHECK(flow::next_tick(timer, 1'999) == 2'000);
    CHECK(flow::next_tick(timer, 90'500) == 91'000);
    CHECK_FALSE(flow::is_over(timer, 90'999));
    CHECK(flow::is_over(timer, 91'000));
    CHECK_FALSE(flow::next_tick(timer, 91'000));
    CHECK(flow::left_of(flow::started_timer(100'000, 0), 0) == 3'600'000);
    CHECK(flow::left_of(flow::started_timer(-5, 0), 0) == 1'000);
}

TEST_CASE("A timer can be stopped for a while, and given more time", "[flow][workshop]") {
    flow::WorkshopTimer timer = flow::started_timer(30, 0);
    flow::toggle_pause(timer, 10'000);
    CHECK(timer.is_paused());
    CHECK(flow::left_of(timer, 500'000) == 20'000);
    CHECK_FALSE(flow::next_tick(timer, 500'000));
    flow::toggle_pause(timer, 500'000);
    flow::add_time(timer, 15, 500'000);
    CHECK(flow::left_of(timer, 500'000) == 35'000);
    CHECK(flow::is_over(timer, 535'000));
    flow::add_time(timer, 15, 600'000);
    CHECK(flow::left_of(timer, 600'000) == 15'000);
}

TEST_CASE("When the time is up the vote is locked only where that is wished", "[flow][workshop]") {
    Hall hall;
    const bool locks = GENERATE(false, true);
    hall.want(intent::SetTimerLocks{locks});
    hall.begin();
    hall.next(2);
    hall.want(intent::StartTimer{30});
    CHECK(hall.slide().timer.text == "0:30");
    hall.world.pass_ms(29'500);
    hall.want(intent::TimePassed{});
    CHECK(hall.slide().timer.text == "0:01");
    CHECK(hall.kind() == SlideKind::Vote);
    hall.world.pass_ms(500);
    hall.want(intent::TimePassed{});
    CHECK(hall.slide().timer.text == "Time is up");
    CHECK(hall.kind() == (locks ? SlideKind::Locked : SlideKind::Vote));
    if (!locks) return;
    hall.back();  // open again, and not locked at once
    hall.world.pass_ms(60'000);
    hall.want(intent::TimePassed{});
    CHECK(hall.kind() == SlideKind::Vote);
    CHECK_FALSE(hall.slide().timer.shown);
}

TEST_CASE("T starts the timer with the time used last, pauses it, and takes it away when it is over",
          "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.want(intent::ToggleTimer{});
    CHECK(hall.slide().timer.text == "1:00");
    hall.want(intent::ToggleTimer{});
    CHECK(hall.slide().timer.is_paused);
    hall.want(intent::ToggleTimer{});
    CHECK_FALSE(hall.slide().timer.is_paused);
    hall.world.pass_ms(60'000);
    hall.want(intent::ToggleTimer{});
    CHECK_FALSE(hall.slide().timer.shown);
    hall.want(intent::StartTimer{300});
    hall.want(intent::StopTimer{});
    hall.want(intent::ToggleTimer{});
    CHECK(hall.slide().timer.text == "5:00");
}

TEST_CASE("A timer that runs wakes the program each second, and the clock each minute", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.phones({});
    const std::int64_t now = hall.world.state().now_ms;
    CHECK(flow::next_moment(hall.world.state()) == now + 60'000);
    hall.want(intent::StartTimer{30});
    CHECK(flow::next_moment(hall.world.state()) == now + 1'000);
    hall.want(intent::GoTo{flow::Screen::Home});
    CHECK_FALSE(flow::next_moment(hall.world.state()));
}
