#include "files/problem.h"

#include <catch2/catch_test_macros.hpp>

using namespace leeway::files;

TEST_CASE("a problem reads like a compiler's", "[files][problem]") {
    const Problem error{Severity::Error,
                        "scenarios/late-coat.json",
                        41,
                        17,
                        "/scenes/a",
                        "no scene \"pickpu\"; did you mean \"pickup\"?"};
    CHECK(to_string(error) == "scenarios/late-coat.json:41:17: error: no scene \"pickpu\"; did you mean \"pickup\"?");
    const Problem warning{Severity::Warning, "a.json", 1, 1, "", "nothing leads to the scene \"b\""};
    CHECK(to_string(warning) == "a.json:1:1: warning: nothing leads to the scene \"b\"");
}

TEST_CASE("a problem of the whole file has no line", "[files][problem]") {
    CHECK(to_string({Severity::Error, "a.json", 0, 0, "", "there is no such file"}) ==
          "a.json: error: there is no such file");
}

TEST_CASE("what is told of a file first is its first error", "[files][problem]") {
    CHECK(first_error({}) == nullptr);
    const Problems problems{{Severity::Warning, "", 1, 1, "", "w"},
                            {Severity::Error, "", 2, 1, "", "a"},
                            {Severity::Error, "", 3, 1, "", "b"}};
    REQUIRE(first_error(problems) != nullptr);
    CHECK(first_error(problems)->text == "a");
}

TEST_CASE("warnings alone are no errors", "[files][problem]") {
    CHECK_FALSE(has_errors(Problems{}));
    CHECK_FALSE(has_errors(Problems{{Severity::Warning, "", 1, 1, "", ""}}));
    CHECK(has_errors(Problems{{Severity::Warning, "", 1, 1, "", ""}, {Severity::Error, "", 1, 1, "", ""}}));
}
