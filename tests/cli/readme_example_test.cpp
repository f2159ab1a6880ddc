#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"
#include "cli/json_reading.h"
#include "house/source_files.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The README's shortest complete case: the first block of code that is one object from its first line to its last.
std::string example() {
    std::istringstream readme(house::content_of("README.md"));
    std::string text;
    for (std::string line; std::getline(readme, line);) {
        if (line != "    {" && text.empty()) continue;
        text += line + "\n";
        if (line == "    }") return text;
    }
    FAIL("the README has no complete case");
    return {};
}

}  // namespace

TEST_CASE("The README's shortest case is a dilemma without a fault, as the program sees it", "[cli]") {
    const support::TempDir folder;
    const std::string file = folder.write("late-coat.json", example()).string();
    const Run check = run_bundled({"check", file});
    INFO(check.out);
    CHECK(check.status == 0);
    CHECK(check.out.empty());
    CHECK_THAT(check.err, ContainsSubstring("0 errors, 0 warnings"));
    for (const char* policy : {"tight", "standard", "trusting"}) {
        const Run analysis = run_bundled({"analyze", file, "--policy", policy, "--json"});
        INFO(policy);
        REQUIRE(analysis.status == 0);
        CHECK(ReadJson(analysis.out).size("/frontier") >= 2);
    }
}
