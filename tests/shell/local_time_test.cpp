#include "shell/local_time.h"

#include <stdlib.h>
#include <time.h>

#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

using leeway::shell::local_time;

namespace {

/// The clock of another place until it goes.
class Zone {
public:
    explicit Zone(const char* name) {
        if (const char* before = getenv("TZ")) before_ = before;
        setenv("TZ", name, 1);
        tzset();
    }
    ~Zone() {
        if (before_) {
            setenv("TZ", before_->c_str(), 1);
        } else {
            unsetenv("TZ");
        }
        tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;
    Zone(Zone&&) = delete;
    Zone& operator=(Zone&&) = delete;

private:
    std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("A time of UTC is told by the clock on the wall, over midnight and in summer too", "[shell]") {
    const Zone zone("CET-1CEST,M3.5.0,M10.5.0/3");
    CHECK(local_time("2026-03-01T14:02:09Z") == "2026-03-01T15:02:09");
    CHECK(local_time("2026-12-31T23:30:00Z") == "2027-01-01T00:30:00");
    CHECK(local_time("2026-07-01T14:02:00Z") == "2026-07-01T16:02:00");
}

TEST_CASE("What is no time of UTC has no local one", "[shell]") {
    for (const char* text : {"", "yesterday", "2026-13-01T14:02:09Z", "2026-03-01T14:02:09+01:00"}) {
        CHECK(local_time(text).empty());
    }
}
