#include "ui/canvas_camera.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace leeway::ui {

namespace {

constexpr float kAir = 48.0F;          // logical pixels around what is shown
constexpr double kAirShare = 0.1;      // of the room, at most
constexpr double kAroundFrame = 10.0;  // logical pixels: what is selected has a frame
constexpr double kReadableZoom = 0.5;  // below, a jump comes nearer, and a new case is not shown whole
constexpr float kStartFrom = 64.0F;    // logical pixels between the room's left edge and the start's card
constexpr double kReadingZoom = 0.8;   // the zoom to which a jump goes

ImGuiID glide_key() { return ImGui::GetID("##canvas_glide"); }

void look_at(CanvasStage& stage, const Camera& camera) {
    stage.memory.camera = camera;
    stage.unit = camera.zoom * static_cast<double>(stage.ui.scale);
    stage.detail = detail_at(camera.zoom);
}

/// The room's extent in units of the canvas.
edit::Point extent(const CanvasStage& stage, double zoom) {
    const double unit = zoom * static_cast<double>(stage.ui.scale);
    return {static_cast<double>(stage.room.width()) / unit, static_cast<double>(stage.room.height()) / unit};
}

/// @param room extent in logical pixels.
Camera centred_in(const edit::Point& room, const edit::Rect& what, double zoom) {
    return {{(what.left + what.right - room.x / zoom) * 0.5, (what.top + what.bottom - room.y / zoom) * 0.5}, zoom};
}

Camera centred_on(const CanvasStage& stage, const edit::Rect& what, double zoom) {
    return centred_in(extent(stage, 1.0), what, zoom);
}

edit::Rect around(const CanvasStage& stage, const std::vector<std::size_t>& scenes) {
    edit::Rect all;
    bool is_first = true;
    for (const std::size_t scene : scenes) {
        if (scene >= stage.size()) continue;
        const edit::Rect card = stage.card(scene);
        all = is_first ? card : edit::joined(all, card);
        is_first = false;
    }
    return all;
}

/// The air on either side of what is shown, logical pixels; in a small room less, so that something is left of it.
edit::Point air_in(const edit::Point& room) {
    const auto most = static_cast<double>(kAir);
    return {std::min(most, room.x * kAirShare), std::min(most, room.y * kAirShare)};
}

edit::Point air_in(const CanvasStage& stage) { return air_in(extent(stage, 1.0)); }

/// As near as it can be seen whole in a room of that extent, with air around it.
Camera fitted(const edit::Point& room, const edit::Rect& what, double most_zoom) {
    const edit::Point air = air_in(room);
    const double zoom = std::min((room.x - 2.0 * air.x) / std::max(what.width(), 1.0),
                                 (room.y - 2.0 * air.y) / std::max(what.height(), 1.0));
    return centred_in(room, what, std::clamp(zoom, kLeastZoom, most_zoom));
}

/// Whether all of it is in view.
bool holds(const Camera& camera, const edit::Point& room, const edit::Rect& what) {
    return what.left >= camera.corner.x && what.top >= camera.corner.y &&
           what.right <= camera.corner.x + room.x / camera.zoom &&
           what.bottom <= camera.corner.y + room.y / camera.zoom;
}

bool is_alike(const Camera& a, const Camera& b) {
    constexpr double kHair = 1e-3;
    return std::abs(a.corner.x - b.corner.x) < kHair && std::abs(a.corner.y - b.corner.y) < kHair &&
           std::abs(a.zoom - b.zoom) < kHair;
}

/// All of the case; where what stands on its cards could not be read, its start.
Camera first_camera(const CanvasStage& stage) {
    const Camera all = camera_on(stage, stage.canvas.canvas->cards().bounds(), 1.0);
    if (all.zoom >= kReadableZoom) return all;
    const auto& cards = stage.canvas.cards;
    const auto start =
        std::find_if(cards.begin(), cards.end(), [](const flow::CardView& card) { return card.is_start; });
    const edit::Rect card = stage.card(start == cards.end() ? 0 : static_cast<std::size_t>(start - cards.begin()));
    Camera camera = centred_on(stage, card, kReadingZoom);
    camera.corner.x = card.left - static_cast<double>(kStartFrom) / kReadingZoom;
    camera.corner.y =
        std::min(camera.corner.y, card.top - air_in(stage).y / kReadingZoom);  // its beginning, if not all
    return camera;
}

/// Another size of the room, or another scale: the middle stays where it is, and a case that was in view as a whole
/// is so again.
void keep_middle(CanvasStage& stage) {
    CanvasMemory& memory = stage.memory;
    const bool is_same = memory.room.width() == stage.room.width() && memory.room.height() == stage.room.height() &&
                         memory.scale == stage.ui.scale;
    if (memory.is_placed && !is_same && memory.scale > 0.0F) {
        const edit::Rect all = stage.canvas.canvas->cards().bounds();
        const edit::Point now = extent(stage, 1.0);
        const edit::Point before{static_cast<double>(memory.room.width() / memory.scale),
                                 static_cast<double>(memory.room.height() / memory.scale)};
        if (std::exchange(memory.glide.is_on, false)) memory.camera = memory.glide.to;
        const bool was_fitted = is_alike(memory.camera, fitted(before, all, 1.0));
        const bool was_whole = holds(memory.camera, before, all);
        memory.camera.corner.x += (before.x - now.x) / memory.camera.zoom * 0.5;
        memory.camera.corner.y += (before.y - now.y) / memory.camera.zoom * 0.5;
        const bool is_cut = was_whole && !holds(memory.camera, now, all);
        if (stage.size() > 0 && (was_fitted || is_cut)) memory.camera = fitted(now, all, 1.0);
    }
    memory.room = stage.room;
    memory.scale = stage.ui.scale;
}

/// What was selected by a key, a search or a list is brought into view.
void follow_selection(CanvasStage& stage) {
    CanvasMemory& memory = stage.memory;
    const edit::Selection& selection = stage.design.selection;
    const bool has_jumped = memory.jumps != stage.design.jumps;
    const bool is_other = memory.shown != selection;
    memory.jumps = stage.design.jumps;
    if (is_other) memory.shown = selection;
    if (is_other) memory.hint = CanvasHint::None;
    if (is_other && !memory.reveals) memory.lead.reset();
    const bool reveals = has_jumped || (is_other && memory.reveals);
    if (is_other) memory.reveals = false;
    if (!reveals || selection.scenes.empty()) return;
    const bool walks = memory.lead && *memory.lead < stage.size() && !has_jumped;
    const edit::Rect what = walks ? stage.card(*memory.lead) : around(stage, selection.scenes);
    if (has_jumped && memory.camera.zoom < kReadableZoom) {
        glide_to(stage, camera_on(stage, what, kReadingZoom));
    } else {
        reveal_place(stage, what);
    }
}

void advance_glide(CanvasStage& stage) {
    CanvasMemory& memory = stage.memory;
    Glide& glide = memory.glide;
    const float now = stage.ui.state.motion.value(glide_key(), glide.ends);
    if (!glide.is_on) return;
    const float way = glide.ends - glide.begun;
    const double t = way > 0.0F ? std::clamp(static_cast<double>((now - glide.begun) / way), 0.0, 1.0) : 1.0;
    const auto between = [&](double a, double b) { return a + (b - a) * t; };
    // The middle moves evenly and the zoom by equal ratios: nothing swerves.
    const double zoom = glide.from.zoom * std::pow(glide.to.zoom / glide.from.zoom, t);
    const edit::Point from = extent(stage, glide.from.zoom);
    const edit::Point to = extent(stage, glide.to.zoom);
    const edit::Point size = extent(stage, zoom);
    look_at(stage, {{between(glide.from.corner.x + from.x * 0.5, glide.to.corner.x + to.x * 0.5) - size.x * 0.5,
                     between(glide.from.corner.y + from.y * 0.5, glide.to.corner.y + to.y * 0.5) - size.y * 0.5},
                    zoom});
    if (t < 1.0) return;
    look_at(stage, glide.to);
    glide.is_on = false;
}

}  // namespace

