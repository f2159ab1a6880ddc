#include "shell/new_play.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

using leeway::shell::is_uuid;
using leeway::shell::new_seed;
using leeway::shell::new_uuid;
using leeway::shell::to_rfc3339;
using leeway::shell::utc_now;

TEST_CASE("A new play's name is a random UUID of version 4", "[shell]") {
    std::set<std::string> seen;
    for (int i = 0; i < 500; ++i) {
        const std::string uuid = new_uuid();
        REQUIRE(is_uuid(uuid));
        CHECK(uuid[14] == '4');
        CHECK(std::string("89ab").find(uuid[19]) != std::string::npos);
        seen.insert(uuid);
    }
    CHECK(seen.size() == 500);
}

TEST_CASE("Only the usual form counts as a UUID", "[shell]") {
    CHECK(is_uuid("00000000-0000-4000-8000-00000000000f"));
    CHECK_FALSE(is_uuid("00000000-0000-4000-8000-00000000000F"));
    CHECK_FALSE(is_uuid("00000000-0000-4000-8000-00000000000"));
    CHECK_FALSE(is_uuid("00000000-0000-4000-8000-00000000000g"));
    CHECK_FALSE(is_uuid("000000000000-4000-8000-00000000-0000"));
    CHECK_FALSE(is_uuid("../../../../../etc/passwd-0000000000"));
    CHECK_FALSE(is_uuid(""));
}

TEST_CASE("Seeds differ, in both halves", "[shell]") {
    std::set<std::uint64_t> high;
    std::set<std::uint64_t> low;
    for (int i = 0; i < 100; ++i) {
        const std::uint64_t seed = new_seed();
        high.insert(seed >> 32U);
        low.insert(seed & 0xFFFF'FFFFU);
    }
    CHECK(high.size() > 95);
    CHECK(low.size() > 95);
}

TEST_CASE("Moments are written in RFC 3339, UTC", "[shell]") {
    CHECK(to_rfc3339(0) == "1970-01-01T00:00:00Z");
    CHECK(to_rfc3339(951'782'399) == "2000-02-28T23:59:59Z");
    CHECK(to_rfc3339(951'782'400) == "2000-02-29T00:00:00Z");
    CHECK(to_rfc3339(1'709'647'331) == "2024-03-05T14:02:11Z");
    CHECK(to_rfc3339(253'402'300'799) == "9999-12-31T23:59:59Z");
    const std::string now = utc_now();
    CHECK(now.size() == 20);
    CHECK(now > "2024-01-01T00:00:00Z");
}
