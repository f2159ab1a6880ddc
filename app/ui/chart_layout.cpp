#include "ui/chart_layout.h"

#include <algorithm>
#include <cmath>

namespace leeway::ui {

ImVec2 ChartPlot::at(double cost, double happiness) const {
    const auto share = [](double value) { return static_cast<float>(std::clamp(value, 0.0, 1.0)); };
    return {area.min.x + area.width() * share(cost / highest_cost),
            area.max.y - area.height() * share(happiness / 100.0)};
}

std::size_t label_step(const std::vector<float>& centres, const std::vector<float>& widths, float gap) {
    for (std::size_t step = 1; step < centres.size(); ++step) {
        bool fits = true;
        for (std::size_t i = 0; i + step < centres.size(); i += step) {
            const float needed = (widths[i] + widths[i + step]) * 0.5F + gap;
            if (std::abs(centres[i + step] - centres[i]) < needed) fits = false;
        }
        if (fits) return step;
    }
    return std::max<std::size_t>(centres.size(), 1);
}

}  // namespace leeway::ui
