#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/review.h"
#include "engine/session.h"
#include "flow/workshop_intent.h"
#include "flow/workshop_timer.h"
#include "flow/workshop_view.h"
#include "live/room.h"
#include "report/debrief.h"

/// A workshop: one case that a room goes through together, decision by decision.
namespace leeway::flow {

/// Numbers by team and choice; one row without teams.
using VoteTable = std::vector<std::vector<std::uint32_t>>;

/// A question as it was put once.
struct Ballot {
    std::uint32_t number = 0;  ///< live::Presented::round; never used twice in a workshop
    VoteTable phones;          ///< as the room's server told last
    VoteTable hands;           ///< as the facilitator typed them; they are added to the phones' votes
    bool is_closed = false;    ///< what phones answered was counted in a room that is gone, and stays as it is
};

/// An answer that can be chosen. Its letter is its place.
struct RoundChoice {
    engine::ResponseIndex response = 0;
    std::vector<engine::ActionIndex> ways;  ///< that are offered, at least one, in the order Do, Ask, Anyway
    std::size_t way = 0;                    ///< how it is given when it is taken; first what policy lets them do
};

/// Something that was done at a round, and where it led.
struct Branch {
    std::size_t choice = 0;
    engine::ActionIndex action = 0;
    std::size_t round = 0;  ///< into Workshop::rounds
};

/// A moment of the play, at one place of one path. It is made once, and nothing of it is ever taken away.
struct Round {
    engine::Session session;               ///< as it stands there
    std::optional<std::size_t> came_from;  ///< into Workshop::rounds; nothing for the first
    bool is_own = true;                    ///< on the room's own path; else explored as a "what if"
    std::vector<RoundChoice> choices;      ///< none where the play is over
    std::vector<Ballot> ballots;  ///< the question as it was put, again and again; the last one counts. None at an end
    bool is_shown = false;
    bool is_revealed = false;
    std::int64_t shown_at_ms = 0;
    std::optional<std::size_t> picked;  ///< the choice that the facilitator has decided on
    std::vector<Branch> branches;
    std::optional<std::size_t> taken;  ///< into branches: what the room did; only on its own path

    [[nodiscard]] bool is_end() const { return choices.empty(); }
    [[nodiscard]] bool is_asked() const { return choices.size() > 1; }
};

/// Which slide is shown.
struct Place {
    std::size_t at = 0;  ///< into Workshop::line
    SlideKind kind = SlideKind::Join;
    friend bool operator==(const Place&, const Place&) = default;
};

/// A question as it was put once, or an ending.
struct Question {
    std::size_t round = 0;   ///< into Workshop::rounds
    std::size_t ballot = 0;  ///< how often it was put
    friend bool operator==(const Question&, const Question&) = default;
};

/// A branch that is being explored.
struct Exploring {
    std::size_t fork = 0;  ///< into Workshop::line: the last round of the room's own path
    Place left;            ///< where the room was, on its own path
};

/// The server as it was opened for this workshop.
struct OpenedRoom {
    intent::RoomOpened where;
    std::int64_t since_ms = 0;
};

/// What digits have been typed for, and which.
struct HandEntry {
    std::size_t cell = 0;  ///< team * choices + choice
    std::string typed;
};

/// What is asked before it is done.
enum class WorkshopQuestion { Nothing, Leave, AskAgain };

struct Workshop {
    std::shared_ptr<const engine::Program> program;
    engine::Record record;           ///< of the room's own path, kept like any play
    std::vector<std::string> teams;  ///< none, or 2..6
    WhoDecides decides = WhoDecides::Everybody;
    std::vector<Round> rounds;  ///< the first is the beginning
    std::uint32_t next_ballot = 1;
    std::vector<std::size_t>
        line;  ///< into rounds: the path that is shown, from the beginning to as far as it is known
    Place place;
    std::optional<Exploring> exploring;
    std::optional<Place> before_start;  ///< while the first slide is shown: where the room was before F5
    std::optional<std::size_t> mark;    ///< a choice of the shown round
    HandEntry hand;
    bool is_black = false;
    bool shows_verdict = false;
    bool shows_discuss = false;
    Question asked_about;  ///< what the two above were switched for; both are off again at another question
    CodeShown code = CodeShown::Corner;
    WorkshopQuestion question = WorkshopQuestion::Nothing;
    std::int64_t began_at_ms = 0;
    std::string began_local;  ///< Moment::local
    WorkshopTimer timer;
    // Phones
    bool has_phones = false;
    std::optional<OpenedRoom> room;         ///< nothing before it is open, and without phones
    intent::RoomNews news;                  ///< the last
    std::uint32_t most_joined = 0;          ///< phones that came into one room; into the next one the same come again
    std::optional<live::Presented> showed;  ///< what the room's phones were told to show last
    bool is_door_locked = false;
    bool is_cut_off = false;                 ///< the room's address is none of this computer's any more
    std::optional<intent::RoomOpened> lost;  ///< the room that phones were in last, until it is open again
    // What is worked out
    std::shared_ptr<const analysis::Judge> judge;
    std::shared_ptr<const analysis::Analysis> analysis;
    std::vector<analysis::Expected> personas;
    std::string analysis_problem;                    ///< why there is none, or empty
    std::shared_ptr<const report::Debrief> debrief;  ///< of the room's own path, once that is over
    std::shared_ptr<const report::Chart> chart;      ///< of the debrief, with other groups
    std::string exported;                            ///< path of the printable record

    [[nodiscard]] const Round& shown() const { return rounds[line[place.at]]; }
    [[nodiscard]] Round& shown() { return rounds[line[place.at]]; }
};

/// A workshop that waits for its id and seed.
struct PendingWorkshop {
    std::shared_ptr<const engine::Program> program;
    std::string digest;  ///< of the case's file
    std::string policy_digest;
};

/// How another group came through, to be compared with.
struct WorkshopGroup {
    std::string digest;
    std::string policy_digest;
    std::string name;  ///< "The group of 10:30"
    int happiness = 0;
    Money cost;
};

/// What the screen holds before a workshop begins, and beside one that runs.
struct WorkshopRoom {
    std::optional<PendingWorkshop> pending;  ///< what waits for its id and seed
    std::vector<NetworkAdapter> adapters;
    std::size_t best_adapter = 0;
    bool is_looking = false;              ///< for adapters
    bool has_looked = false;              ///< at least once
    bool wants_phones = true;             ///< where there is a way for them
    std::string wanted_address;           ///< of the adapter that was chosen; empty: the best one
    std::size_t team_count = 0;           ///< 0, or 2..6
    std::vector<std::string> team_names;  ///< as typed; empty ones get a name of ours
    WhoDecides decides = WhoDecides::Everybody;
    std::string wifi_name;
    std::string wifi_password;  ///< never kept anywhere else
    bool wifi_hidden = false;
    bool shared_address = false;
    bool timer_locks = false;
    int timer_seconds = 60;  ///< used last
    std::string problem;     ///< why phones could not be let in, or empty
    bool slides_apart = false;
    std::vector<WorkshopGroup> groups;  ///< that have come to an end since the program began
    std::optional<Workshop> open;
};

}  // namespace leeway::flow
