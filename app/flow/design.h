#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "edit/canvas.h"
#include "edit/fragment.h"
#include "edit/history.h"
#include "edit/problems.h"
#include "flow/beginning.h"
#include "flow/design_view.h"
#include "flow/draft.h"
#include "flow/draft_analysis.h"
#include "flow/draft_comparison.h"
#include "flow/remedy.h"

namespace leeway::flow {

/// What is not saved is kept for a recovery this soon after the last time, at the latest.
inline constexpr std::int64_t kKeepEveryMs = 2000;
/// For so long is told over the canvas what need not be answered.
inline constexpr std::int64_t kTellMs = 8000;
/// The same where there is something that can be done with what is told.
inline constexpr std::int64_t kOfferMs = 30'000;

/// A case that is being edited.
struct Design {
    std::string path;
    std::string digest;       ///< of what the file has, as far as is known; empty where it is not there yet
    std::string copied_from;  ///< the bundled file that it began as, or empty
    bool is_open_elsewhere = false;
    edit::History history;
    edit::Canvas canvas;
    std::vector<edit::Problem> problems;
    std::vector<std::string> note_names;  ///< of the notes: note_names.h
    std::vector<std::string> names;       ///< of the scenes, as people call them: report/scene_names.h
    std::optional<DraftFile> outside;     ///< the file as something else left it, until it is said what shall be done
    /// The revision at which nothing was unsaved when the file went, or could not be understood any more.
    std::optional<std::uint64_t> safe_before_outside;
    /// As it was opened, where nothing of it is the person's own yet: a bundled case, or a shape, that was never saved.
    std::shared_ptr<const model::Scenario> begun_as;
    std::optional<Recovered> recovered;  ///< what was found after a crash, until it is saved or one goes back
    bool is_going_back = false;          ///< what its file has is being read, to be taken instead
    bool id_follows_title = false;       ///< nobody has typed an id for it; once it is saved its id stays with its file
    std::optional<std::uint64_t> id_given_at;  ///< the step by which it got one that is not its title's
    bool keeps_name = false;  ///< its file stays where it is, whatever the case is called: it had that name before,
                              ///< or is a copy for which another was not free
    /// How cards lay before and after they were laid out anew, by the step of the history (History::undo_step).
    struct Tidied {
        edit::Canvas before, after;
    };
    std::map<std::uint64_t, Tidied> tidied;

    struct Saving {
        std::uint64_t revision = 0;
        std::shared_ptr<const model::Scenario> scenario;
    };
    std::optional<Saving> saving;       ///< what was last asked to be saved, until the answer comes
    std::optional<std::uint64_t> kept;  ///< revision that was last kept for a recovery
    std::int64_t kept_at_ms = 0;

    std::size_t policy = 0;          ///< into the library's policies
    bool has_chosen_policy = false;  ///< the person wants that one for this case
    std::shared_ptr<const DraftAnalysis> analysis;
    std::optional<std::size_t> persona;
    std::optional<std::size_t> way;
    std::vector<analysis::Arrival> arrivals;  ///< at the selected scene

    DraftComparison comparison;

    bool asks_to_close = false;                ///< closing was asked for, though not all is saved
    bool quits = false;                        ///< it was quitting that was asked for: once it is closed, that follows
    std::optional<std::uint64_t> closes_with;  ///< the revision that is being saved, to be closed then

    std::size_t jumps = 0;  ///< how often a problem was gone to, so that the canvas follows
    std::string search;
    std::string filter;
    std::shared_ptr<const model::Scenario> worked_out;  ///< the value that refresh_design() has seen last
    std::shared_ptr<const CanvasView> view;             ///< of the present revision, search and heat

    explicit Design(std::shared_ptr<const model::Scenario> scenario) : history(std::move(scenario)) {}
};

/// What the designer holds beside the open case.
struct DesignRoom {
    std::optional<Design> open;
    std::vector<Recovered> recovered;
    edit::Fragment clipboard;
    std::map<std::string, Remedy> remedies;  ///< by the path of the case
    bool is_opening = false;
    std::uint64_t opened = 0;            ///< how many cases have been opened so far
    std::optional<Recovered> restoring;  ///< what was asked to be opened again, until the answer
    Beginning beginning;                 ///< of the next new case
    std::string search;                  ///< in the list of cases, as typed
};

}  // namespace leeway::flow
