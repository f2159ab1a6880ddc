#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/design_work.h"

/// What the designer's panels are put together from. Private to the room.
namespace leeway::flow {

/// Makes rows for one draft; labels come from the catalogue by the field's name.
class PanelRows {
public:
    PanelRows(const AppState& app, const Design& draft)
        : state(app), words(*app.words), design(draft), scenario(*draft.history.present()) {}

    const AppState& state;
    const words::Catalogue& words;
    const Design& design;
    const model::Scenario& scenario;

    /// "design.field.<name>" and "design.help.<name>"; the help may be missing.
    [[nodiscard]] TextRow text(edit::TextField field, const edit::Address& at, int rows = 1) const;
    [[nodiscard]] NumberRow number(edit::NumberField field, std::vector<edit::Address> at, bool is_money = false) const;
    [[nodiscard]] SliderRow rating(edit::NumberField field, std::vector<edit::Address> at) const;
    /// What a field of numbers takes, in words. @param name of the field, which may have words of its own.
    [[nodiscard]] std::string takes(std::string_view name, std::int64_t low, std::int64_t high, bool is_money) const;
    /// Notes of one role as chips.
    [[nodiscard]] ChipsRow notes(edit::NoteRole role, const edit::Address& at, std::string_view name) const;
    /// An id. @param name of the field. @param taken by others of its kind.
    [[nodiscard]] NameRow id(std::string_view name, NameRow::What what, const edit::Address& at, std::string value,
                             std::vector<std::string> taken) const;
    /// A scene to be chosen, or to be made. @param none label of no scene. @param make what makes a new one, if it can.
    [[nodiscard]] ChoiceRow scene_choice(std::string_view name, const std::optional<SceneId>& chosen,
                                         const std::function<edit::Change(const std::optional<SceneId>&)>& choose,
                                         std::string_view none,
                                         const std::optional<edit::change::AddScene>& make = {}) const;
    [[nodiscard]] std::string label(std::string_view name) const;
    [[nodiscard]] std::string help(std::string_view name) const;
    [[nodiscard]] ActionsRow::Action action(std::string_view key, Intent wish) const;
    /// The same for what adds something that is typed at once. @param number how many such texts the panel has.
    [[nodiscard]] ActionsRow::Action adding(std::string_view key, Intent wish, edit::TextField then,
                                            std::size_t number) const;

    /// The worst of what is wrong there. @param response nothing: the scene itself and all in it.
    /// A part about one thing, open at first, that says how bad the worst of what is wrong there is.
    [[nodiscard]] PanelSection section_about(std::string_view name, std::size_t scene,
                                             std::optional<std::size_t> response) const;
    [[nodiscard]] Trouble trouble_at(std::size_t scene, std::optional<std::size_t> response) const;
    /// The problems there, as rows with words.
    void add_problems(PanelSection& section, std::optional<std::size_t> scene,
                      std::optional<std::size_t> response) const;
};

/// What the others of its kind are called, so that no two have one id. @param all have an id each.
template <typename List>
[[nodiscard]] std::vector<std::string> ids_of_others(const List& all, std::size_t one) {
    std::vector<std::string> ids;
    ids.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != one) ids.push_back(all[i].id.text);
    }
    return ids;
}

/// What a remedy would be worth, for the response there. panel_remedy.cpp
[[nodiscard]] RemedyRow make_remedy_row(const PanelRows& rows, const edit::Address& at);

/// Fills the panel of what is selected.
void make_case_panel(const PanelRows& rows, PanelView& panel);
void make_scene_panel(const PanelRows& rows, std::size_t scene, PanelView& panel);
void make_response_panel(const PanelRows& rows, const edit::Address& at, PanelView& panel);
void make_scenes_panel(const PanelRows& rows, const std::vector<std::size_t>& scenes, PanelView& panel);

}  // namespace leeway::flow
