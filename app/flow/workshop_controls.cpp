#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "flow/key_words.h"
#include "flow/workshop_facilitator.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_slide.h"
#include "flow/workshop_steps.h"
#include "flow/workshop_votes.h"
#include "flow/workshop_work.h"

namespace leeway::flow {

namespace {

constexpr std::array<KeyWords, 18> kWorkshopKeys{{{"workshop.keys.next", "workshop.keys.next.meaning"},
                                                  {"workshop.keys.back", "workshop.keys.back.meaning"},
                                                  {"workshop.keys.digits", "workshop.keys.digits.meaning"},
                                                  {"workshop.keys.arrows", "workshop.keys.arrows.meaning"},
                                                  {"workshop.keys.enter", "workshop.keys.enter.meaning"},
                                                  {"workshop.keys.what_if", "workshop.keys.what_if.meaning"},
                                                  {"workshop.keys.verdict", "workshop.keys.verdict.meaning"},
                                                  {"workshop.keys.discuss", "workshop.keys.discuss.meaning"},
                                                  {"workshop.keys.timer", "workshop.keys.timer.meaning"},
                                                  {"workshop.keys.lock", "workshop.keys.lock.meaning"},
                                                  {"workshop.keys.again", "workshop.keys.again.meaning"},
                                                  {"workshop.keys.code", "workshop.keys.code.meaning"},
                                                  {"workshop.keys.black", "workshop.keys.black.meaning"},
                                                  {"workshop.keys.start", "workshop.keys.start.meaning"},
                                                  {"workshop.keys.apart", "workshop.keys.apart.meaning"},
                                                  {"workshop.keys.panel", "workshop.keys.panel.meaning"},
                                                  {"workshop.keys.leave", "workshop.keys.leave.meaning"},
                                                  {"keys.help.keys", "keys.help.meaning"}}};

constexpr std::array<int, 4> kPresets{30, 60, 120, 300};
constexpr int kSecondsAMinute = 60;

constexpr std::uint32_t kHall = 2'000;  ///< where fewer phones than that can be in, it is said beforehand

void add_lost_room(const AppState& state, FacilitatorView& view) {
    const auto text = [&](std::string_view key) { return std::string(state.words->text(key)); };
    const bool is_cut_off = state.workshop.open->is_cut_off;
    view.no_phone = text(is_cut_off ? "workshop.cut_off" : "workshop.no_way_in");
    view.check = {text("workshop.lost.hands"), text("workshop.lost.again")};
    const bool has_network = chosen_adapter(state.workshop) != nullptr;
    view.open_again = {text("workshop.open_again"), {}, has_network, {}, false};
    if (!has_network) view.open_again.reason = text("workshop.no_network");
}

/// Phones that are being turned away, and what can be done about it.
void add_turned_away(const AppState& state, FacilitatorView& view) {
    const intent::RoomNews& news = state.workshop.open->news;
    if (news.is_full) {
        view.crowded = state.words->text("workshop.full", {{"capacity", std::to_string(news.capacity)}});
    } else if (news.is_crowded && !state.workshop.shared_address) {
        view.crowded = state.words->text("workshop.crowded");
        view.shared_address = {std::string(state.words->text("workshop.shared_address")), {}, true, {}, false};
    }
}

void add_phones(const AppState& state, FacilitatorView& view) {
    const auto text = [&](std::string_view key) { return std::string(state.words->text(key)); };
    const Workshop& workshop = *state.workshop.open;
    if (!workshop.has_phones && !workshop.lost) return;
    view.phones_heading = text("workshop.phones");
    if (can_open_again(workshop)) return add_lost_room(state, view);
    if (!workshop.room) {
        view.phones = text("workshop.join.opening");
        return;
    }
    view.address = workshop.room->where.url;
    view.phones = state.words->text("workshop.phones_in", {{"connected", std::to_string(workshop.news.connected)},
                                                           {"joined", std::to_string(workshop.most_joined)}});
    const std::uint32_t capacity = workshop.news.capacity;
    if (capacity > 0 && capacity < kHall)
        view.phones += ". " + state.words->text("workshop.capacity", {{"capacity", std::to_string(capacity)}});
    const bool is_late = state.now_ms - workshop.room->since_ms >= kPhoneIsLateMs;
    if (!workshop.news.phone_has_come && is_late) {
        view.no_phone = text("workshop.no_phone");
        view.check = {text("workshop.check.same"), text("workshop.check.guest"), text("workshop.check.mobile"),
                      text("workshop.check.vpn"), text("workshop.check.hands")};
    }
    add_turned_away(state, view);
}

std::string preset_label(const words::Catalogue& words, int seconds) {
    if (seconds % kSecondsAMinute == 0) return words.count("workshop.preset_minutes", seconds / kSecondsAMinute);
    return words.count("workshop.preset_seconds", seconds);
}

void add_timer(const AppState& state, FacilitatorView& view) {
    const auto text = [&](std::string_view key) { return std::string(state.words->text(key)); };
    const Workshop& workshop = *state.workshop.open;
    const bool is_on = workshop.timer.is_on();
    view.timer_heading = text("workshop.timer");
    view.timer = make_timer_view(*state.words, workshop.timer, state.now_ms);
    for (const int seconds : kPresets) view.presets.push_back({seconds, preset_label(*state.words, seconds)});
    view.timer_more = {text("workshop.timer_more"), "+", is_on, {}, false};
    const bool is_paused = workshop.timer.is_paused();
    view.timer_pause = {text(is_paused ? "workshop.timer_on" : "workshop.timer_pause"),
                        "T",
                        is_on && !view.timer.is_over,
                        {},
                        is_paused};
    view.timer_stop = {text("workshop.timer_stop"), {}, is_on, {}, false};
    view.timer_locks = {text("workshop.timer_locks"), {}, true, {}, state.workshop.timer_locks};
}

void add_vote_switches(const AppState& state, FacilitatorView& view) {
    const auto text = [&](std::string_view key) { return std::string(state.words->text(key)); };
    const Workshop& workshop = *state.workshop.open;
    const Round& round = workshop.shown();
    const SlideKind kind = workshop.place.kind;
    const bool is_locked = kind == SlideKind::Locked && !round.is_revealed;
    view.lock = {text(is_locked ? "workshop.unlock" : "workshop.lock"),
                 "L",
                 kind == SlideKind::Vote || is_locked,
                 {},
                 is_locked};
    view.ask_again = {text("workshop.ask_again"), "R", can_ask_again(workshop), {}, false};
    if (!view.ask_again.can) view.ask_again.reason = text("workshop.cannot_ask_again");
    const bool has_verdict = kind == SlideKind::Reveal || kind == SlideKind::Result;
    view.verdict = {text("workshop.verdict"), "V", has_verdict, {}, workshop.shows_verdict};
    const bool is_exploring = workshop.exploring.has_value();
    view.what_if_back = {text(is_exploring ? "workshop.what_if_back" : "workshop.what_if_button"),
                         "W",
                         is_exploring || can_explore(workshop),
                         {},
                         is_exploring};
    if (!view.what_if_back.can) view.what_if_back.reason = text("workshop.reveal_first");
}

void add_switches(const AppState& state, FacilitatorView& view) {
    const auto text = [&](std::string_view key) { return std::string(state.words->text(key)); };
    const Workshop& workshop = *state.workshop.open;
    view.black = {text(workshop.is_black ? "workshop.show_again" : "workshop.black"), "B", true, {}, workshop.is_black};
    const bool has_room = lets_phones_in(workshop);
    const std::string_view code = workshop.code == CodeShown::Corner  ? "workshop.code_large"
                                  : workshop.code == CodeShown::Large ? "workshop.code_hide"
                                                                      : "workshop.code_corner";
    view.corner = {text(code), "Q", has_room, {}, false};
    if (has_room) view.door = {text("workshop.door"), {}, true, {}, workshop.is_door_locked};
    const bool leads_back = workshop.before_start.has_value();
    view.start_over = {text(leads_back ? "workshop.start_over_back" : "workshop.start_over"), "F5", true, {}, false};
    view.show_keys = {text("keys.open"), "?", true, {}, false};
    view.leave = {text("workshop.leave"), "Esc", true, {}, false};
    view.apart = {text("workshop.apart"), "F6", true, {}, state.workshop.slides_apart};
    const bool has_record = !workshop.record.steps.empty();
    view.export_record = {text("workshop.export"), {}, has_record, {}, false};
    if (!has_record) view.export_record.reason = text("workshop.nothing_to_export");
    if (workshop.exported.empty()) return;
    view.exported = state.words->text("debrief.exported", {{"path", workshop.exported}});
    view.open_record = {text("debrief.open_exported"), {}, true, {}, false};
}

}  // namespace

void add_controls(const AppState& state, FacilitatorView& view) {
    add_phones(state, view);
    add_timer(state, view);
    add_vote_switches(state, view);
    add_switches(state, view);
    view.keys_heading = state.words->text("keys.title");
    for (KeyRow& row : workshop_keys(*state.words)) view.keys.emplace_back(std::move(row.keys), std::move(row.meaning));
}

std::vector<KeyRow> workshop_keys(const words::Catalogue& words) {
    std::vector<KeyRow> rows;
    rows.reserve(kWorkshopKeys.size());
    for (const KeyWords& row : kWorkshopKeys) {
        rows.push_back({std::string(words.text(row.keys)), std::string(words.text(row.meaning))});
    }
    return rows;
}

}  // namespace leeway::flow
