#include "base/listed.h"

#include <catch2/catch_test_macros.hpp>

using leeway::listed;

TEST_CASE("Parts are listed with dots between them, and empty ones leave no dot behind", "[base]") {
    CHECK(listed({"Retail", "by mail", "8 minutes"}) == "Retail · by mail · 8 minutes");
    CHECK(listed({"", "by mail", "", "8 minutes", ""}) == "by mail · 8 minutes");
    CHECK(listed({"", ""}).empty());
    CHECK(listed({}).empty());
}
