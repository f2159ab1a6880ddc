#include "model/finding.h"

#include <catch2/catch_test_macros.hpp>

using namespace leeway::model;

TEST_CASE("a pointer's step escapes tildes and slashes", "[model][finding]") {
    CHECK(pointer_step("late-coat") == "late-coat");
    CHECK(pointer_step("a/b~c") == "a~1b~0c");
    CHECK(pointer_step("~1") == "~01");
    CHECK(pointer_step("").empty());
}

TEST_CASE("only errors are errors", "[model][finding]") {
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({{Severity::Warning, "", "w"}}));
    CHECK(has_errors({{Severity::Warning, "", "w"}, {Severity::Error, "", "e"}}));
}
