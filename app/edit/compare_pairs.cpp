#include "edit/compare_pairs.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

namespace leeway::edit {

namespace {

using PairPlaces = std::vector<std::size_t>;

std::map<std::string_view, PairPlaces> unjoined_by_key(const std::vector<std::string>& keys,
                                                       const std::vector<std::optional<std::size_t>>& partners) {
    std::map<std::string_view, PairPlaces> places;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!partners[i]) places[keys[i]].push_back(i);
    }
    return places;
}

/// FNV-1a, of both names whichever came first.
std::uint64_t lot_of(const std::string& one, const std::string& other) {
    std::uint32_t hash = 2166136261U;
    for (const std::string* name : {&std::min(one, other), &std::max(one, other)}) {
        for (const char c : *name + '\n') hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash;
}

/// The heaviest chain that ends before a place (Fenwick's tree of maxima).
class Heaviest {
public:
    struct Best {
        std::uint64_t weight = 0;
        std::size_t chain = 0;  ///< its last link, counted from 1; 0: none
    };

    explicit Heaviest(std::size_t places) : tree_(places + 1) {}

    [[nodiscard]] Best before(std::size_t place) const {
        Best best;
        for (std::size_t i = place; i > 0; i -= i & (~i + 1)) {
            if (tree_[i].weight > best.weight) best = tree_[i];
        }
        return best;
    }

    void add(std::size_t place, Best best) {
        for (std::size_t i = place + 1; i < tree_.size(); i += i & (~i + 1)) {
            if (best.weight > tree_[i].weight) tree_[i] = best;
        }
    }

private:
    std::vector<Best> tree_;
};

}  // namespace

void join_by_key(const std::vector<std::string>& before, const std::vector<std::string>& after, Pairs& pairs) {
    const auto olds = unjoined_by_key(before, pairs.after_of);
    for (const auto& [key, places] : unjoined_by_key(after, pairs.before_of)) {
        const auto found = olds.find(key);
        if (found == olds.end()) continue;
        const std::size_t count = std::min(places.size(), found->second.size());
        for (std::size_t i = 0; i < count; ++i) pairs.join(found->second[i], places[i]);
    }
}

void join_by_unique_key(const std::vector<std::string>& before, const std::vector<std::string>& after, Pairs& pairs) {
    const auto olds = unjoined_by_key(before, pairs.after_of);
    for (const auto& [key, places] : unjoined_by_key(after, pairs.before_of)) {
        const auto found = olds.find(key);
        if (key.empty() || places.size() != 1 || found == olds.end() || found->second.size() != 1) continue;
        pairs.join(found->second.front(), places.front());
    }
}

void join_rest(Pairs& pairs) {
    std::size_t after = 0;
    for (std::size_t before = 0; before < pairs.after_of.size(); ++before) {
        if (pairs.after_of[before]) continue;
        while (after < pairs.before_of.size() && pairs.before_of[after]) ++after;
        if (after == pairs.before_of.size()) return;
        pairs.join(before, after);
    }
}

bool is_reordered(const Pairs& pairs) {
    std::optional<std::size_t> last;
    for (const std::optional<std::size_t>& after : pairs.after_of) {
        if (!after) continue;
        if (last && *after < *last) return true;
        last = after;
    }
    return false;
}

std::vector<bool> moved_ones(const Pairs& pairs, const std::vector<std::string>& before,
                             const std::vector<std::string>& after) {
    // Of chains with as many links one is chosen by lot, so that both directions choose the same one.
    constexpr std::uint64_t kLink = std::uint64_t{1} << 46U;
    struct Link {
        std::size_t after = 0;
        std::size_t previous = 0;  // counted from 1; 0: none
    };
    std::vector<Link> links;
    Heaviest chains(after.size());
    Heaviest::Best best;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!pairs.after_of[i]) continue;
        const std::size_t place = *pairs.after_of[i];
        const Heaviest::Best so_far = chains.before(place);
        links.push_back({place, so_far.chain});
        const Heaviest::Best chain{so_far.weight + kLink + lot_of(before[i], after[place]), links.size()};
        chains.add(place, chain);
        if (chain.weight > best.weight) best = chain;
    }
    std::vector<bool> moved(after.size());
    for (const Link& link : links) moved[link.after] = true;
    for (std::size_t i = best.chain; i > 0; i = links[i - 1].previous) moved[links[i - 1].after] = false;
    return moved;
}

bool Renames::is_same(const std::string& before, const std::string& after) const {
    if (before == after) return true;
    return std::any_of(known_.begin(), known_.end(),
                       [&](const auto& each) { return each.first == before && each.second == after; });
}

bool Renames::is_same(const std::vector<std::string>& before, const std::vector<std::string>& after) const {
    return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                      [this](const std::string& one, const std::string& other) { return is_same(one, other); });
}

const std::string& Renames::present(const std::string& before) const {
    const auto found =
        std::find_if(known_.begin(), known_.end(), [&](const auto& each) { return each.first == before; });
    return found != known_.end() ? found->second : before;
}

}  // namespace leeway::edit
