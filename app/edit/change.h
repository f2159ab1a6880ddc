#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/one_of.h"
#include "edit/address.h"
#include "edit/fields.h"
#include "edit/fragment.h"
#include "edit/notes.h"
#include "model/scenario.h"

/// Everything that can be done to a case in the designer, as plain values.
namespace leeway::edit {

/// What is selected: scenes, and of the first of them perhaps one response.
struct Selection {
    std::vector<std::size_t> scenes;
    std::optional<std::size_t> response;
    friend bool operator==(const Selection&, const Selection&) = default;
};

namespace change {

struct SetText {
    TextField field;
    Address at;
    std::string text;
};
/// The same number in several places at once.
struct SetNumber {
    NumberField field;
    std::vector<Address> at;
    std::int64_t number;
    int run = 0;  ///< tells apart what was typed in one go from what was typed before; other runs are other steps
};
/// Takes stated numbers away again (forget_number).
struct ForgetNumber {
    NumberField field = NumberField::NeedAmount;
    std::vector<Address> at;
    int run = 0;  ///< as SetNumber::run
};
struct SetFailure {
    model::Failure failure;
};
struct SetStakes {
    model::Stakes stakes;
};
/// Of the case where no scenes are given; nothing gives scenes back the case's own.
struct SetChannel {
    std::vector<std::size_t> scenes;
    std::optional<model::Channel> channel;
};
struct SetCaseId {
    ScenarioId id;
};

/// Lists of the case: facts, objectives, tags.
enum class List { Facts, Objectives, Tags };
struct AddItem {
    List list;
};
struct RemoveItem {
    List list;
    std::size_t item;
};
struct MoveItem {
    List list;
    std::size_t item;
    std::size_t to;
};

struct AddNote {
    NoteId id;
    std::string meaning;
};
struct RenameNote {
    std::size_t note = 0;
    NoteId id;
};
struct RemoveNote {
    std::size_t note;
};
struct UseNote {
    std::vector<Address> at;
    NoteRole role;
    NoteId note;
    bool on;
};

struct AddScene {
    std::string wish;  ///< for its id; where `from` names it already, this is the scene that was meant
    model::Position layout;
    std::optional<Address> from;  ///< the outcome of a response that shall lead to it
    bool is_ending = false;
    bool goes_by_itself = false;  ///< finds its own place on the canvas; layout does not matter
    bool is_for_refusal = false;  ///< the refusal of that response shall lead to it, none of its outcomes
};
struct RemoveScenes {
    std::vector<std::size_t> scenes;
};
struct RenameScene {
    std::size_t scene = 0;
    SceneId id;
};
struct PlaceScenes {
    std::vector<std::pair<std::size_t, model::Position>> places;
};
/// Forgets where scenes were put by hand.
struct ForgetPlaces {
    std::vector<std::size_t> scenes;
};
struct SetStart {
    SceneId scene;
};
struct SetEnding {
    std::size_t scene;
    bool is_ending;
};
struct Paste {
    Fragment fragment;
    model::Position moved_by;
};

struct AddResponse {
    std::size_t scene;
};
struct RemoveResponse {
    Address at;
};
struct DuplicateResponse {
    Address at;
};
struct MoveResponse {
    Address at;
    std::size_t to = 0;
};
struct RenameResponse {
    Address at;
    ResponseId id;
};
/// Nothing: the response needs no permission. An amount that was stated stays with the need.
struct SetNeed {
    std::vector<Address> at;
    std::optional<PermissionId> permission;
    bool is_typed = false;  ///< letter by letter, which is one step
};

/// Where an outcome of a response leads. An empty scene: nowhere yet.
struct Link {
    Address at;
    SceneId target;
};
/// Where a refusal leads; nothing: the same scene is shown again.
struct LinkRefusal {
    Address at;
    std::optional<SceneId> target;
};
struct SetChance {
    Address at;
    int percent = 0;
    int run = 0;  ///< as SetNumber::run
};
struct AddOutcome {
    Address at;
};
struct RemoveOutcome {
    Address at;
};
struct MendChances {
    Address at;
};

}  // namespace change

struct AnyChange {
    using Variant =
        std::variant<change::SetText, change::SetNumber, change::ForgetNumber, change::SetFailure, change::SetStakes,
                     change::SetChannel, change::SetCaseId, change::AddItem, change::RemoveItem, change::MoveItem,
                     change::AddNote, change::RenameNote, change::RemoveNote, change::UseNote, change::AddScene,
                     change::RemoveScenes, change::RenameScene, change::PlaceScenes, change::ForgetPlaces,
                     change::SetStart, change::SetEnding, change::Paste, change::AddResponse, change::RemoveResponse,
                     change::DuplicateResponse, change::MoveResponse, change::RenameResponse, change::SetNeed,
                     change::Link, change::LinkRefusal, change::SetChance, change::AddOutcome, change::RemoveOutcome,
                     change::MendChances>;
};
using Change = OneOf<AnyChange>;

/// A case after a change, and what should be selected then.
struct Changed {
    model::Scenario scenario;
    Selection selection;
};

/// The case with the change made; nothing where it makes no sense there, is not allowed, or changes nothing.
/// @param selection the present one, which is kept where the change says nothing else.
[[nodiscard]] std::optional<Changed> changed(const model::Scenario& scenario, const Change& change,
                                             const Selection& selection);

/// What it does, as a stable name in small letters and dots for catalogues of words: "text.scene.says", "scene.add".
[[nodiscard]] std::string name_of(const Change& change);

/// Changes one after another with the same key, not empty, are one step for undo: typing in one field, dragging the
/// same cards, moving one slider.
[[nodiscard]] std::string coalescing_key(const Change& change);

}  // namespace leeway::edit

extern template class leeway::OneOf<leeway::edit::AnyChange>;  // change.cpp
