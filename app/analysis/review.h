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

/// An action that was offered at a decision.
struct Alternative {
    engine::ActionIndex action = 0;
    double value = 0;   ///< Q in points, from this state on: expected happiness at the end - cost to come / point value
    double regret = 0;  ///< points, at least 0
    Expected expected;  ///< happiness at the end; cost in cents of the whole play: what was spent before plus what is
                        ///< to come
};

struct Decision {
    engine::Step step;
    StateIndex state = 0;
    std::vector<Alternative> offered;  ///< in the order of offer; the one that was taken among them
    std::size_t taken = 0;             ///< into offered
    std::size_t best = 0;              ///< into offered
    Verdict verdict = Verdict::Best;
    engine::Bill bill_after;  ///< of the play so far, this step included

    [[nodiscard]] double regret() const { return offered[taken].regret; }
};

struct Review {
    std::vector<Decision> decisions;
    double regret = 0;   ///< sum, points
    double score = 100;  ///< 100 * 0.5 ^ (regret / 15)
    bool over = false;   ///< whether the play has ended
    int happiness = 0;   ///< at the end, or now
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

    /// What is offered in a state of this program, with values. @param spent cents spent before.
    [[nodiscard]] std::vector<Alternative> alternatives(StateIndex state, std::int64_t spent) const;

    /// The best play from the start when every chance goes the likelier way: for showing "the best way".
    [[nodiscard]] engine::Session best_play(std::uint64_t seed) const;

private:
    Judge(StateGraph graph, Plan best, Plan worst);

    StateGraph graph_;
    Plan best_;
    Plan worst_;
};

/// 100 * 0.5 ^ (regret / 15): every 15 points of happiness, or their price, left on the table halve it.
[[nodiscard]] double judgement_score(double regret);

}  // namespace leeway::analysis
