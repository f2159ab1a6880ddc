#include "report/draw.h"

#include <algorithm>

namespace leeway::report {

Draw make_draw(const std::vector<model::ChanceOutcome>& outcomes, const words::Catalogue& words) {
    const auto all = [&](auto holds) { return std::all_of(outcomes.begin(), outcomes.end(), holds); };
    if (outcomes.size() == 2 && all([](const model::ChanceOutcome& outcome) { return outcome.chance == 50; })) {
        return {std::string(words.text("script.toss")),
                {std::string(words.text("script.heads")), std::string(words.text("script.tails"))}};
    }
    const bool in_tens = all([](const model::ChanceOutcome& outcome) { return outcome.chance % 10 == 0; });
    const int each = in_tens ? 10 : 1;  // percent a card
    Draw draw{std::string(words.text(in_tens ? "script.cards" : "script.dice")), {}};
    int last = 0;
    for (const model::ChanceOutcome& outcome : outcomes) {
        const int first = last + 1;
        last = std::clamp(last + outcome.chance / each, last, 100 / each);
        if (last < first) {
            draw.results.emplace_back();
        } else if (last == first) {
            draw.results.push_back(std::to_string(first));
        } else {
            draw.results.push_back(
                words.text("script.from_to", {{"from", std::to_string(first)}, {"to", std::to_string(last)}}));
        }
    }
    return draw;
}

}  // namespace leeway::report
