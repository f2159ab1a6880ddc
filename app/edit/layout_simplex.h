#pragma once

#include <cstdint>
#include <vector>

namespace leeway::edit {

/// `head` stands at least `least` ranks behind `tail`; each rank between them costs `weight`.
struct RankLink {
    std::uint32_t tail = 0;
    std::uint32_t head = 0;
    std::int32_t least = 1;
    std::int32_t weight = 1;
};

/// Ranks with the least sum of weight * length: network simplex on a tree of tight links (Gansner, Koutsofios, North
/// and Vo, "A technique for drawing directed graphs", 1993, section 2). All ranks on the way are
/// allowed, so it may end early, which only graphs far beyond the designer's make it do.
class RankSimplex {
public:
    /// @param links without circles; each of the nodes 0..nodes-1 but `root`, and only these, has one that leads to it.
    RankSimplex(std::uint32_t nodes, std::uint32_t root, std::vector<RankLink> links);

    /// Ranks from 0.
    [[nodiscard]] std::vector<std::uint32_t> run();
    /// Whether it ended with something left to gain.
    [[nodiscard]] bool ended_early() const { return ended_early_; }

private:
    void list_incident();
    void rank_by_longest_path();
    void sum_subtrees();
    [[nodiscard]] std::int64_t cut_value(std::uint32_t node) const;
    [[nodiscard]] std::uint32_t next_leaving();
    void collect_subtree(std::uint32_t node);
    [[nodiscard]] std::uint32_t entering(bool into_subtree) const;
    void exchange(std::uint32_t node, std::uint32_t link);
    [[nodiscard]] std::int32_t slack(const RankLink& link) const {
        return rank_[link.head] - rank_[link.tail] - link.least;
    }
    [[nodiscard]] std::uint32_t parent(std::uint32_t node) const {
        const RankLink& up = links_[up_[node]];
        return up.tail == node ? up.head : up.tail;
    }

    std::uint32_t root_;
    std::vector<RankLink> links_;
    std::vector<std::uint32_t> first_;  ///< links at node i are incident_[first_[i]..first_[i + 1]]
    std::vector<std::uint32_t> incident_;
    std::vector<std::int32_t> rank_;
    std::vector<std::uint32_t> topological_;
    std::vector<std::uint32_t> up_;       ///< of each node but the root its link towards the root of the tree
    std::vector<std::int64_t> surplus_;   ///< weight that leaves the subtree less weight that enters it
    std::vector<std::uint32_t> subtree_;  ///< the one looked at
    std::vector<std::uint32_t> stamp_;    ///< of each node, when it last was in the subtree looked at
    std::uint32_t now_ = 0;
    std::uint32_t search_from_ = 0;
    bool ended_early_ = false;
};

}  // namespace leeway::edit
