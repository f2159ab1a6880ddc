#include "engine/compile.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/assert.h"
#include "engine/authority.h"
#include "engine/components.h"
#include "engine/dynamics.h"

namespace leeway::engine {

namespace {

/// Turns lists of note ids into numbered masks, each different one stored once.
class MaskPool {
public:
    MaskPool(const std::vector<model::Note>& notes, std::size_t words) : words_(words) {
        for (const model::Note& note : notes) bits_.emplace(note.id.text, bits_.size());
        store(std::vector<Word>(words_, 0));
    }

    std::size_t number_of(const std::vector<NoteId>& notes) {
        if (notes.empty()) return 0;
        std::vector<Word> mask(words_, 0);
        for (const NoteId& note : notes) {
            const auto known = bits_.find(note.text);
            LEEWAY_ASSERT(known != bits_.end(),
                          "a note that the scenario does not declare reached compile(): validate first");
            mask[known->second / 64] |= Word{1} << (known->second % 64);
        }
        const auto stored = numbers_.find(mask);
        return stored != numbers_.end() ? stored->second : store(std::move(mask));
    }

    std::vector<Word> take_words() { return std::move(pool_); }

private:
    std::size_t store(std::vector<Word> mask) {
        const std::size_t number = numbers_.size();
        pool_.insert(pool_.end(), mask.begin(), mask.end());
        numbers_.emplace(std::move(mask), number);
        return number;
    }

    std::size_t words_;
    std::unordered_map<std::string, std::size_t> bits_;
    std::map<std::vector<Word>, std::size_t> numbers_;
    std::vector<Word> pool_;
};

class Compiler {
public:
    Compiler(std::shared_ptr<const model::Scenario> scenario, std::shared_ptr<const model::Policy> policy)
        : scenario_(*scenario),
          policy_(*policy),
          authority_(*policy),
          note_words_(std::max<std::size_t>(1, (scenario->notes.size() + 63) / 64)),
          masks_(scenario->notes, note_words_) {
        program_.scenario = std::move(scenario);
        program_.policy = std::move(policy);
    }

    std::shared_ptr<const Program> run() {
        program_.dynamics = tabulate(policy_.model);
        program_.note_words = note_words_;
        if (scenario_.contacts.empty()) {
            add_contact(scenario_, 0, true);
        } else {
            for (const model::Contact& contact : scenario_.contacts) {
                add_contact(*contact.scenario, contact.first_scene, &contact == &scenario_.contacts.back());
            }
        }
        program_.start = program_.contacts.front().start;
        number_components();
        number_used_bits();
        program_.mask_words = masks_.take_words();
        return std::make_shared<const Program>(std::move(program_));
    }

private:
    SceneIndex scene_number(const SceneId& id) const {
        const auto known = scenes_by_id_.find(id.text);
        LEEWAY_ASSERT(known != scenes_by_id_.end(), "a scene that does not exist reached compile(): validate first");
        return known->second;
    }

    /// @param first number of its first scene in the whole.
    void add_contact(const model::Scenario& scenario, std::size_t first, bool is_last) {
        failure_ = scenario.failure;
        scenes_by_id_.clear();
        for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
            scenes_by_id_.emplace(scenario.scenes[i].id.text, static_cast<SceneIndex>(first + i));
        }
        const SceneIndex start = scene_number(scenario.start);
        program_.contacts.push_back({static_cast<SceneIndex>(first), start, scenario.customer.expectation});
        for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
            add_scene(static_cast<SceneIndex>(first + i));
            program_.scenes.back().leads_on = program_.scenes.back().is_ending && !is_last;
        }
    }

    void add_scene(SceneIndex index) {
        const model::Scene& scene = scenario_.scenes[index];
        SceneCode code;
        code.first_response = static_cast<ResponseIndex>(program_.responses.size());
        code.response_count = static_cast<std::uint32_t>(scene.responses.size());
        code.mood = scene.mood;
        code.is_ending = scene.ending.has_value();
        code.contact = static_cast<std::uint32_t>(program_.contacts.size() - 1);
        program_.scenes.push_back(code);
        for (std::uint32_t number = 0; number < scene.responses.size(); ++number) {
            add_response(index, number, scene.responses[number]);
        }
    }

    void add_response(SceneIndex scene, std::uint32_t number, const model::Response& response) {
        ResponseCode code;
        code.scene = scene;
        code.number = number;
        code.needs_notes = masks_.number_of(response.when.notes);
        code.not_notes = masks_.number_of(response.when.absent);
        if (response.when.happiness) {
            code.least_happiness = response.when.happiness->low;
            code.most_happiness = response.when.happiness->high;
        }
        code.sets = masks_.number_of(response.sets);
        code.clears = masks_.number_of(response.clears);
        code.refused = response.refused ? scene_number(*response.refused) : kNone;
        add_outcomes(code, response);
        add_actions(code, response);
        program_.responses.push_back(code);
    }

