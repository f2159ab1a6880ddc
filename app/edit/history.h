#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "edit/change.h"
#include "model/scenario.h"

namespace leeway::edit {

/// A case being edited, with everything that was done to it, undone and redone step by step.
class History {
public:
    static constexpr std::size_t kMostSteps = 200;
    /// Changes with the same key that follow one another within this time are one step.
    static constexpr std::int64_t kPauseMs = 1500;

    explicit History(std::shared_ptr<const model::Scenario> scenario);

    [[nodiscard]] const std::shared_ptr<const model::Scenario>& present() const { return present_; }
    [[nodiscard]] const Selection& selection() const { return selection_; }
    /// Selecting something else ends the step.
    void select(Selection selection);

    /// Makes the change a step that can be undone; the oldest is forgotten past kMostSteps. What was undone before
    /// cannot be redone any more. False where the change makes no sense or changes nothing: then nothing is different.
    /// Of changes with the same key that follow one another only the last counts: what "9" has done to another bound,
    /// or to a link to a lost scene of that name, on the way to "90", is not there any more.
    /// @param now_ms of any clock that does not go back.
    bool apply(const Change& change, std::int64_t now_ms);

    /// Makes several changes one step, each on what the one before made of the case; those that make no sense are
    /// passed over. False where none did.
    bool apply_all(const std::vector<Change>& changes);

    /// Makes one more change a part of the last step, in which it is undone with the rest. False where it makes no
    /// sense.
    bool also(const Change& change);

    /// The changes with that key that were made last mean nothing any more: everything is as it was before the first of
    /// them, though steps may lie between. False where something else was done since, or there is nothing to take back.
    bool take_back(const std::string& key);

    /// A step that leaves the case as it is. @param name as in name_of(Change).
    void mark(std::string name);

    /// The same for a whole other value, such as what was read from the disk. @param name as in name_of(Change).
    void replace(model::Scenario scenario, std::string name);

    [[nodiscard]] bool can_undo() const { return !past_.empty(); }
    [[nodiscard]] bool can_redo() const { return !future_.empty(); }
    /// Tells these steps apart from all others, for what belongs to a step and is not in the case.
    [[nodiscard]] std::uint64_t undo_step() const { return past_.back().number; }
    [[nodiscard]] std::uint64_t redo_step() const { return future_.back().number; }
    /// What undo would take back and redo would do again (name_of); there must be something.
    [[nodiscard]] const std::string& undo_name() const { return past_.back().name; }
    [[nodiscard]] const std::string& redo_name() const { return future_.back().name; }
    /// The case and the selection as they were. False where there is nothing to undo or redo.
    bool undo();
    bool redo();

    /// The next change is a step of its own whatever it is: something else was done in between.
    void end_step() { last_key_.clear(); }

    /// Tells versions apart: goes up with every change, undo and redo.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

    /// Remembers that the present value is what the file has.
    void mark_saved() { mark_saved(present_); }
    /// The same of another value, such as the one that was present when the saving began.
    void mark_saved(std::shared_ptr<const model::Scenario> in_file);
    /// Remembers that it is not known what the file has, or that there is none.
    void mark_unsaved() { mark_saved(nullptr); }
    /// Whether the present value is the one that the file has, however it came about.
    [[nodiscard]] bool is_saved() const { return is_saved_; }

private:
    /// The state on the other side of a step.
    struct Step {
        std::string name;
        std::uint64_t number = 0;
        std::shared_ptr<const model::Scenario> scenario;  // it shares with its neighbours the scenes that are the same
        Selection selection;
    };

    [[nodiscard]] std::optional<Changed> next(const Change& change, bool is_going_on) const;
    void remember(std::string name);
    void swap_with(std::vector<Step>& from, std::vector<Step>& to);
    void set_present(std::shared_ptr<const model::Scenario> scenario);
    void set_present(model::Scenario scenario);

    std::shared_ptr<const model::Scenario> present_;
    Selection selection_;
    std::vector<Step> past_;                             // the last is the nearest
    std::vector<Step> future_;                           // the last is the nearest
    std::shared_ptr<const model::Scenario> before_run_;  // of the changes with last_key_
    std::string last_key_;
    std::int64_t last_ms_ = 0;
    std::uint64_t revision_ = 0;
    std::uint64_t steps_ = 0;                         // that were ever made
    std::shared_ptr<const model::Scenario> in_file_;  // null: not known
    bool is_saved_ = true;
};

}  // namespace leeway::edit
