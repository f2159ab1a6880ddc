#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "analysis/stop.h"
#include "base/result.h"
#include "engine/program.h"
#include "engine/state.h"

/// All states that plays of a program can reach, with what leads from where to where: a directed acyclic graph, since a
/// response is given at most once. Numbered so that every transition goes to a higher number.
namespace leeway::analysis {

using StateIndex = std::uint32_t;

/// Past this many states an analysis stops with an error.
inline constexpr std::size_t kMostStates = 20'000'000;

/// And past ten times as many transitions.
inline constexpr std::size_t kTransitionsPerState = 10;

/// How much an exploration may find: states, and the words (8 bytes each) in which all of them are packed, so that
/// where a state must remember much, fewer are allowed.
struct GraphLimits {
    std::size_t states = kMostStates;
    std::size_t words = 8 * kMostStates;
};

/// The weights of a choice's transitions sum to this.
inline constexpr std::uint32_t kWeightSum = 10'000;

/// One result of a choice.
struct Transition {
    StateIndex target = 0;
    std::uint32_t weight = kWeightSum;  ///< approval percent times chance percent, exact, 1..kWeightSum

    [[nodiscard]] double probability() const { return static_cast<double>(weight) / kWeightSum; }
};

/// One action offered in a state.
struct Choice {
    engine::ActionIndex action = 0;
    std::uint32_t first_transition = 0;  ///< into StateGraph::transitions; they end where the next choice's begin
};

/// The states of one component of scenes in which equally many of its responses were given: between them nothing leads
/// from one to another, so shelves in order are a topological order, and only inside a shelf can two states be equal.
struct Shelf {
    StateIndex first = 0;        ///< its states are numbered in one piece
    std::size_t first_slot = 0;  ///< into StateGraph::slots
    std::size_t slot_count = 0;  ///< a power of two, or 0 where the shelf is empty
};

/// Flat and immutable. Memory is proportional to states plus transitions.
struct StateGraph {
    std::shared_ptr<const engine::Program> program;
    std::vector<engine::Word> words;          ///< program->state_words() a state
    std::vector<std::uint32_t> first_choice;  ///< a state; one more entry at the end
    std::vector<Choice> choices;              ///< one more entry at the end, for its first_transition
    std::vector<Transition> transitions;
    std::vector<Shelf> shelves;              ///< by component, then by the number of responses given
    std::vector<std::uint32_t> first_shelf;  ///< a component
    std::vector<std::uint32_t> slots;        ///< open addressing, a table a shelf: place on the shelf + 1, or 0

    [[nodiscard]] std::size_t size() const { return first_choice.size() - 1; }
    [[nodiscard]] engine::StateView view(StateIndex state) const {
        return {program.get(), words.data() + static_cast<std::size_t>(state) * program->state_words()};
    }
    [[nodiscard]] std::span<const Choice> choices_of(StateIndex state) const {
        return {choices.data() + first_choice[state], choices.data() + first_choice[state + 1]};
    }
    [[nodiscard]] std::span<const Transition> transitions_of(const Choice& choice) const {
        return {transitions.data() + choice.first_transition, transitions.data() + (&choice)[1].first_transition};
    }
    /// The number of a state, or nothing if no play reaches it. @param state state_words words.
    [[nodiscard]] std::optional<StateIndex> find(const engine::Word* state) const;
};

/// Explores everything that can be reached from the start. State 0 is the start.
/// Transitions without probability (a chance of 0, an approval of 0 or a refusal at 100 percent) are left out; two
/// results of a choice that lead to the same state stay two transitions. In the order of the outcomes, the refusal
/// last. Errors: TooLarge past the limits, with the number of states and what to do; Cancelled when `stop` says so.
[[nodiscard]] Result<StateGraph> explore(std::shared_ptr<const engine::Program> program, const GraphLimits& limits = {},
                                         const Stop& stop = {});

/// What there is instead of something that was stopped.
[[nodiscard]] Error cancelled();

}  // namespace leeway::analysis
