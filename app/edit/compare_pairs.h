#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/scenario.h"

/// Which parts of two versions of a case are the same ones. Private to the room, for edit/compare.h.
namespace leeway::edit {

/// For each item of one list the one of the other list that it is, if there is one.
struct Pairs {
    Pairs(std::size_t befores, std::size_t afters) : after_of(befores), before_of(afters) {}
    void join(std::size_t before, std::size_t after) {
        after_of[before] = after;
        before_of[after] = before;
    }

    std::vector<std::optional<std::size_t>> after_of;
    std::vector<std::optional<std::size_t>> before_of;
};

/// Joins what has the same key and no partner yet: the first with the first, the second with the second.
void join_by_key(const std::vector<std::string>& before, const std::vector<std::string>& after, Pairs& pairs);

/// Joins what has the same key, not empty, and no partner yet, where nothing else that has no partner has that key.
void join_by_unique_key(const std::vector<std::string>& before, const std::vector<std::string>& after, Pairs& pairs);

/// Joins the rest in its order, as far as it goes.
void join_rest(Pairs& pairs);

/// Whether any two that have partners stand the other way round in the other list.
[[nodiscard]] bool is_reordered(const Pairs& pairs);

/// The fewest that must be moved so that the rest is in order; the same ones whichever of the lists came first.
/// @return for each of the later list whether it was moved.
[[nodiscard]] std::vector<bool> moved_ones(const Pairs& pairs, const std::vector<std::string>& before,
                                           const std::vector<std::string>& after);

/// Names that mean the same thing: before, and after.
class Renames {
public:
    void add(std::string before, std::string after) { known_.emplace_back(std::move(before), std::move(after)); }
    void clear() { known_.clear(); }
    [[nodiscard]] bool is_same(const std::string& before, const std::string& after) const;
    [[nodiscard]] bool is_same(const std::vector<std::string>& before, const std::vector<std::string>& after) const;
    /// What it is called afterwards.
    [[nodiscard]] const std::string& present(const std::string& before) const;

private:
    std::vector<std::pair<std::string, std::string>> known_;
};

}  // namespace leeway::edit
