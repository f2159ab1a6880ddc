#pragma once

#include <array>
#include <string_view>

#include "analysis/graph.h"

/// Habits by which nobody should do well: answering without reading.
namespace leeway::house {

/// Always the first response, the last, the longest, the kindest sounding (the highest interaction rating), or asking
/// upwards wherever one can and else answering at random.
enum class Trick { First, Last, Longest, Kindest, Ask };

inline constexpr std::array<Trick, 5> kTricks{Trick::First, Trick::Last, Trick::Longest, Trick::Kindest, Trick::Ask};
inline constexpr std::array<std::string_view, 5> kTrickNames{"first", "last", "longest", "kindest", "ask"};

/// The expected judgement score, 0..100, of somebody who plays by each trick, over chance and approvals.
[[nodiscard]] std::array<double, 5> scores_of_tricks(const analysis::StateGraph& graph);

}  // namespace leeway::house
