#include "base/result.h"

#include <memory>

#include <catch2/catch_test_macros.hpp>

using leeway::Error;
using leeway::ErrorCode;
using leeway::Result;

TEST_CASE("a result holds a value or the error that stood in its way", "[base][result]") {
    Result<int> good = 7;
    REQUIRE(good);
    CHECK(*good == 7);
    *good = 8;
    CHECK(good.value() == 8);

    const Result<int> bad = Error{ErrorCode::NotFound, "there is no such file", "coat.json"};
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::NotFound);
    CHECK(bad.error().to_string() == "coat.json: there is no such file");
    CHECK(Error{ErrorCode::BadInput, "no", ""}.to_string() == "no");
}

TEST_CASE("a result's value can be moved out", "[base][result]") {
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    const std::unique_ptr<int> taken = *std::move(result);
    CHECK(*taken == 3);
}

TEST_CASE("a result without a value is success unless it has an error", "[base][result]") {
    const Result<void> good;
    CHECK(good);
    const Result<void> bad = Error{ErrorCode::Unwritable, "the disk is full", ""};
    CHECK_FALSE(bad);
    CHECK(bad.error().message == "the disk is full");
}
