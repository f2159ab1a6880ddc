#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/review.h"
#include "engine/session.h"
#include "flow/case_filter.h"
#include "flow/debrief_view.h"
#include "flow/design.h"
#include "flow/design_view.h"
#include "flow/frame_view.h"
#include "flow/home_view.h"
#include "flow/intent.h"
#include "flow/library.h"
#include "flow/play_view.h"
#include "flow/request.h"
#include "flow/settings.h"
#include "flow/settings_view.h"
#include "flow/train_view.h"
#include "flow/workshop.h"
#include "flow/workshop_view.h"
#include "words/catalogue.h"

/// The program without a window: what is shown, what people want, what then happens.
namespace leeway::flow {

/// The present, as the shell reads it off its clocks.
struct Moment {
    std::int64_t ms = 0;     ///< monotonic, for thinking times
    std::string utc;         ///< RFC 3339
    std::string local = {};  ///< the same by the person's own clock, without a zone; empty: as utc
};

/// A case being played or reviewed.
struct Play {
    std::shared_ptr<const engine::Program> program;
    engine::Session session;
    engine::Record record;  ///< kept in step with the session
    std::optional<engine::ResponseIndex> selected;
    std::optional<engine::ActionIndex> breach_to_confirm;  ///< an action of the selected response
    std::optional<engine::Belief> belief;                  ///< answered for the selected response
    std::map<engine::ResponseIndex, engine::Belief> told;  ///< every belief answered; the first answer stands
    std::int64_t asked_at_ms = 0;  ///< when the present scene was shown, or the play taken up again
    std::int64_t thought_ms = 0;   ///< about the present scene before the play was last put aside
    bool ledger_open = false;
    bool is_trial = false;  ///< PendingPlay::is_trial
};

/// A play that waits for its id and seed.
struct PendingPlay {
    std::shared_ptr<const engine::Program> program;
    std::string digest;  ///< of the case's file
    std::string policy_digest;
    std::vector<engine::RecordedStep> steps;  ///< played before, when it goes on from an earlier play
    std::optional<std::uint64_t> seed;        ///< the luck of that play; nothing: what the world gives
    bool is_trial = false;                    ///< of a case that is being edited: it leads back there and is not kept
};

/// What can be done with a kept play.
struct Standing {
    std::string reason;  ///< why it cannot be opened, in words; empty if it can
    bool over = false;   ///< even where its end has not been written yet
    std::string ending;  ///< title of the ending, when over and known
};

struct AppState {
    const words::Catalogue* words = nullptr;  ///< outlives the state
    Settings settings;
    Screen screen = Screen::Home;  ///< Play and Debrief only while there is a play
    Library library;  ///< cases by difficulty and title, then journeys; policies by what a point is worth to them
    bool library_loaded = false;
    std::vector<engine::Record> records;  ///< newest first; the open play's as soon as it has a step
    bool records_loaded = false;
    std::map<std::string, Standing> standings;  ///< of every record, by its play; of no meaning before both are loaded
    CaseFilter filter;
    std::vector<Findable> findable;    ///< of the library's cases, in their order
    std::vector<std::size_t> listing;  ///< the cases that pass the filter, in the order in which they are shown
    std::size_t listings = 0;          ///< how often the filter has changed
    std::size_t surprises = 0;         ///< how often a case was drawn by lot
    std::size_t chosen_case = 0;       ///< one of the listing, unless that is empty
    ScenarioId wanted_case;            ///< chosen by the person: hidden or away now, it may come back
    std::optional<PendingPlay> pending;
    std::optional<Play> play;
    std::shared_ptr<const engine::Program> analysing;    ///< what was last asked to be analysed, until the answer
    std::shared_ptr<const analysis::Judge> judge;        ///< of the last program that was analysed
    std::shared_ptr<const analysis::Analysis> analysis;  ///< of the same program
    std::vector<analysis::Expected> personas;            ///< what the bundled ones come to in it
    std::string analysis_problem;                        ///< why there is none of the open play's, or empty
    std::shared_ptr<const report::Debrief> debrief;      ///< of the play, once it is over and analysed
    std::size_t chosen_decision = 0;                     ///< into the debrief's decisions
    DesignRoom design;
    WorkshopRoom workshop;
    std::string exported;  ///< path of the debrief's page
    std::string notice;
    bool notice_is_error = false;
    bool notice_is_open = false;              ///< it asks for something that is still to be done
    std::string notice_file;                  ///< what was written, where it tells of that; else empty
    std::vector<std::string> notice_dropped;  ///< what was dropped, where it asks whether to open that; else empty
    bool notice_waits = false;                ///< it tells that something waits for the open case to be saved or closed
    std::int64_t notice_at_ms = 0;            ///< when it was told
    bool keys_shown = false;
    std::string utc;          ///< of the last moment
    std::string local;        ///< the same as Moment::local has it, never empty once there was a moment
    std::int64_t now_ms = 0;  ///< of the same
};

/// A fresh state with those settings (a scale out of bounds is brought inside), and what must be requested first.
[[nodiscard]] AppState make_app(const words::Catalogue& words, const Settings& settings);
[[nodiscard]] Requests first_requests();

/// Does what an intent asks of the state. All decisions are here; what only the world can do comes back as requests.
/// An intent that makes no sense just now (a stale click, an unknown play) changes nothing.
[[nodiscard]] Requests apply(AppState& state, const Intent& intent, const Moment& now);

[[nodiscard]] FrameView make_frame_view(const AppState& state);
[[nodiscard]] HomeView make_home_view(const AppState& state);
[[nodiscard]] TrainView make_train_view(const AppState& state);
[[nodiscard]] PlayView make_play_view(const AppState& state);        ///< there must be a play
[[nodiscard]] DebriefView make_debrief_view(const AppState& state);  ///< there must be a play
[[nodiscard]] SettingsView make_settings_view(const AppState& state);
[[nodiscard]] DesignChoiceView make_design_choice_view(const AppState& state);  ///< while no case is open there
[[nodiscard]] DesignView make_design_view(const AppState& state);               ///< a case must be open there

[[nodiscard]] WorkshopView make_workshop_view(const AppState& state);

/// When TimePassed is wanted, on the clock of Moment::ms; nothing while there is nothing to wait for.
[[nodiscard]] std::optional<std::int64_t> next_moment(const AppState& state);

}  // namespace leeway::flow
