#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "flow/design_view.h"
#include "ui/geometry.h"

/// What the designer's canvas remembers between frames.
namespace leeway::ui {

/// What part of the canvas is seen, and how large.
struct Camera {
    edit::Point corner;  ///< the canvas's place at the room's top left corner
    double zoom = 1.0;   ///< 1: as large as everything else on the screen
};

/// A movement of the camera under way.
struct Glide {
    Camera from;
    Camera to;
    float begun = 0.0F;  ///< the motion's value then
    float ends = 0.0F;   ///< and when it has arrived
    bool is_on = false;
};

/// What the mouse is doing while a button is held.
enum class Grip { None, Pan, Box, Cards, Port, Link, Map };

struct Held {
    Grip grip = Grip::None;
    edit::Point from;  ///< where on the canvas the button went down
    ImVec2 from_pixel{0.0F, 0.0F};
    bool has_moved = false;           ///< further than a hand trembles
    bool was_selected = false;        ///< the card, before
    edit::Address at;                 ///< the card, and of a port or a link the response
    std::size_t link = 0;             ///< of the canvas's links, while one is held
    std::optional<std::size_t> row;   ///< of the card, where the button went down
    std::vector<std::size_t> before;  ///< scenes that were selected before a box was opened
    edit::Point offset;               ///< by which the cards have been moved so far
};

/// A link that is made by keyboard.
struct Linking {
    edit::Address at;
    std::size_t target = 0;
};

/// Which link of an answer: that of an outcome, or of a refusal.
struct LinkEnd {
    edit::Address at;
    bool is_refusal = false;
    friend bool operator==(const LinkEnd&, const LinkEnd&) = default;
};

/// Why a key has done nothing.
enum class CanvasHint {
    None,
    SelectAnswer,  ///< a link was to be made, but no answer is selected that it could begin at
    LeadsAlready,  ///< a scene was to be made, but the selected answer leads somewhere
    AllLead,       ///< and so does every answer of the selected scene
    IsEnding,      ///< and an ending has none
};

/// Where the map lies; the lower left has the zoom buttons.
enum class MapCorner { LowerRight, UpperRight, UpperLeft };

/// What is asked again and again of one revision of the canvas.
struct LinkTable {
    std::uint64_t revision = 0;
    std::size_t size = 0;                           ///< of the canvas's links
    std::vector<std::vector<std::size_t>> of_card;  ///< links that begin or end at card i
    std::vector<std::vector<bool>> has_target;      ///< whether response r of card i leads somewhere
    bool is_made = false;
};

struct CanvasMemory {
    Camera camera;
    Glide glide;
    bool is_placed = false;           ///< the camera has been put somewhere for this case
    Rect room;                        ///< in which the canvas was drawn last
    float scale = 0.0F;               ///< at which it was drawn then
    std::size_t jumps = 0;            ///< of the view that was drawn last
    edit::Selection shown;            ///< what was selected then
    bool reveals = false;             ///< the next selection is to be brought into view: a key asked for it
    std::optional<std::size_t> lead;  ///< the card that the arrows walk on from
    Held held;
    std::optional<Linking> linking;
    std::uint64_t revision = 0;  ///< of the canvas that was drawn last
    CanvasHint hint = CanvasHint::None;
    ImGuiID ground = 0;             ///< the canvas as a stop of the keyboard
    std::optional<LinkEnd> chosen;  ///< the link that was clicked, while its answer is what is selected
    bool map_hidden = false;
    MapCorner map_corner = MapCorner::LowerRight;
    std::size_t legend_place = 0;           ///< which of the places that it can have
    int wants_zoom = 0;                     ///< steps that were asked for beside the canvas
    bool wants_all = false;                 ///< the same of showing all of it
    std::optional<std::size_t> wants_card;  ///< the card to stay at where all of it could not be read
    std::size_t in_view = 0;                ///< the card that is worked on: the selected one, or that in the middle
    bool has_strip = false;                 ///< the zoom buttons stand beside it
    float hover_seconds = 0.0F;             ///< that the mouse has rested on what it is on
    ImGuiID hovered = 0;
    std::optional<std::size_t> hovered_card;  ///< in the last frame: its links are drawn before it
    LinkTable table;

    bool wants_panel = false;  ///< somebody asked for the panel of what is selected; whoever shows it takes it back
    bool wants_words = false;  ///< the same of the first words of what was just made, once that is selected
    bool took_escape = false;  ///< in this frame
};

}  // namespace leeway::ui
