#include <string>
#include <string_view>
#include <vector>

#include "base/listed.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/controls.h"
#include "ui/page.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "ui/workshop_parts.h"

namespace leeway::ui {

namespace {

using flow::AdapterCard;
using flow::OptionView;
using flow::TextFieldView;
using flow::WorkshopSetupView;
namespace intent = flow::intent;

/// The heading of a part of the form, and what it means.
void begin_part(Ui& ui, Column& column, const std::string& name, const std::string& hint) {
    column.gap(ui.px(28.0F));
    text(ui, column, name, heading(ui));
    text(ui, column, hint, quiet(ui));
    column.gap(ui.px(10.0F));
}

/// One of the ways of letting people answer, chosen by a click on it as a whole. @return whether it was.
bool draw_connection_card(Ui& ui, Column& column, const std::string& name, const std::string& detail, Choice how) {
    const bool pressed = choice(ui, column, name, how, [&](Column& inside) {
        if (how.chosen) {
            signed_text(ui, inside, Sign::Check, name, with_colour(strong(ui), ui.colours.teal_text));
        } else {
            text(ui, inside, name, with_colour(strong(ui), how.options.enabled ? ui.colours.ink : ui.colours.slate));
        }
        text(ui, inside, detail, quiet(ui));
    });
    column.gap(ui.px(8.0F));
    return pressed;
}

void draw_adapters(Ui& ui, Column& column, const WorkshopSetupView& view) {
    for (const AdapterCard& adapter : view.adapters) {
        Choice how{adapter.chosen, true, {}};
        how.options.enabled = adapter.can_choose;
        ImGui::PushID(static_cast<int>(adapter.number));
        if (draw_connection_card(ui, column, adapter.name, listed({adapter.address, adapter.remark}), how))
            ui.wants(intent::ChooseConnection{adapter.number});
        ImGui::PopID();
    }
    if (view.no_adapters.empty()) return;
    signed_text(ui, column, Sign::Warning, view.no_adapters, with_colour(body(ui), ui.colours.gold_text));
    column.gap(ui.px(8.0F));
}

void draw_connection(Ui& ui, Column& column, const WorkshopSetupView& view) {
    begin_part(ui, column, view.connection_heading, view.connection_hint);
    if (!view.looking.empty()) waiting(ui, column, view.looking);
    draw_adapters(ui, column, view);
    const OptionView& without = view.without_phones;
    if (draw_connection_card(ui, column, without.label, without.meaning, {without.chosen, true, {}}))
        ui.wants(intent::ChooseConnection{});
    const ButtonLook again{ButtonKind::Plain, Sign::Again, "", {}};
    if (!view.look_again.empty() && button(ui, column, view.look_again, again)) ui.wants(intent::LookForAdapters{});
    if (view.shared_address.empty()) return;
    const std::string_view word = view.shared_address_on ? view.on : view.off;
    if (switch_line(ui, column, {view.shared_address, view.shared_address_hint, view.shared_address_on, word}))
        ui.wants(intent::AllowSharedAddress{!view.shared_address_on});
}

std::optional<std::size_t> draw_options(Ui& ui, Column& column, const std::vector<OptionView>& options) {
    std::vector<Segment> pills;
    pills.reserve(options.size());
    for (const OptionView& option : options) pills.push_back({option.label, option.chosen});
    const std::optional<std::size_t> pressed = segments(ui, column, pills);
    for (const OptionView& option : options) {
        if (!option.chosen || option.meaning.empty()) continue;
        column.gap(ui.px(6.0F));
        text(ui, column, option.meaning, quiet(ui));
    }
    if (!pressed) return std::nullopt;
    return options[*pressed].value;
}

std::optional<std::string> draw_text(Ui& ui, Column& column, const TextFieldView& field) {
    TextFieldLook look;
    look.field.label = field.label;
    look.field.help = field.help;
    look.most = 60;
    std::optional<std::string> typed = text_field(ui, column, look, field.text);
    column.gap(ui.px(10.0F));
    return typed;
}

void draw_teams(Ui& ui, Column& column, const WorkshopSetupView& view) {
    begin_part(ui, column, view.teams_heading, view.teams_hint);
    if (const auto count = draw_options(ui, column, view.team_counts)) ui.wants(intent::SetTeamCount{*count});
    column.gap(ui.px(12.0F));
    for (std::size_t i = 0; i < view.team_names.size(); ++i) {
        if (auto name = draw_text(ui, column, view.team_names[i])) ui.wants(intent::NameTeam{i, *std::move(name)});
    }
    if (view.decides_heading.empty()) return;
    text(ui, column, view.decides_heading, strong(ui));
    column.gap(ui.px(6.0F));
    if (const auto who = draw_options(ui, column, view.decides)) {
        ui.wants(intent::ChooseWhoDecides{static_cast<flow::WhoDecides>(*who)});
    }
}

void draw_wifi(Ui& ui, Column& column, const WorkshopSetupView& view) {
    if (view.wifi_heading.empty()) return;
    begin_part(ui, column, view.wifi_heading, view.wifi_hint);
    if (auto name = draw_text(ui, column, view.wifi_name)) ui.wants(intent::TypeWifiName{*std::move(name)});
    if (auto secret = draw_text(ui, column, view.wifi_password)) ui.wants(intent::TypeWifiPassword{*std::move(secret)});
    const std::string_view word = view.wifi_hidden_on ? view.on : view.off;
    if (switch_line(ui, column, {view.wifi_hidden, {}, view.wifi_hidden_on, word}))
        ui.wants(intent::SetWifiHidden{!view.wifi_hidden_on});
}

}  // namespace

void draw_workshop_options(Ui& ui, Column& column, const WorkshopSetupView& view) {
    draw_connection(ui, column, view);
    draw_wifi(ui, column, view);
    draw_teams(ui, column, view);
    column.gap(ui.px(20.0F));
    const std::string_view word = view.timer_locks_on ? view.on : view.off;
    if (switch_line(ui, column, {view.timer_locks, view.timer_locks_hint, view.timer_locks_on, word}))
        ui.wants(intent::SetTimerLocks{!view.timer_locks_on});
}

}  // namespace leeway::ui
