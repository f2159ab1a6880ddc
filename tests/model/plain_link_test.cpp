#include "model/plain_link.h"

#include <catch2/catch_test_macros.hpp>

using namespace leeway;
using model::leads_plainly;

namespace {

model::Response response_to(const char* scene) {
    model::Response response;
    response.then.emplace_back().target = SceneId(scene);
    return response;
}

}  // namespace

TEST_CASE("a certain next scene and nothing else is a plain link", "[model]") {
    CHECK(leads_plainly(response_to("a")));
}

TEST_CASE("whatever a scene's name cannot say makes a link more than plain", "[model]") {
    model::Response nowhere;
    CHECK_FALSE(leads_plainly(nowhere));

    model::Response listed = response_to("a");
    listed.then_is_list = true;
    CHECK_FALSE(leads_plainly(listed));

    model::Response two = response_to("a");
    two.then.push_back(two.then.front());
    CHECK_FALSE(leads_plainly(two));

    model::Response likely = response_to("a");
    likely.then.front().chance = 99;
    CHECK_FALSE(leads_plainly(likely));

    model::Response told = response_to("a");
    told.then.front().narration = "It rains.";
    CHECK_FALSE(leads_plainly(told));

    model::Response moved = response_to("a");
    moved.then.front().happiness = 1;
    CHECK_FALSE(leads_plainly(moved));

    model::Response noted = response_to("a");
    noted.then.front().sets.emplace_back("n");
    CHECK_FALSE(leads_plainly(noted));
    noted.then.front().sets.clear();
    noted.then.front().clears.emplace_back("n");
    CHECK_FALSE(leads_plainly(noted));
}
