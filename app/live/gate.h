#pragma once

#include <cstddef>
#include <unordered_map>

#include "live/address_key.h"
#include "live/limits.h"
#include "live/pace.h"

namespace leeway::live {

/// How much each network address may do. It knows addresses only by their keys, and forgets each one as soon as its
/// connections are closed and its waits are over.
class Gate {
public:
    explicit Gate(const Limits& limits) { set_limits(limits); }

    /// From now on; what was counted stays counted.
    void set_limits(const Limits& limits);

    /// A connection begins, unless there are too many from there. Each one that begins has to be left.
    [[nodiscard]] bool enter(AddressKey key);
    void leave(AddressKey key);

    [[nodiscard]] bool take_request(AddressKey key, Time now);
    [[nodiscard]] bool take_join(AddressKey key, Time now);

    /// Whether codes from there are looked at; wrong ones are counted.
    [[nodiscard]] bool may_guess(AddressKey key, Time now) const;
    void count_wrong_code(AddressKey key, Time now);

    /// Forgets who is quiet.
    void forget(Time now);

    /// How many addresses are remembered.
    [[nodiscard]] std::size_t size() const { return visitors_.size(); }

private:
    struct Visitor {
        std::size_t connections = 0;
        Pace requests;
        Pace joins;
        Pace wrong_codes;
    };

    std::size_t most_connections_ = 0;
    Pace::Rule requests_;
    Pace::Rule joins_;
    Pace::Rule wrong_codes_;
    std::unordered_map<AddressKey, Visitor> visitors_;
};

}  // namespace leeway::live
