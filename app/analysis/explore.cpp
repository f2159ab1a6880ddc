#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "analysis/graph.h"
#include "analysis/shelf.h"
#include "base/assert.h"

namespace leeway::analysis {

namespace {

using engine::ActionCode;
using engine::ActionIndex;
using engine::OutcomeIndex;
using engine::ResponseCode;
using engine::ResponseIndex;
using engine::SceneCode;
using engine::Word;

/// Works through the shelves in order. A step goes to a later shelf always: inside a component it gives one more
/// response, and a lower component is never gone back to. So when a shelf's turn comes, it is complete, and until
/// then a state of it is known by its place on it.
class Explorer {
public:
    Explorer(std::shared_ptr<const engine::Program> program, const GraphLimits& limits, const Stop& stop)
        : program_(*program),
          state_words_(program->state_words()),
          most_states_(std::min(limits.states, limits.words / state_words_)),
          stop_(stop),
          next_(state_words_) {
        graph_.program = std::move(program);
        make_shelves();
    }

    Result<StateGraph> run() {
        engine::enter_start(program_, next_.data());
        shelf_for(next_.data(), kNoShelf).place_of(next_.data(), state_words_);
        for (std::uint32_t shelf = 0; shelf < growing_.size(); ++shelf) {
            if (growing_[shelf].size() > 0 && !open_shelf(shelf)) return is_stopped(stop_) ? cancelled() : too_large();
        }
        graph_.first_choice.push_back(static_cast<std::uint32_t>(graph_.choices.size()));
        graph_.choices.push_back({0, static_cast<std::uint32_t>(graph_.transitions.size())});
        number_targets();
        return std::move(graph_);
    }

private:
    static constexpr std::uint32_t kNoShelf = 0xFFFFFFFFU;

    void make_shelves() {
        std::vector<std::uint32_t> responses(program_.component_count, 0);
        for (const ResponseCode& response : program_.responses) {
            if (response.used_bit != engine::kNone) ++responses[program_.scenes[response.scene].component];
        }
        std::size_t shelves = 0;
        for (const std::uint32_t count : responses) {
            graph_.first_shelf.push_back(static_cast<std::uint32_t>(shelves));
            shelves += count + std::size_t{1};
        }
        graph_.shelves.resize(shelves);
        growing_.resize(shelves);
    }

    /// The shelf of a state that is reached from a state on shelf `from` (kNoShelf: the start).
    GrowingShelf& shelf_for(const Word* state, std::uint32_t from) {
        const std::uint32_t component = program_.scenes[engine::scene_of(state[0])].component;
        const bool stays = from != kNoShelf && component == component_;
        target_shelf_ = stays ? from + 1 : graph_.first_shelf[component];
        LEEWAY_ASSERT(from == kNoShelf || target_shelf_ > from, "components are not numbered in the order of play");
        return growing_[target_shelf_];
    }

    /// Numbers the states of a shelf and expands them. False when it gets too much, or is not wanted any more.
    bool open_shelf(std::uint32_t number) {
        const GrowingShelf shelf = std::exchange(growing_[number], GrowingShelf());
        graph_.shelves[number] = {states_, graph_.slots.size(), shelf.slots().size()};
        graph_.slots.insert(graph_.slots.end(), shelf.slots().begin(), shelf.slots().end());
        graph_.words.insert(graph_.words.end(), shelf.states().begin(), shelf.states().end());
        states_ += shelf.size();
        component_ = program_.scenes[engine::scene_of(shelf.states()[0])].component;
        for (std::size_t place = 0; place < shelf.size(); ++place) {
            if (place % kStatesBetweenStops == 0 && is_stopped(stop_)) return false;
            expand(shelf.states().data() + place * state_words_, number);
            if (discovered_ > most_states_ || graph_.transitions.size() > kTransitionsPerState * most_states_)
                return false;
        }
        return true;
    }

    void expand(const Word* state, std::uint32_t shelf) {
        graph_.first_choice.push_back(static_cast<std::uint32_t>(graph_.choices.size()));
        const SceneCode& scene = program_.scenes[engine::scene_of(state[0])];
        if (scene.is_ending) return;
        for (ResponseIndex i = 0; i < scene.response_count; ++i) {
            const ResponseIndex index = scene.first_response + i;
            if (!engine::is_open(program_, state, index)) continue;
            const ResponseCode& response = program_.responses[index];
            for (ActionIndex a = 0; a < response.action_count; ++a)
                add_choice(state, shelf, response, response.first_action + a);
        }
    }

    void add_choice(const Word* state, std::uint32_t shelf, const ResponseCode& response, ActionIndex index) {
        const ActionCode& action = program_.actions[index];
        graph_.choices.push_back({index, static_cast<std::uint32_t>(graph_.transitions.size())});
        const auto approves = static_cast<std::uint32_t>(action.approves);
        for (OutcomeIndex i = 0; approves > 0 && i < response.outcome_count; ++i) {
            const OutcomeIndex outcome = response.first_outcome + i;
            const auto chance = static_cast<std::uint32_t>(program_.outcomes[outcome].chance);
            if (chance == 0) continue;
            engine::apply_granted(program_, state, index, outcome, next_.data());
            add_transition(shelf, approves * chance);
        }
        if (approves < 100) {
            engine::apply_refused(program_, state, index, next_.data());
            add_transition(shelf, (100 - approves) * 100);
        }
    }

    void add_transition(std::uint32_t shelf, std::uint32_t weight) {
        GrowingShelf& target = shelf_for(next_.data(), shelf);
        const std::uint32_t before = target.size();
        graph_.transitions.push_back({target.place_of(next_.data(), state_words_), weight});
        discovered_ += target.size() - before;
        target_shelves_.push_back(target_shelf_);
    }

    void number_targets() {
        for (std::size_t i = 0; i < target_shelves_.size(); ++i) {
            graph_.transitions[i].target += graph_.shelves[target_shelves_[i]].first;
        }
    }

    Error too_large() const {
        return {ErrorCode::TooLarge,
                fmt::format(
                    "This case has more than {} states under this policy, too many to analyse exactly. Fewer notes, "
                    "fewer responses that can be given in any order, or fewer loops make it smaller.",
                    most_states_),
                ""};
    }

    const engine::Program& program_;
    std::size_t state_words_;
    std::size_t most_states_;
    const Stop& stop_;
    StateGraph graph_;
    std::vector<GrowingShelf> growing_;
    std::vector<std::uint32_t> target_shelves_;  ///< a transition, until its target is numbered
    std::vector<Word> next_;
    StateIndex states_ = 0;       ///< numbered so far
    std::size_t discovered_ = 1;  ///< the start, and what was found from it
    std::uint32_t component_ = 0;
    std::uint32_t target_shelf_ = 0;
};

}  // namespace

Error cancelled() { return {ErrorCode::Cancelled, "the analysis is not wanted any more", ""}; }

Result<StateGraph> explore(std::shared_ptr<const engine::Program> program, const GraphLimits& limits,
                           const Stop& stop) {
    LEEWAY_ASSERT(program != nullptr, "explore() needs a program");
    return Explorer(std::move(program), limits, stop).run();
}

}  // namespace leeway::analysis
