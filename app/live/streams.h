#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "live/token.h"

namespace leeway::live {

class Connection;

inline constexpr std::size_t kMostStreams = 4;  ///< event streams of one phone: pages it may have open at once

/// The connections on which events are sent, by whose they are. They stay in it no longer than they live.
class Streams {
public:
    void add(const Token& of, Connection& stream);

    /// @return whether it was there: one that could not even be added, or was taken out before, is not.
    bool remove(const Token& of, const Connection& stream);

    /// The oldest one of a phone that has more than kMostStreams, else null.
    [[nodiscard]] Connection* surplus(const Token& of) const;

    [[nodiscard]] std::size_t size() const { return all_.size(); }

    /// @param tell called with each Connection&; must neither add nor remove any.
    template <typename Tell>
    void each(Tell&& tell) const {
        for (const auto& one : all_) tell(*one.second.connection);
    }

    template <typename Tell>
    void each(const Token& of, Tell&& tell) const {
        const auto [first, last] = all_.equal_range(of);
        for (auto one = first; one != last; ++one) tell(*one->second.connection);
    }

private:
    struct Stream {
        Connection* connection = nullptr;
        std::uint64_t number = 0;  ///< the how manieth it is
    };

    std::unordered_multimap<Token, Stream> all_;
    std::uint64_t begun_ = 0;
};

}  // namespace leeway::live
