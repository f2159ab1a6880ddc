#include "ui/canvas_stage.h"

#include <cmath>

namespace leeway::ui {

namespace {

constexpr double kFull = 0.7;
constexpr double kBrief = 0.35;
constexpr double kBlocks = 0.15;

}  // namespace

Detail detail_at(double zoom) {
    if (zoom >= kFull) return Detail::Full;
    if (zoom >= kBrief) return Detail::Brief;
    return zoom >= kBlocks ? Detail::Blocks : Detail::Dots;
}

edit::Rect CanvasStage::seen() const {
    const edit::Point end = place(room.max);
    return {memory.camera.corner.x, memory.camera.corner.y, end.x, end.y};
}

edit::Rect CanvasStage::card(std::size_t number) const {
    edit::Rect at = canvas.canvas->cards().card(number);
    if (moving.empty() || !moving[number]) return at;
    const edit::Point& by = memory.held.offset;
    return {at.left + by.x, at.top + by.y, at.right + by.x, at.bottom + by.y};
}

edit::Point CanvasStage::port(const edit::Address& at) const {
    const edit::Rect place = card(at.scene);
    const double row = static_cast<double>(at.response) + 0.5;
    return {place.right, place.top + edit::kCardHead + edit::kCardWords + row * edit::kCardResponse};
}

std::optional<std::size_t> CanvasStage::row_at(std::size_t number, const edit::Point& place) const {
    const double below = place.y - card(number).top - edit::kCardHead - edit::kCardWords;
    if (below < 0) return std::nullopt;
    const auto row = static_cast<std::size_t>(below / edit::kCardResponse);
    if (row >= canvas.cards[number].ports.size()) return std::nullopt;
    return row;
}

double on_grid(double value) { return std::round(value / kGrid) * kGrid; }

model::Position on_grid(const edit::Point& place) { return {on_grid(place.x), on_grid(place.y)}; }

}  // namespace leeway::ui
