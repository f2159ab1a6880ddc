#pragma once

#include <string>
#include <vector>

#include "flow/intent.h"
#include "flow/settings.h"

namespace leeway::flow {

struct KeyRow {
    std::string keys;
    std::string meaning;
};

/// What stands around every screen.
struct FrameView {
    Screen screen = Screen::Home;
    std::string window_title;
    std::string wordmark;  ///< the product's name, at the left of the top bar
    Settings settings;
    struct Tab {
        Screen screen = Screen::Home;
        std::string label;
        bool active = false;
    };
    std::vector<Tab> tabs;  ///< Home, Train, the play or debrief that is open, Settings; leaving by them keeps a play
    std::string notice;     ///< something to tell (saved, failed), or empty
    bool notice_is_error = false;
    bool notice_is_open = false;  ///< it is about something that is still to be decided or done: no tick
    struct Way {
        std::string label;
        Intent wish;
    };
    std::vector<Way> notice_ways;  ///< what can be done with what is told
    bool notice_floats = false;    ///< it lies over the screen's lower edge and takes no room
    std::string dismiss;           ///< label
    bool keys_shown = false;
    std::string keys_open;  ///< what the "?" of the top bar is for: "Keys"
    std::string keys_title;
    std::vector<KeyRow> keys;
    std::string keys_close;
};

}  // namespace leeway::flow