    void add_outcomes(ResponseCode& code, const model::Response& response) {
        code.first_outcome = static_cast<OutcomeIndex>(program_.outcomes.size());
        code.outcome_count = static_cast<std::uint32_t>(response.then.size());
        for (const model::ChanceOutcome& then : response.then) {
            OutcomeCode outcome;
            outcome.chance = then.chance;
            outcome.target = scene_number(then.target);
            outcome.happiness = then.happiness;
            outcome.sets = masks_.number_of(then.sets);
            outcome.clears = masks_.number_of(then.clears);
            program_.outcomes.push_back(outcome);
        }
    }

    /// The table of model.md: who may, who must ask, who could go against policy.
    void add_actions(ResponseCode& code, const model::Response& response) {
        code.first_action = static_cast<ActionIndex>(program_.actions.size());
        std::optional<std::size_t> role = 0;
        if (response.need) {
            role = authority_.deciding_role(response.need->permission, response.need->amount.value_or(response.spend));
        }
        if (role == std::size_t{0}) {
            add_action(response, ActionKind::Do, 0);
        } else {
            if (role) add_action(response, ActionKind::Ask, static_cast<int>(*role));
            if (policy_.breach.tolerated) add_action(response, ActionKind::Anyway, 0);
        }
        code.action_count = static_cast<std::uint32_t>(program_.actions.size()) - code.first_action;
    }

    void add_action(const model::Response& response, ActionKind kind, int layers) {
        ActionCode action;
        action.response = static_cast<ResponseIndex>(program_.responses.size());
        action.kind = kind;
        action.layers = layers;
        action.hours = response.hours;
        for (int layer = 1; layer <= layers; ++layer)
            action.hours += policy_.roles[static_cast<std::size_t>(layer)].hours;
        if (kind == ActionKind::Ask) action.approves = policy_.roles[static_cast<std::size_t>(layers)].approves;
        action.quality = perceived_quality(policy_.model, failure_, response, {kind, layers, action.hours});
        action.refused.approvals = approval_cost(policy_, layers);
        action.granted = action.refused;
        action.granted.spend = response.spend;
        action.granted.time = labour(response.minutes, policy_.roles.front().wage);
        if (kind == ActionKind::Anyway) action.granted.breaches = policy_.breach.cost;
        action.granted_cents = action.granted.total().cents();
        action.refused_cents = action.refused.total().cents();
        program_.actions.push_back(action);
    }

    /// Where play can go from each scene under this policy.
    Successors successors() const {
        Successors edges(program_.scenes.size());
        for (const ActionCode& action : program_.actions) {
            const ResponseCode& response = program_.responses[action.response];
            std::vector<std::uint32_t>& from = edges[response.scene];
            for (std::uint32_t i = 0; action.approves > 0 && i < response.outcome_count; ++i) {
                const OutcomeCode& outcome = program_.outcomes[response.first_outcome + i];
                if (outcome.chance > 0) from.push_back(outcome.target);
            }
            if (action.approves < 100) from.push_back(response.refused == kNone ? response.scene : response.refused);
        }
        for (SceneIndex scene = 0; scene < edges.size(); ++scene) {
            if (program_.scenes[scene].leads_on) edges[scene].push_back(program_.contact_after(scene).start);
        }
        return edges;
    }

    void number_components() {
        const Successors edges = successors();
        const Components components = find_components(edges);
        program_.component_count = components.count;
        program_.component_loops.assign(components.count, false);
        for (std::size_t scene = 0; scene < edges.size(); ++scene) {
            const std::uint32_t component = components.of_node[scene];
            program_.scenes[scene].component = component;
            for (const std::uint32_t next : edges[scene]) {
                if (components.of_node[next] == component) program_.component_loops[component] = true;
            }
        }
    }

    /// Only responses of a component that loops can be met again, and outside it nobody can meet them: so each such
    /// component numbers its bits from 0.
    void number_used_bits() {
        std::vector<std::uint32_t> used(program_.component_count, 0);
        std::uint32_t most = 0;
        for (ResponseCode& response : program_.responses) {
            const std::uint32_t component = program_.scenes[response.scene].component;
            if (!program_.component_loops[component]) continue;
            response.used_bit = used[component]++;
            most = std::max(most, used[component]);
        }
        program_.used_words = (most + 63) / 64;
    }

    const model::Scenario& scenario_;
    const model::Policy& policy_;
    Authority authority_;
    std::size_t note_words_;
    MaskPool masks_;
    model::Failure failure_ = model::Failure::Balanced;         // of the contact that is being added
    std::unordered_map<std::string, SceneIndex> scenes_by_id_;  // of that contact
    Program program_;
};

}  // namespace

std::shared_ptr<const Program> compile(std::shared_ptr<const model::Scenario> scenario,
                                       std::shared_ptr<const model::Policy> policy) {
    LEEWAY_ASSERT(scenario && policy, "compile() needs both");
    LEEWAY_ASSERT(!policy->roles.empty(), "a policy without roles reached compile(): validate first");
    return Compiler(std::move(scenario), std::move(policy)).run();
}

}  // namespace leeway::engine
