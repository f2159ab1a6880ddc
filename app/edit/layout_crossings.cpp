#include "edit/layout_crossings.h"

#include <algorithm>

namespace leeway::edit {

std::uint64_t CrossingCounter::between(std::size_t column) {
    const std::size_t size = layers_.columns[column + 1].size();
    tree_.assign(size + 1, 0);
    std::uint64_t crossings = 0;
    std::uint32_t met = 0;
    for (const Cell cell : layers_.columns[column]) {
        std::uint32_t link = layers_.first_out[cell];
        const std::uint32_t end = layers_.first_out[cell + 1];
        while (link != end) {
            // Links of one port do not cross each other.
            arrivals_.clear();
            const std::uint32_t port = link;
            for (; link != end && layers_.first_of_port[link] == port; ++link) {
                arrivals_.push_back(layers_.place[layers_.targets[link]]);
            }
            for (const std::uint32_t at : arrivals_) {
                std::uint32_t not_below = 0;
                for (std::size_t i = at + 1; i > 0; i -= i & (~i + 1)) not_below += tree_[i];
                crossings += met - not_below;
            }
            for (const std::uint32_t at : arrivals_) {
                for (std::size_t i = at + 1; i <= size; i += i & (~i + 1)) ++tree_[i];
            }
            met += static_cast<std::uint32_t>(arrivals_.size());
        }
    }
    return crossings;
}

std::uint64_t CrossingCounter::all() {
    std::uint64_t crossings = 0;
    for (std::size_t column = 0; column + 1 < layers_.columns.size(); ++column) crossings += between(column);
    return crossings;
}

}  // namespace leeway::edit
