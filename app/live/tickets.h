#pragma once

#include <cstddef>
#include <deque>
#include <unordered_set>

#include "live/token.h"

namespace leeway::live {

/// Tokens that were given to phones which have not joined yet: who got one is not in the room before coming back
/// with it. Past the most, the oldest one goes.
class Tickets {
public:
    explicit Tickets(std::size_t most) : most_(most) {}
    ~Tickets() { wipe(); }
    Tickets(const Tickets&) = delete;
    Tickets& operator=(const Tickets&) = delete;

    void add(const Token& token);
    [[nodiscard]] bool has(const Token& token) const { return tokens_.contains(token); }

    /// It has joined.
    void take(const Token& token) { tokens_.erase(token); }

    void wipe();

private:
    std::size_t most_;
    std::unordered_set<Token> tokens_;
    std::deque<Token> order_;  ///< oldest first; those that were taken are still in it
};

}  // namespace leeway::live
