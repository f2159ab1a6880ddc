#pragma once

#include <cstdint>
#include <span>

#include "engine/program.h"

/// A state of a play packed into Program::state_words() words: scene, happiness and expectation in the first, then the
/// notes on the account, then the responses of the present component that were given. Equal words are equal states:
/// what cannot be met again is not remembered. What can be met again is decided under the policy: a way back that
/// nobody may take makes no state remember anything.
namespace leeway::engine {

[[nodiscard]] constexpr Word pack(SceneIndex scene, int happiness, int expectation) {
    return (static_cast<Word>(scene) << 32U) | (static_cast<Word>(static_cast<std::uint32_t>(happiness)) << 8U) |
           static_cast<Word>(static_cast<std::uint32_t>(expectation));
}
[[nodiscard]] constexpr SceneIndex scene_of(Word first) { return static_cast<SceneIndex>(first >> 32U); }
[[nodiscard]] constexpr int happiness_of(Word first) { return static_cast<int>((first >> 8U) & 0xFFU); }
[[nodiscard]] constexpr int expectation_of(Word first) { return static_cast<int>(first & 0xFFU); }

/// A look at a packed state; valid as long as the words are.
struct StateView {
    const Program* program = nullptr;
    const Word* words = nullptr;

    [[nodiscard]] SceneIndex scene() const { return scene_of(words[0]); }
    [[nodiscard]] int happiness() const { return happiness_of(words[0]); }
    [[nodiscard]] int expectation() const { return expectation_of(words[0]); }
    [[nodiscard]] bool has_note(NoteIndex note) const { return ((words[1 + note / 64] >> (note % 64)) & 1U) != 0; }
    [[nodiscard]] bool was_given(ResponseIndex response) const;
};

/// Writes the state in which every play starts: the customer's numbers, no notes, the start scene's mood applied.
void enter_start(const Program& program, Word* state);

/// Writes a start with other numbers and notes: a later stage of a journey, or "play from here". The start scene's mood
/// is applied. @param notes note_words words.
void enter_start_with(const Program& program, int happiness, int expectation, std::span<const Word> notes, Word* state);

/// Whether a response of the state's scene is open: its `when` holds and it has not been given. Says nothing of policy.
[[nodiscard]] bool is_open(const Program& program, const Word* state, ResponseIndex response);

/// Writes the state after an action that goes through, with that chance outcome. `to` must not overlap `from`.
void apply_granted(const Program& program, const Word* from, ActionIndex action, OutcomeIndex outcome, Word* to);

/// The customer's happiness on entering the scene that an action leads to when it goes through, that scene's mood
/// applied, 0..100. Where the scene leads on, this is how the contact ends, before anything of the next one.
[[nodiscard]] int happiness_granted(const Program& program, const Word* from, ActionIndex action, OutcomeIndex outcome);

/// The same when it is an Ask that is refused; without a scene for that, in the same scene, whose mood is not applied
/// again.
[[nodiscard]] int happiness_refused(const Program& program, const Word* from, ActionIndex action);

/// Writes the state after an Ask that is refused. `to` must not overlap `from`.
void apply_refused(const Program& program, const Word* from, ActionIndex action, Word* to);

}  // namespace leeway::engine
