#include "analysis/graph.h"
#include "analysis/shelf.h"
#include "base/assert.h"

namespace leeway::analysis {

namespace {

std::size_t bits_set(const engine::Word* words, std::size_t count) {
    std::size_t bits = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (engine::Word rest = words[i]; rest != 0; rest &= rest - 1) ++bits;
    }
    return bits;
}

}  // namespace

std::optional<StateIndex> StateGraph::find(const engine::Word* state) const {
    const std::size_t state_words = program->state_words();
    const engine::SceneIndex scene = engine::scene_of(state[0]);
    LEEWAY_ASSERT(scene < program->scenes.size(), "a state of another program was looked up");
    const std::uint32_t component = program->scenes[scene].component;
    const std::size_t given = bits_set(state + 1 + program->note_words, program->used_words);
    const std::size_t end = component + 1 < first_shelf.size() ? first_shelf[component + 1] : shelves.size();
    if (first_shelf[component] + given >= end) return std::nullopt;
    const Shelf& shelf = shelves[first_shelf[component] + given];
    if (shelf.slot_count == 0) return std::nullopt;
    const std::uint32_t* table = slots.data() + shelf.first_slot;
    const engine::Word* states = words.data() + static_cast<std::size_t>(shelf.first) * state_words;
    const std::uint32_t found = table[find_slot(table, shelf.slot_count, states, state, state_words)];
    if (found == 0) return std::nullopt;
    return shelf.first + (found - 1);
}

}  // namespace leeway::analysis
