#include "report/label_places.h"

#include <algorithm>
#include <limits>

namespace leeway::report {

namespace {

constexpr double kGap = 11;  ///< between a point's middle and its label

double shared_length(double a, double a_length, double b, double b_length) {
    return std::max(0.0, std::min(a + a_length, b + b_length) - std::max(a, b));
}

double shared_area(const Box& a, const Box& b) {
    return shared_length(a.x, a.width, b.x, b.width) * shared_length(a.y, a.height, b.y, b.height);
}

}  // namespace

bool overlap(const Box& a, const Box& b) { return shared_area(a, b) > 0; }

double LabelPlaces::covered(const Box& box) const {
    double sum = 0;
    for (const Box& other : taken_) sum += shared_area(box, other);
    return sum;
}

Box LabelPlaces::place(double x, double y, double width, double height) {
    const auto inside = [&](double left, double top) {
        return Box{std::clamp(left, area_.x, std::max(area_.x, area_.x + area_.width - width)),
                   std::clamp(top, area_.y, std::max(area_.y, area_.y + area_.height - height)), width, height};
    };
    Box best;
    double least = std::numeric_limits<double>::infinity();
    for (int ring = 0; ring < 5; ++ring) {
        const double off = ring * height;
        const double middle = y - height / 2;
        const double left = x - kGap - width;
        const Box candidates[] = {inside(x + kGap, middle - off),
                                  inside(x + kGap, middle + off),
                                  inside(left, middle - off),
                                  inside(left, middle + off),
                                  inside(x - width / 2, y - kGap - height - off),
                                  inside(x - width / 2, y + kGap + off)};
        for (const Box& candidate : candidates) {
            const double cover = covered(candidate);
            if (cover >= least) continue;
            least = cover;
            best = candidate;
        }
        if (least == 0) break;
    }
    taken_.push_back(best);
    return best;
}

}  // namespace leeway::report
