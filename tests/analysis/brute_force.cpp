#include "analysis/brute_force.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace leeway::brute {

namespace {

using engine::ActionKind;
using model::Parameters;
using model::Policy;
using model::Response;
using model::Scenario;

/// Nearest, halves away from zero, by the floor of twice as fine a division.
std::int64_t nearest(std::int64_t a, std::int64_t b) {
    const std::int64_t size = (2 * std::abs(a) + b) / (2 * b);
    return a < 0 ? -size : size;
}

std::int64_t share(std::int64_t a, model::Ratio ratio) { return nearest(a * ratio.numerator, ratio.denominator); }

int limited(std::int64_t x) {
    if (x < 0) return 0;
    return x > 100 ? 100 : static_cast<int>(x);
}

std::int64_t labour(std::int64_t minutes, Money wage) { return nearest(minutes * wage.cents(), 60); }

/// One way of giving a response.
struct Way {
    ActionKind kind = ActionKind::Do;
    int layers = 0;
    int approves = 100;
    std::int64_t hours = 0;
    std::int64_t asking = 0;  ///< cents, whatever the answer
    std::int64_t doing = 0;   ///< cents, when it goes through
};

class Grower {
public:
    Grower(const Scenario& scenario, const Policy& policy, std::size_t most_nodes)
        : scenario_(scenario), policy_(policy), p_(policy.model), most_nodes_(most_nodes) {}

    std::optional<Tree> grow() {
        Node start;
        start.happiness = scenario_.customer.happiness;
        start.expectation = scenario_.customer.expectation;
        enter(start, scenario_.start);
        tree_.nodes.push_back(start);
        tree_.point_value = static_cast<double>(policy_.point_value.cents());
        for (std::size_t node = 0; node < tree_.nodes.size(); ++node) {
            if (tree_.nodes.size() > most_nodes_) return std::nullopt;
            branch_out(node);
        }
        return std::move(tree_);
    }

private:
    /// A scene of the contact in which another one is. Contacts lie one after the other.
    std::size_t scene_named(const SceneId& id, std::size_t near) const {
        std::size_t scene = 0;
        for (const model::Contact& contact : scenario_.contacts) {
            if (contact.first_scene <= near) scene = contact.first_scene;
        }
        while (scenario_.scenes[scene].id != id) ++scene;
        return scene;
    }

    void branch_out(std::size_t at) {
        const model::Scene& scene = scenario_.scenes[tree_.nodes[at].scene];
        if (scene.ending) return;
        for (std::size_t i = 0; i < scene.responses.size(); ++i) {
            if (!is_open(tree_.nodes[at], i)) continue;
            for (const Way& way : ways_of(scene.responses[i])) {
                Option option = take(tree_.nodes[at], i, way);
                tree_.nodes[at].options.push_back(std::move(option));
            }
        }
    }

    bool is_open(const Node& node, std::size_t response) const {
        const model::When& when = scenario_.scenes[node.scene].responses[response].when;
        if (node.given.count({node.scene, response}) != 0) return false;
        for (const NoteId& note : when.notes) {
            if (node.notes.count(note.text) == 0) return false;
        }
        for (const NoteId& note : when.absent) {
            if (node.notes.count(note.text) != 0) return false;
        }
        return !when.happiness || (when.happiness->low <= node.happiness && node.happiness <= when.happiness->high);
    }

    /// The rank that may decide; -1 when nobody may.
    int deciding_rank(const Response& response) const {
        const Money amount = response.need->amount ? *response.need->amount : response.spend;
        const std::vector<model::Limit>* limits = &policy_.other_permissions;
        for (const model::Permission& permission : policy_.permissions) {
            if (permission.id == response.need->permission) limits = &permission.limits;
        }
        for (std::size_t rank = 0; rank < policy_.roles.size(); ++rank) {
            for (const model::Limit& limit : *limits) {
                if (limit.role != policy_.roles[rank].id) continue;
                if (!limit.amount || limit.amount->cents() >= amount.cents()) return static_cast<int>(rank);
            }
        }
        return -1;
    }

    std::vector<Way> ways_of(const Response& response) const {
        Way plain;
        plain.hours = response.hours;
        plain.doing = response.spend.cents() + labour(response.minutes, policy_.roles[0].wage);
        if (!response.need) return {plain};
        const int rank = deciding_rank(response);
        if (rank == 0) return {plain};
        std::vector<Way> ways;
        if (rank > 0) {
            Way ask = plain;
            ask.kind = ActionKind::Ask;
            ask.layers = rank;
            ask.approves = policy_.roles[static_cast<std::size_t>(rank)].approves;
            for (int layer = 1; layer <= rank; ++layer) {
                const model::Role& role = policy_.roles[static_cast<std::size_t>(layer)];
                ask.hours += role.hours;
                ask.asking += labour(role.minutes, role.wage);
            }
            ways.push_back(ask);
        }
        if (policy_.breach.tolerated) {
            Way anyway = plain;
            anyway.kind = ActionKind::Anyway;
            anyway.doing += policy_.breach.cost.cents();
            ways.push_back(anyway);
        }
        return ways;
    }

