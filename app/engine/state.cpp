#include "engine/state.h"

#include <algorithm>

#include "base/rounding.h"
#include "engine/dynamics.h"

namespace leeway::engine {

namespace {

bool contains_all(const Word* notes, std::span<const Word> mask) {
    for (std::size_t i = 0; i < mask.size(); ++i) {
        if ((notes[i] & mask[i]) != mask[i]) return false;
    }
    return true;
}

bool contains_any(const Word* notes, std::span<const Word> mask) {
    for (std::size_t i = 0; i < mask.size(); ++i) {
        if ((notes[i] & mask[i]) != 0) return true;
    }
    return false;
}

void set_then_clear(const Program& program, Word* notes, std::size_t sets, std::size_t clears) {
    if (sets == 0 && clears == 0) return;
    const std::span<const Word> set = program.mask(sets);
    const std::span<const Word> clear = program.mask(clears);
    for (std::size_t i = 0; i < program.note_words; ++i) notes[i] = (notes[i] | set[i]) & ~clear[i];
}

int with_mood(const Program& program, SceneIndex scene, int happiness) {
    return clamp100(happiness + program.scenes[scene].mood);
}

/// The first word of the state once a scene is entered: an ending that leads on is gone through to the start of the
/// next contact, with that one's mood. @param happiness with the entered scene's mood.
Word settle(const Program& program, SceneIndex scene, int happiness, int expectation) {
    while (program.scenes[scene].leads_on) {
        const ContactCode& next = program.contact_after(scene);
        expectation = expectation_on_return(expectation, next.expectation);
        scene = next.start;
        happiness = with_mood(program, scene, happiness);
    }
    return pack(scene, happiness, expectation);
}

/// Carries over what was given, or forgets it when the component is left, and remembers `response`.
void remember_given(const Program& program, const Word* from, const ResponseCode& response, SceneIndex next, Word* to) {
    const std::size_t first = 1 + program.note_words;
    const bool stays = program.scenes[next].component == program.scenes[response.scene].component;
    for (std::size_t i = first; i < program.state_words(); ++i) to[i] = stays ? from[i] : 0;
    if (stays && response.used_bit != kNone) to[first + response.used_bit / 64] |= Word{1} << (response.used_bit % 64);
}

}  // namespace

bool StateView::was_given(ResponseIndex response) const {
    const ResponseCode& code = program->responses[response];
    if (code.used_bit == kNone) return false;
    if (program->scenes[code.scene].component != program->scenes[scene()].component) return false;
    return ((words[1 + program->note_words + code.used_bit / 64] >> (code.used_bit % 64)) & 1U) != 0;
}

void enter_start(const Program& program, Word* state) {
    const model::Customer& customer = program.scenario->customer;
    const std::vector<Word> none(program.note_words, 0);
    enter_start_with(program, customer.happiness, customer.expectation, none, state);
}

void enter_start_with(const Program& program, int happiness, int expectation, std::span<const Word> notes,
                      Word* state) {
    std::fill(state, state + program.state_words(), Word{0});
    std::copy(notes.begin(), notes.end(), state + 1);
    state[0] = settle(program, program.start, with_mood(program, program.start, happiness), clamp100(expectation));
}

bool is_open(const Program& program, const Word* state, ResponseIndex response) {
    const ResponseCode& code = program.responses[response];
    const int happiness = happiness_of(state[0]);
    if (happiness < code.least_happiness || happiness > code.most_happiness) return false;
    if (code.used_bit != kNone) {
        const Word used = state[1 + program.note_words + code.used_bit / 64];
        if (((used >> (code.used_bit % 64)) & 1U) != 0) return false;
    }
    if (code.needs_notes != 0 && !contains_all(state + 1, program.mask(code.needs_notes))) return false;
    return code.not_notes == 0 || !contains_any(state + 1, program.mask(code.not_notes));
}

int happiness_granted(const Program& program, const Word* from, ActionIndex action, OutcomeIndex outcome) {
    const ActionCode& code = program.actions[action];
    const OutcomeCode& result = program.outcomes[outcome];
    // Reaction, then the outcome's shift, then the next scene's mood, each limited to 0..100 in turn (model.md).
    const int reaction =
        program.dynamics.happiness_after(happiness_of(from[0]), expectation_of(from[0]), code.quality, code.layers);
    return with_mood(program, result.target, clamp100(reaction + result.happiness));
}

int happiness_refused(const Program& program, const Word* from, ActionIndex action) {
    const ActionCode& code = program.actions[action];
    const SceneIndex refused = program.responses[code.response].refused;
    const int happiness = program.dynamics.happiness_after_refusal(happiness_of(from[0]), code.layers);
    return refused == kNone ? happiness : with_mood(program, refused, happiness);
}

void apply_granted(const Program& program, const Word* from, ActionIndex action, OutcomeIndex outcome, Word* to) {
    const ActionCode& code = program.actions[action];
    const ResponseCode& response = program.responses[code.response];
    const OutcomeCode& result = program.outcomes[outcome];
    to[0] = settle(program, result.target, happiness_granted(program, from, action, outcome),
                   program.dynamics.expectation_after(expectation_of(from[0]), code.quality));
    for (std::size_t i = 0; i < program.note_words; ++i) to[1 + i] = from[1 + i];
    set_then_clear(program, to + 1, response.sets, response.clears);
    set_then_clear(program, to + 1, result.sets, result.clears);
    remember_given(program, from, response, scene_of(to[0]), to);
}

void apply_refused(const Program& program, const Word* from, ActionIndex action, Word* to) {
    const ResponseCode& response = program.responses[program.actions[action].response];
    const int happiness = happiness_refused(program, from, action);
    const int expectation = expectation_of(from[0]);
    // Without a scene of its own for it, the same scene is shown again, which is not entering it.
    to[0] = response.refused == kNone ? pack(response.scene, happiness, expectation)
                                      : settle(program, response.refused, happiness, expectation);
    for (std::size_t i = 0; i < program.note_words; ++i) to[1 + i] = from[1 + i];
    remember_given(program, from, response, scene_of(to[0]), to);
}

}  // namespace leeway::engine