Camera camera_on(const CanvasStage& stage, const edit::Rect& what, double most_zoom) {
    return fitted(extent(stage, 1.0), what, most_zoom);
}

void place_camera(CanvasStage& stage) {
    CanvasMemory& memory = stage.memory;
    keep_middle(stage);
    if (!memory.is_placed && stage.size() > 0) {
        memory.is_placed = true;
        memory.jumps = stage.design.jumps;
        memory.shown = stage.design.selection;
        memory.camera = first_camera(stage);
    }
    look_at(stage, memory.camera);
    follow_selection(stage);
    advance_glide(stage);
}

void zoom_at(CanvasStage& stage, ImVec2 pixel, double factor) {
    const edit::Point fixed = stage.place(pixel);
    const double zoom = std::clamp(stage.zoom() * factor, kLeastZoom, kMostZoom);
    const double unit = zoom * static_cast<double>(stage.ui.scale);
    stage.memory.glide.is_on = false;
    look_at(stage, {{fixed.x - static_cast<double>(pixel.x - stage.room.min.x) / unit,
                     fixed.y - static_cast<double>(pixel.y - stage.room.min.y) / unit},
                    zoom});
    stage.ui.state.unsettled = true;
}

void pan_by(CanvasStage& stage, ImVec2 pixels) {
    if (pixels.x == 0.0F && pixels.y == 0.0F) return;
    edit::Point& corner = stage.memory.camera.corner;
    corner.x -= static_cast<double>(pixels.x) / stage.unit;
    corner.y -= static_cast<double>(pixels.y) / stage.unit;
    stage.memory.glide.is_on = false;
    stage.ui.state.unsettled = true;
}

