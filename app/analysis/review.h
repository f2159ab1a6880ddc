#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "analysis/graph.h"
#include "analysis/solve.h"
#include "engine/session.h"

/// The review of a play the way a chess program reviews a game: every decision against the best that was possible
/// there. It grades decisions, not luck.
namespace leeway::analysis {

enum class Verdict { Best, Good, Inaccuracy, Mistake, Blunder };

/// Regret below 0.005, 2, 5, 12 points, else Blunder.
[[nodiscard]] Verdict verdict_of(double regret);
[[nodiscard]] std::string_view name_of(Verdict verdict);  ///< "best", "good", "inaccuracy", "mistake", "blunder"

/// How far a decision is followed: its own contact ends where an ending leads on to the next one of a journey, before
/// anything of that. In a case of its own there is no difference.
enum class Horizon { Play, Contact };

/// An action that was offered at a decision.
struct Alternative {
    engine::ActionIndex action = 0;
    double value = 0;   ///< Q in points, from this state on: expected happiness at the end - cost to come / point value
    double regret = 0;  ///< points, at least 0
    Expected expected;  ///< happiness at the end; cost in cents of the whole play up to there: what was spent before
                        ///< plus what is to come
};

struct Decision {
    engine::Step step;
    StateIndex state = 0;
    std::vector<Alternative> offered;  ///< in the order of offer; the one that was taken among them
    std::size_t taken = 0;             ///< into offered
    std::size_t best = 0;              ///< into offered
    Verdict verdict = Verdict::Best;
    double contact_regret = 0;  ///< points, at least 0: the regret if no more than this contact counted
    Verdict contact_verdict = Verdict::Best;
    engine::Bill bill_after;  ///< of the play so far, this step included

    [[nodiscard]] double regret() const { return offered[taken].regret; }
};

/// The decisions of one contact, judged by that contact alone (Horizon::Contact), from the state in which the play came
/// to it.
struct ContactReview {
    std::uint32_t contact = 0;       ///< into Program::contacts
    std::size_t first_decision = 0;  ///< into Review::decisions; they go on to the next one's first
    double regret = 0;               ///< sum, points
    double score = 100;              ///< 100 * 0.5 ^ (regret / 15)
    bool over = true;                ///< whether the contact has ended
};

struct Review {
    std::vector<Decision> decisions;
    std::vector<ContactReview> contacts;  ///< those in which something was decided, in order
    double regret = 0;                    ///< sum, points
    double score = 100;                   ///< 100 * 0.5 ^ (regret / 15)
    bool over = false;                    ///< whether the play has ended
    int happiness = 0;                    ///< at the end, or now
    engine::Bill bill;
    double utility = 0;      ///< happiness - cost / point value of what really came
    Expected best_possible;  ///< of the best plan from the start
    double best_utility = 0;
    double worst_utility = 0;
};

/// Knows the value of everything in one case under one policy; made once, asked often.
class Judge {
public:
    /// Errors: those of explore.
    [[nodiscard]] static Result<std::shared_ptr<const Judge>> make(std::shared_ptr<const engine::Program> program,
                                                                   const Stop& stop = {});

    [[nodiscard]] const StateGraph& graph() const { return graph_; }
    [[nodiscard]] const engine::Program& program() const { return *graph_.program; }
    [[nodiscard]] const Plan& best() const { return best_; }
    [[nodiscard]] const Plan& worst() const { return worst_; }

    /// Reviews a play of this program, finished or not.
    [[nodiscard]] Review review(const engine::Session& session) const;

    /// What is offered in a state of this program, with values up to a horizon. @param spent cents spent before.
    [[nodiscard]] std::vector<Alternative> alternatives(StateIndex state, std::int64_t spent,
                                                        Horizon horizon = Horizon::Play) const;

    /// The best play from the start when every chance goes the likelier way: for showing "the best way".
    [[nodiscard]] engine::Session best_play(std::uint64_t seed) const;

private:
    Judge(StateGraph graph, Plan best, Plan worst, Plan best_in_contact);

    /// All of a decision but the bill after it.
    [[nodiscard]] Decision judge(const engine::Step& step, StateIndex state, std::int64_t spent) const;

    StateGraph graph_;
    Plan best_;
    Plan worst_;
    Plan best_in_contact_;  ///< of a journey; else empty, since best_ is the same
};

/// 100 * 0.5 ^ (regret / 15): every 15 points of happiness, or their price, left on the table halve it.
[[nodiscard]] double judgement_score(double regret);

}  // namespace leeway::analysis
