#include "ui/focus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace leeway::ui {

namespace {

struct FocusArrow {
    ImGuiKey key;
    Focus::Direction direction;
};

constexpr std::array<FocusArrow, 4> kFocusArrows{{{ImGuiKey_LeftArrow, Focus::Direction::Left},
                                                  {ImGuiKey_RightArrow, Focus::Direction::Right},
                                                  {ImGuiKey_UpArrow, Focus::Direction::Up},
                                                  {ImGuiKey_DownArrow, Focus::Direction::Down}}};

bool is_mouse_used() {
    for (int button = 0; button < ImGuiMouseButton_COUNT; ++button) {
        if (ImGui::IsMouseClicked(button)) return true;
    }
    return false;
}

/// How far `to` is from `from` in a direction, or infinity when it does not lie there. Being out of line counts double.
float distance(const Rect& from, const Rect& to, Focus::Direction direction) {
    const bool along_x = direction == Focus::Direction::Left || direction == Focus::Direction::Right;
    const bool forward = direction == Focus::Direction::Right || direction == Focus::Direction::Down;
    const auto low = [&](const Rect& r) { return along_x ? r.min.x : r.min.y; };
    const auto high = [&](const Rect& r) { return along_x ? r.max.x : r.max.y; };
    const auto cross_low = [&](const Rect& r) { return along_x ? r.min.y : r.min.x; };
    const auto cross_high = [&](const Rect& r) { return along_x ? r.max.y : r.max.x; };
    const float ahead = forward ? low(to) - high(from) : low(from) - high(to);
    if (ahead < -1.0F) return std::numeric_limits<float>::infinity();
    const float aside = std::max({0.0F, cross_low(to) - cross_high(from), cross_low(from) - cross_high(to)});
    if (along_x && aside > 0.0F) return std::numeric_limits<float>::infinity();
    return std::max(0.0F, ahead) + 2.0F * aside + 0.1F * std::abs(cross_low(to) - cross_low(from));
}

}  // namespace

void Focus::begin_frame(bool reads_keys) {
    std::swap(items_, last_items_);
    items_.clear();
    last_fence_ = std::exchange(fence_, {});
    last_start_ = std::exchange(start_, 0);
    last_kept_ = std::exchange(kept_, 0);
    last_arrows_ = std::exchange(arrows_, 0);
    arrived_ = false;
    took_enter_ = false;
    unused_arrow_.reset();
    if (is_mouse_used()) {
        by_keyboard_ = false;
        ring_ = false;
    }
    if (const auto place = place_of(id_)) {
        place_ = *place;
    } else {
        id_ = 0;
    }
    if (!reads_keys || ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Tab)) step(ImGui::GetIO().KeyShift ? -1 : 1);
    if (keeps_keys()) return;
    for (const FocusArrow& arrow : kFocusArrows) {
        const bool is_sideways = arrow.direction == Direction::Left || arrow.direction == Direction::Right;
        if (is_sideways && ImGui::GetIO().WantTextInput) continue;  // moves among what is being typed
        if (ImGui::IsKeyPressed(arrow.key)) go(arrow.direction);
    }
}

void Focus::add(ImGuiID id, const Rect& rect) { items_.push_back({id, rect}); }

void Focus::move_to(ImGuiID id, bool ring) {
    id_ = id;
    fresh_ = false;
    ring_ = ring;
    arrived_ = ring;
}

void Focus::clear() {
    id_ = 0;
    place_ = 0;
    fresh_ = true;
    ring_ = false;
}

std::optional<std::size_t> Focus::place_of(ImGuiID id) const {
    if (id == 0) return std::nullopt;
    for (std::size_t i = 0; i < last_items_.size(); ++i) {
        if (last_items_[i].id == id) return i;
    }
    return std::nullopt;
}

void Focus::land_on(std::size_t place) {
    place_ = place;
    by_keyboard_ = true;
    move_to(last_items_[place].id, true);
}

/// @return whether the keyboard has to stay among some of the items, and did.
bool Focus::step_inside(int by) {
    const auto [first, count] = last_fence_;
    if (count == 0 || first + count > last_items_.size()) return false;
    const bool is_inside = id_ != 0 && last_fence_.holds(place_);
    const std::size_t from = is_inside ? place_ - first : (by > 0 ? count - 1 : 0);
    land_on(first + (by > 0 ? from + 1 : from + count - 1) % count);
    return true;
}

void Focus::step(int by) {
    if (last_items_.empty() || step_inside(by)) return;
    const std::size_t count = last_items_.size();
    if (id_ == 0) {
        // Where the focused item went away, its place is taken by the next one.
        const std::optional<std::size_t> start = fresh_ ? place_of(last_start_) : std::nullopt;
        const std::size_t next = start.value_or(std::min(place_, count - 1));
        land_on(by > 0 ? next : (next + count - 1) % count);
    } else {
        land_on(by > 0 ? (place_ + 1) % count : (place_ + count - 1) % count);
    }
}

void Focus::go(Direction direction) {
    by_keyboard_ = true;
    if (id_ != 0 && id_ == last_arrows_) return;
    if (id_ == 0 && ring_ && !last_items_.empty()) return land_on(std::min(place_, last_items_.size() - 1));
    if (!holds_enter()) {
        unused_arrow_ = direction;
        return;
    }
    float nearest = std::numeric_limits<float>::infinity();
    std::size_t found = last_items_.size();
    for (std::size_t i = 0; i < last_items_.size(); ++i) {
        if (i == place_ || (last_fence_.count > 0 && !last_fence_.holds(i))) continue;
        const float here = distance(last_items_[place_].rect, last_items_[i].rect, direction);
        if (here < nearest) {
            nearest = here;
            found = i;
        }
    }
    if (found < last_items_.size()) {
        land_on(found);
    } else {
        unused_arrow_ = direction;
    }
}

}  // namespace leeway::ui
