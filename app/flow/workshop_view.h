#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "flow/play_view.h"
#include "flow/qr_view.h"
#include "flow/train_view.h"
#include "report/chart.h"

/// What a workshop shows: before it begins, to the room, and to the facilitator alone. All texts are ready to be shown.
namespace leeway::flow {

// ---- Before it begins

/// One network that phones could come by.
struct AdapterCard {
    std::size_t number = 0;  ///< for ChooseConnection
    std::string name;        ///< in plain words: "Wi-Fi (wlan0)"
    std::string address;     ///< "192.168.1.20"
    std::string remark;      ///< "Most likely the right one", "Phones cannot reach this one"; or empty
    bool chosen = false;
    bool can_choose = true;  ///< false for this machine alone
};

/// One of a few that exclude each other.
struct OptionView {
    std::size_t value = 0;  ///< for the intent of its group
    std::string label;
    std::string meaning;  ///< what choosing it means, a sentence; or empty
    bool chosen = false;
};

struct TextFieldView {
    std::string label;
    std::string text;
    std::string help;  ///< under it, or empty
};

struct WorkshopSetupView {
    std::string title;
    std::string about;  ///< what a workshop is, in two sentences
    TrainView choice;   ///< cases, search and policies, as in Train; the case and policy that are chosen
    std::string case_heading, policy_heading;
    // How people answer
    std::string connection_heading;
    std::string connection_hint;
    OptionView without_phones;          ///< ChooseConnection{nothing}: hands, cards, or the loudest
    std::vector<AdapterCard> adapters;  ///< the best one first; ChooseConnection{number}
    std::string look_again;             ///< label: LookForAdapters
    std::string looking;                ///< what is said while they are looked for, for the first time; or empty
    std::string no_adapters;            ///< there is none but this machine: what to do; else empty
    // Teams
    std::string teams_heading;
    std::string teams_hint;
    std::vector<OptionView> team_counts;    ///< none, 2 .. 6: SetTeamCount{value}
    std::vector<TextFieldView> team_names;  ///< as many as there are teams: NameTeam
    std::string decides_heading;            ///< empty without teams
    std::vector<OptionView> decides;        ///< ChooseWhoDecides: everybody together, the teams in turn
    // The Wi-Fi, for a second QR code; only with phones
    std::string wifi_heading;  ///< empty without phones: then nothing of this is shown
    std::string wifi_hint;     ///< that the password is shown to the room as a code and kept nowhere
    TextFieldView wifi_name, wifi_password;
    std::string wifi_hidden;  ///< label of the switch: the network does not show its name
    bool wifi_hidden_on = false;
    // The timer
    std::string timer_locks;  ///< label of the switch: the vote is locked when the time is up
    std::string timer_locks_hint;
    bool timer_locks_on = false;
    std::string on, off;         ///< what a switch says
    std::string shared_address;  ///< label of the switch: many phones come from one address; empty without phones
    std::string shared_address_hint;
    bool shared_address_on = false;
    std::string problem;  ///< why the room could not be opened, and what to do; or empty
    std::string begin;    ///< label
    bool can_begin = false;
    std::string begin_reason;  ///< why not, or empty
    bool beginning = false;    ///< it has been asked for
};

// ---- What the room sees

enum class SlideKind { Join, Scene, Vote, Locked, Reveal, Result, Ending, Path, Over, Black };

/// The votes of one team for one choice, or of all.
struct VoteBar {
    std::size_t team = 0;  ///< into SlideView::teams; 0 without teams
    std::uint32_t votes = 0;
    double share = 0;   ///< of that team's (or all) votes, 0..1
    std::string count;  ///< "12", or "1"
    std::string words;  ///< "12 answers, 40 %", "1 answer, 3 %", "nobody"
};

struct SlideChoice {
    std::size_t choice = 0;      ///< for the intents
    std::string letter;          ///< "A"
    std::string text;            ///< what would be said or done
    VoteBar all;                 ///< of everybody together; only where votes_shown
    std::vector<VoteBar> teams;  ///< a team; empty without teams and before the reveal
    bool is_chosen = false;      ///< the room takes it, or has taken it
    bool is_tied = false;        ///< one of several with the most votes
    bool is_marked = false;      ///< the facilitator's mark (arrows) is on it; from the reveal on
    std::string mark;       ///< words for is_chosen or is_tied: "The room's choice", "As many as another"; or empty
    std::string authority;  ///< who decides it under the policy; only from the reveal on
    std::string verdict;    ///< how well it serves, in two words; only when asked for
};

/// One piece of what came of a choice, in order.
struct SlidePart {
    Speaker speaker = Speaker::Narration;
    std::string name;  ///< who speaks, or a heading; may be empty
    std::string text;
    std::string detail;  ///< under it, or empty
};

/// What is left of the time, and how it looks.
struct TimerView {
    bool shown = false;
    std::string text;  ///< "1:30"; "Time is up"
    double left = 1;   ///< of the time that it was started with, 0..1
    bool is_over = false;
    bool is_paused = false;
    std::string paused;  ///< the word for it, or empty
};

/// How phones get in: in a corner of every slide, or large on the first one and whenever asked for.
struct CornerView {
    bool shown = false;     ///< the corner
    bool is_large = false;  ///< over the slide, as large as it can be, until Q again
    std::string heading;    ///< "Join in"
    std::string address;    ///< "http://192.168.1.20:8420", without the code
    std::string code;       ///< "K7M 3QP", in a group of three for the eye
    std::string code_label;
    QrSquare qr;               ///< leads to the address with the code
    std::string wifi_heading;  ///< "First join the Wi-Fi"; empty where none was named
    std::string wifi_name;
    std::string wifi_password;
    QrSquare wifi_qr;
    std::string door;  ///< that nobody else can come in, where the door is locked; else empty
};

struct SlideView {
    SlideKind kind = SlideKind::Join;
    std::size_t number = 0;         ///< of the slide among those shown, from 0; another one: another slide. For motion
    std::string title;              ///< of the case
    std::string heading;            ///< "Decision 3", "The room's choice", the ending's title
    std::string language;           ///< BCP 47 tag of the author's texts
    std::string what_if;            ///< "What if we had: B. I'll find it now ..."; empty on the room's own path
    std::vector<SlidePart> before;  ///< Scene: time that passes, narration, how a contact begins; before the words
    std::string speaker;            ///< who says it: "Margit Olsen"
    std::string says;               ///< the customer's words; on Vote, Locked and Reveal again
    std::vector<SlideChoice> choices;   ///< Vote, Locked, Reveal; on Result the one that was taken
    bool votes_shown = false;           ///< choices carry votes
    std::vector<std::string> teams;     ///< names; empty without teams
    std::string answers_in;             ///< "31 of 40 answers are in", "31 answers are in"; Vote and Locked; or empty
    std::vector<std::string> teams_in;  ///< the same a team: "Red: 5"; empty without teams
    std::string status;            ///< "Choose on your phone now", "The vote is locked", "A tie: A and C ..."; or empty
    std::string apart;             ///< how far the teams are apart, a sentence; Reveal with teams; or empty
    std::vector<SlidePart> parts;  ///< Result: what was said and done, and what came of it. Ending: its words
    MoodView mood;                 ///< Scene, Result, Ending: with the movement of the last step
    bool mood_shown = false;
    std::string cost;          ///< Result, Ending: "Policy cost $12.40"
    std::string cost_change;   ///< "+$8.50" of this step, or empty
    std::string lesson_label;  ///< "What stays"
    std::string lesson;        ///< Ending, or empty
    std::string verdict;       ///< Reveal and Result, only when asked for: the word
    std::string verdict_sentence;
    std::string verdict_note;  ///< while the verdict is being worked out, or why there is none; or empty
    std::string discuss;       ///< the question for the room, on Reveal and Ending when shown (D); or empty
    // Join
    std::string welcome;             ///< large
    std::vector<std::string> steps;  ///< what to do to join, in order; empty without phones
    std::string joined;              ///< "31 phones are in", "The first phone can come"; or empty
    // Path
    std::shared_ptr<const report::Chart> chart;  ///< null while it is worked out
    std::string chart_note;                      ///< while it is worked out, or why there is none; or empty
    std::vector<std::string> path_lines;         ///< what the room took, a decision a line
    std::string summary;                         ///< of the room's path, two or three sentences
    // Over
    std::string thanks;
    std::string more;  ///< "goes on": for the foot of a slide that has a further page
    TimerView timer;
    CornerView corner;
};

// ---- What the facilitator sees

struct ButtonView {
    std::string label;
    std::string key;  ///< "Page Down", for the hint beside it
    bool can = true;
    std::string reason;  ///< why not, or empty
    bool on = false;     ///< where it is a switch
};

/// One cell of the show of hands.
struct HandCell {
    std::size_t team = 0;
    std::size_t choice = 0;
    std::string letter;
    std::string text;         ///< the number taken, or what is being typed; may be empty
    bool is_current = false;  ///< digits go here
};

struct HandsView {
    bool shown = false;
    std::string heading;
    std::string hint;                ///< how to type, and that hands are added to the phones' answers
    std::vector<std::string> teams;  ///< row labels; one empty one without teams
    std::vector<HandCell> cells;     ///< team by team, choice by choice
    std::string sum;                 ///< "19 hands", or empty
};

/// One choice as the facilitator sees it.
struct FacilitatorChoice {
    std::size_t choice = 0;
    std::string letter;
    std::string text;
    std::string authority;  ///< who decides it under the policy; empty where nobody need be asked
    std::string price;      ///< "$8.50 · 6 minutes", or empty
    std::string why;        ///< the author's note, or empty
    std::string votes;      ///< "12 (phones 9, hands 3)"; empty until the reveal
    bool is_chosen = false;
    bool is_marked = false;
    ButtonView pick;     ///< for the room: PickBranch; label empty where it is not offered
    ButtonView what_if;  ///< WhatIf; label empty where it is not offered
};

/// One way of giving the choice that is about to be taken.
struct WayOption {
    engine::ActionKind kind = engine::ActionKind::Do;  ///< for ChooseWay
    std::string label;
    std::string detail;
    bool chosen = false;
};

struct TeamRow {
    std::string name;
    std::string answers;               ///< "5 answers"
    std::vector<std::string> choices;  ///< of the rounds of the room's path: "B", "A and C", "–"
};

/// One decision of the room's path, to go back to.
struct RoundRow {
    std::size_t number = 0;  ///< for GoToRound
    std::string label;       ///< "Decision 2"
    std::string detail;      ///< "B, 12 of 31 answers"; or "not decided yet"
    bool is_current = false;
};

struct FacilitatorView {
    std::string step;       ///< where one is, in words: "Decision 2: the vote is open"
    ButtonView next;        ///< "Lock the vote"
    ButtonView next_page;   ///< in place of next while the slide has a further page
    ButtonView apart;       ///< ShowSlidesApart: the slides in a window of their own
    ButtonView previous;    ///< "Back to the customer's words"
    std::string clock;      ///< "14:05"
    std::string elapsed;    ///< "23 minutes since the beginning"
    std::string on_screen;  ///< that the room sees black, or that nobody else sees this; or empty
    // What is asked before something is done
    std::string question;  ///< "Leave the workshop?", "Ask the room once more?"; or empty: nothing is asked
    std::string question_detail;
    std::string yes, no;  ///< labels: Confirm, Decline
    // Notes
    std::string notes_heading;
    std::vector<std::string> notes;  ///< what to know about this scene and its choices
    std::string discuss_heading;
    std::string discuss;      ///< the question for the room
    ButtonView show_discuss;  ///< D: on the slide or not
    std::string choices_heading;
    std::vector<FacilitatorChoice> choices;
    std::string ways_heading;
    std::vector<WayOption> ways;  ///< where the choice that is about to be taken can be given in more ways
    std::string decision;  ///< what is about to be taken and why: "B has the most votes", "A tie: choose"; or empty
    // Votes
    std::string votes_heading;
    std::string votes_in;                 ///< "31 of 40 answers are in"
    std::vector<std::string> votes_more;  ///< "9 by phone, 3 hands", one a line
    HandsView hands;
    std::string teams_heading;
    std::vector<TeamRow> teams;
    // Phones
    std::string phones_heading;
    std::string phones;              ///< "31 phones are connected, 40 have joined"; empty without phones
    std::string no_phone;            ///< "No phone has come yet", or that none can come any more; or empty
    std::vector<std::string> check;  ///< what to check then, one a line
    std::string crowded;             ///< phones are turned away: why, and what to do; or empty
    ButtonView shared_address;       ///< AllowSharedAddress, beside it; label empty where it is not offered
    ButtonView open_again;           ///< OpenRoomAgain; label empty while phones can come in
    std::string address;             ///< with the code, to be read out
    // Timer
    std::string timer_heading;
    TimerView timer;
    struct Preset {
        int seconds = 0;
        std::string label;
    };
    std::vector<Preset> presets;  ///< StartTimer
    ButtonView timer_more;        ///< AddToTimer
    ButtonView timer_pause;
    ButtonView timer_stop;
    ButtonView timer_locks;  ///< SetTimerLocks: the vote is locked when the time is up
    // Switches
    ButtonView black, corner, lock, door, ask_again, verdict, what_if_back, start_over, show_keys, leave, export_record,
        open_record;
    std::string exported;  ///< "Saved as ...", or empty
    std::string rounds_heading;
    std::vector<RoundRow> rounds;
    std::string keys_heading;
    std::vector<std::pair<std::string, std::string>> keys;  ///< keys and what they do
};

/// The whole of Screen::Workshop: the set-up, or slide and facilitator's side together.
struct WorkshopView {
    std::optional<WorkshopSetupView> setup;  ///< before it begins
    std::optional<SlideView> slide;          ///< while it runs
    std::optional<FacilitatorView> facilitator;
    bool slides_apart = false;  ///< the slides are to be in a window of their own
    std::string panel_hide;     ///< label, where slides and panel share a window: key P
    std::string panel_show;
};

}  // namespace leeway::flow
