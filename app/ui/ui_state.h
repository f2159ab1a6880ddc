#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

#include "flow/intent.h"
#include "ui/canvas_memory.h"
#include "ui/design_memory.h"
#include "ui/focus.h"
#include "ui/form_memory.h"
#include "ui/motion.h"
#include "ui/slide_pages.h"
#include "ui/text_layout.h"

namespace leeway::ui {

/// How far a scroll area has been scrolled, and what it knew of its content when it was last drawn.
struct ScrollMemory {
    float offset = 0.0F;   ///< pixels of content above the view
    float content = 0.0F;  ///< height
    float view = 0.0F;     ///< height
};

/// What the play screen remembers between frames, to notice what is new.
struct PlayMemory {
    bool known = false;            ///< whether a play has been shown since the screen was entered
    std::size_t last_message = 0;  ///< number of the last message that was shown
    std::size_t messages = 0;
    std::optional<std::size_t> asked;  ///< the response whose ways are shown
    int asked_stage = 0;
    std::optional<std::size_t> let_go;  ///< the response that was thought again about just now
    bool ledger_was_open = false;
    bool account_wanted = false;  ///< notes and facts are to be brought into view
};

/// The keys 1 to 9, and what they stand for. A number is not to press what its reader does not see.
struct NumberKeys {
    std::array<bool, 10> is_hidden{};  ///< in this frame, by number: it stands for something that is out of sight
    int sought = 0;                    ///< to be brought into view and to have the keyboard; 0: none
};

/// What the finding of cases remembers.
struct FindMemory {
    std::string text;   ///< in the search field
    std::string shown;  ///< what the view last said is in it
    bool is_active = false;
    bool wants_typing = false;             ///< the keyboard is to go to the search field
    bool wants_selection = false;          ///< what it holds is to be selected as soon as it is typed into
    bool wants_chosen = false;             ///< the keyboard is to go to the chosen case
    bool wants_first = false;              ///< and here to the first one that is listed
    bool took_escape = false;              ///< in this frame
    std::optional<flow::Facet> open_menu;  ///< that shows what it offers
    bool has_unfolded = false;             ///< just now: it is to be brought into view
    std::optional<flow::Facet> back_to;    ///< where the keyboard goes once a menu is folded away
    bool wants_policies = false;           ///< they are to be brought into view
    bool all_broken = false;               ///< every file that cannot be used is listed
    bool folded = false;                   ///< there is little room: what is not a case is folded away
    bool filters_open = false;             ///< though folded
    bool back_to_filters = false;          ///< where the keyboard goes once they are folded away
    std::optional<std::size_t> listings;   ///< that were drawn last
    std::optional<std::size_t> surprises;
    bool has_seen_chosen = false;  ///< the chosen case was in view, or sent for, when it was drawn last
    ImVec2 window{0.0F, 0.0F};     ///< its size then
    float scale = 0.0F;
};

/// What a workshop's screen remembers.
struct WorkshopMemory {
    SlidePages pages;  ///< of the slide, also where that is drawn in a window of its own
    bool is_panel_hidden = false;
    std::string panel_step;   ///< that the panel was drawn for last: another one begins at its top
    bool is_clicked = false;  ///< the slide in its own window
};

/// What belongs to the drawing alone. Public to the draw functions, opaque to everybody else.
class UiState {
public:
    TextCache texts;
    Motion motion;
    Focus focus;
    std::unordered_map<ImGuiID, ScrollMemory> scrolls;
    std::unordered_map<ImGuiID, ScrollMemory> design_scrolls;  ///< of Design, while another screen is shown
    NumberKeys numbers;
    PlayMemory play;
    FindMemory find;
    WorkshopMemory workshop;
    CanvasMemory canvas;
    DesignMemory design;
    TypingMemory typing;
    MenuMemory menu;
    TipMemory tip;
    std::unordered_map<ImGuiID, std::string> drafts;  ///< of what is named before it is made, by field
    std::optional<flow::Screen> screen;               ///< that was drawn last
    float scale = 0.0F;                               ///< at which it was drawn
    float notice_room = 0.0F;                         ///< pixels that the notice takes, and keeps until another screen
    float notice_closing = 0.0F;                      ///< seconds until that room goes, too: somebody has closed it
    std::string discard_armed;                        ///< the play whose discarding was asked for once
    bool facts_open = false;                          ///< the folded section of a narrow play screen
    std::size_t chart_point = 0;                      ///< that the keyboard is on
    std::optional<std::size_t> chosen_decision;
    bool unsettled = false;  ///< something was moved while drawing: another frame is wanted
};

}  // namespace leeway::ui
