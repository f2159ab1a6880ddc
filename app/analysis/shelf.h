#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/state.h"

/// Sets of packed states by open addressing. Only for the files of this room.
namespace leeway::analysis {

/// Mixes the words of a packed state; every bit of the result depends on every word.
[[nodiscard]] inline std::uint64_t hash_state(const engine::Word* state, std::size_t words) {
    std::uint64_t hash = 0x9E3779B97F4A7C15U;
    for (std::size_t i = 0; i < words; ++i) {
        hash = (hash ^ state[i]) * 0xD6E8FEB86659FD93U;
        hash ^= hash >> 32U;
    }
    return hash;
}

[[nodiscard]] inline bool same_state(const engine::Word* a, const engine::Word* b, std::size_t words) {
    for (std::size_t i = 0; i < words; ++i) {
        if (a[i] != b[i]) return false;
    }
    return true;
}

/// Where a state is, or belongs, in a table of places + 1 (0: free) that is never full.
/// @param states the packed states that the places count.
[[nodiscard]] inline std::size_t find_slot(const std::uint32_t* slots, std::size_t slot_count,
                                           const engine::Word* states, const engine::Word* state, std::size_t words) {
    const std::size_t mask = slot_count - 1;
    std::size_t slot = hash_state(state, words) & mask;
    while (slots[slot] != 0 && !same_state(states + (slots[slot] - 1) * words, state, words)) slot = (slot + 1) & mask;
    return slot;
}

/// The states of a shelf while they are being discovered, in the order of discovery.
class GrowingShelf {
public:
    [[nodiscard]] std::uint32_t size() const { return size_; }
    [[nodiscard]] const std::vector<engine::Word>& states() const { return states_; }
    [[nodiscard]] const std::vector<std::uint32_t>& slots() const { return slots_; }

    /// The place of a state on this shelf; it is put there if it is new.
    std::uint32_t place_of(const engine::Word* state, std::size_t words);

    /// Gives the memory back.
    void clear();

private:
    void grow(std::size_t words);

    std::vector<engine::Word> states_;
    std::vector<std::uint32_t> slots_;
    std::uint32_t size_ = 0;
};

}  // namespace leeway::analysis
