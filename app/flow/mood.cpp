#include "flow/mood.h"

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "flow/wording.h"

namespace leeway::flow {

namespace {

/// From this happiness on, a customer is called so. 35 and 85 are where the model's listeners begin.
struct Mood {
    int from;
    std::string_view key;
};
constexpr std::array<Mood, 6> kMoods{{{85, "play.mood.delighted"},
                                      {65, "play.mood.pleased"},
                                      {50, "play.mood.at_ease"},
                                      {35, "play.mood.unsettled"},
                                      {20, "play.mood.upset"},
                                      {0, "play.mood.hurt"}}};

std::string_view mood_key(int happiness) {
    for (const Mood& mood : kMoods) {
        if (happiness >= mood.from) return mood.key;
    }
    return kMoods.back().key;
}

std::string bar_in_words(const words::Catalogue& words, int change) {
    if (change == 0) return {};
    return words.text(change > 0 ? "play.bar_rose" : "play.bar_fell", {{"points", std::to_string(std::abs(change))}});
}

}  // namespace

MoodView make_mood(const words::Catalogue& words, const engine::Session& session) {
    MoodView mood;
    mood.happiness = session.state().happiness();
    mood.expectation = session.state().expectation();
    mood.happiness_before = mood.happiness;
    mood.expectation_before = mood.expectation;
    if (!session.steps().empty()) {
        mood.happiness_before = session.steps().back().happiness_before;
        mood.expectation_before = session.steps().back().expectation_before;
    }
    mood.word = std::string(words.text(mood_key(mood.happiness)));
    mood.happiness_label = words.text("play.happiness", {{"points", std::to_string(mood.happiness)}});
    mood.change = with_sign(mood.happiness - mood.happiness_before);
    mood.expectation_label = words.text("play.expects", {{"points", std::to_string(mood.expectation)}});
    mood.expectation_change = bar_in_words(words, mood.expectation - mood.expectation_before);
    return mood;
}

}  // namespace leeway::flow
