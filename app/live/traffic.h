#pragma once

#include <cstdint>

namespace leeway::live {

/// What came to the server since it began: counts only.
struct Traffic {
    std::uint64_t requests = 0;
    std::uint64_t wrong_codes = 0;
    std::uint64_t turned_away_by_address = 0;  ///< one address had too many connections, phones or requests
    std::uint64_t turned_away_full = 0;        ///< no more connections or voters in all
    std::uint64_t bad_requests = 0;            ///< broken, too large, too slow, from another site

    friend bool operator==(const Traffic&, const Traffic&) = default;
};

}  // namespace leeway::live
