#include "live/address_key.h"

#include <bit>
#include <cstddef>

namespace leeway::live {

namespace {

struct State {
    std::uint64_t v0;
    std::uint64_t v1;
    std::uint64_t v2;
    std::uint64_t v3;

    void round() {
        v0 += v1;
        v1 = std::rotl(v1, 13) ^ v0;
        v0 = std::rotl(v0, 32);
        v2 += v3;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 += v3;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 += v1;
        v1 = std::rotl(v1, 17) ^ v2;
        v2 = std::rotl(v2, 32);
    }

    void take(std::uint64_t word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }
};

/// At most eight bytes, the first one the lowest.
std::uint64_t word_of(std::span<const std::uint8_t> bytes) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) word |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    return word;
}

}  // namespace

AddressKey address_key(const Salt& salt, std::span<const std::uint8_t> address) {
    const std::uint64_t k0 = word_of(std::span(salt).first(8));
    const std::uint64_t k1 = word_of(std::span(salt).last(8));
    State state{k0 ^ 0x736f6d6570736575U, k1 ^ 0x646f72616e646f6dU, k0 ^ 0x6c7967656e657261U, k1 ^ 0x7465646279746573U};
    std::span<const std::uint8_t> rest = address;
    for (; rest.size() >= 8; rest = rest.subspan(8)) state.take(word_of(rest.first(8)));
    state.take(word_of(rest) | static_cast<std::uint64_t>(address.size()) << 56U);
    state.v2 ^= 0xffU;
    for (int i = 0; i < 4; ++i) state.round();
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

}  // namespace leeway::live
