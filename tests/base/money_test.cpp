#include "base/money.h"

#include <catch2/catch_test_macros.hpp>

using leeway::Money;

TEST_CASE("money adds, subtracts and compares exactly", "[base][money]") {
    const Money a = Money::from_cents(850);
    const Money b = Money::from_cents(-3);
    CHECK((a + b).cents() == 847);
    CHECK((b - a).cents() == -853);
    CHECK((-a).cents() == -850);
    CHECK(b < a);
    CHECK(Money() == Money::from_cents(0));
    Money sum;
    for (int i = 0; i < 10; ++i) sum += Money::from_cents(10);
    CHECK(sum == Money::from_cents(100));
}

TEST_CASE("ten thousand of the largest amounts still fit", "[base][money]") {
    Money sum;
    for (int i = 0; i < 10'000; ++i) sum += Money::from_cents(leeway::kLargestAmountCents);
    CHECK(sum.cents() == leeway::kLargestAmountCents * 10'000);
    CHECK(sum > Money());
}
