#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "flow/panel_rows.h"

namespace leeway::flow {

namespace {

using edit::Address;
using edit::NumberField;
using edit::TextField;

PanelSection words_section(const PanelRows& rows, const Address& at) {
    PanelSection section = rows.section_about("section.answer", at.scene, at.response);
    rows.add_problems(section, at.scene, at.response);
    section.rows.emplace_back(rows.text(TextField::ResponseSay, at, 3));
    section.rows.emplace_back(rows.text(TextField::ResponseWhy, at, 3));
    return section;
}

PanelSection ratings_section(const PanelRows& rows, const Address& at) {
    PanelSection section{rows.label("section.ratings"), true, {}, Trouble::None, {}};
    section.rows.emplace_back(WordsRow{rows.help("section.ratings"), Trouble::None});
    for (const NumberField field : {NumberField::Outcome, NumberField::Process, NumberField::Interaction}) {
        section.rows.emplace_back(rows.rating(field, {at}));
        if (field == NumberField::Outcome) section.rows.emplace_back(make_remedy_row(rows, at));
    }
    return section;
}

/// Everything that the policies of the library and the case itself call a permission.
std::set<std::string> known_permissions(const PanelRows& rows) {
    std::set<std::string> known;
    for (const PolicyEntry& entry : rows.state.library.policies) {
        for (const model::Permission& permission : entry.policy->permissions) known.insert(permission.id.text);
    }
    for (const model::Scene& scene : rows.scenario.scenes) {
        for (const model::Response& response : scene.responses) {
            if (response.need) known.insert(response.need->permission.text);
        }
    }
    return known;
}

/// Who may, by the policy that the case is looked at under: "You up to $15.00, Team lead up to $60.00".
std::string who_may(const PanelRows& rows, const std::string& permission) {
    const auto& policies = rows.state.library.policies;
    if (rows.design.policy >= policies.size()) return {};
    const model::Policy& policy = *policies[rows.design.policy].policy;
    const auto found = std::find_if(policy.permissions.begin(), policy.permissions.end(),
                                    [&](const model::Permission& each) { return each.id.text == permission; });
    const auto& limits = found == policy.permissions.end() ? policy.other_permissions : found->limits;
    std::string all;
    for (const model::Role& role : policy.roles) {
        const auto limit =
            std::find_if(limits.begin(), limits.end(), [&](const model::Limit& each) { return each.role == role.id; });
        if (limit == limits.end()) continue;
        if (!all.empty()) all += ", ";
        all += limit->amount
                   ? rows.words.text("design.permission.up_to",
                                     {{"role", role.name}, {"amount", format_money(*limit->amount, policy.currency)}})
                   : role.name;
    }
    return all.empty() ? std::string(rows.words.text("design.permission.nobody")) : all;
}

/// A name for one more, to be typed over.
std::string free_permission(const std::set<std::string>& known) {
    std::string name = "new-permission";
    for (int number = 2; known.count(name) != 0; ++number) name = fmt::format("new-permission-{}", number);
    return name;
}

ChoiceRow permission_choice(const PanelRows& rows, const Address& at, const model::Response& response) {
    ChoiceRow row;
    row.label = rows.label("need");
    row.help = rows.help("need");
    row.options.push_back({std::string(rows.words.text("design.no_permission")),
                           {edit::change::SetNeed{{at}, std::nullopt}},
                           !response.need});
    const std::set<std::string> known = known_permissions(rows);
    for (const std::string& permission : known) {
        row.options.push_back({permission,
                               {edit::change::SetNeed{{at}, PermissionId(permission)}},
                               response.need && response.need->permission.text == permission,
                               who_may(rows, permission)});
    }
    const PermissionId another(free_permission(known));
    row.options.push_back(
        {std::string(rows.words.text("design.another_permission")), {edit::change::SetNeed{{at}, another}}, false});
    return row;
}

PanelSection cost_section(const PanelRows& rows, const Address& at, const model::Response& response) {
    PanelSection section{rows.label("section.cost"), true, {}, Trouble::None, {}};
    section.rows.emplace_back(rows.number(NumberField::Spend, {at}, true));
    section.rows.emplace_back(rows.number(NumberField::ResponseMinutes, {at}));
    section.rows.emplace_back(rows.number(NumberField::ResponseHours, {at}));
    section.rows.emplace_back(permission_choice(rows, at, response));
    if (response.need) {
        section.rows.emplace_back(
            rows.id("need.name", NameRow::What::Permission, at, response.need->permission.text, {}));
        section.rows.emplace_back(rows.number(NumberField::NeedAmount, {at}, true));
        section.rows.emplace_back(rows.scene_choice(
            "refused", response.refused,
            [at](const std::optional<SceneId>& scene) {
                return edit::change::LinkRefusal{at, scene};
            },
            "design.same_scene", edit::change::AddScene{"refused", {}, at, false, true, true}));
    }
    return section;
}

/// "First way (70 %)".
WordsRow heading_of_way(const PanelRows& rows, std::size_t number, int chance) {
    static constexpr std::array<std::string_view, 3> kKeys{"design.way_heading.first", "design.way_heading.second",
                                                           "design.way_heading.third"};
    const std::string_view key = number < kKeys.size() ? kKeys[number] : "design.way_heading.other";
    std::string words = rows.words.text(key, {{"n", std::to_string(number + 1)}, {"percent", std::to_string(chance)}});
    return {std::move(words), Trouble::None};
}

/// Whether two ways differ in nothing but their chance, which is as if they were one.
bool has_two_alike(const model::Response& response) {
    const auto is_alike = [](const model::ChanceOutcome& a, const model::ChanceOutcome& b) {
        return !a.target.empty() && a.target == b.target && a.narration == b.narration && a.happiness == b.happiness &&
               a.sets == b.sets && a.clears == b.clears;
    };
    const auto& then = response.then;
    for (auto one = then.begin(); one != then.end(); ++one) {
        if (std::any_of(then.begin(), one, [&](const auto& before) { return is_alike(before, *one); })) return true;
    }
    return false;
}

void add_outcome(const PanelRows& rows, PanelSection& section, const Address& at, const model::Response& response) {
    const bool is_one_of_several = response.then.size() > 1;
    const bool is_there = at.item < response.then.size();
    if (is_one_of_several) section.rows.emplace_back(heading_of_way(rows, at.item, response.then[at.item].chance));
    const SceneId target = is_there ? response.then[at.item].target : SceneId();
    section.rows.emplace_back(rows.scene_choice(
        "then", target,
        [at](const std::optional<SceneId>& scene) {
            return edit::change::Link{at, scene.value_or(SceneId())};
        },
        "design.no_scene", edit::change::AddScene{"next", {}, at, false, true}));
    if (!is_there) return;
    if (is_one_of_several) {
        ChanceRow chance;
        chance.label = rows.label("chance");
        chance.help = rows.help("chance");
        chance.at = at;
        chance.percent = response.then[at.item].chance;
        chance.takes = rows.takes("chance", 1, 99, false);
        section.rows.emplace_back(std::move(chance));
        section.rows.emplace_back(rows.number(NumberField::OutcomeHappiness, {at}));
        section.rows.emplace_back(rows.text(TextField::OutcomeNarration, at, 2));
        section.rows.emplace_back(rows.notes(edit::NoteRole::SetByOutcome, at, "outcome.sets"));
        ActionsRow remove;
        remove.actions.push_back(rows.action("design.remove_outcome", intent::Edit{edit::change::RemoveOutcome{at}}));
        section.rows.emplace_back(std::move(remove));
    }
}

PanelSection then_section(const PanelRows& rows, Address at, const model::Response& response) {
    PanelSection section{rows.label("section.then"), true, {}, Trouble::None, {}};
    if (has_two_alike(response)) {
        const bool are_two = response.then.size() == 2;
        const std::string_view key = are_two ? "design.ways_alike.both" : "design.ways_alike";
        section.rows.emplace_back(WordsRow{std::string(rows.words.text(key)), Trouble::None});
    }
    for (at.item = 0; at.item < std::max<std::size_t>(1, response.then.size()); ++at.item) {
        add_outcome(rows, section, at, response);
    }
    at.item = 0;
    ActionsRow actions;
    if (response.then.empty() || response.then.front().target.empty()) {
        actions.actions.push_back(
            rows.action("design.new_next", intent::Edit{edit::change::AddScene{"next", {}, at, false, true}}));
    }
    actions.actions.push_back(rows.action("design.add_chance", intent::Edit{edit::change::AddOutcome{at}}));
    section.rows.emplace_back(std::move(actions));
    return section;
}

PanelSection when_section(const PanelRows& rows, const Address& at, const model::Response& response) {
    const bool has_any = !response.when.notes.empty() || !response.when.absent.empty() || response.when.happiness ||
                         !response.sets.empty() || !response.clears.empty();
    PanelSection section{rows.label("section.when"), has_any, {}, Trouble::None, {}};
    section.rows.emplace_back(rows.notes(edit::NoteRole::Asked, at, "when.notes"));
    section.rows.emplace_back(rows.notes(edit::NoteRole::AskedAbsent, at, "when.not"));
    section.rows.emplace_back(rows.number(NumberField::LeastHappiness, {at}));
    section.rows.emplace_back(rows.number(NumberField::MostHappiness, {at}));
    section.rows.emplace_back(rows.notes(edit::NoteRole::Set, at, "sets"));
    section.rows.emplace_back(rows.notes(edit::NoteRole::Cleared, at, "clears"));
    return section;
}

PanelSection more_section(const PanelRows& rows, const Address& at, const model::Response& response) {
    PanelSection section{rows.label("section.more"), false, {}, Trouble::None, {}};
    section.rows.emplace_back(rows.id("response.id", NameRow::What::Response, at, response.id.text,
                                      ids_of_others(rows.scenario.scenes[at.scene].responses, at.response)));
    ActionsRow actions;
    const std::size_t count = rows.scenario.scenes[at.scene].responses.size();
    if (at.response > 0) {
        actions.actions.push_back(
            rows.action("design.move_up", intent::Edit{edit::change::MoveResponse{at, at.response - 1}}));
    }
    if (at.response + 1 < count) {
        actions.actions.push_back(
            rows.action("design.move_down", intent::Edit{edit::change::MoveResponse{at, at.response + 1}}));
    }
    actions.actions.push_back(rows.action("design.duplicate", intent::DuplicateScenes{}));
    actions.actions.push_back(rows.action("design.remove_response", intent::RemoveSelected{}));
    section.rows.emplace_back(std::move(actions));
    return section;
}

}  // namespace

void make_response_panel(const PanelRows& rows, const Address& at, PanelView& panel) {
    const model::Response& response = *edit::response_at(rows.scenario, at);
    panel.title = rows.words.text("design.panel.response", {{"n", std::to_string(at.response + 1)}});
    panel.about = rows.design.names[at.scene];
    panel.subject = fmt::format("response {} {}", at.scene, at.response);
    ActionsRow back;
    back.actions.push_back(rows.action("design.to_scene", intent::SelectScenes{{{at.scene}, {}}}));
    PanelSection words = words_section(rows, at);
    words.rows.insert(words.rows.begin(), std::move(back));
    panel.sections.push_back(std::move(words));
    panel.sections.push_back(ratings_section(rows, at));
    panel.sections.push_back(cost_section(rows, at, response));
    panel.sections.push_back(then_section(rows, at, response));
    panel.sections.push_back(when_section(rows, at, response));
    panel.sections.push_back(more_section(rows, at, response));
}

PanelView make_panel_view(const AppState& state, const Design& design) {
    const PanelRows rows(state, design);
    const edit::Selection& selection = design.history.selection();
    PanelView panel;
    if (selection.scenes.empty()) {
        make_case_panel(rows, panel);
    } else if (selection.scenes.size() > 1) {
        make_scenes_panel(rows, selection.scenes, panel);
    } else if (selection.response) {
        make_response_panel(rows, {selection.scenes.front(), *selection.response, 0}, panel);
    } else {
        make_scene_panel(rows, selection.scenes.front(), panel);
    }
    return panel;
}

}  // namespace leeway::flow
