#pragma once

#include "ui/canvas_look.h"

/// The links of the canvas.
namespace leeway::ui {

/// Draws all links in view, those that matter now above the others, and stubs at answers that lead nowhere.
void draw_links(CanvasStage& stage);

/// What chance the links have, along them where no card lies, and above all cards.
void draw_chances(const CanvasStage& stage);

/// The curve of a link that is being made, from a port to a place.
void draw_loose_link(const CanvasStage& stage, const edit::Address& at, const edit::Point& end);

/// Where links come into a card.
[[nodiscard]] edit::Point entry_of(const CanvasStage& stage, std::size_t card);

/// Which outcome of a response a new link is for: the first that leads nowhere, else the first.
[[nodiscard]] edit::Address outcome_to_link(const CanvasStage& stage, edit::Address at);

/// The first outcome of a response that leads nowhere; nothing where all of them lead somewhere.
[[nodiscard]] std::optional<edit::Address> free_outcome(const CanvasStage& stage, edit::Address at);

}  // namespace leeway::ui
