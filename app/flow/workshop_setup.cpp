#include <algorithm>
#include <array>
#include <string_view>

#include "flow/app.h"
#include "flow/workshop_facilitator.h"
#include "flow/workshop_slide.h"
#include "flow/workshop_work.h"

namespace leeway::flow {

namespace {

constexpr std::array<std::size_t, 6> kTeamCounts{0, 2, 3, 4, 5, 6};

std::string adapter_remark(const words::Catalogue& words, const WorkshopRoom& room, std::size_t number) {
    if (room.adapters[number].is_loopback) return std::string(words.text("workshop.adapter.only_here"));
    return std::string(words.text(number == room.best_adapter ? "workshop.adapter.best" : "workshop.adapter.other"));
}

void add_adapters(const AppState& state, WorkshopSetupView& view) {
    const WorkshopRoom& room = state.workshop;
    const words::Catalogue& words = *state.words;
    const NetworkAdapter* chosen = chosen_adapter(room);
    view.connection_heading = words.text("workshop.connection");
    view.connection_hint = words.text("workshop.connection_hint");
    view.without_phones = {0, std::string(words.text("workshop.without_phones")),
                           std::string(words.text("workshop.without_phones.meaning")), chosen == nullptr};
    for (std::size_t number = 0; number < room.adapters.size(); ++number) {
        const NetworkAdapter& adapter = room.adapters[number];
        AdapterCard card;
        card.number = number;
        card.name = words.text("workshop.adapter", {{"kind", adapter.kind}, {"name", adapter.name}});
        card.address = adapter.address;
        card.remark = adapter_remark(words, room, number);
        card.chosen = chosen == &adapter;
        card.can_choose = !adapter.is_loopback;
        view.adapters.push_back(std::move(card));
    }
    std::stable_partition(view.adapters.begin(), view.adapters.end(),
                          [&](const AdapterCard& card) { return card.number == room.best_adapter; });
    view.look_again = words.text("workshop.look_again");
    if (room.is_looking && !room.has_looked) view.looking = words.text("workshop.looking");
    const bool has_way = std::any_of(view.adapters.begin(), view.adapters.end(),
                                     [](const AdapterCard& card) { return card.can_choose; });
    if (room.has_looked && !has_way) view.no_adapters = words.text("workshop.no_adapters");
}

void add_teams(const AppState& state, WorkshopSetupView& view) {
    const WorkshopRoom& room = state.workshop;
    const words::Catalogue& words = *state.words;
    view.teams_heading = words.text("workshop.teams");
    view.teams_hint = words.text("workshop.teams_hint");
    for (const std::size_t count : kTeamCounts) {
        const std::string label = count == 0 ? std::string(words.text("workshop.no_teams"))
                                             : words.count("workshop.team_count", static_cast<std::int64_t>(count));
        view.team_counts.push_back({count, label, {}, count == room.team_count});
    }
    if (room.team_count == 0) return;
    for (std::size_t team = 0; team < room.team_count; ++team) {
        const std::string label = words.text("workshop.team", {{"number", std::to_string(team + 1)}});
        const std::string typed = team < room.team_names.size() ? room.team_names[team] : std::string();
        view.team_names.push_back({label, typed, {}});
    }
    const auto option = [&](WhoDecides decides, std::string_view label, std::string_view meaning) {
        view.decides.push_back({static_cast<std::size_t>(decides), std::string(words.text(label)),
                                std::string(words.text(meaning)), room.decides == decides});
    };
    view.decides_heading = words.text("workshop.decides");
    option(WhoDecides::Everybody, "workshop.decides.all", "workshop.decides.all.meaning");
    option(WhoDecides::TeamsInTurn, "workshop.decides.turn", "workshop.decides.turn.meaning");
}

/// Only with phones.
void add_network(const AppState& state, WorkshopSetupView& view) {
    const WorkshopRoom& room = state.workshop;
    const auto text = [&](std::string_view key) { return std::string(state.words->text(key)); };
    if (chosen_adapter(room) == nullptr) return;
    view.wifi_heading = text("workshop.wifi");
    view.wifi_hint = text("workshop.wifi_hint");
    view.wifi_name = {text("workshop.wifi_name"), room.wifi_name, text("workshop.wifi_name_help")};
    view.wifi_password = {text("workshop.wifi_password"), room.wifi_password, text("workshop.wifi_password_help")};
    view.wifi_hidden = text("workshop.wifi_hidden");
    view.wifi_hidden_on = room.wifi_hidden;
    view.shared_address = text("workshop.shared_address");
    view.shared_address_hint = text("workshop.shared_address_hint");
    view.shared_address_on = room.shared_address;
}

WorkshopSetupView make_setup_view(const AppState& state) {
    const auto text = [&](std::string_view key) { return std::string(state.words->text(key)); };
    WorkshopSetupView view;
    view.title = text("workshop.title");
    view.about = text("workshop.about");
    view.choice = make_train_view(state);
    view.case_heading = text("workshop.case");
    view.policy_heading = text("workshop.policy");
    add_adapters(state, view);
    add_teams(state, view);
    add_network(state, view);
    view.timer_locks = text("workshop.timer_locks");
    view.timer_locks_hint = text("workshop.timer_locks_hint");
    view.timer_locks_on = state.workshop.timer_locks;
    view.on = text("app.on");
    view.off = text("app.off");
    view.problem = state.workshop.problem;
    view.begin = text("workshop.begin");
    const std::string_view problem = workshop_problem(state);
    view.beginning = state.workshop.pending.has_value();
    view.can_begin = problem.empty() && !view.beginning;
    if (!problem.empty()) view.begin_reason = text(problem);
    return view;
}

}  // namespace

WorkshopView make_workshop_view(const AppState& state) {
    WorkshopView view;
    view.panel_hide = state.words->text("workshop.panel_hide");
    view.panel_show = state.words->text("workshop.panel_show");
    if (!state.workshop.open) {
        view.setup = make_setup_view(state);
        return view;
    }
    view.slides_apart = state.workshop.slides_apart;
    view.slide = make_slide_view(state);
    view.facilitator = make_facilitator_view(state);
    return view;
}

}  // namespace leeway::flow
