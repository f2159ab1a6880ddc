#include "model/recommendation.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "model/finding_lines.h"

using namespace leeway;

namespace {

model::WrittenRef says(const std::string& json) {
    model::Written written;
    written.kept = {{"x-mood", "\"tight\""}, {"x-policy", json}};
    return {std::make_shared<const model::Written>(std::move(written))};
}

}  // namespace

TEST_CASE("A case may say in x-policy what policy it was written for", "[model]") {
    CHECK(model::recommended_policy(says("\"tight\"")) == "tight");
    CHECK(model::recommended_policy(says("3")).empty());
    CHECK(model::recommended_policy({}).empty());
}

TEST_CASE("A recommended policy that there is none of is warned of, with the nearest one", "[model][validate]") {
    model::Policy policy;
    policy.id = PolicyId("trusting");
    const std::vector<const model::Policy*> policies{&policy};
    CHECK(model::find_unknown_recommendation(says("\"trusting\""), policies).empty());
    CHECK(model::find_unknown_recommendation(says("\"trustin\""), {}).empty());
    CHECK(support::lines_of(model::find_unknown_recommendation(says("\"trustin\""), policies)) ==
          std::vector<std::string>{"warning /x-policy: there is no policy \"trustin\"; did you mean \"trusting\"?"});
}
