#include <vector>

#include "analysis/analysis.h"
#include "analysis/natural.h"

namespace leeway::analysis {

namespace {

/// Big numbers for the states that have been met and not yet been left, by slots that are used again: their number is
/// that of the states which are open at one time, not of all.
class OpenCounts {
public:
    explicit OpenCounts(std::size_t states) : slot_of_(states, kNoSlot) {}

    Natural& at(StateIndex state) {
        if (slot_of_[state] == kNoSlot) {
            if (free_.empty()) {
                free_.push_back(static_cast<std::uint32_t>(counts_.size()));
                counts_.emplace_back();
            }
            slot_of_[state] = free_.back();
            free_.pop_back();
        }
        return counts_[slot_of_[state]];
    }

    void close(StateIndex state) {
        counts_[slot_of_[state]].reset();
        free_.push_back(slot_of_[state]);
    }

private:
    static constexpr std::uint32_t kNoSlot = 0xFFFFFFFFU;

    std::vector<std::uint32_t> slot_of_;
    std::vector<std::uint32_t> free_;
    std::vector<Natural> counts_;
};

}  // namespace

std::string count_plays(const StateGraph& graph, const Stop& stop) {
    OpenCounts ways(graph.size());
    ways.at(0) += Natural(1);
    Natural plays;
    Natural here;
    for (StateIndex state = 0; state < graph.size(); ++state) {
        if (state % kStatesBetweenStops == 0 && is_stopped(stop)) return {};
        here.reset();
        here += ways.at(state);
        ways.close(state);
        const std::span<const Choice> choices = graph.choices_of(state);
        if (choices.empty()) plays += here;
        for (const Choice& choice : choices) {
            for (const Transition& t : graph.transitions_of(choice)) ways.at(t.target) += here;
        }
    }
    return plays.to_decimal();
}

}  // namespace leeway::analysis
