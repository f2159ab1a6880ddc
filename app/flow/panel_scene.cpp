#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "flow/panel_rows.h"
#include "flow/wording.h"
#include "model/names.h"

namespace leeway::flow {

namespace {

using edit::Address;
using edit::NumberField;
using edit::TextField;

ChoiceRow channel_choice(const PanelRows& rows, const std::vector<std::size_t>& scenes) {
    ChoiceRow row;
    row.label = rows.label("scene.channel");
    row.help = rows.help("scene.channel");
    const auto all_have = [&](const std::optional<model::Channel>& channel) {
        return std::all_of(scenes.begin(), scenes.end(),
                           [&](std::size_t scene) { return rows.scenario.scenes[scene].channel == channel; });
    };
    row.options.push_back({std::string(rows.words.text("design.channel_of_case")),
                           {edit::change::SetChannel{scenes, std::nullopt}},
                           all_have(std::nullopt)});
    for (std::size_t i = 0; i < model::kChannelNames.size(); ++i) {
        const auto channel = static_cast<model::Channel>(i);
        row.options.push_back(
            {channel_in_words(rows.words, channel), {edit::change::SetChannel{scenes, channel}}, all_have(channel)});
    }
    return row;
}

PanelSection words_section(const PanelRows& rows, std::size_t number) {
    const model::Scene& scene = rows.scenario.scenes[number];
    const Address at{number, 0, 0};
    PanelSection section = rows.section_about("section.scene", number, std::nullopt);
    rows.add_problems(section, number, std::nullopt);
    section.rows.emplace_back(rows.text(TextField::SceneSays, at, 4));
    section.rows.emplace_back(rows.text(TextField::SceneNarration, at, 2));
    section.rows.emplace_back(rows.text(TextField::SceneAfter, at));
    if (scene.ending) {
        section.rows.emplace_back(rows.text(TextField::EndingTitle, at));
        section.rows.emplace_back(rows.text(TextField::EndingLesson, at, 3));
    }
    section.rows.emplace_back(rows.number(NumberField::SceneMood, {at}));
    return section;
}

PanelSection responses_section(const PanelRows& rows, std::size_t number) {
    const model::Scene& scene = rows.scenario.scenes[number];
    PanelSection section{
        rows.label("section.responses"), true, std::to_string(scene.responses.size()), Trouble::None, {}};
    for (std::size_t i = 0; i < scene.responses.size(); ++i) {
        ActionsRow row;
        const std::string& say = scene.responses[i].say;
        const std::string shown = say.empty() ? scene.responses[i].id.text : say;
        row.actions.push_back({fmt::format("{}. {}", i + 1, shown), intent::SelectScenes{{{number}, i}}, false, {}});
        section.rows.emplace_back(std::move(row));
    }
    ActionsRow add;
    add.actions.push_back(rows.action("design.add_response", intent::Edit{edit::change::AddResponse{number}}));
    if (scene.responses.size() >= model::kMostResponses) {
        add.actions.back().unavailable = std::string(rows.words.text("design.enough_responses"));
    }
    section.rows.emplace_back(std::move(add));
    return section;
}

PanelSection scene_more_section(const PanelRows& rows, std::size_t number) {
    const model::Scene& scene = rows.scenario.scenes[number];
    PanelSection section{rows.label("section.more"), false, {}, Trouble::None, {}};
    section.rows.emplace_back(rows.id("scene.id", NameRow::What::Scene, {number, 0, 0}, scene.id.text,
                                      ids_of_others(rows.scenario.scenes, number)));
    section.rows.emplace_back(channel_choice(rows, {number}));
    section.rows.emplace_back(rows.text(TextField::SceneDiscuss, {number, 0, 0}, 2));
    ActionsRow actions;
    const bool is_ending = scene.ending.has_value();
    actions.actions.push_back(rows.action(is_ending ? "design.make_decision" : "design.make_ending",
                                          intent::Edit{edit::change::SetEnding{number, !is_ending}}));
    if (scene.id != rows.scenario.start) {
        actions.actions.push_back(rows.action("design.make_start", intent::Edit{edit::change::SetStart{scene.id}}));
    }
    actions.actions.push_back(rows.action("design.duplicate", intent::DuplicateScenes{}));
    actions.actions.push_back(rows.action("design.remove_scene", intent::RemoveSelected{}));
    section.rows.emplace_back(std::move(actions));
    return section;
}

/// Where the selected scenes' responses are, for what is changed in all of them at once.
std::vector<Address> responses_in(const model::Scenario& scenario, const std::vector<std::size_t>& scenes) {
    std::vector<Address> all;
    for (const std::size_t scene : scenes) {
        for (std::size_t i = 0; i < scenario.scenes[scene].responses.size(); ++i) all.push_back({scene, i, 0});
    }
    return all;
}

}  // namespace

void make_scene_panel(const PanelRows& rows, std::size_t number, PanelView& panel) {
    const model::Scene& scene = rows.scenario.scenes[number];
    panel.title = std::string(rows.words.text(scene.ending ? "design.panel.ending" : "design.panel.scene"));
    panel.about = rows.design.names[number];
    panel.subject = fmt::format("scene {}", number);
    panel.sections.push_back(words_section(rows, number));
    if (!scene.ending) panel.sections.push_back(responses_section(rows, number));
    panel.sections.push_back(scene_more_section(rows, number));
}

void make_scenes_panel(const PanelRows& rows, const std::vector<std::size_t>& scenes, PanelView& panel) {
    const auto count = static_cast<std::int64_t>(scenes.size());
    panel.title = rows.words.count("design.panel.scenes", count);
    panel.about = std::string(rows.words.text("design.panel.scenes_about"));
    panel.subject = "scenes";
    PanelSection section{rows.label("section.together"), true, {}, Trouble::None, {}};
    section.rows.emplace_back(channel_choice(rows, scenes));
    std::vector<Address> at;
    at.reserve(scenes.size());
    for (const std::size_t scene : scenes) at.push_back({scene, 0, 0});
    section.rows.emplace_back(rows.number(NumberField::SceneMood, std::move(at)));
    if (const std::vector<Address> responses = responses_in(rows.scenario, scenes); !responses.empty()) {
        section.rows.emplace_back(rows.number(NumberField::ResponseMinutes, responses));
        section.rows.emplace_back(rows.number(NumberField::ResponseHours, responses));
        section.rows.emplace_back(rows.number(NumberField::Spend, responses, true));
    }
    ActionsRow actions;
    actions.actions.push_back(rows.action("design.duplicate", intent::DuplicateScenes{}));
    actions.actions.push_back(rows.action("design.remove_scenes", intent::RemoveSelected{}));
    section.rows.emplace_back(std::move(actions));
    panel.sections.push_back(std::move(section));
}

}  // namespace leeway::flow
