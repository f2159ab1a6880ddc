#include "live/gate.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "base/assert.h"

namespace leeway::live {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::uint32_t kSecondsAtOnce = 3;

/// A minute's worth may come at once.
Pace::Rule in_a_minute(std::uint32_t times) { return {times, minutes(1), std::max(1U, times)}; }

}  // namespace

void Gate::set_limits(const Limits& limits) {
    const std::uint32_t requests = limits.requests_a_second_an_address;
    most_connections_ = limits.connections_an_address;
    requests_ = {requests, seconds(1), std::max(1U, requests * kSecondsAtOnce)};
    joins_ = in_a_minute(limits.joins_a_minute_an_address);
    wrong_codes_ = in_a_minute(limits.wrong_codes_a_minute_an_address);
}

bool Gate::enter(AddressKey key) {
    Visitor& visitor = visitors_[key];
    if (visitor.connections >= most_connections_) return false;
    ++visitor.connections;
    return true;
}

void Gate::leave(AddressKey key) {
    const auto found = visitors_.find(key);
    LEEWAY_ASSERT(found != visitors_.end() && found->second.connections > 0, "it left without having entered");
    --found->second.connections;
}

bool Gate::take_request(AddressKey key, Time now) { return visitors_[key].requests.take(now, requests_); }

bool Gate::take_join(AddressKey key, Time now) { return visitors_[key].joins.take(now, joins_); }

bool Gate::may_guess(AddressKey key, Time now) const {
    const auto found = visitors_.find(key);
    return found == visitors_.end() || found->second.wrong_codes.may(now, wrong_codes_);
}

void Gate::count_wrong_code(AddressKey key, Time now) { visitors_[key].wrong_codes.count(now, wrong_codes_); }

void Gate::forget(Time now) {
    std::erase_if(visitors_, [now](const auto& visitor) {
        const Visitor& v = visitor.second;
        return v.connections == 0 && v.requests.is_rested(now) && v.joins.is_rested(now) &&
               v.wrong_codes.is_rested(now);
    });
}

}  // namespace leeway::live
