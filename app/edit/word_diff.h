#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeway::edit {

/// A stretch of two texts that were compared.
struct Stretch {
    enum class Kind { Same, Gone, New };
    Kind kind = Kind::Same;
    std::string text;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// What became of a text, word by word, as a person would mark it on paper: Same and Gone together are the text before,
/// Same and New the one after. No two stretches of one kind follow each other, and what is gone stands before what is
/// new in its place. Words that stand between changes by accident (a lone space, a comma) are part of the change, and
/// where little is left of a text it is taken out and put in as a whole. Texts of some thousand words on both sides are
/// looked at only from their two ends inwards.
[[nodiscard]] std::vector<Stretch> word_diff(std::string_view before, std::string_view after);

}  // namespace leeway::edit
