#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

namespace leeway::ui {

/// What stands beside the canvas, or in its place where there is little room.
enum class DesignPart { Canvas, Panel, Problems, Outlook };

/// What the designer's screen remembers between frames.
struct DesignMemory {
    DesignPart part = DesignPart::Panel;
    std::unordered_map<std::string, bool> unfolded;  ///< sections of the panel, by title
    std::string subject;                             ///< that the panel showed last
    bool close_armed = false;                        ///< closing was asked for once, though not all is saved
    std::uint64_t armed_at = 0;                      ///< the revision at which it was
    std::string forget_armed;                        ///< the same for letting a recovered case go
    bool wants_search = false;                       ///< the keyboard is to go to the search field
};

}  // namespace leeway::ui
