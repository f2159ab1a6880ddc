#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/graph.h"
#include "analysis/persona.h"
#include "engine/record.h"

/// What plays make of a case: where people come, what they choose, and which ways through it are worth a look.
namespace leeway::analysis {

/// How a population goes through a case.
struct Heat {
    std::vector<double> scenes;     ///< by scene: how often a play comes there from elsewhere, on average
    std::vector<double> responses;  ///< by response (ResponseIndex): the probability that a play gives it, 0..1
};

/// @param population of the habit, on the same graph.
[[nodiscard]] Heat heat_of(const StateGraph& graph, const Habit& habit, const Population& population);

/// A play from the start to its end, with the luck that is part of it.
struct Way {
    enum class Kind { Happiest, Cheapest, Worst, MostPeople };
    Kind kind = Kind::Happiest;
    std::vector<engine::RecordedStep> steps;  ///< a recorded play
    int happiness = 0;                        ///< at its end
    std::int64_t cost = 0;                    ///< cents
    double probability = 0;                   ///< of its luck, and for MostPeople of its choices too, 0..1
};

/// The happiest end that can be had and the cheapest way to it; the cheapest play and of these the happiest; the
/// unhappiest end, and the dearest way to it; the likeliest play of people with that habit.
/// @param habit on the same graph.
[[nodiscard]] std::vector<Way> ways_of_interest(const StateGraph& graph, const Habit& habit);

/// How a play can stand when it comes to a scene.
struct Arrival {
    int happiness = 0;
    int expectation = 0;
    std::vector<NoteId> notes;                ///< on the account, in the scenario's order
    std::vector<engine::RecordedStep> steps;  ///< a shortest play that comes there so
    double probability = 0;                   ///< that somebody who chooses evenly stands there so, 0..1
};

/// How plays can stand in every scene, told apart by happiness, expectation and notes, by SceneIndex; the likeliest
/// first, and of those that are as likely the one with the lower numbers.
/// @param most how many at most in a scene.
[[nodiscard]] std::vector<std::vector<Arrival>> arrivals_everywhere(const StateGraph& graph, std::size_t most);

}  // namespace leeway::analysis
