#include "model/kept_lines.h"

#include <memory>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace leeway;
using Lines = std::vector<std::string>;

namespace {

Lines lines_in(const std::string& json) {
    model::Written written;
    written.kept = {{"x-other", "1"}, {"x-lines", json}};
    return model::kept_lines({std::make_shared<const model::Written>(std::move(written))}, "x-lines");
}

}  // namespace

TEST_CASE("A list of texts that was kept is read whatever it looks like", "[model]") {
    CHECK(lines_in("[]").empty());
    CHECK(lines_in("[\"one\"]") == Lines{"one"});
    CHECK(lines_in(" [\n  \"one\",\n  \"\" , \"three\" ] ") == Lines{"one", "", "three"});
    CHECK(lines_in(R"(["a \"b\" \\ \/ \n \t"])") == Lines{"a \"b\" \\ / \n \t"});
    CHECK(lines_in(R"(["\u0041\u00e9\u20AC\ud83d\ude00"])") == Lines{"A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"});
}

TEST_CASE("What is no list of texts gives none", "[model]") {
    for (const char* json :
         {"", "1", "\"one\"", "{}", "[1]", "[\"one\", 2]", "[\"one\"", "[\"one", "[\"\\", "[\"\\u12"}) {
        CAPTURE(json);
        CHECK(lines_in(json).empty());
    }
    CHECK(model::kept_lines({}, "x-lines").empty());
}
