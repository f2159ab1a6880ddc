#include "edit/layout_simplex.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace leeway::edit {

namespace {

constexpr std::uint32_t kNothing = 0xFFFFFFFFU;
/// Nodes moved before it ends early.
constexpr std::size_t kMostLooks = 5'000'000;
/// Of so many links that may leave the tree the worst does.
constexpr int kCandidates = 30;

}  // namespace

RankSimplex::RankSimplex(std::uint32_t nodes, std::uint32_t root, std::vector<RankLink> links)
    : root_(root),
      links_(std::move(links)),
      rank_(nodes, 0),
      up_(nodes, kNothing),
      surplus_(nodes, 0),
      stamp_(nodes, 0) {}

std::vector<std::uint32_t> RankSimplex::run() {
    list_incident();
    rank_by_longest_path();
    sum_subtrees();
    std::size_t looks = 0;
    for (std::uint32_t node = next_leaving(); node != kNothing; node = next_leaving()) {
        collect_subtree(node);
        looks += subtree_.size();
        ended_early_ = looks > kMostLooks;
        if (ended_early_) break;
        exchange(node, entering(links_[up_[node]].tail == node));
    }
    const std::int32_t least = *std::min_element(rank_.begin(), rank_.end());
    std::vector<std::uint32_t> ranks;
    for (const std::int32_t rank : rank_) ranks.push_back(static_cast<std::uint32_t>(rank - least));
    return ranks;
}

void RankSimplex::list_incident() {
    first_.assign(rank_.size() + 1, 0);
    for (const RankLink& link : links_) {
        ++first_[link.tail + 1];
        ++first_[link.head + 1];
    }
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    incident_.resize(2 * links_.size());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t i = 0; i < links_.size(); ++i) {
        incident_[next[links_[i].tail]++] = i;
        incident_[next[links_[i].head]++] = i;
    }
}

/// The link that decides a node's rank is tight, so these make the first tree.
void RankSimplex::rank_by_longest_path() {
    std::vector<std::uint32_t> waits(rank_.size(), 0);
    for (const RankLink& link : links_) ++waits[link.head];
    topological_.assign(1, root_);
    for (std::size_t i = 0; i < topological_.size(); ++i) {
        const std::uint32_t node = topological_[i];
        for (std::uint32_t k = first_[node]; k != first_[node + 1]; ++k) {
            const RankLink& link = links_[incident_[k]];
            if (link.tail != node) continue;
            const std::int32_t rank = rank_[node] + link.least;
            if (up_[link.head] == kNothing || rank > rank_[link.head]) {
                rank_[link.head] = rank;
                up_[link.head] = incident_[k];
            }
            if (--waits[link.head] == 0) topological_.push_back(link.head);
        }
    }
}

void RankSimplex::sum_subtrees() {
    for (const RankLink& link : links_) {
        surplus_[link.tail] += link.weight;
        surplus_[link.head] -= link.weight;
    }
    for (std::size_t i = topological_.size(); i-- > 1;) {
        surplus_[parent(topological_[i])] += surplus_[topological_[i]];
    }
}

/// Of the tree's link above a node: what shortening it would gain, negative where lengthening it gains.
std::int64_t RankSimplex::cut_value(std::uint32_t node) const {
    return links_[up_[node]].tail == node ? surplus_[node] : -surplus_[node];
}

std::uint32_t RankSimplex::next_leaving() {
    std::uint32_t worst = kNothing;
    int seen = 0;
    const auto nodes = static_cast<std::uint32_t>(rank_.size());
    for (std::uint32_t step = 0; step < nodes && seen < kCandidates; ++step) {
        const std::uint32_t node = search_from_;
        search_from_ = search_from_ + 1 == nodes ? 0 : search_from_ + 1;
        if (node == root_ || cut_value(node) >= 0) continue;
        ++seen;
        if (worst == kNothing || cut_value(node) < cut_value(worst)) worst = node;
    }
    return worst;
}

void RankSimplex::collect_subtree(std::uint32_t node) {
    ++now_;
    subtree_.assign(1, node);
    stamp_[node] = now_;
    for (std::size_t i = 0; i < subtree_.size(); ++i) {
        const std::uint32_t at = subtree_[i];
        for (std::uint32_t k = first_[at]; k != first_[at + 1]; ++k) {
            const RankLink& link = links_[incident_[k]];
            const std::uint32_t other = link.tail == at ? link.head : link.tail;
            if (other == root_ || up_[other] != incident_[k] || stamp_[other] == now_) continue;
            stamp_[other] = now_;
            subtree_.push_back(other);
        }
    }
}

/// The shortest link between the subtree and the rest that runs against the one that leaves.
std::uint32_t RankSimplex::entering(bool into_subtree) const {
    std::uint32_t best = kNothing;
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    for (const std::uint32_t node : subtree_) {
        for (std::uint32_t k = first_[node]; k != first_[node + 1]; ++k) {
            const RankLink& link = links_[incident_[k]];
            const std::uint32_t inner = into_subtree ? link.head : link.tail;
            const std::uint32_t outer = into_subtree ? link.tail : link.head;
            if (inner != node || stamp_[outer] == now_) continue;
            if (slack(link) < least || (slack(link) == least && incident_[k] < best)) {
                least = slack(link);
                best = incident_[k];
            }
        }
    }
    return best;
}

/// Hangs the subtree of `node` on `link` instead, and moves it there.
void RankSimplex::exchange(std::uint32_t node, std::uint32_t link) {
    const RankLink& in = links_[link];
    const bool enters_head = stamp_[in.head] == now_;
    const std::int32_t by = enters_head ? -slack(in) : slack(in);
    for (const std::uint32_t moved : subtree_) rank_[moved] += by;

    const std::int64_t all = surplus_[node];
    for (std::uint32_t at = node; at != root_;) surplus_[at = parent(at)] -= all;
    // The path from the new top of the subtree to its old top turns round.
    std::uint32_t at = enters_head ? in.head : in.tail;
    for (std::uint32_t up = enters_head ? in.tail : in.head;; up = parent(up)) {
        surplus_[up] += all;
        if (up == root_) break;
    }
    std::uint32_t hangs_on = link;
    std::int64_t below = 0;
    while (true) {
        const std::uint32_t next_link = up_[at];
        const std::uint32_t next = at == node ? node : parent(at);
        const std::int64_t own = surplus_[at];
        surplus_[at] = all - below;
        below = own;
        up_[at] = hangs_on;
        hangs_on = next_link;
        if (at == node) break;
        at = next;
    }
}

}  // namespace leeway::edit
