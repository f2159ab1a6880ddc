#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/action.h"
#include "flow/qr_view.h"

namespace leeway::flow {

/// One network of this machine.
struct NetworkAdapter {
    std::string name;     ///< as the system has it: "wlan0"
    std::string kind;     ///< in plain words: "Wi-Fi"
    std::string address;  ///< "192.168.1.20"
    bool is_loopback = false;
    friend bool operator==(const NetworkAdapter&, const NetworkAdapter&) = default;
};

/// Whose votes say which branch is taken.
enum class WhoDecides { Everybody, TeamsInTurn };

}  // namespace leeway::flow

/// What a facilitator wants in a workshop, and what the world answers.
namespace leeway::flow::intent {

// Before it begins. Case and policy: ChooseCase, ChoosePolicy, SearchCases and the others, as in Train
struct LookForAdapters {};
struct ChooseConnection {
    std::optional<std::size_t> adapter;
};  ///< AdapterCard::number; nothing: without phones
struct SetTeamCount {
    std::size_t teams;
};  ///< 0, or 2..6
struct NameTeam {
    std::size_t team;
    std::string name;
};  ///< as typed so far
struct ChooseWhoDecides {
    WhoDecides decides;
};
struct TypeWifiName {
    std::string text;
};
struct TypeWifiPassword {
    std::string text;
};
struct SetWifiHidden {
    bool on;
};
struct SetTimerLocks {
    bool on;
};  ///< at any time
struct AllowSharedAddress {
    bool on;
};                        ///< many phones come from one address; at any time
struct OpenRoomAgain {};  ///< where the network was lost: the same code, at the adapter that is likeliest now
struct BeginWorkshop {};

// While it runs
struct NextStep {};        ///< Page Down, Right, Space
struct PreviousStep {};    ///< Page Up, Left
struct ToggleBlack {};     ///< B or "."; any step shows the slide again, too
struct CycleCode {};       ///< Q: corner, large, nothing, corner ...
struct ToggleVoteLock {};  ///< L: locks the open vote, opens a locked one that was not revealed
struct LockDoor {
    bool on;
};                        ///< nobody else can join
struct AskAgain {};       ///< R: asks first; the same question again, the votes so far are kept as the first ones
struct ToggleVerdict {};  ///< V
struct ToggleDiscuss {};  ///< D: the question on the slide
struct MoveMark {
    int steps;
};  ///< Up, Down, Tab: the cell of the show of hands while there is one, from the reveal on the marked choice
struct TypeDigit {
    int digit;
};                     ///< 0..9: for the show of hands; from the reveal on 1..9 picks a choice
struct EraseDigit {};  ///< Backspace
struct Accept {};      ///< Enter: takes the number and goes to the next; from the reveal on picks the marked choice
struct SetHands {
    std::size_t team;
    std::size_t choice;
    std::uint32_t count;
};  ///< at once, for a mouse
struct ChooseHand {
    std::size_t team;
    std::size_t choice;
};  ///< digits go there now
struct PickBranch {
    std::size_t choice;
};  ///< the facilitator decides: on a tie, without votes, by cards or the loudest, or otherwise than the votes
struct ChooseWay {
    engine::ActionKind kind;
};  ///< of giving the choice that is about to be taken
struct WhatIf {
    std::size_t choice;
};                       ///< explores another branch on a copy
struct ToggleWhatIf {};  ///< W: explores the marked choice; from there back to where the room was
struct GoToRound {
    std::size_t number;
};  ///< RoundRow::number
struct StartTimer {
    int seconds;
};                      ///< from the beginning; 1..3600
struct ToggleTimer {};  ///< T: starts with the time used last, pauses, goes on; when it is over, takes it away
struct AddToTimer {
    int seconds;
};  ///< may be negative
struct StopTimer {};
struct StartOver {};      ///< F5: to the first slide, and from there back to where the room was; nothing is lost
struct LeaveWorkshop {};  ///< Esc: asks first
struct Confirm {};        ///< yes to what was asked
struct Decline {};        ///< no
struct ExportRecord {};   ///< the printable record
struct ShowSlidesApart {
    bool on;
};  ///< F6: the slides in a window of their own

// Answers of the world
struct AdaptersFound {
    std::vector<NetworkAdapter> adapters;
    std::size_t best = 0;  ///< into adapters
};
struct RoomOpened {
    std::string url;  ///< "http://192.168.1.20:8420/K7M3QP"
    std::string address;
    std::uint16_t port = 0;
    std::string code;
    QrSquare qr;       ///< of the url
    QrSquare wifi_qr;  ///< where OpenRoom named a Wi-Fi
};
struct RoomFailed {
    Error error;
};  ///< it could not be opened, or broke down later
struct RoomNews {
    std::uint32_t joined = 0;                            ///< phones that have come so far
    std::uint32_t connected = 0;                         ///< of these, now
    std::uint32_t round = 0;                             ///< of the votes
    std::vector<std::vector<std::uint32_t>> votes = {};  ///< [team][choice]; one row without teams
    std::uint32_t voters = 0;                            ///< who answered in that round
    bool phone_has_come = false;
    std::uint32_t capacity = 0;  ///< phones that can be there at once; 0: unknown
    bool is_crowded = false;     ///< phones are being turned away because too many come from one address
    bool is_full = false;        ///< phones are being turned away because so many are there already
};

}  // namespace leeway::flow::intent
