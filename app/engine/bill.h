#pragma once

#include "base/money.h"

namespace leeway::engine {

/// Policy cost by where it comes from.
struct Bill {
    Money spend;      ///< what was given or paid
    Money time;       ///< the trainee's minutes at the trainee's wage
    Money approvals;  ///< the minutes of everybody who was asked
    Money breaches;   ///< the policy's price of each step against it

    [[nodiscard]] constexpr Money total() const { return spend + time + approvals + breaches; }
    constexpr Bill& operator+=(const Bill& other) {
        spend += other.spend;
        time += other.time;
        approvals += other.approvals;
        breaches += other.breaches;
        return *this;
    }
    friend constexpr bool operator==(const Bill&, const Bill&) = default;
};

}  // namespace leeway::engine
