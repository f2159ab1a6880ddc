#include "flow/workshop_present.h"

#include "flow/workshop_rounds.h"
#include "flow/workshop_words.h"
#include "report/phrases.h"

namespace leeway::flow {

namespace {

live::Phase phase_of(SlideKind kind) {
    switch (kind) {
        case SlideKind::Join: return live::Phase::Waiting;
        case SlideKind::Scene:
        case SlideKind::Ending:
        case SlideKind::Path: return live::Phase::Scene;
        case SlideKind::Vote: return live::Phase::Open;
        case SlideKind::Locked: return live::Phase::Locked;
        case SlideKind::Reveal:
        case SlideKind::Result: return live::Phase::Revealed;
        case SlideKind::Over:
        case SlideKind::Black: break;
    }
    return live::Phase::Over;
}

}  // namespace

live::Presented make_presented(const words::Catalogue& words, const Workshop& workshop) {
    const Round& round = workshop.shown();
    live::Presented presented;
    presented.phase = phase_of(workshop.place.kind);
    presented.language = scenario_at(round).language;
    presented.title = workshop.program->scenario->title;
    const bool is_in_case = presented.phase != live::Phase::Waiting && presented.phase != live::Phase::Over;
    if (!is_in_case) return presented;
    presented.is_what_if = workshop.exploring.has_value();
    const model::Scene& scene = scene_at(round);
    presented.says = round.is_end() ? report::joined_lines(scene.narration, scene.says) : words_at(round);
    presented.speaker = speaker_at(words, round);
    if (!round.is_asked()) {  // what comes of it is on the big screen alone
        presented.phase = live::Phase::Scene;
        return presented;
    }
    presented.round = ballot_of(round).number;
    for (std::size_t choice = 0; choice < round.choices.size(); ++choice) {
        presented.choices.push_back(say_of(round, choice));
    }
    if (presented.phase != live::Phase::Revealed) return presented;
    presented.chosen = chosen_at(workshop, workshop.place.at);
    presented.is_led = presented.chosen && is_overruling(workshop, workshop.place.at, *presented.chosen);
    presented.shows_votes = !ballot_of(round).is_closed;
    return presented;
}

}  // namespace leeway::flow
