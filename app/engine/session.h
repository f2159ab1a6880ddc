#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "engine/dice.h"
#include "engine/program.h"
#include "engine/state.h"

/// One play: the state, what was decided so far, what it cost.
namespace leeway::engine {

/// Why an action cannot be given now; the same from can_give and give.
enum class Refusal {
    PlayIsOver,
    OtherScene,  ///< the response belongs to a scene that is not the present one
    AlreadyGiven,
    ConditionNotMet,  ///< its `when` does not hold
    NotOffered,       ///< the policy does not let anybody do it in this way
    NotPossible,      ///< a recorded approval or outcome that has no chance
};

/// What a step decided and what came of it.
struct Step {
    SceneIndex scene = 0;  ///< where it was given
    ActionIndex action = 0;
    bool approved = true;       ///< false only for a refused Ask
    std::uint32_t outcome = 0;  ///< number of the chance outcome, from 0; 0 when refused
    int happiness_before = 0;
    int expectation_before = 0;
    int happiness = 0;  ///< after it, on entering the next scene
    int expectation = 0;
    SceneIndex entered = 0;  ///< what the response leads to
    SceneIndex next = 0;     ///< where play stands then: the same, or the next contact where that one leads on
    Bill bill;               ///< of this step
};

/// How an action that goes through is chosen for a recorded play.
struct Recorded {
    bool approved = true;
    std::uint32_t outcome = 0;
};

class Session {
public:
    /// A play from the start. @param program kept alive by the session.
    Session(std::shared_ptr<const Program> program, std::uint64_t seed);

    [[nodiscard]] const Program& program() const { return *program_; }
    [[nodiscard]] const std::shared_ptr<const Program>& shared_program() const { return program_; }
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    [[nodiscard]] StateView state() const { return {program_.get(), words_.data()}; }
    [[nodiscard]] const Word* words() const { return words_.data(); }
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    [[nodiscard]] const Bill& bill() const { return bill_; }

    /// True in an ending, and where nothing is offered (which check reports as a fault of the case).
    [[nodiscard]] bool is_over() const;
    [[nodiscard]] bool is_stuck() const;

    /// The actions that are offered now, in the author's order and then Do, Ask, Anyway.
    [[nodiscard]] std::vector<ActionIndex> offered() const;
    /// The same into a list that is used again and again; what was in it is dropped.
    void list_offered(std::vector<ActionIndex>& actions) const;

    /// Nothing if the action may be given now, else why not. Never changes anything.
    [[nodiscard]] std::optional<Refusal> can_give(ActionIndex action) const;

    /// Gives it, with approval and chance decided by the dice. Refused exactly when can_give says so, and then
    /// nothing has changed.
    [[nodiscard]] std::variant<Step, Refusal> give(ActionIndex action);

    /// Gives it as a log says it went.
    [[nodiscard]] std::variant<Step, Refusal> give(ActionIndex action, Recorded recorded);

    /// A new play from the start with other dice; cheaper than a new session.
    void restart(std::uint64_t seed);

    /// The play as it was before step number `step` (0: the start), with the same seed.
    [[nodiscard]] Session back_to(std::size_t step) const;

private:
    Step perform(ActionIndex action, Recorded recorded);

    std::shared_ptr<const Program> program_;
    std::uint64_t seed_;
    std::vector<Word> words_;
    std::vector<Word> next_words_;
    std::vector<bool> given_;  ///< all responses given so far, also those that a state need not remember
    std::vector<Step> steps_;
    Bill bill_;
};

/// A scene that is entered, and where that ends a contact, the start of the next, and so on.
[[nodiscard]] std::vector<SceneIndex> scenes_from(const Program& program, SceneIndex entered);

/// The scenes that a step led to, in order: what was entered, and where that ended a contact, the start of the next.
/// Empty where the same moment goes on.
[[nodiscard]] std::vector<SceneIndex> scenes_met(const Program& program, const Step& step);

/// The action of that kind that a response has under the program's policy, or nothing.
[[nodiscard]] std::optional<ActionIndex> find_action(const Program& program, ResponseIndex response, ActionKind kind);

/// A response by its ids, or nothing. @param contact in which scene ids are unique; 0 but in a journey.
[[nodiscard]] std::optional<ResponseIndex> find_response(const Program& program, std::uint32_t contact,
                                                         const SceneId& scene, const ResponseId& response);

}  // namespace leeway::engine
