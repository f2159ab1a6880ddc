#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "ui/geometry.h"

namespace leeway::ui {

/// What stands beside the canvas, or in its place where there is little room.
enum class DesignPart { Canvas, Panel, Problems, Outlook, Compare };

/// What the designer's screen remembers between frames.
struct DesignMemory {
    DesignPart part = DesignPart::Panel;
    std::unordered_map<std::string, bool> unfolded;  ///< sections of the panel, by title
    std::string subject;                             ///< that the panel showed last
    std::string forget_armed;                        ///< the same for letting a recovered case go
    std::string remove_armed;                        ///< title of one's own case that is asked whether it shall go
    bool remove_asked_now = false;                   ///< just now: the keyboard is to go to the question
    std::string compare_path;                        ///< of a file to compare with, as it is typed
    bool wants_canvas = false;                       ///< what was chosen is to be seen there
    std::string wants_field;                         ///< label of a row of the panel that the keyboard is to go to
    std::size_t jumps = 0;                           ///< DesignView::jumps of the last frame
    std::size_t wants_field_after = 0;               ///< the row is one of the panel that follows this jump
    std::string wants_new_field;                     ///< the same of one that is added just now, until it is there
    std::size_t new_field_number = 0;                ///< of those with that label
    bool was_side_pressed = false;                   ///< last: letters are not for the canvas then
    bool wants_first_field = false;                  ///< the same of the first of them that takes words
    bool has_side = false;                           ///< the panel stands beside the canvas, not in its place
    std::string panel_before;                        ///< subject of the panel before that one, or empty
    bool asks_complaint = false;                     ///< its field was there in the last frame
    std::optional<std::size_t> wants_problem;        ///< of the list, whose button the keyboard is to go to
    bool wants_search = false;                       ///< the keyboard is to go to the search field
    bool was_asking = false;                         ///< whether to close, in the last frame
    float asked_for = 0.0F;                          ///< seconds that this question has stood there
    Rect stage;                                      ///< where canvas and bars leave room for what is told over them
    bool is_stage_form = false;                      ///< it shows fields, not the canvas: nothing may lie over it
    float foot = 0.0F;                               ///< pixels at its lower edge that a form leaves to what is told
    std::uint64_t number = 0;                        ///< DesignView::number of the last frame
};

}  // namespace leeway::ui
