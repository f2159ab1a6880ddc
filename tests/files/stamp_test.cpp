#include "files/stamp.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace leeway::files;

TEST_CASE("a UUID has its five groups of hex digits", "[files][stamp]") {
    CHECK(is_uuid("0b5e8f8e-3f0a-4c1d-9a47-6d1c2f3e4a5b"));
    CHECK(is_uuid("0B5E8F8E-3F0A-4C1D-9A47-6D1C2F3E4A5B"));
    CHECK_FALSE(is_uuid("0b5e8f8e-3f0a-4c1d-9a47-6d1c2f3e4a5"));
    CHECK_FALSE(is_uuid("0b5e8f8e-3f0a-4c1d-9a47-6d1c2f3e4a5g"));
    CHECK_FALSE(is_uuid("0b5e8f8e3f0a4c1d9a476d1c2f3e4a5b0000"));
    CHECK_FALSE(is_uuid(""));
}

TEST_CASE("a digest is 32 small hex digits", "[files][stamp]") {
    CHECK(is_digest("99aa06d3014798d86001c324468d497f"));
    CHECK_FALSE(is_digest("99AA06D3014798D86001C324468D497F"));
    CHECK_FALSE(is_digest("99aa06d3014798d86001c324468d497"));
    CHECK_FALSE(is_digest("99aa06d3014798d86001c324468d497g"));
}

TEST_CASE("a timestamp is one of RFC 3339", "[files][stamp]") {
    for (const char* good : {"2026-03-01T09:30:00Z", "2026-03-01T09:30:00.25+01:00", "2024-02-29T00:00:00Z",
                             "2000-02-29T23:59:60-23:59", "1999-12-31T23:59:59.123456789Z"}) {
        CAPTURE(good);
        CHECK(is_timestamp(good));
    }
    for (const char* bad :
         {"", "2026-03-01", "2026-03-01 09:30:00Z", "2026-03-01T09:30:00", "2026-03-01T09:30Z", "2026-13-01T09:30:00Z",
          "2026-00-01T09:30:00Z", "2026-02-29T09:30:00Z", "1900-02-29T09:30:00Z", "2026-04-31T09:30:00Z",
          "2026-03-00T09:30:00Z", "2026-03-01T24:00:00Z", "2026-03-01T09:60:00Z", "2026-03-01T09:30:61Z",
          "2026-03-01T09:30:00.Z", "2026-03-01T09:30:00+0100", "2026-03-01T09:30:00+24:00", "2026-03-01T09:30:00Zx",
          "2026-03-01t09:30:00z"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_timestamp(bad));
    }
}
