#include "analysis/shelf.h"

namespace leeway::analysis {

std::uint32_t GrowingShelf::place_of(const engine::Word* state, std::size_t words) {
    if (2 * (size_ + std::size_t{1}) > slots_.size()) grow(words);
    const std::size_t slot = find_slot(slots_.data(), slots_.size(), states_.data(), state, words);
    if (slots_[slot] == 0) {
        states_.insert(states_.end(), state, state + words);
        slots_[slot] = ++size_;
    }
    return slots_[slot] - 1;
}

void GrowingShelf::clear() { *this = GrowingShelf(); }

void GrowingShelf::grow(std::size_t words) {
    constexpr std::size_t kSmallest = 16;
    slots_.assign(slots_.empty() ? kSmallest : 2 * slots_.size(), 0);
    for (std::uint32_t place = 0; place < size_; ++place) {
        const std::size_t slot =
            find_slot(slots_.data(), slots_.size(), states_.data(), states_.data() + place * words, words);
        slots_[slot] = place + 1;
    }
}

}  // namespace leeway::analysis
