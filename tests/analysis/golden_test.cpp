#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "support/case_digest.h"

TEST_CASE("the bundled cases have their golden digests", "[analysis]") {
    const std::ifstream file(std::string(LEEWAY_REPOSITORY) + "/tests/data/golden_digests.txt");
    REQUIRE(file.good());
    std::ostringstream golden;
    golden << file.rdbuf();
    INFO("changed on purpose? tests/house/compilers --write checks four compilers and writes the file");
    CHECK(leeway::support::bundled_digests() == golden.str());
}