    int quality(std::size_t scene, const Response& response, const Way& way) const {
        const std::int64_t days = way.hours / 24;
        std::int64_t process = response.process;
        process -= std::min<std::int64_t>(p_.delay_limit, p_.delay_per_day * days);
        process -= std::int64_t{p_.layer_process} * way.layers;
        if (response.need && way.kind == ActionKind::Do && response.interaction >= p_.authority_respect) {
            process += p_.authority_bonus;
        }
        std::map<model::Failure, model::Weights> weights{{model::Failure::Balanced, p_.balanced},
                                                         {model::Failure::Money, p_.money},
                                                         {model::Failure::Feelings, p_.feelings}};
        const model::Weights w = weights[page_of(scene).failure];
        return static_cast<int>(nearest(
            w.outcome * response.outcome + w.process * limited(process) + w.interaction * response.interaction, 100));
    }

    /// The customer's reaction: happiness and expectation of `node` are moved.
    void react(Node& node, int q, const Way& way) const {
        const std::int64_t g = q - node.expectation;
        std::int64_t d = 0;
        if (g > p_.zone) d = share(g - p_.zone, p_.slope);
        if (g < -p_.zone) {
            d = -nearest((-g - p_.zone) * p_.loss_weight.numerator * p_.slope.numerator,
                         std::int64_t{p_.loss_weight.denominator} * p_.slope.denominator);
        }
        std::int64_t step = share(q - node.happiness, p_.pull) + d;
        step = std::min<std::int64_t>(step, p_.step_limit);
        step = std::max<std::int64_t>(step, -p_.step_limit);
        node.happiness = limited(node.happiness + step - std::int64_t{p_.layer_happiness} * way.layers);
        if (q >= node.expectation) {
            node.expectation = limited(node.expectation + share(q - node.expectation, p_.expectation_up));
        } else {
            node.expectation = limited(node.expectation - share(node.expectation - q, p_.expectation_down));
        }
    }

    static void note_down(Node& node, const std::vector<NoteId>& sets, const std::vector<NoteId>& clears) {
        for (const NoteId& note : sets) node.notes.insert(note.text);
        for (const NoteId& note : clears) node.notes.erase(note.text);
    }

    /// The contact after the one that a scene is in; null where there is none.
    const model::Contact* contact_after(std::size_t scene) const {
        for (const model::Contact& contact : scenario_.contacts) {
            if (contact.first_scene > scene) return &contact;
        }
        return nullptr;
    }

    /// The scenario whose page says how a scene's ratings weigh.
    const Scenario& page_of(std::size_t scene) const {
        const Scenario* page = &scenario_;
        for (const model::Contact& contact : scenario_.contacts) {
            if (contact.first_scene <= scene) page = contact.scenario.get();
        }
        return *page;
    }

    void enter(Node& node, const SceneId& scene) const {
        node.scene = scene_named(scene, node.scene);
        node.happiness = limited(node.happiness + scenario_.scenes[node.scene].mood);
        const model::Contact* next = contact_after(node.scene);
        if (!scenario_.scenes[node.scene].ending || next == nullptr) return;
        // The customer comes back: E = E + rdiv(E_next - E, 8), the rest carries over.
        if (node.passed.empty()) node.left_with = node.happiness;
        node.passed.push_back(node.scene);
        node.expectation += static_cast<int>(nearest(next->scenario->customer.expectation - node.expectation, 8));
        node.scene = next->first_scene;
        enter(node, next->scenario->start);
    }

    std::size_t add(Node node) {
        node.options.clear();
        tree_.nodes.push_back(std::move(node));
        return tree_.nodes.size() - 1;
    }

    Option take(Node from, std::size_t number, const Way& way) {
        const Response& response = scenario_.scenes[from.scene].responses[number];
        from.passed.clear();
        from.given.insert({from.scene, number});
        Option option;
        option.response = number;
        option.kind = way.kind;
        option.layers = way.layers;
        for (std::size_t i = 0; i < response.then.size(); ++i) {
            const model::ChanceOutcome& then = response.then[i];
            if (then.chance == 0 || way.approves == 0) continue;
            Node next = from;
            react(next, quality(from.scene, response, way), way);
            note_down(next, response.sets, response.clears);
            next.happiness = limited(next.happiness + then.happiness);
            note_down(next, then.sets, then.clears);
            enter(next, then.target);
            const double probability = way.approves / 100.0 * then.chance / 100.0;
            option.branches.push_back({probability, way.asking + way.doing, true, i, add(next)});
        }
        if (way.approves < 100) {
            Node next = from;
            next.happiness = limited(next.happiness - std::int64_t{p_.layer_happiness} * way.layers);
            if (response.refused) enter(next, *response.refused);
            option.branches.push_back({1 - way.approves / 100.0, way.asking, false, 0, add(next)});
        }
        return option;
    }

    const Scenario& scenario_;
    const Policy& policy_;
    const Parameters& p_;
    std::size_t most_nodes_;
    Tree tree_;
};

}  // namespace

std::optional<Tree> grow_tree(const Scenario& scenario, const Policy& policy, std::size_t most_nodes) {
    return Grower(scenario, policy, most_nodes).grow();
}

}  // namespace leeway::brute