void glide_to(CanvasStage& stage, const Camera& camera) {
    Glide& glide = stage.memory.glide;
    const float now = stage.ui.state.motion.value(glide_key(), glide.ends);
    glide = {stage.memory.camera, camera, now, glide.ends + 1.0F, true};
    stage.ui.state.unsettled = true;
}

void glide_to_all(CanvasStage& stage) {
    if (stage.size() > 0) glide_to(stage, camera_on(stage, stage.canvas.canvas->cards().bounds(), 1.0));
}

void glide_to_all_or(CanvasStage& stage, std::size_t card) {
    if (stage.size() == 0) return;
    const Camera all = camera_on(stage, stage.canvas.canvas->cards().bounds(), 1.0);
    const bool is_legible = all.zoom >= kReadableZoom || card >= stage.size();
    glide_to(stage, is_legible ? all : camera_on(stage, stage.card(card), kReadingZoom));
}

std::size_t middle_card(const CanvasStage& stage) {
    const edit::Point middle = stage.place(stage.room.centre());
    std::size_t nearest = 0;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < stage.size(); ++i) {
        const edit::Rect card = stage.card(i);
        const double x = (card.left + card.right) * 0.5 - middle.x;
        const double y = (card.top + card.bottom) * 0.5 - middle.y;
        if (x * x + y * y >= least) continue;
        least = x * x + y * y;
        nearest = i;
    }
    return nearest;
}

void glide_to_selected(CanvasStage& stage) {
    const auto& scenes = stage.design.selection.scenes;
    if (scenes.empty()) return glide_to_all(stage);
    glide_to(stage, camera_on(stage, around(stage, scenes), 1.0));
}

void reveal_place(CanvasStage& stage, const edit::Rect& what) {
    const Camera now = stage.memory.glide.is_on ? stage.memory.glide.to : stage.memory.camera;
    const edit::Point size = extent(stage, now.zoom);
    const edit::Point most = air_in(stage);
    Camera camera = now;
    const auto shift = [&](double corner, double room, double low, double high, double air) {
        const double frame = std::min(air, kAroundFrame / now.zoom);  // of a card that is larger than the room
        if (high - low + 2.0 * air > room) return low - std::clamp((room - (high - low)) * 0.5, frame, air);
        return std::clamp(corner, high + air - room, low - air);
    };
    camera.corner.x = shift(now.corner.x, size.x, what.left, what.right, most.x / now.zoom);
    camera.corner.y = shift(now.corner.y, size.y, what.top, what.bottom, most.y / now.zoom);
    if (camera.corner != now.corner) glide_to(stage, camera);
}

}  // namespace leeway::ui
