#include "ui/link_path.h"

#include <algorithm>
#include <cmath>

namespace leeway::ui {

namespace {

constexpr float kNear = 1.5F;
constexpr std::size_t kMostDashes = 400;

float distance(ImVec2 a, ImVec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

ImVec2 between(ImVec2 a, ImVec2 b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

ImVec2 on(const ImVec2* p, float t) {
    const float u = 1.0F - t;
    const float a = u * u * u;
    const float b = 3.0F * u * u * t;
    const float c = 3.0F * u * t * t;
    const float d = t * t * t;
    return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

/// A line between n even steps of t stays off the curve by at most |second derivative| / (8 n^2), which is at most 6
/// times the larger of the two differences below (Wang's bound).
float steps_for(const ImVec2* p) {
    const float x = std::max(std::abs(p[0].x - 2.0F * p[1].x + p[2].x), std::abs(p[1].x - 2.0F * p[2].x + p[3].x));
    const float y = std::max(std::abs(p[0].y - 2.0F * p[1].y + p[2].y), std::abs(p[1].y - 2.0F * p[2].y + p[3].y));
    constexpr float kOff = 0.33F;
    return std::sqrt(6.0F * (x + y) / (8.0F * kOff));
}

}  // namespace

void add_curve(std::vector<ImVec2>& path, const ImVec2* points) {
    constexpr float kMostSteps = 40.0F;
    const bool is_straight = std::abs((points[1].x - points[0].x) * (points[3].y - points[0].y) -
                                      (points[1].y - points[0].y) * (points[3].x - points[0].x)) < 0.5F &&
                             std::abs((points[2].x - points[0].x) * (points[3].y - points[0].y) -
                                      (points[2].y - points[0].y) * (points[3].x - points[0].x)) < 0.5F;
    const float steps = is_straight ? 1.0F : std::clamp(std::ceil(steps_for(points)), 1.0F, kMostSteps);
    for (float step = 1.0F; step <= steps; step += 1.0F) {
        const ImVec2 next = step < steps ? on(points, step / steps) : points[3];
        if (std::abs(next.x - path.back().x) + std::abs(next.y - path.back().y) >= kNear) path.push_back(next);
    }
}

void take_dashes(const std::vector<ImVec2>& path, float on_length, float off_length,
                 std::vector<std::vector<ImVec2>>& dashes) {
    dashes.clear();
    bool is_on = true;
    float left = on_length;
    std::vector<ImVec2> dash{path.front()};
    for (std::size_t i = 1; i < path.size() && dashes.size() < kMostDashes; ++i) {
        ImVec2 from = path[i - 1];
        float length = distance(from, path[i]);
        while (length > left) {
            from = between(from, path[i], left / length);
            length -= left;
            if (is_on) {
                dash.push_back(from);
                dashes.push_back(dash);
            }
            is_on = !is_on;
            left = is_on ? on_length : off_length;
            dash.assign(1, from);
        }
        left -= length;
        if (is_on) dash.push_back(path[i]);
    }
    if (is_on && dash.size() > 1) dashes.push_back(std::move(dash));
}

ImVec2 point_along(const std::vector<ImVec2>& path, float length) {
    float whole = 0.0F;
    for (std::size_t i = 1; i < path.size(); ++i) whole += distance(path[i - 1], path[i]);
    float left = std::min(length, whole * 0.5F);
    for (std::size_t i = 1; i < path.size(); ++i) {
        const float here = distance(path[i - 1], path[i]);
        if (here >= left && here > 0.0F) return between(path[i - 1], path[i], left / here);
        left -= here;
    }
    return path.back();
}

}  // namespace leeway::ui
