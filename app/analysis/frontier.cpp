#include <memory>
#include <utility>

#include "analysis/analysis.h"
#include "analysis/dilemma.h"
#include "analysis/gap.h"
#include "analysis/induction.h"

namespace leeway::analysis {

namespace {

/// Follows plans from the start, meeting only the states that they reach.
class Follower {
public:
    explicit Follower(const StateGraph& graph)
        : graph_(graph), probability_(graph.size(), 0), met_(graph.size() / kBlock + 1, 0) {}

    /// A plan without what it would do in states that it does not reach.
    FrontierPoint follow(const Plan& plan) {
        FrontierPoint point;
        point.happiness = plan.value[0].happiness;
        point.cost = plan.value[0].cost;
        std::vector<double> endings(graph_.program->scenes.size(), 0);
        meet(0, 1);
        for (std::size_t block = 0; block < met_.size(); ++block) {
            // A state leads only to later ones, perhaps of the same block: always take the first that is left.
            while (met_[block] != 0)
                visit(static_cast<StateIndex>(block * kBlock + first_bit(met_[block])), plan, point, endings);
        }
        for (engine::SceneIndex scene = 0; scene < endings.size(); ++scene) {
            if (endings[scene] > 0) point.endings.emplace_back(scene, endings[scene]);
        }
        return point;
    }

private:
    static constexpr std::size_t kBlock = 64;

    static std::size_t first_bit(std::uint64_t bits) {
        std::size_t number = 0;
        for (; (bits & 1U) == 0; bits >>= 1U) ++number;
        return number;
    }

    void meet(StateIndex state, double probability) {
        probability_[state] += probability;
        met_[state / kBlock] |= std::uint64_t{1} << (state % kBlock);
    }

    void visit(StateIndex state, const Plan& plan, FrontierPoint& point, std::vector<double>& endings) {
        const double here = std::exchange(probability_[state], 0);
        met_[state / kBlock] &= ~(std::uint64_t{1} << (state % kBlock));
        if (plan.choice[state] == kNoChoice) {
            endings[graph_.view(state).scene()] += here;
            return;
        }
        const Choice& choice = graph_.choices[plan.choice[state]];
        point.plan.push_back({state, choice.action});
        for (const Transition& t : graph_.transitions_of(choice)) meet(t.target, here * t.probability());
    }

    const StateGraph& graph_;
    std::vector<double> probability_;  ///< of states met and not yet visited; else 0
    std::vector<std::uint64_t> met_;   ///< a bit a state
};

double rate_between(const FrontierPoint& a, const FrontierPoint& b) {
    return (b.cost - a.cost) / (b.happiness - a.happiness);
}

/// Dichotomic search (Aneja and Nair 1979): between two neighbours, whatever is best at the rate that makes them equal
/// is either a new vertex or shows that there is none.
class Search {
public:
    Search(const StateGraph& graph, const Stop& stop)
        : stop_(stop), inducer_(graph), follower_(graph), worker_(graph) {}

    std::vector<FrontierPoint> run(DilemmaWatch* watch) {
        End cheapest = extreme(Objective::Kind::Cheapest, Direction::cheapest(), watch);
        End happiest = extreme(Objective::Kind::Happiest, Direction::happiest(), watch);
        points_.push_back(cheapest.point);
        if (happiest.point.happiness - cheapest.point.happiness > kTie) {
            FrontierPoint last = happiest.point;
            divide(std::move(cheapest), std::move(happiest));
            points_.push_back(std::move(last));
        }
        state_intervals();
        if (watch != nullptr) look_inside(*watch);
        return std::move(points_);
    }

private:
    /// One end of what is searched, with the plan that is best there.
    struct End {
        FrontierPoint point;
        Direction direction;
        std::shared_ptr<const Plan> plan;
    };

    End extreme(Objective::Kind kind, const Direction& direction, DilemmaWatch* watch) {
        const Plan& plan = inducer_.solve({kind, 1});
        if (watch != nullptr) watch->look(plan);
        return {follower_.follow(plan), direction, std::make_shared<const Plan>(plan)};
    }

    static bool is_between(const Expected& found, double rate, const FrontierPoint& left, const FrontierPoint& right) {
        if (found.happiness - left.happiness <= kTie || right.happiness - found.happiness <= kTie) return false;
        return is_better({Objective::Kind::Rate, rate}, found, {left.happiness, left.cost});
    }

    /// Appends all vertices between two ends, from the left to the right. Solves the whole graph for the middle one, as
    /// long as the gap is too wide to leave much out.
    void divide(End left, End right) {
        const double rate = rate_between(left.point, right.point);
        if (!(rate > 0) || is_stopped(stop_)) return;
        if (const std::optional<Gap> gap = worker_.between(left.direction, *left.plan, right.direction, *right.plan)) {
            inducer_.plan() = *right.plan;
            close_gap(*gap, left.point, right.point);
            return;
        }
        const Plan& plan = inducer_.solve({Objective::Kind::Rate, rate});
        if (!is_between(plan.value[0], rate, left.point, right.point)) return;
        const End middle{follower_.follow(plan), Direction::at_rate(rate), std::make_shared<const Plan>(plan)};
        divide(std::move(left), middle);
        points_.push_back(middle.point);
        divide(middle, std::move(right));
    }

    /// The same inside a gap, whose states alone are solved.
    void close_gap(const Gap& gap, const FrontierPoint& left, const FrontierPoint& right) {
        const double rate = rate_between(left, right);
        if (!(rate > 0) || is_stopped(stop_)) return;
        Plan& plan = inducer_.plan();
        const GapSolution solution = worker_.solve(gap, rate, plan);
        if (!is_between(plan.value[0], rate, left, right)) return;
        const FrontierPoint middle = follower_.follow(plan);
        close_gap(worker_.left_of(gap, solution, rate), left, middle);
        points_.push_back(middle);
        write_back(gap, solution, plan);
        close_gap(worker_.right_of(gap, solution, rate), middle, right);
    }

    /// In the middle of the intervals between the two ends, as long as there is anything left to watch.
    void look_inside(DilemmaWatch& watch) {
        for (std::size_t i = 1; i + 1 < points_.size() && watch.has_candidates() && !is_stopped(stop_); ++i) {
            const double rate = (points_[i].lowest_rate + *points_[i].highest_rate) / 2;
            watch.look(inducer_.solve({Objective::Kind::Rate, rate}));
        }
    }

    void state_intervals() {
        for (std::size_t i = 1; i < points_.size(); ++i) {
            const double rate = rate_between(points_[i - 1], points_[i]);
            points_[i - 1].highest_rate = rate;
            points_[i].lowest_rate = rate;
        }
    }

    const Stop& stop_;
    Inducer inducer_;
    Follower follower_;
    GapWorker worker_;
    std::vector<FrontierPoint> points_;  ///< found, by rising cost, without gaps
};

}  // namespace

std::vector<FrontierPoint> frontier(const StateGraph& graph, DilemmaWatch* watch, const Stop& stop) {
    return Search(graph, stop).run(watch);
}

}  // namespace leeway::analysis
