#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace leeway::analysis {

/// A natural number of any size that can be added to and written down: what counting needs, and no more.
class Natural {
public:
    Natural() = default;
    explicit Natural(std::uint64_t value);

    Natural& operator+=(const Natural& other);
    friend bool operator==(const Natural&, const Natural&) = default;

    [[nodiscard]] bool is_zero() const { return digits_.empty(); }
    [[nodiscard]] std::string to_decimal() const;

    /// Back to 0, keeping the memory for the next number.
    void reset() { digits_.clear(); }

private:
    std::vector<std::uint64_t> digits_;  ///< base 10^18, lowest first, the highest not 0
};

}  // namespace leeway::analysis
