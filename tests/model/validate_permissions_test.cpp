#include <catch2/catch_test_macros.hpp>

#include "model/finding_lines.h"
#include "model/validate.h"
#include "support/scenario_builder.h"

using namespace leeway;
using support::lines_of;
using support::PolicyBuilder;
using support::ScenarioBuilder;
using Lines = std::vector<std::string>;

namespace {

model::Scenario case_needing(const char* permission) {
    ScenarioBuilder builder;
    builder.scene("a").response("talk").then("end").response("gift").need(permission).then("end").ending("end");
    return builder.build();
}

}  // namespace

TEST_CASE("a permission that no policy names gives a warning at its place, with the nearest name", "[model]") {
    PolicyBuilder first;
    first.allow("goodwill-gift", "agent", 500);
    PolicyBuilder second;
    second.allow("late-return", "agent", 500);
    const model::Policy one = first.build();
    const model::Policy other = second.build();
    const std::vector<const model::Policy*> policies{&one, &other};
    CHECK(lines_of(model::find_unnamed_permissions(case_needing("goodwill-gfit"), policies)) ==
          Lines{"warning /scenes/a/responses/1/need/permission: no policy names the permission \"goodwill-gfit\"; did "
                "you mean \"goodwill-gift\"?"});
    CHECK(lines_of(model::find_unnamed_permissions(case_needing("teleport"), policies)) ==
          Lines{"warning /scenes/a/responses/1/need/permission: no policy names the permission \"teleport\""});
    // One policy that names it is enough.
    CHECK(model::find_unnamed_permissions(case_needing("late-return"), policies).empty());
}

TEST_CASE("where there is no policy, permissions cannot be compared with any", "[model]") {
    CHECK(model::find_unnamed_permissions(case_needing("goodwill-gfit"), {}).empty());
}
