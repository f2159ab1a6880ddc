#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/action.h"
#include "model/policy.h"
#include "model/scenario.h"

/// A second reading of leeway-model-1, as plain as possible: every play of a case written out as a tree, straight from
/// the files' values. Nothing of the engine or the analysis but the names of the three actions.
namespace leeway::brute {

struct Numbers {
    double happiness = 0;
    double cost = 0;  ///< cents
};

struct Branch {
    double probability = 0;
    std::int64_t cost = 0;  ///< cents
    bool approved = true;
    std::size_t outcome = 0;  ///< number in the response's `then`
    std::size_t next = 0;     ///< node
};

struct Option {
    std::size_t response = 0;  ///< number in its scene
    engine::ActionKind kind = engine::ActionKind::Do;
    int layers = 0;
    std::vector<Branch> branches;
};

struct Node {
    std::size_t scene = 0;
    std::vector<std::size_t> passed;  ///< endings of contacts that were gone through on the way here
    int left_with = 0;                ///< happiness on entering the first of them
    int happiness = 0;
    int expectation = 0;
    std::set<std::string> notes;
    std::set<std::pair<std::size_t, std::size_t>> given;  ///< scene and response
    std::vector<Option> options;
};

/// Node 0 is the start. What follows from a node has a higher number.
struct Tree {
    std::vector<Node> nodes;
    double point_value = 1;  ///< cents
};

/// All plays, or nothing when they have more than `most_nodes` nodes.
[[nodiscard]] std::optional<Tree> grow_tree(const model::Scenario& scenario, const model::Policy& policy,
                                            std::size_t most_nodes);

/// The same plays, each branch that goes through an ending to the next contact cut off there, with the happiness on
/// entering that ending. Nodes keep their numbers; the new ends come after them.
[[nodiscard]] Tree cut_at_contacts(Tree tree);

/// A point of the upper hull of what can be expected from a node on.
using Hull = std::vector<Numbers>;

/// The vertices by rising cost, from the convex hulls of what follows: summed over chance, united over choices.
[[nodiscard]] Hull frontier(const Tree& tree, std::size_t node);

/// Every efficient end of a play, found by writing them all down. Only for trees without luck.
[[nodiscard]] std::vector<std::pair<int, std::int64_t>> efficient(const Tree& tree);
/// Whether anything is left to chance or to somebody's approval, a sure one included.
[[nodiscard]] bool has_luck(const Tree& tree);

/// Leaves of the tree.
[[nodiscard]] std::uint64_t count_plays(const Tree& tree);

/// A preference among options; ties within 1e-9 go to the higher happiness, then to the first.
struct Wish {
    enum class Kind { Best, Worst, Cheapest, Happiest } kind = Kind::Best;
    double rate = 1;  ///< cents a point
};

/// Whether one prospect is better than another by more than a tie; for the two ends also in what comes second.
[[nodiscard]] bool beats(const Wish& wish, const Numbers& a, const Numbers& b);

/// What following the wish from each node leads to, and the option that it takes (-1 where there is none).
struct Wishful {
    std::vector<Numbers> value;
    std::vector<int> choice;
};
[[nodiscard]] Wishful follow(const Tree& tree, const Wish& wish);

/// What an option leads to when the wish is followed afterwards.
[[nodiscard]] Numbers value_of(const Option& option, const Wishful& wishful);

}  // namespace leeway::brute
