#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/action.h"
#include "engine/bill.h"
#include "model/policy.h"
#include "model/scenario.h"

/// A scenario under a policy, flattened for stepping: indices instead of ids, costs and perceived quality worked out,
/// conditions as bit masks. Never changes once compiled; everything that plays or analyses shares one.
namespace leeway::engine {

using SceneIndex = std::uint32_t;     ///< into Program::scenes, which has the scenario's order
using ResponseIndex = std::uint32_t;  ///< into Program::responses: scene by scene in the author's order
using ActionIndex = std::uint32_t;    ///< into Program::actions: response by response, in the order Do, Ask, Anyway
using OutcomeIndex = std::uint32_t;   ///< into Program::outcomes: response by response in the author's order
using NoteIndex = std::uint32_t;      ///< bit number, the scenario's order of notes
using Word = std::uint64_t;           ///< 64 notes or used responses

inline constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// One contact with the customer: the only one of a plain scenario, or a stage of a journey.
struct ContactCode {
    SceneIndex first_scene = 0;  ///< its scenes stand together
    SceneIndex start = 0;
    int expectation = 0;  ///< that its author gave the customer
};

struct SceneCode {
    ResponseIndex first_response = 0;
    std::uint32_t response_count = 0;
    int mood = 0;  ///< added to happiness on entering
    bool is_ending = false;
    std::uint32_t component = 0;  ///< strongly connected component, numbered so that play never goes to a lower one
    std::uint32_t contact = 0;
    bool leads_on = false;  ///< an ending that is passed through: the next contact follows at once
};

struct OutcomeCode {
    int chance = 100;  ///< percent
    SceneIndex target = 0;
    int happiness = 0;
    std::size_t sets = 0;    ///< mask number
    std::size_t clears = 0;  ///< mask number
};

struct ResponseCode {
    SceneIndex scene = 0;
    std::uint32_t number = 0;  ///< place in its scene, from 0
    ActionIndex first_action = 0;
    std::uint32_t action_count = 0;  ///< 0: the policy lets nobody give it
    OutcomeIndex first_outcome = 0;
    std::uint32_t outcome_count = 0;
    SceneIndex refused = kNone;   ///< kNone: the same scene again, not entered anew
    std::size_t needs_notes = 0;  ///< mask number
    std::size_t not_notes = 0;    ///< mask number
    int least_happiness = 0;
    int most_happiness = 100;
    std::size_t sets = 0;            ///< mask number
    std::size_t clears = 0;          ///< mask number
    std::uint32_t used_bit = kNone;  ///< kNone: its scene cannot be met again, so nothing need be remembered
};

struct ActionCode {
    ResponseIndex response = 0;
    ActionKind kind = ActionKind::Do;
    int layers = 0;                  ///< asked; role `layers` decides
    int approves = 100;              ///< percent; 100 unless kind is Ask
    int quality = 0;                 ///< Q of the model, 0..100
    int hours = 0;                   ///< that the customer waits
    Bill granted;                    ///< what it costs when it goes through
    Bill refused;                    ///< what it costs when an Ask is refused
    std::int64_t granted_cents = 0;  ///< granted.total(), for the loops that need only that
    std::int64_t refused_cents = 0;
};

/// How happiness and expectation answer to a quality, tabulated from the policy's parameters.
struct Dynamics {
    static constexpr int kOffset = 100;
    std::array<std::int16_t, 201> disconfirmation{};  ///< d by g = Q - E, at g + kOffset
    std::array<std::int16_t, 201> pull{};             ///< rdiv(Q - H, 3) by Q - H
    std::array<std::int16_t, 201> expectation{};      ///< change of E by Q - E
    int step_limit = 20;
    int layer_happiness = 5;

    /// H after a response of perceived quality q in a state with happiness h and expectation e, after `layers` of
    /// approval.
    [[nodiscard]] int happiness_after(int h, int e, int q, int layers) const;
    /// E after it.
    [[nodiscard]] int expectation_after(int e, int q) const;
    /// H after a refusal that passed `layers` of approval.
    [[nodiscard]] int happiness_after_refusal(int h, int layers) const;
};

struct Program {
    std::shared_ptr<const model::Scenario> scenario;
    std::shared_ptr<const model::Policy> policy;

    std::vector<ContactCode> contacts;  ///< at least one
    std::vector<SceneCode> scenes;
    std::vector<ResponseCode> responses;
    std::vector<ActionCode> actions;
    std::vector<OutcomeCode> outcomes;
    std::vector<Word> mask_words;  ///< note_words words a mask; mask 0 is empty
    Dynamics dynamics;
    SceneIndex start = 0;        ///< the first contact's
    std::size_t note_words = 1;  ///< at least 1
    std::size_t used_words = 0;  ///< as many as the component with the most responses that can be met again needs
    std::uint32_t component_count = 0;
    std::vector<bool> component_loops;  ///< whether one can stay in a component after a response

    [[nodiscard]] std::span<const Word> mask(std::size_t number) const {
        return {mask_words.data() + number * note_words, note_words};
    }
    /// How many words a packed state takes (engine/state.h).
    [[nodiscard]] std::size_t state_words() const { return 1 + note_words + used_words; }
    /// Where the contact begins that follows a scene's. @param scene one that leads on.
    [[nodiscard]] const ContactCode& contact_after(SceneIndex scene) const {
        return contacts[scenes[scene].contact + 1];
    }
    /// The scenario that a scene was written for: the whole, or the journey's stage.
    [[nodiscard]] const model::Scenario& scenario_of(SceneIndex scene) const {
        return scenario->contacts.empty() ? *scenario : *scenario->contacts[scenes[scene].contact].scenario;
    }
    [[nodiscard]] const model::Scene& scene_text(SceneIndex scene) const { return scenario->scenes[scene]; }
    [[nodiscard]] const model::Response& response_text(ResponseIndex response) const {
        const ResponseCode& code = responses[response];
        return scenario->scenes[code.scene].responses[code.number];
    }
    [[nodiscard]] std::int64_t point_value_cents() const { return policy->point_value.cents(); }
};

}  // namespace leeway::engine
