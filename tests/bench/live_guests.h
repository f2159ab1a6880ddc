#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace leeway::bench {

struct GuestOptions {
    std::string url;  ///< http://ADDRESS:PORT/CODE, the address in numbers
    std::size_t phones = 200;
    std::string vote_for = "spread";         ///< a letter, a number from 0, "spread" or "none"
    std::chrono::milliseconds within{5000};  ///< in which all vote once a vote is open
    std::chrono::seconds stay{3600};         ///< after which they go
};

/// Phones in a room of another program: they join, choose teams in turn where there are some, vote each time a vote is
/// open, and stay until it is over or the room has gone. Says in lines of text what happened: "joined 200",
/// "round 1: 200 of 200 votes taken", "over". Returns the exit status: 1 where somebody could not join or vote.
int be_guests(const GuestOptions& options);

}  // namespace leeway::bench
