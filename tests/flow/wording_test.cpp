#include "flow/wording.h"

#include <catch2/catch_test_macros.hpp>

#include "flow/calendar.h"

using namespace leeway;
using flow::day_of;
using flow::when_in_words;

namespace {

const words::Catalogue& english() { return words::Catalogue::english(); }

}  // namespace

TEST_CASE("Days are counted as the calendar has them", "[flow]") {
    CHECK(day_of("1970-01-01T00:00:00Z") == 0);
    CHECK(day_of("1970-01-02") == 1);
    CHECK(day_of("2000-03-01T12:00:00Z").value() - day_of("2000-02-28T12:00:00Z").value() == 2);
    CHECK(day_of("2100-03-01T12:00:00Z").value() - day_of("2100-02-28T12:00:00Z").value() == 1);
    CHECK(day_of("2026-01-01").value() - day_of("2025-01-01").value() == 365);
}

TEST_CASE("A clock shows hours and minutes in two digits each, and nothing without a time of day", "[flow]") {
    CHECK(flow::clock_of("2026-03-01T09:05:59") == "09:05");
    CHECK(flow::clock_of("2026-03-01T14:30:00+01:00") == "14:30");
    for (const char* text : {"", "2026-03-01", "2026-03-01T9:05", "2026-03-01T24:00:00", "2026-03-01 09:05:00"})
        CHECK(flow::clock_of(text).empty());
}

TEST_CASE("What is no date is none", "[flow]") {
    for (const char* text : {"", "yesterday", "2026-02-30T00:00:00Z", "2026-13-01", "2026-00-10", "2026/01/01",
                             "2026-1-01x", "20a6-01-01"}) {
        INFO(text);
        CHECK_FALSE(day_of(text));
        CHECK(when_in_words(english(), text, "2026-03-05T00:00:00Z").empty());
    }
}

TEST_CASE("Near days are counted, far ones named", "[flow]") {
    const auto when = [](std::string_view utc) { return when_in_words(english(), utc, "2026-03-15T01:00:00Z"); };
    CHECK(when("2026-03-15T00:30:00Z") == "today");
    CHECK(when("2026-03-14T23:59:59Z") == "yesterday");
    CHECK(when("2026-03-13T00:00:00Z") == "2 days ago");
    CHECK(when("2026-03-02T00:00:00Z") == "13 days ago");
    CHECK(when("2026-03-01T00:00:00Z") == "on 1 March 2026");
    CHECK(when("2025-12-31T00:00:00Z") == "on 31 December 2025");
    CHECK(when("2026-03-16T00:00:00Z") == "on 16 March 2026");  // a clock that was set back
    CHECK(when_in_words(english(), "2026-03-16T00:00:00Z", "") == "on 16 March 2026");
}

TEST_CASE("Times are told as people tell them", "[flow]") {
    CHECK(flow::wait_in_words(english(), 0).empty());
    CHECK(flow::wait_in_words(english(), 1) == "about 1 hour");
    CHECK(flow::wait_in_words(english(), 23) == "about 23 hours");
    CHECK(flow::wait_in_words(english(), 24) == "about 1 day");
    CHECK(flow::wait_in_words(english(), 60) == "about 3 days");
    CHECK(flow::minutes_in_words(english(), 0).empty());
    CHECK(flow::minutes_in_words(english(), 1) == "1 minute");
    CHECK(flow::minutes_in_words(english(), 119) == "119 minutes");
    CHECK(flow::minutes_in_words(english(), 150) == "about 3 hours");
}

TEST_CASE("Small parts of texts", "[flow]") {
    CHECK(flow::with_sign(5) == "+5");
    CHECK(flow::with_sign(-12) == "−12");
    CHECK(flow::with_sign(0).empty());
    CHECK(flow::capitalised("retail") == "Retail");
    CHECK(flow::capitalised("").empty());
    CHECK(flow::capitalised("Über") == "Über");
    CHECK(flow::as_sentence("there is no room") == "There is no room.");
    CHECK(flow::as_sentence("There is no room. Make some!") == "There is no room. Make some!");
    CHECK(flow::as_sentence("").empty());
    for (const model::Channel channel : {model::Channel::Email, model::Channel::Chat, model::Channel::Phone,
                                         model::Channel::Counter, model::Channel::Social, model::Channel::Letter}) {
        CHECK_FALSE(flow::channel_in_words(english(), channel).empty());
    }
}
