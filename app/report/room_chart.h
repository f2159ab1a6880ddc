#pragma once

#include <span>
#include <string>

#include "base/money.h"
#include "report/chart.h"
#include "report/phrases.h"

namespace leeway::report {

/// How another group came through the same case under the same policy.
struct GroupPoint {
    std::string name;  ///< "The group of 10:30"
    int happiness = 0;
    Money cost;
};

/// The chart of a debrief, with what a room did in place of one person's play, and other groups beside it.
/// @param chart with an own play.
[[nodiscard]] Chart make_room_chart(const Phrases& phrases, Chart chart, std::span<const GroupPoint> groups);

}  // namespace leeway::report
