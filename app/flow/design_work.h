#pragma once

#include <optional>

#include "flow/app.h"

/// What the designer's intents share. Private to the room.
namespace leeway::flow {

/// The case that is open in the designer, or null.
[[nodiscard]] Design* open_design(AppState& state);

/// After anything was changed: works out problems, cards and what is drawn anew, asks for an analysis and has what is
/// not saved kept.
[[nodiscard]] Requests refresh_design(AppState& state, const Moment& now);

/// After only what is shown was changed (search, heat, way): what is drawn.
void refresh_canvas_view(AppState& state);

/// How plays come to the scene that is selected now.
void refresh_arrivals(Design& design);

/// Opens a case in place of the one before.
[[nodiscard]] Requests open_draft(AppState& state, Design design, const Moment& now);

/// Whether something of the person's own would be lost by closing it.
[[nodiscard]] bool has_unsaved_work(const Design& design);

/// Gives back what the open case holds in the world.
void close_draft(AppState& state, Requests& requests);

/// The file's content counts from now on; undo gives back what was there. There must be some.
[[nodiscard]] Requests take_over(AppState& state, const DraftFile& file, const Moment& now);

/// The currency that the open case's amounts are shown in; empty where there is no policy.
[[nodiscard]] std::string currency_of(const AppState& state, const Design& design);

/// The policy that the open case is looked at under; empty where there is none.
[[nodiscard]] PolicyId policy_of_design(const AppState& state);

/// After the library was loaded anew: the same policy as before, as it is now.
[[nodiscard]] Requests follow_policy(AppState& state, const PolicyId& before);

/// Has what is not saved kept for a recovery, if it is time for that.
[[nodiscard]] Requests keep_for_recovery(AppState& state, const Moment& now);

/// The same at once, whatever the time.
[[nodiscard]] Requests keep_now(AppState& state);

/// When that is next, on the clock of Moment::ms; nothing while everything is kept.
[[nodiscard]] std::optional<std::int64_t> next_keeping(const AppState& state);

/// When a recovered case was kept, in words, by the person's own clock.
[[nodiscard]] std::string time_of(const AppState& state, const Recovered& recovered);

/// When what is told over the canvas goes, on the same clock; nothing where it waits for the person, or there is none.
[[nodiscard]] std::optional<std::int64_t> end_of_notice(const AppState& state);

/// design_canvas_view.cpp
[[nodiscard]] std::shared_ptr<const CanvasView> make_canvas_view(const AppState& state, const Design& design);
/// beginning.cpp
void fill_beginning(const AppState& state, DesignChoiceView& view);
/// design_panel.cpp
[[nodiscard]] PanelView make_panel_view(const AppState& state, const Design& design);
/// design_problems.cpp
[[nodiscard]] std::string words_of(const words::Catalogue& words, const edit::Problem& problem);
[[nodiscard]] ProblemView make_problem_view(const words::Catalogue& words, const Design& design,
                                            const edit::Problem& problem);

}  // namespace leeway::flow
