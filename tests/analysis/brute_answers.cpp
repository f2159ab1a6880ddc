#include <algorithm>
#include <cmath>

#include "analysis/brute_force.h"

namespace leeway::brute {

namespace {

constexpr double kSame = 1e-9;

/// The vertices of the upper left hull of a cloud: cheapest first, happier for more money, with diminishing returns.
Hull hull_of(Hull cloud) {
    std::sort(cloud.begin(), cloud.end(), [](const Numbers& a, const Numbers& b) {
        return a.cost < b.cost || (a.cost == b.cost && a.happiness > b.happiness);
    });
    Hull hull;
    for (const Numbers& point : cloud) {
        if (!hull.empty() && point.happiness <= hull.back().happiness + kSame) continue;
        // Equal cost but for rounding, and happier.
        if (!hull.empty() && point.cost <= hull.back().cost + kSame) hull.pop_back();
        while (hull.size() >= 2) {
            const Numbers& a = hull[hull.size() - 2];
            const Numbers& b = hull.back();
            const double rate = (point.cost - a.cost) / (point.happiness - a.happiness);
            if ((b.happiness - a.happiness) - (b.cost - a.cost) / rate > kSame) break;
            hull.pop_back();
        }
        hull.push_back(point);
    }
    return hull;
}

Hull all_sums(const Hull& a, const Hull& b, double probability, double cost) {
    Hull sums;
    for (const Numbers& x : a) {
        for (const Numbers& y : b) {
            sums.push_back({x.happiness + probability * y.happiness, x.cost + probability * (y.cost + cost)});
        }
    }
    return sums;
}

void write_ends(const Tree& tree, std::size_t node, std::int64_t cost,
                std::vector<std::pair<int, std::int64_t>>& ends) {
    if (tree.nodes[node].options.empty()) ends.emplace_back(tree.nodes[node].happiness, cost);
    for (const Option& option : tree.nodes[node].options) {
        for (const Branch& branch : option.branches) write_ends(tree, branch.next, cost + branch.cost, ends);
    }
}

/// Above 0 when a is wished for more than b.
double advantage(const Wish& wish, const Numbers& a, const Numbers& b) {
    switch (wish.kind) {
        case Wish::Kind::Best: return (a.happiness - a.cost / wish.rate) - (b.happiness - b.cost / wish.rate);
        case Wish::Kind::Worst: return (b.happiness - b.cost / wish.rate) - (a.happiness - a.cost / wish.rate);
        case Wish::Kind::Cheapest: return b.cost - a.cost;
        case Wish::Kind::Happiest: break;
    }
    return a.happiness - b.happiness;
}

bool is_preferred(const Wish& wish, const Numbers& a, const Numbers& b) {
    const double gap = advantage(wish, a, b);
    if (std::abs(gap) > kSame) return gap > 0;
    if (wish.kind == Wish::Kind::Happiest) return b.cost - a.cost > kSame;
    return a.happiness - b.happiness > kSame;
}

}  // namespace

Hull frontier(const Tree& tree, std::size_t node) {
    const Node& here = tree.nodes[node];
    if (here.options.empty()) return {{static_cast<double>(here.happiness), 0}};
    Hull cloud;
    for (const Option& option : here.options) {
        Hull sum{{0, 0}};
        for (const Branch& branch : option.branches) {
            const Hull after = frontier(tree, branch.next);
            sum = hull_of(all_sums(sum, after, branch.probability, static_cast<double>(branch.cost)));
        }
        cloud.insert(cloud.end(), sum.begin(), sum.end());
    }
    return hull_of(cloud);
}

Tree cut_at_contacts(Tree tree) {
    const std::size_t written = tree.nodes.size();
    for (std::size_t node = 0; node < written; ++node) {
        for (std::size_t option = 0; option < tree.nodes[node].options.size(); ++option) {
            for (std::size_t b = 0; b < tree.nodes[node].options[option].branches.size(); ++b) {
                const Node& next = tree.nodes[tree.nodes[node].options[option].branches[b].next];
                if (next.passed.empty()) continue;
                Node end;
                end.scene = next.passed.front();
                end.happiness = next.left_with;
                tree.nodes[node].options[option].branches[b].next = tree.nodes.size();
                tree.nodes.push_back(std::move(end));
            }
        }
    }
    return tree;
}

bool has_luck(const Tree& tree) {
    return std::any_of(tree.nodes.begin(), tree.nodes.end(), [](const Node& node) {
        return std::any_of(node.options.begin(), node.options.end(), [](const Option& option) {
            return option.branches.size() > 1 || option.kind == engine::ActionKind::Ask;
        });
    });
}

std::vector<std::pair<int, std::int64_t>> efficient(const Tree& tree) {
    std::vector<std::pair<int, std::int64_t>> ends;
    write_ends(tree, 0, 0, ends);
    std::vector<std::pair<int, std::int64_t>> kept;
    for (const auto& end : ends) {
        const bool beaten = std::any_of(ends.begin(), ends.end(), [&](const auto& other) {
            return other != end && other.first >= end.first && other.second <= end.second;
        });
        if (!beaten && std::find(kept.begin(), kept.end(), end) == kept.end()) kept.push_back(end);
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

std::uint64_t count_plays(const Tree& tree) {
    std::uint64_t leaves = 0;
    for (const Node& node : tree.nodes) leaves += node.options.empty() ? 1U : 0U;
    return leaves;
}

bool beats(const Wish& wish, const Numbers& a, const Numbers& b) {
    const bool is_end = wish.kind == Wish::Kind::Cheapest || wish.kind == Wish::Kind::Happiest;
    return is_end ? is_preferred(wish, a, b) : advantage(wish, a, b) > kSame;
}

Numbers value_of(const Option& option, const Wishful& wishful) {
    Numbers sum;
    for (const Branch& branch : option.branches) {
        sum.happiness += branch.probability * wishful.value[branch.next].happiness;
        sum.cost += branch.probability * (static_cast<double>(branch.cost) + wishful.value[branch.next].cost);
    }
    return sum;
}

Wishful follow(const Tree& tree, const Wish& wish) {
    Wishful result;
    result.value.resize(tree.nodes.size());
    result.choice.assign(tree.nodes.size(), -1);
    for (std::size_t node = tree.nodes.size(); node-- > 0;) {
        result.value[node] = {static_cast<double>(tree.nodes[node].happiness), 0};
        const std::vector<Option>& options = tree.nodes[node].options;
        for (std::size_t i = 0; i < options.size(); ++i) {
            const Numbers value = value_of(options[i], result);
            if (result.choice[node] >= 0 && !is_preferred(wish, value, result.value[node])) continue;
            result.choice[node] = static_cast<int>(i);
            result.value[node] = value;
        }
    }
    return result;
}

}  // namespace leeway::brute
