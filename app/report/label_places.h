#pragma once

#include <vector>

namespace leeway::report {

struct Box {
    double x = 0;  ///< left
    double y = 0;  ///< top
    double width = 0;
    double height = 0;
};

[[nodiscard]] bool overlap(const Box& a, const Box& b);

/// Finds places for labels beside points so that none covers another or a point, as far as that is possible.
class LabelPlaces {
public:
    /// @param area what no label may leave.
    explicit LabelPlaces(const Box& area) : area_(area) {}

    /// Nothing is to be put over this.
    void keep_free(const Box& box) { taken_.push_back(box); }

    /// A place for a label of that size near the point, the nearest that is free: beside it, above or below, then
    /// farther off. Where none is free, the one that covers least. It counts as taken from now on.
    [[nodiscard]] Box place(double x, double y, double width, double height);

private:
    [[nodiscard]] double covered(const Box& box) const;

    Box area_;
    std::vector<Box> taken_;
};

}  // namespace leeway::report
