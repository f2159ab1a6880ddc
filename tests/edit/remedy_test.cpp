#include <array>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "edit/remedy.h"

using leeway::Money;
using leeway::edit::Loss;
using leeway::edit::outcome_of_remedy;
using leeway::edit::percent_of_loss;

namespace {

constexpr std::array kKinds{Loss::RejectedGood, Loss::UsedService};

struct RemedyPoint {
    std::int64_t percent = 0;
    int rejected_good = 0;
    int used_service = 0;
};
constexpr std::array<RemedyPoint, 9> kTable{{{0, 10, 20},
                                             {20, 14, 48},
                                             {40, 20, 62},
                                             {60, 32, 70},
                                             {80, 54, 75},
                                             {100, 74, 80},
                                             {120, 84, 83},
                                             {150, 88, 85},
                                             {200, 85, 82}}};

std::optional<std::int64_t> percent(std::int64_t given_cents, std::int64_t loss_cents) {
    return percent_of_loss(Money::from_cents(given_cents), Money::from_cents(loss_cents));
}

}  // namespace

TEST_CASE("A remedy's outcome is that of the table where the table has it", "[edit][remedy]") {
    for (const RemedyPoint& point : kTable) {
        CAPTURE(point.percent);
        CHECK(outcome_of_remedy(Loss::RejectedGood, point.percent) == point.rejected_good);
        CHECK(outcome_of_remedy(Loss::UsedService, point.percent) == point.used_service);
    }
}

TEST_CASE(
    "Giving back more never makes the outcome worse up to one and a half times the loss, and never better past it",
    "[edit][remedy]") {
    for (const Loss kind : kKinds) {
        for (std::int64_t at = 0; at < 400; ++at) {
            CAPTURE(at, static_cast<int>(kind));
            const int here = outcome_of_remedy(kind, at);
            const int next = outcome_of_remedy(kind, at + 1);
            if (at < leeway::edit::kEnoughPercent) {
                CHECK(next >= here);
            } else {
                CHECK(next <= here);
            }
            CHECK((here >= 0 && here <= 100));
        }
    }
}

TEST_CASE("Between the table's points the outcome is the nearest whole number to the straight line", "[edit][remedy]") {
    for (const Loss kind : kKinds) {
        for (std::size_t i = 0; i + 1 < kTable.size(); ++i) {
            const RemedyPoint& left = kTable[i];
            const RemedyPoint& right = kTable[i + 1];
            const bool is_good = kind == Loss::RejectedGood;
            const std::int64_t from = is_good ? left.rejected_good : left.used_service;
            const std::int64_t to = is_good ? right.rejected_good : right.used_service;
            const std::int64_t width = right.percent - left.percent;
            for (std::int64_t at = left.percent; at <= right.percent; ++at) {
                CAPTURE(at, is_good);
                // Twice the distance to the line, in parts of the width: at most one part, and a half is rounded up.
                const std::int64_t line = from * width + (at - left.percent) * (to - from);
                const std::int64_t off = 2 * (outcome_of_remedy(kind, at) * width - line);
                CHECK((off > -width && off <= width));
            }
        }
    }
}

TEST_CASE("Far more than the loss is as good as twice the loss", "[edit][remedy]") {
    for (const Loss kind : kKinds) {
        for (const std::int64_t far : {201, 1'000, 2'000'000'000}) {
            CHECK(outcome_of_remedy(kind, far) == outcome_of_remedy(kind, 200));
        }
    }
}

TEST_CASE("What is given back is so many percent of the loss, rounded halves up", "[edit][remedy]") {
    CHECK(percent(4'800, 8'000) == 60);
    CHECK(percent(0, 8'000) == 0);
    CHECK(percent(1, 200) == 1);  // half a percent
    CHECK(percent(99, 20'000) == 0);
    CHECK(percent(1, 3) == 33);
    CHECK(percent(2, 3) == 67);
    CHECK(percent(leeway::kLargestAmountCents, 1) == leeway::kLargestAmountCents * 100);
}

TEST_CASE("Without a loss there is no percentage of it", "[edit][remedy]") {
    CHECK_FALSE(percent(4'800, 0));
    CHECK_FALSE(percent(0, 0));
    CHECK_FALSE(percent(100, -100));
    CHECK_FALSE(percent(-100, 100));
    CHECK_FALSE(percent(leeway::kLargestAmountCents + 1, 100));
}
