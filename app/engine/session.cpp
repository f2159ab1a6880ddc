#include "engine/session.h"

#include "base/assert.h"

namespace leeway::engine {

namespace {

bool may_be_approved(const ActionCode& action, bool approved) {
    return approved ? action.approves > 0 : action.approves < 100;
}

bool is_possible(const Program& program, ActionIndex action, Recorded recorded) {
    const ActionCode& code = program.actions[action];
    if (!may_be_approved(code, recorded.approved)) return false;
    if (!recorded.approved) return true;
    const ResponseCode& response = program.responses[code.response];
    return recorded.outcome < response.outcome_count &&
           program.outcomes[response.first_outcome + recorded.outcome].chance > 0;
}

/// The outcome in whose share of a hundred the throw falls.
std::uint32_t thrown_outcome(const Program& program, const ResponseCode& response, std::uint32_t percent) {
    std::uint32_t passed = 0;
    for (std::uint32_t number = 0; number < response.outcome_count; ++number) {
        passed += static_cast<std::uint32_t>(program.outcomes[response.first_outcome + number].chance);
        if (percent < passed) return number;
    }
    LEEWAY_ASSERT(false, "a response's chances do not sum to 100: validate before compile()");
    return 0;
}

}  // namespace

Session::Session(std::shared_ptr<const Program> program, std::uint64_t seed)
    : program_(std::move(program)),
      seed_(seed),
      words_(program_->state_words()),
      next_words_(program_->state_words()),
      given_(program_->responses.size(), false) {
    enter_start(*program_, words_.data());
}

bool Session::is_over() const { return program_->scenes[state().scene()].is_ending || is_stuck(); }

bool Session::is_stuck() const { return !program_->scenes[state().scene()].is_ending && offered().empty(); }

std::vector<ActionIndex> Session::offered() const {
    std::vector<ActionIndex> actions;
    list_offered(actions);
    return actions;
}

void Session::list_offered(std::vector<ActionIndex>& actions) const {
    actions.clear();
    const SceneCode& scene = program_->scenes[state().scene()];
    for (std::uint32_t i = 0; i < scene.response_count; ++i) {
        const ResponseIndex response = scene.first_response + i;
        if (!is_open(*program_, words_.data(), response)) continue;
        const ResponseCode& code = program_->responses[response];
        for (std::uint32_t a = 0; a < code.action_count; ++a) actions.push_back(code.first_action + a);
    }
}

std::optional<Refusal> Session::can_give(ActionIndex action) const {
    LEEWAY_ASSERT(action < program_->actions.size(), "an action of another program");
    const ResponseIndex response = program_->actions[action].response;
    if (program_->scenes[state().scene()].is_ending) return Refusal::PlayIsOver;
    if (program_->responses[response].scene != state().scene()) return Refusal::OtherScene;
    if (given_[response]) return Refusal::AlreadyGiven;
    if (!is_open(*program_, words_.data(), response)) return Refusal::ConditionNotMet;
    return std::nullopt;
}

std::variant<Step, Refusal> Session::give(ActionIndex action) {
    if (const std::optional<Refusal> refusal = can_give(action)) return *refusal;
    const ActionCode& code = program_->actions[action];
    const ResponseCode& response = program_->responses[code.response];
    const Dice dice(seed_);
    Recorded thrown;
    thrown.approved = code.approves >= 100 || dice.happens(approval_throw(steps_.size()), code.approves);
    if (thrown.approved && response.outcome_count > 1) {
        thrown.outcome = thrown_outcome(*program_, response, dice.below(outcome_throw(steps_.size()), 100));
    }
    return perform(action, thrown);
}

std::variant<Step, Refusal> Session::give(ActionIndex action, Recorded recorded) {
    if (const std::optional<Refusal> refusal = can_give(action)) return *refusal;
    if (!is_possible(*program_, action, recorded)) return Refusal::NotPossible;
    return perform(action, recorded);
}

Step Session::perform(ActionIndex action, Recorded recorded) {
    const ActionCode& code = program_->actions[action];
    const ResponseCode& response = program_->responses[code.response];
    Step step;
    step.scene = response.scene;
    step.action = action;
    step.approved = recorded.approved;
    step.outcome = recorded.approved ? recorded.outcome : 0;
    step.happiness_before = state().happiness();
    step.expectation_before = state().expectation();
    if (recorded.approved) {
        const OutcomeIndex outcome = response.first_outcome + recorded.outcome;
        step.entered = program_->outcomes[outcome].target;
        apply_granted(*program_, words_.data(), action, outcome, next_words_.data());
    } else {
        step.entered = response.refused == kNone ? response.scene : response.refused;
        apply_refused(*program_, words_.data(), action, next_words_.data());
    }
    words_.swap(next_words_);
    step.happiness = state().happiness();
    step.expectation = state().expectation();
    step.next = state().scene();
    step.bill = recorded.approved ? code.granted : code.refused;
    bill_ += step.bill;
    given_[code.response] = true;
    steps_.push_back(step);
    return step;
}

void Session::restart(std::uint64_t seed) {
    seed_ = seed;
    enter_start(*program_, words_.data());
    given_.assign(given_.size(), false);
    steps_.clear();
    bill_ = {};
}

Session Session::back_to(std::size_t step) const {
    LEEWAY_ASSERT(step <= steps_.size(), "a step that has not been played");
    Session earlier(program_, seed_);
    for (std::size_t i = 0; i < step; ++i) earlier.perform(steps_[i].action, {steps_[i].approved, steps_[i].outcome});
    return earlier;
}

std::vector<SceneIndex> scenes_from(const Program& program, SceneIndex entered) {
    std::vector<SceneIndex> scenes{entered};
    while (program.scenes[scenes.back()].leads_on) scenes.push_back(program.contact_after(scenes.back()).start);
    return scenes;
}

std::vector<SceneIndex> scenes_met(const Program& program, const Step& step) {
    const bool goes_on = !step.approved && program.responses[program.actions[step.action].response].refused == kNone;
    return goes_on ? std::vector<SceneIndex>() : scenes_from(program, step.entered);
}

std::optional<ActionIndex> find_action(const Program& program, ResponseIndex response, ActionKind kind) {
    const ResponseCode& code = program.responses[response];
    for (std::uint32_t i = 0; i < code.action_count; ++i) {
        if (program.actions[code.first_action + i].kind == kind) return code.first_action + i;
    }
    return std::nullopt;
}

std::optional<ResponseIndex> find_response(const Program& program, std::uint32_t contact, const SceneId& scene,
                                           const ResponseId& response) {
    for (const SceneCode& code : program.scenes) {
        if (code.contact != contact) continue;
        for (std::uint32_t i = 0; i < code.response_count; ++i) {
            const ResponseIndex index = code.first_response + i;
            if (program.scene_text(program.responses[index].scene).id != scene) break;
            if (program.response_text(index).id == response) return index;
        }
    }
    return std::nullopt;
}

}  // namespace leeway::engine
