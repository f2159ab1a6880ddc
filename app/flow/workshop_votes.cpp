#include "flow/workshop_votes.h"

#include "flow/workshop_steps.h"

namespace leeway::flow {

bool can_ask_again(const Workshop& workshop) {
    const Round& round = workshop.shown();
    const SlideKind kind = workshop.place.kind;
    const bool was_put = kind == SlideKind::Vote || kind == SlideKind::Locked || kind == SlideKind::Reveal;
    return was_put && round.is_asked() && workshop.place.at + 1 == workshop.line.size();
}

void toggle_lock(Workshop& workshop, std::int64_t now_ms) {
    const std::size_t at = workshop.place.at;
    if (workshop.place.kind == SlideKind::Vote) {
        show_place(workshop, {at, SlideKind::Locked}, now_ms);
    } else if (workshop.place.kind == SlideKind::Locked && !workshop.shown().is_revealed) {
        show_place(workshop, {at, SlideKind::Vote}, now_ms);
    }
}

}  // namespace leeway::flow
