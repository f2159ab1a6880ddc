#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "analysis/contact_horizon.h"
#include "analysis/review.h"
#include "base/assert.h"

namespace leeway::analysis {

namespace {

using engine::Session;
using engine::Step;
using engine::Word;

constexpr double kHalvingRegret = 15;
constexpr std::array<std::string_view, 5> kVerdictNames{"best", "good", "inaccuracy", "mistake", "blunder"};

double point_value(const StateGraph& graph) { return static_cast<double>(graph.program->point_value_cents()); }

/// Plays a session's steps again, state by state.
class Retrace {
public:
    explicit Retrace(const StateGraph& graph)
        : graph_(graph), words_(graph.program->state_words()), next_(graph.program->state_words()) {
        engine::enter_start(*graph.program, words_.data());
    }

    StateIndex state() const {
        const std::optional<StateIndex> found = graph_.find(words_.data());
        LEEWAY_ASSERT(found.has_value(),
                      "a session reached a state that explore() did not: of another program, or a bug there");
        return *found;
    }

    void follow(const Step& step) {
        const engine::Program& program = *graph_.program;
        const engine::ResponseCode& response = program.responses[program.actions[step.action].response];
        if (step.approved) {
            engine::apply_granted(program, words_.data(), step.action, response.first_outcome + step.outcome,
                                  next_.data());
        } else {
            engine::apply_refused(program, words_.data(), step.action, next_.data());
        }
        words_.swap(next_);
    }

private:
    const StateGraph& graph_;
    std::vector<Word> words_;
    std::vector<Word> next_;
};

std::size_t place_of(const std::vector<Alternative>& offered, engine::ActionIndex action) {
    const auto found =
        std::find_if(offered.begin(), offered.end(), [&](const Alternative& a) { return a.action == action; });
    LEEWAY_ASSERT(found != offered.end(), "a session gave an action that its state does not offer");
    return static_cast<std::size_t>(found - offered.begin());
}

/// Counts a decision to its contact.
void add_to_contact(Review& review, const Decision& decision, std::uint32_t contact) {
    if (review.contacts.empty() || review.contacts.back().contact != contact) {
        review.contacts.push_back({contact, review.decisions.size(), 0, 100, true});
    }
    ContactReview& part = review.contacts.back();
    part.regret += decision.contact_regret;
    part.score = judgement_score(part.regret);
}

/// The outcome that comes most often, the first of equals.
std::uint32_t likeliest_outcome(const engine::Program& program, const engine::ResponseCode& response) {
    std::uint32_t likeliest = 0;
    for (std::uint32_t i = 1; i < response.outcome_count; ++i) {
        const int best = program.outcomes[response.first_outcome + likeliest].chance;
        if (program.outcomes[response.first_outcome + i].chance > best) likeliest = i;
    }
    return likeliest;
}

}  // namespace

Verdict verdict_of(double regret) {
    if (regret < 0.005) return Verdict::Best;
    if (regret < 2) return Verdict::Good;
    if (regret < 5) return Verdict::Inaccuracy;
    return regret < 12 ? Verdict::Mistake : Verdict::Blunder;
}

std::string_view name_of(Verdict verdict) { return kVerdictNames[static_cast<std::size_t>(verdict)]; }

// exp2 and not pow: compilers may turn a pow of a constant into it, and then the last bit depends on the compiler.
double judgement_score(double regret) { return 100 * std::exp2(-regret / kHalvingRegret); }

Judge::Judge(StateGraph graph, Plan best, Plan worst, Plan best_in_contact)
    : graph_(std::move(graph)),
      best_(std::move(best)),
      worst_(std::move(worst)),
      best_in_contact_(std::move(best_in_contact)) {}

Result<std::shared_ptr<const Judge>> Judge::make(std::shared_ptr<const engine::Program> program, const Stop& stop) {
    Result<StateGraph> explored = explore(std::move(program), {}, stop);
    if (!explored) return explored.error();
    if (is_stopped(stop)) return cancelled();
    StateGraph graph = *std::move(explored);
    const double rate = point_value(graph);
    Plan best = solve(graph, {Objective::Kind::Rate, rate});
    Plan worst = solve(graph, {Objective::Kind::WorstAtRate, rate});
    Plan in_contact = graph.program->contacts.size() > 1 ? solve_contacts(graph, best) : Plan();
    return std::shared_ptr<const Judge>(
        new Judge(std::move(graph), std::move(best), std::move(worst), std::move(in_contact)));
}

std::vector<Alternative> Judge::alternatives(StateIndex state, std::int64_t spent, Horizon horizon) const {
    const double rate = point_value(graph_);
    const bool is_short = horizon == Horizon::Contact && !best_in_contact_.value.empty();
    std::vector<Alternative> offered;
    double highest = 0;
    for (const Choice& choice : graph_.choices_of(state)) {
        const Expected to_come =
            is_short ? value_in_contact(graph_, best_in_contact_, state, choice) : value_of(graph_, best_, choice);
        const double value = utility(to_come, rate);
        highest = offered.empty() ? value : std::max(highest, value);
        offered.push_back({choice.action, value, 0, {to_come.happiness, to_come.cost + static_cast<double>(spent)}});
    }
    for (Alternative& alternative : offered) {
        const double regret = highest - alternative.value;
        alternative.regret = regret > kTie ? regret : 0;
    }
    return offered;
}

Decision Judge::judge(const Step& step, StateIndex state, std::int64_t spent) const {
    Decision decision;
    decision.step = step;
    decision.state = state;
    decision.offered = alternatives(state, spent);
    decision.taken = place_of(decision.offered, step.action);
    decision.best = best_.choice[state] - graph_.first_choice[state];
    decision.verdict = verdict_of(decision.regret());
    decision.contact_regret = alternatives(state, spent, Horizon::Contact)[decision.taken].regret;
    decision.contact_verdict = verdict_of(decision.contact_regret);
    return decision;
}

Review Judge::review(const Session& session) const {
    LEEWAY_ASSERT(session.shared_program() == graph_.program, "a session is reviewed by a judge of its own program");
    Review review;
    Retrace retrace(graph_);
    for (const Step& step : session.steps()) {
        Decision decision = judge(step, retrace.state(), review.bill.total().cents());
        review.bill += step.bill;
        decision.bill_after = review.bill;
        review.regret += decision.regret();
        add_to_contact(review, decision, program().scenes[step.scene].contact);
        review.decisions.push_back(std::move(decision));
        retrace.follow(step);
    }
    const double rate = point_value(graph_);
    review.score = judgement_score(review.regret);
    review.over = graph_.choices_of(retrace.state()).empty();
    if (!review.contacts.empty() && !review.over) {
        ContactReview& last = review.contacts.back();
        last.over = program().scenes[session.state().scene()].contact != last.contact;
    }
    review.happiness = session.state().happiness();
    review.utility =
        utility({static_cast<double>(review.happiness), static_cast<double>(review.bill.total().cents())}, rate);
    review.best_possible = best_.value[0];
    review.best_utility = utility(best_.value[0], rate);
    review.worst_utility = utility(worst_.value[0], rate);
    return review;
}

Session Judge::best_play(std::uint64_t seed) const {
    Session session(graph_.program, seed);
    for (std::optional<StateIndex> state = 0; best_.choice[*state] != kNoChoice; state = graph_.find(session.words())) {
        const engine::ActionIndex action = graph_.choices[best_.choice[*state]].action;
        const engine::ActionCode& code = program().actions[action];
        const bool approved = code.approves >= 50;
        const std::uint32_t outcome = likeliest_outcome(program(), program().responses[code.response]);
        const auto given = session.give(action, engine::Recorded{approved, approved ? outcome : 0});
        LEEWAY_ASSERT(std::holds_alternative<Step>(given), "the best plan chose what a session refuses");
    }
    return session;
}

}  // namespace leeway::analysis
