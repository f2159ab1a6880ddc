#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "flow/design_view.h"
#include "ui/canvas_memory.h"
#include "ui/ui.h"

namespace leeway::ui {

/// How much of a card can be read.
enum class Detail {
    Full,    ///< everything
    Brief,   ///< fewer lines, and bars without their signs
    Blocks,  ///< a card is a block with its heading, its answers are strips
    Dots,    ///< a card is a block
};
[[nodiscard]] Detail detail_at(double zoom);

/// What the parts of the canvas are handed for a frame: what is shown, and where places on the canvas are on the
/// screen.
struct CanvasStage {
    Ui& ui;
    const flow::DesignView& design;
    const flow::CanvasView& canvas;
    CanvasMemory& memory;
    Rect room;
    double unit = 1.0;  ///< screen pixels a unit of the canvas
    Detail detail = Detail::Full;
    std::vector<bool> selected{};  ///< card by card; also those that a box being drawn would select
    std::vector<bool> moving{};    ///< that are being dragged
    std::vector<std::pair<std::size_t, ImVec2>> chances{};  ///< of which links they are written where, above all cards
    std::optional<std::size_t> hovered_card{};
    std::optional<std::size_t> hovered_port{};  ///< of that card
    std::optional<std::size_t> hovered_link{};  ///< of the canvas's links
    std::optional<std::size_t> target{};        ///< the card that a link being made would lead to

    [[nodiscard]] ImVec2 pixel(const edit::Point& p) const {
        return {room.min.x + static_cast<float>((p.x - memory.camera.corner.x) * unit),
                room.min.y + static_cast<float>((p.y - memory.camera.corner.y) * unit)};
    }
    [[nodiscard]] edit::Point place(ImVec2 p) const {
        return {memory.camera.corner.x + static_cast<double>(p.x - room.min.x) / unit,
                memory.camera.corner.y + static_cast<double>(p.y - room.min.y) / unit};
    }
    [[nodiscard]] Rect pixels(const edit::Rect& r) const {
        return {pixel({r.left, r.top}), pixel({r.right, r.bottom})};
    }
    /// Units of the canvas as pixels, not rounded.
    [[nodiscard]] float length(double units) const { return static_cast<float>(units * unit); }
    [[nodiscard]] double zoom() const { return memory.camera.zoom; }
    /// What of the canvas is in the room.
    [[nodiscard]] edit::Rect seen() const;

    /// Where a card is now, also while it is being dragged.
    [[nodiscard]] edit::Rect card(std::size_t number) const;
    /// Where an answer's port is.
    [[nodiscard]] edit::Point port(const edit::Address& at) const;
    /// The answer of a card at a place, if there is one.
    [[nodiscard]] std::optional<std::size_t> row_at(std::size_t number, const edit::Point& place) const;
    [[nodiscard]] std::size_t size() const { return canvas.cards.size(); }
};

/// Positions are on a grid of so many units.
inline constexpr double kGrid = 8;
[[nodiscard]] double on_grid(double value);
[[nodiscard]] model::Position on_grid(const edit::Point& place);

}  // namespace leeway::ui
