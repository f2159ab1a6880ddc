#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace leeway::live {

/// What the server takes at most. The defaults fit a room in which every phone has an address of its own.
struct Limits {
    std::size_t voters = 6000;                ///< at most kMostVoters
    std::size_t connections = 13'000;         ///< in all; fewer where the system allows fewer open files
    std::size_t connections_an_address = 60;  ///< a phone opens up to six at once, and keeps two
    std::uint32_t joins_a_minute_an_address = 12;
    std::uint32_t wrong_codes_a_minute_an_address = 10;
    std::uint32_t requests_a_second_an_address = 40;  ///< with three seconds' worth at once
    std::uint32_t votes_a_second_a_voter = 5;

    std::chrono::milliseconds request_deadline{8'000};  ///< for a whole request, from its first byte or the connecting
    std::chrono::milliseconds idle{30'000};             ///< between two requests
    std::chrono::milliseconds write_deadline{20'000};   ///< for a phone to take what it is sent
    std::chrono::milliseconds heartbeat{15'000};        ///< between two signs of life on an event stream
    std::chrono::milliseconds news_gap{250};            ///< between two news for the facilitator
    /// After a phone was turned away it is said that phones are: until then those that still want in have tried again.
    std::chrono::milliseconds turned_away{20'000};

    /// For a network in which many phones have one address (a hotspot behind a router), and for tests that play many
    /// phones: what counts by address is raised to what holds in all.
    [[nodiscard]] Limits for_shared_address() const {
        Limits raised = *this;
        raised.connections_an_address = connections;
        raised.joins_a_minute_an_address = kFarTooMany;
        raised.wrong_codes_a_minute_an_address = wrong_codes_a_minute_an_address * 10;
        raised.requests_a_second_an_address = kFarTooMany;
        return raised;
    }

    static constexpr std::uint32_t kFarTooMany = 1'000'000;
};

}  // namespace leeway::live
