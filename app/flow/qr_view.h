#pragma once

#include <cstddef>
#include <vector>

namespace leeway::flow {

/// A QR code as a square of modules, its quiet zone included.
struct QrSquare {
    std::size_t side = 0;    ///< modules a side; 0: there is none
    std::vector<bool> dark;  ///< row by row, side * side of them
    friend bool operator==(const QrSquare&, const QrSquare&) = default;
};

}  // namespace leeway::flow
