#include "flow/app.h"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

#include "flow/apply.h"
#include "flow/workshop_work.h"

namespace leeway::flow {

namespace {

/// What comes by itself; all else is somebody's doing.
template <typename Wanted, typename... Answers>
constexpr bool kIsAny = (std::is_same_v<Wanted, Answers> || ...);
template <typename Wanted>
constexpr bool kComesByItself =
    kIsAny<Wanted, intent::TimePassed, intent::LibraryLoaded, intent::LibraryChanged, intent::DiceRolled,
           intent::RecordsLoaded, intent::PlayBegan, intent::Analyzed, intent::AnalysisFailed, intent::Exported,
           intent::Failed, intent::DraftOpened, intent::DraftNotOpened, intent::DraftSaved, intent::DraftChangedOutside,
           intent::DraftRemoved, intent::StoriesFound, intent::StoryLooked, intent::RecoveredFound, intent::VersionRead,
           intent::PastedRead, intent::DraftAnalyzed, intent::AdaptersFound, intent::RoomOpened, intent::RoomFailed,
           intent::RoomNews>;

/// What answers the question about quitting without taking it back.
template <typename Wanted>
constexpr bool kGoesOnQuitting = kIsAny<Wanted, intent::Quit, intent::CloseDraft, intent::SaveAndClose>;

}  // namespace

AppState make_app(const words::Catalogue& words, const Settings& settings) {
    AppState state;
    state.words = &words;
    state.settings = settings;
    state.settings.scale_percent = std::clamp(settings.scale_percent, kSmallestScale, kLargestScale);
    return state;
}

Requests first_requests() { return {request::LoadLibrary{}, request::LoadRecords{}, request::FindRecovered{}}; }

Requests apply(AppState& state, const Intent& intent, const Moment& now) {
    state.utc = now.utc;
    state.local = now.local.empty() ? now.utc : now.local;
    state.now_ms = now.ms;
    return std::visit(
        [&](const auto& wanted) {
            // Whoever does something else does not want to close what is open.
            using Wanted = std::decay_t<decltype(wanted)>;
            if (!kComesByItself<Wanted> && state.design.open) {
                Design& design = *state.design.open;
                design.closes_with.reset();
                if (!std::is_same_v<Wanted, intent::Quit>) design.asks_to_close = false;
                if (!kGoesOnQuitting<Wanted>) design.quits = false;
            }
            Requests requests = on(state, wanted, now);
            Requests followed = follow_workshop(state);
            std::move(followed.begin(), followed.end(), std::back_inserter(requests));
            return requests;
        },
        intent);
}

}  // namespace leeway::flow
