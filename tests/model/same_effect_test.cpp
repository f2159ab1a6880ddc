#include <functional>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "model/scene_inspector.h"

using namespace leeway;
using model::exclude_each_other;
using model::have_same_effect;
using model::Response;
using model::When;

namespace {

Response full_response() {
    Response response;
    response.id = ResponseId("a");
    response.say = "I am sorry.";
    response.spend = Money::from_cents(850);
    response.need = model::Need{PermissionId("gift"), Money::from_cents(850), {}};
    response.sets.emplace_back("n");
    response.then.emplace_back().target = SceneId("end");
    response.refused = SceneId("no");
    return response;
}

}  // namespace

TEST_CASE("names, words and conditions do not change what a response does", "[model][fork]") {
    const Response a = full_response();
    Response b = a;
    b.id = ResponseId("b");
    b.say = "Sorry!";
    b.why = "Because.";
    b.when.notes.emplace_back("n");
    b.then.front().narration = "It rains.";
    CHECK(have_same_effect(a, b));
}

TEST_CASE("a needed amount that is left out is the spend", "[model][fork]") {
    const Response a = full_response();
    Response b = a;
    b.need->amount.reset();
    CHECK(have_same_effect(a, b));
    b.need->amount = Money::from_cents(849);
    CHECK_FALSE(have_same_effect(a, b));
}

TEST_CASE("every number, permission, note and link that differs is another effect", "[model][fork]") {
    const std::vector<std::function<void(Response&)>> changes{
        [](Response& r) { ++r.outcome; },
        [](Response& r) { ++r.process; },
        [](Response& r) { ++r.interaction; },
        [](Response& r) { r.spend = Money(); },
        [](Response& r) { ++r.minutes; },
        [](Response& r) { ++r.hours; },
        [](Response& r) { r.need->permission = PermissionId("other"); },
        [](Response& r) { r.need.reset(); },
        [](Response& r) { r.sets.clear(); },
        [](Response& r) { r.clears.emplace_back("n"); },
        [](Response& r) { r.refused.reset(); },
        [](Response& r) { r.then.front().target = SceneId("other"); },
        [](Response& r) { r.then.front().chance = 50; },
        [](Response& r) { r.then.front().happiness = 1; },
        [](Response& r) { r.then.front().sets.emplace_back("n"); },
        [](Response& r) { r.then.front().clears.emplace_back("n"); },
        [](Response& r) { r.then.emplace_back(); },
    };
    const Response a = full_response();
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Response b = a;
        changes[i](b);
        CAPTURE(i);
        CHECK_FALSE(have_same_effect(a, b));
        CHECK_FALSE(have_same_effect(b, a));
    }
}

TEST_CASE("conditions exclude each other by a note or by happiness", "[model][fork]") {
    When with;
    with.notes.emplace_back("n");
    When without;
    without.absent.emplace_back("n");
    CHECK(exclude_each_other(with, without));
    CHECK(exclude_each_other(without, with));
    CHECK_FALSE(exclude_each_other(with, with));
    CHECK_FALSE(exclude_each_other(with, When{}));

    When low;
    low.happiness = model::HappinessBounds{0, 49};
    When high;
    high.happiness = model::HappinessBounds{50, 100};
    CHECK(exclude_each_other(low, high));
    CHECK(exclude_each_other(high, low));
    low.happiness->high = 50;
    CHECK_FALSE(exclude_each_other(low, high));
    CHECK_FALSE(exclude_each_other(low, with));
}
